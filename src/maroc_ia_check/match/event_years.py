"""The year told of an event that is on record by its year alone: "créé en 2021", "prévue pour 2025-2026"."""

from __future__ import annotations

from maroc_ia_check.match.hearing import Hearing
from maroc_ia_check.model import Claim, Period, Span

#: "2025-2026", "2025 et 2026": little more than a dash or a conjunction parts two years of one stretch
_JOINT = 5


def told_by_year(claim: Claim) -> bool:
    """Whether all that is on record of an event's time is a year, or some whole years."""
    whens = [statement.when for statement in claim.statements if statement.when is not None]
    return bool(whens) and all(_is_of_years(when) for when in whens)


def _is_of_years(when: Period) -> bool:
    years = Period.of_years(when.start.year, when.end.year)
    return (when.start, when.end) == (years.start, years.end)


def year_told(hearing: Hearing, number: int) -> tuple[Span, Period] | None:
    """The only year of a sentence, or its only two where they are one stretch; not those of names."""
    reading = hearing.reading
    named = [hit.span for hit in hearing.in_sentence(number)]
    found = reading.years_in(reading.sentences[number])
    years = [year for year in found if not any(year.span.overlaps(name) for name in named)]
    if not years or len(years) > 2 or years[-1].span.start - years[0].span.end > _JOINT:
        return None
    first, last = years[0], years[-1]
    if len(years) == 2 and first.number >= last.number:
        return None
    return Span(first.span.start, last.span.end), Period.of_years(first.number, last.number)
