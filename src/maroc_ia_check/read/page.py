"""A page of HTML as a document: its article, its language, the day it was published.

The formats that hold HTML share this: web pages, posts, e-mail.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date

from maroc_ia_check.languages import available_languages
from maroc_ia_check.languages.pages import load_surroundings
from maroc_ia_check.model import Place, Span
from maroc_ia_check.read.main_content import main_content, without_surroundings
from maroc_ia_check.read.markup import Node, parse
from maroc_ia_check.read.prose import Prose
from maroc_ia_check.read.tape import Copied
from maroc_ia_check.typed import NamedTuple

_DAY = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)")
_LANGUAGE = re.compile(r"[A-Za-z]+")


class Page(NamedTuple):
    """What was read of a page: its text with its places, and what it says of itself."""

    copied: Copied
    headings: tuple[Span, ...]
    skipped: tuple[Span, ...]
    quoted: tuple[Place, ...]
    language: str | None
    date: date | None


def read_page(source: str) -> Page:
    """The article of a whole page."""
    root = parse(source)
    published = _published(root)
    title = next((node for node in root.elements() if node.tag == "title"), None)
    content = main_content(root)
    if title and not any(node.tag in {"h1", "h2"} for part in content for node in part.elements()):
        content.insert(0, Node("h1", children=title.children))
    times = (node for part in content for node in part.elements() if node.tag == "time")
    told = (day for node in times if (day := parsed_day(node.attributes.get("datetime", ""))))
    return _written(content, Prose(), _language(root), published or next(told, None))


def read_piece(source: str, *, broken_lines: bool = False) -> Page:
    """A piece of HTML that is nothing but the article. With ``broken_lines`` its line ends count."""
    root = parse(source)
    language = _language(root)
    return _written([without_surroundings(root)], Prose(broken_lines=broken_lines), language, None)


def parsed_day(given: str) -> date | None:
    """The day that an ISO date or time begins with, as it is printed; nothing for anything else."""
    found = _DAY.match(given)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def _written(content: list[Node], prose: Prose, language: str | None, day: date | None) -> Page:
    copied = prose.write(content)
    text = copied.text

    def trimmed(span: Span) -> Span:
        words = text[span.start : span.end]
        return Span(span.start + len(words) - len(words.lstrip()), span.end)

    return Page(
        copied,
        tuple(trimmed(span) for span in prose.headings),
        tuple(trimmed(span) for span in prose.skipped),
        tuple(place._replace(span=trimmed(place.span)) for place in prose.quoted),
        language,
        day,
    )


def _language(root: Node) -> str | None:
    """The language of the outermost element that names one which can be read."""
    for node in root.elements():
        given = node.attributes.get("lang") or node.attributes.get("xml:lang")
        if given or node.tag == "body":
            found = _LANGUAGE.match(given or "")
            code = found[0].lower() if found else None
            return code if code in available_languages() else None
    return None


def _published(root: Node) -> date | None:
    """The day of publication that the head of a page tells: structured data, then meta elements."""
    known = load_surroundings()
    for node in root.elements():
        if node.tag == "script" and node.attributes.get("type", "").lower() == "application/ld+json":
            found = next(_dates(_structured(node.text()), known.article_types), None)
            if found is not None:
                return found
    told: dict[str, str] = {}
    for node in root.elements():
        if node.tag == "meta":
            given = node.attributes
            name = given.get("property") or given.get("name") or given.get("itemprop") or ""
            told.setdefault(name.lower(), given.get("content", ""))
    days = (parsed_day(told[name]) for name in known.date_names if name in told)
    return next((day for day in days if day), None)


def _structured(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _dates(value: object, types: frozenset[str]) -> Iterator[date]:
    """The days of publication of the articles in structured data, the outermost first."""
    if isinstance(value, list):
        for item in value:
            yield from _dates(item, types)
    elif isinstance(value, dict):
        kinds = value.get("@type", "")
        given = value.get("datePublished")
        if types.intersection([kinds] if isinstance(kinds, str) else kinds) and isinstance(given, str):
            day = parsed_day(given)
            if day is not None:
                yield day
        yield from _dates([item for item in value.values() if isinstance(item, dict | list)], types)
