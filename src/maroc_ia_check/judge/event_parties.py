"""The parties told of an event: a body or a country in the place of its own, a person out of office."""

from __future__ import annotations

from maroc_ia_check.judge.anchoring import NEAR, Anchoring
from maroc_ia_check.judge.told import joined, led_by_maker, led_by_with
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.subjects import HOME
from maroc_ia_check.model import Claim, Occurrence, Reading, Told


def parties_of(claim: Claim) -> tuple[str, ...]:
    """Everything that an event is about or was signed by."""
    return (*claim.parties, *(concept for group in claim.about for concept in group))


class Parties:
    """Who one sentence says took part in an event, set against those on record."""

    def __init__(
        self, occurrence: Occurrence, anchoring: Anchoring, reading: Reading, knowledge: KnowledgeBase
    ) -> None:
        self.occurrence = occurrence
        self.claim = occurrence.claim
        self.anchoring = anchoring
        self.reading = reading
        self.knowledge = knowledge
        self.told = [t for t in occurrence.told if t.slot == "party"]

    def strangers(self, *, dated: bool = False) -> list[Told]:
        """The body that stands where one of the event's own should, where those are on record.

        Somebody else may have signed with the same one on another day, but not on a day ``dated``.
        """
        if not self.claim.parties:
            return []
        own = parties_of(self.claim)
        wrong = {
            t.value: t for t in reversed(self.told) if t.value not in own and t.close and self._body(t.value)
        }
        missing = self.occurrence.missing and self.anchoring.other_party(self.occurrence)
        if len(wrong) == 1 and (missing or self._instead(*wrong.values(), dated=dated)):
            return list(wrong.values())
        return []

    def makers(self) -> list[Told]:
        """The same without a date, of what bears a name: the body, or a party joined to it, did the act."""
        wrong = self.strangers() if self.anchoring.by_name(self.occurrence) else []
        return [told for told in wrong if any(t.after for t in (told, *self._joined(told)))]

    def partner(self) -> list[Told]:
        """The country told as the other one of an event that two countries are parties to.

        It is joined to home, or led by a "with", right behind the event's act.
        """
        family = {c for c in self.claim.parties if self._family(c) == "country"}
        countries = [t for t in self.occurrence.told if t.slot == "country"]
        values = {t.value for t in countries}
        if len(family - {HOME}) != 1 or HOME not in family & values or self.occurrence.missing:
            return []
        wrong = [t for t in countries if t.value not in parties_of(self.claim)]
        if len(wrong) != 1 or values - {HOME} != {wrong[0].value} or not (wrong[0].after and wrong[0].close):
            return []
        homes = [t.span for t in countries if t.value == HOME]
        tied = led_by_with(self.reading, wrong[0].span) or any(
            joined(self.reading, wrong[0].span, home) for home in homes
        )
        return wrong if tied else []

    def out_of_office(self, anchor: Told | None) -> list[Told]:
        """The people who did not hold, on the event's day, the office of one of its parties.

        Whoever held it is not named beside them; where nothing but the event's words anchors it,
        they stand right behind its act ("launched by …").
        """
        days = [s.when.start for s in self.anchoring.statements(self.claim) if s.when is not None]
        if anchor is not None and anchor.period is not None:
            days = [anchor.period.start]
        named = {t.value for t in self.told}
        found = []
        for told in self.told:
            if days and told.close and told.value not in self.claim.parties and (anchor or told.after):
                holders = self.knowledge.successors(told.value, min(days)) & set(self.claim.parties)
                if holders and not holders & named:
                    found.append(told)
        return found

    def _instead(self, wrong: Told, *, dated: bool) -> bool:
        """Whether another body stands where one of the event's own, named nowhere here, should.

        A conjunction joins it to a party, a "with" behind the event's act leads it, or it is the only body
        told where the event is about one. Beside a party led by a "with" it is one more.
        A town named in the place of its council is no absence, a party named in another clause is none, and
        a party to another event of the sentence is none to this one.
        """
        places = [g for g in self.claim.about if any(self._family(c) == "place" for c in g)]
        about = [c for g in self.claim.about if g not in places for c in g if self._body(c)]
        bodies = [t for t in self.told if t.close and self._body(t.value)]
        others = {party for other in self._others() for party in parties_of(other.claim)}
        named = {t.value for t in bodies}
        led = wrong.after and led_by_with(self.reading, wrong.span)
        if wrong.value in others:
            return False
        if not set(about or self.claim.parties[:2]) - named:
            known = named & {*self.claim.parties} - {*about}
            return (dated or len(known) > 1) and led and self._counterpart(named)
        partners = [t for t in bodies if t.value in self.claim.parties]
        alone = bool(about) and named == {wrong.value}
        if any(led_by_with(self.reading, t.span) for t in partners):
            return False
        return alone or led or self._made(wrong, named) or bool(self._joined(wrong))

    def _counterpart(self, named: set[str]) -> bool:
        """Whether the one body that signed with the one an agreement is about is not named."""
        bodies = [concept for concept in self.claim.parties[:2] if self._body(concept)]
        return len(bodies) > 1 and len({*bodies} - named) == 1

    def _made(self, wrong: Told, named: set[str]) -> bool:
        """Whether a body at home is said to have done what another one there did: "publiée par la CNDP"."""
        maker = next(filter(self._body, self.claim.parties), None)
        if maker is None or not named.isdisjoint(self.claim.parties):
            return False
        at_home = all(HOME in self.knowledge.closure(body) for body in (maker, wrong.value))
        return at_home and wrong.after and led_by_maker(self.reading, wrong.span)

    def _joined(self, wrong: Told) -> list[Told]:
        """The parties to the event that a conjunction joins to another body."""
        return [
            t
            for t in self.told
            if t.value in self.claim.parties
            and self._body(t.value)
            and joined(self.reading, wrong.span, t.span)
        ]

    def _others(self) -> list[Occurrence]:
        """The other events of the sentence: named whole, or with a date of theirs told."""
        dates = [t for t in self.occurrence.told if t.slot == "date"]
        return [
            o
            for o in self.anchoring.occurrences
            if o is not self.occurrence
            and (
                (not o.missing and o.score >= NEAR)
                or any(self.anchoring.agreeing(o.claim, told) for told in dates)
            )
        ]

    def _family(self, concept: str) -> str:
        return self.knowledge.concepts[concept].family

    def _body(self, concept: str) -> bool:
        return self._family(concept) == "body"
