"""Events: the date first, for it says which event is told; then its place and its parties.

A date that agrees with one of the event's statements anchors the event in its sentence; only an
anchored event has its place and parties judged. A date that agrees with none is an alarm only where
the sentence names the whole event, holds one date, and no other event of the sentence explains it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal

from maroc_ia_check.judge.evidence import order
from maroc_ia_check.judge.record import is_live, known
from maroc_ia_check.judge.told import expected_slot, gap, precise, same_date
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

#: all of the event's words stand in the sentence itself
_WHOLE = 85
#: a place within so many characters of the date is the event's; within so few, it is beyond doubt
_NEARBY, _BESIDE = 80, 24
#: a concept that more claims are about is a plain word (launch, agreement), no name
_PLAIN = 10
#: one that so few are about is the event's own name
_NAME = 3
#: an undated telling within so many days of an event is of that event
_JUST_PAST = timedelta(days=10)
#: some of them stand in the sentence before, or in the heading
_CARRIED = 66


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
        self.occurrences = sorted(
            occurrences, key=lambda o: (len(o.missing), -o.score, -len(o.claim.about), o.claim.id)
        )
        self.reading = reading
        self.knowledge = knowledge
        self.day = day

    def findings(self) -> list[Finding]:
        dates = self._told("date")
        found: list[Finding] = []
        anchors: list[tuple[Occurrence, Told]] = []
        for told in dates:
            anchor = self._anchor(told)
            if anchor is not None:
                anchors.append((anchor, told))
                found.append(self._date_finding(anchor, told))
        if not dates:
            anchors += self._recent()
        judged = {f.span for f in found}
        for told in dates:
            if told.span not in judged and sum(precise(other) for other in dates) == 1:
                wrong = self._wrong_date(told)
                found += [wrong] if wrong else []
        for anchor, told in anchors:
            found += self._places(anchor, told)
            found += self._parties(anchor, told)
        return found

    def _recent(self) -> list[tuple[Occurrence, Told]]:
        """An event named whole and just past when the text was written: its own words anchor it."""
        for occurrence in self.occurrences:
            if self.day is None or occurrence.missing or occurrence.score < _WHOLE:
                continue
            ends = [s.when.end for s in self._statements(occurrence.claim) if s.when is not None]
            if any(timedelta(0) <= self.day - end <= _JUST_PAST for end in ends):
                return [(occurrence, Told("event", occurrence.span, occurrence.claim.id))]
        return []

    def _told(self, slot: str) -> list[Told]:
        unique: dict[Span, Told] = {}
        for occurrence in self.occurrences:
            for told in occurrence.told:
                if told.slot == slot:
                    unique.setdefault(told.span, told)
        return [unique[span] for span in sorted(unique)]

    def _statements(self, claim: Claim) -> list[Statement]:
        return [
            s for s in known(claim, self.knowledge, self.day) if is_live(s, self.day) and s.when is not None
        ]

    def _anchor(self, told: Told) -> Occurrence | None:
        """The nearest event one of whose dates is the one told.

        An event named but for one word is pointed to by its very day, when what is named is telling.
        """
        for occurrence in self.occurrences:
            agreeing = [s for s in self._statements(occurrence.claim) if same_date(told, s.when)]
            if not agreeing:
                continue
            if not occurrence.missing and occurrence.score >= _CARRIED:
                return occurrence
            if occurrence.missing and (self._other_party(occurrence) or self._telling(occurrence, told)):
                return occurrence
        return None

    def _other_party(self, occurrence: Occurrence) -> bool:
        """Whether only the party is not the event's, and another one is told."""
        missing = self.knowledge.concepts[occurrence.missing[0]]
        return missing.family == "body" and any(t.slot == "party" for t in occurrence.told)

    def _telling(self, occurrence: Occurrence, told: Told) -> bool:
        """Whether the day is exact, the name is told, and only a plain word or the place is not."""
        missing = self.knowledge.concepts[occurrence.missing[0]]
        plain = missing.family == "place" or self.knowledge.uses(missing.id) > _PLAIN
        exact = told.period is not None and precise(told)
        return plain and exact and any(self.knowledge.uses(concept) <= _PLAIN for concept in occurrence.heard)

    def _date_finding(self, occurrence: Occurrence, told: Told) -> Finding:
        statements = self._statements(occurrence.claim)
        agreeing = [s for s in statements if same_date(told, s.when)]
        opposing = [s for s in statements if s not in agreeing]
        voices = {self.knowledge.voice(s.source) for s in agreeing}
        settled = any(s.rank == "preferred" for s in agreeing)
        rivals = [s for s in opposing if self.knowledge.voice(s.source) not in voices]
        verdict = "disputed" if rivals and not settled else "supported"
        if occurrence.missing:
            return self._finding("supported", None, occurrence, told, agreeing, [])
        return self._finding(verdict, None, occurrence, told, agreeing, opposing)

    def _wrong_date(self, told: Told) -> Finding | None:
        whole = [
            o for o in self.occurrences if not o.missing and o.score >= _WHOLE and self._statements(o.claim)
        ]
        if not whole or not precise(told):
            return None
        best = whole[0]
        rivals = [
            o for o in whole if o.claim.id != best.claim.id and len(o.claim.about) >= len(best.claim.about)
        ]
        close = next((t for t in best.told if t.span == told.span), told).close
        statements = self._statements(best.claim)
        days = [s for s in statements if s.when is not None and s.when.grain in {"day", "span"}]
        if rivals or not close or not days or self._assertion(told) != "asserted" or self._spoken(told, best):
            return None
        return self._finding("contradicted", "date", best, told, [], days)

    def _spoken(self, told: Told, occurrence: Occurrence) -> bool:
        """Whether the date is that of somebody speaking or publishing, not of the event."""
        return any(
            t.slot == "speech"
            and abs(t.span.start - told.span.start) < abs(occurrence.span.start - told.span.start)
            for t in occurrence.told
        )

    def _assertion(self, told: Told) -> str:
        return "asserted" if told.mention is None else self.reading.mentions[told.mention].assertion

    def _places(self, occurrence: Occurrence, anchor: Told) -> list[Finding]:
        statements = self._statements(occurrence.claim)
        places = {*occurrence.claim.places, *(s.place_id for s in statements if s.place_id)}
        told = [t for t in occurrence.told if t.slot == "place" and t.close and gap(t, anchor) <= _NEARBY]
        if not places or not told:
            return []
        backing = [s for s in statements if s.place_id] or statements
        beside = [t for t in told if gap(t, anchor) <= _BESIDE]
        astray = len(beside) == 1 and beside[0].value not in places
        right = [t for t in told if t.value in places]
        if right and not astray:
            chosen = min(right, key=lambda t: gap(t, anchor))
            agreeing = [s for s in backing if s.place_id == chosen.value]
            return [self._finding("supported", None, occurrence, chosen, agreeing or backing[:1], [])]
        wrong = beside if astray else told
        elsewhere = {
            c
            for o in self.occurrences
            if o is not occurrence
            for c in (*o.claim.places, *sum(o.claim.about, ()))
        }
        if len(wrong) != 1 or wrong[0].value in elsewhere:
            return []
        return [self._finding("contradicted", "place", occurrence, wrong[0], [], backing)]

    def _parties(self, occurrence: Occurrence, anchor: Told) -> list[Finding]:
        """Only what is wrong is told of parties: who else was in the room is no figure."""
        statements = self._statements(occurrence.claim)
        parties = {*occurrence.claim.parties, *(c for group in occurrence.claim.about for c in group)}
        told = [t for t in occurrence.told if t.slot == "party"]
        wrong = {t.value: t for t in told if t.value not in parties and t.close and self._body(t.value)}
        found = []
        if occurrence.missing and self._other_party(occurrence) and len(wrong) == 1:
            found += [
                self._finding("contradicted", "party", occurrence, t, [], statements) for t in wrong.values()
            ]
        found += [
            self._finding("misleading", "attribution", occurrence, t, [], statements)
            for t in told
            if anchor.period is not None
            and t.value not in parties
            and parties & self.knowledge.successors(t.value, anchor.period.start)
        ]
        return found

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
