"""Truth conditions: each says whether a figure can be about a claim, or in which slot it differs.

A gate returns ``None`` (nothing said), ``"stated"`` (said, and agrees) or a :class:`Difference`; the gate
of units, next door, may veto the claim. No score outvotes a veto.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.match.hearing import BEFORE, CLAUSE, CROSSED, HOME, OWN, SENTENCE
from maroc_ia_check.match.nearness import Around, Near
from maroc_ia_check.match.terms import SLOT_OF_FAMILY, Terms
from maroc_ia_check.model import Claim, Difference, Mention, Span

STATED = "stated"
Outcome = Difference | str | None

#: what is measured in one sentence is still measured in the next
_LASTS = {"measure": BEFORE}
_TIMELESS = {"since"}
#: the figure of a part of a year is not the year's
_PARTS = {"half", "quarter"}
_FINER = {"month", "day"}
#: a year farther than this from a figure, and outside its clause, does not differ for it
_REACH = 60
#: so many years after an announcement, a length of time may still be told as it was announced
_LATER = 2
#: from this nearness on, a concept of the figure's own sentence is not displaced by one in its clause
SAME_SENTENCE = SENTENCE - 3 * CROSSED
#: how near a concept must be to stand in a claim's slot: in the figure's clause; an index, which the whole
#: sentence is about wherever the others were named, in its sentence
_NEARNESS = {family: SAME_SENTENCE if family == "index" else CLAUSE for family in SLOT_OF_FAMILY}


def avoids(claim: Claim, near: Around, told: Iterable[Difference]) -> bool:
    """Whether a concept that rules the claim out is in the figure's clause, besides what differs already."""
    if near.keys().isdisjoint(claim.avoid):
        return False
    differs = {difference.said for difference in told}
    return any(c in near and near[c].weight >= CLAUSE and c not in differs for c in claim.avoid)


def abroad(mention: Mention, own: Terms, near: Around, subject: str | None) -> bool:
    """Whether the figure is another country's: named in its clause, or before it in its sentence.

    Other countries have strategies in the same words, with the same values. A thing that only exists at
    home (a town, a programme) speaks for home, and so does the country of a foreign party for what that
    one does here. In a text whose ``subject`` is another country, home must be named nearer than that
    one. What is told of the world or of a continent is at home there.
    """
    foreign, domestic = 0, max((near[c].weight for c in own.regions if c in near), default=0)
    for concept, spot in near.family("country"):
        if concept in own.own or concept == HOME:
            domestic = max(domestic, spot.weight)
        elif _governs(spot, mention):
            foreign = max(foreign, spot.weight)
    if subject is not None and subject not in own.own:
        foreign = max(foreign, near[subject].weight if subject in near else 0, SAME_SENTENCE - 1)
    elif foreign and domestic < SAME_SENTENCE + CROSSED:
        domestic = 0
    return foreign > domestic


def elsewhere(mention: Mention, near: Around, floor: int) -> bool:
    """Whether the figure is another industry's: named with it, and nearer than what the claim is about."""
    return any(spot.weight > floor and _governs(spot, mention) for _, spot in near.family("industry"))


def _governs(spot: Near, mention: Mention) -> bool:
    """Whether something is said of a figure: in its clause, or before it in its sentence."""
    if spot.weight >= CLAUSE:
        return True
    return spot.weight >= SAME_SENTENCE + CROSSED and spot.span.start < mention.span.start


def period(mention: Mention, claim: Claim) -> Outcome:
    """The horizon, the window or the point in time."""
    said, own = mention.period, claim.period
    if said is None or own is None or claim.period_kind == "none" or mention.period_role in _TIMELESS:
        return None
    cue = _cue(mention, "horizon")
    if claim.period_kind in {"horizon", "window"}:
        # "within ten years" counts from the announcement, which a text may tell a year later, or two
        counted = said.grain == "span" and mention.period_role == "by"
        gap = abs(said.end.year - own.end.year)
        if gap <= (1 if counted else 0):
            return STATED
        if (counted and gap <= _LATER) or (claim.period_kind == "window" and own.contains(said)):
            return None
        slot = "horizon"
    else:
        alike = said.grain == own.grain or not {said.grain, own.grain} & _PARTS
        if claim.statistic == "flow" and said.grain in _FINER and own.grain == "year":
            return None  # what came in one month, or on one day, is not the year's
        # a year's budget is not that of several years
        stretched = claim.statistic == "flow" and said.contains(own) and said.grain == "span" != own.grain
        if said.overlaps(own) and alike and not stretched:
            return STATED
        if said.grain in _FINER and own.grain in _PARTS and own.contains(said):
            return None  # "between April and June": the last month of the quarter is told
        slot = "period"
    if not mention.clause.contains(cue) and abs(cue.start - mention.span.end) > _REACH:
        return None  # the year may belong to another figure of the sentence
    return Difference(slot, _years(said.start.year, said.end.year), _years(own.start.year, own.end.year), cue)


