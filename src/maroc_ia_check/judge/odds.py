"""Whether two statements of one claim can both hold: hedges, periods, how finely each is printed."""

from __future__ import annotations

from maroc_ia_check.judge.comparison import BOUND_REACH, Interval, allowance, same_value, stated
from maroc_ia_check.model import Claim, Statement

_UPWARDS = {"more-than", "at-least"}
_DOWNWARDS = {"nearly", "up-to", "less-than", "at-most"}


def reach(statement: Statement) -> Interval | None:
    """Where the true value may lie for the statement to be right; ``None`` when it gives no value.

    "More than 700" reaches up to a tenth above, "nearly 700" a tenth below, as in the comparison of
    texts with statements; a value without a hedge stands for itself.
    """
    said = stated(statement)
    if said is None or said.low != said.high:
        return said
    value = said.low
    far = abs(value) * BOUND_REACH
    if statement.hedge in _UPWARDS:
        return Interval(value, value + far)
    if statement.hedge in _DOWNWARDS:
        return Interval(value - far, value)
    slack = allowance(value, hedged=True) if statement.hedge == "about" else 0
    return Interval(value - slack, value + slack)


def agree(one: Statement, other: Statement) -> bool:
    """Whether both values can be right: one coarser than the other, or one a bound that the other keeps.

    Two ranges tell their ends: "from 8 to 14" is not "from 9 to 14".
    """
    if one.unit == other.unit and same_value(one, other):
        return True
    if one.unit == other.unit and _is_range(one) and _is_range(other):
        return False
    first, second = reach(one), reach(other)
    if first is None or second is None:
        return False
    return first.low <= second.high and second.low <= first.high


def _is_range(statement: Statement) -> bool:
    said = stated(statement)
    return said is not None and said.low < said.high


def contemporary(one: Statement, other: Statement) -> bool:
    """Whether the two may speak of one time; a statement without a period speaks of its claim's."""
    return one.period is None or other.period is None or one.period.overlaps(other.period)


def at_odds(one: Statement, other: Statement) -> bool:
    """Whether two statements of one claim cannot both hold."""
    return contemporary(one, other) and not agree(one, other)


def same_day(one: Statement, other: Statement, claim: Claim) -> bool:
    """Whether two datings of an event can both hold: one inside the other, or both among its days."""
    if one.when is None or other.when is None:
        return True
    if one.when.contains(other.when) or other.when.contains(one.when):
        return True
    whole = claim.period if claim.period_kind == "span" else None
    return whole is not None and whole.contains(one.when) and whole.contains(other.when)
