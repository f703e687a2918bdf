"""A text put together piece by piece, each piece remembering the element that it was copied from."""

from __future__ import annotations

from collections import Counter

from lxml.etree import _Element

from maroc_ia_check.errors import ReadError
from maroc_ia_check.model import Document, Place, Span
from maroc_ia_check.typed import NamedTuple


class Piece(NamedTuple):
    """Code points of a text that are the whole text of an element.

    ``anchor`` is the element of the body that shows them where they stand outside of it (a note, a box).
    """

    start: int
    length: int
    element: _Element
    anchor: _Element | None = None


class Flow:
    """The text of one document in the making: lines, with their places, headings and pieces."""

    def __init__(self) -> None:
        """Start with nothing."""
        self.pieces: list[Piece] = []
        self.anchor: _Element | None = None
        self._parts: list[str] = []
        self._length = 0
        self._last_word = 0
        self._places: list[Place] = []
        self._headings: list[Span] = []
        self._counts: Counter[str] = Counter()

    @property
    def length(self) -> int:
        """How many code points there are so far."""
        return self._length

    def add(self, text: str, element: _Element | None = None) -> None:
        """Go on with a text; ``element`` holds it, when it is copied."""
        if element is not None and text:
            self.pieces.append(Piece(self._length, len(text), element, self.anchor))
        self._parts.append(text)
        if text.strip():
            self._last_word = self._length + len(text.rstrip())
        self._length += len(text)

    def number(self, kind: str) -> int:
        """The number, from 1, of one more thing of a kind."""
        self._counts[kind] += 1
        return self._counts[kind]

    def has_words(self, start: int) -> bool:
        """Whether something was written from ``start`` on."""
        return self._last_word > start

    def end_paragraph(self, start: int, *, heading: bool = False, counted: bool = True) -> None:
        """Close the line begun at ``start``; ``counted`` are the paragraphs of the body, the filled ones."""
        if self.has_words(start):
            if heading:
                self._headings.append(Span(start, self._length))
            if counted:
                self.place(start, "paragraph", str(self.number("paragraph")))
        self.add("\n")

    def place(self, start: int, kind: str, label: str) -> None:
        """Say where people find what was added from ``start`` on."""
        if start < self._length:
            self._places.append(Place(Span(start, self._length), kind, label))

    def document(self, path: str, notices: tuple[str, ...] = ()) -> Document:
        """The whole document. Raises :class:`ReadError` (``empty``) when it holds no words."""
        text = "".join(self._parts)
        if not text.strip():
            raise ReadError("empty")
        return Document(
            text=text,
            path=path,
            headings=tuple(sorted(self._headings)),
            places=tuple(sorted(self._places)),
            notices=notices,
        )
