"""Similarity proposes: the claims whose concepts are heard around a figure, the nearest first."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import lru_cache

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.match import gates
from maroc_ia_check.match.hearing import BEFORE, HOME, NAME, TITLE, Hearing
from maroc_ia_check.match.nearness import Around, Near
from maroc_ia_check.match.terms import SLOT_OF_FAMILY, Terms, terms
from maroc_ia_check.match.unit_gate import VETO, unit_relation
from maroc_ia_check.model import Candidate, Claim, Difference, Mention
from maroc_ia_check.units import is_money

#: a claim whose concepts are, at worst, farther than this from the figure is not proposed
FLOOR = 45
#: a passage pasted alone need not say where it plays; an article that never does plays elsewhere
_PASTED = 1_000
#: a body takes another's place only where the value says so: see :func:`gates.other_body`
_SLOTS = {**SLOT_OF_FAMILY, "body": "party"}


class Reach:
    """The claims on figures all of whose concepts a document names somewhere.

    One may be missing when another can stand in its slot: a wrong place is told by the right one's
    absence.
    """

    def __init__(self, hearing: Hearing, knowledge: KnowledgeBase) -> None:
        """Count what is heard of every claim."""
        heard = hearing.concepts
        self.hearing = hearing
        self.knowledge = knowledge
        claims = [
            claim
            for claim, whole in knowledge.subjects("figure").nearly(heard)
            if whole or any(heard.isdisjoint(group) and _slots(group, knowledge) for group in claim.about)
        ]
        if any(knowledge.concepts[concept].family == "index" for concept in heard):
            claims += [claim for claim in _of_an_index(knowledge) if heard.isdisjoint(claim.about[0])]
        reading = hearing.reading
        money = _own_money(knowledge)
        home = HOME in heard or any(mention.unit in money for mention in reading.mentions)
        home = home or len(reading.document.text) < _PASTED
        self.claims = [(claim, terms(claim, knowledge)) for claim in claims if home or self._names(claim)]

    def _names(self, claim: Claim) -> bool:
        """Whether the text says a proper name that belongs to few claims: that alone makes home its place."""
        heard, proper = self.hearing.concepts, _proper(self.knowledge)
        return any(concept in heard and concept in proper for group in claim.about for concept in group)

    def propose(self, mention: Mention) -> tuple[Candidate, ...]:
        """The candidates of one figure, best first; ties are settled by the claim's id."""
        near = self.hearing.around(mention)
        close = {concept for concept, spot in near.items() if spot.weight >= FLOOR}
        found = [
            candidate
            for claim, own in self.claims
            if _most(claim.about, close)
            and (candidate := self._candidate(mention, claim, own, near)) is not None
        ]
        return tuple(sorted(found, key=lambda c: (-c.score - 4 * len(c.claim.about), c.claim.id)))

    def _candidate(self, mention: Mention, claim: Claim, own: Terms, near: Around) -> Candidate | None:
        relation = unit_relation(mention, claim, own, near)
        if relation == VETO or gates.abroad(mention, own, near, self.hearing.country):
            return None
        spots = [_nearest(group, near) for group in claim.about]
        differences = gates.families(own, near, self.knowledge)
        tied = "base" if relation == "noun" else None
        far = [
            group
            for group, spot in zip(claim.about, spots, strict=True)
            if spot is None or spot.weight < FLOOR
        ]
        alone = len(far) == len(claim.about)
        body = self._displaced(claim, spots, far, near) if not alone else None
        if body is not None:
            differences.append(body)
            tied = body.slot
        elif alone and differences:
            tied = differences[0].slot
        weights = _weights(spots, far, {tied, *(d.slot for d in differences)}, self.knowledge)
        if not weights:
            return None
        stated, others = _slot_outcomes(mention, claim, self.hearing.reading.date)
        if gates.edition(claim, near):
            stated = (*stated, "period")
        return Candidate(
            claim=claim,
            score=sum(weights) // len(weights),
            floor=min(weights),
            unit=relation,
            heard=tuple(sorted({spot.span for spot in spots if spot is not None})),
            stated=stated,
            differences=(*differences, *others),
            ruled_out=gates.avoids(claim, near, differences),
            tied=tied,
        )

    def _displaced(
        self, claim: Claim, spots: list[Near | None], far: list[tuple[str, ...]], near: Around
    ) -> Difference | None:
        """Another body than the claim's in the figure's clause.

        The claim's own is named nowhere near; or in another sentence, while the other is the one that
        rules the claim out.
        """
        if far:
            return gates.other_body(far[0], near, self.knowledge)
        for group, spot in zip(claim.about, spots, strict=True):
            if spot is not None and spot.weight < gates.SAME_SENTENCE:
                body = gates.other_body(group, near, self.knowledge)
                if body is not None and body.said in claim.avoid:
                    return body
        return None


