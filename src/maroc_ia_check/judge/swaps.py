"""The right number of the wrong thing: a value that belongs to what is counted, or paid, beside it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from maroc_ia_check.judge.case import Assessment, Case
from maroc_ia_check.judge.record import stand
from maroc_ia_check.knowledge import KnowledgeBase, PerClaim
from maroc_ia_check.model import Claim, Difference, Finding
from maroc_ia_check.typed import NamedTuple
from maroc_ia_check.units import is_count, is_money

#: so many significant digits in the wrong currency are no chance
_NO_CHANCE = 2


class Beside(NamedTuple):
    """A claim on the same subject, the slot that parts the two, and what fills it there and here."""

    claim: Claim
    slot: str
    there: str
    here: str


def swapped(case: Case, day: date | None) -> Finding | None:
    """A count or an amount that no source gives, and that is on record for another of the same subject.

    The noun on a count leaves no doubt which count is meant, so nothing but the value is wrong; two
    claims that explain it explain nothing.
    """
    found = [(a, difference) for own in case.assessments for a, difference in _beside(case, own, day)]
    if len({a.candidate.claim.id for a, _ in found}) != 1:
        return None
    best, difference = found[0]
    return case.finding("misleading", difference.slot, best, stances=("agreeing",), difference=difference)


def in_other_money(case: Case) -> Finding | None:
    """An amount that would tell its claim, though a plain word goes unsaid, in the currency of the record."""
    found = [a for a in case.unsaid if not (a.candidate.ruled_out or a.standing.agreeing)]
    found = [a for a in found if case.cause(a) == "currency" and case.may_alarm(a.candidate)]
    if len(found) != 1 or not case.many_digits(_NO_CHANCE):
        return None
    return case.finding("contradicted", "currency", found[0], stances=("opposing", "erroneous"))


def _beside(case: Case, own: Assessment, day: date | None) -> Iterator[tuple[Assessment, Difference]]:
    """The other counts of the subject that a claim is about and that have the printed value."""
    candidate, limits, mention = own.candidate, case.limits, case.mention
    paid = _paid(candidate.claim)
    dated = "period" in candidate.stated
    least = limits.slot_floor if dated or not paid else limits.certain_floor
    near = candidate.score >= limits.slot_score and candidate.floor >= least
    timed = dated or candidate.claim.period_kind == "none"
    told = own.standing.agreeing or own.standing.wrong_way or own.standing.outdated or candidate.differences
    if told or candidate.unit != "same" or not (near and timed and case.mention.distinctive):
        return
    if not case.may_alarm(candidate) or (paid and candidate.taken):
        return
    # "393 in all, of which 138 are new": what is told behind the clause is the next figure's
    behind = any(span.start >= mention.clause.end for span in candidate.heard)
    judged = {a.candidate.claim.id for a in case.assessments} if paid else ()
    for claim, slot, there, here in counted_beside(candidate.claim, case.knowledge):
        standing = stand(mention, claim, case.knowledge, day)
        apart = paid or slot == "kind" or mention.unit not in claim.units
        if claim.id in judged or (behind and slot in {"kind", "indicator"}):
            continue
        if apart and standing.exact and not standing.future:
            difference = Difference(slot, here, there, mention.noun or mention.span)
            yield own._replace(candidate=candidate._replace(claim=claim), standing=standing), difference


@PerClaim
def counted_beside(claim: Claim, knowledge: KnowledgeBase) -> tuple[Beside, ...]:
    """The claims that count something else of the same subject, or what is added to it, at the same time."""
    like = _counts if _counts(claim) else _paid
    if not like(claim):
        return ()
    confused = dict(claim.neighbours)
    found: list[Beside] = []
    for other in _of_like_subject(claim, knowledge):
        together = (other.period_kind, other.period) == (claim.period_kind, claim.period)
        if not together or not like(other) or (like is _paid and confused.get(other.id) != "indicator"):
            continue
        here, there = _apart(claim, other), _apart(other, claim)
        alike = len(here) == len(there) == 1 and len(claim.about) > 1 and other.assumes == claim.assumes
        if confused.get(other.id) == "kind":
            found.append(Beside(other, "kind", str(other.statistic), str(claim.statistic)))
        elif (alike or other.id in confused) and here and there:
            slot = "indicator" if _paid(claim) else "base"
            found.append(Beside(other, slot, there[0][0], here[0][0]))
    return tuple(found)


def _of_like_subject(claim: Claim, knowledge: KnowledgeBase) -> list[Claim]:
    """The claims easily confused with one; for a count, those too that share one of its first groups."""
    confused = [other for id_, _ in claim.neighbours if (other := knowledge.claim(id_)) is not None]
    if _paid(claim):
        return confused
    shared = {concept for group in claim.about[:2] for concept in group}
    near = {other.id: other for other in (*confused, *knowledge.subjects("figure").touched(shared))}
    return [near[id_] for id_ in sorted(near)]


def _apart(claim: Claim, other: Claim) -> list[tuple[str, ...]]:
    """The groups that a claim is about and another is not; those with a concept of its own come first."""
    theirs = {concept for group in other.about for concept in group}
    return sorted(claim.apart_from(other), key=lambda group: group[0] in theirs)


def _counts(claim: Claim) -> bool:
    return claim.kind == "figure" and all(is_count(unit) for unit in claim.units)


def _paid(claim: Claim) -> bool:
    return claim.kind == "figure" and all(is_money(unit) for unit in claim.units)
