"""Concepts at their places, and how near each is to one figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from maroc_ia_check.model import Mention, Span
from maroc_ia_check.typed import NamedTuple

#: cues that set something apart, and how far from it they stand at most ("à elle seule, la région de …")
_APART, _BESIDE = frozenset({"alone", "part"}), 16


class Heard(NamedTuple):
    """A concept at a place of the text."""

    #: the words that name the concept
    span: Span
    concept: str
    sentence: int
    block: int


class Near(NamedTuple):
    """How near a concept is to a figure, and the words that name it there."""

    weight: int
    span: Span


class Around(dict[str, Near]):
    """For every concept of a text, the nearest place to one figure."""

    __slots__ = ("_families", "_named")

    def __init__(self, near: Mapping[str, Near], families: Mapping[str, Sequence[str]]) -> None:
        """``families`` holds the concepts of the text by their family, in the order of ``near``."""
        super().__init__(near)
        self._families = families
        self._named: dict[tuple[str, int], list[tuple[str, Near]]] = {}

    def having(self, spots: Mapping[str, Near]) -> Around:
        """The same with some concepts at other places."""
        return Around({**self, **spots}, self._families)

    def family(self, name: str, least: int = 0) -> list[tuple[str, Near]]:
        """The concepts of one family that are so near at least, with their places."""
        if name not in self._families:
            return []
        found = self._named.get((name, least))
        if found is None:
            spots = [(concept, self[concept]) for concept in self._families[name]]
            found = self._named[name, least] = [pair for pair in spots if pair[1].weight >= least]
        return found


def set_apart(mention: Mention, spot: Near, own: Sequence[Near], *, alone: bool, near: bool) -> bool:
    """Whether something is set apart with a figure, "in Morocco alone", nearer than what is as near.

    ``alone``: its own words say so; else it must be ``near``, and other words set it apart.
    """
    cues = (cue.span for cue in mention.cues if cue.slot in _APART)
    if not alone and (not near or all(_gap(cue, spot.span) > _BESIDE for cue in cues)):
        return False
    away = _gap(spot.span, mention.span)
    return all(each.weight < spot.weight or _gap(each.span, mention.span) > away for each in own)


def _gap(one: Span, other: Span) -> int:
    """How many characters part two stretches."""
    return max(one.start - other.end, other.start - one.end, 0)
