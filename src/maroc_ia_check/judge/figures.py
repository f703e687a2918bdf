"""From the candidates of a figure to one verdict: agree first, then explain, alarm last.

The order is the policy. A figure that agrees with a claim whose every slot fits is never an alarm;
one that agrees but for a slot is misleading; only when nothing near agrees, one claim stands clearly
nearest, and its slots fit, is the figure contradicted. Otherwise: silence, with a reason.
"""

from __future__ import annotations

from datetime import date

from maroc_ia_check.judge import causes
from maroc_ia_check.judge.case import Assessment, Case
from maroc_ia_check.judge.certainty import alone, certain
from maroc_ia_check.judge.choice import meant, told_best
from maroc_ia_check.judge.doubts import (
    least_score,
    named_alone,
    of_another_subject,
    partial,
    slight,
    spoken_of,
    timely,
    told_by_value,
    unmistakable,
)
from maroc_ia_check.judge.evidence import disputed, parted
from maroc_ia_check.judge.rivals import anothers, bounded_away, outbounded, share_of_another
from maroc_ia_check.judge.swaps import in_other_money, swapped
from maroc_ia_check.judge.thresholds import IN_CLAUSE, Thresholds
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import AHEAD, CLASSES, Finding, Linked

_BOTH = ("agreeing", "elsewhere")
#: which difference is told first when several slots differ
_PRIORITY = ("horizon", "period", "base", "scope", "kind", "modality", "place", "indicator", "party")


def judge_figure(
    linked: Linked, knowledge: KnowledgeBase, day: date | None, limits: Thresholds
) -> Finding | None:
    """The finding on one figure; ``None`` when it is off topic."""
    case = Case(linked, knowledge, day, limits)
    if not case.assessments:
        return _by_value(case) or in_other_money(case)
    finding = _judged(case, day)
    if CLASSES[finding.verdict] != "alarm" or "long-scale" in linked.mention.doubts:
        return finding  # a calque is a mistake, not a second reading
    for value in linked.mention.alternatives:
        other = linked.mention._replace(value=value, low=value, high=value, alternatives=())
        reading = _judged(Case(linked._replace(mention=other), knowledge, day, limits), day)
        if CLASSES[reading.verdict] == "pass":
            return finding._replace(verdict="ambiguous", reason=None, message=("finding.ambiguous", ()))
    return finding


def _judged(case: Case, day: date | None) -> Finding:
    return _agreement(case) or _superseded(case) or _by_value(case) or _alarm(case, day) or _silence(case)


def _agreement(case: Case) -> Finding | None:
    """The value and every stated slot agree with a live statement."""
    fitting = [
        a
        for a in case.assessments
        if a.standing.agreeing
        and case.fits(a)
        and not (_reached(case, a) or bounded_away(case, a) or outbounded(case, a) or anothers(case, a))
    ]
    if not fitting:
        return None
    return _confirmed(case, told_best(fitting))


def _reached(case: Case, target: Assessment) -> bool:
    """Whether the text tells no target, and the time for which something else is on record of the same.

    The time may be that of another figure, which is right of it.
    """
    claim = target.candidate.claim
    if claim.modality != "target" or case.mention.modality in AHEAD or target.candidate.stated:
        return False
    if target.candidate.paired:
        return False
    return any(a.candidate.of_time and a.candidate.claim.about == claim.about for a in case.assessments)


def _by_value(case: Case) -> Finding | None:
    """The value tells the claim of which a plain word went unsaid, and whose thing is named nearest."""
    top = max((a.candidate.floor for a in case.by_value), default=0)
    nearest = [a for a in case.by_value if a.candidate.floor == top]
    return _confirmed(case, nearest[0]) if len(nearest) == 1 else None


def _confirmed(case: Case, best: Assessment) -> Finding:
    """Supported or rounded, or disputed where other sources say otherwise."""
    if disputed(best.candidate.claim, best.standing, case.knowledge):
        return case.finding("disputed", None, best, stances=("agreeing", "opposing", "elsewhere"))
    for difference in best.candidate.differences:
        sides = parted(best.standing, difference)
        if sides.agreeing and sides.elsewhere:
            told = best._replace(standing=sides)
            return case.finding("disputed", None, told, stances=_BOTH, difference=difference)
    verdict = "supported" if best.standing.exact else "rounded"
    return case.finding(verdict, None, best, stances=("agreeing",))


def _superseded(case: Case) -> Finding | None:
    """The value of a target that a later one replaced before the text was written."""
    old = [
        a
        for a in case.assessments
        if a.standing.outdated and not a.candidate.differences and case.near_enough(a)
    ]
    if not old:
        return None
    return case.finding("outdated", None, old[0], stances=("outdated", "opposing"))


