"""Similarity proposes: the claims whose concepts are heard around a figure, the nearest first."""

from __future__ import annotations

from collections.abc import Mapping

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.match import gates
from maroc_ia_check.match.hearing import Hearing, Near
from maroc_ia_check.model import Candidate, Claim, Difference, Mention, Span

#: a claim whose concepts are, at worst, farther than this from the figure is not proposed
FLOOR = 30


def within_reach(hearing: Hearing, knowledge: KnowledgeBase, kind: str) -> list[Claim]:
    """The claims of a kind all of whose concepts the document names somewhere."""
    return [
        claim
        for claim in knowledge.claims
        if claim.kind == kind and all(not hearing.concepts.isdisjoint(group) for group in claim.about)
    ]


def propose(
    mention: Mention, claims: list[Claim], near: Mapping[str, Near], knowledge: KnowledgeBase
) -> tuple[Candidate, ...]:
    """The candidates of one figure, best first; ties are settled by the claim's id."""
    found = [
        candidate
        for claim in claims
        if (candidate := _candidate(mention, claim, near, knowledge)) is not None
    ]
    return tuple(sorted(found, key=lambda c: (-c.score - 4 * len(c.claim.about), c.claim.id)))


def _candidate(
    mention: Mention, claim: Claim, near: Mapping[str, Near], knowledge: KnowledgeBase
) -> Candidate | None:
    relation = gates.unit_relation(mention, claim, near)
    if relation == gates.VETO or gates.avoids(claim, near) or gates.abroad(claim, near, knowledge):
        return None
    spots = [max((near[c] for c in group if c in near), default=None) for group in claim.about]
    weights = [spot.weight for spot in spots if spot is not None]
    if len(weights) < len(claim.about) or min(weights) < FLOOR:
        return None
    stated: list[str] = []
    differences: list[Difference] = gates.families(claim, near, knowledge)
    for slot, outcome in (
        ("period", gates.period(mention, claim)),
        ("per", gates.rhythm(mention, claim)),
        ("modality", gates.modality(mention, claim)),
        ("kind", gates.statistic(mention, claim)),
    ):
        if isinstance(outcome, Difference):
            differences.append(outcome)
        elif outcome == gates.STATED:
            stated.append(slot)
    spans: tuple[Span, ...] = tuple(sorted({spot.span for spot in spots if spot is not None}))
    return Candidate(
        claim=claim,
        score=sum(weights) // len(weights),
        floor=min(weights),
        unit=relation,
        heard=spans,
        stated=tuple(stated),
        differences=tuple(differences),
    )
