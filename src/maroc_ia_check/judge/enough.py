"""How near all that a claim is about must be for its value to pass."""

from __future__ import annotations

from maroc_ia_check.judge.comparison import distinctive
from maroc_ia_check.judge.thresholds import IN_SENTENCE
from maroc_ia_check.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from maroc_ia_check.judge.case import Assessment, Case

#: a noun that so few claims count in is as telling as a large number
_RARE = 3


def least_floor(case: Case, assessment: Assessment) -> int:
    """Less for a value that is not met by chance: its many digits, its rare noun, its time, its pair."""
    candidate, standing, limits = *assessment, case.limits
    if _between(case, assessment):
        return limits.bare_floor
    telling = candidate.timed or candidate.paired or distinctive(case.mention, candidate.claim)
    telling = telling or (_rare(case, assessment) and not _named_nearer(case, assessment))
    return limits.pass_floor if telling and not standing.converted else limits.common_floor


def _between(case: Case, assessment: Assessment) -> bool:
    """Whether a number that counts nothing only lies between two that are on record: many a number does."""
    agreeing = assessment.standing.agreeing
    alone = assessment.candidate.unit == "bare" and case.mention.value is not None
    return alone and bool(agreeing) and all(statement.value is None for statement, _ in agreeing)


def _rare(case: Case, assessment: Assessment) -> bool:
    return assessment.candidate.unit == "same" and case.knowledge.counts(case.mention.unit) <= _RARE


def _named_nearer(case: Case, assessment: Assessment) -> bool:
    """Whether the figure's sentence names the whole of another claim in its unit, and not of this one."""
    return assessment.candidate.floor < IN_SENTENCE and any(
        a.candidate.floor >= IN_SENTENCE and a.candidate.unit == "same" and not a.candidate.differences
        for a in case.assessments
    )
