"""Events: the date first, for it says which event is told; then its place and its parties.

A date that agrees with one of the event's statements anchors the event in its sentence; only an
anchored event has its place and parties judged. A date that agrees with none is an alarm only where
the sentence names the whole event, holds one date, and no other event of the sentence explains it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from maroc_ia_check.judge.anchoring import Anchoring
from maroc_ia_check.judge.event_places import place_told, places_of, touches
from maroc_ia_check.judge.evidence import order
from maroc_ia_check.judge.told import expected_slot, joined, near_date, precise, same_date
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import (
    Claim,
    Evidence,
    Finding,
    Occurrence,
    Reading,
    Related,
    Span,
    Statement,
    Told,
)

#: the country that every event may be in
_HOME = "morocco"


def judge_events(
    occurrences: Iterable[Occurrence], reading: Reading, knowledge: KnowledgeBase, day: date | None
) -> list[Finding]:
    """The findings on every date, place and party told of an event."""
    by_sentence: dict[int, list[Occurrence]] = {}
    for occurrence in occurrences:
        by_sentence.setdefault(occurrence.sentence, []).append(occurrence)
    findings: list[Finding] = []
    for sentence in sorted(by_sentence):
        findings += _Sentence(by_sentence[sentence], reading, knowledge, day).findings()
    return findings


class _Sentence:
    """The events of one sentence, judged together."""

    def __init__(
        self, occurrences: list[Occurrence], reading: Reading, knowledge: KnowledgeBase, day: date | None
    ) -> None:
        self.anchoring = Anchoring(occurrences, knowledge, day)
        self.reading = reading
        self.knowledge = knowledge

    def findings(self) -> list[Finding]:
        dates = self._told("date")
        found: list[Finding] = []
        anchors: list[tuple[Occurrence, Told]] = []
        for told in dates:
            anchor = self.anchoring.anchor(told)
            if anchor is not None:
                anchors.append((anchor, told))
                if self.anchoring.agreeing(anchor.claim, told):
                    found.append(self._date_finding(anchor, told))
        if not dates:
            anchors += self.anchoring.recent()
        judged = {f.span for f in found}
        for told in dates:
            if told.span not in judged and sum(precise(other) for other in dates) == 1:
                wrong = self._wrong_date(told)
                found += [wrong] if wrong else []
        for anchor, told in anchors:
            place = place_told(anchor, told, self.anchoring, self.reading, self.knowledge)
            if place is not None:
                verdict, reason = ("supported", None) if place.agreeing else ("contradicted", "place")
                found.append(
                    self._finding(verdict, reason, anchor, place.told, place.agreeing, place.opposing)
                )
            found += self._parties(anchor, told)
        return found

    def _told(self, slot: str) -> list[Told]:
        unique: dict[Span, Told] = {}
        for occurrence in self.anchoring.occurrences:
            for told in occurrence.told:
                if told.slot == slot:
                    unique.setdefault(told.span, told)
        return [unique[span] for span in sorted(unique)]

    def _date_finding(self, occurrence: Occurrence, told: Told) -> Finding:
        statements = self.anchoring.statements(occurrence.claim)
        agreeing = self.anchoring.agreeing(occurrence.claim, told)
        opposing = [s for s in statements if not same_date(told, s.when)]
        voices = {self.knowledge.voice(s.source) for s in agreeing}
        settled = any(s.rank == "preferred" for s in agreeing)
        rivals = [s for s in opposing if self.knowledge.voice(s.source) not in voices]
        verdict = "disputed" if rivals and not settled else "supported"
        if occurrence.missing:
            return self._finding("supported", None, occurrence, told, agreeing, [])
        return self._finding(verdict, None, occurrence, told, agreeing, opposing)

    def _wrong_date(self, told: Told) -> Finding | None:
        whole = self.anchoring.whole(told)
        near = whole or [o for o in self.anchoring.nearly(told) if not self._elsewhere(o)]
        if not near or not precise(told):
            return None
        best = near[0]
        rivals = [
            o for o in whole if o.claim.id != best.claim.id and len(o.claim.about) >= len(best.claim.about)
        ]
        close = next((t for t in best.told if t.span == told.span), told).close
        statements = self.anchoring.statements(best.claim)
        days = [s for s in statements if s.when is not None and s.when.grain in {"day", "span"}]
        slip = any(s.when is not None and near_date(told, s.when) for s in days)
        if rivals or not close or not slip or self._assertion(told) != "asserted":
            return None
        places = places_of(best, self.anchoring)
        elsewhere = [t for t in best.told if t.slot == "place" and t.value not in places]
        if any(touches(self.reading, t, told, comma=True) for t in elsewhere):
            return None  # what was at another place on another day is another event
        return self._finding("contradicted", "date", best, told, [], days)

    def _elsewhere(self, occurrence: Occurrence) -> bool:
        """Whether the sentence tells of another country or town than the event's."""
        countries = {t.value for t in occurrence.told if t.slot == "country"}
        return bool(countries - self._own(occurrence.claim) - {_HOME}) or self._in_another_town(occurrence)

    def _in_another_town(self, occurrence: Occurrence) -> bool:
        towns = {t.value for t in occurrence.told if t.slot == "place" and occurrence.claim.places}
        return bool(towns) and not towns & self._own(occurrence.claim)

    def _own(self, claim: Claim) -> set[str]:
        return {*self._of(claim), *claim.assumes, *claim.places}

    def _assertion(self, told: Told) -> str:
        return "asserted" if told.mention is None else self.reading.mentions[told.mention].assertion

    def _parties(self, occurrence: Occurrence, anchor: Told) -> list[Finding]:
        """Only what is wrong is told of parties: who else was in the room is no figure."""
        statements = self.anchoring.statements(occurrence.claim)
        parties = set(self._of(occurrence.claim))
        told = [t for t in occurrence.told if t.slot == "party"]
        wrong = {
            t.value: t for t in reversed(told) if t.value not in parties and t.close and self._body(t.value)
        }
        found = []
        missing = occurrence.missing and self.anchoring.other_party(occurrence)
        here = len(wrong) == 1 and not self._in_another_town(occurrence)
        if here and (missing or self._instead(occurrence, told, *wrong.values())):
            found += [
                self._finding("contradicted", "party", occurrence, t, [], statements) for t in wrong.values()
            ]
        found += [
            self._finding("misleading", "attribution", occurrence, t, [], statements)
            for t in told
            if anchor.period is not None
            and t.close
            and t.value not in parties
            and parties & self.knowledge.successors(t.value, anchor.period.start)
        ]
        return found

    def _instead(self, occurrence: Occurrence, told: list[Told], wrong: Told) -> bool:
        """Whether another body stands where one of the event's own, named nowhere here, should.

        A conjunction joins it to a party, or it is the only body told where the event is about one.
        A town named in the place of its council is no absence, and a party to another event of the
        sentence is none to this one.
        """
        claim = occurrence.claim
        about = [c for g in claim.about if not any(map(self._place, g)) for c in g if self._body(c)]
        bodies = [t for t in told if self._body(t.value)]
        others = {c for o in self.anchoring.occurrences for c in self._of(o.claim) if o is not occurrence}
        if wrong.value in others or not set(about or claim.parties[:2]) - {t.value for t in bodies}:
            return False
        partners = [t for t in bodies if t.value in claim.parties]
        alone = bool(about) and {t.value for t in bodies} == {wrong.value}
        return alone or any(joined(self.reading, wrong.span, t.span) for t in partners)

    def _of(self, claim: Claim) -> tuple[str, ...]:
        """Everything that an event is about or was signed by."""
        return (*claim.parties, *(concept for group in claim.about for concept in group))

    def _place(self, concept: str) -> bool:
        return self.knowledge.concepts[concept].family == "place"

    def _body(self, concept: str) -> bool:
        return self.knowledge.concepts[concept].family == "body"

    def _finding(
        self,
        verdict: str,
        reason: str | None,
        occurrence: Occurrence,
        told: Told,
        agreeing: list[Statement],
        opposing: list[Statement],
    ) -> Finding:
        text = self.reading.document.text
        sources = self.knowledge.sources
        evidence = [
            Evidence(s, sources[s.source], stance)
            for group, stance in ((agreeing, "for"), (opposing, "against"))
            for s in sorted(group, key=lambda s: order(s, self.knowledge))
        ]
        key = f"finding.{verdict}" + (f".{reason}" if reason else "")
        return Finding(
            verdict=verdict,
            reason=reason,
            span=told.span,
            quote=text[told.span.start : told.span.end],
            mention=None if told.mention is None else self.reading.mentions[told.mention],
            claim=occurrence.claim,
            confidence=Decimal(min(occurrence.score, 99)) / 100,
            related=(Related(occurrence.span, "event"),),
            expected=expected_slot(told.slot, evidence),
            evidence=tuple(evidence),
            message=(key, ()),
        )
