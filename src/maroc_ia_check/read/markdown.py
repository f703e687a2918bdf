"""Markdown: the text as it is written, with its headings marked and what is no prose set aside.

Front matter, code, tags, comments and the targets of links are skipped, not removed. Entities are the
characters they stand for; every other character keeps its place. A ``date`` in the front matter is the
document's date.
"""

from __future__ import annotations

import html
import re
from bisect import insort
from datetime import date

from maroc_ia_check.model import Document, Span
from maroc_ia_check.positions import is_inside
from maroc_ia_check.read.decoding import decode
from maroc_ia_check.read.tape import Copied, Tape

SUFFIXES = (".md", ".markdown", ".mdown")

_LINE_END = r"(?:\r\n|\n|\r)"
# `$` stands before LF only
_END = r"\r?$"
# between lines of three signs: YAML or TOML
_FRONT = re.compile(
    rf"\A(?P<mark>---|\+\+\+)[ \t]*{_LINE_END}.*?^(?:(?P=mark)|\.\.\.)[ \t]*(?:{_LINE_END}|\Z)", re.S | re.M
)
_DATE = re.compile(
    r"^(?:date|published|publish_?date|pub_?date)[ \t]*[:=][ \t]*[\"']?(\d{4})-(\d\d)-(\d\d)", re.M | re.I
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});")
_SKIPPED = (
    re.compile(
        rf"^ {{0,3}}(`{{3,}}|~{{3,}})[^\r\n]*{_END}.*?(?:^ {{0,3}}\1[`~]*[ \t]*{_END}|\Z)", re.S | re.M
    ),
    re.compile(r"<!--.*?(?:-->|\Z)", re.S),
    re.compile(r"</?[a-zA-Z][a-zA-Z\d-]*(?:\s[^<>]*)?/?>"),
    re.compile(r"(?<!`)(`+)(?!`)[^\r\n]+?(?<!`)\1(?!`)"),  # code in a line
    re.compile(r"(?<=\]\()[^()\s]*(?:\([^()\s]*\)[^()\s]*)*"),  # the target of a link or an image
    re.compile(r"^ {0,3}\[[^\]\r\n]+\]:[ \t]*\S+[^\r\n]*", re.M),  # a link's definition
    re.compile(r"https?://[^\s<>)\]]+"),
)
_HEADING = re.compile(rf"^ {{0,3}}#{{1,6}}[ \t]+([^\r\n]*?)[ \t]*#*[ \t]*{_END}", re.M)
_UNDERLINED = re.compile(rf"^([^\s>*\-+#=][^\r\n]*){_LINE_END} {{0,3}}(?:=+|--+)[ \t]*{_END}", re.M)


def read(content: bytes, path: str) -> Document:
    """The document with its headings and what to skip."""
    source, notices, _ = decode(content)
    copied = _plain(source)
    text = copied.text
    front = _FRONT.match(text)
    skipped = [Span(*front.span())] if front else []
    for pattern in _SKIPPED:
        for found in pattern.finditer(text):
            span = Span(*found.span())
            if span.start < span.end and not is_inside(span, skipped):
                insort(skipped, span)
    headings = [
        Span(*found.span(1))
        for pattern in (_HEADING, _UNDERLINED)
        for found in pattern.finditer(text)
        if not (front and found.start() < front.end())
        and not any(other.contains(Span(*found.span(1))) for other in skipped)
    ]
    return Document(
        text=text,
        path=path,
        date=_date(front[0]) if front else None,
        headings=tuple(sorted(headings)),
        skipped=tuple(skipped),
        notices=notices,
        source=source if text != source else None,
        runs=copied.runs if text != source else (),
    )


def _plain(source: str) -> Copied:
    """The text with its entities as the characters that they stand for."""
    tape = Tape()
    position = 0
    for found in _ENTITY.finditer(source):
        tape.copy(source[position : found.start()], position)
        tape.stand(html.unescape(found[0]), found.start(), len(found[0]))
        position = found.end()
    tape.copy(source[position:], position)
    return tape.done()


def _date(front: str) -> date | None:
    found = _DATE.search(front)
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
