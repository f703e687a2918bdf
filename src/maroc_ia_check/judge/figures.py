"""From the candidates of a figure to one verdict: agree first, then explain, alarm last.

The order is the policy. A figure that agrees with a claim whose every slot fits is never an alarm;
one that agrees but for a slot is misleading; only when nothing near agrees, one claim stands clearly
nearest, and its slots fit, is the figure contradicted. Otherwise: silence, with a reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from maroc_ia_check.judge import causes
from maroc_ia_check.judge.evidence import disputed, expected_value, gather
from maroc_ia_check.judge.record import Standing, stand
from maroc_ia_check.judge.thresholds import Thresholds
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import Candidate, Difference, Finding, Linked, Related, Statement

_ALARMING = {"asserted", "corrected"}
#: which difference is told first when several slots differ
_PRIORITY = ("horizon", "period", "base", "scope", "kind", "modality", "place", "indicator", "party")


@dataclass(frozen=True, slots=True)
class Assessment:
    """A candidate with the record of its claim set against the figure."""

    candidate: Candidate
    standing: Standing

    @property
    def rank(self) -> tuple[int, int, int]:
        """Preferred order: nearest first, more conditions first, more slots stated first."""
        c = self.candidate
        return (c.score + 4 * len(c.claim.about), len(c.stated), c.floor)


def judge_figure(
    linked: Linked, knowledge: KnowledgeBase, day: date | None, limits: Thresholds
) -> Finding | None:
    """The finding on one figure; ``None`` when it is off topic."""
    if all(candidate.ruled_out for candidate in linked.candidates):
        return None
    assessments = [Assessment(c, stand(linked.mention, c.claim, knowledge, day)) for c in linked.candidates]
    judge = _Judge(linked, assessments, knowledge, limits)
    return judge.agreement() or judge.superseded() or judge.alarm() or judge.silence()


class _Judge:
    """The steps of one judgement over the same assessments."""

    def __init__(
        self, linked: Linked, assessments: list[Assessment], knowledge: KnowledgeBase, limits: Thresholds
    ) -> None:
        self.linked = linked
        self.mention = linked.mention
        self.knowledge = knowledge
        self.limits = limits
        ranked = sorted(assessments, key=lambda a: a.rank, reverse=True)
        self.assessments = [a for a in ranked if not a.candidate.ruled_out]
        self.ruled_out = [a for a in ranked if a.candidate.ruled_out]

    def agreement(self) -> Finding | None:
        """The value and every stated slot agree with a live statement."""
        fitting = [
            a
            for a in self.assessments
            if a.standing.agreeing and not self._open(a) and self._near_enough(a.candidate)
        ]
        if not fitting:
            return None
        best = max(fitting, key=lambda a: (a.candidate.unit in {"same", "bare"}, *a.rank, a.standing.exact))
        sides = disputed(best.candidate.claim, best.standing, self.knowledge)
        if sides or best.candidate.differences:
            return self._finding("disputed", None, best, stances=("agreeing", "opposing", "elsewhere"))
        verdict = "supported" if best.standing.exact else "rounded"
        return self._finding(verdict, None, best, stances=("agreeing",))

    def superseded(self) -> Finding | None:
        """The value of a target that a later one replaced before the text was written."""
        old = [
            a
            for a in self.assessments
            if a.standing.outdated and not a.candidate.differences and self._near_enough(a.candidate)
        ]
        if not old:
            return None
        return self._finding("outdated", None, old[0], stances=("outdated", "opposing"))

    def alarm(self) -> Finding | None:
        """A slot that differs, a bound that misleads, or a value that no statement has.

        A visible slip on a claim at least as near explains more than another claim's slot.
        """
        slot = self.slot_differs() or self.wrong_way()
        against = self.contradiction()
        if slot is None or against is None:
            return slot or against
        slipped = against.reason in causes.SHOWN and against.confidence >= slot.confidence
        return against if slipped else slot

    def slot_differs(self) -> Finding | None:
        """The value is a claim's, but the text says another year, base or scope."""
        limits = self.limits
        telling = [
            a
            for a in self.assessments
            if a.standing.exact
            and not a.standing.future
            and self._open(a)
            and a.candidate.score >= limits.slot_score
            and a.candidate.floor >= (limits.slot_floor if self._distinctive() else limits.common_floor)
        ]
        if not telling:
            return None
        best = min(telling, key=lambda a: (len(self._open(a)), tuple(-n for n in a.rank)))
        if len(self._open(best)) > 2 or not self._may_alarm(best.candidate):
            return None
        difference = min(self._open(best), key=lambda d: _PRIORITY.index(d.slot))
        return self._finding(
            "misleading", difference.slot, best, stances=("agreeing",), difference=difference
        )

    def wrong_way(self) -> Finding | None:
        """A bound that points the wrong way."""
        wrong = [
            a
            for a in self.assessments
            if a.standing.wrong_way and not self._open(a) and a.candidate.floor >= self.limits.slot_floor
        ]
        if not wrong or not self._may_alarm(wrong[0].candidate):
            return None
        return self._finding("misleading", "hedge", wrong[0], stances=("wrong_way",))

    def contradiction(self) -> Finding | None:
        """No statement has this value, and one claim is clearly what the text speaks of."""
        limits = self.limits
        opposed = [
            (a, self._cause(a))
            for a in self.assessments
            if (a.standing.opposing or a.standing.erroneous)
            and not a.standing.agreeing
            and not a.candidate.differences
            and self._comparable(a.candidate, self._cause(a))
            and a.candidate.floor >= limits.alarm_floor
            and a.candidate.score >= limits.alarm_score
        ]
        explained = any(a.standing.exact for a in self.ruled_out)
        if not opposed or explained:
            return None
        top = max(a.rank[0] for a, _ in opposed)
        rivals = [(a, why) for a, why in opposed if a.rank[0] >= top - limits.margin]
        shown = [(a, why) for a, why in rivals if why in causes.SHOWN]
        plain = [(a, why) for a, why in shown if why != "digits"]
        dated = [(a, why) for a, why in rivals if "period" in a.candidate.stated]
        both = [pair for pair in shown if pair in dated]
        ways = (shown, both, plain) if shown else (dated, rivals)
        choice = next((group for group in ways if len(group) == 1), None)
        if choice is None:
            return None
        best, why = choice[0]
        if not self._may_alarm(best.candidate):
            return None
        if why not in causes.SHOWN and not (self._certain(best.candidate) and self._alone(best)):
            return None
        return self._finding("contradicted", why, best, stances=("opposing", "erroneous"))

    def silence(self) -> Finding:
        """On topic, but not judged: say why."""
        best = self.assessments[0]
        if all(a.standing.future for a in self.assessments):
            reason = "future-knowledge"
        elif not best.candidate.claim.statements:
            reason = "no-statement"
        elif any(d.slot in {"horizon", "period"} for d in best.candidate.differences):
            reason = "other-period"
        elif best.candidate.unit in {"base", "other"}:
            reason = "other-unit"
        else:
            reason = "low-margin"
        return Finding("unchecked", reason, self.mention.span, self.mention.quote, self.mention)

    def _open(self, assessment: Assessment) -> list[Difference]:
        """The differences that no agreeing source shares."""
        agreeing = [statement for statement, _ in assessment.standing.agreeing]
        open_ = [d for d in assessment.candidate.differences if not any(_shares(s, d) for s in agreeing)]
        if assessment.candidate.unit == "base" and not any(d.slot == "base" for d in open_):
            noun = self.mention.noun or self.mention.span
            expected = assessment.candidate.claim.units[0]
            if not any(_counts(s, self.mention.unit) for s in agreeing):
                open_.append(Difference("base", str(self.mention.unit), expected, noun))
        return open_

    def _near_enough(self, candidate: Candidate) -> bool:
        limits = self.limits
        telling = self._distinctive() or "period" in candidate.stated
        floor = limits.pass_floor if telling else limits.common_floor
        return candidate.floor >= floor and candidate.score >= limits.pass_score

    def _distinctive(self) -> bool:
        """Whether the value is unlikely to be met by chance: not a small whole number."""
        value = self.mention.value
        return value is None or abs(value) >= 100 or value != value.to_integral_value()

    def _may_alarm(self, candidate: Candidate) -> bool:
        """Whether the text stands by the figure: a baseline only does for its own past time."""
        if set(self.mention.doubts) & {"ocr", "line-break"}:
            return False
        past = candidate.claim.period_kind == "point" and "period" in candidate.stated
        return self.mention.assertion in _ALARMING or (self.mention.assertion == "baseline" and past)

    def _comparable(self, candidate: Candidate, why: str) -> bool:
        """Whether the claim could be contradicted by this figure at all.

        What was reached at a point in time is only contradicted by a figure for that time, unless
        the slip is plain; a small number that counts nothing may be a number of anything.
        """
        if candidate.unit == "base" or (candidate.unit == "bare" and not self._distinctive()):
            return False
        plain = why in causes.SHOWN and why != "digits"
        return plain or candidate.claim.period_kind != "point" or "period" in candidate.stated

    def _certain(self, candidate: Candidate) -> bool:
        """Enough to contradict a value without a visible slip: the period stated, the noun said."""
        timed = "period" in candidate.stated or candidate.claim.period_kind == "none"
        timed = timed or self.knowledge.counts(self.mention.unit) == 1
        said = candidate.unit in {"same", "dimension"}
        return timed and said and candidate.floor >= self.limits.certain_floor

    def _alone(self, best: Assessment) -> bool:
        """Whether no other claim than the series of the best one is anywhere near."""
        return all(
            a.candidate.claim.about == best.candidate.claim.about
            or a.candidate.score < best.candidate.score - 2 * self.limits.margin
            for a in self.assessments
        )

    def _cause(self, assessment: Assessment) -> str:
        standing = assessment.standing
        found = {causes.cause(self.mention, s) for s in standing.opposing}
        return min(found, key=causes.ORDER.index, default="value")

    def _finding(
        self,
        verdict: str,
        reason: str | None,
        best: Assessment,
        *,
        stances: tuple[str, ...],
        difference: Difference | None = None,
    ) -> Finding:
        candidate = best.candidate
        related = tuple(Related(span, "about") for span in candidate.heard)
        if difference is not None and difference.span != self.mention.span:
            related = (Related(difference.span, difference.slot), *related)
        expected = expected_value(best.standing, difference)
        params = (("said", difference.said), ("expected", difference.expected)) if difference else ()
        return Finding(
            verdict=verdict,
            reason=reason,
            span=self.mention.span,
            quote=self.mention.quote,
            mention=self.mention,
            claim=candidate.claim,
            confidence=Decimal(min(candidate.score, 99)) / 100,
            related=related,
            expected=expected,
            evidence=gather(best.standing, stances, self.knowledge),
            message=(f"finding.{verdict}" + (f".{reason}" if reason else ""), params),
        )


def _shares(statement: Statement, difference: Difference) -> bool:
    """Whether the statement itself says the slot as the text does."""
    slots = dict(statement.slots)
    if difference.slot == "horizon":
        return statement.period is not None and str(statement.period.end.year) == difference.said[-4:]
    if difference.slot == "period" and difference.said in {"year", "month", "total"}:
        return slots.get("per", "total") == difference.said
    slot = "statistic" if difference.slot == "kind" else difference.slot
    return slots.get(slot) == difference.said


def _counts(statement: Statement, unit: str | None) -> bool:
    return unit is not None and statement.unit == unit
