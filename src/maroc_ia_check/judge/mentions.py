"""The mentions of one text, in order, asked for by where they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from maroc_ia_check.model import Mention, Span


class Mentions:
    """Every mention by its sentence and, conversions apart, by its unit."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """Sort the mentions, given in the order of the text, once."""
        self._by_sentence: dict[int, list[Mention]] = {}
        self._by_unit: dict[str | None, list[Mention]] = {}
        for mention in mentions:
            self._by_sentence.setdefault(mention.sentence, []).append(mention)
            if mention.restates is None:
                self._by_unit.setdefault(mention.unit, []).append(mention)

    def sentence(self, number: int) -> list[Mention]:
        """All of one sentence."""
        return self._by_sentence.get(number, [])

    def before(self, mention: Mention, most: int) -> list[Mention]:
        """The last few of its unit before a mention, in its block."""
        alike = self._by_unit.get(mention.unit, [])
        found: list[Mention] = []
        for place in range(bisect_left(alike, mention.span, key=_span) - 1, -1, -1):
            other = alike[place]
            if other.block != mention.block or len(found) == most:
                break
            if other.span.end <= mention.span.start:
                found.insert(0, other)
        return found

    def behind(self, mention: Mention, most: int) -> list[Mention]:
        """The first few of its unit behind a mention, in its block or the next."""
        alike = self._by_unit.get(mention.unit, [])
        found: list[Mention] = []
        for place in range(bisect_left(alike, mention.span, key=_span), len(alike)):
            other = alike[place]
            if other.block > mention.block + 1 or len(found) == most:
                break
            if other.span.start >= mention.span.end:
                found.append(other)
        return found


def _span(mention: Mention) -> Span:
    return mention.span
