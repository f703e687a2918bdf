"""The first truth condition: whether the unit of a figure can be a claim's."""

from __future__ import annotations

from functools import cache

from maroc_ia_check.match.hearing import OWN
from maroc_ia_check.match.nearness import Around
from maroc_ia_check.match.terms import Terms
from maroc_ia_check.model import Claim, Mention
from maroc_ia_check.units import dimension, is_count

VETO = "veto"
#: no price of one thing is so much: an amount in euros is no rate of the euro
_MOST = 1_000
#: what is counted off one by one, besides things
_COUNTED = frozenset({"rank", "places"})
#: dimensions that an error may confuse, besides those that share a factor
_CONFUSABLE = {
    frozenset({"points", "places"}),
    frozenset({"percent", "points"}),
    frozenset({"power", "frequency"}),
    frozenset({"power", "energy"}),
}


def unit_relation(mention: Mention, claim: Claim, own: Terms, near: Around) -> str:
    """How the units relate: ``same bare money dimension other base noun`` or ``veto``.

    ``base`` counts another base than the claim's, ``noun`` something that is no base at all.
    """
    relation = _relation(mention.unit, claim.units)
    if claim.statistic == "rate" and relation == "money":
        return VETO  # in another currency it is another rate
    amount = mention.value if mention.kind == "money" else None
    if claim.statistic == "rate" and amount is not None and abs(amount) >= _MOST:
        return VETO
    if relation == "bare":
        return _bare(mention, claim, near)
    if relation == "base":
        based = any(family == "base" for family, _, _ in own.slots)
        if based and any(spot.weight == OWN for _, spot in near.family("base")):
            return "base"
        return "noun" if based and mention.noun_known else VETO
    return relation


@cache
def may_measure(said: str | None, expected: tuple[str, ...]) -> bool:
    """Whether the units alone leave it open that a figure is about a claim."""
    return _relation(said, expected) != VETO


@cache
def _relation(said: str | None, expected: tuple[str, ...]) -> str:
    """How two units relate, whatever stands around them."""
    if said in expected:
        return "same"
    if said is None:
        return "bare"
    own, others = dimension(said), {dimension(unit) for unit in expected}
    if own in others:
        return "money" if own == "money" else "dimension"
    if is_count(said) and any(is_count(unit) for unit in expected):
        return "base"
    confusable = any(frozenset({own, other}) in _CONFUSABLE for other in others)
    return "other" if confusable or {own, *others} <= {"duration", "calendar"} else VETO


def _bare(mention: Mention, claim: Claim, near: Around) -> str:
    """A number without a unit: fine, unless it counts something that is not the claim's, or counts nothing.

    Ranks and things are whole; 0.6841 is none of them.
    """
    if mention.kind in {"multiple", "date"}:
        return VETO
    broken = mention.value is not None and mention.value != mention.value.to_integral_value()
    if broken and all(is_count(unit) or dimension(unit) in _COUNTED for unit in claim.units):
        return VETO
    if mention.noun is None:
        return "bare"
    wanted = [concept for group in claim.about for concept in group] + list(claim.assumes)
    named = any(concept in near and mention.noun.overlaps(near[concept].span) for concept in wanted)
    return "bare" if named else VETO
