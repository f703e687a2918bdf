"""XML elements by the local part of their names: the formats come in several namespaces."""

from __future__ import annotations

from lxml.etree import QName, _Element


def local(element: _Element) -> str:
    """The name of an element without its namespace; nothing for a comment."""
    return QName(element).localname if isinstance(element.tag, str) else ""


def value(element: _Element | None, name: str = "val") -> str | None:
    """An attribute in the element's own namespace."""
    return None if element is None else element.get(f"{{{QName(element).namespace}}}{name}")


def child(element: _Element | None, *path: str) -> _Element | None:
    """The element reached by following the first child of each name."""
    for name in path:
        element = (
            next((each for each in element if local(each) == name), None) if element is not None else None
        )
    return element


def children(element: _Element | None, *path: str) -> list[_Element]:
    """The children of the element reached by a path; none when there is no such element."""
    found = child(element, *path)
    return [] if found is None else list(found)
