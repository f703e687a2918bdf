"""What a claim's truth conditions come to for the gates."""

from __future__ import annotations

from functools import lru_cache

from maroc_ia_check.knowledge import KnowledgeBase, PerClaim
from maroc_ia_check.match.hearing import NAME
from maroc_ia_check.model import Claim
from maroc_ia_check.typed import NamedTuple

#: families whose members exclude each other for one figure; the word for the slot in the contract.
#: Bodies do not: a figure may be announced by one, paid by another and built by a third; only where the value
#: itself says so does one stand in another's place (``gates.other_body``).
SLOT_OF_FAMILY = {
    "scope": "scope",
    "base": "base",
    "place": "place",
    "region": "scope",
    "index": "indicator",
    "measure": "indicator",
    "term": "horizon",
}


#: a body takes another's place only where the value says so
_FILLED = {**SLOT_OF_FAMILY, "body": "party"}


#: what a claim counts that is of no country
_STATES = frozenset({"country", "state"})


class Terms(NamedTuple):
    """What a claim's truth conditions come to, worked out once."""

    #: all that it is about, takes for granted or was signed by
    own: frozenset[str]
    #: for every family that fills a slot: the claim's own concepts, and all that they imply
    slots: tuple[tuple[str, tuple[str, ...], frozenset[str]], ...]
    #: for every family that fills a slot: what may be named instead of its concepts
    instead: dict[str, frozenset[str]]
    #: the slots that each group it is about may fill; none for plain subjects
    fills: tuple[frozenset[str], ...]
    #: the groups with these, in the order in which they are most likely not heard
    rarest: tuple[tuple[tuple[str, ...], frozenset[str]], ...]
    #: the parts of the world that it is told of, when it is told of no country
    regions: frozenset[str]
    #: whether the same may be told of another place: not of a cable, an organisation of states, a resolution
    placed: bool
    #: whether it is about one edition of several
    edition: bool


@PerClaim
def terms(claim: Claim, knowledge: KnowledgeBase) -> Terms:
    """The terms of a claim."""
    families: dict[str, list[str]] = {}
    named = [*(concept for group in claim.about for concept in group), *claim.assumes]
    for concept in named:
        family = knowledge.concepts[concept].family
        if family in SLOT_OF_FAMILY:
            families.setdefault(family, []).append(concept)
    fills = tuple(_fills(group, knowledge) for group in claim.about)
    national = _of_a_country(named, knowledge)
    return Terms(
        frozenset((*named, *claim.parties)),
        tuple(
            (family, tuple(own), frozenset(c for concept in own for c in knowledge.closure(concept)))
            for family, own in families.items()
        ),
        {
            family: frozenset(c for group in claim.about if not set(group).isdisjoint(own) for c in group)
            for family, own in families.items()
        },
        fills,
        tuple(
            sorted(
                zip(claim.about, fills, strict=True),
                key=lambda pair: (bool(pair[1]), max(knowledge.uses(concept) for concept in pair[0])),
            )
        ),
        frozenset(() if national else families.get("region", ())),
        national or "region" in families or not _anywhere(claim, knowledge),
        any(knowledge.concepts[concept].family == "edition" for concept in named),
    )


@lru_cache(maxsize=4)
def proper(knowledge: KnowledgeBase) -> frozenset[str]:
    """The concepts with a proper name that few claims are about; an index is any country's."""
    return frozenset(
        concept.id
        for concept in knowledge.concepts.values()
        if concept.named and concept.family != "index" and knowledge.uses(concept.id) <= NAME
    )


@PerClaim
def replaceable(claim: Claim, knowledge: KnowledgeBase) -> tuple[tuple[str, ...], ...]:
    """The groups that a claim is about in whose place something else may stand."""
    return tuple(
        group
        for group in claim.about
        if any(knowledge.concepts[concept].family in _FILLED for concept in group)
    )


def _anywhere(claim: Claim, knowledge: KnowledgeBase) -> bool:
    """Whether a claim told of no place has a name of its own, or counts countries."""
    named = {concept for group in claim.about for concept in group}
    return bool(named & proper(knowledge)) or not _STATES.isdisjoint(claim.units)


def _of_a_country(named: list[str], knowledge: KnowledgeBase) -> bool:
    """Whether a claim names a country or what is in one."""
    implied = {concept for each in named for concept in knowledge.closure(each)}
    return any(knowledge.concepts[concept].family == "country" for concept in implied)


def _fills(group: tuple[str, ...], knowledge: KnowledgeBase) -> frozenset[str]:
    families = {knowledge.concepts[concept].family for concept in group}
    return frozenset(_FILLED[family] for family in families if family in _FILLED)
