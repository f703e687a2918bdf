"""Who is said to have given a figure: somebody who had left the office before it was first given."""

from __future__ import annotations

import dataclasses

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import CLASSES, Claim, Finding, Links, Related, Told


def attribute(findings: list[Finding], links: Links, knowledge: KnowledgeBase) -> list[Finding]:
    """The findings, those that pass turned into alarms where the sentence names a wrong speaker."""
    people: dict[int, list[Told]] = {}
    for sentence, told in links.people:
        people.setdefault(sentence, []).append(told)
    return [_attributed(finding, people, knowledge) for finding in findings]


def _attributed(finding: Finding, people: dict[int, list[Told]], knowledge: KnowledgeBase) -> Finding:
    if CLASSES[finding.verdict] != "pass" or finding.mention is None or finding.claim is None:
        return finding
    if finding.mention.assertion != "asserted":
        return finding
    named = people.get(finding.mention.sentence, [])
    wrong = [told for told in named if _too_early(told.value, finding.claim, knowledge)]
    if not wrong or len(wrong) < len(named):
        return finding
    return dataclasses.replace(
        finding,
        verdict="misleading",
        reason="attribution",
        related=(Related(wrong[0].span, "attribution"), *finding.related),
        expected=_speaker(finding),
        message=("finding.misleading.attribution", ()),
    )


def _too_early(person: str, claim: Claim, knowledge: KnowledgeBase) -> bool:
    """Whether every office the person held had ended before the claim was first published."""
    ends = [tenure.until for tenure in knowledge.tenures if tenure.person == person]
    published = [
        day
        for statement in claim.statements
        if statement.rank != "erroneous" and (day := knowledge.sources[statement.source].published)
    ]
    if not ends or not published:
        return False
    return all(end is not None and end < min(published) for end in ends)


def _speaker(finding: Finding) -> tuple[tuple[str, str], ...]:
    said_by = [e.statement.said_by for e in finding.evidence if e.statement.said_by]
    return (("attribution", said_by[0]),) if said_by else ()
