"""Reading what a sentence tells of an event: is it the same date, how far apart, how precise."""

from __future__ import annotations

from datetime import date, timedelta

from maroc_ia_check.languages.context import Context, Word, load_context
from maroc_ia_check.languages.phrases import Words, fold
from maroc_ia_check.model import Evidence, Mention, Period, Reading, Span, Told
from maroc_ia_check.model.text import last_day

#: a gathering lasts no longer, and is reported within as many
FEW_DAYS = timedelta(days=7)
#: a conjunction and an article fit between two names that are joined
_JOINT = 9
#: a preposition and an article fit before a name
_WITH = 9


def precise(told: Told) -> bool:
    """Whether a date gives a day, or the few days of an event."""
    if told.period is None:
        return told.day is not None
    return told.period.end - told.period.start <= FEW_DAYS


def is_rough(told: Told, reading: Reading) -> bool:
    """Whether a week or a month is told from the text's own date: "last month" is nothing to confirm."""
    words = reading.document.text[told.span.start : told.span.end]
    relative = load_context(reading.language_at(told.span.start)).relative
    several = told.period is not None and told.period.start < told.period.end
    return several and words.casefold() in {phrase.casefold() for phrase in relative}


def gap(one: Span, other: Span) -> int:
    """How many characters part two stretches of a text."""
    return max(one.start - other.end, other.start - one.end, 0)


def joined(reading: Reading, one: Span, other: Span) -> bool:
    """Whether nothing but a conjunction parts two names."""
    first, last = sorted((one, other))
    between = reading.document.text[first.end : last.start]
    if len(between) > _JOINT or any(not (c.isalpha() or c.isspace() or c in "'’") for c in between):
        return False
    context = load_context(reading.language_at(last.start))
    if not between.strip():
        return reading.document.text[last.start] in context.and_letters
    return _holds(context, between, "and")


def led_by_with(reading: Reading, span: Span) -> bool:
    """Whether a "with" and at most an article stand before a name."""
    context = load_context(reading.language_at(span.start))
    return _holds(context, reading.document.text[max(span.start - _WITH, 0) : span.start], "together")


def led_by_maker(reading: Reading, span: Span) -> bool:
    """Whether a "by" and at most an article stand before a name."""
    before = reading.document.text[max(span.start - _WITH, 0) : span.start]
    words = f" {' '.join(fold(before).split())} "
    makers = load_context(reading.language_at(span.start)).telling.makers
    return any(f" {maker} " in words for maker in makers)


def words_between(reading: Reading, one: Span, other: Span) -> int:
    """How many words stand between two stretches of a text."""
    return len(reading.document.text[one.end : other.start].split())


def leads_to(reading: Reading, figure: Mention) -> bool:
    """Whether a word for a restatement or a total stands right before a figure, or right behind it."""
    text, sentence = reading.document.text, reading.sentences[figure.sentence]
    context = load_context(reading.language_at(figure.span.start))
    hits = context.cues.find(Words(text, context.affixes, sentence))
    either = {start for start, _, _, word in hits if word.slot == "and"}
    for start, end, _, word in hits:
        if not _totals(word):
            continue
        before = end <= figure.span.start and start not in either
        if before and words_between(reading, Span(start, end), figure.span) <= 1:
            return True
        behind = start >= figure.span.end and word.slot == "statistic"
        if behind and not text[figure.span.end : start].strip():
            return True
    return False


def _totals(word: Word) -> bool:
    return word.slot == "restates" or (word.slot, word.value) == ("statistic", "level")


def _holds(context: Context, words: str, slot: str) -> bool:
    return any(word.slot == slot for *_, word in context.cues.find(Words(words, context.affixes)))


def same_date(told: Told, when: Period | None) -> bool:
    """Whether the date told is the event's: equal, or one inside the other as finely as written."""
    if when is None:
        return False
    # a day without its year tells nothing of what is on record by its year
    period = told.period if when.grain == "year" else told_in(told, when.start.year)
    if period is None:
        return False
    return when.contains(period) or (period.contains(when) and period.grain in {"month", "span", "day"})


def told_in(told: Told, year: int) -> Period | None:
    """The date told; one printed without its year is read in that year, if it is at most one away."""
    if told.day is None or (told.period is not None and abs(told.period.start.year - year) > 1):
        return told.period
    first, last = told.day.split("/")
    start, end = _day(year, first), _day(year + (last < first), last)
    if start is None or end is None:
        return told.period
    return Period(start, end, "day" if start == end else "span")


def _day(year: int, month_and_day: str) -> date | None:
    month, day = map(int, month_and_day.split("-"))
    return date(year, month, day) if 1 <= day <= last_day(year, month) else None


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
