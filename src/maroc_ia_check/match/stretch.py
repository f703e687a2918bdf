"""A stretch of a text without some of its parts."""

from __future__ import annotations

from collections.abc import Iterable

from maroc_ia_check.model import Span


def without(text: str, stretch: Span, parts: Iterable[Span]) -> str:
    """A stretch of a text with blanks in place of some of its parts."""
    letters = list(text[stretch.start : stretch.end])
    for part in parts:
        if stretch.contains(part):
            letters[part.start - stretch.start : part.end - stretch.start] = " " * (part.end - part.start)
    return "".join(letters)
