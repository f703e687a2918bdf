"""Plain text, and whatever else turns out to be text."""

from __future__ import annotations

from maroc_ia_check.model import Document
from maroc_ia_check.read.decoding import decode

SUFFIXES = ("", ".txt", ".text")


def read(content: bytes, path: str) -> Document:
    """The text as it is; structure is left to the next stage."""
    text, notices, _ = decode(content)
    return Document(text=text, path=path, notices=notices)
