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
#: so many zeros are lost or added by a slip of the hand
_ZEROS = 2
#: of so many values the digits are remembered: each is held against many
_REMEMBERED = 10_000


def cause(mention: Mention, statement: Statement, *, share: bool = True) -> str:
    """Why the figure may differ from the statement: one of the contract's words.

    Of a ``share`` more than the whole is impossible; a change may be as great as it likes.
    """
    said, true = stated(mention), stated(statement)
    if said is None or true is None:
        return "value"
    units = {mention.unit, statement.unit} - {None}
    if len(units) == 2 and not all(is_count(unit) for unit in units):
        return _unit_cause(mention, statement, said.low, true.low)
    if share and mention.unit == statement.unit == "%" and said.high > _WHOLE >= true.high:
        return "impossible"
    if digits(said.low) == digits(true.low) and digits(said.high) == digits(true.high):
        return _power_cause(mention, said.low, true.low)
    if slip(said.low, true.low):
        return "digits"
    return "scale" if _rescaled(mention, true.low) else "value"


def _rescaled(mention: Mention, true: Decimal) -> bool:
    """Whether a value is a known one, rounded, in thousands for millions: "41 billion" for 41.27 million."""
    said = mention.value
    if not said or not true or len(digits(said)) < 2:
        return False
    exponent = said.adjusted() - true.adjusted()
    off = abs(said - true.scaleb(exponent))
    return abs(exponent) in _SCALES and off * 2 <= mention.step


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
    if exponent in _SCALES:
        return "scale"
    return "digits" if exponent <= _ZEROS else "value"


@lru_cache(maxsize=_REMEMBERED)
def digits(value: Decimal) -> str:
    """The significant digits of a value, without sign, zeros at the ends or decimal point."""
    return "".join(map(str, value.normalize().as_tuple().digits)).strip("0")


def slip(one: Decimal, other: Decimal) -> bool:
    """One digit dropped, doubled, mistyped or exchanged with its neighbour: a slip of the hand.

    A digit dropped before the decimal mark moves the figure by one place, one behind it by none.
    """
    said, true = digits(one), digits(other)
    if min(len(said), len(true)) < 2:
        return False
    if one.adjusted() == other.adjusted():
        width = max(len(said), len(true))
        if _mistyped(said.ljust(width, "0"), true.ljust(width, "0")):
            return True
    (short, less), (long, more) = sorted(((said, one), (true, other)), key=lambda pair: len(pair[0]))
    moved = more.adjusted() - less.adjusted()
    if len(long) - len(short) != 1 or moved not in {0, 1}:
        return False
    first = 0 if moved else more.adjusted() % 3 + 1
    return any(long[:i] + long[i + 1 :] == short for i in range(first, len(long)))


def _mistyped(said: str, true: str) -> bool:
    """Whether one digit of several differs, or two neighbours are exchanged."""
    places = [i for i, (a, b) in enumerate(zip(said, true, strict=True)) if a != b]
    if len(places) == 2 and places[1] == places[0] + 1:
        a, b = places
        return said[a] == true[b] and said[b] == true[a]
    return len(places) == 1 and len(true) >= 3
