"""Finding known words in a text: folding, light stemming, and an index of phrases.

The same tables of a pack drive it in every language: ``affixes.prefixes`` are glued words that may
stand before a word (Arabic و ب ل ك ال …), ``affixes.article`` the one that a phrase may be written
with or without, ``affixes.suffixes`` endings that do not change the thing meant (plural s, x).

How a phrase is written decides how it is found: ``emploi`` also finds *Emplois*; a Capitalised word
(``Paris``) keeps its ending and wants a capital, so that neither *pari* nor *paris* is found; one in
CAPITALS (``IA``) wants capitals in the text; a word ending in ``*`` (``form*``) stands for all its
continuations. Accents never count.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import Any, Generic, NamedTuple, TypeVar

from maroc_ia_check.patterns import Pattern

Payload = TypeVar("Payload")

# Vowel signs and tatweel stand inside Arabic words without ending them.
_WORD = Pattern(r"[^\W_](?:[^\W_]|[\u0300-\u036f\u0640\u064b-\u065f\u0670])*")
_WORDS = Pattern(f"({_WORD.pattern})")
_PATTERN = Pattern(_WORD.pattern + r"\*?")
_CAPITALS, _NAME = "^", "~"
# Letters that writers interchange; combining marks go with the decomposition.
_SAME = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ة": "ه",
        "ؤ": "و",
        "ئ": "ي",
        "ـ": None,
        "œ": "oe",
        "æ": "ae",
        # what decomposing would come to, for the letters of our languages
        **dict(zip("àâäçéèêëîïôöùûüÿ", "aaaceeeeiioouuuy", strict=True)),
        **{chr(start + digit): str(digit) for start in (0x0660, 0x06F0) for digit in range(10)},
    }
)


def fold(word: str) -> str:
    """The word without case, accents, vowel signs, tatweel, letter variants; digits in one set."""
    if word.isascii():
        return word.lower()
    lowered = word.casefold().translate(_SAME)
    if lowered.isascii() or (lowered.isalpha() and unicodedata.is_normalized("NFKD", lowered)):
        return lowered
    bare = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))
    return bare.translate(_SAME)


class Affixes(NamedTuple):
    """The glued words and the endings of one language; both may be empty."""

    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    article: tuple[str, ...] = ()

    def key(self, word: str) -> str:
        """The one form under which a word of a phrase is indexed."""
        if word.endswith("*"):
            return fold(word[:-1]) + "*"
        folded = fold(word)
        if len(word) > 1 and word.isupper():
            return _CAPITALS + folded
        if word[0].isupper():
            return _NAME + folded
        for article in self.article:
            if folded.startswith(article) and len(folded) - len(article) >= 3:
                folded = folded[len(article) :]
                break
        return self._stripped(folded)

    def _stripped(self, word: str) -> str:
        for suffix in self.suffixes:
            if word.endswith(suffix) and len(word) - len(suffix) >= 3:
                return word[: -len(suffix)]
        return word

    def forms(self, word: str) -> tuple[str, ...]:
        """Every form under which a word of a text may be indexed, the folded word first."""
        folded = fold(word)
        forms = [folded]
        for prefix in self.prefixes:
            if folded.startswith(prefix) and len(folded) - len(prefix) >= 3:
                forms.append(folded[len(prefix) :])
        forms += [self._stripped(form) for form in forms]
        if len(word) > 1 and word.isupper():
            forms += [_CAPITALS + form for form in forms]
        if word[0].isupper():
            forms.append(_NAME + folded)
        return tuple(dict.fromkeys(forms))


class Token(NamedTuple):
    """A word of the text: where it stands and the forms under which it may be known."""

    start: int
    end: int
    forms: tuple[str, ...]
    word: str


#: the forms of words already met, for each language's affixes
_MET: dict[Affixes, dict[str, tuple[str, ...]]] = {}
_MET_LIMIT = 50_000


def tokenize(text: str, affixes: Affixes, within: tuple[int, int] | None = None) -> list[Token]:
    """Every word of the text, or of a stretch of it, in order."""
    start, end = within or (0, len(text))
    parts = _WORDS.split(text[start:end])
    words = parts[1::2]
    edges = list(accumulate(map(len, parts), initial=start))
    return list(map(Token, edges[1::2], edges[2::2], _forms(words, affixes), words))


def _forms(words: Iterable[str], affixes: Affixes) -> list[tuple[str, ...]]:
    met = _MET.setdefault(affixes, {})
    if len(met) > _MET_LIMIT:
        met.clear()
    for word in words:
        if word not in met:
            met[word] = affixes.forms(word)
    return [met[word] for word in words]


class Hit(NamedTuple, Generic[Payload]):
    """A phrase found: its range in the text, how many words it has, and what it stands for."""

    start: int
    end: int
    words: int
    payload: Payload


#: the words behind the first one, and what the phrase stands for
Entry = tuple[Sequence[str], Payload]


class PhraseIndex(Generic[Payload]):
    """Many phrases looked up at once; cost depends on the text, hardly on their number."""

    def __init__(self, entries: Iterable[tuple[str, Payload]], affixes: Affixes) -> None:
        """Index ``(phrase, payload)`` pairs; words are folded and stripped as the text will be."""
        self._first: dict[str, list[Entry[Any]]] = {}
        self._stems: dict[str, list[Entry[Any]]] = {}
        self._turn: Callable[[Any], Payload] | None = None
        self._stem_sizes: tuple[int, ...] = ()
        self._known: dict[str, Sequence[Entry[Payload]]] = {}
        sizes: set[int] = set()
        for phrase, payload in entries:
            words = tuple(affixes.key(found[0]) for found in _PATTERN.finditer(phrase))
            if not words:
                continue
            head, rest = words[0], words[1:]
            if head.endswith("*"):
                self._stems.setdefault(head[:-1], []).append((rest, payload))
                sizes.add(len(head) - 1)
            else:
                self._first.setdefault(head, []).append((rest, payload))
        self._stem_sizes = tuple(sorted(sizes))

    def plain(self) -> list[Any]:
        """All of the index as lists, strings and payloads: what :meth:`restored` makes it from."""
        return [self._first, self._stems, self._stem_sizes]

    @classmethod
    def restored(cls, plain: list[Any], turn: Callable[[Any], Payload] | None = None) -> PhraseIndex[Payload]:
        """The index again, without any folding of words; ``turn`` makes of a payload what it stood for."""
        index = cls((), Affixes())
        index._first, index._stems, sizes = plain
        index._stem_sizes = tuple(sizes)
        index._turn = turn
        return index

    def find(self, tokens: list[Token]) -> list[Hit[Payload]]:
        """Every phrase found, in text order; overlapping ones too."""
        hits: list[Hit[Payload]] = []
        known = self._known
        for position, token in enumerate(tokens, 1):
            entries = known.get(token.word)
            if entries is None:
                entries = self._remember(token)
            if not entries:
                continue
            beside = tokens[position].forms if position < len(tokens) else ()
            for rest, payload in entries:
                if not rest:
                    hits.append(Hit(token.start, token.end, 1, payload))
                elif rest[0] in beside or rest[0][-1] == "*":
                    last = self._follow(tokens, position, rest)
                    if last is not None:
                        hits.append(Hit(token.start, tokens[last - 1].end, last - position + 1, payload))
        return hits

    def _remember(self, token: Token) -> Sequence[Entry[Payload]]:
        """The phrases that a word may begin; of the words of a language most begin none."""
        if len(self._known) > _MET_LIMIT:
            self._known.clear()
        found: list[Entry[Payload]] = []
        for form in token.forms:
            found.extend(self._first.get(form, ()))
            for size in self._stem_sizes:
                if len(form) < size:
                    break
                found.extend(self._stems.get(form[:size], ()))
        if self._turn is not None:
            found = [(rest, self._turn(payload)) for rest, payload in found]
        self._known[token.word] = found
        return found

    @staticmethod
    def _follow(tokens: list[Token], position: int, rest: Sequence[str]) -> int | None:
        for word in rest:
            if position >= len(tokens):
                return None
            forms = tokens[position].forms
            if word.endswith("*"):
                if not any(form.startswith(word[:-1]) for form in forms):
                    return None
            elif word not in forms:
                return None
            position += 1
        return position


def longest(hits: list[Hit[Payload]]) -> list[Hit[Payload]]:
    """The hits that no longer hit covers, in text order, without repeats."""
    kept: list[Hit[Payload]] = []
    for hit in sorted(set(hits), key=lambda h: (h.start, -h.end, str(h.payload))):
        if kept and hit.end <= kept[-1].end and (hit.start, hit.end) != (kept[-1].start, kept[-1].end):
            continue
        kept.append(hit)
    return kept
