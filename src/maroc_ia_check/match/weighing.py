"""How near each thing is that a claim is about: what is named, and what stands in another's place."""

from __future__ import annotations

from collections.abc import Set

from maroc_ia_check.match import gates
from maroc_ia_check.match.hearing import AFTER, BEFORE, TITLE
from maroc_ia_check.match.nearness import Around, Near
from maroc_ia_check.match.terms import Terms
from maroc_ia_check.model import Difference

#: a claim whose concepts are, at worst, farther than this from the figure is not proposed
FLOOR = 45


def stands_in(own: Terms, spots: list[Near | None], differences: list[Difference]) -> str | None:
    """The slot in which something else stands in the sentence, where all that a claim is about is farther."""
    if len(spots) > 1 or (spots[0] is not None and spots[0].weight >= gates.SAME_SENTENCE):
        return None
    return next((d.slot for d in differences if d.slot in own.fills[0]), None)


def nearest(group: tuple[str, ...], near: Around) -> Near | None:
    """The nearest concept of a group."""
    best: Near | None = None
    for concept in group:
        spot = near.get(concept)
        if spot is not None and (best is None or spot > best):
            best = spot
    return best


def heard(spots: list[Near | None]) -> list[int]:
    """How near each group of concepts is that is named near enough."""
    return [spot.weight for spot in spots if spot is not None and spot.weight >= FLOOR]


def weighed(spots: list[Near | None], replaced: Set[str | None], *, lasting: bool) -> list[int]:
    """How near each group of concepts is; empty when the claim is not what is spoken of.

    One group may be unheard where a rival stands in its slot and the rest is in the sentence; for a
    party, whose value must be the very one, also in the sentence before; for a ``lasting`` one, a
    rank of the same edition, some sentences before ("with this it is fourth in …").
    """
    near = heard(spots)
    if len(near) == len(spots):
        return near
    if not near:
        return [gates.SAME_SENTENCE]  # where the rival stands
    if lasting and AFTER <= min(near) < gates.SAME_SENTENCE:
        return [*near, gates.SAME_SENTENCE]
    least = BEFORE if "party" in replaced else gates.SAME_SENTENCE
    return [*near, TITLE] if min(near) >= least else []
