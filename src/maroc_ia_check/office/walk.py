"""The walk through an office document: blocks in order, tables row by row, notes after their block."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence

from lxml.etree import _Element

from maroc_ia_check.office.flow import Flow
from maroc_ia_check.typed import NamedTuple

#: a cell longer than this, in several paragraphs, is a column of a page and no cell
_LONG_CELL = 300
_ITEM = "• "


class Aside(NamedTuple):
    """A note, a box, a header: what stands outside of the body, and the element of the body that shows it."""

    kind: str
    content: _Element
    anchor: _Element


class Cell(NamedTuple):
    """A cell of a table: its paragraphs, and over how many columns it goes."""

    content: _Element
    paragraphs: Sequence[_Element]
    width: str | None

    @property
    def is_column(self) -> bool:
        """Whether it holds what a page holds: a table, or long text in several paragraphs."""
        texts = ["".join(paragraph.itertext()) for paragraph in self.paragraphs]
        filled = sum(bool(text.strip()) for text in texts)
        return filled > 1 and sum(map(len, texts)) > _LONG_CELL


class Walk(ABC):
    """What the formats share; each says what its elements are.

    A note or a box is read after the paragraph or the table where it is anchored, so that its words have
    the same subject near them as for a reader.
    """

    def __init__(self) -> None:
        """Start with an empty text."""
        self.flow = Flow()
        self.in_row = False
        self._aside = False
        self._waiting: list[Aside] = []

    @abstractmethod
    def block(self, element: _Element) -> None:
        """Read a paragraph, a table, or what holds some; anything else is passed over."""

    @abstractmethod
    def inline(self, holder: Iterable[_Element] | _Element) -> None:
        """Read what stands in a line."""

    def blocks(self, holder: Iterable[_Element]) -> None:
        """Read blocks one after the other."""
        for element in holder:
            self.block(element)
            if not (self._aside or self.in_row) and self._waiting:
                waiting, self._waiting = self._waiting, []
                self.asides(waiting)

    def wait(self, kind: str, content: _Element, anchor: _Element) -> None:
        """Keep an aside for the end of its block."""
        self._waiting.append(Aside(kind, content, anchor))

    def asides(self, asides: Iterable[Aside]) -> None:
        """Read asides; what hangs on them in turn is read after them, and hangs where they do."""
        for kind, content, anchor in asides:
            start, self._aside, self.flow.anchor = self.flow.length, True, anchor
            self.blocks(content)
            self.flow.place(start, kind, str(self.flow.number(kind)))
            nested, self._waiting = self._waiting, []
            self._aside, self.flow.anchor = False, None
            self.asides(each._replace(anchor=anchor) for each in nested)

    def paragraph(
        self, element: _Element, *, heading: bool = False, item: bool = False, ended: bool = True
    ) -> None:
        """A paragraph on a line of its own; one that is not ``ended`` goes on in the next."""
        start = self.flow.length
        if item and not heading:
            self.flow.add(_ITEM)
        self.inline(element)
        if ended:
            self.flow.end_paragraph(start, heading=heading, counted=not self._aside)

    def table(self, rows: Iterable[Sequence[Cell]]) -> None:
        """Every row on a line, between bars; a row of columns as the blocks that it holds."""
        first = self.flow.length
        for index, row in enumerate(rows, 1):
            start = self.flow.length
            if len(row) < 2 or any(cell.is_column for cell in row):
                for cell in row:
                    self.blocks(cell.content)
            else:
                self._row(row)
            self.flow.place(start, "row", str(index))
        self.flow.place(first, "table", str(self.flow.number("table")))

    def _row(self, row: Iterable[Cell]) -> None:
        """The paragraphs of a cell follow each other; a wide cell is followed by empty ones."""
        self.in_row = True
        self.flow.add("|")
        for cell in row:
            for paragraph in cell.paragraphs:
                self.flow.add(" ")
                self.inline(paragraph)
            width = cell.width or "1"
            self.flow.add(" |" * (min(int(width), 50) if width.isdecimal() else 1))
        self.flow.add("\n")
        self.in_row = False
