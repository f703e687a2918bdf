"""Somebody said to have taken an office on the very day that somebody else took it."""

from __future__ import annotations

from maroc_ia_check.judge.told import led_by_maker, precise
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import Occurrence, Reading, Span, Told

#: a preposition and an article, or an auxiliary, fit between an appointment and its date, or whom it is of
_JOINT = 12
#: what stands before whoever a clause is about
_OPENERS = ":,.;|–—،؛"


def appointed(occurrence: Occurrence, date: Told, reading: Reading, knowledge: KnowledgeBase) -> Told | None:
    """The person told in the place of the one whose appointment an event is, on its day.

    Both are known to have held one office, the body is named, and nobody else; the date stands at the
    appointment ("dirigée depuis le 12 mai par X"), or whoever is appointed stands right behind it.
    """
    claim = occurrence.claim
    person = claim.about[0][0]
    people = [t for t in occurrence.told if t.slot == "party" and _is_person(t.value, knowledge)]
    if (
        occurrence.missing != (person,)
        or len(people) != 1
        or not (_is_person(person, knowledge) and precise(date))
    ):
        return None
    other = people[0]
    offices = {tenure.office for tenure in knowledge.tenures if tenure.person == other.value}
    if not any(tenure.person == person and tenure.office in offices for tenure in knowledge.tenures):
        return None
    if not any(t.slot == "party" and t.value in claim.parties and t is not other for t in occurrence.told):
        return None
    return other if _stands_at(occurrence, other.span, date.span, reading) else None


def _is_person(concept: str, knowledge: KnowledgeBase) -> bool:
    return knowledge.concepts[concept].family == "person"


def _stands_at(occurrence: Occurrence, person: Span, date: Span, reading: Reading) -> bool:
    """Whether an appointment is of the person, and is told of the day."""
    text, act, sentence = reading.document.text, occurrence.span, reading.sentences[occurrence.sentence]
    if _leads(text, act, person):
        return True
    if not (date.end <= sentence.start or _leads(text, act, date)):
        return False
    before = text[: person.start].rstrip()[-1:]
    opens = _leads(text, person, act) and (before in _OPENERS or not before)
    return opens or (person.start > date.start and led_by_maker(reading, person))


def _leads(text: str, one: Span, other: Span) -> bool:
    """Whether no more than a short word or two part what follows from what is told first."""
    words = text[one.end : other.start].split()
    return one.end <= other.start <= one.end + _JOINT and all(map(str.isalpha, words))