def _most(about: tuple[tuple[str, ...], ...], close: set[str]) -> bool:
    """Whether at most one group of concepts is far away."""
    far = 0
    for group in about:
        if close.isdisjoint(group):
            far += 1
            if far > 1:
                return False
    return True


@lru_cache(maxsize=4)
def _of_an_index(knowledge: KnowledgeBase) -> tuple[Claim, ...]:
    """The claims that are about an index and nothing else."""
    return tuple(
        claim
        for claim in knowledge.claims
        if claim.kind == "figure"
        and len(claim.about) == 1
        and all(knowledge.concepts[concept].family == "index" for concept in claim.about[0])
    )


@lru_cache(maxsize=4)
def _own_money(knowledge: KnowledgeBase) -> frozenset[str]:
    """The money in which most claims are stated: amounts in it are told at home."""
    leading = Counter(unit for claim in knowledge.claims for unit in claim.units[:1] if is_money(unit))
    return frozenset(unit for unit, _ in leading.most_common(1))


@lru_cache(maxsize=4)
def _proper(knowledge: KnowledgeBase) -> frozenset[str]:
    """The concepts with a proper name that few claims are about; an index is any country's."""
    named = {concept for _, concept in knowledge.words.get("", ())}
    return frozenset(
        concept
        for concept in named
        if knowledge.concepts[concept].family != "index" and knowledge.uses(concept) <= NAME
    )


def _slots(group: tuple[str, ...], knowledge: KnowledgeBase) -> set[str]:
    """The slots that a group of concepts may fill; empty for plain subjects."""
    families = {knowledge.concepts[concept].family for concept in group}
    return {_SLOTS[family] for family in families if family in _SLOTS}


def _nearest(group: tuple[str, ...], near: Around) -> Near | None:
    """The nearest concept of a group."""
    if len(group) == 1:
        return near.get(group[0])
    return max((near[concept] for concept in group if concept in near), default=None)


def _weights(
    spots: list[Near | None],
    far: list[tuple[str, ...]],
    replaced: set[str | None],
    knowledge: KnowledgeBase,
) -> list[int]:
    """How near each group of concepts is; empty when the claim is not what is spoken of.

    One group may be unheard where a rival stands in its slot and the rest is in the sentence; for a
    party, whose value must be the very one, also in the sentence before.
    """
    heard = [spot.weight for spot in spots if spot is not None and spot.weight >= FLOOR]
    if not far:
        return heard
    if len(far) > 1 or replaced.isdisjoint(_slots(far[0], knowledge)):
        return []
    if not heard:
        return [gates.SAME_SENTENCE]  # where the rival stands
    least = BEFORE if "party" in replaced else gates.SAME_SENTENCE
    return [*heard, TITLE] if min(heard) >= least else []


def _slot_outcomes(
    mention: Mention, claim: Claim, day: date | None
) -> tuple[tuple[str, ...], list[Difference]]:
    """The slots that the text states and that agree, and those that differ."""
    stated: list[str] = []
    differences: list[Difference] = []
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
    return tuple(stated), differences
