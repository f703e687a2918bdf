"""Writing XML: a declared document, indented, without the characters that XML cannot hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

#: what is outside XML 1.0's ``Char``, lone surrogates included
_FORBIDDEN = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPLACEMENT = "\ufffd"


def held(text: object) -> str:
    """The text with what XML cannot hold replaced."""
    return _FORBIDDEN.sub(_REPLACEMENT, str(text))


def root(tag: str, attributes: Mapping[str, object]) -> Element:
    """The outermost element."""
    return Element(tag, _held(attributes))


def child(parent: Element, tag: str, attributes: Mapping[str, object], text: str | None = None) -> Element:
    """A further element, with its text."""
    made = SubElement(parent, tag, _held(attributes))
    made.text = None if text is None else held(text)
    return made


def document(top: Element) -> str:
    """The whole document as text."""
    indent(top)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(top, encoding="unicode") + "\n"


def _held(attributes: Mapping[str, object]) -> dict[str, str]:
    return {name: held(value) for name, value in attributes.items()}
