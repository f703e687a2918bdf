"""Similarity proposes: the claims whose concepts are heard around a figure, the nearest first."""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.subjects import HOME
from maroc_ia_check.match import gates, portions, time_gates, weighing
from maroc_ia_check.match.company import Company, Told
from maroc_ia_check.match.hearing import NAME, Hearing
from maroc_ia_check.match.nearness import Around, Near
from maroc_ia_check.match.stated import slot_outcomes
from maroc_ia_check.match.terms import Terms, proper, replaceable, terms
from maroc_ia_check.match.told_time import ToldTimes
from maroc_ia_check.match.unit_gate import VETO, may_measure, unit_relation
from maroc_ia_check.match.unsaid import Unsaid
from maroc_ia_check.match.values import Values
from maroc_ia_check.model import Candidate, Claim, Difference, Mention
from maroc_ia_check.units import is_money

#: the unit of a rank
_RANK = "rank"
#: a passage pasted alone need not say where it plays; an article that never does plays elsewhere
_PASTED = 1_000


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
        reading = hearing.reading
        self.told = ToldTimes(reading)
        money = _own_money(knowledge)
        home = HOME in heard or any(mention.unit in money for mention in reading.mentions)
        home = home or len(reading.document.text) < _PASTED
        nearly = knowledge.subjects("figure").nearly(heard)
        #: the first block that is at home, of a text that begins elsewhere
        self._home = self._first_at_home(money)
        if not home:
            nearly = [pair for pair in nearly if self._names(pair[0])]
        self.values = Values(reading, knowledge)
        self.unsaid = Unsaid(self.values, knowledge, {claim.id for claim, _ in nearly}, self.told)
        self.company = Company(hearing, self.values, knowledge)
        if HOME in heard and hearing.of_family("index"):
            nearly += [(c, True) for c in _of_an_index(knowledge) if heard.isdisjoint(c.about[0])]
        #: by the units in which they are told
        self._near: dict[tuple[str, ...], list[tuple[Claim, bool]]] = {}
        for pair in nearly:
            self._near.setdefault(pair[0].units, []).append(pair)
        self._named: dict[tuple[str, ...], list[tuple[Claim, Terms]]] = {}

    def _first_at_home(self, money: Set[str]) -> int:
        """The first block that names home, or its money, in a text that opens in another country."""
        hearing = self.hearing
        home = [hit for hit in hearing.hits if hit.concept == HOME]
        paid = [mention for mention in hearing.reading.mentions if mention.unit in money]
        foreign = (hit for hit in hearing.of_family("country") if hit.concept != HOME)
        if not hearing.opens(foreign) or hearing.opens(home) or hearing.opens(paid):
            return 0
        return min([hit.block for hit in home] + [mention.block for mention in paid], default=0)

    def _names(self, claim: Claim) -> bool:
        """Whether the text says a proper name that belongs to few claims: that alone makes home its place."""
        heard, names = self.hearing.concepts, proper(self.knowledge)
        return any(concept in heard and concept in names for group in claim.about for concept in group)

    def propose(self, mention: Mention) -> tuple[Candidate, ...]:
        """The candidates of one figure, best first; ties are settled by the claim's id."""
        near = self.hearing.around(mention)
        mention = self.told.titled(mention, self.hearing)
        close = {concept for concept, spot in near.items() if spot.weight >= weighing.FLOOR}
        contested = gates.contested(mention, near)
        found = [
            candidate
            for claim, own in self._measured_in(mention.unit)
            if (mention.block >= self._home or own.regions or self._names(claim))
            and _all_but_one(own, close, contested)
            and (candidate := self._candidate(mention, claim, own, near)) is not None
        ]
        told = self.unsaid.told(mention, close, near)
        if told:
            by_value = (
                self._candidate(mention, claim, terms(claim, self.knowledge), near, unsaid=True)
                for claim in told
            )
            found += self.unsaid.without_rivals(mention, found, [c for c in by_value if c is not None])
        beside = self.company.told(mention)
        if beside:
            found = self.company.marked(mention, found, near, beside)
            part = self._part(mention, near, beside)
            if part is not None:
                found = [*(c for c in found if c.claim is not part.claim), part]
        found.sort(key=lambda c: (-c.score - 4 * len(c.claim.about), c.claim.id))
        return tuple(
            c._replace(paired=self.values.paired(mention, c.claim), year=self.told.naming(mention, c.claim))
            for c in found
        )

    def _part(self, mention: Mention, near: Around, beside: Told) -> Candidate | None:
        """The part of a total that a figure tells beside the total or another part of it."""
        shared = portions.shared(mention, near, beside, self.hearing, self.knowledge)
        if shared is None:
            return None
        claim, around = shared
        candidate = self._candidate(mention, claim, terms(claim, self.knowledge), around)
        if candidate is None or candidate.differences or candidate.ruled_out:
            return None
        return candidate._replace(kin="part")

    def _measured_in(self, unit: str | None) -> list[tuple[Claim, Terms]]:
        """The claims that a figure in this unit may be about, whatever stands around it."""
        return [pair for units in self._near if may_measure(unit, units) for pair in self._named_in(units)]

    def _named_in(self, units: tuple[str, ...]) -> list[tuple[Claim, Terms]]:
        """The claims in these units that the text names whole, or but for what something may stand for."""
        found = self._named.get(units)
        if found is None:
            heard, knowledge = self.hearing.concepts, self.knowledge
            found = self._named[units] = [
                (claim, terms(claim, knowledge))
                for claim, whole in self._near[units]
                if whole or any(map(heard.isdisjoint, replaceable(claim, knowledge)))
            ]
        return found

    def _candidate(
        self, mention: Mention, claim: Claim, own: Terms, near: Around, *, unsaid: bool = False
    ) -> Candidate | None:
        if (relation := unit_relation(mention, claim, own, near)) == VETO:
            return None
        spots = [weighing.nearest(group, near) for group in claim.about]
        abroad = gates.abroad(mention, own, near, self.hearing.country)
        if (abroad and gates.away(mention, own, near)) or weighing.other_index(own, spots, near):
            return None
        far = next((i for i, spot in enumerate(spots) if spot is None or spot.weight < weighing.FLOOR), None)
        body = self._displaced(claim, spots, far, near)
        differences = gates.families(mention, own, near, self.hearing, self.knowledge) + body
        alone = weighing.stands_in(own, spots, differences)
        tied = body[0].slot if body else alone or ("base" if relation == "noun" else None)
        replaced = {tied, *(d.slot for d in differences)}
        if far is not None and not unsaid and replaced.isdisjoint(own.fills[far]):
            return None
        named: list[Near | None] = [None] if alone and not unsaid else spots
        lasting = self._of_the_edition(mention, claim, replaced)
        weights = weighing.weights(named, replaced, lasting=lasting, unsaid=unsaid)
        heard = {spot.span for spot in spots if spot is not None}
        if not weights or gates.elsewhere(mention, near, min(weights), heard):
            return None
        stated, others = slot_outcomes(mention, claim, near, self.hearing.reading.date)
        told = {d.said for d in (*differences, *others)} | self.values.of_others(mention, claim)
        return Candidate(
            claim=claim,
            score=sum(weights) // len(weights),
            floor=weights[0] if unsaid else min(weights),
            unit=relation,
            heard=tuple(sorted(heard)),
            stated=stated,
            differences=(*differences, *others),
            ruled_out=gates.avoids(mention, claim, near, told, proper(self.knowledge)),
            tied=tied,
            unsaid=unsaid or abroad,
            of_time=time_gates.of_time(claim, self.told.of(mention), near, edition=own.edition),
            peak=max(*weights, self._at_its_place(mention, claim, near)),
        )

    def _at_its_place(self, mention: Mention, claim: Claim, near: Around) -> int:
        """How near a ranking is that goes on, or a town of few claims that goes without saying here."""
        towns = (near[c].weight for c in claim.assumes if c in near and self._is_own_town(c))
        return max(*towns, 0, gates.SAME_SENTENCE * self.values.in_a_run(mention, claim))

    def _is_own_town(self, concept: str) -> bool:
        return self.knowledge.concepts[concept].family == "place" and self.knowledge.uses(concept) <= NAME

    def _of_the_edition(self, mention: Mention, claim: Claim, replaced: Set[str | None]) -> bool:
        """Whether a rank in another field is told for the claim's time, or with the ranks of that time."""
        if "scope" not in replaced or mention.unit != _RANK or claim.period is None:
            return False
        edition = mention.period or self.told.edition(mention)
        return edition is not None and edition.overlaps(claim.period)

    def _displaced(
        self, claim: Claim, spots: list[Near | None], far: int | None, near: Around
    ) -> list[Difference]:
        """Another body than the claim's in the figure's clause, if there is one.

        The claim's own is named nowhere near; or in another sentence, while the other is the one that
        rules the claim out.
        """
        if far is not None and len(claim.about) == 1:
            return []
        if far is not None:
            body = gates.other_body(claim.about[far], near, self.knowledge)
            return [] if body is None else [body]
        for group, spot in zip(claim.about, spots, strict=True):
            if spot is not None and spot.weight < gates.SAME_SENTENCE:
                body = gates.other_body(group, near, self.knowledge)
                if body is not None and body.said in claim.avoid:
                    return [body]
        return []


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
