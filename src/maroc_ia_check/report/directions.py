"""Two directions on one page: which way a passage runs, and words set apart from the sentence around them.

A publisher's Latin name in an Arabic sentence, an Arabic figure in a French one, must not reorder what stands
beside them. Words are set apart by marks that no text can hold; the page turns them into ``<bdi>``.
"""

from __future__ import annotations

import unicodedata
from collections import Counter

from maroc_ia_check.languages.messages import Messages, load_messages
from maroc_ia_check.patterns import Pattern

#: noncharacters: they stand in no text, and :func:`clean` takes them out of what comes from outside
OPEN, CLOSE = "\ufdd0", "\ufdd1"
#: what could reorder or hide the page around a text: embeddings, overrides, isolates, controls
_UNSEEN = Pattern(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]")
_HALVES = Pattern(r"[\ud800-\udfff]")
#: a text keeps its own direction unless the letters of the other one are so many times more
_MAJORITY = 3
#: the texts that hold words of the article, of sources or of the system
_OPEN_TEXTS = ("finding.", "report.", "error.", "html.", "remark.", "place.")


def clean(text: str) -> str:
    """The text as it can be printed: nothing unseen that moves its neighbours, no half of a character."""
    return _HALVES.sub("\ufffd", _UNSEEN.sub("", text))


def language_direction(language: str | None) -> str:
    """``ltr`` or ``rtl``, as a language is written."""
    return str(load_messages(language).grammar["direction"])


def direction(text: str, own: str) -> str:
    """``ltr`` or ``rtl``: the direction of most of the letters, ``own`` where neither clearly leads."""
    left, right = _letters(text)
    other, mine = (right, left) if own == "ltr" else (left, right)
    return {"ltr": "rtl", "rtl": "ltr"}[own] if other > _MAJORITY * mine else own


def _letters(text: str) -> tuple[int, int]:
    kinds = Counter(map(unicodedata.bidirectional, text))
    return kinds["L"], kinds["R"] + kinds["AL"]


class Said(str):
    """A text of the interface that already has its words set apart."""

    __slots__ = ()


class SetApart(Messages):
    """The texts of a language, with words of the other direction between :data:`OPEN` and :data:`CLOSE`."""

    def __init__(self, messages: Messages) -> None:
        """Speak as these messages do."""
        super().__init__(messages.code, messages.grammar, messages.texts, messages)
        self._rightwards = messages.grammar["direction"] == "ltr"

    def text(self, key: str, /, **params: object) -> Said:
        """The text with its parameters cleaned, and set apart where they run the other way."""
        if key.startswith(_OPEN_TEXTS):
            params = {name: self._apart(p) if isinstance(p, str) else p for name, p in params.items()}
        return Said(super().text(key, **params))

    def _apart(self, text: str) -> str:
        if isinstance(text, Said):
            return text
        words = clean(text)
        left, right = _letters(words)
        return f"{OPEN}{words}{CLOSE}" if (right if self._rightwards else left) else words
