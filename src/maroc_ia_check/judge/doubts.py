"""What an alarm needs besides a claim that is near: a time that is the figure's, a slip that is no chance."""

from __future__ import annotations

from maroc_ia_check.judge import causes
from maroc_ia_check.judge.case import Assessment, Case
from maroc_ia_check.judge.evidence import of_the_part
from maroc_ia_check.judge.thresholds import IN_SENTENCE

#: the slots that a time stands in, and those that say nothing of the thing itself
_TIMES = frozenset({"horizon", "period"})
_OF_THE_FIGURE = _TIMES | {"modality", "kind", "base"}
#: the grains of a horizon, or of the time of a yearly figure
_YEARS = frozenset({"year", "span", "half", "quarter"})
_HABITS = frozenset({"hour", "day", "week"})
#: so many claims share a unit that two digits of it are like two of another in one digit by chance
_COMMON = 25
_THREE_DIGITS = 3
#: a value not so many times another may well be meant for it
_LIKE = 2
#: what shows in the digits, or in the zeros behind them
_DIGITS = frozenset({"digits", "scale"})


def unmistakable(case: Case, assessment: Assessment) -> bool:
    """The claim's very digits, at least three, for its very time: only the unit or scale is wrong."""
    return (
        case.many_digits()
        and "period" in assessment.candidate.stated
        and case.same_digits(assessment)
        and assessment.candidate.score >= case.limits.pass_floor
    )


def timely(case: Case, assessment: Assessment) -> bool:
    """Whether a time that differs is the figure's: told as what it is due by, or a year in its clause.

    A day or a month is that of an announcement, a year elsewhere in the sentence that of something else,
    unless it is to come; what happens every day is a habit.
    """
    if any(d.said in _HABITS for d in case.differences(assessment)):
        return False
    mention, period = case.mention, case.mention.period
    if _is_over(case, assessment):
        return False
    times = [d.span for d in case.differences(assessment) if d.slot in _TIMES and d.said[:4].isdecimal()]
    if not times or period is None or mention.period_role == "by":
        return True
    if case.day is not None and period.start > case.day:
        return True
    return period.grain in _YEARS and all(mention.clause.contains(span) for span in times)


def _is_over(case: Case, assessment: Assessment) -> bool:
    """Whether a figure is told of a year that is over, not as an aim, and the claim of one to come."""
    mention, claim, day = case.mention, assessment.candidate.claim, case.day
    if day is None or mention.period is None or claim.period is None or claim.modality != "target":
        return False
    aimed = mention.period_role != "in" or mention.modality is not None
    return not aimed and mention.period.end < day < claim.period.end


def least_score(case: Case, assessment: Assessment) -> int:
    """How near a claim must be of which a slot differs.

    Less for a value that counts nothing else, told for its time and aimed at or reached as on record.
    """
    candidate = assessment.candidate
    told = candidate.unit in {"same", "bare"} and {"period", "modality"} <= set(candidate.stated)
    return case.limits.pass_score if told else case.limits.slot_score


def spoken_of(case: Case, assessment: Assessment) -> bool:
    """Whether the sentence says anything of the claim, or what stands instead of it, or its value enough.

    What it is due by, alone, says so where the sentence before says all.
    """
    candidate = assessment.candidate
    alone = len(candidate.claim.about) == 1 or candidate.tied is not None
    others = (d.span for d in candidate.differences if d.slot not in _OF_THE_FIGURE)
    instead = "period" in candidate.stated and any(case.mention.clause.contains(span) for span in others)
    due = case.mention.period_role == "by" or case.mention.modality == "target"
    timed = due and all(d.slot in _TIMES for d in case.differences(assessment))
    near = candidate.peak >= IN_SENTENCE or (timed and candidate.floor >= case.limits.before_floor)
    return alone or instead or near or case.many_digits()


def named_alone(case: Case, assessment: Assessment) -> bool:
    """Whether a claim names a body and nothing more, and the value is unlike it: bodies have many figures."""
    about = assessment.candidate.claim.about
    named = len(about) == 1 and case.knowledge.concepts[about[0][0]].family == "body"
    return named and not case.within(assessment, _LIKE)


def slight(case: Case, assessment: Assessment, why: str) -> bool:
    """Whether a slip may be chance: one digit of two, many zeros, any zeros in a figure of many things.

    A claim of which the figure's sentence says nothing at all shows no slip in its digits.
    """
    candidate, value = assessment.candidate, case.mention.value
    if why not in _DIGITS or value is None or candidate.kin or candidate.floor >= IN_SENTENCE:
        return False
    if not case.of_like_size(candidate.claim):
        return True
    timed = "period" in candidate.stated
    if candidate.peak < IN_SENTENCE and not (timed and (why == "scale" or case.many_digits())):
        return not _misprinted_rank(case, assessment)
    if case.same_digits(assessment):
        return candidate.unit != "same" and not case.many_digits()
    said, unit = sorted(causes.digits(value)), case.mention.unit
    if timed or (unit is not None and case.knowledge.counts(unit) < _COMMON):
        return False
    known = {causes.digits(s.value) for s in assessment.standing.opposing if s.value is not None}
    return all(sorted(true) != said and len(true) < _THREE_DIGITS for true in known)


def _misprinted_rank(case: Case, assessment: Assessment) -> bool:
    """Whether a rank of the claim's time has a digit wrong, its ranking named right before it: "It was …".

    With its zero lost it may be the rank on a continent.
    """
    candidate = assessment.candidate
    ranked = candidate.claim.statistic == "rank" and "period" in candidate.stated
    return ranked and candidate.floor >= case.limits.before_floor and not case.same_digits(assessment)


def partial(case: Case, assessment: Assessment) -> bool:
    """Whether the figure tells a part of what is counted, never the whole; a claim may be about the part."""
    parts = any(cue.slot == "part" for cue in case.mention.cues)
    share = case.mention.kind == "percent" and assessment.candidate.claim.statistic == "share"
    return parts and not (share or of_the_part(case.mention, assessment.candidate))


def of_another_subject(case: Case, assessment: Assessment) -> bool:
    """Whether a change has a verb of its own, and its clause not the subject: "while firms rose by 2 %"."""
    verbs = [cue.span for cue in case.mention.cues if cue.slot == "direction"]
    apposed = any(cue.slot == "change" for cue in case.mention.cues)
    if assessment.candidate.claim.statistic != "change" or not verbs or apposed:
        return False
    heard = assessment.candidate.heard
    here = [span for span in heard if case.mention.clause.contains(span)]
    return len(here) < len(heard) and all(any(span.overlaps(verb) for verb in verbs) for span in here)


def told_by_value(case: Case, assessment: Assessment) -> bool:
    """Whether the value is that of a claim on something else, of which only a plain word goes unsaid."""
    return any(a.candidate.claim.about != assessment.candidate.claim.about for a in case.outdone)