def _alarm(case: Case, day: date | None) -> Finding | None:
    """A slot that differs, a bound that misleads, or a value that no statement has.

    A visible slip on a claim at least as near explains more than another claim's slot.
    """
    slot = None if case.explaining() else _told_otherwise(case, day)
    against = _contradiction(case)
    if slot is None or against is None:
        return slot or against or in_other_money(case)
    slipped = against.reason in causes.SHOWN and against.confidence >= slot.confidence
    return against if slipped else slot


def _told_otherwise(case: Case, day: date | None) -> Finding | None:
    """The value is on record, for something else than the text tells it of."""
    return _slot_differs(case) or swapped(case, day) or _wrong_way(case) or share_of_another(case)


def _slot_differs(case: Case) -> Finding | None:
    """The value is a claim's, but the text says another year, base or scope."""
    telling = [
        a
        for a in case.assessments
        if a.standing.exact
        and not a.standing.future
        and case.differences(a)
        and timely(case, a)
        and (a.candidate.kin or spoken_of(case, a))
        # a number that counts nothing, about a thing that is not named, is a number of anything
        and (a.candidate.unit != "bare" or _all_heard(a) or case.many_digits())
        and (a.candidate.kin or a.candidate.score >= least_score(case, a))
        and (a.candidate.kin or a.candidate.floor >= _floor(case, a))
    ]
    if not telling:
        return None
    best = min(telling, key=lambda a: (len(case.differences(a)), tuple(-n for n in a.rank)))
    if len(case.differences(best)) > _allowed(best) or not case.may_alarm(best.candidate):
        return None
    difference = min(case.differences(best), key=lambda d: _PRIORITY.index(d.slot))
    return case.finding("misleading", difference.slot, best, stances=("agreeing",), difference=difference)


def _floor(case: Case, assessment: Assessment) -> int:
    """How near all of a claim must be: its value for its very time is no chance, a small number may be.

    Nor is the value of a claim most of which is told in the figure's sentence.
    """
    limits, candidate = case.limits, assessment.candidate
    timed = candidate.timed
    if not case.mention.distinctive:
        return limits.slot_floor if timed else limits.common_floor
    near = timed or candidate.score >= limits.certain_floor or candidate.peak >= IN_CLAUSE
    return limits.pass_floor if near else limits.slot_floor


def _allowed(best: Assessment) -> int:
    """How many slots may differ at once: one where a word of the claim is not heard at all."""
    return 2 if _all_heard(best) else 1


def _all_heard(assessment: Assessment) -> bool:
    """Whether every word of the claim is named somewhere."""
    return len(assessment.candidate.heard) >= len(assessment.candidate.claim.about)


def _wrong_way(case: Case) -> Finding | None:
    """A bound that points the wrong way."""
    wrong = [
        a
        for a in case.assessments
        if a.standing.wrong_way
        and not case.differences(a)
        and a.candidate.floor
        >= (case.limits.bare_floor if a.candidate.unit == "bare" else case.limits.slot_floor)
    ]
    if not wrong or not case.may_alarm(wrong[0].candidate):
        return None
    return case.finding("misleading", "hedge", wrong[0], stances=("wrong_way",))


def _contradiction(case: Case) -> Finding | None:
    """No statement has this value, and one claim is clearly what the text speaks of."""
    limits = case.limits
    opposed = [
        (a, why)
        for a in case.assessments
        if (a.standing.opposing or a.standing.erroneous)
        and not a.standing.agreeing
        and not a.candidate.differences
        and (
            (a.candidate.floor >= limits.alarm_floor and a.candidate.score >= limits.alarm_score)
            or unmistakable(case, a)
            or a.candidate.kin
        )
        and case.comparable(a.candidate, why := case.cause(a))
    ]
    choice = meant(opposed, limits.margin) if opposed else None
    if choice is None:
        return None
    best, why = choice
    named = best.candidate.kin == "part"
    if not case.may_alarm(best.candidate) or (case.explaining() and not named):
        return None
    shown = why in causes.SHOWN and (why != "scale" or case.same_digits(best))
    if not shown and not (certain(case, best, why) and alone(case, best) and not named_alone(case, best)):
        return None
    if slight(case, best, why) or of_another_subject(case, best):
        return None
    # a part that is named may well be told with what another part has
    if not (named or case.same_digits(best)) and (
        case.known_elsewhere(best) or told_by_value(case, best) or partial(case, best)
    ):
        return None
    return case.finding("contradicted", why, best, stances=("opposing", "erroneous"))


def _silence(case: Case) -> Finding:
    """On topic, but not judged: say why."""
    best = case.assessments[0]
    if all(a.standing.future for a in case.assessments):
        reason = "future-knowledge"
    elif not best.candidate.claim.statements:
        reason = "no-statement"
    elif any(d.slot in {"horizon", "period"} for d in best.candidate.differences):
        reason = "other-period"
    elif best.candidate.unit in {"base", "other"}:
        reason = "other-unit"
    else:
        reason = "low-margin"
    return Finding("unchecked", reason, case.mention.span, case.mention.quote, case.mention)
