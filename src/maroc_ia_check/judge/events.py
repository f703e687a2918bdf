"""Events: the date first, for it says which event is told; then its place and its parties.

A date that agrees with one of the event's statements anchors the event in its sentence; only an
anchored event has its place and parties judged. A date that agrees with none is an alarm only where
the sentence names the whole event, holds one date, and no other event of the sentence explains it.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from datetime import date
from decimal import Decimal

from maroc_ia_check.judge.anchoring import Anchoring
from maroc_ia_check.judge.event_parties import Parties, parties_of
from maroc_ia_check.judge.event_people import appointed
from maroc_ia_check.judge.event_places import PlaceTold, place_told, places_of, tells_no_more, touches
from maroc_ia_check.judge.evidence import order
from maroc_ia_check.judge.slips import grains_of, is_full, near_date, same_day, shortly_after
from maroc_ia_check.judge.told import expected_slot, is_rough, precise, same_date
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.subjects import HOME
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

#: a name and an act are also told of a part of what bears the name: "le portail du plan a été lancé"
_BRIEF = 2


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
            anchor = self.anchoring.anchor(told) or self._appointment(told)
            if anchor is not None:
                anchors.append((anchor, told))
                if self.anchoring.agreeing(anchor.claim, told) and not is_rough(told, self.reading):
                    found.append(self._date_finding(anchor, told))
        if not dates:
            anchors += self.anchoring.recent()
        judged = {f.span for f in found}
        others = {anchor.claim.id for anchor, _ in anchors}
        left = [told for told in dates if told.span not in judged and is_full(told)]
        wrong = self._wrong_date(left[0], others) if len(left) == 1 else None
        found += [wrong] if wrong else []
        for anchor, told in anchors:
            found += self._place(anchor, told)
            found += self._parties(anchor, told)
        if not anchors and not dates:
            for occurrence in self.anchoring.whole():
                found += self._place(occurrence)
                found += self._parties(occurrence)
        return found

    def _appointment(self, told: Told) -> Occurrence | None:
        """The appointment that is told of somebody else, on its very day."""
        near = (o for o in self.anchoring.occurrences if o.missing and self.anchoring.agreeing(o.claim, told))
        return next((o for o in near if appointed(o, told, self.reading, self.knowledge)), None)

    def _place(self, occurrence: Occurrence, anchor: Told | None = None) -> list[Finding]:
        """The place told, right or wrong.

        Where the event's own words alone anchor it, the right one is told of an event without a date only,
        and the wrong one in the country of the right one: in another it may have been again, unless the
        act is that of the thing itself and more is told than its name.
        """
        told = anchor or Told("event", occurrence.span, occurrence.claim.id)
        place = place_told(occurrence, told, self.anchoring, self.reading, self.knowledge)
        if place is None or (anchor is None and not self._is_of_words(occurrence, place)):
            return []
        verdict, reason = ("supported", None) if place.agreeing else ("contradicted", "place")
        return [self._finding(verdict, reason, occurrence, place.told, place.agreeing, place.opposing)]

    def _is_of_words(self, occurrence: Occurrence, place: PlaceTold) -> bool:
        if place.agreeing:
            return all(s.when is None for s in self.anchoring.statements(occurrence.claim))
        if len(occurrence.claim.about) > _BRIEF and place.told.after and occurrence.itself:
            return True
        right = {c for town in places_of(occurrence, self.anchoring) for c in self.knowledge.closure(town)}
        return not right.isdisjoint({*self.knowledge.closure(place.told.value)} - {place.told.value})

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

    def _wrong_date(self, told: Told, others: Set[str]) -> Finding | None:
        """The date of an event told wrong; where other events have theirs, right behind its act."""
        whole = [o for o in self.anchoring.whole(told) if o.claim.id not in others]
        near = whole or [o for o in self.anchoring.nearly(told) if not self._elsewhere(o)]
        if not near or self._assertion(told) != "asserted":
            return None
        best = near[0]
        here = next((t for t in best.told if t.span == told.span), told)
        if others and (best.claim.id in others or not here.after):
            return None
        rivals = (
            o for o in whole if o.claim.id != best.claim.id and len(o.claim.about) >= len(best.claim.about)
        )
        telling = precise(told) or (here.after and self._is_telling(best, whole=bool(whole)))
        if any(rivals) or not here.close or not telling:
            return None
        lead = Span(self.reading.sentences[best.sentence].start, told.span.start)
        if lead.start > lead.end and not (best.itself and not shortly_after(told, best.claim.statements)):
            return None  # the date of an entry, which may go on about the event, or report it the day after
        if best.span == told.span and not tells_no_more(self.reading, best, told):
            return None  # all is told before, and the sentence may tell of something else
        statements = self.anchoring.statements(best.claim)
        days = [s for s in statements if s.when is not None and s.when.grain in grains_of(told)]
        slip = told.mention is not None and any(s.when and near_date(told, s.when) for s in days)
        far = bool(days) and here.after and not others
        if whole and not slip and not (far and self._of_no_other(best, told, days)):
            return None
        places = places_of(best, self.anchoring)
        elsewhere = [t for t in best.told if t.slot == "place" and t.value not in places]
        if any(touches(self.reading, t, told, comma=True) for t in elsewhere):
            return None  # what was at another place on another day is another event
        return self._finding("contradicted", "date", best, told, [], days)

    def _is_telling(self, occurrence: Occurrence, *, whole: bool) -> bool:
        """Whether what names an event, ``whole`` or nearly, is enough for a month right behind its act."""
        if not whole:
            return occurrence.itself
        about = occurrence.claim.about
        brief = len(about) <= _BRIEF and not self.knowledge.does_much(about[0][0])
        return (occurrence.itself or not brief) and self.anchoring.by_name(occurrence)

    def _of_no_other(self, occurrence: Occurrence, told: Told, days: list[Statement]) -> bool:
        """Whether a date far from the event's is no date of another such event."""
        same = any(s.when and same_day(told, s.when) for s in days)
        return same or self.anchoring.once(occurrence, told)

    def _elsewhere(self, occurrence: Occurrence) -> bool:
        """Whether the sentence tells of another country, town or, without the event's name, body."""
        own = self._own(occurrence.claim)
        named = any(concept in occurrence.heard for concept in occurrence.claim.about[0])
        countries = {t.value for t in occurrence.told if t.slot == "country"} - {HOME}
        bodies = {t.value for t in occurrence.told if t.slot == "party" and not named}
        return bool((countries | bodies) - own) or self._in_another_town(occurrence)

    def _in_another_town(self, occurrence: Occurrence) -> bool:
        towns = {t.value for t in occurrence.told if t.slot == "place" and occurrence.claim.places}
        return bool(towns) and not towns & self._own(occurrence.claim)

    def _own(self, claim: Claim) -> set[str]:
        return {*parties_of(claim), *claim.assumes, *claim.places}

    def _assertion(self, told: Told) -> str:
        return "asserted" if told.mention is None else self.reading.mentions[told.mention].assertion

    def _parties(self, occurrence: Occurrence, anchor: Told | None = None) -> list[Finding]:
        """Only what is wrong is told of parties: who else was in the room is no figure."""
        statements = self.anchoring.statements(occurrence.claim)
        parties = Parties(occurrence, self.anchoring, self.reading, self.knowledge)
        apart = self._in_another_town(occurrence)
        named = parties.makers() if anchor is None else parties.strangers(dated=anchor.slot == "date")
        strangers = [*([] if apart else named), *parties.partner()]
        wrong = [("contradicted", "party", told) for told in strangers]
        wrong += [("misleading", "attribution", told) for told in parties.out_of_office(anchor)]
        if anchor is not None and (other := appointed(occurrence, anchor, self.reading, self.knowledge)):
            wrong.append(("misleading", "attribution", other))
        return [
            self._finding(verdict, reason, occurrence, told, [], statements)
            for verdict, reason, told in wrong
        ]

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
