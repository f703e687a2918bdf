"""What WordPress gives away: exports and feeds (XML), posts of its REST interface (JSON).

A file with several posts is one document: each post under its title. The day is that of the posts when they
have one day in common. Attachments, menus and posts in the bin are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from maroc_ia_check.errors import ReadError
from maroc_ia_check.model import Document, Place, Span
from maroc_ia_check.read import placed_json, placed_xml
from maroc_ia_check.read.decoding import decode
from maroc_ia_check.read.page import parsed_day, read_piece
from maroc_ia_check.read.tape import Copied, Tape
from maroc_ia_check.typed import NamedTuple

SUFFIXES = (".xml", ".json")
NAMED_ONLY = True

#: [gallery ids="12,15"] and [/caption]: instructions, not text
_SHORTCODE = re.compile(r"\[/?[a-z][\w-]*(?:\s+[\w-]+\s*=[^\]\n]*)?/?\](?!\()")
_TYPES = frozenset({"post", "page"})
_LEFT_OUT = frozenset({"trash", "auto-draft", "inherit"})
_DECLARED = re.compile(rb"\A\s*<\?xml[^>]+encoding\s*=\s*[\"']([\w.:-]+)", re.I)


class Post(NamedTuple):
    """One post: its title and its content in HTML, both with their places, and its day."""

    title: Copied
    content: Copied
    date: date | None
    #: whether line ends of the content are shown, as in what the editor stores
    broken_lines: bool


def read(content: bytes, path: str) -> Document:
    """Every post in order; raises :class:`ReadError` ``not-wordpress`` for any other XML or JSON."""
    declared = _DECLARED.match(content)
    source, notices, _ = decode(content, declared=declared[1].decode("ascii") if declared else None)
    posts = list(_exported(source) if source.lstrip().startswith("<") else _rest(source))
    tape = Tape()
    headings: list[Span] = []
    skipped: list[Span] = []
    quoted: list[Place] = []
    for post in posts:
        tape.add("\n\n" if tape.length else "")
        title = read_piece(post.title.text)
        start = tape.place(title.copied, post.title.runs)
        if tape.length > start:
            headings.append(Span(start, tape.length))
            tape.add("\n\n")
        page = read_piece(post.content.text, broken_lines=post.broken_lines)
        start = tape.place(page.copied, post.content.runs)
        headings += _moved(page.headings, start)
        skipped += _moved(page.skipped, start)
        quoted += (place._replace(span=_moved([place.span], start)[0]) for place in page.quoted)
    copied = tape.done()
    if not copied.text.strip():
        raise ReadError("no-text")
    skipped += (Span(*found.span()) for found in _SHORTCODE.finditer(copied.text))
    days = {post.date for post in posts}
    return Document(
        text=copied.text,
        path=path,
        date=days.pop() if len(days) == 1 else None,
        headings=tuple(headings),
        skipped=tuple(sorted(skipped)),
        notices=notices,
        source=source,
        runs=copied.runs,
        places=tuple(quoted),
    )


def _moved(spans: Sequence[Span], by: int) -> list[Span]:
    return [Span(span.start + by, span.end + by) for span in spans]


def _rest(source: str) -> Iterator[Post]:
    """The posts of the REST interface: one, a list of them, or a list under ``posts``."""
    value = placed_json.load(source)
    if isinstance(value, dict) and "posts" in value:
        value = value["posts"]
    rows = value if isinstance(value, list) else [value]
    for row in rows:
        if not isinstance(row, dict) or not {"title", "content"} <= row.keys():
            raise ReadError("not-wordpress")
        if _plain(row.get("status")) not in _LEFT_OUT:
            title, content = (_rendered(row[name], source) for name in ("title", "content"))
            yield Post(title, content, parsed_day(_plain(row.get("date"))), broken_lines=False)


def _rendered(value: object, source: str) -> Copied:
    """The words of ``{"rendered": "…"}``, or of a plain string."""
    inner = value.get("rendered") if isinstance(value, dict) else value
    if not isinstance(inner, placed_json.Placed):
        raise ReadError("not-wordpress")
    return placed_json.copied(inner, source)


def _plain(value: object) -> str:
    return value.text if isinstance(value, placed_json.Placed) else ""


def _exported(source: str) -> Iterator[Post]:
    """The posts of an export, or the articles of a feed."""
    found = False
    for item in placed_xml.items(source):
        found = True
        kind, status = (item[name].text if name in item else "" for name in ("post_type", "status"))
        if status in _LEFT_OUT or (kind and kind not in _TYPES):
            continue
        nothing = Copied("", ())
        stored = item.get("encoded") or item.get("description") or nothing
        told = item["post_date"].text if "post_date" in item else ""
        yield Post(item.get("title", nothing), stored, parsed_day(told), broken_lines=bool(kind))
    if not found:
        raise ReadError("not-wordpress")
