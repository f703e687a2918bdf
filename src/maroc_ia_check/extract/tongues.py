"""Which language each passage of a text is in: an English quotation or an Arabic summary in a French article.

A text has one main language; a block is read in another one only where that language clearly speaks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from maroc_ia_check.languages import passage_language
from maroc_ia_check.model import Block, Span

Passages = tuple[tuple[Span, str], ...]
#: what parts a passage from the blank beside it, and what blanks are filled with: a search for figures
#: stops at every sign, and passes over letters
_EDGE, _FILLING = "\n\n", "x"


def find_passages(text: str, blocks: Sequence[Block], main: str) -> Passages:
    """The stretches of blocks in one language, covering the text; none when all of it is in the main one.

    A block too short to tell (a heading, a cell) is in the language of its two neighbours or the main one.
    """
    told = [passage_language(text[block.span.start : block.span.end], main) for block in blocks]
    if all(code in {None, main} for code in told):
        return ()
    before = list(_carried(told))
    after = list(_carried(reversed(told)))[::-1]
    codes = [
        code or (first if first is not None and first == second else main)
        for code, first, second in zip(told, before, after, strict=True)
    ]
    starts = [i for i, code in enumerate(codes) if i == 0 or code != codes[i - 1]]
    edges = [0, *(blocks[index].span.start for index in starts[1:]), len(text)]
    return tuple((Span(*edges[n : n + 2]), codes[index]) for n, index in enumerate(starts))


def _carried(codes: Iterable[str | None]) -> Iterator[str | None]:
    """For each block the last language told up to it."""
    last = None
    for code in codes:
        last = code or last
        yield last


def in_language(text: str, passages: Passages, code: str) -> str:
    """The text with the passages in other languages left blank, so that offsets stay true."""
    return "".join(
        text[span.start : span.end] if own == code else _blank(span.end - span.start)
        for span, own in passages
    )


def _blank(length: int) -> str:
    """So many characters that hold no word, no sign and no figure of any language."""
    inside = length - 2 * len(_EDGE)
    return f"{_EDGE}{_FILLING * inside}{_EDGE}" if inside > 0 else "\n" * length


def by_language(text: str, code: str, passages: Passages) -> dict[str, str]:
    """For each language, the main one first, the text as it is read in it."""
    if not passages:
        return {code: text}
    codes = sorted({code, *(each for _, each in passages)}, key=lambda each: (each != code, each))
    return {each: in_language(text, passages, each) for each in codes}
