"""What keeps a value from passing that a claim has: a nearer claim, or a bound that sources turn round."""

from __future__ import annotations

from maroc_ia_check.judge.case import Assessment, Case
from maroc_ia_check.judge.thresholds import IN_CLAUSE
from maroc_ia_check.model import Difference, Finding

#: bounds that leave nothing on their other side
_FROM, _UP_TO = frozenset({"more-than", "at-least"}), frozenset({"up-to", "at-most", "less-than"})


def bounded_away(case: Case, assessment: Assessment) -> bool:
    """Whether the text bounds a value the other way round than every source that bounds it, half of all."""
    standing = assessment.standing
    if case.mention.hedge not in _FROM | _UP_TO or len(standing.wrong_way) < len(standing.agreeing):
        return False
    opposite = _UP_TO if case.mention.hedge in _FROM else _FROM
    return all(s.hedge in opposite for s in standing.wrong_way) and all(
        s.hedge is None for s, _ in standing.agreeing
    )


def outbounded(case: Case, assessment: Assessment) -> bool:
    """Whether the very value is that of a nearer claim, and only bounded the wrong way."""
    own = assessment.candidate
    return any(
        a.standing.wrong_way
        and not a.standing.agreeing
        and not a.candidate.differences
        and a.candidate.unit == "same"
        and a.candidate.floor > own.floor
        and a.candidate.score > own.score
        for a in case.assessments
    )


def anothers(case: Case, assessment: Assessment) -> Difference | None:
    """The body in the figure's clause whose own share is on record with another value.

    Only where the body whose share the value is does not stand in the clause.
    """
    own = assessment.candidate
    if own.claim.statistic != "share" or own.peak >= IN_CLAUSE:
        return None
    slots = dict(own.claim.neighbours)
    for other in case.assessments:
        there = other.candidate
        shared = there.claim.id in slots and there.claim.statistic == "share" and other.standing.opposing
        if not shared or there.differences or there.peak < IN_CLAUSE:
            continue
        here = [group[0] for group in own.claim.apart_from(there.claim)]
        theirs = [group[0] for group in there.claim.apart_from(own.claim)]
        bodies = all(case.knowledge.concepts[concept].family == "body" for concept in here + theirs)
        if bodies and len(here) == len(theirs) == 1:
            span = next((s for s in there.heard if s not in own.heard), case.mention.span)
            return Difference(slots[there.claim.id], theirs[0], here[0], span)
    return None


def share_of_another(case: Case) -> Finding | None:
    """What one body gives, told of another one that is named with the figure."""
    for a in case.assessments:
        named = anothers(case, a) if a.standing.exact and case.fits(a) else None
        if named is not None and a.candidate.floor >= case.limits.slot_floor and case.may_alarm(a.candidate):
            return case.finding("misleading", named.slot, a, stances=("agreeing",), difference=named)
    return None
