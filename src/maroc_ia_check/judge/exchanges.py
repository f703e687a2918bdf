"""Two values that stand with each other's words: each belongs to what the other is told of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise, permutations, product

from maroc_ia_check.judge.case import Assessment, Case
from maroc_ia_check.judge.thresholds import Thresholds
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import CLASSES, Candidate, Claim, Finding, Linked, Mention
from maroc_ia_check.units import is_count

_STANCES = ("opposing", "erroneous")


def with_exchanged(
    findings: list[Finding],
    figures: Iterable[Linked],
    knowledge: KnowledgeBase,
    day: date | None,
    limits: Thresholds,
) -> list[Finding]:
    """The findings, both figures of every exchanged pair contradicted; what alarms already stays.

    The two stand in one sentence and count the same, each told by words or by a time of its own; or each has
    its own noun, both are counted of one thing, and neither is right of anything.
    """
    told = {finding.span: finding for finding in findings}
    for pair in _pairs(figures):
        alike = pair[0].mention.unit == pair[1].mention.unit
        found = [told[each.mention.span] for each in pair if each.mention.span in told]
        apt = _share_claims(*pair) if alike else all(CLASSES[each.verdict] != "pass" for each in found)
        if len(found) < len(pair) or not apt:
            continue
        cases = [Case(each, knowledge, day, limits) for each in pair]
        ways = _exchange(cases) if alike else _of_one_thing(*cases)
        for case, best in zip(cases, ways, strict=False):
            span = case.mention.span
            if CLASSES[told[span].verdict] != "alarm":
                told[span] = case.finding("contradicted", "value", best, stances=_STANCES)
    return list(told.values())


def _pairs(figures: Iterable[Linked]) -> Iterator[tuple[Linked, Linked]]:
    """Figures of one sentence that follow each other, in one unit or with two nouns."""
    groups: dict[tuple[int, str], list[Linked]] = {}
    for linked in figures:
        mention = linked.mention
        if mention.unit is None or mention.value is None or not linked.candidates:
            continue
        groups.setdefault((mention.sentence, mention.unit), []).append(linked)
        if is_count(mention.unit):
            groups.setdefault((mention.sentence, ""), []).append(linked)
    for (_, unit), group in groups.items():
        yield from (pair for pair in pairwise(group) if unit or pair[0].mention.unit != pair[1].mention.unit)


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


def _of_one_thing(first: Case, second: Case) -> list[Assessment]:
    """What each of two counts is told of, when both are of one thing, and each has only the other's value."""
    for one, other in product(_contradicted(first), _contradicted(second)):
        own, another = one.candidate.claim, other.candidate.claim
        apart = own.about[0] == another.about[0] and own.units[0] != another.units[0]
        if apart and _states(own, second.mention) and _states(another, first.mention):
            return [one, other]
    return []


def _contradicted(case: Case) -> list[Assessment]:
    """The claims in a figure's own noun that its value only speaks against."""
    return [
        a
        for a in case.assessments
        if a.candidate.unit == "same" and not a.candidate.differences and case.may_alarm(a.candidate)
        if a.standing.opposing and not a.standing.agreeing
    ]


def _states(claim: Claim, mention: Mention) -> bool:
    return any(statement.value == mention.value for statement in claim.statements)


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
