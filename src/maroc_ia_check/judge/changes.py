"""The text against itself: multiples, percentages and places gained, set against their two values."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from datetime import date
from decimal import Decimal
from itertools import permutations

from maroc_ia_check.judge.comparison import allowance, slack
from maroc_ia_check.judge.mentions import Mentions
from maroc_ia_check.model import Claim, Mention, Span

#: how far a told multiple may lie from the computed one: "doubler" is a round word
_MULTIPLE_REACH = Decimal("0.15")
#: how far a told percentage may lie from the computed one, of itself and in points
_PERCENT_REACH, _POINT = Decimal("0.05"), Decimal(1)
_HUNDRED = Decimal(100)
#: a change is told of two values, or of a series of so many
_SERIES = 4
#: the other value stands at most so many sentences before
_BACK = 2
#: what ranks are parted by; a text that tells points for places is wrong however many
_STEPS = frozenset({"places", "points"})
_NO_ENDS = frozenset({"date", "multiple", "percent", "duration", "points", "places"})


def broken_change(
    mention: Mention, told: Mentions, on_topic: Container[Span], claims: Mapping[Span, Claim | None]
) -> tuple[Mention, ...]:
    """The values that do not give the change told of them; nothing when they do, or when none are told.

    One of them is on topic, or each has its own time: "twice as fast, 9 against 5" is no news.
    ``claims`` holds what each figure was found to be about.
    """
    if mention.value is None:
        return ()
    if mention.kind == "multiple":
        pair = _nearest_pair(mention, told)
        # "multiplied, by three": the second word says what the first leaves open
        times = [m.value for m in told.sentence(mention.sentence) if m.kind == "multiple"]
        fits = any(value is None or _multiplied(value, pair) for value in times) if pair else True
        return () if fits or not _told(pair, on_topic) else pair
    if not any(cue.slot == "change" for cue in mention.cues):
        return ()
    series = _series(mention, told)
    if mention.kind == "points" and (len(series) < 2 or all(m.unit != "rank" for m in series[-2:])):
        return ()
    if len(series) == 1:
        series = _with_partner(mention, series[0], told, claims)
    elif not _told(series, on_topic):
        series = ()
    if not any(each.span in on_topic for each in series):
        return ()
    gives = _gained if mention.kind in _STEPS else _grown
    broken = not any(gives(mention, one, other) for one, other in permutations(series, 2))
    return series[-2:] if broken else ()


def _told(ends: tuple[Mention, ...], on_topic: Container[Span]) -> bool:
    """Whether the values are told as those of two times, or as one against the other."""
    times = {end.period for end in ends if end.period is not None}
    if len({period.grain for period in times}) > 1:
        return False  # half a year is not set against a whole one
    against = any(end.assertion == "baseline" for end in ends) or len(ends) == 2
    return len(times) > 1 or (against and any(end.span in on_topic for end in ends))


def _multiplied(times: Decimal, pair: tuple[Mention, ...]) -> bool:
    first, last = (each.value or Decimal(0) for each in pair)
    return times <= 1 or not first or abs(last / first - times) <= times * _MULTIPLE_REACH


def _grown(mention: Mention, one: Mention, other: Mention) -> bool:
    """Whether a percentage is the change between two values, as roundly as all three are printed."""
    first, last, said = (abs(each.value or Decimal(0)) for each in (one, other, mention))
    if not first:
        return True
    if (last > first) != any(cue.slot == "change" and cue.value == "up" for cue in mention.cues):
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


def _gained(mention: Mention, one: Mention, other: Mention) -> bool:
    """Whether so many places part two ranks; places are counted one by one, and are no points."""
    first, last = one.value or Decimal(0), other.value or Decimal(0)
    return mention.kind == "places" and abs(first - last) == mention.value


def _series(mention: Mention, told: Mentions) -> tuple[Mention, ...]:
    """The values of one unit before a change: those of its sentence, else those of the one before."""
    wanted = {"rank", None} if mention.kind in _STEPS else None
    for sentence in (mention.sentence, mention.sentence - 1):
        found = [
            m
            for m in _values(told, sentence)
            if m.block == mention.block
            and m.span.end <= mention.span.start
            and (wanted is None or m.unit in wanted)
        ]
        if found:
            alike = len({m.unit for m in found if m.unit is not None}) <= 1
            timed = {m.period for m in found if m.period is not None}
            own = mention.period is None or not timed or mention.period in timed
            return tuple(found) if len(found) <= _SERIES and alike and own else ()
    return ()


def _with_partner(
    mention: Mention, end: Mention, told: Mentions, claims: Mapping[Span, Claim | None]
) -> tuple[Mention, ...]:
    """The one value told before a change, with the nearest on record for another time of the same."""
    claim = claims.get(end.span)
    if claim is None or end.sentence != mention.sentence:
        return ()
    for sentence in range(end.sentence, end.sentence - _BACK - 1, -1):
        for other in reversed(tuple(_values(told, sentence))):
            known = claims.get(other.span)
            if known is not None and known.about == claim.about and known.id != claim.id:
                return (other, end) if other.span.end <= end.span.start else ()
    return ()


def _nearest_pair(mention: Mention, told: Mentions) -> tuple[Mention, ...]:
    """The value before and the value after: the two nearest figures of one unit in the sentence."""
    near = sorted(
        _values(told, mention.sentence),
        key=lambda m: (abs(m.span.start - mention.span.start), m.span.start),
    )
    if len(near) < 2:
        return ()
    one, other = sorted(near[:2], key=_earlier)
    if one.unit != other.unit and None not in {one.unit, other.unit}:
        return ()
    if one.value is None or other.value is None or one.value >= other.value:
        return ()
    return one, other


def _values(told: Mentions, sentence: int) -> Iterable[Mention]:
    """The figures of a sentence that may be an end of a change."""
    return (
        m
        for m in told.sentence(sentence)
        if m.kind not in _NO_ENDS and m.value is not None and m.restates is None
    )


def _earlier(mention: Mention) -> tuple[date, int]:
    start = mention.period.start if mention.period else date.max
    return (start, mention.span.start)
