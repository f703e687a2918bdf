"""The days that a time axis names, in the interface language."""

from __future__ import annotations

from datetime import date

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.wording import say_date

#: months between two ticks; the first that gives few enough is taken
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240)
_YEAR = 12
#: so many months have room under an axis; years are shorter
_MONTHS, _YEARS = 6, 8


def ticks(first: date, last: date, messages: Messages) -> list[tuple[date, str]]:
    """The months or years to name between two days; the first one is not after ``first``."""
    days: list[date] = []
    step = 0
    for step in _STEPS:
        days = _months(first, last, step)
        if len(days) <= (_YEARS if step >= _YEAR else _MONTHS):
            break
    named = [(day, _said(day, step, messages)) for day in days]
    # one month alone does not say how far the axis goes
    return [*named, (last, say_date(last, messages))] if len(days) == 1 and last > days[0] else named


def _months(first: date, last: date, step: int) -> list[date]:
    """The first days of every so many months, from the one that ``first`` is in."""
    start, stop = first.year * _YEAR + first.month - 1, last.year * _YEAR + last.month - 1
    return [date(m // _YEAR, m % _YEAR + 1, 1) for m in range(start - start % step, stop + 1, step)]


def _said(day: date, step: int, messages: Messages) -> str:
    if step >= _YEAR:
        return str(day.year)
    return messages.text("date.month", month=messages.text(f"month.{day.month}"), year=day.year)
