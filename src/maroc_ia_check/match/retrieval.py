"""Similarity proposes: the claims whose concepts are heard around a figure, the nearest first."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.match import gates
from maroc_ia_check.match.hearing import TITLE, Hearing, Near
from maroc_ia_check.model import Candidate, Claim, Difference, Mention, Span

#: a claim whose concepts are, at worst, farther than this from the figure is not proposed
FLOOR = 45


def within_reach(hearing: Hearing, knowledge: KnowledgeBase, kind: str) -> list[Claim]:
    """The claims of a kind all of whose concepts the document names somewhere.

    One may be missing when another can stand in its slot: a wrong place is told by the right one's
    absence.
    """
    reachable = []
    for claim in knowledge.claims:
        if claim.kind != kind:
            continue
        missing = [group for group in claim.about if hearing.concepts.isdisjoint(group)]
        if not missing or (len(missing) == 1 < len(claim.about) and _slots(missing[0], knowledge)):
            reachable.append(claim)
    return reachable


def _slots(group: tuple[str, ...], knowledge: KnowledgeBase) -> set[str]:
    """The slots that a group of concepts may fill; empty for plain subjects."""
    families = {knowledge.concepts[concept].family for concept in group}
    return {gates.SLOT_OF_FAMILY[family] for family in families if family in gates.SLOT_OF_FAMILY}


def propose(
    mention: Mention, claims: list[Claim], hearing: Hearing, knowledge: KnowledgeBase
) -> tuple[Candidate, ...]:
    """The candidates of one figure, best first; ties are settled by the claim's id."""
    near = hearing.around(mention)
    day = hearing.reading.date
    found = [
        candidate
        for claim in claims
        if (candidate := _candidate(mention, claim, near, knowledge, day)) is not None
    ]
    return tuple(sorted(found, key=lambda c: (-c.score - 4 * len(c.claim.about), c.claim.id)))


def _unheard(spot: Near | None) -> bool:
    return spot is None or spot.weight < FLOOR


def _candidate(
    mention: Mention,
    claim: Claim,
    near: Mapping[str, Near],
    knowledge: KnowledgeBase,
    day: date | None,
) -> Candidate | None:
    relation = gates.unit_relation(mention, claim, near, knowledge)
    if relation == gates.VETO or gates.abroad(mention, claim, near, knowledge):
        return None
    spots = [max((near[c] for c in group if c in near), default=None) for group in claim.about]
    differences: list[Difference] = gates.families(claim, near, knowledge)
    weights = [spot.weight for spot in spots if spot is not None and spot.weight >= FLOOR]
    if len(weights) < len(claim.about):
        unheard = [group for group, spot in zip(claim.about, spots, strict=True) if _unheard(spot)]
        replaced = {d.slot for d in differences} & _slots(unheard[0], knowledge)
        if len(unheard) > 1 or not replaced or min(weights, default=0) < gates.SAME_SENTENCE:
            return None
        weights.append(TITLE)
    stated: list[str] = []
    for slot, outcome in (
        ("period", gates.period(mention, claim)),
        ("per", gates.rhythm(mention, claim)),
        ("modality", gates.modality(mention, claim, day)),
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
        ruled_out=gates.avoids(claim, near),
    )
