"""Do a printed figure and a statement agree? Intervals from the digits, never a flat percentage.

A printed figure stands for the interval its last digit implies. A round unhedged number is read as
approximate and allows one half-step more; a hedge loosens a precise number and bounds one side
(Williams and Power, 2013). Neither may reach farther than 4.5 %, and ranks are never rounded.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache
from itertools import permutations

from maroc_ia_check.knowledge import RateInterval
from maroc_ia_check.model import Claim, Mention, Statement
from maroc_ia_check.typed import NamedTuple
from maroc_ia_check.units import dimension, factor, is_count, is_money

EXACT, ROUNDED, HEDGE, DIFFERENT = "exact", "rounded", "hedge", "different"

_LOWER_BOUNDS = {"more-than", "at-least"}
_UPPER_BOUNDS = {"nearly", "up-to", "less-than", "at-most"}
REACH = Decimal("0.045")
#: what is counted off one by one is never rounded
_ORDINAL = {"rank", "places", "points"}
#: of so many values it is remembered how round they are
_REMEMBERED = 10_000
#: how far beyond a one-sided bound the true value may lie before the bound misinforms
BOUND_REACH = Decimal("0.1")


class Interval(NamedTuple):
    """Two exact ends, both included."""

    low: Decimal
    high: Decimal

    def times(self, low: Decimal, high: Decimal) -> Interval:
        """The interval of all products with a factor between the two given."""
        return Interval(self.low * low, self.high * high)


def stated(figure: Mention | Statement) -> Interval | None:
    """The figure as stated: a single value or both ends of a range; ``None`` when an end is open."""
    if figure.value is not None:
        return Interval(figure.value, figure.value)
    if figure.low is not None and figure.high is not None:
        return Interval(figure.low, figure.high)
    return None


def distinctive(mention: Mention, claim: Claim) -> bool:
    """Whether the value is no small number, as it is or in the claim's first unit: 2 GW are 2,000 MW."""
    unit = claim.units[0]
    if mention.value is None or mention.unit is None or dimension(mention.unit) != dimension(unit):
        return mention.distinctive
    told = mention.value * factor(mention.unit) / factor(unit)
    return mention.distinctive or mention._replace(value=told).distinctive


@lru_cache(maxsize=_REMEMBERED)
def roundness(value: Decimal) -> Decimal:
    """The largest power of ten that divides the value: 240 000 → 10 000; 26.22 → 0.01."""
    if value == 0:
        return Decimal(1)
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))


def slack(value: Decimal) -> Decimal:
    """Half the place of the last digit printed, and never more than a comparison of values allows."""
    return min(roundness(value) / 2, abs(value) * REACH)


def compare(mention: Mention, statement: Statement) -> str | None:
    """``exact rounded hedge different``, or ``None`` when the two cannot be compared.

    ``hedge`` is a bound that points the wrong way (*more than* for a value that is below).
    """
    ratio = _conversion(mention.unit, statement.unit)
    if ratio is None:
        return None
    if mention.value is None or statement.value is None:
        return _compare_ranges(mention, statement, ratio)
    value, true = mention.value, statement.value
    if ratio != 1:
        value *= ratio
    if statement.unit == "score" and value > 1 >= true and mention.alternatives:
        value = mention.alternatives[-1]  # 61.5 out of 100, of a score told on one
    if dimension(mention.unit) in _ORDINAL:
        return EXACT if value == true else DIFFERENT
    if true < 0 <= value:  # "a fall of 11 %" is printed without its sign
        true = -true
    return _compare_values(value, true, mention.hedge, statement.hedge)


def compare_converted(mention: Mention, statement: Statement, rate: RateInterval) -> str:
    """Whether the figure is the statement's value in another currency, at a dated rate."""
    said, true = stated(mention), stated(statement)
    if said is None or true is None:
        return DIFFERENT
    converted = true.times(rate.low, rate.high)
    slack = allowance(said.low, hedged=True)
    return ROUNDED if said.low - slack <= converted.high and said.high + slack >= converted.low else DIFFERENT


