"""The documents named on a command line."""

from __future__ import annotations

import sys

from maroc_ia_check.errors import UsageError
from maroc_ia_check.model import Document
from maroc_ia_check.read import read_document

#: the name of standard input
STDIN = "-"


def named(files: list[str]) -> list[str]:
    """The files to check, in order. Raises :class:`UsageError` when standard input is named twice."""
    if files.count(STDIN) > 1:
        raise UsageError("stdin-twice")
    return files


def opened(name: str) -> Document:
    """The document of a name; ``-`` is standard input. Raises :class:`ReadError`."""
    content = sys.stdin.buffer.read() if name == STDIN else None
    return read_document(name, content=content)
