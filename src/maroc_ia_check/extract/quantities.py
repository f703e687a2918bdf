"""Every figure of a text: its value, unit, hedge and rhythm, exactly where it stands.

One pass from left to right. A pattern finds the next digit or number word; what stands there is read
forwards from that place and, a few words, backwards; then the pass goes on behind it. No text raises.
"""

from __future__ import annotations

from maroc_ia_check.extract.digits import end_of_endless
from maroc_ia_check.extract.figure_ranges import read_range
from maroc_ia_check.extract.figure_ranks import as_rank
from maroc_ia_check.extract.figure_reading import Figure, Quantity, build_quantity, read_figure, with_unit_of
from maroc_ia_check.extract.figure_shares import as_multiple, read_multiple, read_share
from maroc_ia_check.extract.figure_tests import is_figure
from maroc_ia_check.extract.not_figures import end_of_other
from maroc_ia_check.extract.separators import settle_separators
from maroc_ia_check.languages.figure_anchors import number_word_at, small_letters
from maroc_ia_check.languages.figures import FigureTables

__all__ = ["Quantity", "find_quantities"]

_LONGEST_JOINER = 12
_UNSHARED = frozenset({None, "rank", "times"})
_JOINER_SIGNS = " \u00a0\u202f\u0640,،"


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
        found.append((figure, quantity))
        position = max(figure.end, start + 1)
        if quantity.per_span is not None and quantity.per_span.start >= position:
            position = quantity.per_span.end
        floor = position
    tables.words.forget()
    return settle_separators(text, _with_shared_units(text, found, tables))


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
    many = read_share(text, first, tables) or read_range(text, first, tables, floor)
    if many is not None:
        return many, many.end
    figure = as_multiple(text, as_rank(text, first, tables, floor), tables, floor)
    return (figure if is_figure(text, figure, tables, floor) else None), first.number.end


def _with_shared_units(
    text: str, found: list[tuple[Figure, Quantity]], tables: FigureTables
) -> list[Quantity]:
    """A bare number joined to the next figure has its unit: 7000 et 9500 *dirhams*, 8, 12 et 15 %."""
    quantities = [quantity for _, quantity in found]
    for index in range(len(found) - 2, -1, -1):
        (figure, quantity), following = found[index], quantities[index + 1]
        if quantity.unit or quantity.noun or following.unit in _UNSHARED:
            continue
        number, other = figure.number, found[index + 1][0].number
        if number.words != other.words or number.scale > 1 >= other.scale:
            continue
        if following.value is not None and _listed(text[quantity.span.end : following.span.start], tables):
            quantities[index] = with_unit_of(quantity, figure.number, found[index + 1][0], following)
    return quantities


def _listed(between: str, tables: FigureTables) -> bool:
    """Whether only a joiner or a comma stands between two figures."""
    if len(between) > _LONGEST_JOINER or "\n" in between:
        return False
    word = between.strip(_JOINER_SIGNS)
    return tables.words.folded(word) in tables.listing if word else "," in between or "،" in between
