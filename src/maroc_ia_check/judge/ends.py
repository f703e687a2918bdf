"""The values of one unit that stand before a figure: what a change may be told of."""

from __future__ import annotations

from collections.abc import Container, Iterable

from maroc_ia_check.judge.mentions import Mentions
from maroc_ia_check.model import Mention

#: a change is told of two values, or of a series of so many
_SERIES = 4
#: a series reaches at most so many sentences back
_BACK = 3
_NO_ENDS = frozenset({"date", "multiple", "percent", "duration", "points", "places"})


def earlier(mention: Mention, told: Mentions, wanted: Container[str | None] | None = None) -> list[Mention]:
    """The values of one unit in the sentence before, and in those right before that one."""
    found: list[Mention] = []
    for sentence in range(mention.sentence - 1, mention.sentence - 1 - _BACK, -1):
        values = told_before(mention, told, sentence, wanted)
        if not values or len({m.unit for m in (*values, *found) if m.unit is not None}) > 1:
            break
        found = values + found
    return found


def told_before(
    mention: Mention, told: Mentions, sentence: int, wanted: Container[str | None] | None = None
) -> list[Mention]:
    """The last values of one unit in a sentence before a figure; none when they are too many."""
    values = [
        m
        for m in values_of(told, sentence)
        if m.block == mention.block
        and m.span.end <= mention.span.start
        and (wanted is None or m.unit in wanted)
    ]
    found: list[Mention] = []
    for value in reversed(values):
        if len({m.unit for m in (value, *found) if m.unit is not None}) > 1:
            break
        found.insert(0, value)
    return found if len(found) <= _SERIES else []


def values_of(told: Mentions, sentence: int) -> Iterable[Mention]:
    """The figures of a sentence that may be an end of a change."""
    return (
        m
        for m in told.sentence(sentence)
        if m.kind not in _NO_ENDS and m.value is not None and m.restates is None
    )
