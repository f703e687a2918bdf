"""Whether a sentence takes a thing up by its kind: "la stratégie lancée le …", "the agreement, signed …"."""

from __future__ import annotations

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.subjects import AGREEMENT
from maroc_ia_check.languages.context import Context, load_context
from maroc_ia_check.languages.phrases import Words
from maroc_ia_check.match.event_resumed import kinds_of
from maroc_ia_check.match.event_slots import EventSentence
from maroc_ia_check.match.hearing import Hearing
from maroc_ia_check.match.stretch import words_without
from maroc_ia_check.model import Claim, Span

#: "the" and one word fit before what is taken up: "its own roadmap", "its founding convention"
_BEFORE = 24
#: a "with" and the article behind it fit behind an agreement
_WITH = 9
#: a preposition and an article lead a date
_LEAD = 2
#: what is told by more than so many words may be taken up by its act
_BRIEF = 2


def is_taken_up(hearing: Hearing, claim: Claim, own: EventSentence, knowledge: KnowledgeBase) -> bool:
    """Whether a dated sentence without an event's name says "the strategy", with nothing that tells which.

    Of an agreement about something that the text names elsewhere, or the rest of which is told just before,
    it says "the agreement".
    """
    if not own.days or any(concept in own.here for concept in claim.about[0]):
        return False
    reading = hearing.reading
    text, start = reading.document.text, reading.sentences[own.number].start
    context = load_context(reading.language_at(start))
    told = [own.here[c] for group in claim.about[1:] for c in group if c in own.here]
    acts = [hit.span for hit in told]
    date = own.dates[0][1].span
    for kind in kinds_of(hearing.in_sentence(own.number), claim.about[0][0], knowledge):
        if _is_definite(text, kind, start, context) and _is_bare(text, kind, acts, date, context):
            return True
    alone = len(told) == 1 and all(not own.carried.keys().isdisjoint(group) for group in claim.about[1:-1])
    if len(claim.about) <= _BRIEF or not (alone or hearing.concepts & {*claim.about[0]}):
        return False
    agreed = [hit.span for hit in told if AGREEMENT in knowledge.closure(hit.concept)]
    return any(_is_definite(text, s, start, context) and not _is_with(text, s, context) for s in agreed)


def _is_definite(text: str, span: Span, start: int, context: Context) -> bool:
    """Whether an article or a possessive stands before what is told, or is part of it."""
    before = words_without(text, Span(max(start, span.start - _BEFORE), span.start), [])
    if not context.telling.definite.isdisjoint(before[-2:]):
        return True
    words = words_without(text, span, [])
    return any(word.startswith(article) for word in words for article in context.affixes.article)


def _is_with(text: str, agreed: Span, context: Context) -> bool:
    """Whether an agreement is told with whom it is: "la convention avec X"."""
    words = text[agreed.end : agreed.end + _WITH]
    return any(word.slot == "together" for *_, word in context.cues.find(Words(words, context.affixes)))


def _is_bare(text: str, kind: Span, acts: list[Span], date: Span, context: Context) -> bool:
    """Whether only auxiliaries part a thing from its act or date: not "la stratégie de l'eau"."""
    known = context.telling.resuming
    behind = (Span(kind.end, act.start) for act in acts if kind.end <= act.start)
    if any(known.issuperset(words_without(text, between, [])) for between in behind):
        return True
    if not kind.end <= date.start or all(act.end > kind.start for act in acts):
        return False
    lead = text[kind.end : date.start]
    return len(lead.split()) <= _LEAD and lead.replace(" ", "").isalpha()
