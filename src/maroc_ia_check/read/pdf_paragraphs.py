"""The lines of PDF pages put back into paragraphs; what every page repeats is read once.

A line goes on in the next one when the first word of the next would not have found room in it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from maroc_ia_check.model import Place, Span
from maroc_ia_check.read.pdf_glyphs import BROKEN, Line

_ITEM = re.compile(r"[•▪■►●·‣–—*-]\s|\(?(?:\d{1,2}|[a-zA-Z])[.)]\s")
_ENDED = re.compile(r"[.!?؟:…][\"»”’)\]\s]*$")
_GOES_ON = re.compile(r"[a-zà-ÿ\u0621-\u064a\d]")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_TAIL = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
_HEAD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
_BARE_NUMBER = re.compile(r"[\W_]*(?:\w+ )?#(?:[\W_]|\b(?:sur|of|de|من)\b|\d)*")
#: lines from the top and from the bottom of a page that may be its header and footer
_EDGE = 2
#: hundredths of a line's size: an indent, and how far a step may pass the usual one
_INDENT, _FARTHER = 60, 25


class Row(NamedTuple):
    """A line on its page, the pages counted from 0."""

    line: Line
    page: int


def join(pages: Sequence[Sequence[Line]]) -> tuple[str, tuple[Place, ...]]:
    """The text of all pages, one paragraph a line, and the page of every stretch of it."""
    rows = _without_furniture(pages)
    words = Counter(word.casefold() for row in rows for word in _WORD.findall(row.line.text))
    parts: list[str] = []
    starts: list[tuple[int, int]] = []
    length = 0
    for row, between in _glued(rows):
        text, glue = row.line.text, between
        if between == " ":
            last = parts[-1]
            parts[-1], glue = _unbroken(last, text, words)
            length += len(parts[-1]) - len(last)
        parts += [glue, text.removesuffix(BROKEN) + ("-" if text.endswith(BROKEN) else "")]
        length += len(glue)
        if not starts or starts[-1][1] != row.page:
            starts.append((length, row.page))
        length += len(parts[-1])
    ends = [start for start, _ in starts[1:]]
    places = (
        Place(Span(start, end), "page", str(page + 1))
        for (start, page), end in zip(starts, [*ends, length], strict=True)
    )
    return "".join(parts), tuple(places)


def _glued(rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    """Every line with what stands before it: nothing, a space, or the end of a paragraph."""
    steps = Counter(
        round((a.line.base - b.line.base) / 50)
        for a, b in pairwise(rows)
        if a.page == b.page and 0 < a.line.base - b.line.base < 3 * a.line.size
    )
    usual = 50 * min((step for step, n in steps.items() if n == max(steps.values())), default=0)
    for index, block in enumerate(_blocks(rows, usual)):
        for position, row in enumerate(block):
            above = block[position - 1] if position else None
            if above is not None:
                yield row, " " if _goes_on(above.line, row.line, block) else "\n"
            else:
                yield row, _between(rows, row, usual) if index else ""


def _blocks(rows: Sequence[Row], usual: int) -> Iterator[list[Row]]:
    """Lines one under the other at the usual distance, in letters of one size."""
    block: list[Row] = []
    for row in rows:
        if block and not _follows(block[-1], row, usual):
            yield block
            block = []
        block.append(row)
    if block:
        yield block


def _follows(above: Row, below: Row, usual: int) -> bool:
    step = above.line.base - below.line.base
    size = above.line.size
    near = 0 < step * 100 <= usual * 100 + size * _FARTHER
    aligned = above.line.left < below.line.right and below.line.left < above.line.right
    return above.page == below.page and near and aligned and abs(size - below.line.size) * 20 <= size


def _goes_on(above: Line, below: Line, block: Sequence[Row]) -> bool:
    """Whether a paragraph of a block goes on from one line to the next."""
    if "\t" in above.text + below.text or _ITEM.match(below.text):
        return False
    left, right = min(row.line.left for row in block), max(row.line.right for row in block)
    room = above.left - left if above.leftwards else right - above.right
    indent = right - below.right if below.leftwards else below.left - left
    if _ENDED.search(above.text) and indent * 100 > _INDENT * below.size:
        return False
    return room < below.first_word + below.size // 4


def _between(rows: Sequence[Row], row: Row, usual: int) -> str:
    """What stands before the first line of a block: a space when a column or page broke a sentence."""
    above = rows[rows.index(row) - 1]
    turned = above.page != row.page or above.line.base < row.line.base
    same = abs(above.line.size - row.line.size) * 20 <= above.line.size
    if not turned or not same or _ENDED.search(above.line.text) or not _GOES_ON.match(row.line.text):
        return "\n"
    block = next(block for block in _blocks(rows, usual) if above in block)
    return " " if _goes_on(above.line, row.line._replace(left=0, right=0), block) else "\n"


def _unbroken(above: str, below: str, words: Counter[str]) -> tuple[str, str]:
    """The end of a line, without the hyphen that broke a word, and what stands between it and the next."""
    tail, head = _TAIL.search(above), _HEAD.match(below)
    if tail is None or head is None:
        return above, "" if re.search(r"\d[-–]$", above) and below[:1].isdigit() else " "
    whole = f"{tail[1]}{head[0]}".casefold()
    if not head[0][0].islower() or words[f"{tail[1]}-{head[0]}".casefold()] > words[whole]:
        return above, ""
    return above[:-1], ""


def _without_furniture(pages: Sequence[Sequence[Line]]) -> list[Row]:
    """All lines but the page numbers, and the headers and footers after their first time."""
    edges = [_edges(lines) for lines in pages]
    keys = [{line: _key(line, page) for line in edge} for page, edge in enumerate(edges)]
    common = Counter(key for each in keys for key in set(each.values()))
    seen: set[tuple[str, int]] = set()
    rows = []
    for page, lines in enumerate(pages):
        for line in lines:
            key = keys[page].get(line)
            if key is not None and len(pages) > 1 and common[key] * 2 > len(pages):
                if key in seen or _BARE_NUMBER.fullmatch(key[0]):
                    continue
                seen.add(key)
            rows.append(Row(line, page))
    return rows


def _edges(lines: Sequence[Line]) -> set[Line]:
    ordered = sorted(lines, key=lambda line: line.base)
    return {*ordered[:_EDGE], *ordered[-_EDGE:]}


def _key(line: Line, page: int) -> tuple[str, int]:
    """What a header has in common on all pages: its words, the page's own number aside, and its height."""
    own = str(page + 1)
    return _NUMBER.sub(lambda found: "#" if found[0] == own else found[0], line.text), line.base // 200
