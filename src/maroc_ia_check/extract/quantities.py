"""Every figure of a text: its value, unit, hedge and rhythm, exactly where it stands.

One pass from left to right. A pattern finds the next digit or number word; what stands there is read
forwards from that place and, a few words, backwards; then the pass goes on behind it. No text raises.
"""

from __future__ import annotations

from maroc_ia_check.extract.digits import end_of_endless
from maroc_ia_check.extract.figure_ranges import read_range
from maroc_ia_check.extract.figure_ranks import as_rank, is_whole
from maroc_ia_check.extract.figure_reading import Figure, Quantity, build_quantity, read_figure, with_unit_of
from maroc_ia_check.extract.figure_shares import as_multiple, read_multiple, read_share
from maroc_ia_check.extract.figure_tests import is_figure, is_named
from maroc_ia_check.extract.not_figures import end_of_other
from maroc_ia_check.extract.separators import settle_separators
from maroc_ia_check.languages.figure_anchors import number_word_at, small_letters
from maroc_ia_check.languages.figures import FigureTables
from maroc_ia_check.patterns import Pattern

__all__ = ["Quantity", "find_quantities"]

_LONGEST_JOINER = 12
#: what a number that is none drags along: a Boeing 747-400
_REST_OF_NAME = Pattern(r"(?<=\d)-\d{2,4}(?!\d)")
#: a change prints its scale once up to this ratio
_MOST_CHANGE = 50
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
        if found and is_whole(text, found[-1][0], figure, tables):
            quantity = quantity._replace(kind="whole")
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
        return (None if is_named(text, many, tables, floor) else many), many.end
    figure = as_multiple(text, as_rank(text, first, tables, floor), tables, floor)
    if is_figure(text, figure, tables, floor):
        return figure, first.number.end
    rest = _REST_OF_NAME.match(text, first.number.end)
    return None, rest.end() if rest else first.number.end


def _with_shared_units(
    text: str, found: list[tuple[Figure, Quantity]], tables: FigureTables
) -> list[Quantity]:
    """A bare number joined to the next figure has its unit: 7000 et 9500 *dirhams*, 8, 12 et 15 %."""
    quantities = [quantity for _, quantity in found]
    last = len(found) - 1  # the figure of the list that prints its unit
    for index in range(len(found) - 2, -1, -1):
        (figure, quantity), following = found[index], quantities[index + 1]
        number, other = figure.number, found[last][0]
        shared = (
            not (quantity.unit or quantity.noun or following.unit in _UNSHARED)
            and number.words == other.number.words
            and not number.scale > 1 >= other.number.scale
            and following.value is not None
            and not other.money_before
            and (
                _listed(text[quantity.span.end : following.span.start], tables)
                or _changes(text, figure, other, tables)
            )
        )
        if shared:
            quantities[index] = with_unit_of(quantity, number, other, following)
        else:
            last = index
    return quantities


def _changes(text: str, first: Figure, second: Figure, tables: FigureTables) -> bool:
    """Whether the figures are the ends of a change that prints its unit once: de 26,2 à 40 milliards."""
    if second.start - first.end > _LONGEST_JOINER:
        return False
    words = tables.words.before(text, first.start, 2)
    to = tables.words.after(text, first.end, 2)
    found = tables.range_to.at(to, 0)
    if found is None or not words or tables.range_from.isdisjoint(words[-1].forms[:1]):
        return False
    apart = text[to[found[1] - 1].end : second.start]
    own, other = first.number, second.number
    ends = (own.value, other.value) if own.scale > 1 else (own.mantissa, other.mantissa)
    low, high = sorted(ends)
    return not apart.strip() and high <= _MOST_CHANGE * low


def _listed(between: str, tables: FigureTables) -> bool:
    """Whether only a joiner or a comma stands between two figures."""
    if len(between) > _LONGEST_JOINER or "\n" in between:
        return False
    word = between.strip(_JOINER_SIGNS)
    return tables.words.folded(word) in tables.listing if word else "," in between or "،" in between
