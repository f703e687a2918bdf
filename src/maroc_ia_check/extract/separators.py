"""What a text's other numbers say about ``1.500``: its author writes thousands one way.

A number whose separator could be read both ways keeps both readings until the text decides: groups of
thousands or decimals elsewhere in it show which sign does what.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from maroc_ia_check.extract.figure_reading import Quantity

_PRINTED = re.compile(r"(?<!\d)\d{1,3}([.,])\d{3}(?![\d.,]\d)")
_GROUPS = {
    sign: re.compile(rf"(?<![\d.,])\d{{1,3}}(?:(?:[{sign}]\d{{3}}){{2,}}|[{sign}]000)(?!\d)") for sign in ".,"
}
_DECIMALS = {sign: re.compile(rf"(?<![\d.,/])\d{{1,3}}[{sign}]\d{{1,2}}(?![\d/]|[.,]\d)") for sign in ".,"}
_OTHER = {".": ",", ",": "."}


def settle_separators(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities, those with two readings settled by the rest of the text where it can."""
    if not any(quantity.alternatives for quantity in quantities):
        return list(quantities)
    return [_settled(text, quantity) if quantity.alternatives else quantity for quantity in quantities]


def _settled(text: str, quantity: Quantity) -> Quantity:
    printed = _PRINTED.search(text, quantity.span.start, quantity.span.end)
    if printed is None or quantity.value is None or "long-scale" in quantity.doubts:
        return quantity
    sign = printed[1]
    groups, decimals = _GROUPS[sign].search(text), _DECIMALS[sign].search(text)
    if decimals is None and (groups or _DECIMALS[_OTHER[sign]].search(text)):
        value = max(quantity.value, *quantity.alternatives)
    elif groups is None and decimals is not None and quantity.value < min(quantity.alternatives):
        value = quantity.value
    else:
        return quantity
    step = quantity.step * 1000 if value > quantity.value else quantity.step
    return replace(quantity, value=value, low=value, high=value, step=step, alternatives=())
