"""The right number of the wrong thing: a value that belongs to what is counted beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from maroc_ia_check.judge.case import Assessment, Case
from maroc_ia_check.judge.record import stand
from maroc_ia_check.knowledge import KnowledgeBase, PerClaim
from maroc_ia_check.model import Claim, Difference, Finding
from maroc_ia_check.units import is_count

#: a claim on the same subject, the concept that it counts, and the one counted here
Counted = tuple[Claim, str, str]


def swapped(case: Case, day: date | None) -> Finding | None:
    """A count that no source gives, and that is on record for another count of the same subject.

    The noun on the figure leaves no doubt which count is meant, so nothing but the value is wrong; two
    claims that explain it explain nothing.
    """
    found = [(a, difference) for own in case.assessments for a, difference in _beside(case, own, day)]
    if len({a.candidate.claim.id for a, _ in found}) != 1:
        return None
    best, difference = found[0]
    return case.finding("misleading", "base", best, stances=("agreeing",), difference=difference)


def _beside(case: Case, own: Assessment, day: date | None) -> Iterator[tuple[Assessment, Difference]]:
    """The other counts of the subject that a claim is about and that have the printed value."""
    candidate, limits, mention = own.candidate, case.limits, case.mention
    near = candidate.score >= limits.slot_score and candidate.floor >= limits.slot_floor
    timed = "period" in candidate.stated or candidate.claim.period_kind == "none"
    told = own.standing.agreeing or own.standing.wrong_way or own.standing.outdated or candidate.differences
    if told or candidate.unit != "same" or not (near and timed and case.distinctive()):
        return
    if not case.may_alarm(candidate):
        return
    for claim, there, here in counted_beside(candidate.claim, case.knowledge):
        standing = stand(mention, claim, case.knowledge, day)
        if mention.unit not in claim.units and standing.exact and not standing.future:
            difference = Difference("base", here, there, mention.noun or mention.span)
            yield own._replace(candidate=candidate._replace(claim=claim), standing=standing), difference


@PerClaim
def counted_beside(claim: Claim, knowledge: KnowledgeBase) -> tuple[Counted, ...]:
    """The claims that count something else of the same subject, at the same time."""
    if not _counts(claim):
        return ()
    confused = {other for other, _ in claim.neighbours}
    found: list[Counted] = []
    for other in knowledge.claims:
        here = [group for group in claim.about if group not in other.about]
        there = [group for group in other.about if group not in claim.about]
        alike = len(here) == len(there) == 1 and len(claim.about) > 1 and other.assumes == claim.assumes
        together = (other.period_kind, other.period) == (claim.period_kind, claim.period)
        if (alike or other.id in confused) and here and there and together and _counts(other):
            found.append((other, there[0][0], here[0][0]))
    return tuple(found)


def _counts(claim: Claim) -> bool:
    return claim.kind == "figure" and all(is_count(unit) for unit in claim.units)
