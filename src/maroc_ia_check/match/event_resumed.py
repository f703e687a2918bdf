"""Whether a sentence goes on about what the one before names: "Lancée le …", "Il a été adopté en …"."""

from __future__ import annotations

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.subjects import HOME
from maroc_ia_check.languages.context import Context, load_context
from maroc_ia_check.languages.phrases import fold
from maroc_ia_check.match.event_itself import OWNERS, opens
from maroc_ia_check.match.event_slots import EventSentence
from maroc_ia_check.match.hearing import Hearing
from maroc_ia_check.match.nearness import Heard
from maroc_ia_check.match.stretch import first_comma, first_word, words_without
from maroc_ia_check.model import Claim, Span
from maroc_ia_check.model.text import is_question

#: prepositions and articles before a date are no longer
_SHORT = 4
#: where something was and who did it may stand between the act and its date
_BETWEEN = frozenset({"place", "country", "office", "body", "person"})
#: no kind of thing
_WHERE = frozenset({"place", "country", "region", "scope"})


def is_resumed(hearing: Hearing, claim: Claim, own: EventSentence, knowledge: KnowledgeBase) -> bool:
    """Whether the act opens its sentence, has a date, and can be done only to what was named before.

    What the thing named before is ("la stratégie") may stand before the act, or behind the date: "Lancé en …,
    le portail" tells of something else. A pronoun takes up only what the sentence before is about.
    """
    before = _named_before(hearing, claim, own, knowledge)
    acts = [own.here[c].span for group in claim.about[1:] for c in group if c in own.here]
    if before is None or not acts or not own.dates:
        return False
    text, sentence = hearing.reading.document.text, hearing.reading.sentences[own.number]
    context = load_context(hearing.reading.language_at(sentence.start))
    hits = hearing.in_sentence(own.number)
    kinds = kinds_of(hits, before.concept, knowledge)
    mine = [hit.span for hit in hits if hit.concept in claim.parties]
    opening = words_without(text, Span(sentence.start, min(acts).start), [*kinds, *acts, *mine])
    date = own.dates[0][1].span
    between, rest = Span(max(acts).end, date.start), Span(date.end, sentence.end)
    if not context.telling.resuming.issuperset(opening):
        return False
    if not _is_led(text, between, hits, context, knowledge):
        return False
    if any(kind.end <= min(acts).start for kind in kinds) or _is_subject(text, rest, kinds, context):
        return True
    if opening and opening[-1] in context.telling.definite:
        return True
    demonstrative = not context.telling.definite.isdisjoint(opening)
    taken_up = opening or _is_taken_up(text, rest, context)
    return bool(taken_up) and not demonstrative and _is_topic(hearing, before, own.number, knowledge)


def kinds_of(hits: list[Heard], name: str, knowledge: KnowledgeBase) -> list[Span]:
    """The words of a sentence for what a thing is: all that hearing its name implies."""
    sorts = {*knowledge.closure(name)} - {HOME}
    return [h.span for h in hits if h.concept in sorts and knowledge.concepts[h.concept].family not in _WHERE]


def _named_before(
    hearing: Hearing, claim: Claim, own: EventSentence, knowledge: KnowledgeBase
) -> Heard | None:
    """The event's name, where the sentence or the heading before has it and no other such name."""
    if any(concept in own.here for concept in claim.about[0]):
        return None
    block = hearing.block_of(own.number)
    if own.number and hearing.block_of(own.number - 1) == block:
        hits = hearing.in_sentence(own.number - 1)
    else:
        hits = [hit for lead in hearing.leads(block)[:1] for hit in hearing.in_block(lead)]
    name = next((hit for hit in hits if hit.concept in claim.about[0]), None)
    if name is None:
        return None
    mine = {*claim.parties, *(c for group in claim.about for c in group), *knowledge.closure(name.concept)}
    family = knowledge.concepts[name.concept].family
    rivals = (
        hit.concept
        for hit in hits
        if hit.concept not in mine
        and (
            knowledge.is_occasion(hit.concept)
            or knowledge.concepts[hit.concept].family == family != "subject"
        )
    )
    return None if any(rivals) else name


def _is_topic(hearing: Hearing, name: Heard, number: int, knowledge: KnowledgeBase) -> bool:
    """Whether a name opens its sentence, is spoken about there, or stands in a question or a heading."""
    reading = hearing.reading
    sentence = reading.sentences[name.sentence]
    if is_question(reading.document.text, sentence) or hearing.block_of(number) != name.block:
        return True
    hits = [hit for hit in hearing.in_sentence(name.sentence) if hit.span.start < name.span.start]
    families = {knowledge.concepts[hit.concept].family for hit in hits}
    owners = [hit.span for hit in hits if knowledge.concepts[hit.concept].family in OWNERS]
    owners += kinds_of(hits, name.concept, knowledge)
    return "aside" in families or opens(reading.document.text, Span(sentence.start, name.span.start), owners)


def _is_led(text: str, between: Span, hits: list[Heard], context: Context, knowledge: KnowledgeBase) -> bool:
    """Whether no more than whom and where, and short words, part an act from its date."""
    told = [h.span for h in hits if knowledge.concepts[h.concept].family in _BETWEEN]
    words, known = words_without(text, between, told), context.telling.resuming
    return between.start <= between.end and all(len(w) <= _SHORT or w in known for w in words)


def _is_subject(text: str, rest: Span, kinds: list[Span], context: Context) -> bool:
    """Whether what the thing is comes first behind the comma, with its article."""
    first = _first(text, rest)
    if first is None:
        return False
    behind = (k for k in kinds if k.start >= first.end and not text[first.end : k.start].strip(" '’\u00a0"))
    article = fold(text[first.start : first.end]) in context.telling.definite and any(behind)
    return article or any(kind.start == first.start for kind in kinds)


def _is_taken_up(text: str, rest: Span, context: Context) -> bool:
    """Whether a pronoun or a conjunction comes first behind the comma, or there is none."""
    first = _first(text, rest)
    if first is None:
        return first_comma(text, rest) is None
    word = fold(text[first.start : first.end])
    return word in context.telling.pronouns or word.startswith(context.and_letters)


def _first(text: str, rest: Span) -> Span | None:
    """The first word behind the first comma."""
    comma = first_comma(text, rest)
    return first_word(text, Span(comma.end, rest.end)) if comma else None
