"""Why a verdict, and why no other: the same case the judge had, with every test told by its numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from maroc_ia_check.judge import causes
from maroc_ia_check.judge.case import UNREADABLE, Assessment, Case
from maroc_ia_check.judge.certainty import certain
from maroc_ia_check.judge.evidence import gather
from maroc_ia_check.judge.reckoning import conversions, reckon
from maroc_ia_check.judge.record import known
from maroc_ia_check.judge.thresholds import PROFILES
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import Finding, Linked, Links, Reading, Span, Statement
from maroc_ia_check.model.explanation import Explanation, Ground, Refused, Weighed
from maroc_ia_check.typed import NamedTuple

_KINDS = ("agreeing", "opposing", "elsewhere", "wrong_way", "outdated", "erroneous")


class Terms(NamedTuple):
    """What a text was judged by: the record, the day, the profile."""

    knowledge: KnowledgeBase
    day: date | None
    profile: str = "standard"


def explain_findings(
    reading: Reading, links: Links, findings: Iterable[Finding], where: Span, terms: Terms
) -> tuple[Explanation, ...]:
    """What is behind every figure and every finding that touches a range of the text, in order."""
    by_span = {finding.span: finding for finding in findings if finding.span.overlaps(where)}
    told = []
    for linked in links.figures:
        if linked.mention.span.overlaps(where):
            finding = by_span.pop(linked.mention.span, None)
            told.append(_Trial(linked, reading, terms).explanation(finding))
    others = [Explanation(f.span, f.quote, f.mention, f) for f in by_span.values()]
    return tuple(sorted([*told, *others], key=lambda e: e.span))


class _Trial:
    """One figure's case, opened again."""

    def __init__(self, linked: Linked, reading: Reading, terms: Terms) -> None:
        self.mention = linked.mention
        self.reading = reading
        self.knowledge, self.day, _ = terms
        self.limits = PROFILES[terms.profile]
        self.case = Case(linked, self.knowledge, self.day, self.limits)

    def explanation(self, finding: Finding | None) -> Explanation:
        """The candidates in the judge's order, those that a word rules out last."""
        ranked = [*self.case.assessments, *self.case.by_value, *self.case.ruled_out]
        claim = finding.claim.id if finding is not None and finding.claim else None
        best = next((a for a in ranked if a.candidate.claim.id == claim), None)
        top = best or next(iter(ranked), None)
        return Explanation(
            span=self.mention.span,
            quote=self.mention.quote,
            mention=self.mention,
            finding=finding,
            candidates=tuple(self._weighed(a, best) for a in ranked),
            refused=tuple(self._refused(top, finding)) if top is not None else (),
            reckonings=conversions(self.mention, self.reading, self.knowledge, self.day),
        )

    def _weighed(self, assessment: Assessment, best: Assessment | None) -> Weighed:
        statements = known(assessment.candidate.claim, self.knowledge, self.day)
        return Weighed(
            candidate=assessment.candidate,
            chosen=assessment is best,
            evidence=gather(assessment.standing, _KINDS, self.knowledge),
            differences=tuple(self.case.differences(assessment)),
            reckonings=reckon(self.mention, statements, self.knowledge, self.day),
            passed_over=None if assessment is best else self._passed_over(assessment, best),
        )

    def _passed_over(self, assessment: Assessment, best: Assessment | None) -> Ground:
        """The first test at which a claim fell behind."""
        candidate = assessment.candidate
        if candidate.ruled_out:
            return Ground("ruled-out", words=(("claim", candidate.claim.id),), formula=_nearness(assessment))
        if assessment.standing.future:
            return Ground("future", sources=_sources(assessment))
        if not candidate.claim.statements:
            return Ground("no-statement", formula="0 / 0")
        if not assessment.standing.agreeing and (best is None or best.standing.agreeing):
            return Ground("no-value", sources=_sources(assessment))
        differences = self.case.differences(assessment)
        if differences:
            return _differs(assessment, differences[0].slot, differences[0].said, differences[0].expected)
        if best is not None and best.rank[0] > assessment.rank[0]:
            return Ground("farther", formula=f"{assessment.rank[0]} < {best.rank[0]}")
        return Ground("not-needed", formula=_nearness(assessment))

    def _refused(self, top: Assessment, finding: Finding | None) -> Iterator[Refused]:
        """Every other class of verdict, in the order of the policy, with the test that it failed."""
        given = finding.verdict if finding is not None else None
        if given not in {"supported", "rounded", "disputed"}:
            yield Refused("supported", self._no_agreement(top))
        if given != "outdated":
            yield Refused("outdated", self._no_old_value(top))
        if given != "misleading":
            yield Refused("misleading", self._no_slot(top))
        if given != "contradicted":
            yield Refused("contradicted", self._no_contradiction(top))

    def _no_agreement(self, a: Assessment) -> Ground:
        if not a.standing.agreeing:
            return (
                Ground("no-value", sources=_sources(a))
                if _sources(a)
                else Ground("no-source", formula=f"0 / {len(a.candidate.claim.statements)}")
            )
        differences = self.case.differences(a)
        if differences:
            return _differs(a, differences[0].slot, differences[0].said, differences[0].expected)
        limits = self.limits
        floor = limits.pass_floor if self.mention.distinctive else limits.common_floor
        if not self.case.near_enough(a):
            return _too_far(a, limits.pass_score, floor)
        return Ground("another", formula=_nearness(a), sources=_agreeing(a))

    def _no_old_value(self, a: Assessment) -> Ground:
        if not a.standing.outdated:
            old = [s for s in a.candidate.claim.statements if s.rank == "deprecated"]
            return Ground("none-replaced", formula=f"0 / {len(old)}", sources=_ids(old))
        return Ground("another", formula=_nearness(a), sources=_ids(a.standing.outdated))

    def _no_slot(self, a: Assessment) -> Ground:
        differences = self.case.differences(a)
        if not a.standing.exact:
            return Ground("not-exact", sources=_sources(a), formula="" if _sources(a) else "0 / 0")
        if not differences:
            return Ground("no-difference", sources=_agreeing(a))
        if not self.case.may_alarm(a.candidate):
            return self._unasserted()
        others = self.case.explaining()
        if others:
            return Ground("elsewhere", sources=tuple(other.candidate.claim.id for other in others))
        floor = self.limits.slot_floor if self.mention.distinctive else self.limits.common_floor
        return _too_far(a, self.limits.slot_score, floor)

    def _no_contradiction(self, a: Assessment) -> Ground:
        if a.standing.agreeing:
            return Ground("agrees", sources=_agreeing(a))
        if not (a.standing.opposing or a.standing.erroneous):
            return Ground("nothing-against", formula=f"0 / {len(a.candidate.claim.statements)}")
        differences = a.candidate.differences
        if differences:
            return _differs(a, differences[0].slot, differences[0].said, differences[0].expected)
        if not self.case.may_alarm(a.candidate):
            return self._unasserted()
        return self._unsure(a)

    def _unsure(self, a: Assessment) -> Ground:
        """The record says otherwise, but the link is not sure enough to say so."""
        limits, candidate = self.limits, a.candidate
        why = self.case.cause(a)
        if candidate.score < limits.alarm_score or candidate.floor < limits.alarm_floor:
            return _too_far(a, limits.alarm_score, limits.alarm_floor)
        if not self.case.comparable(candidate, why):
            return Ground("not-comparable", formula=_nearness(a), sources=_sources(a))
        rivals = [
            other
            for other in self.case.assessments
            if other is not a and other.rank[0] >= a.rank[0] - limits.margin and other.standing.opposing
        ]
        if rivals:
            return Ground("rivals", formula=f"|{rivals[0].rank[0]} − {a.rank[0]}| ≤ {limits.margin}")
        if why not in causes.SHOWN and not certain(self.case, a):
            return Ground("no-cause", formula=f"{candidate.floor} / {limits.certain_floor}")
        if self.case.known_elsewhere(a):
            value = self.mention.value
            claims = self.knowledge.stating(value, str(self.mention.unit)) if value is not None else ()
            return Ground("elsewhere", sources=tuple(c.id for c in claims))
        return Ground("another", formula=_nearness(a), sources=_sources(a))

    def _unasserted(self) -> Ground:
        doubts = [f"doubt.{doubt}" for doubt in self.mention.doubts if doubt in UNREADABLE]
        key = doubts[0] if doubts else f"assertion.{self.mention.assertion}"
        place = f"{self.mention.clause.start}–{self.mention.clause.end}"
        return Ground("not-asserted", formula=place, words=(("what", key),))


def _differs(a: Assessment, slot: str, said: str, expected: str) -> Ground:
    words = (("slot", slot), ("said", said), ("expected", expected))
    return Ground("differs", sources=_agreeing(a) or _sources(a), formula="≠", words=words)


def _too_far(a: Assessment, score: int, floor: int) -> Ground:
    c = a.candidate
    if c.score < score:
        return Ground("too-far", formula=f"{c.score} < {score}")
    return Ground("too-far-at-worst", formula=f"{c.floor} < {floor}")


def _nearness(a: Assessment) -> str:
    return f"{a.candidate.score} ({a.candidate.floor})"


def _agreeing(a: Assessment) -> tuple[str, ...]:
    return _ids(statement for statement, _ in a.standing.agreeing)


def _sources(a: Assessment) -> tuple[str, ...]:
    return _ids(a.candidate.claim.statements)


def _ids(statements: Iterable[Statement]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(statement.source for statement in statements))
