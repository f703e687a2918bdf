"""Two values that stand with each other's words: each belongs to what the other is told of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

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
        claims = _claims(pair[0]) & _claims(pair[1])
        if len(claims) < 2 or any(each.mention.span not in told for each in pair):
            continue
        cases = [Case(each, knowledge, day, limits) for each in pair]
        for case, found in zip(cases, _exchange(cases, claims), strict=False):
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


def _claims(linked: Linked) -> set[str]:
    return {candidate.claim.id for candidate in linked.candidates}


def _exchange(cases: list[Case], claims: set[str]) -> list[Assessment]:
    """What each of two figures is told of, when it has the value of what the other one is told of."""
    first, second = ({a.candidate.claim.id: a for a in case.assessments} for case in cases)
    for one in claims & first.keys():
        if first[one].standing.agreeing or not first[one].standing.opposing:
            continue
        for other in claims & second.keys() & first.keys():
            if one == other or one not in second or not first[other].standing.exact:
                continue
            theirs = second[other].standing
            if theirs.agreeing or not theirs.opposing or not second[one].standing.exact:
                continue
            ways = [(first[one], first[other]), (second[other], second[one])]
            if all(_told_of(case, own, apart) for case, (own, apart) in zip(cases, ways, strict=True)):
                return [first[one], second[other]]
    return []


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
