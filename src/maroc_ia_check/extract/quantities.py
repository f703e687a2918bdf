"""Every figure of a text: its value, unit, hedge and rhythm, exactly where it stands.

One pass from left to right. A pattern finds the next digit or number word; what stands there is read
forwards from that place and, a few words, backwards; then the pass goes on behind it. No text raises.
"""

from __future__ import annotations

from maroc_ia_check.extract.digits import end_of_endless
from maroc_ia_check.extract.figure_lists import with_shared_units
from maroc_ia_check.extract.figure_ranges import read_range
from maroc_ia_check.extract.figure_ranks import as_rank, is_whole
from maroc_ia_check.extract.figure_reading import Figure, Quantity, build_quantity, read_figure
from maroc_ia_check.extract.figure_shares import as_multiple, read_multiple, read_share
from maroc_ia_check.extract.figure_tests import is_figure, is_named
from maroc_ia_check.extract.not_figures import end_of_other
from maroc_ia_check.extract.separators import settle_separators
from maroc_ia_check.languages.figure_anchors import number_word_at, small_letters
from maroc_ia_check.languages.figures import FigureTables
from maroc_ia_check.patterns import Pattern

__all__ = ["Quantity", "find_quantities"]

#: what a number that is none drags along: a Boeing 747-400
_REST_OF_NAME = Pattern(r"(?<=\d)-\d{2,4}(?!\d)")


def find_quantities(text: str, tables: FigureTables) -> list[Quantity]:
    """The figures of a text in order; they do not overlap."""
    found: list[tuple[Figure, Quantity]] = []
    position = floor = 0
    letters = small_letters(text)
    while (anchor := _next_anchor(text, letters, position, tables)) is not None:
        start, behind = anchor
        if text[start].isdecimal():
            other = end_of_endless(text, start) or end_of_other(text, start, tables, floor)
            if other is not None:
                position = floor = max(other, start + 1)
                continue
        figure, end = _figure_at(text, start, tables, floor)
        if figure is None:
            position = max(end, behind)
            continue
        quantity = build_quantity(text, figure, tables, floor)
        if found and is_whole(text, found[-1][0], figure, tables):
            quantity = quantity._replace(kind="whole")
            found[-1] = (found[-1][0], _with_share(found[-1][1], quantity))
        found.append((figure, quantity))
        position = max(figure.end, start + 1)
        if quantity.per_span is not None and quantity.per_span.start >= position:
            position = quantity.per_span.end
        floor = position
    tables.words.forget()
    return settle_separators(text, with_shared_units(text, found, tables))


def _with_share(score: Quantity, whole: Quantity) -> Quantity:
    """A score with what it is of its whole as another reading: 61,5 sur 100 is 0.615."""
    if score.unit is not None or score.value is None or not whole.value or score.value > whole.value:
        return score
    return score._replace(alternatives=(*score.alternatives, score.value / whole.value))


def _next_anchor(text: str, letters: str, position: int, tables: FigureTables) -> tuple[int, int] | None:
    """Where a figure may start next, and where to go on if it does not: at a digit or a number word.

    A search finds the sign before a word.
    """
    if not position and text[:1].isalpha():
        end = number_word_at(tables.finder, text, 0)
        if end is not None:
            return 0, end
    from_there = max(position - (not text[position - 1 : position].isdecimal()), 0)
    found = tables.finder.search(letters, from_there)
    if found is None:
        return None
    return found.start() + (not text[found.start()].isdecimal()), found.end()


def _figure_at(text: str, start: int, tables: FigureTables, floor: int) -> tuple[Figure | None, int]:
    """The figure at a place – a multiple, a share, a range, a rank, a number – and where to go on."""
    multiple = read_multiple(text, start, tables)
    if multiple is not None:
        return multiple, multiple.end
    first = read_figure(text, start, tables, floor)
    if first is None:
        return None, start + 1
    many = read_share(text, first, tables, floor) or read_range(text, first, tables, floor)
    if many is not None:
        return (None if is_named(text, many, tables, floor) else many), many.end
    figure = as_multiple(text, as_rank(text, first, tables, floor), tables, floor)
    if is_figure(text, figure, tables, floor):
        return figure, first.number.end
    rest = _REST_OF_NAME.match(text, first.number.end)
    return None, rest.end() if rest else first.number.end
