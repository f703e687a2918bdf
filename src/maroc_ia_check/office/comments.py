"""Comments in a copy of a Word document, anchored on stretches of its text; nothing else is touched."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from datetime import date

from lxml import etree
from lxml.etree import QName, _Element

from maroc_ia_check.model import Span
from maroc_ia_check.office.anchoring import Edge, edges, run_from, run_to
from maroc_ia_check.office.archive import Archive
from maroc_ia_check.office.elements import value
from maroc_ia_check.office.rewriting import replaced
from maroc_ia_check.office.word import WordText, listing, relations
from maroc_ia_check.typed import NamedTuple

_TYPES = "[Content_Types].xml"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_STRICT = "http://purl.oclc.org/ooxml/"
_RELATIONSHIPS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)


class Comment(NamedTuple):
    """What is said of a stretch: a title, then paragraphs; ``leftwards`` when read from right to left."""

    span: Span
    title: str
    paragraphs: Sequence[str]
    leftwards: bool = False


class Signature(NamedTuple):
    """Who comments, and on which day, if any."""

    author: str
    initials: str
    day: date | None = None


def commented(content: bytes, comments: Sequence[Comment], signature: Signature) -> bytes:
    """The document with these comments; as it was when there are none.

    A note, a text box or a header cannot carry a comment: it stands on what shows them in the body.
    Raises :class:`ReadError` when the document cannot be read.
    """
    archive = Archive(content)
    word = WordText(archive)
    placed = [
        (ends, comment)
        for comment in sorted(comments, key=lambda comment: comment.span)
        if (ends := edges(comment.span, word.flow.pieces)) is not None
    ]
    if not placed:
        return content
    own = next((part.name for part in relations(archive, word.name) if part.kind == "comments"), None)
    name = own or posixpath.join(posixpath.dirname(word.name), "comments.xml")
    space = QName(word.root).namespace or ""
    root = archive.tree(name) if own else etree.Element(f"{{{space}}}comments", nsmap={"w": space})
    ids = [int(known) for each in root if (known := value(each, "id") or "").isdecimal()]
    first = max(ids, default=-1) + 1
    for number, (_, comment) in enumerate(placed, first):
        root.append(_body(root, number, comment, signature))
    _mark(word, [(number, *ends) for number, (ends, _) in enumerate(placed, first)])
    changed = {word.name: _written(word.root), name: _written(root)}
    if own is None:
        changed |= _registered(archive, word, name)
    return replaced(content, changed)


def _mark(word: WordText, placed: Sequence[tuple[int, Edge, Edge]]) -> None:
    """Set the marks of every comment, the last end first: a cut leaves what stands before it in place."""
    starts = [(_order(word, start), 1, number, start) for number, start, _ in placed]
    ends = [(_order(word, end), 0, number, end) for number, _, end in placed]
    for _, begins, number, edge in sorted(starts + ends, key=lambda event: event[:3], reverse=True):
        if begins:
            run_from(edge).addprevious(_element(word.root, "commentRangeStart", id=str(number)))
        else:
            sign = _element(word.root, "r")
            sign.append(_element(word.root, "commentReference", id=str(number)))
            run = run_to(edge)
            run.addnext(sign)
            run.addnext(_element(word.root, "commentRangeEnd", id=str(number)))


def _order(word: WordText, edge: Edge) -> int:
    """Where an edge stands among the pieces of the text; an anchor is never cut, and may come at any time."""
    held = next((p for p in word.flow.pieces if p.element is edge.element), None)
    return held.start + (edge.offset or 0) if held else -1


def _element(near: _Element, name: str, **attributes: str) -> _Element:
    """A new element in the namespace of another one, with attributes in it too."""
    space = QName(near).namespace
    made = near.makeelement(f"{{{space}}}{name}", {}, dict(near.nsmap))
    for key, given in attributes.items():
        made.set(f"{{{space}}}{key}", given)
    return made


def _body(root: _Element, number: int, comment: Comment, signature: Signature) -> _Element:
    dated = {"date": f"{signature.day.isoformat()}T00:00:00Z"} if signature.day else {}
    body = _element(
        root, "comment", id=str(number), author=signature.author, initials=signature.initials, **dated
    )
    for index, text in enumerate((comment.title, *comment.paragraphs)):
        paragraph, run, words = (_element(root, name) for name in ("p", "r", "t"))
        switches = (["b"] if index == 0 else []) + (["rtl"] if comment.leftwards else [])
        for holder, names in ((paragraph, ["bidi"] if comment.leftwards else []), (run, switches)):
            if names:
                properties = _element(root, f"{'p' if holder is paragraph else 'r'}Pr")
                properties.extend([_element(root, name) for name in names])
                holder.append(properties)
        words.text = text
        run.append(words)
        paragraph.append(run)
        body.append(paragraph)
    return body


def _registered(archive: Archive, word: WordText, name: str) -> dict[str, bytes]:
    """The two listings that make a new part known: what the main part refers to, and what kind it is."""
    path = listing(word.name)
    relationships = archive.tree(path)
    taken = {each.get("Id") for each in relationships}
    free = next(key for n in range(len(taken) + 1) if (key := f"rIdMarocIa{n}") not in taken)
    base = _RELATIONSHIPS[(QName(word.root).namespace or "").startswith(_STRICT)]
    attributes = {"Id": free, "Type": f"{base}/comments", "Target": f"/{name}"}
    relationships.append(_sibling(relationships, "Relationship", attributes))
    types = archive.tree(_TYPES)
    types.append(_sibling(types, "Override", {"PartName": f"/{name}", "ContentType": _CONTENT_TYPE}))
    return {path: _written(relationships), _TYPES: _written(types)}


def _sibling(root: _Element, name: str, attributes: dict[str, str]) -> _Element:
    return root.makeelement(f"{{{QName(root).namespace}}}{name}", attributes)


def _written(root: _Element) -> bytes:
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
