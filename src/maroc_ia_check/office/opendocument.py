"""What an OpenDocument text shows, in reading order.

The format keeps what was deleted with tracking apart from the text, so that what stands in the text is its
final version.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml.etree import _Element

from maroc_ia_check.errors import ReadError
from maroc_ia_check.office.archive import Archive
from maroc_ia_check.office.elements import child, children, local, value
from maroc_ia_check.office.walk import Aside, Cell, Walk

_KIND = b"application/vnd.oasis.opendocument.text"
#: what holds blocks
_HOLDERS = frozenset(("section", "list-item", "list-header", "index-body", "index-title", "text-box")) | {
    "table-of-content",
    "alphabetical-index",
    "user-index",
    "illustration-index",
    "bibliography",
}
#: what is not shown where it stands
_UNSHOWN = frozenset(
    ("tracked-changes", "annotation", "note-citation", "ruby-text", "hidden-text", "title", "desc")
) | {"event-listeners", "script", "bookmark-ref-format", "binary-data"}
_DRAWN = frozenset(("frame", "custom-shape", "g", "rect", "ellipse"))
_DISPLAY = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}display"
_SPACE = re.compile(r"[ \t\r\n]+")
#: more spaces than this in a row are layout
_WIDEST = 80


class OpenDocumentText(Walk):
    """An OpenDocument text as it is read: ``flow`` is its text."""

    def __init__(self, archive: Archive) -> None:
        """Read everything. Raises :class:`ReadError` when it is no OpenDocument text."""
        super().__init__()
        if "mimetype" in archive and not archive.part("mimetype").startswith(_KIND):
            raise ReadError("broken")
        if "META-INF/manifest.xml" in archive:
            manifest = archive.tree("META-INF/manifest.xml")
            if any(local(each) == "encryption-data" for each in manifest.iter()):
                raise ReadError("encrypted")
        root = archive.tree("content.xml")
        body = child(root, "body", "text")
        if body is None:
            raise ReadError("broken")
        self._hidden = {
            value(style, "name")
            for style in children(root, "automatic-styles")
            if any(each.get(_DISPLAY) == "none" for each in style)
        }
        self._item = False
        self.blocks(body)
        self._margins(archive, body)

    def _margins(self, archive: Archive, body: _Element) -> None:
        """Headers and footers with words in them."""
        if "styles.xml" not in archive:
            return
        for each in archive.tree("styles.xml").iter():
            if local(each) in {"header", "footer"} and any(c.isalpha() for c in "".join(each.itertext())):
                self.asides([Aside(local(each), each, body)])

    def block(self, element: _Element) -> None:
        """Read a paragraph, a table, a list, or what holds some."""
        match local(element):
            case "p" | "h" as name:
                item, self._item = self._item, False
                self.paragraph(element, heading=name == "h", item=item)
            case "table":
                rows = _within(element, "table-row", ("table-header-rows", "table-rows", "table-row-group"))
                self.table([_cell(cell) for cell in _cells(row)] for row in rows)
            case "list":
                for entry in element:
                    self._item = local(entry) == "list-item"
                    self.blocks(entry)
                self._item = False
            case name if name in _HOLDERS:
                self.blocks(element)
            case name if name in _DRAWN:
                self._draw(element)

    def inline(self, holder: Iterable[_Element] | _Element) -> None:
        """Read what stands in a line, the words between the elements too."""
        if isinstance(holder, _Element):
            self._words(holder.text)
        for each in holder:
            self._element(each)
            self._words(each.tail)

    def _element(self, each: _Element) -> None:
        name = local(each)
        if name in {"s", "tab", "line-break"}:
            sign = {"tab": "\t", "line-break": "\n"}.get(name, " ")
            count = value(each, "c") or "1"
            self.flow.add(" " if self.in_row else sign * min(int(count) if count.isdecimal() else 1, _WIDEST))
        elif name == "note":
            content = child(each, "note-body")
            if content is not None:
                self.wait("endnote" if value(each, "note-class") == "endnote" else "note", content, each)
        elif name in _DRAWN:
            self._draw(each)
        elif name and name not in _UNSHOWN and value(each, "style-name") not in self._hidden:
            self.inline(each)

    def _draw(self, drawing: _Element) -> None:
        """The text boxes of a drawing, or the words in a shape itself."""
        boxes = [each for each in drawing.iter() if local(each) == "text-box"]
        for box in boxes or [drawing]:
            if any(local(each) in {"p", "h"} for each in box):
                self.wait("box", box, drawing)

    def _words(self, text: str | None) -> None:
        self.flow.add(_SPACE.sub(" ", text or ""))


def _within(holder: _Element, wanted: str, groups: Iterable[str]) -> Iterator[_Element]:
    for each in holder:
        if local(each) == wanted:
            yield each
        elif local(each) in groups:
            yield from _within(each, wanted, groups)


def _cells(row: _Element) -> list[_Element]:
    return [each for each in row if local(each) in {"table-cell", "covered-table-cell"}]


def _cell(cell: _Element) -> Cell:
    paragraphs = [each for each in cell.iter() if local(each) in {"p", "h"}]
    return Cell(cell, paragraphs, value(cell, "number-columns-repeated"))
