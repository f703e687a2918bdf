"""Words of a text and tables of phrases looked up at a place: the ground under the figure tables.

A word is known by its *forms*: folded, without its plural ending, without the words glued in front
of it. Tables match forwards from a place (units, nouns) and backwards from a place (hedges). Nothing
here scans a whole text: the cost of a lookup depends on the few words around a figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from maroc_ia_check.languages.phrases import fold

Payload = TypeVar("Payload")

#: spaces of every width and the invisible marks that set writing direction
SPACES = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff"
_MARKS = "\u0300-\u036f\u0640\u064b-\u065f\u0670\u00ad\u200c\u200d"
#: a word; it may hold vowel signs, tatweel, soft hyphens, and be broken by a hyphen at a line end
WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_MARKS}]|-\n(?=[^\W\d_A-Z]))*")
#: what may stand between two words of one phrase
GAP = re.compile(rf"[{SPACES}]*(?:['’&\-‐‑—\n][{SPACES}]*)?")
_BROKEN = re.compile("\u00ad|-\n")
_CACHE_LIMIT = 50_000
_PLACES_LIMIT = 2_000
#: how far back the words before a figure are looked for
_LOOK_BACK = 90
_LAST_BREAK = re.compile(r".*[.,;:!?()\[\]{}|…،؛؟\d]", re.DOTALL)


class Word(NamedTuple):
    """A word near a figure: where it stands, its forms, and whether a line ends before it."""

    start: int
    end: int
    forms: tuple[str, ...]
    new_line: bool = False


class Vocabulary:
    """How the words of one language are brought to the forms under which tables know them."""

    def __init__(
        self, prefixes: Iterable[str], endings: Iterable[tuple[str, str]], articles: Iterable[str] = ()
    ) -> None:
        """``prefixes`` are glued in front of words; ``endings`` are (plural, singular) pairs.

        ``articles`` are the prefixes that a counted noun may keep.
        """
        self.articles = frozenset(fold(article) for article in articles)
        self.prefixes = tuple(sorted((fold(p) for p in prefixes), key=lambda p: (-len(p), p)))
        self.endings = tuple((fold(a), fold(b)) for a, b in endings)
        self._forms: dict[str, tuple[str, ...]] = {}
        self._splits: dict[str, tuple[tuple[str, str], ...]] = {}
        self._bare: dict[str, tuple[str, ...]] = {}
        #: the words already read around the places of the text in hand
        self._text = ""
        self._behind: dict[int, tuple[int, list[Word]]] = {}
        self._ahead: dict[int, list[Word]] = {}

    def folded(self, word: str) -> str:
        """The word folded, with the traces of a broken line taken out."""
        return fold(_BROKEN.sub("", word)) if "\n" in word or "\u00ad" in word else fold(word)

    def forms(self, word: str) -> tuple[str, ...]:
        """The forms under which a word behind a number may be known, the folded word first."""
        known = self._forms.get(word)
        if known is None:
            bare = [form for form, prefix in self.splits(word) if not prefix or prefix in self.articles]
            ended = [
                form[: -len(end)] + start
                for form in bare
                for end, start in self.endings
                if form.endswith(end) and len(form) - len(end) >= 2
            ]
            known = tuple(dict.fromkeys(bare + ended))
            if len(self._forms) > _CACHE_LIMIT:
                self._forms.clear()
            self._forms[word] = known
        return known

    def splits(self, word: str) -> tuple[tuple[str, str], ...]:
        """The folded word and what is left of it behind each glued prefix, with that prefix."""
        known = self._splits.get(word)
        if known is None:
            folded = self.folded(word)
            known = (
                (folded, ""),
                *(
                    (folded[len(p) :], p)
                    for p in self.prefixes
                    if folded.startswith(p) and len(folded) - len(p) >= 2
                ),
            )
            if len(self._splits) > _CACHE_LIMIT:
                self._splits.clear()
            self._splits[word] = known
        return known

    def after(self, text: str, position: int, count: int) -> list[Word]:
        """Up to ``count`` words that follow without punctuation between."""
        self._turn_to(text)
        known = self._behind.get(position)
        if known is None or known[0] < count:
            known = self._behind[position] = count, self._read_after(text, position, count)
        words = known[1]
        return words if len(words) <= count else words[:count]

    def _read_after(self, text: str, position: int, count: int) -> list[Word]:
        words: list[Word] = []
        while len(words) < count:
            gap = GAP.match(text, position)
            start = gap.end() if gap else position
            found = WORD.match(text, start)
            if found is None:
                break
            end = found.end()
            words.append(Word(start, end, self.forms(found[0]), "\n" in text[position:start]))
            position = end
        return words

    def before(self, text: str, position: int, count: int, floor: int = 0) -> list[Word]:
        """Up to ``count`` words that lead to ``position`` without punctuation, in text order."""
        self._turn_to(text)
        words = self._ahead.get(position)
        if words is None:
            words = self._ahead[position] = self._read_before(text, position)
        if floor and words and words[0].start < floor:
            words = [word for word in words if word.start >= floor]
        return words if len(words) <= count else words[-count:]

    def _read_before(self, text: str, position: int) -> list[Word]:
        left = max(0, position - _LOOK_BACK)
        broken = _LAST_BREAK.match(text, left, position)
        last = broken.end() if broken else left
        words: list[Word] = []
        for found in WORD.finditer(text, last, position):
            start, end = found.span()
            if GAP.fullmatch(text, last, start) is None:
                words.clear()
            word = found[0]
            forms = self._bare.get(word)
            if forms is None:
                forms = self._bare[word] = tuple([form for form, _ in self.splits(word)])
            words.append(Word(start, end, forms, "\n" in text[last:start]))
            last = end
        return words if GAP.fullmatch(text, last, position) else []

    def forget(self) -> None:
        """Let go of the text in hand."""
        self._turn_to("")
        if len(self._bare) > _CACHE_LIMIT:
            self._bare.clear()

    def _turn_to(self, text: str) -> None:
        """Forget the words of another text (or of too many places of this one)."""
        if text is not self._text or len(self._behind) + len(self._ahead) > _PLACES_LIMIT:
            self._text = text
            self._behind.clear()
            self._ahead.clear()


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
