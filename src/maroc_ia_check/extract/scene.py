"""One sentence seen as a stage: its words, the cues among them, the marks that part its clauses.

Everything that is asked about a figure ("which verb governs it, which year is its own") is asked of
the scene it stands in. Positions are offsets into the document.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from maroc_ia_check.languages.context import Context, Word
from maroc_ia_check.languages.phrases import Words
from maroc_ia_check.model import Block, Span
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import NamedTuple

#: how strongly a mark parts what stands on its two sides
COMMA, BRACKET, CLAUSE, STRONG = 1, 2, 3, 4
# begins with the set of all marks: a search that first looks back runs many times slower
_PUNCTUATION = Pattern(
    r"[;؛—|()\[\]…:,،.\-](?:(?<=[;؛—|()\[\]…])|(?<=:)(?:(?<!\d:)|(?!\d))|(?<=\s-)(?=\s)"
    r"|(?<=[,،])(?:(?<!\d[,،])|(?!\d))|(?<=\.)(?:(?=\s)|\.+))"
)
_STRENGTH = {"(": BRACKET, ")": BRACKET, "[": BRACKET, "]": BRACKET, ",": COMMA, "،": COMMA, ":": BRACKET}
#: an item's lead ends in a colon within this many characters
_LEAD = 80
#: an aside that says who says so has at most so many words
_ASIDE = 6
#: a time that opens a sentence has at most so many
_OPENING = 4
COMMAS = frozenset(",،")
_PLAIN_GAP = frozenset(" '\u0640\"«“(")


class Found(NamedTuple):
    """A phrase of the tables at its place; ``first`` and ``last`` count the words of the scene."""

    span: Span
    word: Word
    first: int
    last: int


class Scene(NamedTuple):
    """A sentence with its words, its cues by table, and its marks, all in order."""

    text: str
    plain: str
    kind: str
    span: Span
    context: Context
    words: Words
    found: dict[str, list[Found]]
    marks: tuple[tuple[int, int], ...]
    #: where an opening bracket stands → where it closes
    brackets: dict[int, int]
    #: where its block begins
    opens: int

    def slot(self, *names: str) -> list[Found]:
        """The phrases of some tables, in text order."""
        if len(names) == 1:
            return self.found.get(names[0], [])
        return sorted(f for name in names for f in self.found.get(name, ()))

    def words_between(self, start: int, end: int) -> int:
        """How many words begin between two positions."""
        starts = self.words.starts
        return max(bisect_left(starts, end) - bisect_left(starts, start), 0)

    def barrier(self, start: int, end: int) -> int:
        """The strongest mark between two positions; 0 when nothing parts them. A whole bracket is no mark."""
        low = bisect_left(self.marks, (start, 0))
        high = bisect_left(self.marks, (max(end, start), 0))
        strongest = inside = 0
        for position, strength in self.marks[low:high]:
            if position < inside:
                continue
            closing = self.brackets.get(position, end)
            if closing < end:
                inside = closing + 1
            elif strength > strongest:
                strongest = strength
        return strongest

    def word_before(self, position: int) -> int:
        """The index of the last word that begins before a position, or -1."""
        return bisect_left(self.words.starts, position) - 1

    def starts_between(self, start: int, end: int) -> list[int]:
        """Where the words begin that begin between two positions."""
        starts = self.words.starts
        return starts[bisect_left(starts, start) : bisect_left(starts, end)]

    def chain_left(self, position: int, allowed: frozenset[str], limit: int = 5) -> Iterator[int]:
        """Positions at which a phrase may end to stand right before ``position``, over filler words."""
        yield position
        words, index = self.words, self.word_before(position)
        edge = position
        for _ in range(limit):
            if index < 0 or not self.is_plain(words.ends[index], edge):
                return
            yield words.ends[index]
            if allowed.isdisjoint(words.forms[words.printed[index]]):
                return
            edge = words.starts[index]
            index -= 1

    def is_plain(self, start: int, end: int) -> bool:
        """Whether only spaces, apostrophes and opening quotes stand between two positions."""
        return all(c in _PLAIN_GAP for c in self.plain[start:end])


def make_scene(text: str, plain: str, block: Block, span: Span, context: Context) -> Scene:
    """Look a sentence up in the tables of its language; ``block`` is what it stands in."""
    words = Words(text, context.affixes, span)
    found: dict[str, list[Found]] = {}
    for start, end, count, word in context.cues.find(words):
        if word.exact is not None and not _is_spelt(text, start, end, count, word.exact):
            continue
        first = bisect_left(words.starts, start)
        found.setdefault(word.slot, []).append(Found(Span(start, end), word, first, first + count - 1))
    _drop_covered(found)
    marks = _marks(plain, span, found, _joined_words(words, context))
    if "aside" in found:
        marks = _without_asides(marks, plain, words, found)
    return Scene(
        text,
        plain,
        block.kind,
        span,
        context,
        words,
        found,
        _eased(marks, plain, block, span),
        _brackets(plain, marks),
        block.span.start,
    )


def _is_spelt(text: str, start: int, end: int, count: int, exact: str) -> bool:
    """Whether a word, or the last of several, has the very letters of the tables."""
    return text[start if count == 1 else end - len(exact) : end].casefold() == exact


def _brackets(plain: str, marks: Sequence[tuple[int, int]]) -> dict[int, int]:
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for position, strength in marks:
        if strength == BRACKET and plain[position] in "([":
            opened.append(position)
        elif opened and strength == BRACKET and plain[position] in ")]":
            pairs[opened.pop()] = position
    return pairs


def _eased(
    marks: tuple[tuple[int, int], ...], plain: str, block: Block, span: Span
) -> tuple[tuple[int, int], ...]:
    """The marks without those that part nothing: between the cells of a row, after the lead of an item."""
    if block.kind == "row":
        return ()
    if block.kind == "item" and span.start == block.span.start:
        colon = next((mark for mark in marks if plain[mark[0]] == ":"), None)
        if colon and colon[0] - span.start < _LEAD:
            return tuple(mark for mark in marks if mark != colon)
    return marks


def _without_asides(
    marks: tuple[tuple[int, int], ...], plain: str, words: Words, found: dict[str, list[Found]]
) -> tuple[tuple[int, int], ...]:
    """The marks without the two commas around a few words that only say who says so.

    Behind a conjunction or an opening time, or before another figure, they part what they stand between.
    """
    dropped: set[int] = set()
    parting = {hit.span.end for hit in found.get("and", ())}
    timed = any(hit.first == 0 for hit in found.get("leads", ()))
    for (low, _), (high, _) in pairwise(marks):
        if low in dropped or low in parting or not COMMAS.issuperset((plain[low], plain[high])):
            continue
        first, last = bisect_left(words.starts, low), bisect_left(words.starts, high) - 1
        told = any(hit.first == first or hit.last == last for hit in found["aside"])
        apart = (timed and first <= _OPENING) or plain[high + 2 : high + 3].isdecimal()
        if told and last - first < _ASIDE and not apart:
            dropped |= {low, high}
    return tuple(mark for mark in marks if mark[0] not in dropped) if dropped else marks


def _drop_covered(found: dict[str, list[Found]]) -> None:
    """Of the phrases of one table keep those that no longer one covers; the tables for leads keep all."""
    for slot, hits in found.items():
        if len(hits) == 1 or slot in {"leads", "auxiliaries"}:
            continue
        kept: list[Found] = []
        for hit in sorted(hits, key=lambda h: (h.span.start, -h.span.end, h.word.value)):
            if not kept or hit.span.end > kept[-1].span.end:
                kept.append(hit)
        found[slot] = kept


def _joined_words(words: Words, context: Context) -> list[int]:
    """Where a word begins with a conjunction written as its first letter."""
    if not context.and_letters:
        return []
    return [
        start
        for word, start in zip(words.printed, words.starts, strict=True)
        if word[0] in context.and_letters
        and len(word) > 2
        and not words.forms[word][0].startswith(context.and_except)
    ]


def _marks(
    plain: str, span: Span, found: dict[str, list[Found]], joined: Sequence[int]
) -> tuple[tuple[int, int], ...]:
    marks = [
        (match.start(), _STRENGTH.get(match[0], STRONG)) for match in _PUNCTUATION.finditer(plain, *span)
    ]
    opened = [hit for hit in found.get("which", ()) if hit.word.value == "open"]
    marks += [(hit.span.start, CLAUSE) for hit in (*found.get("clause", ()), *opened)]
    marks += [(hit.span.start, COMMA) for hit in found.get("and", ())]
    marks += [(position, COMMA) for position in joined]
    return tuple(sorted(marks))
