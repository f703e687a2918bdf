"""What a sentence tells of an event: its dates, places and parties, and how near they stand to its words."""

from __future__ import annotations

from collections.abc import Mapping

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.match.hearing import Hearing
from maroc_ia_check.match.nearness import Heard
from maroc_ia_check.model import Claim, Mention, Reading, Span, Told
from maroc_ia_check.typed import NamedTuple

_SLOTS = {"place": "place", "body": "party", "person": "party", "country": "country"}
#: a preposition fits between an act and its place
_JOINT = 8
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
    acts = [own.here[c].span for group in claim.about[1:] for c in group if c in own.here] or spots

    def near(span: Span) -> bool:
        away = min(gap(span, act) for act in acts)
        if any(gap(span, other) < away or _follows(text, other, span) for other in own.aside):
            return False
        return is_close(text, span, spots)

    named = {concept for group in claim.about for concept in group}
    told = [
        Told(
            "date",
            m.span,
            text[m.span.start : m.span.end],
            m.period,
            next((cue.value for cue in m.cues if cue.slot == "day"), None),
            index,
            near(_labelled(m.span, own.number, hearing.reading)),
        )
        for index, m in own.dates
    ]
    for hit in hits:
        slot = _SLOTS.get(knowledge.concepts[hit.concept].family)
        if slot and (slot != "place" or hit.concept not in named or hit.concept in claim.places):
            after = any(_follows(text, act, hit.span) for act in own.acts)
            told.append(Told(slot, hit.span, hit.concept, close=near(hit.span), after=after))
    return tuple(told)


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
    return not any(mark in text[low.end : high.start] for mark in ".;؛–—")


def gap(one: Span, other: Span) -> int:
    """How many characters part two stretches of a text."""
    return max(one.start - other.end, other.start - one.end)
