"""Tables of phrases looked up at a place: forwards (units, nouns) and backwards (hedges)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from maroc_ia_check.languages.phrases import fold
from maroc_ia_check.languages.vocabulary import WORD, Word

Payload = TypeVar("Payload")


class PhraseTable(Generic[Payload]):
    """Phrases looked up at a place, the longest first; ``word*`` stands for all continuations."""

    def __init__(self, entries: Iterable[tuple[str, Payload]]) -> None:
        """Index ``(phrase, payload)`` pairs."""
        self._ahead: dict[str, list[tuple[tuple[str, ...], Payload]]] = {}
        self._behind: dict[str, list[tuple[tuple[str, ...], Payload]]] = {}
        sizes: set[int] = set()
        for phrase, payload in entries:
            words = split_phrase(phrase)
            if not words:
                continue
            self._ahead.setdefault(words[0], []).append((words, payload))
            self._behind.setdefault(words[-1], []).append((words, payload))
            sizes.update(len(word) - 1 for word in (words[0], words[-1]) if word.endswith("*"))
        for index in (self._ahead, self._behind):
            for entries_of in index.values():
                entries_of.sort(key=lambda entry: -len(entry[0]))
        self._sizes = tuple(sorted(sizes, reverse=True))

    def at(self, words: Sequence[Word], position: int) -> tuple[Payload, int] | None:
        """The longest phrase that starts at that word, and how many words it has."""
        return self._longest(self._ahead, words, position, ahead=True)

    def ending(self, words: Sequence[Word], position: int) -> tuple[Payload, int] | None:
        """The longest phrase whose last word is the one at ``position``."""
        return self._longest(self._behind, words, position, ahead=False)

    def _longest(
        self,
        index: dict[str, list[tuple[tuple[str, ...], Payload]]],
        words: Sequence[Word],
        position: int,
        *,
        ahead: bool,
    ) -> tuple[Payload, int] | None:
        if not 0 <= position < len(words):
            return None
        best: tuple[Payload, int] | None = None
        for form in words[position].forms:
            entries = index.get(form)
            if entries is not None:
                best = _first(entries, words, position, best, ahead=ahead)
            for size in self._sizes:
                entries = index.get(form[:size] + "*") if len(form) >= size else None
                if entries is not None:
                    best = _first(entries, words, position, best, ahead=ahead)
        return best


def _first(
    entries: list[tuple[tuple[str, ...], Payload]],
    words: Sequence[Word],
    position: int,
    best: tuple[Payload, int] | None,
    *,
    ahead: bool,
) -> tuple[Payload, int] | None:
    """The first of the entries (the longest come first) that matches, if longer than ``best``."""
    for phrase, payload in entries:
        size = len(phrase)
        if best is not None and size <= best[1]:
            return best
        if size == 1:
            return payload, 1
        beside = position + 1 if ahead else position - 1
        word = phrase[1] if ahead else phrase[-2]
        if not 0 <= beside < len(words) or (word not in words[beside].forms and word[-1] != "*"):
            continue
        first = position if ahead else position - size + 1
        if first >= 0 and _matches(phrase, words, first):
            return payload, size
    return best


def _matches(phrase: tuple[str, ...], words: Sequence[Word], first: int) -> bool:
    if first + len(phrase) > len(words):
        return False
    for word, known in zip(phrase, words[first : first + len(phrase)], strict=True):
        if word.endswith("*"):
            if not any(form.startswith(word[:-1]) for form in known.forms):
                return False
        elif word not in known.forms:
            return False
    return True


def split_phrase(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase as written in a table; a final ``*`` stays."""
    return tuple(
        fold(found[0]) + ("*" if phrase[found.end() : found.end() + 1] == "*" else "")
        for found in WORD.finditer(phrase)
    )
