"""Whether a wrong date is a slip for an event's own (month, year, a digit of the day) or a known mistake."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from maroc_ia_check.judge.told import FEW_DAYS, precise, same_date, told_in
from maroc_ia_check.model import Period, Statement, Told

#: so far off a date may be printed by mistake
_SLIP = timedelta(days=1)


def is_slip(told: Told, statements: Iterable[Statement], *, likely: bool) -> bool:
    """Whether a date has the event's day in another month or year; as ``likely``, whether it is near."""
    whens = (s.when for s in statements if s.when is not None)
    return any(
        slipped(told, when) or (likely and dated_in(told, when.start.year) and near_date(told, when))
        for when in whens
    )


def is_misreported(told: Told, statements: Iterable[Statement]) -> bool:
    """Whether the very day is one that a source is known to have told wrong."""
    return precise(told) and any(s.rank == "erroneous" and same_date(told, s.when) for s in statements)


def near_date(told: Told, when: Period) -> bool:
    """Whether a date may be a slip for another: a month or a year differs, a digit of the day, or one day.

    Two dates that share less are two events, or two steps of one, however alike their words.
    """
    period = told.period or told_in(told, when.start.year)
    if period is None:
        return False
    said, day = period.start, when.start
    same = (said.year == day.year, said.month == day.month, said.day == day.day)
    if period.grain == "month":
        return same[0] != same[1]
    if sum(same) == 2:
        return same[2] or _misprinted(said.day, day.day)
    return abs(said - day) <= _SLIP


def same_day(told: Told, when: Period) -> bool:
    """Whether a day is told that only its number has in common with the event's: that is no chance."""
    period = told.period
    return period is not None and period.grain == when.grain == "day" and period.start.day == when.start.day


def _misprinted(day: int, other: int) -> bool:
    """Whether one digit was changed, dropped or added, or two were swapped."""
    one, two = str(day), str(other)
    if len(one) == len(two):
        return len(one) == 1 or one[0] == two[0] or one[1] == two[1] or one == two[::-1]
    short, long = sorted((one, two), key=len)
    return short in long


def slipped(told: Told, when: Period | None) -> bool:
    """Whether a date with its year is the event's but for the month, or but for the year."""
    if told.period is None or told.day is not None or when is None or when.grain not in {"day", "span"}:
        return False
    said, day = told.period.start, when.start
    return said.day == day.day and (said.year == day.year) != (said.month == day.month)


def dated_in(told: Told, year: int) -> bool:
    """Whether a date has its year in print, or may be read in this one."""
    if told.day is None:
        return True
    period = told_in(told, year)
    return period is not None and period.start.year == year


def shortly_after(told: Told, statements: Iterable[Statement]) -> bool:
    """Whether a date is so few days behind the event's that it may be that of a report on it."""
    whens = (s.when for s in statements if s.when is not None)
    starts = ((period.start, when) for when in whens if (period := told_in(told, when.start.year)))
    return any(timedelta(0) < start - when.end <= FEW_DAYS for start, when in starts)


def is_full(told: Told) -> bool:
    """Whether a date gives a day, or the month and the year; or the year of what has no more."""
    return precise(told) or (
        told.period is not None and (told.period.grain == "month" or told.mention is None)
    )


def grains_of(told: Told) -> set[str]:
    """How finely an event must be on record to be held against a date told."""
    if told.mention is None:
        return {"year", "span"}
    return {"day", "span"} if precise(told) else {"day", "span", "month"}
