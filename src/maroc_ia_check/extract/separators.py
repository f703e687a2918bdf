"""What a text's other numbers say about ``1.500``: its author writes thousands one way.

A number whose separator could be read both ways keeps both readings until the text decides: groups of
thousands or decimals elsewhere in it show which sign does what.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from maroc_ia_check.extract.figure_reading import Quantity
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import NamedTuple

_PRINTED = Pattern(r"\d(?<!\d\d)\d{0,2}([.,])\d{3}(?![\d.,]\d)")
_GROUPS = {
    sign: Pattern(rf"\d(?<![\d.,]\d)\d{{0,2}}(?:(?:[{sign}]\d{{3}}){{2,}}|[{sign}]000)(?!\d)")
    for sign in ".,"
}
_DECIMALS = {sign: Pattern(rf"\d(?<![\d.,/]\d)\d{{0,2}}[{sign}]\d{{1,2}}(?![\d/]|[.,]\d)") for sign in ".,"}
_OTHER = {".": ",", ",": "."}


class _Habits(NamedTuple):
    """What a sign does elsewhere in the text: where it groups thousands (two places at most), decimals."""

    groups: tuple[int, ...]
    decimals: bool


def settle_separators(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities, those with two readings settled by the rest of the text where it can."""
    if not any(quantity.alternatives for quantity in quantities):
        return list(quantities)
    habits = {
        sign: _Habits(
            tuple(found.start() for found in islice(_GROUPS[sign].finditer(text), 2)),
            _DECIMALS[sign].search(text) is not None,
        )
        for sign in _OTHER
    }
    return [
        _settled(text, quantity, habits) if quantity.alternatives else quantity for quantity in quantities
    ]


def _settled(text: str, quantity: Quantity, habits: Mapping[str, _Habits]) -> Quantity:
    printed = _PRINTED.search(text, quantity.span.start, quantity.span.end)
    if printed is None or quantity.value is None or "long-scale" in quantity.doubts:
        return quantity
    sign = printed[1]
    groups = any(not quantity.span.start <= place < quantity.span.end for place in habits[sign].groups)
    decimals = habits[sign].decimals
    if not decimals and (groups or habits[_OTHER[sign]].decimals):
        value = max(quantity.value, *quantity.alternatives)
    elif not groups and decimals and quantity.value < min(quantity.alternatives):
        value = quantity.value
    else:
        return quantity
    step = quantity.step * 1000 if value > quantity.value else quantity.step
    return quantity._replace(value=value, low=value, high=value, step=step, alternatives=())
