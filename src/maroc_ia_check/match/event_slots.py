"""What a sentence tells of an event: its dates, places and parties, and how near they stand to its words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.match.hearing import Hearing
from maroc_ia_check.match.nearness import Heard
from maroc_ia_check.model import Claim, Mention, Reading, Span, Told

#: a chain leads over where it was and who was there
_LINKING = {"place", "country"}
_SLOTS = {"place": "place", "body": "party", "person": "party", "country": "country"}
#: a preposition fits between an act and its place
_JOINT = 8
#: a preposition and an article, or one other word, fit between two words of one chain
_LINK = 12
#: a chain of words has no more links: "rejoint" – "la DCO" – "à Riyad" – "en avril 2023"
_LINKS = 3
#: marks that end a clause; not the dash or the point between two digits, nor the dots of a table
_CLAUSE = re.compile(r"[;؛]|(?<!\d)[–—]|[–—](?!\d)|(?<![\d.])\.(?!\.)|(?<=\d)\.(?!\d)")
_APOSTROPHES = str.maketrans("", "", " '’\u00a0\u202f")
#: what parts a date that opens a line from what it dates
_LABEL_MARKS = " :|–—-\u00a0\u202f"


class EventSentence(NamedTuple):
    """What may name an event: the sentence's own concepts, those around it, and its dates."""

    number: int
    here: Mapping[str, Heard]
    carried: Mapping[str, int]
    dates: list[tuple[int, Mention]]
    #: the words that tell an act of some event: what directly follows is where it was
    acts: list[Span]
    #: the words of what else may have been on a day or at a place
    aside: list[Span]
    #: the words that tie an act to the town beside them
    hosts: list[Span]


def slots_told(
    hearing: Hearing,
    claim: Claim,
    own: EventSentence,
    spots: list[Span],
    knowledge: KnowledgeBase,
) -> tuple[Told, ...]:
    """The dates, places and parties of a sentence, as they stand to the words that name the event."""
    text = hearing.reading.document.text
    hits = hearing.in_sentence(own.number)
    #: the event's own words but for its name
    acts = [own.here[c].span for group in claim.about[1:] for c in group if c in own.here]
    named = {concept for group in claim.about for concept in group}
    links = [h.span for h in hits if h.concept in named or knowledge.concepts[h.concept].family in _LINKING]

    def near(span: Span) -> bool:
        away = min(gap(span, act) for act in acts or spots)
        if any(gap(span, other) < away or _follows(text, other, span) for other in own.aside):
            return False
        return is_close(text, span, spots)

    told = []
    for index, mention in own.dates:
        span, period = mention.span, mention.period
        day = next((cue.value for cue in mention.cues if cue.slot == "day"), None)
        close = near(_labelled(span, own.number, hearing.reading))
        after = _chained(text, span, links, acts)
        told.append(Told("date", span, text[span.start : span.end], period, day, index, close, after))
    for hit in hits:
        slot = _SLOTS.get(knowledge.concepts[hit.concept].family)
        if slot == "place" and (hit.concept not in named or hit.concept in claim.places):
            after = any(_follows(text, act, hit.span) for act in own.acts) or _hosts(text, hit.span, own)
        elif slot and slot != "place":
            after = _chained(text, hit.span, links, acts)
        else:
            continue
        told.append(Told(slot, hit.span, hit.concept, close=near(hit.span), after=after))
    return tuple(told)


def _chained(text: str, span: Span, links: list[Span], acts: list[Span]) -> bool:
    """Whether only the event's names, places and prepositions part the act from what follows it."""
    for _ in range(_LINKS):
        if any(_linked(text, act, span) for act in acts):
            return True
        span = next((link for link in links if _linked(text, link, span)), span)
    return False


def _linked(text: str, first: Span, last: Span) -> bool:
    """Whether no more than a few letters part two words that follow each other."""
    between = text[first.end : last.start]
    letters = between.translate(_APOSTROPHES)
    return 0 < last.start - first.end <= _LINK and (not letters or letters.isalpha())


def _hosts(text: str, place: Span, own: EventSentence) -> bool:
    """Whether a word ties the town to an act: "Fès a accueilli le lancement", "c'est à Fès que"."""
    for host in own.hosts:
        if host.end <= place.start and not text[host.end : place.start].strip():
            return True
        beside = place.end <= host.start and (host.start - place.end == 1 or _linked(text, place, host))
        if beside and any(_linked(text, host, act) for act in own.acts):
            return True
    return False


def _follows(text: str, act: Span, span: Span) -> bool:
    """Whether nothing but a preposition parts the event's act from what follows it: "signé à Fès"."""
    if not 0 < span.start - act.end <= _JOINT:
        return False
    return text[act.end : span.start].replace(" ", "").isalpha()


def _labelled(span: Span, number: int, reading: Reading) -> Span:
    """A date that opens its sentence, with the mark that parts it from what it dates ("12 mai – …")."""
    text, sentence = reading.document.text, reading.sentences[number]
    if any(c.isalnum() for c in text[sentence.start : span.start]):
        return span
    end = span.end
    while end < sentence.end and text[end] in _LABEL_MARKS:
        end += 1
    return Span(span.start, end)


def is_close(text: str, span: Span, spots: list[Span]) -> bool:
    """Whether no clause mark stands between the words and the nearest of the event's words."""
    nearest = min(spots, key=lambda spot: gap(spot, span))
    low, high = sorted((nearest, span))
    return _CLAUSE.search(text, low.end, high.start) is None


def gap(one: Span, other: Span) -> int:
    """How many characters part two stretches of a text."""
    return max(one.start - other.end, other.start - one.end)
