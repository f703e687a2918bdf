"""Whether a multiple, a percentage, places or a difference are what parts two values."""

from __future__ import annotations

from decimal import Decimal

from maroc_ia_check.judge.comparison import allowance, slack
from maroc_ia_check.model import Mention

#: how far a told multiple may lie from the computed one: "doubler" is a round word
_MULTIPLE_REACH = Decimal("0.15")
#: how far a told percentage may lie from the computed one, of itself and in points
_PERCENT_REACH, _POINT = Decimal("0.05"), Decimal(1)
_HUNDRED = Decimal(100)
#: what may be added up
AMOUNTS = frozenset({"count", "money", "number"})
#: what ranks are parted by; a text that tells points for places is wrong however many
STEPS = frozenset({"places", "points"})


def multiplied(times: Decimal, first: Decimal, last: Decimal) -> bool:
    """Whether a multiple is what the second of two values is of the first, roundly; none up to 1 is wrong."""
    return times <= 1 or not first or abs(last / first - times) <= times * _MULTIPLE_REACH


def grown(mention: Mention, first: Decimal, last: Decimal, *, up: bool) -> bool:
    """Whether a percentage is the change between two values, as roughly as all three are printed."""
    first, last, said = abs(first), abs(last), abs(mention.value or Decimal(0))
    if not first:
        return True
    if (last > first) != up:
        return False
    low, high = (
        (last - slack(last)) / (first + slack(first)),
        (last + slack(last)) / (first - slack(first)),
    )
    changes = sorted(abs(ratio - 1) * _HUNDRED for ratio in (low, high))
    if low <= 1 <= high:
        changes[0] = Decimal(0)
    reach = max(_POINT, said * _PERCENT_REACH, allowance(said, hedged=mention.hedge is not None))
    return changes[0] - reach <= said <= changes[1] + reach


def gained(mention: Mention, first: Decimal, last: Decimal) -> bool:
    """Whether so many places part two ranks; places are counted one by one, and are no points."""
    return mention.kind == "places" and abs(first - last) == mention.value


def parted(mention: Mention, first: Decimal, last: Decimal) -> bool:
    """Whether an amount is what two values are apart, or what they come to together, roundly."""
    said = mention.value or Decimal(0)
    reach = slack(first) + slack(last) + allowance(said, hedged=mention.hedge is not None)
    return min(abs(abs(first - last) - said), abs(first + last - said)) <= reach
