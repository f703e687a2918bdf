"""Tables of phrases looked up at a place: forwards (units, nouns) and backwards (hedges)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from maroc_ia_check.languages.phrases import fold
from maroc_ia_check.languages.vocabulary import WORD, Word
from maroc_ia_check.typed import Any, Generic, TypeVar

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


class _Index(dict[tuple[str, ...], tuple[_Branch[Payload], ...]]):
    """The branches of the words met so far, by their forms: most words have none."""

    def __init__(
        self,
        entries: Sequence[_Entry[Any]],
        turn: Callable[[Any], Payload],
        sizes: Sequence[int],
        *,
        ahead: bool,
    ) -> None:
        super().__init__()
        self._all = entries
        self._turn = turn
        self._sizes = sizes
        self._ahead = ahead
        #: the phrases by their first word, or by their last
        self._entries: dict[str, list[_Entry[Any]]] = {}
        self._made: dict[str, _Branch[Payload]] = {}

    def __missing__(self, forms: tuple[str, ...]) -> tuple[_Branch[Payload], ...]:
        if not self._entries:
            for entry in self._all:
                self._entries.setdefault(entry[0][0 if self._ahead else -1], []).append(entry)
        keys = [
            key
            for form in forms
            for key in (form, *(form[:size] + "*" for size in self._sizes if len(form) >= size))
        ]
        if len(self) > _MOST_KNOWN:
            self.clear()
        found = self[forms] = tuple(self._branch(key) for key in keys if key in self._entries)
        return found

    def _branch(self, key: str) -> _Branch[Payload]:
        if key not in self._made:
            entries = [(tuple(words), self._turn(payload)) for words, payload in self._entries[key]]
            self._made[key] = _Branch(entries, ahead=self._ahead)
        return self._made[key]


def split_entries(entries: Iterable[tuple[str, Payload]]) -> list[_Entry[Payload]]:
    """The words of each phrase, with what it stands for: what a table is made from."""
    split = ((split_phrase(phrase), payload) for phrase, payload in entries)
    return [entry for entry in split if entry[0]]


class PhraseTable(Generic[Payload]):
    """Phrases looked up at a place, the longest first; ``word*`` stands for all continuations."""

    def __init__(
        self, entries: Sequence[_Entry[Any]], turn: Callable[[Any], Payload] = lambda payload: payload
    ) -> None:
        """Index :func:`split_entries`; ``turn`` makes of a payload, when it is met, what it stands for."""
        ends = {word for words, _ in entries for word in (words[0], words[-1]) if word.endswith("*")}
        sizes = sorted({len(word) - 1 for word in ends}, reverse=True)
        self._ahead = _Index(entries, turn, sizes, ahead=True)
        self._behind = _Index(entries, turn, sizes, ahead=False)

    def at(self, words: Sequence[Word], position: int) -> tuple[Payload, int] | None:
        """The longest phrase that starts at that word, and how many words it has."""
        if not 0 <= position < len(words):
            return None
        branches = self._ahead[words[position].forms]
        return _longest(branches, words, position, 1) if branches else None

    def ending(self, words: Sequence[Word], position: int) -> tuple[Payload, int] | None:
        """The longest phrase whose last word is the one at ``position``."""
        if not 0 <= position < len(words):
            return None
        branches = self._behind[words[position].forms]
        return _longest(branches, words, position, -1) if branches else None

    def any_at(self, words: Iterable[Word]) -> bool:
        """Whether a phrase may start at one of the words."""
        return any(self._ahead[word.forms] for word in words)

    def any_ending(self, words: Iterable[Word]) -> bool:
        """Whether a phrase may end at one of the words."""
        return any(self._behind[word.forms] for word in words)


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
