"""The lines of PDF pages put back into paragraphs; what every page repeats is read once.

A line goes on in the next one when the first word of the next would not have found room in it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from maroc_ia_check.model import Place, Span
from maroc_ia_check.read.pdf_glyphs import BROKEN, Line
from maroc_ia_check.typed import NamedTuple

_ITEM = re.compile(r"[•▪■►●·‣–—*-]\s|\(?(?:\d{1,2}|[a-zA-Z])[.)]\s")
_CELLS = re.compile(r"[\t|]")
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
#: lines of one column begin at most so many times their size apart
_SHIFT = 3
#: percentage of lines that end with a broken word from which a text is one that breaks words
_BREAKING = 4


class Row(NamedTuple):
    """A line on its page, the pages counted from 0."""

    line: Line
    page: int


def join(pages: Sequence[Sequence[Line]]) -> tuple[str, tuple[Place, ...]]:
    """The text of all pages, one paragraph a line, and the page of every stretch of it."""
    rows = _without_furniture(pages)
    hyphens = _Hyphens([row.line.text for row in rows])
    parts: list[str] = []
    starts: list[tuple[int, int]] = []
    length = 0
    for row, between in _glued(rows):
        text, glue = row.line.text, between
        if between == " ":
            last = parts[-1]
            parts[-1], glue = hyphens.unbroken(last, text)
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
    column = Column(rows)
    for index, row in enumerate(rows):
        above = rows[index - 1] if index else None
        if above is None:
            yield row, ""
        elif _follows(above, row, usual):
            yield row, " " if _goes_on(above, row, column) else "\n"
        else:
            yield row, _between(above, row, column)


def _follows(above: Row, below: Row, usual: int) -> bool:
    step = above.line.base - below.line.base
    size = above.line.size
    near = 0 < step * 100 <= usual * 100 + size * _FARTHER
    aligned = above.line.left < below.line.right and below.line.left < above.line.right
    return above.page == below.page and near and aligned and abs(size - below.line.size) * 20 <= size


def _goes_on(above: Row, below: Row, column: Column) -> bool:
    """Whether a paragraph goes on in the next line: the first word there would have found no room here."""
    before, after = above.line, below.line
    if _CELLS.search(before.text + after.text) or _ITEM.match(after.text):
        return False
    indent = column.indent(below)
    if abs(indent - column.indent(above)) > _SHIFT * before.size:
        return False
    if _ENDED.search(before.text) and indent * 100 > _INDENT * before.size:
        return False
    return column.room(above) < after.first_word + before.size // 4


class Column:
    """The edges of the text on every page, as lines of one size that begin at the same edge show them."""

    def __init__(self, rows: Sequence[Row]) -> None:
        """Take all lines."""
        self._pages: dict[tuple[int, int, bool], list[Line]] = {}
        for row in rows:
            self._pages.setdefault(_sort(row), []).append(row.line)

    def room(self, row: Row) -> int:
        """How much was left free at the end of a line."""
        beside = self._beside(row)
        if row.line.leftwards:
            return row.line.left - min(line.left for line in beside)
        return max(line.right for line in beside) - row.line.right

    def indent(self, row: Row) -> int:
        """How far from the edge a line begins."""
        beside = self._beside(row)
        if row.line.leftwards:
            return max(line.right for line in beside) - row.line.right
        return row.line.left - min(line.left for line in beside)

    def _beside(self, row: Row) -> list[Line]:
        """The lines that begin near where this one does; where there is no other, all that overlap it."""
        line = row.line
        lines = self._pages[_sort(row)]
        near = [each for each in lines if abs(_begin(each) - _begin(line)) <= _SHIFT * line.size]
        if len(near) > 1:
            return near
        return [each for each in lines if each.left < line.right and line.left < each.right]


def _sort(row: Row) -> tuple[int, int, bool]:
    return row.page, round(row.line.size / 50), row.line.leftwards


def _begin(line: Line) -> int:
    return line.right if line.leftwards else line.left


def _between(above: Row, below: Row, column: Column) -> str:
    """What stands between two blocks: a space when a column or page broke a sentence."""
    turned = above.page != below.page or above.line.base < below.line.base
    same = _sort(above)[1:] == _sort(below)[1:]
    if not turned or not same or _ENDED.search(above.line.text) or not _GOES_ON.match(below.line.text):
        return "\n"
    return " " if column.room(above) < below.line.first_word + above.line.size // 4 else "\n"


class _Hyphens:
    """Whether a hyphen at the end of a line belongs to the word: as elsewhere in the text.

    Where nothing tells, it goes in a text that breaks its words, and stays in one that hardly has such lines.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self._words = Counter(word.casefold() for line in lines for word in _WORD.findall(line))
        ends = sum(_TAIL.search(line) is not None for line in lines)
        self._breaking = ends > 1 and ends * 100 >= _BREAKING * len(lines)

    def unbroken(self, above: str, below: str) -> tuple[str, str]:
        """The end of a line as it is in the word, and what stands between it and the next."""
        tail, head = _TAIL.search(above), _HEAD.match(below)
        if tail is None or head is None:
            return above, "" if re.search(r"\d[-–]$", above) and below[:1].isdigit() else " "
        whole = self._words[f"{tail[1]}{head[0]}".casefold()]
        compound = self._words[f"{tail[1]}-{head[0]}".casefold()]
        broken = whole > compound or (whole == compound and self._breaking)
        return (above[:-1], "") if broken and head[0][0].islower() else (above, "")


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
