"""Enough to contradict a value that shows no slip: time, unit and thing told, and nothing else as near."""

from __future__ import annotations

from decimal import Decimal

from maroc_ia_check.judge.case import Assessment, Case
from maroc_ia_check.judge.thresholds import IN_CLAUSE
from maroc_ia_check.model import Candidate, Claim, Mention
from maroc_ia_check.units import is_count

#: no plain error makes a value so many times larger or smaller
_FAR = 5
#: so many places a decimal mark is set wrong by, and how near the value must come then
_PLACES, _ABOUT = (-2, -1, 1, 2), Decimal("0.1")


def certain(case: Case, assessment: Assessment, why: str = "value") -> bool:
    """Whether the text says the claim's time and what it counts.

    A value of another order of magnitude, with no slip to explain it, measures something else; not so one
    that is told for the claim's very day, a rate with its decimal mark out of place, or a rounded value in
    another scale.
    """
    candidate, limits, mention = assessment.candidate, case.limits, case.mention
    measured = candidate.unit in {"same", "dimension"} and not _of_another(mention, candidate)
    sized = why == "scale" or _sized(case, assessment)
    if candidate.named:
        return (measured or candidate.unit == "bare") and sized
    bare = candidate.unit == "bare" and candidate.floor >= limits.bare_floor and _own_time(candidate)
    said = bare or measured
    dated = candidate.peak >= limits.certain_floor and "period" in candidate.stated
    near = limits.before_floor if dated else limits.certain_floor
    return said and candidate.floor >= near and _timed(case, candidate) and sized


def _own_time(candidate: Candidate) -> bool:
    """Whether a number that names no unit is told for the claim's time, not only its sentence is."""
    return not candidate.of_time or "period" in candidate.stated or candidate.peak >= IN_CLAUSE


def _timed(case: Case, candidate: Candidate) -> bool:
    """Whether the text tells the claim's time, or there is no other one that the figure could be told of."""
    claim, mention = candidate.claim, case.mention
    if _of_another_moment(mention, candidate):
        return False
    named = is_count(mention.unit) and case.knowledge.counts(mention.unit) == 1
    return candidate.timed or claim.period_kind == "none" or named or _only_time(case, claim)


def _sized(case: Case, assessment: Assessment) -> bool:
    """Whether the value may be meant for the record: like it, of its day, a rank, a rate misprinted."""
    candidate = assessment.candidate
    if case.within(assessment, _FAR):
        return True
    if candidate.claim.statistic == "rate":
        return _misplaced(case, assessment)
    return _of_a_day(candidate) or _ranked(candidate)


def _misplaced(case: Case, assessment: Assessment) -> bool:
    """Whether the value is about one that is on record, with its decimal mark some places off."""
    value, unit = case.mention.value, case.mention.unit
    known = [s.value for s in assessment.standing.opposing if s.unit == unit and s.value]
    return value is not None and any(
        abs(value.scaleb(places) - true) <= _ABOUT * true for true in known for places in _PLACES
    )


def _of_another_moment(mention: Mention, candidate: Candidate) -> bool:
    """Whether what was reached may be told of another moment: the figure is aimed at, or of a year alone."""
    claim = candidate.claim
    if claim.modality != "achieved" or "period" in candidate.stated:
        return False
    yearly = claim.period_kind == "none" and mention.period is not None and mention.period_role == "in"
    verb = next((cue.span for cue in mention.cues if cue.slot == "modality"), mention.span)
    return yearly or (mention.modality == "target" and mention.clause.contains(verb))


def _ranked(candidate: Candidate) -> bool:
    """Whether the text tells a rank of the claim's time: ranks have no size."""
    return candidate.unit == "same" and candidate.claim.statistic == "rank" and "period" in candidate.stated


def _of_a_day(candidate: Candidate) -> bool:
    """Whether the text tells the one day that the claim is about."""
    period = candidate.claim.period
    return candidate.timed and period is not None and period.grain == "day"


def alone(case: Case, best: Assessment) -> bool:
    """Whether no other claim than the series of the best one is as near.

    One that is farther in all, or by its farthest word, or in which something else is told, or that is about
    another time than the one told, is none, unless it has this value; nor is one that does not go with the
    figures beside this one, where they tell the best one.
    """
    return not any(_rivals(case, a, best.candidate) for a in case.assessments)


def _rivals(case: Case, other: Assessment, best: Candidate) -> bool:
    candidate, far = other.candidate, 2 * case.limits.margin
    if candidate.claim.about == best.claim.about or not case.of_like_size(candidate.claim):
        return False
    if best.named and not (candidate.kin or other.standing.agreeing):
        return False
    if candidate.score < best.score - far:
        return False
    farther = candidate.floor < best.floor - far
    apart = candidate.differences or farther or _of_another_time(case, candidate, best)
    return bool(other.standing.agreeing) or not apart


def _of_another_time(case: Case, candidate: Candidate, best: Candidate) -> bool:
    """Whether a claim, about nothing else than the best one or no nearer, is not about the time told."""
    wider = set(candidate.claim.about) <= set(best.claim.about)
    if not best.timed or (candidate.floor > best.floor and not wider):
        return False
    points = candidate.claim.period_kind == best.claim.period_kind == "point"
    parted = points and candidate.claim.period != best.claim.period
    # a rank of the year told, and where a strategy started from in the same ranking
    narrower = "period" in best.stated and set(best.claim.about) < set(candidate.claim.about)
    other = not candidate.timed and (parted or narrower)
    return other or not case.comparable(candidate, "value")


def _only_time(case: Case, claim: Claim) -> bool:
    """Whether the text tells no time, and the claim alone is on record about the same, for whatever time."""
    alike = sum(a.candidate.claim.about == claim.about for a in case.assessments)
    return case.mention.period is None and alike == 1


def _of_another(mention: Mention, candidate: Candidate) -> bool:
    """Whether the figure is a share of things that it names itself, and that the claim is not about."""
    noun = mention.noun
    if mention.kind != "percent" or noun is None or noun.end == mention.span.end:
        return False
    return not any(noun.overlaps(span) for span in candidate.heard)
