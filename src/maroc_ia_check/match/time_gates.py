"""Truth conditions of time: for when a figure is told, how often, and whether it is aimed at or reached.

A gate returns ``None`` (nothing said), ``"stated"`` (said, and agrees) or a :class:`Difference`.
"""

from __future__ import annotations

from datetime import date

from maroc_ia_check.match.hearing import AFTER
from maroc_ia_check.match.nearness import Around
from maroc_ia_check.model import Claim, Difference, Mention, Period, Span

STATED = "stated"
Outcome = Difference | str | None

_TIMELESS = {"since"}
#: what is told of a time to come, in one of its years or by its end
_AHEAD = {"horizon", "window"}
#: the figure of a part of a year is not the year's
_PARTS = {"half", "quarter"}
_FINER = {"month", "day"}
#: a year farther than this from a figure, and outside its clause, does not differ for it
_REACH = 60
#: so many years after an announcement, a length of time may still be told as it was announced
_LATER = 2


def period(mention: Mention, claim: Claim) -> Outcome:
    """The horizon, the window or the point in time."""
    said, own = mention.period, claim.period
    if said is None or own is None or claim.period_kind == "none" or mention.period_role in _TIMELESS:
        return None
    cue = cue_span(mention, "horizon")
    if claim.period_kind in _AHEAD:
        # "within ten years" counts from the announcement, which a text may tell a year later, or two
        counted = said.grain == "span" and mention.period_role == "by"
        gap = abs(said.end.year - own.end.year)
        if gap <= (1 if counted else 0):
            return STATED
        if (counted and gap <= _LATER) or (claim.period_kind == "window" and own.contains(said)):
            return None
        if _of_the_act(mention, claim):
            return None
        slot = "horizon"
    else:
        alike = said.grain == own.grain or not {said.grain, own.grain} & _PARTS
        if claim.statistic == "flow" and said.grain in _FINER and own.grain == "year":
            return None  # what came in one month, or on one day, is not the year's
        # a year's budget is not that of several years
        stretched = claim.statistic == "flow" and said.contains(own) and said.grain == "span" != own.grain
        if said.overlaps(own) and alike and not stretched:
            # a rate of exchange is another one every day; one to come is told for the end of a time
            other_day = claim.statistic == "rate" and said.grain != own.grain
            return None if other_day and (claim.modality == "achieved" or said.end != own.end) else STATED
        if said.grain in _FINER and own.grain in _PARTS and own.contains(said):
            return None  # "between April and June": the last month of the quarter is told
        slot = "period"
    if not mention.clause.contains(cue) and abs(cue.start - mention.span.end) > _REACH:
        return None  # the year may belong to another figure of the sentence
    return Difference(slot, _years(said.start.year, said.end.year), _years(own.start.year, own.end.year), cue)


def _of_the_act(mention: Mention, claim: Claim) -> bool:
    """Whether a figure of years to come is told in a month or on a day before: "lowered in May 2025 to …".

    Then the target was set, whatever the tense: none is set for a month.
    """
    said, own = mention.period, claim.period
    if said is None or own is None or claim.period_kind not in _AHEAD:
        return False
    return mention.period_role == "in" and said.grain in _FINER and said.end < own.end


def _years(start: int, end: int) -> str:
    return str(end) if start == end else f"{start}-{end}"


def rhythm(mention: Mention, claim: Claim) -> Outcome:
    """Per year, for each, or in total."""
    if mention.per is None and _one_year_alone(mention, claim):
        return Difference("period", "year", "total", cue_span(mention, "horizon"))
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
    slot = "base" if "each" in {said, expected} else "period"
    return Difference(slot, mention.per, claim.per or "total", cue_span(mention, "per"))


def _one_year_alone(mention: Mention, claim: Claim) -> bool:
    """Whether the amount of several years is told of one: "for 2026 alone"."""
    if claim.period_kind != "window" or claim.per not in {None, "total"} or not _of_one_year(mention):
        return False
    return any(cue.slot == "alone" for cue in mention.cues)


