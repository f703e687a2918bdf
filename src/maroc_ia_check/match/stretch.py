"""A stretch of a text without some of its parts."""

from __future__ import annotations

from collections.abc import Iterable

from maroc_ia_check.languages.phrases import fold
from maroc_ia_check.model import Span
from maroc_ia_check.patterns import Pattern

_WORDS = Pattern(r"[^\W_]+")
_COMMA = Pattern(r"[,،]")


def without(text: str, stretch: Span, parts: Iterable[Span]) -> str:
    """A stretch of a text with blanks in place of some of its parts."""
    letters = list(text[stretch.start : stretch.end])
    for part in parts:
        if stretch.contains(part):
            letters[part.start - stretch.start : part.end - stretch.start] = " " * (part.end - part.start)
    return "".join(letters)


def words_without(text: str, stretch: Span, parts: Iterable[Span]) -> list[str]:
    """The words of a stretch but for some of its parts, without case, accents and letter variants."""
    return [fold(word) for word in _WORDS.findall(without(text, stretch, parts))]


def first_comma(text: str, stretch: Span) -> Span | None:
    """The first comma of a stretch."""
    found = _COMMA.search(text, *stretch)
    return Span(*found.span()) if found else None


def first_word(text: str, stretch: Span) -> Span | None:
    """The first word of a stretch."""
    found = _WORDS.search(text, *stretch)
    return Span(*found.span()) if found else None
