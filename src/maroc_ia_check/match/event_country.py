"""Whether what a sentence tells of an event happened in another country, or has nothing to do with home."""

from __future__ import annotations

from maroc_ia_check.knowledge import KnowledgeBase, PerClaim
from maroc_ia_check.knowledge.subjects import HOME, MINISTRY
from maroc_ia_check.match.event_slots import gap, is_close
from maroc_ia_check.match.hearing import Hearing
from maroc_ia_check.model import Claim, Span

#: a body's name and an act are too brief to tell an event alone
_BRIEF = 2
#: "of" and an article fit between a ministry and its country
_OF = 5


def is_abroad(
    hearing: Hearing,
    claim: Claim,
    heard: list[str],
    spots: list[Span],
    number: int,
    knowledge: KnowledgeBase,
) -> bool:
    """Whether what is told is another country's, or nothing in the text ties it to the event's own.

    A gathering or a programme is told by its name, wherever it was; a town may be told wrong of a body's act.
    A country told in a later clause than the event's words (``spots``) is that of something else.
    """
    if HOME not in claim.assumes and any(map(knowledge.is_occasion, heard)):
        return False
    wherever = HOME not in claim.assumes or any(knowledge.concepts[concept].named for concept in heard)
    hits = [(knowledge.concepts[hit.concept].family, hit) for hit in hearing.in_sentence(number)]
    bodies = [(hit.concept, hit.span) for family, hit in hits if family in {"body", "office"}]
    named = {span for _, span in bodies}
    countries = [(h.concept, h.span) for f, h in hits if f == "country" and h.span not in named]
    if any(country == HOME for country, _ in countries):
        return False
    countries = [pair for pair in countries if not _is_later(hearing, pair[1], spots)]
    towns = {h.span for f, h in hits if f == "place" and (wherever or h.concept in claim.places)}
    mine = {*claim.parties, *claim.assumes, *(c for group in claim.about for c in group)}
    guests = [s for body, s in bodies if knowledge.is_guest(body)]
    foreign = [
        span
        for country, span in countries
        if country not in mine and span not in towns and _is_of_none(span, guests)
    ]
    others = mine - {*claim.about[0]}
    if any(body in others and _is_of_none(span, foreign) for body, span in bodies):
        return False
    if foreign or not (wherever or hearing.country in {None, *mine}):
        return True
    return _is_worldly(claim, heard, knowledge) and not is_tied(hearing, claim, knowledge)


def _is_later(hearing: Hearing, country: Span, spots: list[Span]) -> bool:
    """Whether a country stands in a later clause than the words that name an event."""
    behind = bool(spots) and min(spots) < country
    return behind and not is_close(hearing.reading.document.text, country, spots)


def _is_of_none(body: Span, countries: list[Span]) -> bool:
    """Whether no country stands right beside a body: "Kenya's digital ministry" is not the one at home.

    A guest's own country, "la société française Mistral AI", is not where it was received.
    """
    return all(gap(body, country) > _OF for country in countries)


def _is_worldly(claim: Claim, heard: list[str], knowledge: KnowledgeBase) -> bool:
    """Whether no more is told than what a body did that is not at home in the country."""
    if len(claim.about) > _BRIEF or HOME in claim.assumes:
        return False
    bodies = (c for c in claim.about[0] if c in heard and knowledge.concepts[c].family == "body")
    return any(HOME not in knowledge.closure(body) for body in bodies)


def is_tied(hearing: Hearing, claim: Claim, knowledge: KnowledgeBase) -> bool:
    """Whether the text names home, the event's place or people, another party, or a programme of its own."""
    return not hearing.concepts.isdisjoint(_ties(claim, knowledge))


@PerClaim
def _ties(claim: Claim, knowledge: KnowledgeBase) -> frozenset[str]:
    """What ties a text to home or to an event, besides what the event is named by."""
    about = {concept for group in claim.about for concept in group}
    people = {concept for concept in claim.parties if knowledge.concepts[concept].family == "person"}
    plain = {concept for concept in about if not knowledge.concepts[concept].named}
    others = {*claim.places, *({*claim.parties} - plain)} - {*claim.about[0]}
    return frozenset((HOME, MINISTRY, *people, *filter(knowledge.is_occasion, about), *others))
