"""The words of a text and of the tables: folding, light stemming, the forms under which each is known.

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
from collections.abc import Callable, Iterator
from functools import cache
from itertools import accumulate

from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import NamedTuple, TypeVar

Value = TypeVar("Value")

# Vowel signs and tatweel stand inside Arabic words without ending them.
_WORD = Pattern(r"[^\W_]++(?:[\u0300-\u036f\u0640\u064b-\u065f\u0670]++[^\W_]*+)*+")
_LATIN = Pattern(r"[A-Za-z]")
_WORDS = Pattern(f"({_WORD.pattern})")
#: a word of a phrase, as the tables write it
PATTERN = Pattern(_WORD.pattern + r"\*?")
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
            rest = folded[len(prefix) :]
            if folded.startswith(prefix) and (len(rest) >= 3 or (len(rest) > 1 and rest.isascii())):
                forms.append(rest)
        forms += [self._stripped(form) for form in forms]
        if len(word) > 1 and word.isupper():
            forms += [_CAPITALS + form for form in forms]
        if word[0].isupper():
            forms.append(_NAME + folded)
        elif not word.isascii():
            forms += self._foreign(word)
        return tuple(dict.fromkeys(forms))

    def _foreign(self, word: str) -> tuple[str, ...]:
        """The forms of a name in other letters, behind a prefix: "لـOracle"."""
        found = _LATIN.search(word)
        if found is None or fold(word[: found.start()]) not in self.prefixes:
            return ()
        return self.forms(word[found.start() :])


class Token(NamedTuple):
    """A word of the text: where it stands and the forms under which it may be known."""

    start: int
    end: int
    forms: tuple[str, ...]


#: so many words are remembered for each language
_MET_LIMIT = 50_000


class Met(dict[str, Value]):
    """What words come to, worked out when one is first met in a text."""

    def __init__(self, work_out: Callable[[str], Value]) -> None:
        """``work_out`` depends on the word alone."""
        super().__init__()
        self._work_out = work_out

    def __missing__(self, word: str) -> Value:
        if len(self) > _MET_LIMIT:
            self.clear()
        found = self[word] = self._work_out(word)
        return found


@cache
def forms_of(affixes: Affixes) -> Met[tuple[str, ...]]:
    """For every word of a language its forms."""
    return Met(affixes.forms)


class Words:
    """The words of a stretch of text, in order, column by column: few of them are ever looked at."""

    def __init__(self, text: str, affixes: Affixes, within: tuple[int, int] | None = None) -> None:
        """Split the text, or the stretch ``within`` it."""
        start, end = within or (0, len(text))
        parts = _WORDS.split(text[start:end])
        edges = list(accumulate(map(len, parts), initial=start))
        self.printed = parts[1::2]
        self.starts, self.ends = edges[1:-1:2], edges[2::2]
        self.forms = forms_of(affixes)

    def __iter__(self) -> Iterator[Token]:
        return map(Token, self.starts, self.ends, map(self.forms.__getitem__, self.printed))
