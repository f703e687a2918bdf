"""The likely cause of a wrong value, from the ratio and the digits; ``value`` when none stands out."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from maroc_ia_check.judge.comparison import stated
from maroc_ia_check.model import Mention, Statement
from maroc_ia_check.units import dimension, factor, is_count, is_money

#: from the plainest to none
ORDER = ("currency", "unit", "points", "subunit", "long-scale", "scale", "impossible", "digits", "value")
SHOWN = frozenset(ORDER[:-1])
#: a share of a whole cannot be more
_WHOLE = Decimal(100)
_SCALES = (3, 6, 9, 12)
#: of so many values the digits are remembered: each is held against many
_REMEMBERED = 10_000


def cause(mention: Mention, statement: Statement) -> str:
    """Why the figure may differ from the statement: one of the contract's words."""
    said, true = stated(mention), stated(statement)
    if said is None or true is None:
        return "value"
    units = {mention.unit, statement.unit} - {None}
    if len(units) == 2 and not all(is_count(unit) for unit in units):
        return _unit_cause(mention, statement, said.low, true.low)
    if mention.unit == statement.unit == "%" and said.high > _WHOLE >= true.high:
        return "impossible"
    if digits(said.low) == digits(true.low) and digits(said.high) == digits(true.high):
        return _power_cause(mention, said.low, true.low)
    if abs(said.low.adjusted() - true.low.adjusted()) <= 1 and _slip(digits(said.low), digits(true.low)):
        return "digits"  # a slip of the hand moves the figure by one place at most
    return "value"


def _unit_cause(mention: Mention, statement: Statement, said: Decimal, true: Decimal) -> str:
    if digits(said) != digits(true):
        return "value"
    units = (str(mention.unit), str(statement.unit))
    if is_money(units[0]) and is_money(units[1]):
        return "currency" if said == true else "value"
    kinds = {dimension(unit) for unit in units}
    if kinds in ({"points", "places"}, {"percent", "points"}):
        return "points" if said == true else "value"
    if len(kinds) == 1:
        return (
            "unit"
            if said == true
            else _power_cause(mention, said * factor(units[0]), true * factor(units[1]))
        )
    return "unit" if said == true else "value"


def _power_cause(mention: Mention, said: Decimal, true: Decimal) -> str:
    if abs(said) == abs(true) or not said or not true:
        return "value"
    exponent = abs((said / true).normalize().adjusted())
    if "subunit" in mention.doubts and exponent == 2:
        return "subunit"
    if "long-scale" in mention.doubts and exponent == 3:
        return "long-scale"
    return "scale" if exponent in _SCALES else "digits"


@lru_cache(maxsize=_REMEMBERED)
def digits(value: Decimal) -> str:
    """The significant digits of a value, without sign, zeros at the ends or decimal point."""
    return "".join(map(str, value.normalize().as_tuple().digits)).strip("0")


def _slip(said: str, true: str) -> bool:
    """One digit dropped, doubled or two neighbours exchanged: a slip of the hand."""
    if min(len(said), len(true)) < 2:
        return False
    if len(said) == len(true):
        places = [i for i, (a, b) in enumerate(zip(said, true, strict=True)) if a != b]
        if len(places) == 2 and places[1] == places[0] + 1:
            a, b = places
            return said[a] == true[b] and said[b] == true[a]
        return len(places) == 1 and len(true) >= 3
    short, long = sorted((said, true), key=len)
    return len(long) - len(short) == 1 and any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
