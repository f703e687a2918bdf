"""An article laid out line by line, its judged figures marked: what a page shows beside the findings."""

from __future__ import annotations

from collections.abc import Sequence

from maroc_ia_check.languages import passage_language
from maroc_ia_check.model import Span
from maroc_ia_check.positions import Lines
from maroc_ia_check.report.directions import direction, language_direction
from maroc_ia_check.typed import NamedTuple


class Piece(NamedTuple):
    """A stretch of a line; ``marks`` are the numbers of the spans it shows, none for plain text.

    ``starts`` is false where a figure goes on from the line before.
    """

    text: str
    marks: tuple[int, ...] = ()
    starts: bool = True


class Row(NamedTuple):
    """A line that is not blank: number, language, direction, whether a blank one stands above it."""

    number: int
    language: str | None
    direction: str
    spaced: bool
    pieces: tuple[Piece, ...]


def highlighted(text: str, spans: Sequence[Span], language: str | None) -> list[Row]:
    """The lines of a text with these spans marked; spans that overlap share one mark."""
    lines = Lines(text)
    own = language_direction(language)
    groups = _groups(spans)
    last = lines.position(len(text)).line
    rows: list[Row] = []
    spaced = False
    for number in range(1, last + 1):
        line = Span(*lines.bounds(number))
        words = text[line.start : line.end]
        if not words.strip():
            spaced = True
            continue
        spoken = passage_language(words, language) if language else None
        pieces = tuple(_pieces(text, line, groups))
        rows.append(Row(number, spoken or language, direction(words, own), spaced and bool(rows), pieces))
        spaced = False
    return rows


def _groups(spans: Sequence[Span]) -> list[tuple[Span, tuple[int, ...]]]:
    """The spans in the order of the text, those that overlap together, each group over all it holds."""
    groups: list[tuple[Span, tuple[int, ...]]] = []
    for number, span in sorted(enumerate(spans), key=lambda pair: pair[1]):
        whole, numbers = groups[-1] if groups else (span, ())
        if numbers and whole.overlaps(span):
            both = Span(whole.start, max(whole.end, span.end))
            groups[-1] = (both, tuple(sorted((*numbers, number))))
        else:
            groups.append((span, (number,)))
    return groups


def _pieces(text: str, line: Span, groups: Sequence[tuple[Span, tuple[int, ...]]]) -> list[Piece]:
    pieces, position = [], line.start
    for span, numbers in groups:
        if not span.overlaps(line):
            continue
        start, end = max(span.start, line.start), min(span.end, line.end)
        pieces.append(Piece(text[position:start]))
        pieces.append(Piece(text[start:end], numbers, span.start >= line.start))
        position = end
    return [piece for piece in (*pieces, Piece(text[position : line.end])) if piece.text]
