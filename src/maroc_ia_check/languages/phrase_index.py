"""Many phrases looked up in a text at once, each found as its words are known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from maroc_ia_check.languages.phrases import PATTERN, Affixes, Met, Words, forms_of
from maroc_ia_check.typed import Any, Generic, NamedTuple, TypeVar

Payload = TypeVar("Payload")


#: a phrase found: where it starts and ends in the text, how many words it has, what it stands for
Hit = tuple[int, int, int, Payload]
#: the words behind the first one, and what the phrase stands for
Entry = tuple[Sequence[str], Payload]


class Opening(NamedTuple, Generic[Payload]):
    """The phrases that a word may begin, each with the words behind those that it is found by."""

    #: of the word alone: what they stand for
    alone: list[Payload]
    #: with a stem as the second word
    stems: list[Entry[Payload]]
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
        starts, ends = words.starts, words.ends
        beside = self._beside(words)
        for position, opening in enumerate(map(self._openings.__getitem__, words.printed)):
            if opening is None:
                continue
            alone, stems, by_second = opening
            for payload in alone:
                hits.append((starts[position], ends[position], 1, payload))
            if stems or (beside[position] and not by_second.keys().isdisjoint(beside[position])):
                for last, payload in _longer(words, position, opening, beside[position]):
                    hits.append((starts[position], ends[last], last + 1 - position, payload))
        return hits

    def longest(self, words: Words) -> list[tuple[int, int, Payload]]:
        """The phrases that no longer one covers, in text order: where each starts and ends, what it says."""
        kept: list[tuple[int, int, Payload]] = []
        starts, ends = words.starts, words.ends
        beside = self._beside(words)
        covered = 0  # so many words belong to the phrases kept
        for position, opening in enumerate(map(self._openings.__getitem__, words.printed)):
            if opening is None:
                continue
            alone, stems, by_second = opening
            last, found = position, alone if position >= covered else []
            if stems or (beside[position] and not by_second.keys().isdisjoint(beside[position])):
                longer = _longer(words, position, opening, beside[position])
                end = max([place for place, _ in longer], default=-1)
                if end >= covered:
                    last, found = end, [payload for place, payload in longer if place == end]
            if found:
                covered = last + 1
                start, end = starts[position], ends[last]
                for payload in found if len(found) == 1 else dict.fromkeys(found):
                    kept.append((start, end, payload))
        return kept

    def _beside(self, words: Words) -> list[tuple[str, ...]]:
        """For each word the forms of the one behind it that are the second word of some phrase."""
        return [*map(self._followers.__getitem__, words.printed[1:]), ()]

    def _opening(self, word: str) -> Opening[Payload] | None:
        """The phrases that a word may begin; most words begin none."""
        opening: Opening[Payload] = Opening([], [], {})
        for rest, plain in self._begun(self._forms[word]):
            payload = plain if self._turn is None else self._turn(plain)
            if not rest:
                opening.alone.append(payload)
            elif rest[0].endswith("*"):
                opening.stems.append((rest, payload))
            else:
                opening.by_second.setdefault(rest[0], []).append((rest[1:], payload))
        return opening if any(opening) else None

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


def _longer(
    words: Words, position: int, opening: Opening[Payload], beside: Sequence[str]
) -> list[tuple[int, Payload]]:
    """The phrases of several words that begin at a word: the last word of each, what it stands for."""
    _, stems, by_second = opening
    found = [
        (position + len(rest), payload) for rest, payload in stems if _is_followed(words, position + 1, rest)
    ]
    for form in beside:
        if form in by_second:
            found += [
                (position + 1 + len(rest), payload)
                for rest, payload in by_second[form]
                if not rest or _is_followed(words, position + 2, rest)
            ]
    return found


def _is_followed(words: Words, position: int, rest: Sequence[str]) -> bool:
    """Whether the text goes on as a phrase does."""
    printed = words.printed
    if position + len(rest) > len(printed):
        return False
    for word in rest:
        forms = words.forms[printed[position]]
        if word not in forms and not (word[-1] == "*" and any(form.startswith(word[:-1]) for form in forms)):
            return False
        position += 1
    return True
