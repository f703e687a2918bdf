"""From the moments people write in the data to periods with two ends."""

from __future__ import annotations

import calendar
from datetime import date

from maroc_ia_check.model import Period


def moment(value: int | str | date) -> Period:
    """The stretch a written moment stands for: a year, a half, a quarter, a month or a day.

    Raises :class:`ValueError` when it is none of these.
    """
    if isinstance(value, date):
        return Period(value, value, "day")
    text = str(value)
    year = int(text[:4])
    rest = text[5:]
    if not rest:
        return Period.of_years(year, year)
    if rest[0] in "HQ":
        months = 6 if rest[0] == "H" else 3
        first = (int(rest[1:]) - 1) * months + 1
        grain = "half" if months == 6 else "quarter"
        return Period(date(year, first, 1), _month_end(year, first + months - 1), grain)
    if "-" in rest:
        day = date.fromisoformat(text)
        return Period(day, day, "day")
    month = int(rest)
    return Period(date(year, month, 1), _month_end(year, month), "month")


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def between(start: int | str | date | None, end: int | str | date | None) -> Period | None:
    """The stretch between two moments; a missing start makes it the end alone (a horizon)."""
    if end is None:
        return moment(start) if start is not None else None
    last = moment(end)
    if start is None:
        return last
    return Period(moment(start).start, last.end, "span")
