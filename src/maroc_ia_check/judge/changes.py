"""The text against itself: multiples, percentages and places gained, set against their two values."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date
from decimal import Decimal
from itertools import combinations

from maroc_ia_check.judge.drawn import BASE, Page, drawn, of_their_time, says_nothing_else
from maroc_ia_check.judge.ends import borne_out, earlier, one_thing, pairs, told_before, values_of
from maroc_ia_check.judge.measures import STEPS, gained, grown, multiplied
from maroc_ia_check.judge.mentions import Mentions
from maroc_ia_check.model import CLASSES, Claim, Finding, Mention, Span

#: the other value stands at most so many sentences before
_BACK = 2


def broken_change(
    mention: Mention, page: Page, on_topic: Container[Span], found: Mapping[Span, Finding]
) -> tuple[Mention, ...]:
    """The values that do not give the change told of them; nothing when they do, or when none are told.

    One of them is on topic, or each has its own time: "twice as fast, 9 against 5" is no news.
    ``found`` tells what each figure was found to be about.
    """
    told = page.told
    if mention.value is None:
        return ()
    if mention.kind == "multiple":
        return _broken_multiple(mention, page, on_topic, found)
    if not any(cue.slot == "change" for cue in mention.cues):
        return ()
    series = _series(mention, page)
    if mention.kind == "points" and (len(series) < 2 or all(m.unit != "rank" for m in series[-2:])):
        return ()
    if len(series) == 1:
        series = _with_partner(mention, series[0], told, found)
    elif not _told(series, on_topic):
        series = ()
    if not any(each.span in on_topic for each in series):
        return ()
    ends = [end.value or Decimal(0) for end in series]
    up = any(cue.slot == "change" and cue.value == "up" for cue in mention.cues)
    if mention.kind in STEPS:
        apart = any(gained(mention, *pair) for pair in combinations(ends, 2))
        broken = not apart or _backwards(series, found, up=up)
    else:
        broken = not any(grown(mention, *pair, up=up) for pair in pairs(series, mention, page.reading))
    return series[-2:] if broken else ()


def _backwards(series: tuple[Mention, ...], found: Mapping[Span, Finding], *, up: bool) -> bool:
    """Whether two ranks of two times are told to move the other way: from 101st to 87th is no fall."""
    told = []
    for rank in series:
        claim = _claim(found, rank)
        time = rank.period or (claim.period if claim else None)
        if rank.unit != "rank" or rank.value is None or time is None:
            return False
        told.append((time.start, rank.value))
    if len(told) != 2:
        return False
    (first, before), (last, after) = sorted(told)
    return first < last and before != after and (before > after) != up


def _broken_multiple(
    mention: Mention, page: Page, on_topic: Container[Span], found: Mapping[Span, Finding]
) -> tuple[Mention, ...]:
    """The values that are not so many times each other: that of the year that is named, or the nearest."""
    told = page.told
    pair = _spanned(mention, page, found)
    if pair:
        low, high = sorted(end.value or Decimal(0) for end in pair)
        return () if multiplied(mention.value or Decimal(0), low, high) else pair
    year = next((cue.value for cue in mention.cues if cue.slot == "times-of"), None)
    ends = told_before(mention, told, mention.sentence) if year is not None else []
    if ends and drawn(mention, page, ends, also=BASE) is None:
        return ()  # twice the level of something else
    pair = _of_base(ends[-1], str(year), found) if ends else ()
    if pair:
        base, value = (end.value or Decimal(0) for end in pair)
        return () if multiplied(mention.value or Decimal(0), base, value) else pair
    pair = _nearest_pair(mention, told)
    if not pair or _some_times(mention, pair, told) or not _told(pair, on_topic):
        return ()
    first, last = sorted(pair, key=lambda end: end.span)
    spanned = first.span.end <= mention.span.start < last.span.start
    return () if spanned and not says_nothing_else(mention, page, first, last) else pair


def _spanned(mention: Mention, page: Page, found: Mapping[Span, Finding]) -> tuple[Mention, ...]:
    """The values of one thing at two times, right before a multiple and right behind it in its sentence.

    "100,000 a year, ten times the 2022 figure of 14,000", "from 380 it is to grow fourfold to reach 3,000".
    """
    values = list(values_of(page.told, mention.sentence))
    before = [m for m in values if m.span.end <= mention.span.start][-1:]
    behind = [m for m in values if m.span.start >= mention.span.end][:1]
    pair = (*before, *behind)
    known = borne_out(pair, found)
    if len(known) != 2 or not one_thing(known):
        return ()
    return pair if says_nothing_else(mention, page, *pair) else ()


def _of_base(end: Mention, year: str, found: Mapping[Span, Finding]) -> tuple[Mention, ...]:
    """What the text tells of the same thing for a year, and the value set against it.

    "… 25 billion in 2026 … 40 billion in 2030, twice the 2026 level".
    """
    claim = _claim(found, end)
    if claim is None:
        return ()
    for finding in found.values():
        base, other = finding.claim, finding.mention
        if base is None or other is None or CLASSES[finding.verdict] != "pass":
            continue
        alike = other.unit == end.unit or None in {other.unit, end.unit}
        same = alike and (base.about, base.statistic) == (claim.about, claim.statistic)
        if same and base.id != claim.id and base.period is not None and str(base.period.end.year) == year:
            return (other, end)
    return ()


def _some_times(mention: Mention, pair: tuple[Mention, ...], told: Mentions) -> bool:
    """Whether two values fit a multiple: the nearest, or the last before it and another one before that.

    "Multiplied, by three": the second word says what the first leaves open.
    """
    times = [m.value for m in told.sentence(mention.sentence) if m.kind == "multiple"]
    before = told_before(mention, told, mention.sentence)
    pairs = [pair, *((first, before[-1]) for first in before[:-1])]
    ends = [(first.value or Decimal(0), last.value or Decimal(0)) for first, last in pairs]
    return any(value is None or multiplied(value, *pair) for value in times for pair in ends)


def _told(ends: tuple[Mention, ...], on_topic: Container[Span]) -> bool:
    """Whether the values are told as those of two times, or as one against the other."""
    times = {end.period for end in ends if end.period is not None}
    if len({period.grain for period in times}) > 1:
        return False  # half a year is not set against a whole one
    against = any(end.assertion == "baseline" for end in ends) or len(ends) == 2
    return len(times) > 1 or (against and any(end.span in on_topic for end in ends))


def _series(mention: Mention, page: Page) -> tuple[Mention, ...]:
    """The values of one unit before a change: those of its sentence, else those it is drawn from."""
    found = told_before(mention, page.told, mention.sentence) or earlier(mention, page.told)
    if not found or drawn(mention, page, found) is None:
        return ()
    timed = {m.period for m in found if m.period is not None}
    if len(timed) > 1 and not of_their_time(mention, page, tuple(timed), found[-1]):
        return ()
    own = mention.period is None or not timed or mention.period in timed
    return tuple(found) if own else ()


def _with_partner(
    mention: Mention, end: Mention, told: Mentions, found: Mapping[Span, Finding]
) -> tuple[Mention, ...]:
    """The one value told before a change, with the nearest on record for another time of the same."""
    claim = _claim(found, end)
    if claim is None or end.sentence != mention.sentence:
        return ()
    for sentence in range(end.sentence, end.sentence - _BACK - 1, -1):
        for other in reversed(tuple(values_of(told, sentence))):
            known = _claim(found, other)
            if known is not None and known.about == claim.about and known.id != claim.id:
                return (other, end) if other.span.end <= end.span.start else ()
    return ()


def _claim(found: Mapping[Span, Finding], mention: Mention) -> Claim | None:
    finding = found.get(mention.span)
    return finding.claim if finding else None


def _nearest_pair(mention: Mention, told: Mentions) -> tuple[Mention, ...]:
    """The value before and the value after: the two nearest figures of one unit in the sentence."""
    near = sorted(
        values_of(told, mention.sentence),
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


def _earlier(mention: Mention) -> tuple[date, int]:
    start = mention.period.start if mention.period else date.max
    return (start, mention.span.start)
