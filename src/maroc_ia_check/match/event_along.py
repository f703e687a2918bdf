"""Whether only who took part and when parts an act from the town it was in: "signé avec X, à Y, un …"."""

from __future__ import annotations

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.subjects import HOME
from maroc_ia_check.languages.context import load_context
from maroc_ia_check.match.hearing import Hearing
from maroc_ia_check.match.nearness import Heard
from maroc_ia_check.match.stretch import first_comma, words_without
from maroc_ia_check.model import Span

#: who took part, and whose they are
_WHO = frozenset({"body", "person", "office", "country"})


def is_along(
    hearing: Hearing, acts: list[Span], dates: list[Span], place: Heard, knowledge: KnowledgeBase
) -> bool:
    """Whether a town, led by "in", follows an act of a dated sentence, with only parties and dates between.

    Behind a body of the country it is set off by a comma: "the government in Rabat" is not where it signed.
    """
    text = hearing.reading.document.text
    act = max((act for act in acts if act.end <= place.span.start), default=None)
    if act is None or not dates:
        return False
    context = load_context(hearing.reading.language_at(place.span.start))
    hits = hearing.in_sentence(place.sentence)
    who = [h for h in hits if knowledge.concepts[h.concept].family in _WHO and h.span.start >= act.end]
    words = words_without(text, Span(act.end, place.span.start), [*(h.span for h in who), *dates])
    led = context.glued.get(text[place.span.start]) == "in" or any(
        word in context.telling.inside for word in words
    )
    if not led or not context.telling.along.issuperset(words):
        return False
    last = max((h.span.end for h in who if h.span.end <= place.span.start), default=None)
    at_home = (HOME in knowledge.closure(h.concept) for h in who if h.span.end == last)
    return last is None or not any(at_home) or first_comma(text, Span(last, place.span.start)) is not None
