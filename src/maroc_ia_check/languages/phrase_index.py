"""Many phrases looked up in a text at once, each found as its words are known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from maroc_ia_check.languages.phrases import PATTERN, Affixes, Met, Words, forms_of
from maroc_ia_check.typed import Any, Generic, NamedTuple, TypeVar

Payload = TypeVar("Payload")


class Hit(NamedTuple, Generic[Payload]):
    """A phrase found: its range in the text, how many words it has, and what it stands for."""

    start: int
    end: int
    words: int
    payload: Payload


#: the words behind the first one, and what the phrase stands for
Entry = tuple[Sequence[str], Payload]


class Opening(NamedTuple, Generic[Payload]):
    """The phrases that a word may begin, each with the words behind those that it is found by."""

    #: of the word alone
    alone: list[Entry[Payload]]
    #: by the second word as well
    by_second: dict[str, list[Entry[Payload]]]


class PhraseIndex(Generic[Payload]):
    """Many phrases looked up at once; cost depends on the text, hardly on their number."""

    def __init__(self, entries: Iterable[tuple[str, Payload]], affixes: Affixes) -> None:
        """Index ``(phrase, payload)`` pairs; words are folded and stripped as the text will be."""
        #: for a first word, or its stem, the words behind it and what they stand for, one after the other
        self._first: dict[str, list[Any]] = {}
        self._stems: dict[str, list[Any]] = {}
        self._turn: Callable[[Any], Payload] | None = None
        self._forms = forms_of(affixes)
        self._openings = Met(self._opening)
        self._followers = Met(self._following)
        sizes: set[int] = set()
        seconds: set[str] = set()
        for phrase, payload in entries:
            words = tuple(affixes.key(found[0]) for found in PATTERN.finditer(phrase))
            if not words:
                continue
            head, rest = words[0], words[1:]
            seconds.update(rest[:1])
            if head.endswith("*"):
                self._stems.setdefault(head[:-1], []).extend((" ".join(rest), payload))
                sizes.add(len(head) - 1)
            else:
                self._first.setdefault(head, []).extend((" ".join(rest), payload))
        self._stem_sizes, self._seconds = tuple(sorted(sizes)), frozenset(seconds)

    def plain(self) -> list[Any]:
        """All of the index as lists, strings and payloads: what :meth:`restored` makes it from."""
        return [self._first, self._stems, self._stem_sizes, sorted(self._seconds)]

    @classmethod
    def restored(
        cls, plain: list[Any], affixes: Affixes, turn: Callable[[Any], Payload] | None = None
    ) -> PhraseIndex[Payload]:
        """The index again, without any folding of words; ``turn`` makes of a payload what it stood for."""
        index = cls((), affixes)
        index._first, index._stems, sizes, seconds = plain
        index._stem_sizes, index._seconds = tuple(sizes), frozenset(seconds)
        index._turn = turn
        return index

    def find(self, words: Words) -> list[Hit[Payload]]:
        """Every phrase found, in text order; overlapping ones too."""
        hits: list[Hit[Payload]] = []
        printed = words.printed
        for position, opening in enumerate(map(self._openings.__getitem__, printed), 1):
            if opening is None:
                continue
            alone, by_second = opening
            beside = self._followers[printed[position]] if position < len(printed) else ()
            if not alone and not beside:
                continue
            found = [(position, alone)]
            for form in beside:
                if form in by_second:
                    found.append((position + 1, by_second[form]))
            for behind, entries in found:
                for rest, payload in entries:
                    last = _followed(words, behind, rest) if rest else behind
                    if last:
                        start, end = words.starts[position - 1], words.ends[last - 1]
                        hits.append(Hit(start, end, last - position + 1, payload))
        return hits

    def _opening(self, word: str) -> Opening[Payload] | None:
        """The phrases that a word may begin; most words begin none."""
        opening: Opening[Payload] = Opening([], {})
        for rest, plain in self._begun(self._forms[word]):
            payload = plain if self._turn is None else self._turn(plain)
            if not rest or rest[0].endswith("*"):
                opening.alone.append((rest, payload))
            else:
                opening.by_second.setdefault(rest[0], []).append((rest[1:], payload))
        return opening if opening.alone or opening.by_second else None

    def _following(self, word: str) -> tuple[str, ...]:
        """The forms of a word that are the second word of some phrase; most words have none."""
        return tuple(form for form in self._forms[word] if form in self._seconds)

    def _begun(self, forms: Iterable[str]) -> Iterator[Entry[Any]]:
        for form in forms:
            if form in self._first:
                yield from _entries(self._first[form])
            for size in self._stem_sizes:
                if len(form) < size:
                    break
                if form[:size] in self._stems:
                    yield from _entries(self._stems[form[:size]])


def _entries(plain: Sequence[Any]) -> Iterator[Entry[Any]]:
    return zip(map(str.split, plain[::2]), plain[1::2], strict=True)


def _followed(words: Words, position: int, rest: Sequence[str]) -> int:
    """Where a phrase ends, counted in words, if the text goes on as it does; else 0."""
    end = position + len(rest)
    if end > len(words.printed):
        return 0
    for word, beside in zip(rest, words.printed[position:end], strict=True):
        forms = words.forms[beside]
        if word.endswith("*"):
            if not any(form.startswith(word[:-1]) for form in forms):
                return 0
        elif word not in forms:
            return 0
    return end


def longest(hits: list[Hit[Payload]]) -> list[Hit[Payload]]:
    """The hits that no longer hit covers, in text order, without repeats."""
    kept: list[Hit[Payload]] = []
    for hit in sorted(set(hits), key=lambda h: (h.start, -h.end, str(h.payload))):
        if kept and hit.end <= kept[-1].end and (hit.start, hit.end) != (kept[-1].start, kept[-1].end):
            continue
        kept.append(hit)
    return kept
