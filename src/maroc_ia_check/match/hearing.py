"""Which concepts a text talks about, where, and how near to a given figure.

Nearness is a whole number from 0 to 100, in the order of the linking rule: the figure's own words,
its clause, its sentence, the sentences around it, the heading or list lead-in above, the block
before, the title, the rest of the document. Hearing a concept is hearing what it implies.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.languages import load_language
from maroc_ia_check.languages.phrases import Hit, longest, tokenize
from maroc_ia_check.match.nearness import Around, Heard, Near
from maroc_ia_check.match.outline import dittos, leads, opening
from maroc_ia_check.model import Mention, Reading

OWN, CLAUSE, SENTENCE, DITTO, CROSSED, BEFORE, AFTER, ABOVE, TITLE, NEXT_BLOCK, ANYWHERE = (
    100,
    95,
    85,
    80,
    4,
    70,
    58,
    66,
    50,
    45,
    30,
)


#: a text that names a thing in so many blocks is about it
_KEPT = 3
#: "MISTRAL. Le mémorandum …": a sentence this short is the label of the next
_LABEL = 30


#: beyond so many sentences back or ahead, a concept of the same block is no nearer than the next block
_BACK, _AHEAD = 5, 2


#: the fields of so many blocks that name one last
_LASTING = 2

#: the country that every claim is about unless it says otherwise
HOME = "morocco"
#: a concept that so few claims are about is a name, at home wherever it is told
NAME = 10
#: what stands for home in a text that is about no other country
_KINGDOM = "kingdom"


def _concepts(reading: Reading, knowledge: KnowledgeBase) -> Iterator[Hit[str]]:
    """The words for concepts, block by block, in each passage those of its language."""
    text = reading.document.text
    for block in reading.blocks:
        code = reading.language_at(block.span.start)
        affixes = load_language(code).affixes
        yield from knowledge.phrases(code, affixes).find(tokenize(text, affixes, block.span))


class Hearing:
    """All concepts of one reading, found once, asked for figure by figure."""

    def __init__(self, reading: Reading, knowledge: KnowledgeBase) -> None:
        """Find every concept of the text, the longest phrase first."""
        hits = longest(list(_concepts(reading, knowledge)))
        self._sentence_starts = [span.start for span in reading.sentences]
        self._block_starts = [block.span.start for block in reading.blocks]
        self.reading = reading
        self.hits = [
            Heard(hit.start, hit.end, concept, sentence, block)
            for hit in hits
            for sentence, block in (self._place(hit.start),)
            for concept in knowledge.closure(hit.payload)
        ]
        self._opening = opening(reading)
        self.country = self._subject_country(knowledge)
        if self.country is None:
            self.hits += [hit._replace(concept=HOME) for hit in self.hits if hit.concept == _KINGDOM]
        self.concepts = frozenset(hit.concept for hit in self.hits)
        self._by_block: dict[int, list[Heard]] = {}
        self._by_sentence: dict[int, list[Heard]] = {}
        for hit in self.hits:
            self._by_block.setdefault(hit.block, []).append(hit)
            self._by_sentence.setdefault(hit.sentence, []).append(hit)
        self._above = leads(reading)
        self._same = dittos(reading)
        self._far = self._document_wide()
        self._carried = self._carry(knowledge)
        self._families: dict[str, list[str]] = {}
        for concept in self._far:
            self._families.setdefault(knowledge.concepts[concept].family, []).append(concept)
        self._subject = {c: near.weight for c, near in self._far.items() if near.weight >= TITLE}
        #: for every block, what is heard outside the sentences around a figure
        self._backgrounds: dict[int, dict[str, Near]] = {}
        self._figures = [m.span.start for m in reading.mentions if m.kind not in {"date", "whole"}]

    def _place(self, position: int) -> tuple[int, int]:
        sentence = max(bisect_right(self._sentence_starts, position) - 1, 0)
        block = max(bisect_right(self._block_starts, position) - 1, 0)
        return sentence, block

    def _carry(self, knowledge: KnowledgeBase) -> list[list[Heard]]:
        """For each block the fields that the nearest blocks above it name: they last until others are."""
        carried: list[list[Heard]] = []
        last: list[list[Heard]] = []
        for index in range(len(self.reading.blocks)):
            carried.append([hit for named in last for hit in named])
            here = self._by_block.get(index, ())
            fields = [hit for hit in here if knowledge.concepts[hit.concept].family == "scope"]
            last = [*last, fields][-_LASTING:] if fields else last
        return carried

    def _subject_country(self, knowledge: KnowledgeBase) -> str | None:
        """The foreign country a text is about: named in its opening, and more often than home.

        Where the opening is silent on home, half as often is enough: the text looks at home from there.
        """
        counts: dict[str, int] = {}
        for hit in self.hits:
            if knowledge.concepts[hit.concept].family == "country":
                counts[hit.concept] = counts.get(hit.concept, 0) + 1
        home = counts.pop(HOME, 0)
        named = {hit.concept for hit in self.hits if hit.block in self._opening}
        least = home + 1 if HOME in named else (home + 1) // 2
        rivals = sorted((-n, c) for c, n in counts.items() if n >= least and c in named)
        return rivals[0][1] if rivals else None

    def _document_wide(self) -> dict[str, Near]:
        """The document's subject: what its headings and its lead name, or what it keeps naming."""
        blocks: dict[str, set[int]] = {}
        for hit in self.hits:
            blocks.setdefault(hit.concept, set()).add(hit.block)
        far: dict[str, Near] = {}
        for hit in self.hits:
            subject = hit.block in self._opening or len(blocks[hit.concept]) >= _KEPT
            weight = TITLE if subject else ANYWHERE
            if hit.concept not in far or far[hit.concept].weight < weight:
                far[hit.concept] = Near(weight, hit.span)
        return far

    def is_label(self, sentence: int) -> bool:
        """Whether a sentence is so short that it only names what the next one is about."""
        span = self.reading.sentences[sentence]
        return span.end - span.start <= _LABEL

    def subject(self) -> dict[str, int]:
        """The concepts that the whole document is about."""
        return dict(self._subject)

    def leads(self, block: int) -> tuple[int, ...]:
        """The blocks that introduce this one: headings, and what a list hangs on."""
        return self._above[block] if 0 <= block < len(self._above) else ()

    def in_block(self, block: int) -> list[Heard]:
        """Every concept of one block."""
        return self._by_block.get(block, [])

    def in_sentence(self, sentence: int) -> list[Heard]:
        """Every concept of one sentence."""
        return self._by_sentence.get(sentence, [])

    def block_of(self, sentence: int) -> int:
        """The block that a sentence stands in."""
        return self._place(self._sentence_starts[sentence])[1]

    def around(self, mention: Mention) -> Around:
        """For every concept of the text, the nearest place to this figure."""
        near = Around(self._background(mention.block), self._families)
        for sentence in range(mention.sentence - _BACK, mention.sentence + _AHEAD + 1):
            for hit in self._by_sentence.get(sentence, ()):
                if hit.block == mention.block:
                    value = self._weight(mention, hit)
                    if near[hit.concept].weight < value:
                        near[hit.concept] = Near(value, hit.span)
        return near

    def _background(self, own: int) -> dict[str, Near]:
        """What any figure of a block has around it, however far inside the block it stands."""
        near = self._backgrounds.get(own)
        if near is None:
            near = dict(self._far)
            for hit in self._carried[own] if own < len(self._carried) else ():
                if near[hit.concept].weight < NEXT_BLOCK:
                    near[hit.concept] = Near(NEXT_BLOCK, hit.span)
            for block, weight in self._blocks(own):
                for hit in self._by_block.get(block, ()):
                    if near[hit.concept].weight < weight:
                        near[hit.concept] = Near(weight, hit.span)
            self._backgrounds[own] = near
        return near

    def _blocks(self, own: int) -> Iterable[tuple[int, int]]:
        yield own, NEXT_BLOCK
        if own in self._same:
            yield self._same[own], DITTO
        for lead in self.leads(own):
            yield lead, ABOVE
        if own > 0:
            yield own - 1, NEXT_BLOCK
        if own > 1 and self.reading.blocks[own - 1].kind == "heading":
            yield own - 2, NEXT_BLOCK

    def _weight(self, mention: Mention, hit: Heard) -> int:
        if mention.span.overlaps(hit.span) or (mention.noun and mention.noun.overlaps(hit.span)):
            return OWN
        if mention.clause.contains(hit.span):
            return CLAUSE
        gap = mention.sentence - hit.sentence
        if gap == 0 or (gap == 1 and self.is_label(hit.sentence)):
            low, high = sorted((hit.start, mention.span.start))
            crossed = bisect_right(self._figures, high - 1) - bisect_right(self._figures, low)
            return SENTENCE - CROSSED * min(max(crossed, 0), 3)
        return max(BEFORE - 6 * (gap - 1), NEXT_BLOCK) if gap > 0 else max(AFTER + 8 * (gap + 1), NEXT_BLOCK)
