"""What a date may make up for: events that a sentence tells but for a word, their name or their town."""

from __future__ import annotations

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.subjects import HOME
from maroc_ia_check.model import Occurrence

#: all but one of three are told in the sentence and the one before
_ALL_BUT_ONE = 50
#: an event told by more than so many words may miss one
SEVERAL = 3


def is_of_a_guest(occurrence: Occurrence, knowledge: KnowledgeBase) -> bool:
    """Whether a guest and its act are told, and what is missing of three words is no partner."""
    name, missing = occurrence.claim.about[0][0], occurrence.missing[0]
    rest = {knowledge.concepts[c].family for c in occurrence.heard if c != name}
    told = len(occurrence.claim.about) == SEVERAL and name in occurrence.heard and "subject" in rest
    return told and knowledge.is_guest(name) and knowledge.concepts[missing].family != "body"


def is_stray(occurrence: Occurrence) -> bool:
    """Whether all but the event's town is told near, and another one right behind its act."""
    others = (t for t in occurrence.told if t.slot == "place" and t.after)
    town = len(occurrence.missing) == 1 and occurrence.missing[0] in occurrence.claim.places
    return town and bool(occurrence.heard) and occurrence.score >= _ALL_BUT_ONE and any(others)


def is_of_its_day(occurrence: Occurrence, knowledge: KnowledgeBase) -> bool:
    """Whether all but an event's name is told, and what bears it taken up by its kind.

    Its act stands in the sentence, and nobody else does; nor is another country told.
    """
    claim = occurrence.claim
    own = {*claim.parties, *claim.assumes, *claim.places, *(c for group in claim.about for c in group), HOME}
    acts = {c for group in claim.about[1:] for c in group if c not in claim.places}
    if occurrence.ruled_out or len(occurrence.missing) != 1 or acts.isdisjoint(occurrence.heard):
        return False
    if any(
        t.slot == "party" or (t.slot == "country" and t.close) for t in occurrence.told if t.value not in own
    ):
        return False
    subject = knowledge.concepts[claim.about[0][0]].family == "subject"
    return subject and occurrence.tied and occurrence.taken_up
