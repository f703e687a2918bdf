"""Whether a sentence goes on about what the one before names: "Lancée le …", "Il a été adopté en …"."""

from __future__ import annotations

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.subjects import HOME
from maroc_ia_check.languages.context import Context, Telling, load_context
from maroc_ia_check.languages.phrases import fold
from maroc_ia_check.match.event_slots import EventSentence
from maroc_ia_check.match.hearing import Hearing
from maroc_ia_check.match.nearness import Heard
from maroc_ia_check.match.stretch import without
from maroc_ia_check.model import Claim, Span
from maroc_ia_check.patterns import Pattern

#: prepositions and articles before a date are no longer
_SHORT = 4
_WORDS = Pattern(r"[^\W_]+")
_COMMA = Pattern(r"[,،]")
#: where something was and who did it may stand between the act and its date
_BETWEEN = frozenset({"place", "country", "office", "body", "person"})
#: no kind of thing
_WHERE = frozenset({"place", "country", "region", "scope"})


def is_resumed(hearing: Hearing, claim: Claim, own: EventSentence, knowledge: KnowledgeBase) -> bool:
    """Whether the act opens its sentence, has a date, and can be done only to what was named before.

    A pronoun, or what the thing named before is ("la stratégie"), may stand before the act; where nothing
    does, it is the subject of what follows: "Lancé en …, le portail" tells of something else.
    """
    name = _named_before(hearing, claim, own, knowledge)
    acts = [own.here[c].span for group in claim.about[1:] for c in group if c in own.here]
    if name is None or not acts or not own.dates:
        return False
    text, sentence = hearing.reading.document.text, hearing.reading.sentences[own.number]
    context = load_context(hearing.reading.language_at(sentence.start))
    telling = context.telling
    hits = hearing.in_sentence(own.number)
    sorts = {*knowledge.closure(name)} - {HOME}
    kinds = [
        h.span for h in hits if h.concept in sorts and knowledge.concepts[h.concept].family not in _WHERE
    ]
    opening = _words(text, Span(sentence.start, min(acts).start), [*kinds, *acts])
    date = own.dates[0][1].span
    if not opening <= telling.resuming or not _is_led(
        text, Span(max(acts).end, date.start), hits, telling, knowledge
    ):
        return False
    if opening or any(kind.end <= min(acts).start for kind in kinds):
        return True
    return _is_subject(text, Span(date.end, sentence.end), kinds, context)


def _named_before(hearing: Hearing, claim: Claim, own: EventSentence, knowledge: KnowledgeBase) -> str | None:
    """The event's name, where the sentence or the heading before has it and no other such name."""
    if any(concept in own.here for concept in claim.about[0]):
        return None
    block = hearing.block_of(own.number)
    if own.number and hearing.block_of(own.number - 1) == block:
        hits = hearing.in_sentence(own.number - 1)
    else:
        hits = [hit for lead in hearing.leads(block)[:1] for hit in hearing.in_block(lead)]
    named = {hit.concept for hit in hits}
    name = next((concept for concept in claim.about[0] if concept in named), None)
    if name is None:
        return None
    mine = {*claim.parties, *(c for group in claim.about for c in group), *knowledge.closure(name)}
    family = knowledge.concepts[name].family
    rivals = (
        c
        for c in named - mine
        if knowledge.is_occasion(c) or (knowledge.concepts[c].family == family != "subject")
    )
    return None if any(rivals) else name


def _is_led(text: str, between: Span, hits: list[Heard], telling: Telling, knowledge: KnowledgeBase) -> bool:
    """Whether no more than whom and where, and short words, part an act from its date."""
    told = [h.span for h in hits if knowledge.concepts[h.concept].family in _BETWEEN]
    words = _words(text, between, told)
    return between.start <= between.end and all(len(w) <= _SHORT or w in telling.resuming for w in words)


def _is_subject(text: str, rest: Span, kinds: list[Span], context: Context) -> bool:
    """Whether a pronoun, or what the thing is, comes first behind the comma; or there is none."""
    comma = _COMMA.search(text, rest.start, rest.end)
    first = _WORDS.search(text, comma.end(), rest.end) if comma else None
    if first is None:
        return comma is None
    word, end = fold(first.group()), first.end()
    if word in context.telling.pronouns or word.startswith(context.and_letters):
        return True
    if any(kind.start == first.start() for kind in kinds):
        return True
    behind = (kind for kind in kinds if kind.start >= end and not text[end : kind.start].strip(" '’\u00a0"))
    return word in context.telling.definite and any(behind)


def _words(text: str, stretch: Span, parts: list[Span]) -> set[str]:
    """The words of a stretch but for some of its parts."""
    return {fold(word) for word in _WORDS.findall(without(text, stretch, parts))}
