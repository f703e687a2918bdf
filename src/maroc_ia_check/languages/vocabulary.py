"""The words of a text near a figure, and the forms under which tables know them.

A word is known by its *forms*: folded, without its plural ending, without the words glued in front
of it. Nothing here scans a whole text: the cost of a look depends on the few words around a place.
"""

from __future__ import annotations

from collections.abc import Iterable

from maroc_ia_check.languages.phrases import fold
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import NamedTuple

#: spaces of every width and the invisible marks that set writing direction, from a first to a last one
_SPACES = (
    " ",
    "\t",
    "\u00a0",
    "\u061c",
    "\u1680",
    "\u2000\u200f",
    "\u202a\u202f",
    "\u205f\u2069",
    "\u3000",
    "\ufeff",
)
SPACES = "".join("-".join(run) for run in _SPACES)
ALL_SPACES = [chr(code) for run in _SPACES for code in range(ord(run[0]), ord(run[-1]) + 1)]
_MARKS = "\u0300-\u036f\u0640\u064b-\u065f\u0670\u00ad\u200c\u200d"
_REST = rf"(?:[^\W\d_]++|[{_MARKS}])*+"
#: a word; it may hold vowel signs, tatweel, soft hyphens, and be broken by hyphens at two line ends
WORD = Pattern(rf"[^\W\d_]{_REST}(?:-\n(?=[^\W\d_A-Z]){_REST}){{0,2}}")
#: what may stand between two words of one phrase
GAP = Pattern(rf"[{SPACES}]*+(?:['’&\-‐‑—\n][{SPACES}]*+)?+")
#: words are read several at a time, which costs little more than reading one
_AT_ONCE = 9
_NEXT_WORDS = Pattern(f"(?:{GAP.pattern}{WORD.pattern}){{1,{_AT_ONCE}}}")
_COMMON_GAPS = frozenset(("", " ", "’", "'", "\u00a0", "-"))
_BROKEN = Pattern("\u00ad|-\n")
_CACHE_LIMIT = 50_000
_PLACES_LIMIT = 1_000
#: how far back the words before a figure are looked for
_LOOK_BACK = 90
#: and how many of them at most
_MOST_BEFORE = 7
_UNBROKEN = Pattern(r"[^.,;:!?()\[\]{}|…،؛؟\d]*")


class Word(NamedTuple):
    """A word near a figure: where it stands, its forms, and whether a line ends before it."""

    start: int
    end: int
    forms: tuple[str, ...]
    new_line: bool = False


class _Run(list[Word]):
    """Words that follow each other without punctuation between, as far as they are read."""

    ended = False


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
        self._runs: dict[int, tuple[_Run, int]] = {}
        self._ahead: dict[int, list[Word]] = {}

    def folded(self, word: str) -> str:
        """The word folded, with the traces of a broken line taken out."""
        if word.isascii() and "\n" not in word:
            return word.lower()
        return self.splits(word)[0][0]

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
            folded = fold(_BROKEN.sub("", word))
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
        if text is not self._text:
            self._turn_to(text)
        run, first = self._runs.get(position) or self._read_on(text, position, _Run())
        last = first + count
        while len(run) < last and not run.ended:
            self._read_on(text, run[-1].end, run)
        return run[first:last]

    def _read_on(self, text: str, position: int, run: _Run) -> tuple[_Run, int]:
        """Read the next words of a run; it is known by the place behind each word, and where that word is."""
        first = len(run)
        stretch = _NEXT_WORDS.match(text, position)
        if stretch is not None:
            broken = "\n" in stretch[0]
            for found in WORD.finditer(text, position, stretch.end()):
                start, end = found.span()
                word = found[0]
                new_line = broken and "\n" in text[position:start]
                self._runs[position] = run, len(run)
                run.append(Word(start, end, self._forms.get(word) or self.forms(word), new_line))
                position = end
        if len(run) < first + _AT_ONCE:
            run.ended = True
            self._runs[position] = run, len(run)
        return run, first

    def before(self, text: str, position: int, count: int, floor: int = 0) -> list[Word]:
        """Up to ``count`` words (seven at most) that lead to ``position`` without punctuation, in order."""
        if text is not self._text:
            self._turn_to(text)
        words = self._ahead.get(position)
        if words is None:
            if len(self._ahead) > _PLACES_LIMIT:
                self._turn_to(text)
            words = self._ahead[position] = self._read_before(text, position)
        if floor and words and words[0].start < floor:
            words = [word for word in words if word.start >= floor]
        return words if len(words) <= count else words[-count:]

    def _read_before(self, text: str, position: int) -> list[Word]:
        unbroken = _UNBROKEN.match(text[max(0, position - _LOOK_BACK) : position][::-1])
        first = position - unbroken.end() if unbroken else position
        spans = [found.span() for found in WORD.finditer(text, first, position)]
        behind = position
        words: list[Word] = []
        for index in range(len(spans) - 1, -1, -1):
            start, end = spans[index]
            gap = text[end:behind]
            if gap not in _COMMON_GAPS and GAP.fullmatch(gap) is None:
                break
            word = text[start:end]
            forms = self._bare.get(word)
            if forms is None:
                forms = self._bare[word] = tuple([form for form, _ in self.splits(word)])
            new_line = "\n" in text[spans[index - 1][1] if index else first : start]
            words.append(Word(start, end, forms, new_line))
            behind = start
            if len(words) == _MOST_BEFORE:
                break
        words.reverse()
        return words

    def forget(self) -> None:
        """Let go of the text in hand."""
        self._turn_to("")
        if len(self._bare) > _CACHE_LIMIT:
            self._bare.clear()

    def _turn_to(self, text: str) -> None:
        """Forget the words of another text."""
        self._text = text
        self._runs.clear()
        self._ahead.clear()
