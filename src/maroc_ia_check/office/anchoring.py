"""Where in a Word document a stretch of its text stands: runs cut so that marks can be set around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from copy import deepcopy

from lxml.etree import _Element

from maroc_ia_check.model import Span
from maroc_ia_check.office.elements import local
from maroc_ia_check.office.flow import Piece
from maroc_ia_check.typed import NamedTuple

_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


class Edge(NamedTuple):
    """One end of a stretch: an element of the body and how far into its words it is, ``None`` for all."""

    element: _Element
    offset: int | None = None


def edges(span: Span, pieces: Sequence[Piece]) -> tuple[Edge, Edge] | None:
    """Both ends of a span; the element that shows it where it is in a note, a box or a header.

    ``None`` when no element of the document holds any of its words.
    """
    index = bisect_right(pieces, span.start, key=lambda piece: piece.start + piece.length)
    held = [p for p in pieces[index:] if p.start < span.end]
    if not held:
        return None
    first, last = held[0], held[-1]
    if first.anchor is not None:
        return Edge(first.anchor), Edge(first.anchor)
    start = max(span.start - first.start, 0)
    end = min(span.end - last.start, last.length)
    return Edge(first.element, start), Edge(last.element, end)


def run_from(edge: Edge) -> _Element:
    """The run that begins at an edge; what stood before it in the same run is put in one of its own.

    Edges later in the document have to be cut before earlier ones, as a cut leaves the first part in place.
    """
    element, run = edge.element, _run(edge.element)
    if element.getparent() is not run:
        return run
    if edge.offset:
        element = _split(element, edge.offset)
    return _cut(run, element)


def run_to(edge: Edge) -> _Element:
    """The run that ends at an edge; see :func:`run_from`."""
    element, run = edge.element, _run(edge.element)
    if element.getparent() is not run:
        return run
    if edge.offset is not None and edge.offset < len(element.text or ""):
        _split(element, edge.offset)
    following = element.getnext()
    if following is not None:
        _cut(run, following)
    return run


def _run(element: _Element) -> _Element:
    """The outermost run around an element, inside its paragraph; the element itself may be one."""
    run = element
    for above in (element, *element.iterancestors()):
        if local(above) == "p":
            break
        if local(above) == "r":
            run = above
    return run


def _split(words: _Element, offset: int) -> _Element:
    """Cut the words of an element in two; the second part is returned."""
    text = words.text or ""
    rest = deepcopy(words)
    words.text, rest.text = text[:offset], text[offset:]
    for each in (words, rest):
        each.set(_PRESERVE, "preserve")
    words.addnext(rest)
    return rest


def _cut(run: _Element, element: _Element) -> _Element:
    """The run that begins with an element; what stands before it keeps a run of its own."""
    before = [each for each in element.itersiblings(preceding=True) if local(each) != "rPr"]
    if not before:
        return run
    rest = run.makeelement(run.tag, dict(run.attrib), dict(run.nsmap))
    properties = next((each for each in run if local(each) == "rPr"), None)
    if properties is not None:
        rest.append(deepcopy(properties))
    rest.extend([element, *element.itersiblings()])
    run.addnext(rest)
    return rest
