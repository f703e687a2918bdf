"""Truth conditions: each says whether a figure can be about a claim, or in which slot it differs.

Those of time and of units are next door; the gate of units may veto the claim. No score outvotes a veto.
"""

from __future__ import annotations

from collections.abc import Iterable, Set

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.subjects import ALONE, HOME, SAYING
from maroc_ia_check.match.hearing import AFTER, BEFORE, CLAUSE, CROSSED, NEXT_BLOCK, OWN, SENTENCE, Hearing
from maroc_ia_check.match.nearness import Around, Near, set_apart
from maroc_ia_check.match.terms import SLOT_OF_FAMILY, Terms
from maroc_ia_check.match.time_gates import STATED, Outcome, cue_span
from maroc_ia_check.model import Claim, Difference, Mention, Span

#: what is measured in one sentence is still measured in the next
_LASTS = {"measure": BEFORE}
#: what may be told by another word of the claim in the figure's clause
_OTHERWISE = frozenset({"scope", "measure"})
#: what a figure is of: an amount of a measure, a place in a ranking
_OF_IT = frozenset({"measure", "index"})
#: so near stands what is named two sentences before
_JUST_BEFORE = BEFORE - 6
#: from this nearness on, a concept of the figure's own sentence is not displaced by one in its clause
SAME_SENTENCE = SENTENCE - 3 * CROSSED
#: how near a concept must be to stand in a claim's slot: in the figure's clause; an index, which the whole
#: sentence is about wherever the others were named, in its sentence; how long it takes, behind it there
_NEARNESS = {
    **dict.fromkeys(SLOT_OF_FAMILY, CLAUSE),
    "index": SAME_SENTENCE,
    "term": SENTENCE,
    "place": SENTENCE,
}


def avoids(mention: Mention, claim: Claim, near: Around, told: Set[str], names: Set[str]) -> bool:
    """Whether a concept that rules the claim out is in the figure's clause, besides what is ``told``.

    That differs already, or is another figure's. Of two ``names`` the nearer one has the figure: "before
    Igoudar there was Soluna and its 900 MW". Where the claim is only named in a later sentence, one before
    the figure in its own is enough.
    """
    told_here = [c for c in claim.avoid if c in near and _governs(near[c], mention)]
    if not told_here:
        return False
    own = [near[c].span for c in claim.about[0] if c in near and c in names and near[c].weight >= CLAUSE]
    later = _named_later(mention, claim, near)
    return any(
        (later or near[c].weight >= CLAUSE)
        and c not in told
        and not (c in names and any(_between(span, near[c].span, mention.span) for span in own))
        for c in told_here
    )


def _named_later(mention: Mention, claim: Claim, near: Around) -> bool:
    """Whether nothing that a claim is about is in the figure's clause, and some only in a later sentence."""
    spots = [max((near[c] for c in group if c in near), default=None) for group in claim.about]
    told = [spot for spot in spots if spot is not None]
    if any(spot.weight >= CLAUSE for spot in told):
        return False
    return any(spot.weight <= AFTER and spot.span.start > mention.clause.end for spot in told)


def _between(inner: Span, one: Span, other: Span) -> bool:
    return one.end <= inner.start < other.start or other.end <= inner.start < one.start


def abroad(mention: Mention, own: Terms, near: Around, subject: str | None) -> bool:
    """Whether the figure is another country's: named in its clause, or before it in its sentence.

    Other countries have strategies in the same words, with the same values. A thing that only exists at
    home (a town, a programme) speaks for home, and so does the country of a foreign party for what that
    one does here. In a text whose ``subject`` is another country, home must be named nearer than that
    one. What is told of the world or of a continent is at home there; what is told of no place (a cable, an
    organisation of states, a resolution) may be the same there.
    """
    countries = near.family("country")
    if not countries and subject is None:
        return False
    foreign, domestic = 0, max((near[c].weight for c in own.regions if c in near), default=0)
    for concept, spot in countries:
        if concept in own.own or concept == HOME:
            domestic = max(domestic, spot.weight)
        elif _governs(spot, mention):
            foreign = max(foreign, spot.weight)
    if subject is not None and subject not in own.own:
        foreign = max(foreign, near[subject].weight if subject in near else 0, SAME_SENTENCE - 1)
    elif foreign and domestic < SAME_SENTENCE + CROSSED:
        domestic = 0
    return foreign > domestic


def away(mention: Mention, own: Terms, near: Around) -> bool:
    """Whether a figure of another country cannot be home's after all.

    Where home is the country named last, in one of the two sentences before, its value may say that it is;
    and what is told of no place may be the same there. A country behind the figure's clause has the next
    one: "it came 90th, Turkey 27th".
    """
    named = [(c, spot) for c, spot in near.family("country") if not _of_the_next(spot, mention)]
    domestic = max((spot.weight for c, spot in named if c in own.own or c == HOME), default=0)
    foreign = max((spot.weight for c, spot in named if c not in own.own and c != HOME), default=0)
    return own.placed and not (domestic > foreign and domestic >= _JUST_BEFORE)


def _of_the_next(spot: Near, mention: Mention) -> bool:
    """Whether something is only named behind the figure's clause, in its sentence."""
    return SAME_SENTENCE <= spot.weight < CLAUSE and spot.span.start >= mention.clause.end


