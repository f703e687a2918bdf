"""Stage 3: which claims each figure may be about. Retrieval proposes, truth conditions dispose."""

from __future__ import annotations

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.match.events import find_events
from maroc_ia_check.match.hearing import Hearing
from maroc_ia_check.match.publishers import misattributed, speakers
from maroc_ia_check.match.retrieval import Reach
from maroc_ia_check.match.titles import named_people
from maroc_ia_check.model import Linked, Links, Reading

__all__ = ["match_claims"]


def match_claims(reading: Reading, knowledge: KnowledgeBase) -> Links:
    """Pair every figure with the claims it may be about, and find the events that are told."""
    hearing = Hearing(reading, knowledge)
    reach = Reach(hearing, knowledge)
    figures = tuple(
        Linked(mention, index, reach.propose(mention))
        for index, mention in enumerate(reading.mentions)
        if mention.kind not in {"date", "whole"}
    )
    events = find_events(hearing, knowledge)
    people = tuple(named_people(hearing))
    return Links(figures, events, people, misattributed(hearing, knowledge), speakers(hearing, knowledge))
