"""Which event a sentence tells: the one whose date it gives, or one just past that it names whole."""

from __future__ import annotations

from datetime import date, timedelta

from maroc_ia_check.judge.event_editions import is_of_edition, other_editions
from maroc_ia_check.judge.event_gaps import SEVERAL, is_of_a_guest, is_of_its_day, is_stray
from maroc_ia_check.judge.record import is_live, known
from maroc_ia_check.judge.slips import is_misreported, is_slip
from maroc_ia_check.judge.told import precise, same_date, told_in
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.subjects import HOME
from maroc_ia_check.model import Claim, Occurrence, Statement, Told

#: all of the event's words stand in the sentence itself
WHOLE = 85
#: some of them stand in the sentence before, or in the heading
_CARRIED = 60
#: most of them do
NEAR = 70
#: of four, two stand in the sentence itself
_HALF_HERE = 75
#: a concept that more claims are about is a plain word (launch, agreement), no name
_PLAIN = 10
#: an undated telling within so many days of an event is of that event
_JUST_PAST = timedelta(days=10)
#: a source that gives an event no date tells of the last weeks
_LATELY = timedelta(days=31)


class Anchoring:
    """The events that one sentence may tell, nearest first, and what anchors them in it."""

    def __init__(self, occurrences: list[Occurrence], knowledge: KnowledgeBase, day: date | None) -> None:
        """Order the events: named whole first, then by nearness and by how much identifies them."""
        self.occurrences = sorted(
            occurrences, key=lambda o: (len(o.missing), -o.score, -len(o.claim.about), o.claim.id)
        )
        self.knowledge = knowledge
        self.day = day
        self._statements: dict[str, list[Statement]] = {}
        self._past_over = other_editions(occurrences, knowledge)

    def anchor(self, told: Told) -> Occurrence | None:
        """The nearest event one of whose dates is the one told.

        An event named but for one word is pointed to by its very day, when what is named is telling.
        """
        whole = [o for o in self.whole() if not self._settled(o)]
        for occurrence in self.occurrences:
            if not self.agreeing(occurrence.claim, told):
                if self._as_published(occurrence, told):
                    return occurrence
                continue
            carried = occurrence.score >= _CARRIED or self.lasting(occurrence, told)
            if not occurrence.missing and carried:
                return occurrence
            if occurrence.missing and self._points_to(occurrence, told, alone=not whole):
                return occurrence
        if (whole and not precise(told)) or any(self._slipped(o, told) for o in whole):
            return None
        return next((o for o in self.occurrences if self._of_another(o, told, home=not whole)), None)

    def _of_another(self, occurrence: Occurrence, told: Told, *, home: bool) -> bool:
        """Whether an event's very day and all else but its party are told, with another party."""
        named = occurrence.claim.about[0][0] not in occurrence.missing
        return bool(
            occurrence.missing
            and self.agreeing(occurrence.claim, told)
            and self.other_party(occurrence)
            and (named or self._borne_out(occurrence, home=home))
        )

    def _settled(self, occurrence: Occurrence) -> bool:
        """Whether a date of the sentence is the event's own: it leaves the other dates to other events."""
        return any(t.slot == "date" and self.agreeing(occurrence.claim, t) for t in occurrence.told)

    def _points_to(self, occurrence: Occurrence, told: Told, *, alone: bool) -> bool:
        """Whether the date tells the word that is missing of an event.

        A gathering or a programme is named by its name, and had its day. A company or an office does much
        on a day: that it did this is borne out by the place, another party or home, told beside it.
        """
        name, occasion = occurrence.claim.about[0], self.knowledge.is_occasion
        if self.lasting(occurrence, told):
            town = any(self.knowledge.concepts[c].family == "place" for c in occurrence.missing)
            elsewhere = town and any(t.slot == "place" for t in occurrence.told)
            most = len(occurrence.missing) == 1 and len(occurrence.claim.about) >= SEVERAL
            sure = elsewhere or most or not self.knowledge.does_much(name[0])
            return sure or self._borne_out(occurrence)
        if not alone or (told.period is None and told.day is None):
            return False
        if name[0] in occurrence.missing:
            return self.by_its_day(occurrence, told)
        if precise(told) and is_stray(occurrence):
            return True
        if any(concept in occurrence.heard and occasion(concept) for concept in name):
            return True
        if len(occurrence.missing) > 1:
            return False
        several = len(occurrence.claim.about) > SEVERAL or is_of_a_guest(occurrence, self.knowledge)
        tied = precise(told) and occurrence.tied and several
        return tied or self._borne_out(occurrence, home=precise(told))

    def by_its_day(self, occurrence: Occurrence, told: Told) -> bool:
        """Whether the very day tells which thing it is that an act was done to, and no other event has it."""
        if not precise(told) or not is_of_its_day(occurrence, self.knowledge):
            return False
        rivals = (o for o in self.occurrences if o is not occurrence and self.agreeing(o.claim, told))
        return not any(not o.missing or is_of_its_day(o, self.knowledge) for o in rivals)

    def _borne_out(self, occurrence: Occurrence, *, home: bool = True) -> bool:
        """Whether the sentence tells the event's place, another of its parties or, as ``home``, its country.

        Where another country is told beside them, a party is needed.
        """
        claim = occurrence.claim
        bodies = {t.span for t in occurrence.told if t.slot == "party"}
        told = [t for t in occurrence.told if t.slot != "country" or t.span not in bodies]
        own = {*claim.parties, *claim.assumes, *(c for group in claim.about for c in group), *claim.places}
        own.update(s.place_id for s in self.statements(claim) if s.place_id)
        abroad = any(t.slot == "country" and t.close and t.value not in {*own, HOME} for t in told)
        witnesses = (t for t in told if t.value in own and t.value not in occurrence.heard)
        return any(t.slot == "party" or (not abroad and (home or t.slot == "place")) for t in witnesses)

    def other_party(self, occurrence: Occurrence) -> bool:
        """Whether only the party is not the event's, and another one is told."""
        missing = self.knowledge.concepts[occurrence.missing[0]]
        own = {*occurrence.claim.parties, *(c for group in occurrence.claim.about for c in group)}
        return missing.family == "body" and any(
            t.slot == "party" and t.value not in own for t in occurrence.told
        )

    def lasting(self, occurrence: Occurrence, told: Told) -> bool:
        """Whether all the days are told of an event that lasted several: they tell as much as its words."""
        if occurrence.claim.about[0][0] in occurrence.missing:
            return False
        days = [s.when for s in self.statements(occurrence.claim) if s.when is not None]
        return any(when.grain == "span" and told_in(told, when.start.year) == when for when in days)

    def once(self, occurrence: Occurrence, told: Told) -> bool:
        """Whether an event named whole was only once, and the date is that of no other event of its name."""
        name = {c for c in occurrence.claim.about[0] if c in occurrence.heard}
        namesakes = (o for o in self.occurrences if not name.isdisjoint(o.claim.about[0]))
        if any(self.agreeing(other.claim, told) for other in namesakes):
            return False
        if not occurrence.itself:
            return False
        if is_of_edition(occurrence, told, self.statements(occurrence.claim), self.knowledge):
            return True
        if not self.by_name(occurrence):
            return False
        if told.period is not None and told.period.grain == "year":
            return True
        return self._takes_office(occurrence) or any(
            self.knowledge.is_occasion(c) if c not in name else not self.knowledge.does_much(c)
            for c in occurrence.heard
        )

    def _takes_office(self, occurrence: Occurrence) -> bool:
        """Whether a person is told to take up work somewhere: an event that bears a person's name is that."""
        families = {concept: self.knowledge.concepts[concept].family for concept in occurrence.claim.parties}
        where = any(t.slot == "office" or families.get(t.value) == "body" for t in occurrence.told)
        return where and self.knowledge.concepts[occurrence.claim.about[0][0]].family == "person"

    def by_name(self, occurrence: Occurrence) -> bool:
        """Whether the sentence itself has the event's own name, no plain word or other word for it."""
        name = occurrence.claim.about[0][0]
        return name in occurrence.heard and self.knowledge.uses(name) <= _PLAIN

    def _as_published(self, occurrence: Occurrence, told: Told) -> bool:
        """Whether an event that no source dates is told whole, of the days before a source told of it."""
        statements = self.statements(occurrence.claim)
        if occurrence not in self.whole() or told.period is None or any(s.when for s in statements):
            return False
        days = [self.knowledge.known_from[s.source] for s in statements]
        start = told.period.start
        return any(day is not None and timedelta(0) <= day - start <= _LATELY for day in days)

    def whole(self, told: Told | None = None) -> list[Occurrence]:
        """The events named whole in the sentence; of a yearly one, the edition of the year told."""
        named = [
            o
            for o in self.occurrences
            if not (o.missing or o.ruled_out) and o.score >= WHOLE and self.statements(o.claim)
        ]
        if told is None or told.period is None:
            return named
        year = told.period.start.year
        editions = [
            o for o in named if any(s.when and s.when.start.year == year for s in self.statements(o.claim))
        ]
        return editions or named

    def nearly(self, told: Told) -> list[Occurrence]:
        """The one event all of whose words are near, where the date is its own but for the month or year.

        The same day of another month or year is no chance; a digit of the day may be, unless the sentence
        goes on about what bears the event's name. Where the words lie further off, the day is needed, and
        where they lie in the title, the first and the last day of several are.
        """
        days = told.period is not None and told.period.grain == "span"
        floor = _CARRIED if days else NEAR
        near = [o for o in self.occurrences if not (o.missing or o.ruled_out) and o.score >= floor]
        near = [o for o in near if self._slipped(o, told)]
        return near if len(near) == 1 else []

    def _slipped(self, occurrence: Occurrence, told: Told) -> bool:
        claim = occurrence.claim
        once = occurrence.itself and not self.knowledge.does_much(claim.about[0][0])
        once |= occurrence.taken_up and any(
            t.slot == "place" and t.after and t.value in claim.places for t in occurrence.told
        )
        telling = len(claim.about) > SEVERAL and occurrence.score >= _HALF_HERE
        slip = is_slip(told, self.statements(claim), likely=once or telling)
        return slip or is_misreported(told, known(claim, self.knowledge, self.day))

    def recent(self) -> list[tuple[Occurrence, Told]]:
        """An event named whole and just past when the text was written: its own words anchor it."""
        for occurrence in self.occurrences:
            if self.day is None or occurrence.missing or occurrence.score < WHOLE:
                continue
            ends = [s.when.end for s in self.statements(occurrence.claim) if s.when is not None]
            if any(timedelta(0) <= self.day - end <= _JUST_PAST for end in ends):
                return [(occurrence, Told("event", occurrence.span, occurrence.claim.id))]
        return []

    def agreeing(self, claim: Claim, told: Told) -> list[Statement]:
        """The statements that give the event the date told: a day is held against days, if there are any.

        A date without its year is of the edition that is named.
        """
        if told.day is not None and claim.id in self._past_over:
            return []
        statements = [s for s in self.statements(claim) if s.when is not None]
        if precise(told):
            days = [s for s in statements if s.when is not None and s.when.grain in {"day", "span"}]
            statements = days or statements
        return [s for s in statements if same_date(told, s.when)]

    def statements(self, claim: Claim) -> list[Statement]:
        """The live statements that give the event a date; all live ones where none does."""
        found = self._statements.get(claim.id)
        if found is None:
            live = [s for s in known(claim, self.knowledge, self.day) if is_live(s, self.day)]
            found = self._statements[claim.id] = [s for s in live if s.when is not None] or live
        return found
