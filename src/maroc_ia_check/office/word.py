"""What a Word document shows, in reading order: its text, and from which element each piece of it comes.

Tracked insertions are read and deletions are not, as in the final version of the text. Fields give their
result; hidden words, field codes and the second form of a drawing give nothing.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator

from lxml.etree import QName, _Element

from maroc_ia_check.errors import ReadError
from maroc_ia_check.office.archive import Archive
from maroc_ia_check.office.elements import child, children, local, value
from maroc_ia_check.office.styles import Styles
from maroc_ia_check.office.walk import Aside, Cell, Walk
from maroc_ia_check.typed import NamedTuple

#: what only wraps other content, of blocks or inside a line
_WRAPPERS = frozenset(
    (
        "ins",
        "moveTo",
        "hyperlink",
        "smartTag",
        "customXml",
        "fldSimple",
        "bdo",
        "dir",
        "sdtContent",
        "rubyBase",
    )
)
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "sym": " "}
_NOTES = {"footnoteReference": ("footnote", "note"), "endnoteReference": ("endnote", "endnote")}
_DRAWINGS = frozenset(("drawing", "pict", "object"))
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


class Part(NamedTuple):
    """A part that another one refers to: ``kind`` is the last word of the relationship's type."""

    kind: str
    name: str


def listing(name: str) -> str:
    """The part that lists what another part refers to; the archive itself has no name."""
    folder, base = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def relations(archive: Archive, name: str) -> list[Part]:
    """What a part refers to inside the archive, in order; the archive itself has no name."""
    if listing(name) not in archive:
        return []
    folder = posixpath.dirname(name)
    return [
        Part(each.get("Type", "").rpartition("/")[2], _target(folder, each.get("Target", "")))
        for each in archive.tree(listing(name))
        if each.get("TargetMode") != "External"
    ]


def _target(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


class WordText(Walk):
    """A Word document as it is read: ``flow`` is its text, ``root`` the main part called ``name``."""

    def __init__(self, archive: Archive) -> None:
        """Read everything. Raises :class:`ReadError` when it is no Word document."""
        super().__init__()
        mains = [part.name for part in relations(archive, "") if part.kind == "officeDocument"]
        if not mains:
            raise ReadError("broken")
        self.name = mains[0]
        self.root = archive.tree(self.name)
        self._parts = {
            kind: name for kind, name in reversed(relations(archive, self.name)) if name in archive
        }
        self._styles = Styles(archive.tree(self._parts["styles"]) if "styles" in self._parts else None)
        self._notes = {key: self._note_parts(archive, f"{key}s") for key, _ in _NOTES.values()}
        #: for each open field, whether its code is being read, and not yet its result
        self._fields: list[bool] = []
        body = child(self.root, "body")
        if body is None:
            raise ReadError("broken")
        self.blocks(body)
        self._margins(archive, body)

    def _note_parts(self, archive: Archive, kind: str) -> dict[str | None, _Element]:
        root = archive.tree(self._parts[kind]) if kind in self._parts else None
        return {value(note, "id"): note for note in children(root)}

    def _margins(self, archive: Archive, body: _Element) -> None:
        """Headers and footers with words in them, each part once; they hang on the first paragraph."""
        first = next((each for each in body.iter() if local(each) == "r"), None)
        for kind, name in dict.fromkeys(relations(archive, self.name)):
            if kind not in {"header", "footer"} or name not in archive or first is None:
                continue
            root = archive.tree(name)
            if any(letter.isalpha() for letter in "".join(_words(root))):
                self.asides([Aside(kind, root, first)])

    def block(self, element: _Element) -> None:
        """Read a paragraph, a table, or what holds some."""
        match local(element):
            case "p":
                mark = child(element, "pPr", "rPr")
                self.paragraph(
                    element,
                    heading=self._styles.is_heading(element),
                    item=self._styles.is_item(element),
                    ended=child(mark, "del") is None and child(mark, "moveFrom") is None,
                )
            case "tbl":
                rows = (row for row in _unwrapped(element, "tr") if child(row, "trPr", "del") is None)
                self.table([_cell(cell) for cell in _unwrapped(row, "tc")] for row in rows)
            case name if name == "sdt" or name in _WRAPPERS:
                self.blocks(element)

    def inline(self, holder: Iterable[_Element] | _Element) -> None:
        """Read what stands in a line."""
        self._inline(holder)

    def _inline(self, holder: Iterable[_Element], *, in_run: bool = False) -> None:
        for each in holder:
            name = local(each)
            if name == "r" and QName(each).namespace == QName(self.root).namespace:
                if not self._styles.is_hidden(each):
                    self._inline(each, in_run=True)
            elif name == "sdt":
                if child(each, "sdtPr", "showingPlcHdr") is None:
                    self._inline(children(each, "sdtContent"))
            elif name in _WRAPPERS or name == "ruby":
                self._inline(each)
            elif name == "AlternateContent":
                self._inline(children(each, "Choice"), in_run=in_run)
            elif name == "fldChar":
                self._field(value(each, "fldCharType"))
            elif in_run and not any(self._fields):
                self._content(name, each)

    def _field(self, state: str | None) -> None:
        if state == "begin":
            self._fields.append(True)
        elif self._fields:
            self._fields.pop()
            if state == "separate":
                self._fields.append(False)

    def _content(self, name: str, each: _Element) -> None:
        """What stands in a run: text, signs, references to notes, drawings."""
        if name == "t":
            text = (each.text or "").translate({9: " ", 10: " ", 13: " "})
            each.text = text if each.get(_PRESERVE) == "preserve" else text.strip()  # as it is shown
            self.flow.add(each.text, each)
        elif name in _SIGNS:
            self.flow.add(" " if self.in_row else _SIGNS[name])
        elif name in _NOTES:
            part, kind = _NOTES[name]
            note = self._notes[part].get(value(each, "id"))
            if note is not None:
                self.wait(kind, note, each)
        elif name in _DRAWINGS:
            for box in each.iter():
                if local(box) == "txbxContent":
                    self.wait("box", box, each)


def _unwrapped(holder: _Element, wanted: str) -> Iterator[_Element]:
    """The rows of a table or the cells of a row, also those inside controls."""
    for each in holder:
        if local(each) == wanted:
            yield each
        elif local(each) in {"sdt", *_WRAPPERS}:
            yield from _unwrapped(each, wanted)


def _cell(cell: _Element) -> Cell:
    return Cell(cell, list(_unwrapped(cell, "p")), value(child(cell, "tcPr", "gridSpan")))


def _words(holder: _Element) -> Iterator[str]:
    return (each.text or "" for each in holder.iter() if local(each) == "t")
