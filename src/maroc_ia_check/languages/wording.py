"""How figures, dates and periods are written for people, in any interface language.

Separators and scale words are data in ``language.yaml``, unit words and month names texts in ``messages.po``.
A counted unit has a text ``unit.<id>.of`` besides, used after a scale word (*11 milliards de dirhams*).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from maroc_ia_check.languages.messages import Messages, load_messages
from maroc_ia_check.model import Period
from maroc_ia_check.model.text import last_day

#: a bare number in this range may well be a year, which nobody groups
_YEARS = range(1900, 2100)
#: digits after the decimal sign before a scale word, unless the scale says otherwise
_FINEST = 3


def say_number(value: Decimal, messages: Messages) -> str:
    """All digits of a number, grouped by three: *50 000*, *1 200*, *9,3*."""
    plain = format(value.normalize(), "f")
    sign = "-" if plain.startswith("-") else ""
    whole, _, rest = plain.lstrip("-").partition(".")
    if len(whole) > 3:
        head = len(whole) % 3 or 3
        groups = [whole[:head], *(whole[i : i + 3] for i in range(head, len(whole), 3))]
        whole = str(messages.grammar["group"]).join(groups)
    return sign + whole + (str(messages.grammar["decimal"]) + rest if rest else "")


def say_quantity(value: Decimal, unit: str | None, language: str | Messages) -> str:
    """A value with its unit in words: *11 milliards de dirhams*, *50 000 emplois*, *25 %*, *87e*."""
    messages = language if isinstance(language, Messages) else load_messages(language)
    entry = messages.texts.get(f"unit.{unit}") if unit else None
    scaled = _scaled(value, messages)
    if unit is None and scaled is None and value in _YEARS:
        return str(int(value))
    number = scaled or say_number(value, messages)
    if entry is None:
        return number
    word = entry if isinstance(entry, str) else entry[messages.plural(value)]
    if "{number}" in word:
        return word.replace("{number}", number)
    if scaled is None:
        return messages.text("quantity.plain", number=number, unit=word)
    if isinstance(entry, str):
        return f"{scaled} {word}"
    return messages.text("quantity.scaled", number=scaled, unit=messages.text(f"unit.{unit}.of"))


def _scaled(value: Decimal, messages: Messages) -> str | None:
    """The value before a scale word when that is how people write it: *9,3 milliards*.

    A scale may ask for more: ``from`` is its least multiple, ``digits`` its most decimals.
    """
    for exponent in sorted(messages.grammar["scales"], key=int, reverse=True):
        words = messages.grammar["scales"][exponent]
        size = Decimal(10) ** int(exponent)
        part = value / size
        if abs(part) >= words.get("from", 1) and part == round(part, words.get("digits", _FINEST)):
            word = words.get(messages.plural(part), words["other"])
            return f"{say_number(part, messages)}\u00a0{word}"
    return None


def say_span(low: Decimal | None, high: Decimal | None, unit: str | None, messages: Messages) -> str:
    """A range or a bound in words; the unit once."""
    if low is None or high is None:
        end = high if low is None else low
        said = say_quantity(end, unit, messages) if end is not None else ""
        return messages.text("range.up-to" if low is None else "range.from", value=said)
    short = _scaled(high, messages) is None
    first = say_number(low, messages) if short else say_quantity(low, unit, messages)
    return messages.text("range.between", low=first, high=say_quantity(high, unit, messages))


def say_date(day: date, messages: Messages) -> str:
    """A day in full: *12 janvier 2026*, *1er juillet 2025*."""
    key = "date.first" if day.day == 1 else "date.day"
    return messages.text(key, day=day.day, month=messages.text(f"month.{day.month}"), year=day.year)


def say_period(period: Period, messages: Messages) -> str:
    """A stretch of time in the fewest words: a day, a month, a year, some years, a span."""
    start, end = period.start, period.end
    if start == end:
        return say_date(start, messages)
    if start.day == 1 and end == _month_end(start):
        return messages.text("date.month", month=messages.text(f"month.{start.month}"), year=start.year)
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(start.year) if start.year == end.year else f"{start.year}-{end.year}"
    return messages.text("date.span", start=say_date(start, messages), end=say_date(end, messages))


def _month_end(day: date) -> date:
    return day.replace(day=last_day(day.year, day.month))
