"""Similarity proposes: the claims whose concepts are heard around a figure, the nearest first."""

from __future__ import annotations

from collections.abc import Set
from datetime import date
from functools import lru_cache

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.subjects import HOME
from maroc_ia_check.match import gates, time_gates
from maroc_ia_check.match.hearing import AFTER, ANYWHERE, BEFORE, TITLE, Hearing
from maroc_ia_check.match.nearness import Around, Near
from maroc_ia_check.match.terms import Terms, proper, replaceable, terms
from maroc_ia_check.match.told_time import ToldTimes
from maroc_ia_check.match.unit_gate import VETO, may_measure, unit_relation
from maroc_ia_check.match.unsaid import Unsaid
from maroc_ia_check.model import Candidate, Claim, Difference, Mention
from maroc_ia_check.units import is_money

#: a claim whose concepts are, at worst, farther than this from the figure is not proposed
FLOOR = 45
#: a rank is home's that names it so near: two sentences before
_HOME = BEFORE - 6
#: the unit of a rank
_RANK = "rank"
#: a passage pasted alone need not say where it plays; an article that never does plays elsewhere
_PASTED = 1_000
#: what a figure may state besides its value
_SLOTS = ("period", "per", "modality", "kind")


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
        nearly = knowledge.subjects("figure").nearly(heard)
        claims = [
            (claim, terms(claim, knowledge))
            for claim, whole in nearly
            if whole or any(map(heard.isdisjoint, replaceable(claim, knowledge)))
        ]
        if HOME in heard and hearing.of_family("index"):
            claims += [
                (claim, terms(claim, knowledge))
                for claim in _of_an_index(knowledge)
                if heard.isdisjoint(claim.about[0])
            ]
        reading = hearing.reading
        self.told = ToldTimes(reading)
        money = _own_money(knowledge)
        home = HOME in heard or any(mention.unit in money for mention in reading.mentions)
        home = home or len(reading.document.text) < _PASTED
        self.claims = [pair for pair in claims if home or self._names(pair[0])]
        here = {claim.id for claim, _ in nearly if home or self._names(claim)}
        self.unsaid = Unsaid(reading, knowledge, here)
        self._measured: dict[str | None, list[tuple[Claim, Terms]]] = {}

    def _names(self, claim: Claim) -> bool:
        """Whether the text says a proper name that belongs to few claims: that alone makes home its place."""
        heard, names = self.hearing.concepts, proper(self.knowledge)
        return any(concept in heard and concept in names for group in claim.about for concept in group)

    def propose(self, mention: Mention) -> tuple[Candidate, ...]:
        """The candidates of one figure, best first; ties are settled by the claim's id."""
        near = self.hearing.around(mention)
        close = {concept for concept, spot in near.items() if spot.weight >= FLOOR}
        contested = gates.contested(mention, near)
        found = [
            candidate
            for claim, own in self._measured_in(mention.unit)
            if _all_but_one(own, close, contested)
            and (candidate := self._candidate(mention, claim, own, near)) is not None
        ]
        told = self.unsaid.told(mention, close, near)
        if told:
            by_value = (
                self._candidate(mention, claim, terms(claim, self.knowledge), near, unsaid=True)
                for claim in told
            )
            found += self.unsaid.without_rivals(mention, found, [c for c in by_value if c is not None])
        return tuple(sorted(found, key=lambda c: (-c.score - 4 * len(c.claim.about), c.claim.id)))

    def _measured_in(self, unit: str | None) -> list[tuple[Claim, Terms]]:
        """The claims that a figure in this unit may be about, whatever stands around it."""
        found = self._measured.get(unit)
        if found is None:
            found = [(claim, own) for claim, own in self.claims if may_measure(unit, claim.units)]
            self._measured[unit] = found
        return found

    def _candidate(
        self, mention: Mention, claim: Claim, own: Terms, near: Around, *, unsaid: bool = False
    ) -> Candidate | None:
        relation = unit_relation(mention, claim, own, near)
        abroad = relation != VETO and gates.abroad(mention, own, near, self.hearing.country)
        spots = [_nearest(group, near) for group in claim.about]
        away = abroad and own.placed and not gates.home_last(own, near)
        if relation == VETO or away or _other_index(own, spots, near):
            return None
        differences = gates.families(mention, own, near, self.knowledge)
        tied = "base" if relation == "noun" else None
        far = next((i for i, spot in enumerate(spots) if spot is None or spot.weight < FLOOR), None)
        alone = far is not None and len(claim.about) == 1
        body = self._displaced(claim, spots, far, near) if not alone else None
        if body is not None:
            differences.append(body)
            tied = body.slot
        elif alone and differences:
            tied = differences[0].slot
        displaced = _stands_in(own, spots, differences)
        tied = tied or displaced
        replaced = {tied, *(d.slot for d in differences)}
        if far is not None and not unsaid and replaced.isdisjoint(own.fills[far]):
            return None
        lasting = "scope" in replaced and self._of_the_edition(mention, claim)
        named: list[Near | None] = [None] if displaced else spots
        weights = [*_heard(spots), ANYWHERE] if unsaid else _weights(named, replaced, lasting=lasting)
        if not weights or gates.elsewhere(mention, near, min(weights)):
            return None
        stated, others = _slot_outcomes(mention, claim, near, self.hearing.reading.date)
        return Candidate(
            claim=claim,
            score=sum(weights) // len(weights),
            floor=weights[0] if unsaid else min(weights),
            unit=relation,
            heard=tuple(sorted({spot.span for spot in spots if spot is not None})),
            stated=stated,
            differences=(*differences, *others),
            ruled_out=gates.avoids(mention, claim, near, (*differences, *others), proper(self.knowledge)),
            tied=tied,
            unsaid=unsaid or abroad,
            of_time=time_gates.of_time(claim, self.told.of(mention), near, edition=own.edition),
            peak=max(*weights, gates.SAME_SENTENCE * self.unsaid.in_a_run(mention, claim)),
        )

    def _of_the_edition(self, mention: Mention, claim: Claim) -> bool:
        """Whether a rank is told for the claim's time, or with the ranks of that time."""
        if mention.unit != _RANK or claim.period is None:
            return False
        edition = mention.period or self.told.edition(mention)
        return edition is not None and edition.overlaps(claim.period)

    def _displaced(
        self, claim: Claim, spots: list[Near | None], far: int | None, near: Around
    ) -> Difference | None:
        """Another body than the claim's in the figure's clause.

        The claim's own is named nowhere near; or in another sentence, while the other is the one that
        rules the claim out.
        """
        if far is not None:
            return gates.other_body(claim.about[far], near, self.knowledge)
        for group, spot in zip(claim.about, spots, strict=True):
            if spot is not None and spot.weight < gates.SAME_SENTENCE:
                body = gates.other_body(group, near, self.knowledge)
                if body is not None and body.said in claim.avoid:
                    return body
        return None