def same_number(mention: Mention, statement: Statement) -> bool:
    """Whether the two print the same number, whatever its unit."""
    if mention.value is not None and statement.value is not None:
        return mention.value == statement.value
    said = stated(mention)
    return said is not None and said == stated(statement)


def same_value(one: Statement, other: Statement) -> bool:
    """Whether two statements print one value, one of them coarser than the other."""
    first, second = stated(one), stated(other)
    if first is None or second is None or one.unit != other.unit:
        return False
    if first.low != first.high or second.low != second.high:
        return first == second or first.low <= second.low == second.high <= first.high
    gap = abs(first.low - second.low)
    return gap <= max(allowance(first.low, hedged=False), allowance(second.low, hedged=False))


def allowance(value: Decimal, *, hedged: bool) -> Decimal:
    """How far the true value may lie from a printed one; see the rule at the top."""
    value = abs(value)
    step = roundness(value)
    round_number = step >= 10
    reach = step if round_number or hedged else step / 2
    if hedged and not round_number:
        reach = max(reach, value * REACH)
    return min(reach, value * REACH)


@cache
def _conversion(said: str | None, true: str | None) -> Decimal | None:
    if said is None or true is None or said == true:
        return Decimal(1)
    if is_money(said) or is_money(true):
        return None
    if dimension(said) == dimension(true):
        return factor(said) / factor(true)
    if {said, true} == {"point", "score"}:
        return Decimal(1)
    # the claim has accepted the noun: places in a ranking are counted like anything else
    counted = all(is_count(unit) or dimension(unit) == "places" for unit in (said, true))
    return Decimal(1) if counted else None


def _compare_ranges(mention: Mention, statement: Statement, ratio: Decimal) -> str | None:
    """The same where one of the two is a range."""
    said, true = stated(mention), stated(statement)
    if said is None or true is None:
        return None
    said = said.times(ratio, ratio)
    if dimension(mention.unit) in _ORDINAL:
        return EXACT if said == true else DIFFERENT
    if true.high < 0 <= said.low:
        true = Interval(-true.high, -true.low)
    if said.low == said.high:
        if true.low == true.high:
            return _compare_values(said.low, true.low, mention.hedge, statement.hedge)
        return ROUNDED if true.low <= said.low <= true.high else DIFFERENT
    if said == true:
        return EXACT
    if true.low == true.high:
        return ROUNDED if said.low <= true.low <= said.high else DIFFERENT
    ends = ((said.low, true.low), (said.high, true.high))
    close = all(abs(a - b) <= allowance(a, hedged=False) for a, b in ends)
    return ROUNDED if close else DIFFERENT


def _compare_values(value: Decimal, target: Decimal, hedge: str | None, true_hedge: str | None) -> str:
    if value == target:
        return HEDGE if _opposed(hedge, true_hedge) else EXACT
    gap = abs(value - target)
    # nothing allows more than the reach: most values are far beyond it
    near = gap <= abs(value) * REACH and gap <= allowance(value, hedged=hedge == "about")
    if hedge in _LOWER_BOUNDS:
        if value < target <= value * (1 + BOUND_REACH):
            return ROUNDED
        return HEDGE if near and target < value else DIFFERENT
    if hedge in _UPPER_BOUNDS:
        if value * (1 - BOUND_REACH) <= target < value:
            return ROUNDED
        return HEDGE if near and target > value else DIFFERENT
    return ROUNDED if near else DIFFERENT


def _opposed(said: str | None, true: str | None) -> bool:
    """A bound against the opposite bound; an exact value allows any bound but one that excludes it."""
    if said == "less-than":
        return true is None or true in _LOWER_BOUNDS
    return any(said in one and true in other for one, other in permutations((_LOWER_BOUNDS, _UPPER_BOUNDS)))
