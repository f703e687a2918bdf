"""Answers to the reader: rows for programs, words for people; one module of ``formats`` a presentation.

A presentation is a module of ``formats`` with ``render(listing, messages) -> str | bytes``. It is imported
only when asked for, and knows nothing of the other ones.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

from maroc_ia_check.errors import UsageError
from maroc_ia_check.typed import TYPE_CHECKING, NamedTuple, Protocol, cast

if TYPE_CHECKING:
    from maroc_ia_check.inquiry.references import Reference
    from maroc_ia_check.knowledge import KnowledgeBase
    from maroc_ia_check.languages.messages import Messages
    from maroc_ia_check.model import Claim

__all__ = ["BINARY", "Listing", "Row", "presentations", "render"]

#: field → text, whole number, exact decimal, day, truth value, list of texts, or nothing
Row = Mapping[str, object]
#: presentations that are no text for a terminal
BINARY = ("parquet",)
_FORMATS = os.path.join(os.path.dirname(__file__), "formats")


class Listing(NamedTuple):
    """One answer: its rows, all with the same fields, and how it is told to people in so many columns.

    ``document`` and ``markdown`` stand for the rows where an answer has a shape of its own; ``references``
    are the sources it rests on, ``claims`` what it speaks of.
    """

    rows: Sequence[Row]
    words: Callable[[int], str]
    document: object = None
    markdown: Callable[[], str] | None = None
    references: tuple[Reference, ...] = ()
    claims: tuple[Claim, ...] = ()
    knowledge: KnowledgeBase | None = None


class Presentation(Protocol):
    """What a presentation's module offers."""

    def render(self, listing: Listing, messages: Messages) -> str | bytes:
        """The whole listing, ending with a line break when it is text."""
        ...


def presentations() -> tuple[str, ...]:
    """The names of the presentations, ``table`` first; none is imported."""
    names = {os.path.splitext(name)[0] for name in os.listdir(_FORMATS) if not name.startswith("_")}
    return ("table", *sorted(names))


def render(listing: Listing, form: str, messages: Messages, width: int) -> str | bytes:
    """The listing in one presentation, as wide as there is room when people read it.

    Raises :class:`UsageError` ``format-unfit`` when the answer holds nothing that the format can say, and
    :class:`MissingExtraError` when an optional dependency is missing.
    """
    if form == "table":
        return listing.words(width)
    module = cast(Presentation, import_module(f"{__name__}.formats.{form}"))
    content = module.render(listing, messages)
    if not content:
        raise UsageError("format-unfit", given=form)
    return content
