"""The year told of an event that is on record by its year alone: "créé en 2021", "prévue pour 2025-2026"."""

from __future__ import annotations

from maroc_ia_check.match.hearing import Hearing
from maroc_ia_check.model import Claim, Period, Span
from maroc_ia_check.patterns import Pattern

#: a year with no digit beside it, and no part of a longer date
_YEARS = Pattern(r"[12](?<![\d/].)(?:(?<=1)9|(?<=2)0)\d\d(?![\d/]|[.,]\d)")
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
    text, sentence = hearing.reading.document.text, hearing.reading.sentences[number]
    named = [hit.span for hit in hearing.in_sentence(number)]
    found = [Span(*match.span()) for match in _YEARS.finditer(text, *sentence)]
    years = [span for span in found if not any(span.overlaps(name) for name in named)]
    if not years or len(years) > 2 or years[-1].start - years[0].end > _JOINT:
        return None
    first, last = (int(text[span.start : span.end]) for span in (years[0], years[-1]))
    if len(years) == 2 and first >= last:
        return None
    return Span(years[0].start, years[-1].end), Period.of_years(first, last)
