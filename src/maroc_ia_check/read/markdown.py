"""Markdown: the text as it is written, with its headings marked and what is no prose set aside.

Front matter, code, comments and the targets of links are skipped, not removed: offsets stay those of
the file. A ``date`` in the front matter is the document's date.
"""

from __future__ import annotations

import re
from datetime import date

from maroc_ia_check.model import Document, Span
from maroc_ia_check.read.decoding import decode

SUFFIXES = (".md", ".markdown", ".mdown")

_LINE_END = r"(?:\r\n|\n|\r)"
# `$` stands before LF only
_END = r"\r?$"
_FRONT = re.compile(rf"\A---[ \t]*{_LINE_END}.*?^(?:---|\.\.\.)[ \t]*(?:{_LINE_END}|\Z)", re.S | re.M)
_DATE = re.compile(r"^date[ \t]*:[ \t]*[\"']?(\d{4})-(\d\d)-(\d\d)", re.M | re.I)
_SKIPPED = (
    re.compile(
        rf"^ {{0,3}}(`{{3,}}|~{{3,}})[^\r\n]*{_END}.*?(?:^ {{0,3}}\1[`~]*[ \t]*{_END}|\Z)", re.S | re.M
    ),
    re.compile(r"<!--.*?(?:-->|\Z)", re.S),
    re.compile(r"(?<!`)(`+)(?!`)[^\r\n]+?(?<!`)\1(?!`)"),  # code in a line
    re.compile(r"(?<=\]\()[^()\s]*(?:\([^()\s]*\)[^()\s]*)*"),  # the target of a link or an image
    re.compile(r"^ {0,3}\[[^\]\r\n]+\]:[ \t]*\S+[^\r\n]*", re.M),  # a link's definition
    re.compile(r"https?://[^\s<>)\]]+"),
)
_HEADING = re.compile(rf"^ {{0,3}}#{{1,6}}[ \t]+([^\r\n]*?)[ \t]*#*[ \t]*{_END}", re.M)
_UNDERLINED = re.compile(rf"^([^\s>*\-+#=][^\r\n]*){_LINE_END} {{0,3}}(?:=+|--+)[ \t]*{_END}", re.M)


def read(content: bytes, path: str) -> Document:
    """The document with its headings and what to skip."""
    text, notices, _ = decode(content)
    front = _FRONT.match(text)
    skipped = [Span(*front.span())] if front else []
    for pattern in _SKIPPED:
        for found in pattern.finditer(text):
            span = Span(*found.span())
            if span.start < span.end and not any(other.overlaps(span) for other in skipped):
                skipped.append(span)
    headings = [
        Span(*found.span(1))
        for pattern in (_HEADING, _UNDERLINED)
        for found in pattern.finditer(text)
        if not any(other.overlaps(Span(*found.span())) for other in skipped[: 1 if front else 0])
        and not any(other.contains(Span(*found.span(1))) for other in skipped)
    ]
    return Document(
        text=text,
        path=path,
        date=_date(front[0]) if front else None,
        headings=tuple(sorted(headings)),
        skipped=tuple(sorted(skipped)),
        notices=notices,
    )


def _date(front: str) -> date | None:
    found = _DATE.search(front)
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
