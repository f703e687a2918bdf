"""What a review of the record finds, in words: conflicts by claim, conversions, sums, events easily confused.

Sections of entries, each with one line that explains it and the voices behind it; how they are laid
out is for whoever prints them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby

from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.languages.wording import say_date, say_period, say_quantity, say_span
from maroc_ia_check.model import Claim, Conflict, Evidence
from maroc_ia_check.model.review import Band, Conversion, Lookalikes, RateClash, SumGap
from maroc_ia_check.typed import NamedTuple

#: voices named on each side; the others are counted
_VOICES = 4
_CENT = Decimal("0.01")
#: what a side says where it says what the claim does
_OWN = "claim"


class Point(NamedTuple):
    """One way in which an entry does not hold: the slot, one line of explanation, who says what."""

    slot: str
    why: str
    sides: tuple[tuple[str, tuple[Evidence, ...]], ...]


class Entry(NamedTuple):
    """Something to look at: its claims, its title, its points."""

    claims: tuple[str, ...]
    title: str
    points: tuple[Point, ...]


class Section(NamedTuple):
    """Entries of one kind; ``key`` is ``conflicts rates sums lookalikes``."""

    key: str
    entries: tuple[Entry, ...]


class Review(NamedTuple):
    """All that was found."""

    conflicts: tuple[Conflict, ...]
    rates: tuple[RateClash, ...]
    sums: tuple[SumGap, ...]
    lookalikes: tuple[Lookalikes, ...]

    def about(self, claims: set[str]) -> Review:
        """Only what concerns these claims."""
        return Review(
            tuple(c for c in self.conflicts if c.claim.id in claims),
            tuple(r for r in self.rates if r.claim.id in claims),
            tuple(s for s in self.sums if s.claim.id in claims),
            tuple(p for p in self.lookalikes if {p.first.id, p.second.id} & claims),
        )


def sections(found: Review, speaker: Speaker) -> list[Section]:
    """The review in the order in which an editor reads it; empty sections left out."""
    writer = _Writer(speaker)
    rows = [
        Section("conflicts", tuple(writer.conflicts(found.conflicts))),
        Section("rates", tuple(map(writer.rate, found.rates))),
        Section("sums", tuple(map(writer.sum, found.sums))),
        Section("lookalikes", tuple(map(writer.pair, found.lookalikes))),
    ]
    return [section for section in rows if section.entries]


def origins(evidence: Iterable[Evidence]) -> dict[str, Evidence]:
    """The independent voices, each by the first of its sources, in the order given."""
    voices: dict[str, Evidence] = {}
    for item in evidence:
        voices.setdefault(item.source.origin, item)
    return voices


def newest(evidence: Iterable[Evidence]) -> date | None:
    """The day of the newest dated source."""
    return max((e.source.published for e in evidence if e.source.published), default=None)


def named(evidence: Sequence[Evidence], speaker: Speaker) -> str:
    """The first independent voices by name and date, the others counted."""
    voices = origins(evidence)
    names = [speaker.voice(item.source) for item in list(voices.values())[:_VOICES]]
    if len(voices) > _VOICES:
        names.append(speaker.messages.text("report.others", count=len(voices) - _VOICES))
    return " · ".join(names)


class _Writer:
    """The words for one language."""

    def __init__(self, speaker: Speaker) -> None:
        self.speaker = speaker
        self.say = speaker.messages.text

    def conflicts(self, found: Iterable[Conflict]) -> list[Entry]:
        entries = []
        for claim_id, group in groupby(found, key=lambda c: c.claim.id):
            members = list(group)
            points = tuple(self._conflict(conflict) for conflict in members)
            entries.append(Entry((claim_id,), self._label(members[0].claim), points))
        return entries

    def _conflict(self, conflict: Conflict) -> Point:
        sides = tuple((self._side(conflict, value, evidence), evidence) for value, evidence in conflict.sides)
        counted = [self.say("conflicts.side", count=len(origins(e)), said=said) for said, e in sides]
        day = newest(e for _, evidence in sides for e in evidence)
        why = self.say(
            "conflicts.explained", why=self.say(f"conflicts.why.{conflict.slot}"), sides=self._list(counted)
        )
        if day is not None:
            last = [said for said, evidence in sides if newest(evidence) == day]
            when = say_date(day, self.speaker.messages)
            why += " " + self.say("conflicts.newest", date=when, said=self._list(last))
        return Point(conflict.slot, why, sides)

    def _side(self, conflict: Conflict, value: str, evidence: tuple[Evidence, ...]) -> str:
        if value == _OWN:
            return self._label(conflict.claim)
        if conflict.slot == "value":
            return self._value(self._typical(value, evidence))
        if conflict.slot == "unit":
            return self.speaker.slot_value("base", value)
        return self.speaker.slot_value(conflict.slot, value)

    def _value(self, evidence: Evidence) -> str:
        """A value, and what it is of where that is not what the claim is about."""
        aside = [self.speaker.slot_value(slot, said) for slot, said in evidence.statement.slots]
        return " · ".join([self.speaker.value(evidence.statement), *aside])

    @staticmethod
    def _typical(value: str, evidence: tuple[Evidence, ...]) -> Evidence:
        """A voice that prints the value by which its side is known."""
        number = value.split(maxsplit=1)[0]
        printed = ((e.statement.value, e) for e in evidence)
        same = (e for said, e in printed if said is not None and f"{said.normalize():f}" == number)
        return next(same, evidence[0])

    def rate(self, clash: RateClash) -> Entry:
        key = "conflicts.rates.apart" if clash.common is None else "conflicts.rates.outside"
        why = self.say(key, amount=self.speaker.value(clash.amount.statement))
        sides = [(self._restated(conversion, clash), conversion.evidence) for conversion in clash.conversions]
        own = (self.speaker.value(clash.amount.statement), (clash.amount,))
        return Entry((clash.claim.id,), self._label(clash.claim), (Point("currency", why, (own, *sides)),))

    def _restated(self, conversion: Conversion, clash: RateClash) -> str:
        said = self.speaker.value(conversion.evidence[0].statement)
        one = say_quantity(Decimal(1), clash.base, self.speaker.messages)
        words = self.say(
            "conflicts.implied", said=said, span=self._band(conversion.implied, clash.quote), one=one
        )
        if conversion.outside and conversion.dated is not None:
            dated = self._band(conversion.dated, clash.quote)
            words += self.say("conflicts.dated", span=dated)
        return words

    def _band(self, band: Band, unit: str) -> str:
        low, high = (end.quantize(_CENT) for end in band)
        return say_span(low, high, unit, self.speaker.messages)

    def sum(self, gap: SumGap) -> Entry:
        terms = [self._term(times, part) for times, part in gap.parts]
        unit = gap.total.statement.unit
        why = self.say(
            "conflicts.sums.rounded" if gap.rounded else "conflicts.sums.apart",
            terms=" + ".join(terms),
            sum=say_quantity(gap.computed, unit, self.speaker.messages),
            total=self.speaker.value(gap.total.statement),
        )
        sides = [(self.speaker.value(gap.total.statement), (gap.total,))]
        sides += [(self._term(times, part), (part,)) for times, part in gap.parts]
        return Entry((gap.claim.id,), self._label(gap.claim), (Point("value", why, tuple(sides)),))

    def _term(self, times: int, part: Evidence) -> str:
        said = self.speaker.value(part.statement)
        return said if times == 1 else f"{times} × {said}"

    def pair(self, pair: Lookalikes) -> Entry:
        both = ((pair.first, pair.first_dated), (pair.second, pair.second_dated))
        days = [self._when(evidence) for _, evidence in both]
        labels = [self._label(claim) for claim, _ in both]
        sides = tuple(
            (self.say("conflicts.dated-event", event=label, date=day), (evidence,))
            for label, day, (_, evidence) in zip(labels, days, both, strict=True)
        )
        title = self.say("conflicts.pair", first=labels[0], second=labels[1])
        why = self.say("conflicts.lookalikes.why", first=days[0], second=days[1])
        return Entry((pair.first.id, pair.second.id), title, (Point("date", why, sides),))

    def _when(self, evidence: Evidence) -> str:
        when = evidence.statement.when
        return say_period(when, self.speaker.messages) if when else ""

    def _label(self, claim: Claim) -> str:
        return claim.label(self.speaker.messages.code)

    def _list(self, words: Iterable[str]) -> str:
        return self.say("conflicts.comma").join(words)
