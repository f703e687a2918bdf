"""Tables of phrases looked up at a place: forwards (units, nouns) and backwards (hedges)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from maroc_ia_check.languages.phrases import fold
from maroc_ia_check.languages.vocabulary import WORD, Word

Payload = TypeVar("Payload")


_Entry = tuple[tuple[str, ...], Payload]
_MOST_KNOWN = 50_000


class _Branch(Generic[Payload]):
    """The phrases that begin (or end) with one word, by the word beside it."""

    def __init__(self, entries: Iterable[_Entry[Payload]], *, ahead: bool) -> None:
        self.alone: Payload | None = None
        self.longer: dict[str, list[_Entry[Payload]]] = {}
        for phrase, payload in sorted(entries, key=lambda entry: -len(entry[0])):
            if len(phrase) > 1:
                beside = phrase[1 if ahead else -2]
                self.longer.setdefault(beside if beside[-1] != "*" else "*", []).append((phrase, payload))
            elif self.alone is None:
                self.alone = payload


class PhraseTable(Generic[Payload]):
    """Phrases looked up at a place, the longest first; ``word*`` stands for all continuations."""

    def __init__(self, entries: Iterable[tuple[str, Payload]]) -> None:
        """Index ``(phrase, payload)`` pairs."""
        ahead: dict[str, list[_Entry[Payload]]] = {}
        behind: dict[str, list[_Entry[Payload]]] = {}
        sizes: set[int] = set()
        for phrase, payload in entries:
            words = split_phrase(phrase)
            if not words:
                continue
            ahead.setdefault(words[0], []).append((words, payload))
            behind.setdefault(words[-1], []).append((words, payload))
            sizes.update(len(word) - 1 for word in (words[0], words[-1]) if word.endswith("*"))
        self._ahead = {word: _Branch(each, ahead=True) for word, each in ahead.items()}
        self._behind = {word: _Branch(each, ahead=False) for word, each in behind.items()}
        self._sizes = tuple(sorted(sizes, reverse=True))
        #: the branches of the words met so far, by their forms: most words have none
        self._known_ahead: dict[tuple[str, ...], tuple[_Branch[Payload], ...]] = {}
        self._known_behind: dict[tuple[str, ...], tuple[_Branch[Payload], ...]] = {}

    def at(self, words: Sequence[Word], position: int) -> tuple[Payload, int] | None:
        """The longest phrase that starts at that word, and how many words it has."""
        if not 0 <= position < len(words):
            return None
        forms = words[position].forms
        branches = self._known_ahead.get(forms)
        if branches is None:
            branches = self._remember(forms, self._ahead, self._known_ahead)
        return _longest(branches, words, position, 1) if branches else None

    def ending(self, words: Sequence[Word], position: int) -> tuple[Payload, int] | None:
        """The longest phrase whose last word is the one at ``position``."""
        if not 0 <= position < len(words):
            return None
        forms = words[position].forms
        branches = self._known_behind.get(forms)
        if branches is None:
            branches = self._remember(forms, self._behind, self._known_behind)
        return _longest(branches, words, position, -1) if branches else None

    def any_at(self, words: Iterable[Word]) -> bool:
        """Whether a phrase may start at one of the words."""
        return self._any(words, self._ahead, self._known_ahead)

    def any_ending(self, words: Iterable[Word]) -> bool:
        """Whether a phrase may end at one of the words."""
        return self._any(words, self._behind, self._known_behind)

    def _any(
        self,
        words: Iterable[Word],
        index: Mapping[str, _Branch[Payload]],
        known: dict[tuple[str, ...], tuple[_Branch[Payload], ...]],
    ) -> bool:
        for word in words:
            branches = known.get(word.forms)
            if branches is None:
                branches = self._remember(word.forms, index, known)
            if branches:
                return True
        return False

    def _remember(
        self,
        forms: tuple[str, ...],
        index: Mapping[str, _Branch[Payload]],
        known: dict[tuple[str, ...], tuple[_Branch[Payload], ...]],
    ) -> tuple[_Branch[Payload], ...]:
        keys = [
            key
            for form in forms
            for key in (form, *(form[:size] + "*" for size in self._sizes if len(form) >= size))
        ]
        if len(known) > _MOST_KNOWN:
            known.clear()
        branches = known[forms] = tuple(index[key] for key in keys if key in index)
        return branches


def _longest(
    branches: Sequence[_Branch[Payload]], words: Sequence[Word], position: int, step: int
) -> tuple[Payload, int] | None:
    """The longest phrase of the branches that matches."""
    best: tuple[Payload, int] | None = None
    for branch in branches:
        best = _longer(branch, words, position, position + step, best)
    return best


def _longer(
    branch: _Branch[Payload],
    words: Sequence[Word],
    position: int,
    beside: int,
    best: tuple[Payload, int] | None,
) -> tuple[Payload, int] | None:
    """The longest phrase of the branch that matches, if longer than ``best``."""
    if branch.longer and 0 <= beside < len(words):
        for form in (*words[beside].forms, "*"):
            for phrase, payload in branch.longer.get(form, ()):
                size = len(phrase)
                if best is not None and size <= best[1]:
                    break
                first = position if beside > position else position - size + 1
                if first >= 0 and _matches(phrase, words, first):
                    best = payload, size
                    break
    if best is None and branch.alone is not None:
        return branch.alone, 1
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
