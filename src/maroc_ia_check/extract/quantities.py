"""Every figure of a text: its value, unit, hedge and rhythm, exactly where it stands.

One pass from left to right. A pattern finds the next digit or number word; what stands there is read
forwards from that place and, a few words, backwards; then the pass goes on behind it. No text raises.
"""

from __future__ import annotations

from decimal import Decimal

from maroc_ia_check.extract.figure_reading import Figure, Quantity, build_quantity, read_figure
from maroc_ia_check.extract.figure_relations import read_multiple, read_range, read_share
from maroc_ia_check.extract.not_figures import end_of_other
from maroc_ia_check.languages.figures import FigureTables

__all__ = ["Quantity", "find_quantities"]

_SHARED_BELOW = Decimal(1000)


def find_quantities(text: str, tables: FigureTables) -> list[Quantity]:
    """The figures of a text in order; they do not overlap."""
    found: list[tuple[Figure, Quantity]] = []
    position = floor = 0
    while (anchor := tables.anchor.search(text, position)) is not None:
        start = anchor.start()
        if text[start].isdecimal():
            other = end_of_other(text, start, tables, floor)
            if other is not None:
                position = floor = max(other, start + 1)
                continue
        figure = _figure_at(text, start, tables, floor)
        if figure is None:
            position = max(anchor.end(), start + 1)
            continue
        position = max(figure.end, start + 1)
        if figure.accepted:
            quantity = build_quantity(text, figure, tables, floor)
            found.append((figure, quantity))
            if quantity.per_span is not None and quantity.per_span.start >= position:
                position = quantity.per_span.end
        floor = position
    return _with_shared_units(text, found, tables)


def _figure_at(text: str, start: int, tables: FigureTables, floor: int) -> Figure | None:
    """What stands at the place: a multiple in one word, a share, a range, or one figure."""
    multiple = read_multiple(text, start, tables)
    if multiple is not None:
        return multiple
    first = read_figure(text, start, tables, floor)
    if first is None:
        return None
    return read_share(text, first, tables) or read_range(text, first, tables, floor) or first


def _with_shared_units(
    text: str, found: list[tuple[Figure, Quantity]], tables: FigureTables
) -> list[Quantity]:
    """A bare number joined to the next figure has its unit: 7000 et 9500 *dirhams*, 8, 12 et 15 %."""
    quantities = [quantity for _, quantity in found]
    for index in range(len(found) - 2, -1, -1):
        (figure, quantity), following = found[index], quantities[index + 1]
        if quantity.unit is not None or quantity.noun is not None or following.unit is None:
            continue
        if following.value is None or not _listed(text[quantity.span.end : following.span.start], tables):
            continue
        quantities[index] = figure.sharing(quantity, found[index + 1][0], following, _SHARED_BELOW)
    return quantities


def _listed(between: str, tables: FigureTables) -> bool:
    """Whether only a joiner or a comma stands between two figures."""
    if len(between) > 12 or "\n" in between:
        return False
    word = between.strip(" \u00a0\u202f\u0640,،")
    return (not word and ("," in between or "،" in between)) or tables.words.folded(word) in tables.listing