def _all_but_one(own: Terms, heard: Set[str], slots: Set[str]) -> bool:
    """Whether all that a claim is about is heard, or all but what fills one of some slots."""
    replaced = False
    for group, fills in own.rarest:
        if heard.isdisjoint(group):
            if replaced or fills.isdisjoint(slots):
                return False
            replaced = True
    return True


@lru_cache(maxsize=4)
def _of_an_index(knowledge: KnowledgeBase) -> tuple[Claim, ...]:
    """The claims that are about an index and nothing else."""
    names = {concept.id for concept in knowledge.concepts.values() if concept.family == "index"}
    about = knowledge.subjects("figure").touched(names)
    return tuple(claim for claim in about if len(claim.about) == 1 and names.issuperset(claim.about[0]))


@lru_cache(maxsize=4)
def _own_money(knowledge: KnowledgeBase) -> frozenset[str]:
    """The money in which most claims are stated: amounts in it are told at home."""
    leading = {unit: times for unit, times in knowledge.outline.first_units.items() if is_money(unit)}
    return frozenset({max(leading, key=leading.__getitem__)} if leading else ())


def _other_index(own: Terms, spots: list[Near | None], near: Around) -> bool:
    """Whether the claim's index is named nowhere, and home neither in the sentence nor in the two before."""
    return "index" in own.instead and spots == [None] and (HOME not in near or near[HOME].weight < _HOME)


def _stands_in(own: Terms, spots: list[Near | None], differences: list[Difference]) -> str | None:
    """The slot in which something else stands in the sentence, where all that a claim is about is farther."""
    if len(spots) > 1 or spots[0] is None or spots[0].weight >= gates.SAME_SENTENCE:
        return None
    return next((d.slot for d in differences if d.slot in own.fills[0]), None)


def _nearest(group: tuple[str, ...], near: Around) -> Near | None:
    """The nearest concept of a group."""
    if len(group) == 1:
        return near.get(group[0])
    return max((near[concept] for concept in group if concept in near), default=None)


def _heard(spots: list[Near | None]) -> list[int]:
    """How near each group of concepts is that is named near enough."""
    return [spot.weight for spot in spots if spot is not None and spot.weight >= FLOOR]


def _weights(spots: list[Near | None], replaced: Set[str | None], *, lasting: bool) -> list[int]:
    """How near each group of concepts is; empty when the claim is not what is spoken of.

    One group may be unheard where a rival stands in its slot and the rest is in the sentence; for a
    party, whose value must be the very one, also in the sentence before; for a ``lasting`` one, a
    rank of the same edition, some sentences before ("with this it is fourth in …").
    """
    heard = _heard(spots)
    if len(heard) == len(spots):
        return heard
    if not heard:
        return [gates.SAME_SENTENCE]  # where the rival stands
    if lasting and AFTER <= min(heard) < gates.SAME_SENTENCE:
        return [*heard, gates.SAME_SENTENCE]
    least = BEFORE if "party" in replaced else gates.SAME_SENTENCE
    return [*heard, TITLE] if min(heard) >= least else []


def _slot_outcomes(
    mention: Mention, claim: Claim, near: Around, day: date | None
) -> tuple[tuple[str, ...], list[Difference]]:
    """The slots that the text states and that agree, and those that differ."""
    stated: list[str] = []
    differences: list[Difference] = []
    edition = gates.edition(claim, near)
    outcomes = (
        time_gates.period(mention, claim),
        time_gates.rhythm(mention, claim),
        time_gates.modality(mention, claim, day, of_edition=edition),
        gates.statistic(mention, claim),
    )
    for slot, outcome in zip(_SLOTS, outcomes, strict=True):
        if outcome is None:
            continue
        if isinstance(outcome, Difference):
            differences.append(outcome)
        else:
            stated.append(slot)
    if edition:
        stated.append("period")
    return tuple(stated), differences
