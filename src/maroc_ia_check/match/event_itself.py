"""Whether an act is that of what bears an event's name, not of a part of it: "le plan X est lancé"."""

from __future__ import annotations

from collections.abc import Iterable

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.subjects import SIGNED
from maroc_ia_check.languages.context import load_context
from maroc_ia_check.languages.phrases import Words
from maroc_ia_check.match.event_slots import EventSentence
from maroc_ia_check.match.event_words import linked
from maroc_ia_check.match.hearing import Hearing
from maroc_ia_check.match.stretch import without
from maroc_ia_check.model import Claim, Span
from maroc_ia_check.patterns import Pattern

#: "of the" fits between an act and the name that it was done to
_OF = 8
#: articles and prepositions are no longer; what something is, is
_ARTICLE = 4
#: "est", "was", "a été": what was done to a body has no fewer letters before it than what it did ("a")
_PASSIVE = 3
#: "has been" and no second name fit between a body and what was done to it
_AUXILIARY = 10
#: so far behind its name a passive may still stand: "X sur l'IA en Afrique a été adopté"
_REACH = 60
#: whose something is and where it was may stand before its name: "Morocco's plan X", "Fès a accueilli X"
OWNERS = frozenset({"body", "country", "place", "host"})
#: who signs something stands before it
_PARTIES = frozenset({"body", "country", "office", "person"})
#: what it is about, where and for whom may stand behind it
_COMPLEMENTS = frozenset({"scope", "country", "region", "place"})
#: a name behind one of these is that of something else
_MARKS = ".,،;؛:–—("
_WORDS = Pattern(r"[^\W\d_]+")
_BRACKETS = Pattern(r"\([^()]*\)")


def is_itself(hearing: Hearing, claim: Claim, own: EventSentence, knowledge: KnowledgeBase) -> bool:
    """Whether the name opens its sentence and stands before the act, or follows the act."""
    names = [own.here[c].span for c in claim.about[0] if c in own.here]
    told = [own.here[c] for group in claim.about[1:] for c in group if c in own.here]
    acts = [hit.span for hit in told]
    editions = {hit.span for hit in told if knowledge.concepts[hit.concept].family == "edition"}
    hits = [(knowledge.concepts[h.concept].family, h.span) for h in hearing.in_sentence(own.number)]
    owners = [*(span for family, span in hits if family in OWNERS), *acts]
    fillers = [span for family, span in hits if family in _COMPLEMENTS]
    least = _PASSIVE if knowledge.concepts[claim.about[0][0]].family == "body" else 0
    reading = hearing.reading
    text, start = reading.document.text, reading.sentences[own.number].start
    if own.dates and own.dates[0][1].span.end <= start:
        sealed = [h.span for h in hearing.in_sentence(own.number) if h.concept in SIGNED]
        parties = [span for family, span in hits if family in _PARTIES]
        if sealed and _is_short(text, Span(start, min(sealed).start), parties):
            return True  # "12 mai. X et Y signent …"
    for name in names:
        leading = opens(text, Span(start, name.start), owners)
        for act in acts:
            begins = act not in editions or opens(text, Span(start, act.start), owners)
            if begins and (linked(text, act, name, _OF) or _follows(text, act, name, owners)):
                return True
            between = Span(name.end, act.start)
            if leading and act in editions and _goes_on(text, between, own, owners):
                return True
            if leading and _leads(text, between, fillers, reading.language_at(act.start), least):
                return True
    return False


def _is_short(text: str, stretch: Span, parts: Iterable[Span]) -> bool:
    """Whether a stretch has but articles, conjunctions and auxiliaries beside some of its parts."""
    return all(len(word) <= _ARTICLE for word in _WORDS.findall(without(text, stretch, parts)))


def _goes_on(text: str, between: Span, own: EventSentence, owners: Iterable[Span]) -> bool:
    """Whether no mark parts a name from its edition, nor another thing that from its days.

    "X vient de boucler sa quatrième édition, tenue à Fès du 3 au 5 mai".
    """
    words = text[between.start : between.end]
    days = [date.span.start for _, date in own.dates if date.span.start >= between.end]
    if not days or not 0 < len(words) <= _REACH or any(c in _MARKS for c in words):
        return False
    return _is_short(text, Span(between.end, min(days)), owners)


def _follows(text: str, act: Span, name: Span, owners: Iterable[Span]) -> bool:
    """Whether only who did it and where part an act from the name behind it: "أطلق المغرب … قطب X"."""
    if not act.end < name.start:
        return False
    between = without(text, Span(act.end, name.start), owners)
    return not any(c in _MARKS for c in between) and sum(map(str.isalpha, between)) <= _OF


def opens(text: str, before: Span, owners: Iterable[Span]) -> bool:
    """Whether no more than an article, whose it is and what it is stand before a name: "Le centre X"."""
    words = _WORDS.findall(without(text, before, owners))
    if len(words) == 2 and len(words[0]) <= _ARTICLE < len(words[1]):
        return True
    return len("".join(words)) <= _ARTICLE


def _leads(text: str, between: Span, fillers: Iterable[Span], code: str, least: int) -> bool:
    """Whether only auxiliaries and what it is about part a name from its act: "X pour l'Afrique a été"."""
    if not 0 < between.end - between.start <= (_AUXILIARY if least else _REACH):
        return False
    rest = _BRACKETS.sub(" ", without(text, between, fillers))
    if sum(map(str.isalpha, rest)) < least or any(
        not (c.isalpha() or c in " '’\"”»\u00a0\u202f") for c in rest
    ):
        return False
    context = load_context(code)
    for start, end, _, word in context.cues.find(Words(rest, context.affixes)):
        if word.slot == "auxiliaries":
            rest = rest[:start] + " " * (end - start) + rest[end:]
    return all(len(word) <= _ARTICLE for word in _WORDS.findall(rest))