def elsewhere(mention: Mention, near: Around, floor: int, own: Iterable[Span]) -> bool:
    """Whether the figure is another industry's: named with it, and nearer than what the claim is about.

    In a paragraph that does not say what the claim is about, the sentence before is enough. A word of the
    claim's ``own`` names no other industry ("land" is not real estate then).
    """
    named = near.family("industry")
    if named:
        words = tuple(own)
        named = [pair for pair in named if not any(pair[1].span.overlaps(word) for word in words)]
    if not named:
        return False
    if floor <= NEXT_BLOCK and any(spot.weight >= BEFORE for _, spot in named):
        return True
    return any(spot.weight > floor and _governs(spot, mention) for _, spot in named)


def _governs(spot: Near, mention: Mention) -> bool:
    """Whether something is said of a figure: in its clause, or before it in its sentence."""
    if spot.weight >= CLAUSE:
        return True
    return spot.weight >= SAME_SENTENCE + CROSSED and spot.span.start < mention.span.start


def statistic(mention: Mention, claim: Claim) -> Outcome:
    """A stock told as an addition, or an addition told as a total."""
    if (
        claim.statistic == "stock"
        and any(cue.slot == "creation" for cue in mention.cues)
        and any(slot == "kind" for _, slot in claim.neighbours)
    ):
        # elsewhere the word is as often used of what is there as of what is added
        return Difference("kind", "increment", claim.statistic, cue_span(mention, "creation"))
    if mention.statistic is None or claim.statistic is None:
        return None
    adding = claim.statistic in {"increment", "flow"}
    if claim.statistic == "stock" and mention.statistic == "increment":
        return Difference("kind", "increment", claim.statistic, cue_span(mention, "statistic"))
    return STATED if adding == (mention.statistic == "increment") else None


def edition(mention: Mention, claim: Claim, near: Around) -> bool:
    """Whether the edition of a yearly event, or how long a plan takes, is the claim's and named nearest."""
    return any(_own_nearest(f, mention, claim, near, m) for f, m in (("edition", 0), ("term", SAME_SENTENCE)))


def _own_nearest(family: str, mention: Mention, claim: Claim, near: Around, least: int) -> bool:
    """Whether what the claim takes for granted is nearer than all else of a family, and near enough."""
    named = [pair for pair in near.family(family, least) if not _of_the_next(pair[1], mention)]
    if not named:
        return False
    own = max((spot.weight for concept, spot in named if concept in claim.assumes), default=0)
    return own > max((spot.weight for concept, spot in named if concept not in claim.assumes), default=0)


def contested(mention: Mention, near: Around) -> set[str]:
    """The slots in which something may stand instead of what a claim is about."""
    slots = {slot for family, slot in SLOT_OF_FAMILY.items() if near.family(family, _NEARNESS[family])}
    if mention.noun_known:
        slots.add("base")
    if len(near.family("body", CLAUSE)) == 1:
        slots.add("party")
    return slots


def families(
    mention: Mention, own: Terms, near: Around, hearing: Hearing, knowledge: KnowledgeBase
) -> list[Difference]:
    """Slots filled by a concept that is nearer to the figure than the claim's own one.

    What is named behind another figure that follows is that one's: "101st, and 67th for online services".
    """
    differences = []
    for family, expected, implied in own.slots:
        named = near.family(family, _NEARNESS[family])
        if family == "region" and ALONE in near and _of_it_alone(mention, near[ALONE]):
            named = [*named, (ALONE, near[ALONE])]
        if all(concept in implied for concept, _ in named):
            continue
        spots = [near[c] for c in expected if c in near]
        heard = max((spot.weight for spot in spots), default=0)
        # the figure's own noun says what it counts; "the strategy" in its clause whose it is, like a field
        least = CLAUSE if family in _OTHERWISE else OWN
        if heard < OWN and any(
            c in near and near[c].weight >= least for c in own.instead[family].difference(expected)
        ):
            heard = OWN
        spoken = family == "place" and _is_told(near)
        rivals = [
            (spot.weight, concept, spot.span)
            for concept, spot in named
            if (
                (not spoken and _nearer(mention, family, spot, heard, hearing))
                or set_apart(mention, spot, spots, alone=concept == ALONE, near=spot.weight >= CLAUSE)
            )
            and (spot.weight >= SENTENCE or spot.span.start < mention.span.start)
            and concept not in implied
            and not set(knowledge.closure(concept)) & set(expected)
        ]
        if rivals:
            _, concept, span = max(rivals)
            differences.append(Difference(SLOT_OF_FAMILY[family], concept, expected[0], span))
    return differences


def _of_it_alone(mention: Mention, spot: Near) -> bool:
    """Whether another clause goes on behind a figure to say whose alone it is: "which are for X alone"."""
    return SENTENCE <= spot.weight < CLAUSE and spot.span.start > mention.span.end


def _nearer(mention: Mention, family: str, spot: Near, heard: int, hearing: Hearing) -> bool:
    """Whether a concept of a family is nearer than the claim's own, which is not told of it too."""
    if spot.weight <= heard:
        return False
    parted = spot.weight == OWN or heard < _LASTS.get(family, SAME_SENTENCE) or family == "base"
    return parted or (family in _OF_IT and hearing.is_of(mention, spot.span))


def _is_told(near: Around) -> bool:
    """Whether the figure's sentence tells an act of saying: a town may be where that was."""
    return SAYING in near and near[SAYING].weight >= SAME_SENTENCE


def other_body(group: tuple[str, ...], near: Around, knowledge: KnowledgeBase) -> Difference | None:
    """The one body of the figure's clause, where the claim's own is not named anywhere near."""
    if knowledge.concepts[group[0]].family != "body":
        return None
    named = near.family("body", CLAUSE)
    if len(named) != 1 or set(knowledge.closure(named[0][0])) & set(group):
        return None
    concept, spot = named[0]
    return Difference("party", concept, group[0], spot.span)
