"""Every concept that a text names, where it names it."""

from __future__ import annotations

from itertools import pairwise

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.subjects import HOME, PRESS
from maroc_ia_check.languages import load_language
from maroc_ia_check.languages.phrases import Words
from maroc_ia_check.match.nearness import Heard
from maroc_ia_check.model import Reading, Span
from maroc_ia_check.patterns import Pattern

#: dots that lead to what stands in another column
_LEADERS = Pattern(r"\.{2,}|…")


def concepts_in(reading: Reading, knowledge: KnowledgeBase) -> list[Heard]:
    """Every concept at its places, in order: the longest phrases, in each block those of its language."""
    text, concepts, closure = reading.document.text, knowledge.concepts, knowledge.closure
    amounts = [mention.span for mention in reading.mentions if mention.kind == "money"]
    sums = [mention.span for mention in reading.mentions if mention.kind == "money" and mention.value != 1]
    sentence, later = 0, [span.start for span in reading.sentences[1:]]
    behind = 0  # so many sums end before the place in hand
    heard: list[Heard] = []
    for number, block in enumerate(reading.blocks):
        affixes = load_language(code := reading.language_at(block.span.start)).affixes
        phrases = knowledge.phrases(code, affixes)
        hits = [hit for part in _led(text, block.span) for hit in phrases.longest(Words(text, affixes, part))]
        press = [(start, end) for start, end, named in hits if named == PRESS]
        for start, end, named in hits:
            while sentence < len(later) and later[sentence] <= start:
                sentence += 1
            span = Span(start, end)
            while behind < len(sums) and sums[behind].end <= start:
                behind += 1
            if behind < len(sums) and sums[behind] != span and sums[behind].contains(span):
                continue  # "9 dollars" is an amount: what one dollar is worth is told elsewhere
            if concepts[named].family == "country" and (
                any(map(span.overlaps, amounts))
                or (named != HOME and any(start - last == 1 or first - end == 1 for first, last in press))
            ):
                continue  # a currency names no country, nor does a country its newspapers' news
            for concept in closure(named):
                heard.append(Heard(span, concept, sentence, number))
    return heard


def _led(text: str, block: Span) -> list[Span]:
    """The parts of a block that leaders part: no name goes on behind them ("plan A ..... 1 800")."""
    ends = [match.start() for match in _LEADERS.finditer(text, *block)]
    return [Span(*pair) for pair in pairwise([block.start, *ends, block.end])]
