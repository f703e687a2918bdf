"""Reading what a sentence tells of an event: is it the same date, how far apart, how precise."""

from __future__ import annotations

from datetime import timedelta

from maroc_ia_check.languages.context import load_context
from maroc_ia_check.languages.phrases import Words
from maroc_ia_check.model import Evidence, Period, Reading, Span, Told

_FEW_DAYS = timedelta(days=7)
_SLIP = timedelta(days=10)
#: a conjunction and an article fit between two names that are joined
_JOINT = 9


def precise(told: Told) -> bool:
    """Whether a date gives a day, or the few days of an event."""
    if told.period is None:
        return told.day is not None
    return told.period.end - told.period.start <= _FEW_DAYS


def gap(one: Told, other: Told) -> int:
    """How many characters part two told slots."""
    return max(one.span.start - other.span.end, other.span.start - one.span.end, 0)


def joined(reading: Reading, one: Span, other: Span) -> bool:
    """Whether nothing but a conjunction parts two names."""
    first, last = sorted((one, other))
    between = reading.document.text[first.end : last.start]
    if len(between) > _JOINT or any(not (c.isalpha() or c.isspace() or c in "'’") for c in between):
        return False
    context = load_context(reading.language_at(last.start))
    if not between.strip():
        return reading.document.text[last.start] in context.and_letters
    words = Words(between, context.affixes)
    return any(hit.payload.slot == "and" for hit in context.cues.find(words))


def same_date(told: Told, when: Period | None) -> bool:
    """Whether the date told is the event's: equal, or one inside the other as finely as written."""
    if when is None:
        return False
    if told.period is None:
        return told.day is not None and when.grain in {"day", "span"} and told.day in _days(when)
    period = told.period
    return when.contains(period) or (period.contains(when) and period.grain in {"month", "span", "day"})


def _days(when: Period) -> set[str]:
    """The first and the last day of an event, without their year."""
    return {f"{when.start:%m-%d}", f"{when.end:%m-%d}"}


def expected_slot(slot: str, evidence: list[Evidence]) -> tuple[tuple[str, str], ...]:
    """What the leading statement says in the slot, as plain pairs."""
    if not evidence:
        return ()
    lead = evidence[0].statement
    if slot == "date" and lead.when is not None:
        start, end = lead.when.start.isoformat(), lead.when.end.isoformat()
        return (("date", start if start == end else f"{start}/{end}"),)
    place = lead.place_id or lead.place
    if slot == "place" and place:
        return (("place", place),)
    return (("party", ", ".join(lead.parties)),) if slot == "party" and lead.parties else ()


def near_date(told: Told, when: Period) -> bool:
    """Whether a date may be a slip for another: one of day, month and year differs, or few days part them.

    Two dates that share nothing are two events, however alike their words.
    """
    if told.period is None:
        month, day = (told.day or "-").split("-")
        return month == f"{when.start:%m}" or day == f"{when.start:%d}"
    said = told.period.start
    same = (said.year == when.start.year, said.month == when.start.month, said.day == when.start.day)
    return sum(same) == 2 or abs(said - when.start) <= _SLIP
