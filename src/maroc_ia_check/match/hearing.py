"""Which concepts a text talks about, where, and how near to a given figure.

Nearness is a whole number from 0 to 100, in the order of the linking rule: the figure's own words,
its clause, its sentence, the sentences around it, the heading or list lead-in above, the block
before, the title, the rest of the document. Hearing a concept is hearing what it implies.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Set
from itertools import groupby
from operator import attrgetter

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.subjects import HOME, KINGDOM, MONARCHY
from maroc_ia_check.languages.context import load_context
from maroc_ia_check.languages.phrases import fold
from maroc_ia_check.match.naming import concepts_in
from maroc_ia_check.match.nearness import Around, Heard, Near
from maroc_ia_check.match.outline import dittos, leads, opening, speakers, stands_alone, taken_up
from maroc_ia_check.model import Mention, Reading, Span

OWN, CLAUSE, SENTENCE, DITTO, CROSSED, BEFORE = 100, 95, 85, 80, 4, 70
ABOVE, RESUMED, AFTER, TITLE, NEXT_BLOCK, ANYWHERE = 66, 60, 58, 50, 45, 30

#: a text that names a thing in so many blocks is about it
_KEPT = 3
#: "MISTRAL. Le mémorandum …": a sentence this short is the label of the next
_LABEL = 30
#: and so many letters that name nothing
_ARTICLES = 3

#: beyond so many sentences back or ahead, a concept of the same block is no nearer than the next block
_BACK, _AHEAD = 5, 2

#: the fields of so many blocks that name one last
_LASTING = 2

#: a preposition and an article fit between a figure and what it is of
_OF = 7
#: a concept that so few claims are about is a name, at home wherever it is told
NAME = 10


class Hearing:
    """All concepts of one reading, found once, asked for figure by figure."""

    def __init__(self, reading: Reading, knowledge: KnowledgeBase) -> None:
        """Find every concept of the text, the longest phrase first."""
        self._block_starts = [block.span.start for block in reading.blocks]
        self.reading = reading
        self.hits = concepts_in(reading, knowledge)
        self._by_concept: dict[str, list[Heard]] = {}
        for hit in self.hits:
            self._by_concept.setdefault(hit.concept, []).append(hit)
        self._opening = opening(reading)
        self.country = self._subject_country(knowledge)
        if KINGDOM in self._by_concept and self._one_kingdom():
            home = [hit._replace(concept=HOME) for hit in self._by_concept[KINGDOM]]
            self._by_concept.setdefault(HOME, []).extend(home)
            self.hits = sorted([*self.hits, *home], key=attrgetter("sentence"))
        self._by_sentence = {number: [*own] for number, own in groupby(self.hits, attrgetter("sentence"))}
        self._by_block = {number: [*own] for number, own in groupby(self.hits, attrgetter("block"))}
        self._above = leads(reading)
        self._same = dittos(reading)
        self._speaking = speakers(reading)
        names = (c for c in self._by_concept if knowledge.concepts[c].named)
        self._names = {c for c in names if knowledge.uses(c) <= NAME}
        self._named = {hit.block for hit in self.hits if hit.concept in self._names}
        self._far = self._document_wide()
        self._families: dict[str, list[str]] = {}
        for concept in self._by_concept:
            self._families.setdefault(knowledge.concepts[concept].family, []).append(concept)
        self._carried = self._carry()
        self._subject = {c: near.weight for c, near in self._far.items() if near.weight >= TITLE}
        #: for every block, what is heard outside the sentences around a figure
        self._backgrounds: dict[int, dict[str, Near]] = {}
        self._figures = [m.span.start for m in reading.mentions if m.kind not in {"date", "whole"}]

    @property
    def concepts(self) -> Set[str]:
        """Every concept of the text."""
        return self._by_concept.keys()

    def of_family(self, family: str) -> list[Heard]:
        """Every concept of a family at its places, in the order of the text."""
        found = [hit for concept in self._families.get(family, ()) for hit in self._by_concept[concept]]
        return sorted(found, key=lambda hit: hit.span)

    def _carry(self) -> list[list[Heard]]:
        """For each block the fields that the nearest blocks above it name: they last until others are."""
        named: dict[int, list[Heard]] = {}
        for hit in self.of_family("scope"):
            named.setdefault(hit.block, []).append(hit)
        carried: list[list[Heard]] = []
        last: list[list[Heard]] = []
        for index in range(len(self.reading.blocks)):
            carried.append([hit for fields in last for hit in fields])
            if index in named:
                last = [*last, named[index]][-_LASTING:]
        return carried

    def _subject_country(self, knowledge: KnowledgeBase) -> str | None:
        """The foreign country a text is about: named in its opening, and more often than home.

        Where the opening is silent on home, half as often is enough: the text looks at home from there.
        """
        countries = {
            c: hits for c, hits in self._by_concept.items() if knowledge.concepts[c].family == "country"
        }
        home = len(countries.pop(HOME, ()))
        named = {c for c, hits in countries.items() if self.opens(hits)}
        least = home + 1 if self.opens(self._by_concept.get(HOME, ())) else (home + 1) // 2
        rivals = sorted((-len(countries[c]), c) for c in named if len(countries[c]) >= least)
        return rivals[0][1] if rivals else None

    def _one_kingdom(self) -> bool:
        """Whether "the Kingdom" is home: it alone may be meant, and the text is at home or names it."""
        named = HOME in self._by_concept
        return not (named and MONARCHY in self._by_concept) and (named or self.country is None)

    def opens(self, hits: Iterable[Heard | Mention]) -> bool:
        """Whether one of them stands in the opening of the text."""
        return any(hit.block in self._opening for hit in hits)

    def _document_wide(self) -> dict[str, Near]:
        """The document's subject: what its headings and its lead name, or what it keeps naming."""
        far: dict[str, Near] = {}
        for concept, hits in self._by_concept.items():
            kept = len(hits) >= _KEPT and len({hit.block for hit in hits}) >= _KEPT
            if kept or hits[0].block in self._opening:
                far[concept] = Near(TITLE, hits[0].span)
            else:
                opening = [hit for hit in hits if hit.block in self._opening]
                far[concept] = Near(TITLE, opening[0].span) if opening else Near(ANYWHERE, hits[0].span)
        return far

    def is_label(self, sentence: int) -> bool:
        """Whether a sentence is so short that it only names what the next one is about."""
        span = self.reading.sentences[sentence]
        if span.end - span.start > _LABEL:
            return False
        named = [hit.span for hit in self.in_sentence(sentence)]
        rest = (
            place
            for place, sign in enumerate(self.reading.document.text[span.start : span.end], span.start)
            if sign.isalpha() and not any(own.start <= place < own.end for own in named)
        )
        return sum(1 for _ in rest) <= _ARTICLES

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
        position = self.reading.sentences[sentence].start
        return max(bisect_right(self._block_starts, position) - 1, 0)

    def around(self, mention: Mention) -> Around:
        """For every concept of the text, the nearest place to this figure."""
        near = Around(self._background(mention.block), self._families)
        for sentence in range(mention.sentence - _BACK, mention.sentence + _AHEAD + 1):
            hits = self._by_sentence.get(sentence, ())
            if not hits or (hits[0].block != mention.block and not mention.clause.overlaps(hits[0].span)):
                continue
            apart = self._weight_apart(mention, sentence)
            for hit in hits:
                weight = self._weight(mention, hit) if apart is None else apart
                if near[hit.concept].weight < weight:
                    near[hit.concept] = Near(weight, hit.span)
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
                    if weight == RESUMED and hit.concept not in self._names:
                        continue
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
        resumed = taken_up(self.reading, self._speaking, own, self._named)
        if resumed is not None:
            yield resumed, RESUMED

    def is_of(self, mention: Mention, measure: Span) -> bool:
        """Whether a figure is told to be of what stands right behind it: "40 billion in investment"."""
        gap = Span(mention.span.end, measure.start)
        if not 0 < gap.end - gap.start <= _OF:
            return False
        words = fold(self.reading.document.text[gap.start : gap.end]).replace("'", " ").replace("’", " ")
        return " ".join(words.split()) in load_context(self.reading.language_at(gap.start)).of_it

    def _weight(self, mention: Mention, hit: Heard) -> int:
        """How near a concept of the figure's own sentence, or of its label, is to it."""
        if mention.span.overlaps(hit.span) or (mention.noun and mention.noun.overlaps(hit.span)):
            return OWN
        if mention.clause.contains(hit.span):
            return CLAUSE
        low, high = sorted((hit.span.start, mention.span.start))
        crossed = bisect_right(self._figures, high - 1) - bisect_right(self._figures, low)
        return SENTENCE - CROSSED * min(max(crossed, 0), 3)

    def _weight_apart(self, mention: Mention, sentence: int) -> int | None:
        """How near all concepts of another sentence are to a figure; ``None`` for its own and its label."""
        gap = mention.sentence - sentence
        if gap == -1 and stands_alone(self.reading, mention):
            return SENTENCE
        if gap < 0:
            return max(AFTER + 8 * (gap + 1), NEXT_BLOCK)
        if gap == 0 or mention.clause.overlaps(self.reading.sentences[sentence]):
            return None
        if gap == 1 and self.is_label(sentence):
            return None
        start = self.reading.sentences[sentence].start
        heads = start <= self._block_starts[mention.block]
        least = ABOVE if heads and self.is_label(sentence) else NEXT_BLOCK
        return max(BEFORE - 6 * (gap - 1), least)
