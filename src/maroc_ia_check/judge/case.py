"""One figure before its judge: its candidates with their records, and what can be said of each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from maroc_ia_check.judge import causes
from maroc_ia_check.judge.enough import least_floor
from maroc_ia_check.judge.evidence import expected_value, gather, of_the_part, shares
from maroc_ia_check.judge.record import Standing, newest, stand
from maroc_ia_check.judge.thresholds import IN_SENTENCE, Thresholds
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import Candidate, Claim, Difference, Finding, Linked, Related
from maroc_ia_check.typed import NamedTuple
from maroc_ia_check.units import is_count

#: a party alone is no reason for a value of fewer significant digits
_TWO_DIGITS = 2
#: so many significant digits are not met by chance
_MANY_DIGITS = 3
#: a concept that at most so many claims are about tells which thing is meant
_TELLING = 25
#: where a thing is, not what it is
_SOMEWHERE = frozenset({"place", "region", "country"})
#: a figure is at most so many places larger or smaller than what it may be held against
_PLACES = 3
#: printings that may have been misread
UNREADABLE = frozenset({"ocr", "line-break"})
_ALARMING = {"asserted", "corrected"}


class Assessment(NamedTuple):
    """A candidate with the record of its claim set against the figure."""

    candidate: Candidate
    standing: Standing

    @property
    def rank(self) -> tuple[int, int, int]:
        """Preferred order: nearest first, more conditions first, more slots stated first."""
        c = self.candidate
        return (c.score + 4 * len(c.claim.about), len(c.stated), c.floor)


class Case:
    """A figure and every claim it may be about, the nearest first."""

    def __init__(
        self, linked: Linked, knowledge: KnowledgeBase, day: date | None, limits: Thresholds
    ) -> None:
        """Set the figure against the record of each candidate, as known at ``day``."""
        self.mention = linked.mention
        #: what the figure comes to, the upper end of a range
        self.size = linked.mention.high if linked.mention.value is None else linked.mention.value
        self.knowledge, self.day = knowledge, day
        self.limits = limits
        ranked = sorted(
            (Assessment(c, stand(linked.mention, c.claim, knowledge, day)) for c in linked.candidates),
            key=lambda a: a.rank,
            reverse=True,
        )
        named = [a for a in ranked if not a.candidate.unsaid]
        self.assessments = [a for a in named if not a.candidate.ruled_out and self.tied(a, named)]
        #: claims that a word of the clause rules out; they may still explain the value
        self.ruled_out = [a for a in named if a.candidate.ruled_out]
        #: claims of which a plain word goes unsaid and that fit in every slot, some with this very value
        self.unsaid = [a for a in ranked if a.candidate.unsaid and self.fits(a)]
        told = [a for a in self.unsaid if a.standing.exact]
        self.by_value, self.outdone = ([a for a in told if a.candidate.ruled_out is o] for o in (False, True))

    def tied(self, assessment: Assessment, others: Iterable[Assessment]) -> bool:
        """Whether a claim with something else in one of its slots has this very value.

        For the time stated, or a rank the newest; where only the party differs, a value of some length is
        enough, unless the party named has figures of its own that are not told in the same words.
        """
        candidate, value = assessment.candidate, self.mention.value
        if candidate.tied is None or not assessment.standing.exact:
            return candidate.tied is None
        if candidate.tied != "party":
            untold = candidate.claim.statistic == "rank" and self.mention.period is None
            return candidate.timed or (untold and newest(candidate.claim, self.knowledge))
        said = next(d.said for d in candidate.differences if d.slot == candidate.tied)
        rest = {g for g in candidate.claim.about if self.knowledge.concepts[g[0]].family != "body"}
        own = [a for a in others if any(said in group for group in a.candidate.claim.about)]
        apart = any(rest != {g for g in a.candidate.claim.about if said not in g} for a in own)
        return value is not None and len(causes.digits(value)) >= (1 if own else _TWO_DIGITS) and not apart

    def differences(self, assessment: Assessment) -> list[Difference]:
        """The differences that no agreeing source shares."""
        agreeing = [statement for statement, _ in assessment.standing.agreeing]
        open_ = [d for d in assessment.candidate.differences if not any(shares(s, d) for s in agreeing)]
        claim = assessment.candidate.claim
        if claim.modality == "achieved" and self.knowledge.series(claim) == 1:
            # with no other year on record, the year of something reached is only its publication's
            open_ = [d for d in open_ if d.slot != "period" or not d.said[:4].isdecimal()]
        if assessment.candidate.unit in {"base", "noun"} and not any(d.slot == "base" for d in open_):
            noun = self.mention.noun or self.mention.span
            expected = assessment.candidate.claim.units[0]
            if not any(s.unit == self.mention.unit for s in agreeing):
                open_.append(Difference("base", str(self.mention.unit), expected, noun))
        return open_

    def fits(self, assessment: Assessment) -> bool:
        """Whether nothing in the text speaks against the claim, and it is near enough to pass."""
        return not self.differences(assessment) and self.near_enough(assessment)

    def near_enough(self, assessment: Assessment) -> bool:
        """Near enough to pass: a value met by chance asks for more, the very value of its time for less."""
        candidate, standing = assessment
        near = candidate.score >= self.limits.pass_score or (candidate.timed and standing.exact)
        untold = not standing.exact and self._of_untold_time(candidate)
        return near and candidate.floor >= (IN_SENTENCE if untold else least_floor(self, assessment))

    def _of_untold_time(self, candidate: Candidate) -> bool:
        """Whether a claim is about one of several times, and the text tells none of them."""
        several = candidate.claim.period_kind == "point" and self.knowledge.series(candidate.claim) > 1
        return several and not candidate.timed

    def may_alarm(self, candidate: Candidate) -> bool:
        """Whether the text stands by the figure: a baseline only does for its own past time, or for none."""
        claim = candidate.claim
        start = claim.period_kind == "none" and self.knowledge.series(claim) > 1
        past = claim.period_kind == "point" and "period" in candidate.stated
        own = {"baseline"} if past or start or of_the_part(self.mention, candidate) else set()
        return self.mention.assertion in _ALARMING | own and UNREADABLE.isdisjoint(self.mention.doubts)

    def comparable(self, candidate: Candidate, why: str) -> bool:
        """Whether the claim could be contradicted by this figure at all.

        What was reached at one of several points in time is only contradicted by a figure for that
        time, unless the slip is plain; a small number that counts nothing may be a number of anything.
        """
        if candidate.unit == "base" or (candidate.unit == "bare" and not self._measures(candidate)):
            return False
        plain = why in causes.SHOWN and why != "digits"
        return plain or not self._of_untold_time(candidate)

    def _measures(self, candidate: Candidate) -> bool:
        """Whether a number without unit may be the claim's at all: no small count, no version number."""
        told = self.mention.distinctive or (candidate.kin is not None and self.many_digits(_TWO_DIGITS))
        return told and self.of_like_size(candidate.claim)

    def of_like_size(self, claim: Claim) -> bool:
        """Whether the figure could be a claim's at all: no rate of exchange is told in millions."""
        value, known = self.size, [s.value for s in claim.statements if s.value]
        return not value or any(abs(value.adjusted() - true.adjusted()) <= _PLACES for true in known)

    def explaining(self) -> list[Assessment]:
        """The claims that a word of the clause rules out and that have this very value, in every slot."""
        return [
            a
            for a in self.ruled_out
            if a.standing.exact and not a.candidate.differences and not self.differences(a)
        ]

    def many_digits(self, many: int = _MANY_DIGITS) -> bool:
        """Whether so many significant digits are printed that nobody meets them by chance."""
        return self.mention.digits >= many

    def within(self, assessment: Assessment, times: int) -> bool:
        """Whether the value is at most so many times larger or smaller than one that is on record."""
        value, unit = self.size, self.mention.unit
        known = [
            s.value
            for s in assessment.standing.opposing
            if s.value and (unit in {None, s.unit} or (is_count(unit) and is_count(s.unit)))
        ]
        if not value or not known:
            return True
        return any(abs(value) <= times * abs(true) and abs(true) <= times * abs(value) for true in known)

    def same_digits(self, best: Assessment) -> bool:
        """Whether an opposing statement has the very digits printed: lost zeros, another unit."""
        value = self.mention.value
        return value is not None and any(
            s.value is not None and causes.digits(s.value) == causes.digits(value)
            for s in best.standing.opposing
        )

    def known_elsewhere(self, best: Assessment) -> bool:
        """Whether another claim about something named here has the very value, and no slot of it differs."""
        value, unit = self.mention.value, self.mention.unit
        if value is None or unit is None:
            return False
        named = {c for a in self.assessments for group in a.candidate.claim.about for c in group}
        apart = {a.candidate.claim.id for a in self.assessments if a.candidate.differences}
        return any(
            claim.id != best.candidate.claim.id
            and claim.id not in apart
            and any(c in named and self._telling(c) for group in claim.about for c in group)
            for claim in self.knowledge.stating(value, None if is_count(unit) else unit)
            if unit in claim.units
        )

    def _telling(self, concept: str) -> bool:
        """Whether a concept tells which thing is meant: not what many claims are about, nor where."""
        family = self.knowledge.concepts[concept].family
        return self.knowledge.uses(concept) <= _TELLING and family not in _SOMEWHERE

    def cause(self, assessment: Assessment) -> str:
        """The plainest cause that an opposing statement shows, in the claim's main unit first."""
        standing = assessment.standing
        main = assessment.candidate.claim.units[0]
        own = [s for s in standing.opposing if s.unit == main]
        statements = own if own and self.mention.unit in {main, None} else standing.opposing
        share = assessment.candidate.claim.statistic != "change"
        found = {causes.cause(self.mention, s, share=share) for s in statements}
        return min(found, key=causes.ORDER.index, default="value")

    def finding(
        self,
        verdict: str,
        reason: str | None,
        best: Assessment,
        *,
        stances: tuple[str, ...],
        difference: Difference | None = None,
    ) -> Finding:
        """A finding on the figure, about one of its candidates; ``difference`` is the slot it turns on."""
        candidate = best.candidate
        related = tuple(Related(span, "about") for span in candidate.heard)
        if difference is not None and difference.span != self.mention.span:
            related = (Related(difference.span, difference.slot), *related)
        params: tuple[tuple[str, str], ...] = ()
        if difference is not None:
            params = ("slot", difference.slot), ("said", difference.said), ("expected", difference.expected)
        return Finding(
            verdict=verdict,
            reason=reason,
            span=self.mention.span,
            quote=self.mention.quote,
            mention=self.mention,
            claim=candidate.claim,
            confidence=Decimal(min(candidate.score, 99)) / 100,
            related=related,
            expected=expected_value(self.mention, best.standing, reason, difference),
            evidence=gather(best.standing, stances, self.knowledge),
            message=(f"finding.{verdict}" + (f".{reason}" if reason else ""), params),
        )
