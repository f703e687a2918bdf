"""Two values that stand with each other's words: each belongs to what the other is told of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise, permutations

from maroc_ia_check.judge.case import Assessment, Case
from maroc_ia_check.judge.thresholds import Thresholds
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import CLASSES, Candidate, Finding, Linked, Mention

_STANCES = ("opposing", "erroneous")


def with_exchanged(
    findings: list[Finding],
    figures: Iterable[Linked],
    knowledge: KnowledgeBase,
    day: date | None,
    limits: Thresholds,
) -> list[Finding]:
    """The findings, both figures of every exchanged pair contradicted; what alarms already stays.

    The two stand in one sentence, count the same, and each is told by words or by a time of its own.
    """
    told = {finding.span: finding for finding in findings}
    for pair in _pairs(figures):
        if not _share_claims(*pair) or any(each.mention.span not in told for each in pair):
            continue
        cases = [Case(each, knowledge, day, limits) for each in pair]
        for case, found in zip(cases, _exchange(cases), strict=False):
            span = case.mention.span
            if CLASSES[told[span].verdict] != "alarm":
                told[span] = case.finding("contradicted", "value", found, stances=_STANCES)
    return list(told.values())


def _pairs(figures: Iterable[Linked]) -> Iterator[tuple[Linked, Linked]]:
    """Figures of one sentence and unit that follow each other."""
    groups: dict[tuple[int, str], list[Linked]] = {}
    for linked in figures:
        mention = linked.mention
        if mention.unit is not None and mention.value is not None and len(linked.candidates) > 1:
            groups.setdefault((mention.sentence, mention.unit), []).append(linked)
    for group in groups.values():
        yield from pairwise(group)


def _share_claims(one: Linked, other: Linked) -> bool:
    """Whether two figures may both be about two claims."""
    claims = {candidate.claim.id for candidate in one.candidates}
    return sum(candidate.claim.id in claims for candidate in other.candidates) > 1


def _exchange(cases: list[Case]) -> list[Assessment]:
    """What each of two figures is told of, when it has the value of what the other one is told of."""
    first, second = ({a.candidate.claim.id: a for a in case.assessments} for case in cases)
    shared = [claim for claim in first if claim in second]  # the nearest to the first figure first
    for one, other in permutations(shared, 2):
        ways = [(first[one], first[other]), (second[other], second[one])]
        if all(_has_the_others(*way) for way in ways) and all(map(_told_of, cases, *zip(*ways, strict=True))):
            return [first[one], second[other]]
    return []


def _has_the_others(own: Assessment, other: Assessment) -> bool:
    """Whether a figure has exactly the value of the other claim, and one that its own has not."""
    return other.standing.exact and bool(own.standing.opposing) and not own.standing.agreeing


def _told_of(case: Case, own: Assessment, other: Assessment) -> bool:
    """Whether a figure's own words, or its own time, tell one of two claims and not the other."""
    this, that = own.candidate, other.candidate
    if this.differences or not case.may_alarm(this) or this.unit != "same":
        return False
    if this.claim.about == that.claim.about:
        return "period" in this.stated and any(d.slot == "period" for d in that.differences)
    return _in_clause(case.mention, this, that) and not _in_clause(case.mention, that, this)


def _in_clause(mention: Mention, this: Candidate, that: Candidate) -> bool:
    """Whether a word for one claim and not for another stands in the figure's clause."""
    words = set(this.heard).difference(that.heard)
    return any(mention.clause.contains(span) for span in words)
