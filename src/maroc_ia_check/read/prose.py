"""From a tree of HTML to the text of a document: a paragraph a block, items and rows on lines of their own.

The layout is the one that the next stage reads: paragraphs have an empty line between them, items begin with
a dash or their number, the cells of a row stand between bars. Every character of the page keeps its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from maroc_ia_check.model import Place, Span
from maroc_ia_check.read.main_content import HEADINGS
from maroc_ia_check.read.markup import BLOCKS, Node, Words
from maroc_ia_check.read.tape import Copied, Tape

_PARAGRAPHS = BLOCKS | {"body", "dd", "dt", "html", "legend", "summary"}
_LINES = frozenset({"li", "tr", "caption"})
_CODE = frozenset({"code", "kbd", "samp", "pre"})
_SPACE = " \t\n\r\f"
#: words as they stand, single spaces between them included
_PIECE = re.compile(rf"[^{_SPACE}]+(?: [^{_SPACE}]+)*")
_EMPTY_LINE = re.compile(r"\n[ \t\r]*\n|\r[ \t]*\r")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_DIGIT = re.compile(r"\d$")
#: a cell of a table of figures is at most so long; a longer one is a part of the page's layout
_CELL = 300


class Prose:
    """The writing of one text. With ``broken_lines`` a line end of the source is one of the text."""

    def __init__(self, *, broken_lines: bool = False) -> None:
        """Start with an empty text."""
        self.headings: list[Span] = []
        self.skipped: list[Span] = []
        self.quoted: list[Place] = []
        self._tape = Tape()
        self._broken_lines = broken_lines
        self._break = 0
        self._space: tuple[int, int] | None = None
        self._marker = ""
        self._last = ""
        #: inside a row line ends are spaces, inside preformatted text they stay
        self._in_row = self._as_is = self._raised = False

    def write(self, nodes: Iterable[Node]) -> Copied:
        """The text of some elements, one after the other; headings and quotations are kept aside."""
        for node in nodes:
            self._paragraph(node)
        return self._tape.done()

    def _element(self, node: Node) -> None:
        if node.tag == "table" and _is_data(node):
            self._table(node)
        elif node.tag == "br":
            self._breaks(1 if self._break == 0 else 2)
        elif node.tag in {"ul", "ol", "menu"}:
            self._list(node)
        elif node.tag in _PARAGRAPHS:
            self._paragraph(node)
        elif node.tag in _LINES:
            self._breaks(1)
            self._inside(node)
            self._breaks(1)
        elif node.tag in {"td", "th"}:
            self._paragraph(node)
        elif node.tag in {"sup", "sub"}:
            self._raised = node.tag == "sup"
            self._inside(node)
            self._raised = False
        else:
            self._inside(node)

    def _inside(self, node: Node) -> None:
        start = self._tape.length
        as_is, self._as_is = self._as_is, self._as_is or node.tag == "pre"
        for child in node.children:
            if isinstance(child, Node):
                self._element(child)
            else:
                self._words(child)
        self._as_is = as_is
        span = Span(start, self._tape.length)
        if span.start < span.end:
            if node.tag in HEADINGS:
                self.headings.append(span)
            elif node.tag == "blockquote":
                self.quoted.append(Place(span, "quoted", ""))
            elif node.tag in _CODE:
                self.skipped.append(span)

    def _paragraph(self, node: Node) -> None:
        self._breaks(2)
        self._inside(node)
        self._breaks(2)

    def _list(self, node: Node) -> None:
        self._breaks(2)
        number = _number(node.attributes.get("start", "1"))
        for child in node.children:
            if isinstance(child, Node) and child.tag == "li":
                self._breaks(1)
                self._marker = f"{number}. " if node.tag == "ol" else "- "
                number += 1
                self._inside(child)
                self._marker = ""
                self._breaks(1)
            elif isinstance(child, Node):
                self._element(child)
        self._breaks(2)

    def _table(self, table: Node) -> None:
        self._breaks(2)
        for node in table.elements():
            if node.tag == "caption":
                self._paragraph(node)
        for row in _rows(table):
            self._breaks(1)
            self._flush()
            self._tape.add("|")
            self._in_row = True
            for cell in _cells(row):
                self._tape.add(" ")
                self._last = " "
                self._inside(cell)
                self._space = None
                self._tape.add(" |" + " |" * (min(_number(cell.attributes.get("colspan", "1")), 50) - 1))
            self._in_row = False
            self._last = "|"
        self._breaks(2)

    def _words(self, words: Words) -> None:
        if words.extent is not None:
            self._flush()
            self._put(words.text, words.origin, words.extent)
        elif self._as_is and not self._in_row:
            self._flush()
            self._put(words.text, words.origin)
        else:
            position = 0
            for piece in _PIECE.finditer(words.text):
                self._gap(words, position, piece.start())
                self._flush()
                self._put(piece[0], words.origin + piece.start())
                position = piece.end()
            self._gap(words, position, len(words.text))

    def _put(self, text: str, origin: int, extent: int | None = None) -> None:
        if self._raised and _DIGIT.search(self._last) and text[:1].isdigit():
            # km<sup>2</sup>, or the number of a note: no further digits of the figure
            text, extent = text.translate(_RAISED), len(text) if extent is None else extent
        if extent is None:
            self._tape.copy(text, origin)
        else:
            self._tape.stand(text, origin, extent)
        self._last = text[-1:]

    def _gap(self, words: Words, start: int, end: int) -> None:
        """Space between words: one space, or the end of a line where those count."""
        gap = words.text[start:end]
        if not gap:
            return
        if self._broken_lines and not self._in_row and ("\n" in gap or "\r" in gap):
            self._breaks(2 if _EMPTY_LINE.search(gap) else 1)
        elif self._space is None:
            self._space = (words.origin + start, end - start)

    def _breaks(self, lines: int) -> None:
        """End the line before the next word, and leave an empty one for two."""
        if self._in_row:
            self._space = self._space or (0, 0)
            return
        if not self._marker:
            self._break = max(self._break, lines)

    def _flush(self) -> None:
        """Put the line ends, the marker or the space that stand before the next word."""
        if self._break and self._tape.length:
            self._tape.add("\n" * self._break)
        elif self._space and not self._break and not self._marker and self._last not in {"", " "}:
            origin, extent = self._space
            if extent:
                self._tape.stand(" ", origin, extent)
            else:
                self._tape.add(" ")
        if self._marker:
            self._tape.add(self._marker)
        self._break, self._space, self._marker = 0, None, ""


def _number(given: str) -> int:
    return int(given) if given.isascii() and given.isdigit() and len(given) < 5 else 1


def _rows(table: Node) -> Iterator[Node]:
    for child in table.children:
        if isinstance(child, Node):
            if child.tag == "tr":
                yield child
            elif child.tag in {"thead", "tbody", "tfoot"}:
                yield from _rows(child)


def _cells(row: Node) -> list[Node]:
    return [child for child in row.children if isinstance(child, Node) and child.tag in {"td", "th"}]


def _is_data(table: Node) -> bool:
    """Whether a table holds figures in rows, not the layout of a page or a letter."""
    rows = [_cells(row) for row in _rows(table)]
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return False
    for cell in (cell for row in rows for cell in row):
        inner = [node.tag for node in cell.elements()]
        if "table" in inner or inner.count("p") > 1 or HEADINGS & set(inner) or len(cell.text()) > _CELL:
            return False
    return True
