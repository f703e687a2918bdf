"""The text itself with its figures marked, and what was understood of each beneath its line.

A figure is underlined, its number at the left end of the line drawn; the same number stands before what
was understood. Terminals reorder right-to-left lines: there the figure stands in brackets, after its number.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.wording import say_quantity
from maroc_ia_check.model import Mention, Reading, Span
from maroc_ia_check.positions import Lines
from maroc_ia_check.report import View
from maroc_ia_check.report.cells import cell_len
from maroc_ia_check.report.layout import flat, is_right_to_left, wrap
from maroc_ia_check.report.readings import say_mention, say_status, say_title, say_when

_WORD = re.compile(r"\S+")
_WIDEST, _NARROWEST = 120, 40
_MARK, _QUIET, _TITLE = "36", "2", "1"
_GUTTER = 7
#: columns that a number and brackets take
_BRACKETS = 5
Numbered = tuple[int, Mention]


def annotate(reading: Reading, messages: Messages, view: View) -> str:
    """The whole text, line by line, as wide as there is room."""
    page = _Page(messages, view)
    lines = [page.paint(_TITLE, say_title(reading, messages)), ""]
    places = Lines(reading.document.text)
    rows: dict[int, list[Numbered]] = {}
    for number, mention in enumerate(reading, 1):
        rows.setdefault(places.position(mention.span.start).line, []).append((number, mention))
    last = places.position(len(reading.document.text.rstrip())).line
    for row in range(1, last + 1):
        start, end = places.bounds(row)
        lines += page.row(reading.document.text, row, Span(start, end), rows.get(row, []))
    return "\n".join(lines).rstrip() + "\n"


def _units(text: str, line: Span, figures: Sequence[Span]) -> Iterator[tuple[Span, bool]]:
    """The words of a line, those of one figure together, and whether they hold one."""
    waiting = deque(figures)
    joined: Span | None = None
    for found in _WORD.finditer(text, line.start, line.end):
        word = Span(*found.span())
        while waiting and waiting[0].end <= word.start:
            waiting.popleft()
        joined = Span(joined.start, word.end) if joined else word
        if not (waiting and waiting[0].start < word.end < waiting[0].end):
            yield joined, bool(waiting) and waiting[0].overlaps(joined)
            joined = None
    if joined:
        yield joined, True


class _Page:
    """The writing of one text: a language, a width, colours or none."""

    def __init__(self, messages: Messages, view: View) -> None:
        self.messages = messages
        self.colour = view.colour
        self.room = max(_NARROWEST, min(view.width, _WIDEST)) - _GUTTER

    def row(self, text: str, row: int, line: Span, mentions: Sequence[Numbered]) -> list[str]:
        """One line of the text, over as many as it takes, each with its figures beneath it."""
        lines = []
        gutter = f"{row:>4} │ "
        waiting = deque(mentions)
        for piece in self._pieces(text, line, [mention.span for _, mention in mentions]):
            here = []
            while waiting and waiting[0][1].span.start < piece.end:
                here.append(waiting.popleft())
            lines += self._piece(text, piece, here, gutter)
            gutter = "     │ "
        return lines

    def _piece(self, text: str, piece: Span, mentions: Sequence[Numbered], gutter: str) -> list[str]:
        said = flat(text[piece.start : piece.end])
        blank = self.paint(_QUIET, "     │ ")
        beside = is_right_to_left(said)
        shown = self._bracketed(text, piece, mentions) if beside else said
        lines = [(self.paint(_QUIET, gutter) + shown).rstrip()]
        if mentions and not beside:
            lines.append(blank + self.paint(_MARK, self._underlined(text, piece, mentions)))
        for number, mention in mentions:
            first, *rest = wrap(self._understood(mention), self.room - 5)
            lines.append(f"{blank}{self.paint(_MARK, f'{number:>3}')}  {first}")
            lines += [f"{blank}     {more}" for more in rest]
        return lines

    def _pieces(self, text: str, line: Span, figures: Sequence[Span]) -> Iterator[Span]:
        """A line of the text in pieces that fit, cut between words and never inside a figure."""
        start = end = line.start
        size = 0
        marks = _BRACKETS if is_right_to_left(text[line.start : line.end]) else 0
        for word, holds in _units(text, line, figures):
            width = cell_len(text[end : word.end]) + marks * holds
            if size and size + width > self.room:
                yield Span(start, end)
                start, size, width = word.start, 0, cell_len(text[word.start : word.end])
            end, size = word.end, size + width
        yield Span(start, end)

    @staticmethod
    def _underlined(text: str, piece: Span, mentions: Sequence[Numbered]) -> str:
        """A line under each figure, its number at the left."""
        drawn = ""
        for number, mention in mentions:
            start, end = mention.span.start, min(mention.span.end, piece.end)
            drawn += " " * (cell_len(flat(text[piece.start : start])) - len(drawn))
            drawn += str(number) + "─" * (cell_len(flat(text[start:end])) - len(str(number)))
        return drawn

    def _bracketed(self, text: str, piece: Span, mentions: Sequence[Numbered]) -> str:
        parts, position = [], piece.start
        for number, mention in mentions:
            start, end = mention.span.start, min(mention.span.end, piece.end)
            parts += [flat(text[position:start]), self.paint(_MARK, f"({number})[{flat(text[start:end])}]")]
            position = end
        return "".join(parts) + flat(text[position : piece.end])

    def _understood(self, mention: Mention) -> str:
        """Everything that was understood of a figure, in a few words."""
        messages = self.messages
        words = (
            [messages.text("figures.date")] if mention.kind == "date" else [say_mention(mention, messages)]
        )
        words += [
            messages.text("figures.or", value=say_quantity(value, mention.unit, messages))
            for value in mention.alternatives
        ]
        kind = f"slot.kind.{mention.statistic}"
        words += [say_when(mention, messages), messages.text(kind) if messages.has(kind) else ""]
        return " · ".join(word for word in [*words, *say_status(mention, messages)] if word)

    def paint(self, style: str, text: str) -> str:
        """The text in a colour, where there are colours."""
        return f"\x1b[{style}m{text}\x1b[0m" if self.colour and text else text
