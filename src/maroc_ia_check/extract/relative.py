"""Days, weeks and months told from the text's own date: "hier", "last week", "الشهر الماضي"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from maroc_ia_check.extract import calendar
from maroc_ia_check.extract.dates import Moment, word_pattern
from maroc_ia_check.languages.context import load_context
from maroc_ia_check.model import Span
from maroc_ia_check.patterns import Pattern

#: a date printed this close says the same more exactly
_BESIDE = 3


@cache
def _pattern(code: str) -> tuple[Pattern, dict[str, tuple[str, int]]]:
    table = load_context(code).relative
    meanings = {phrase.casefold(): (unit, offset) for phrase, (unit, offset) in table.items()}
    return Pattern(rf"(?:{word_pattern(table, begun=True)})(?!\w)"), meanings


def find_relative(plain: str, code: str, anchor: date | None, dates: Sequence[Moment]) -> list[Moment]:
    """The dates of a text with those told from its own date, in order; none of these without an anchor."""
    if anchor is None:
        return list(dates)
    pattern, meanings = _pattern(code)
    found = []
    for match in pattern.finditer(plain):
        unit, offset = meanings[" ".join(match[0].casefold().split())]
        span = Span(*match.span())
        wide = Span(span.start - _BESIDE, span.end + _BESIDE)
        if not any(wide.overlaps(moment.span) for moment in _near(dates, span)):
            found.append(Moment(span, calendar.shifted(anchor, unit, offset)))
    return sorted([*dates, *found], key=lambda moment: moment.span)


def _near(dates: Sequence[Moment], span: Span) -> Sequence[Moment]:
    """The dates on both sides of a span, found by bisection."""
    low, high = 0, len(dates)
    while low < high:
        middle = (low + high) // 2
        if dates[middle].span < span:
            low = middle + 1
        else:
            high = middle
    return dates[max(low - 1, 0) : low + 1]
