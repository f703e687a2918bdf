"""The layout of a text: blocks of lines, sentences inside them, and where the reader should not look.

Layout is what the eye sees before it reads: a heading is a short line without a full stop, an item
starts with a bullet or a number, a row has cells. Texts come with blank lines between paragraphs,
with one paragraph a line, with wrapped lines, or as one giant line; all are read in one pass.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from maroc_ia_check.languages.phrases import fold
from maroc_ia_check.model import Block, Document, Span
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import NamedTuple

_LINE = Pattern(r"[^\n\r\u2028\u2029]+")
_BULLET = Pattern(r"\s*(?:[•▪■▸►◆◦●·‣→✓✔➤*»]|[-–—](?=\s)|[\U0001F300-\U0001FAFF\u2600-\u27BF]\ufe0f?)\s*")
_NUMBERED = Pattern(r"\s*\(?(?:\d{1,2}|[a-zA-Z])[.)](?=\s)\s*")
_LEADER = Pattern(r"[.…_](?:(?<=\.)(?:\.{3,}| (?:\. ){3,})|(?<=…)…+|(?<=_)_{3,})")
_CELL = Pattern(r"\s*(?:\||\t+|\.{4,}|…{2,}|(?:\. ){4,}|_{4,}|(?<=\s)\.{3}(?=\s))\s*")
#: a leader of three dots; a sentence may pause so, and only a row beside it makes it one
_SHORT_LEADER = Pattern(r"\.(?<=\s\.)\.\.(?=\s+\S)")
_ENDING = Pattern(r"[.!?؟…;:؛,،][\"'»”’)\]*\s]*$")
# A full stop, the quotes and brackets that close with it, then space – or, where spaces were lost, a capital;
# a face in a post, where a capital follows.
# Both searches begin with a set of characters: one that looks back first runs many times slower.
_STOP = Pattern(
    r"[!?؟.…\U0001F600-\U0001F64F](?:"
    r"(?:(?<=[!?؟])[!?؟]*|(?<=\.)\.*|(?<=…))[\"»”’)\]\u00a0\u202f]*(?=\s|$)[\"»”\s]*"
    r"|(?<=[\U0001F600-\U0001F64F]) +(?=[A-ZÀ-Ý])"
    r"|(?<=[a-zà-ÿ»)]{3}\.)(?=[A-ZÀ-Ý«“][a-zà-ÿ’']|[A-ZÀ-Ý]{2}))"
)
_GLUED = Pattern(r"[A-ZÀ-Ý](?<=[a-zà-ÿ]{4}.)(?=[’'][A-ZÀ-Ýa-zà-ÿ])")
#: a word, read backwards
_LAST_WORD = Pattern(r"[^\W_]+")
#: what a full stop is judged by, in characters
_LOOK_BACK = 20
#: a heading is at most this long, in characters
_HEADING = 130
#: the first line of a text may be a longer heading
_TITLE = 200
#: a sentence is read in pieces of at most this many characters
_LONGEST = 1500
#: lines of a wrapped paragraph are at least and at most this long
_WRAP = (40, 110)


class Layout(NamedTuple):
    """The blocks and sentences of a text, both in order; a sentence never leaves its block."""

    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...]
    #: the item markers, which are no figures
    markers: tuple[Span, ...]
    starts: tuple[int, ...]
    block_starts: tuple[int, ...]

    def sentence_at(self, position: int) -> int:
        """The index of the sentence around a position."""
        return max(bisect_right(self.starts, position) - 1, 0)

    def block_at(self, position: int) -> int:
        """The index of the block around a position."""
        return max(bisect_right(self.block_starts, position) - 1, 0)


def lay_out(document: Document, abbreviations: frozenset[str]) -> Layout:
    """Split a document into blocks and sentences; ``abbreviations`` are folded words."""
    text = document.text
    lines = [Span(*found.span()) for found in _LINE.finditer(text) if found[0].strip()]
    # front matter and code are no part of what the eye reads
    skipped = sorted(document.skipped)
    if skipped:
        lines = [line for line in lines if not _is_left_out(line, skipped)]
    lines = _joined(lines, text)
    blocks = _blocks(lines, text, document.headings)
    sentences: list[Span] = []
    markers: list[Span] = []
    for block in blocks:
        marker = _BULLET.match(text, *block.span) or _NUMBERED.match(text, *block.span)
        if block.kind == "item" and marker:
            markers.append(Span(*marker.span()))
        whole = [block.span] if block.kind == "row" else _sentences(text, block.span, abbreviations)
        if block.span.end - block.span.start <= _LONGEST:
            sentences += whole
            continue
        for sentence in whole:
            sentences += _cut(text, sentence)
    return Layout(
        blocks=tuple(blocks),
        sentences=tuple(sentences),
        markers=tuple(markers),
        starts=tuple(sentence.start for sentence in sentences),
        block_starts=tuple(block.span.start for block in blocks),
    )


def cells(text: str, row: Span) -> list[Span]:
    """The cells of a row, empty ones left out at its ends."""
    found = []
    start = row.start
    for gap in _CELL.finditer(text, row.start, row.end):
        found.append(Span(start, gap.start()))
        start = gap.end()
    found.append(Span(start, row.end))
    filled = (index for index, cell in enumerate(found) if text[cell.start : cell.end].strip())
    return found[next(filled, len(found)) :]


def _is_left_out(line: Span, skipped: Sequence[Span]) -> bool:
    index = bisect_right(skipped, (line.start, line.end)) - 1
    beside = skipped[max(index, 0) : index + 2]
    return any(span.start <= line.start and line.end <= span.end for span in beside)


def _joined(lines: list[Span], text: str) -> list[Span]:
    """The lines, with those that a fixed width broke put together again."""
    joined: list[Span] = []
    for line in lines:
        if joined and _wrapped(
            text[joined[-1].start : joined[-1].end],
            text[line.start : line.end],
            text[joined[-1].end : line.start],
        ):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _wrapped(above: str, below: str, gap: str) -> bool:
    """Whether ``below`` goes on with the sentence that the line end of ``above`` broke."""
    if gap.count("\n") > 1 or _is_marked(below):
        return False
    last = above[max(above.rfind("\n"), above.rfind("\r")) + 1 :].rstrip()
    first = below.lstrip()[:1]
    if re.search(r"[^\W\d_]-$|\u00ad$", last) and first.islower():
        return True
    low, high = _WRAP
    if not low <= len(last) <= high or _ENDING.search(last) or _LEADER.search(last) or "|" in last:
        return False
    return first.islower()


def _is_marked(line: str) -> bool:
    return bool(_BULLET.match(line) or _NUMBERED.match(line) or _LEADER.search(line) or "\t" in line.strip())


def _blocks(lines: list[Span], text: str, known: Iterable[Span]) -> list[Block]:
    kinds = [_shape(text[line.start : line.end]) for line in lines]
    for index, kind in enumerate(kinds):
        if kind == "piped":
            beside = kinds[max(index - 1, 0) : index] + kinds[index + 1 : index + 2]
            kinds[index] = "row" if {"piped", "row"} & set(beside) else "paragraph"
    headings = list(known)
    blocks: list[Block] = []
    for index, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        final = kind
        if any(line.overlaps(heading) for heading in headings) or (
            kind == "paragraph" and _is_heading(text[line.start : line.end].strip(), index, kinds)
        ):
            final = "heading"
        blocks.append(Block(line, final))
    return blocks


def _shape(line: str) -> str:
    bare = line.strip()
    if _LEADER.search(bare) or "\t" in bare:
        return "row"
    if bare.count("|") >= 1 and len(bare) < 3 * _TITLE:
        return "row" if bare.startswith("|") else "piped"
    if len(bare) < _HEADING and _SHORT_LEADER.search(bare):
        return "piped"
    if _NUMBERED.match(line) or (_BULLET.match(line) and bare[0] != "»"):
        return "item"
    return "paragraph"


def _is_heading(line: str, index: int, kinds: list[str]) -> bool:
    """A short line that does not end like a sentence, with something under it; the title may be longer."""
    if index + 1 >= len(kinds) or len(line) > (_TITLE if index == 0 else _HEADING):
        return False
    letters = [c for c in line if c.isalpha()]
    if letters and all(c.isupper() for c in letters) and len(letters) > 2:
        return True
    if index == 0 and not line.endswith("."):
        return True
    return not _ENDING.search(line) or (line.endswith(("?", "؟", "!")) and len(line) < _HEADING // 2)


def _sentences(text: str, block: Span, abbreviations: frozenset[str]) -> list[Span]:
    stops = [stop.span() for stop in _STOP.finditer(text, *block)]
    stops += [(glued.start(), glued.start()) for glued in _GLUED.finditer(text, *block)]
    found: list[Span] = []
    start = block.start
    for dot, end in sorted(stops):
        if end >= block.end or not _ends(text, dot, end, start, abbreviations):
            continue
        found.append(Span(start, end))
        start = end
    if start < block.end or not found:
        found.append(Span(start, block.end))
    return found


def _cut(text: str, sentence: Span) -> list[Span]:
    """A sentence in pieces of bounded length, so that what is asked of a sentence stays cheap."""
    pieces = []
    start = sentence.start
    while sentence.end - start > _LONGEST:
        space = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        end = start + _LONGEST if space < 0 else space
        pieces.append(Span(start, end))
        start = end
    return [*pieces, Span(start, sentence.end)]


def _ends(text: str, dot: int, after: int, start: int, abbreviations: frozenset[str]) -> bool:
    """Whether a full stop at ``dot`` ends a sentence, judged by the words on both sides."""
    following = text[after : after + 1]
    if following.islower():
        return False
    if text[dot] != ".":
        return True
    word = _LAST_WORD.match(text[max(start, dot - _LOOK_BACK) : dot][::-1])
    if word is None:
        return dot > start
    bare = word[0][::-1]
    if bare.isdigit():
        # "1." at the start of an item ends nothing
        return bool(text[start : dot - len(bare)].strip())
    if len(bare) == 1:
        return False
    return fold(bare) not in abbreviations
