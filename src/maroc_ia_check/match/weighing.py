"""How near the words of a claim are to a figure, each at its nearest place, or what stands instead."""

from __future__ import annotations

from collections.abc import Set

from maroc_ia_check.knowledge.subjects import HOME
from maroc_ia_check.match.gates import SAME_SENTENCE
from maroc_ia_check.match.hearing import AFTER, ANYWHERE, BEFORE, TITLE
from maroc_ia_check.match.nearness import Around, Near
from maroc_ia_check.match.terms import Terms
from maroc_ia_check.model import Difference

#: a claim whose concepts are, at worst, farther than this from the figure is not proposed
FLOOR = 45
#: a rank is home's that names it so near: two sentences before
_HOME = BEFORE - 6


def other_index(own: Terms, spots: list[Near | None], near: Around) -> bool:
    """Whether the claim's index is named nowhere, and home neither in the sentence nor in the two before."""
    return "index" in own.instead and spots == [None] and (HOME not in near or near[HOME].weight < _HOME)


def stands_in(own: Terms, spots: list[Near | None], differences: list[Difference]) -> str | None:
    """The slot in which something else stands in the sentence, where all that a claim is about is farther."""
    if len(spots) > 1 or (spots[0] is not None and spots[0].weight >= SAME_SENTENCE):
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


def weights(spots: list[Near | None], replaced: Set[str | None], *, lasting: bool, unsaid: bool) -> list[int]:
    """How near each group of concepts is; empty when the claim is not what is spoken of.

    One group may be unheard where a rival stands in its slot and the rest is in the sentence; for a
    party, whose value must be the very one, also in the sentence before; for a ``lasting`` one, a
    rank of the same edition, some sentences before ("with this it is fourth in …"). What goes
    ``unsaid`` is as far as anything in the text.
    """
    heard = [spot.weight for spot in spots if spot is not None and spot.weight >= FLOOR]
    if unsaid:
        return [*heard, ANYWHERE]
    if len(heard) == len(spots):
        return heard
    if not heard:
        return [SAME_SENTENCE]  # where the rival stands
    if lasting and AFTER <= min(heard) < SAME_SENTENCE:
        return [*heard, SAME_SENTENCE]
    least = BEFORE if "party" in replaced else SAME_SENTENCE
    return [*heard, TITLE] if min(heard) >= least else []
