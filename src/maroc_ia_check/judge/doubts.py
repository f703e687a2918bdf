"""What an alarm needs besides a claim that is near: a time that is the figure's, a slip that is no chance."""

from __future__ import annotations

from maroc_ia_check.judge import causes
from maroc_ia_check.judge.case import Assessment, Case
from maroc_ia_check.match.gates import SAME_SENTENCE

#: the slots that a time stands in, and the grains of a horizon, or of the time of a yearly figure
_TIMES = frozenset({"horizon", "period"})
_YEARS = frozenset({"year", "span"})
#: so many claims share a unit that two digits of it are like two of another in one digit by chance
_COMMON = 25
_THREE_DIGITS = 3


def timely(case: Case, assessment: Assessment) -> bool:
    """Whether a time that differs is the figure's: told as what it is due by, or a year in its clause.

    A day or a month is that of an announcement, a year elsewhere in the sentence that of something else.
    """
    mention, period = case.mention, case.mention.period
    times = [d.span for d in case.differences(assessment) if d.slot in _TIMES and d.said[:4].isdecimal()]
    if not times or period is None or mention.period_role == "by":
        return True
    return period.grain in _YEARS and all(mention.clause.contains(span) for span in times)


def slight(case: Case, assessment: Assessment, why: str) -> bool:
    """Whether one digit of two is all that ties a value, for no time, to a claim named sentences away."""
    value, unit = case.mention.value, case.mention.unit
    if why != "digits" or value is None or (unit is not None and case.knowledge.counts(unit) < _COMMON):
        return False
    if assessment.candidate.floor >= SAME_SENTENCE or "period" in assessment.candidate.stated:
        return False
    said = causes.digits(value)
    known = {causes.digits(s.value) for s in assessment.standing.opposing if s.value is not None}
    return all(sorted(true) != sorted(said) and len(true) < _THREE_DIGITS for true in known)


def partial(case: Case) -> bool:
    """Whether the figure tells a part of what is counted, which is never the whole."""
    return any(cue.slot == "part" for cue in case.mention.cues)