def _years(start: int, end: int) -> str:
    return str(end) if start == end else f"{start}-{end}"


def rhythm(mention: Mention, claim: Claim) -> Outcome:
    """Per year, for each, or in total."""
    if mention.per is None or (mention.per == "each" and claim.per != "total"):
        return None
    said = None if mention.per == "total" else mention.per
    expected = None if claim.per == "total" else claim.per
    if (
        mention.per == "total"
        and expected == "year"
        and (claim.period_kind == "point" or _of_one_year(mention))
    ):
        return None  # a total of one year is that year's
    if said == expected:
        return STATED
    return Difference("period", mention.per, claim.per or "total", _cue(mention, "per"))


def _of_one_year(mention: Mention) -> bool:
    return mention.period is not None and mention.period_role == "in" and mention.period.grain == "year"


def modality(mention: Mention, claim: Claim, day: date | None) -> Outcome:
    """A target told as achieved; the reverse, too often only the way things are told, for a past year.

    What the text dates after its own day is a target whatever the tense: headlines tell the future
    in the present and the past.
    """
    if mention.modality is None and all(cue.slot != "aimed" for cue in mention.cues):
        return None
    pair = (claim.modality, mention.modality)
    ahead = (
        mention.period is not None
        and mention.clause.contains(_cue(mention, "horizon"))
        and (mention.period.end > day if day else mention.period_role == "by")
    )
    if ahead and mention.modality == "achieved":
        return None
    if not mention.clause.contains(_cue(mention, "modality")):
        return None  # the verb of another clause says little of this figure
    aimed = any(
        c.slot == "aimed" and c.value == str(claim.period and claim.period.end.year) for c in mention.cues
    )
    if pair == ("target", "achieved") or (aimed and claim.modality == "achieved"):
        return Difference("modality", str(pair[1]), str(pair[0]), _cue(mention, "modality"))
    return STATED if mention.modality is not None and pair[0] == pair[1] else None


def statistic(mention: Mention, claim: Claim) -> Outcome:
    """A stock told as an addition, or an addition told as a total."""
    created = any(cue.slot == "creation" for cue in mention.cues)
    if created and claim.statistic == "stock" and any(slot == "kind" for _, slot in claim.neighbours):
        # elsewhere the word is as often used of what is there as of what is added
        return Difference("kind", "increment", claim.statistic, _cue(mention, "creation"))
    if mention.statistic is None or claim.statistic is None:
        return None
    adding = claim.statistic in {"increment", "flow"}
    if claim.statistic == "stock" and mention.statistic == "increment":
        return Difference("kind", "increment", claim.statistic, _cue(mention, "statistic"))
    return STATED if adding == (mention.statistic == "increment") else None


def edition(claim: Claim, near: Around) -> bool:
    """Whether the edition of a yearly event that the claim takes for granted is the one named nearest."""
    named = near.family("edition")
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


def families(own: Terms, near: Around, knowledge: KnowledgeBase) -> list[Difference]:
    """Slots filled by a concept that is nearer to the figure than the claim's own one."""
    differences = []
    for family, expected, implied in own.slots:
        named = near.family(family, _NEARNESS[family])
        if not named:
            continue
        heard = max((near[c].weight for c in expected if c in near), default=0)
        rivals = [
            (spot.weight, concept, spot.span)
            for concept, spot in named
            if spot.weight > heard
            and (spot.weight == OWN or heard < _LASTS.get(family, SAME_SENTENCE) or family == "base")
            and concept not in implied
            and not set(knowledge.closure(concept)) & set(expected)
        ]
        if rivals:
            _, concept, span = max(rivals)
            differences.append(Difference(SLOT_OF_FAMILY[family], concept, expected[0], span))
    return differences


def other_body(group: tuple[str, ...], near: Around, knowledge: KnowledgeBase) -> Difference | None:
    """The one body of the figure's clause, where the claim's own is not named anywhere near."""
    if knowledge.concepts[group[0]].family != "body":
        return None
    named = near.family("body", CLAUSE)
    if len(named) != 1 or set(knowledge.closure(named[0][0])) & set(group):
        return None
    concept, spot = named[0]
    return Difference("party", concept, group[0], spot.span)


def _cue(mention: Mention, slot: str) -> Span:
    return next((cue.span for cue in mention.cues if cue.slot == slot), mention.span)
