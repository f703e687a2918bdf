"""Stretches of time and the arithmetic of days, weeks, months and years; no words."""

from __future__ import annotations

from datetime import date, timedelta

from maroc_ia_check.model import Period
from maroc_ia_check.model.text import last_day

_HALF, _QUARTER = 6, 3


def day(moment: date) -> Period:
    """One day."""
    return Period(moment, moment, "day")


def month(year: int, number: int) -> Period:
    """One calendar month."""
    return Period(date(year, number, 1), date(year, number, last_day(year, number)), "month")


def year(number: int) -> Period:
    """One calendar year."""
    return Period.of_years(number, number)


def years(first: int, last: int) -> Period:
    """From the first day of one year to the last day of another; a single year is a year."""
    return Period.of_years(first, last)


def part(number: int, which: str) -> Period:
    """A half (``H1``) or a quarter (``Q3``) of a year, or its first months (``M9``)."""
    if which[0] == "M":
        return Period(month(number, 1).start, month(number, int(which[1:])).end, "span")
    length, grain = (_HALF, "half") if which[0] == "H" else (_QUARTER, "quarter")
    first = (int(which[1:]) - 1) * length + 1
    return Period(month(number, first).start, month(number, first + length - 1).end, grain)


def shifted(anchor: date, unit: str, offset: int) -> Period:
    """The day, week, month or year that lies ``offset`` units from a day."""
    if unit == "day":
        return day(anchor + timedelta(days=offset))
    if unit == "week":
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=offset)
        return Period(monday, monday + timedelta(days=6), "span")
    if unit == "month":
        count = anchor.year * 12 + anchor.month - 1 + offset
        return month(count // 12, count % 12 + 1)
    return year(anchor.year + offset)


def decade_end(number: int) -> int:
    """The round year that ends the decade a year is in: 2030 for 2021 to 2030."""
    return ((number - 1) // 10 + 1) * 10


def safe_day(year_number: int, month_number: int, day_number: int) -> date | None:
    """The day with these numbers, or none where the calendar has no such day."""
    if not (1 <= month_number <= 12 and 1 <= year_number <= 9998):
        return None
    if not 1 <= day_number <= last_day(year_number, month_number):
        return None
    return date(year_number, month_number, day_number)