def _of_one_year(mention: Mention) -> bool:
    return mention.period is not None and mention.period_role == "in" and mention.period.grain == "year"


def modality(mention: Mention, claim: Claim, day: date | None, *, of_edition: bool) -> Outcome:
    """A target told as achieved, or the reverse for a past year, or for an edition that is over.

    Of any other time the reverse is too often only the way things are told. What the text dates after its
    own day is a target whatever the tense: headlines tell the future in the present and the past.
    """
    if mention.modality is None and all(cue.slot != "aimed" for cue in mention.cues):
        return None
    if mention.modality == "achieved" and (_is_ahead(mention, day) or _of_the_act(mention, claim)):
        return None
    running = any(cue.slot == "modality" and cue.value == "running" for cue in mention.cues)
    if not running and not mention.clause.contains(cue_span(mention, "modality")):
        return None  # the verb of another clause says little of this figure, unless it tells of all the thing
    if claim.period_kind == "none" and _told_as_it_is(mention):
        return None  # "Soluna was 900 MW": a plan without a term, told when it is over
    planned = claim.modality == "target" or (claim.modality == "forecast" and claim.period_kind != "point")
    if (planned and mention.modality == "achieved") or (
        claim.modality in {"achieved", None}
        and _is_aimed_at(mention, claim.period, day, of_edition=of_edition)
    ):
        said, expected = mention.modality or "target", claim.modality or "achieved"
        return Difference("modality", said, expected, cue_span(mention, "modality"))
    return STATED if mention.modality is not None and claim.modality == mention.modality else None


def _is_ahead(mention: Mention, day: date | None) -> bool:
    """Whether the time told in the figure's clause is still to come."""
    if mention.period is None or not mention.clause.contains(cue_span(mention, "horizon")):
        return False
    return mention.period.end > day if day else mention.period_role == "by"


def _is_aimed_at(mention: Mention, own: Period | None, day: date | None, *, of_edition: bool) -> bool:
    """Whether a verb of aiming governs the figure, for the claim's very year or an edition that is over."""
    over = of_edition and own is not None and day is not None and own.end < day
    year = str(own and own.end.year)
    return any(cue.slot == "aimed" and (over or cue.value == year) for cue in mention.cues)


def _told_as_it_is(mention: Mention) -> bool:
    """Whether the verb says what a thing is or holds, or only bounds the figure: "its land exceeded …"."""
    verb = cue_span(mention, "modality")
    return any(
        (c.slot == "modality" and c.value == "state") or (c.slot == "hedge" and c.span.overlaps(verb))
        for c in mention.cues
    )


def of_time(claim: Claim, told: Period | None, near: Around, *, edition: bool) -> bool:
    """Whether a claim on a point in time is of the time told.

    Of a claim on one ``edition`` of several, an edition that is named near tells the time.
    """
    own = claim.period
    near_edition = edition and near.family("edition", AFTER)
    if told is None or own is None or claim.period_kind != "point" or near_edition:
        return False
    if own.grain == "day" or (told.grain == "day" and claim.statistic == "rate"):
        return told == own  # a rate of exchange is another one every day
    return own.start.year == told.start.year == own.end.year


def told_for(claim: Claim, mention: Mention, told: Period | None, near: Around) -> bool:
    """Whether a figure, or all its sentence, is told for a claim's time, or as often as the claim's."""
    if STATED in (period(mention, claim), rhythm(mention, claim)):
        return True
    return of_time(claim, told, near, edition=False)


def yearly(mention: Mention, claim: Claim) -> bool:
    """Whether a figure is told for a claim's time and as often as the claim's: few things are."""
    return period(mention, claim) == STATED == rhythm(mention, claim)


def cue_span(mention: Mention, slot: str) -> Span:
    """The words that tell a slot of the figure; the figure itself where none do."""
    for cue in mention.cues:
        if cue.slot == slot:
            return cue.span
    return mention.span
