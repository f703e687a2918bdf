"""Web pages: the article without what surrounds it, every word with its place in the file."""

from __future__ import annotations

import re

from maroc_ia_check.errors import ReadError
from maroc_ia_check.model import Document
from maroc_ia_check.read.decoding import decode
from maroc_ia_check.read.page import read_page

SUFFIXES = (".html", ".htm", ".xhtml")

#: the encoding that a page declares stands in its first bytes
_DECLARED = re.compile(
    rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]+encoding\s*=\s*[\"']([\w.:-]+)", re.I
)
_HEAD = 4096


def read(content: bytes, path: str) -> Document:
    """The article; raises :class:`ReadError` ``no-text`` for a page that holds none."""
    declared = _DECLARED.search(content[:_HEAD])
    name = (declared[1] or declared[2]).decode("ascii") if declared else None
    source, notices, _ = decode(content, declared=name)
    page = read_page(source)
    if not page.copied.text.strip():
        raise ReadError("no-text")
    return Document(
        text=page.copied.text,
        path=path,
        language=page.language,
        date=page.date,
        headings=page.headings,
        skipped=page.skipped,
        notices=notices,
        source=source,
        runs=page.copied.runs,
        places=page.quoted,
    )
