"""Marks that would cover each other go on lanes of their own."""

from __future__ import annotations

from collections.abc import Iterable


def lanes(places: Iterable[float], gap: float) -> list[int]:
    """For places in growing order, the lane of each: the lowest on which it is ``gap`` away from the last."""
    last: list[float] = []
    found = []
    for place in places:
        free = next((lane for lane, before in enumerate(last) if place - before >= gap), len(last))
        if free == len(last):
            last.append(place)
        else:
            last[free] = place
        found.append(free)
    return found
