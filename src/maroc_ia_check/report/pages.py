"""What reports in HTML share: templates that escape every text, quotations that keep their direction."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from maroc_ia_check.errors import MissingExtraError
from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.report.directions import CLOSE, OPEN, clean, direction, language_direction

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

#: digits in groups of three with plain spaces, which Arabic words around would show back to front
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)")
#: links that a page may hold; anything else could be a program
_SCHEMES = {"http", "https"}


@cache
def templates() -> Environment:
    """The templates beside this module; raises :class:`MissingExtraError` without jinja2."""
    try:
        from jinja2 import Environment, PackageLoader, StrictUndefined
    except ImportError:
        raise MissingExtraError("missing-extra", extra="html-report") from None
    made = Environment(
        loader=PackageLoader("maroc_ia_check.report", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printable,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {"said": said, "running": running, "link": link}
    return made


def digest(name: str) -> str:
    """What a content security policy calls a style sheet or script that the page includes."""
    content = templates().get_template(name).render().encode()
    return f"sha256-{b64encode(hashlib.sha256(content).digest()).decode()}"


def said(text: str) -> Markup:
    """A text of the interface, escaped; the words it sets apart in an element of their own."""
    from markupsafe import Markup, escape

    return escape(text).replace(OPEN, Markup("<bdi>")).replace(CLOSE, Markup("</bdi>"))


def running(text: str) -> Markup:
    """Words of an article, escaped; a number written with spaces is kept whole and in its order."""
    from markupsafe import Markup, escape

    words, kept = clean(text), Markup('<bdi class="number" dir="ltr">{}</bdi>')
    parts, position = [], 0
    for found in _GROUPED.finditer(words):
        parts += [escape(words[position : found.start()]), kept.format(found[0])]
        position = found.end()
    return Markup("").join([*parts, escape(words[position:])])


class Quoter:
    """Puts words in the quotation marks of the interface, with their language and direction."""

    def __init__(self, messages: Messages) -> None:
        """Take the quotation marks of these messages."""
        self._marks = messages.text("report.quote", text=OPEN).split(OPEN)

    def __call__(self, text: str, language: str | None) -> Markup:
        """The words between quotation marks."""
        from markupsafe import Markup

        way = direction(text, language_direction(language))
        inside = Markup('<bdi class="words" lang="{}" dir="{}">{}</bdi>')
        before, after = self._marks
        return Markup("{}{}{}").format(before, inside.format(language or "", way, running(text)), after)


def link(address: str | None) -> str | None:
    """The address when it is one that a reader may follow."""
    return address if address and urlsplit(address).scheme in _SCHEMES else None


def _printable(value: object) -> object:
    return clean(value) if type(value) is str else value
