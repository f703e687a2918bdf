"""Events and targets in the order of their days."""

from __future__ import annotations

from datetime import date

from maroc_ia_check.errors import UsageError
from maroc_ia_check.inquiry.facts import Fact, answer
from maroc_ia_check.inquiry.question import Question
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import Period
from maroc_ia_check.typed import NamedTuple

_DUE = {"horizon", "window"}


class Moment(NamedTuple):
    """An event on its day, or a target at its horizon."""

    fact: Fact
    period: Period

    @property
    def day(self) -> date:
        """Where it stands in time: an event when it begins, a target when it is due."""
        return self.period.start if self.fact.claim.kind == "event" else self.period.end


def timeline(
    knowledge: KnowledgeBase,
    topic: str | None = None,
    since: date | None = None,
    until: date | None = None,
    as_of: date | None = None,
) -> tuple[Moment, ...]:
    """The events and targets of a topic that fall between two days, as known at ``as_of``.

    Raises :class:`UsageError` ``no-facts`` when there are none.
    """
    found = []
    for kind in ("event", "target"):
        try:
            facts = answer(Question(topic=topic, kind=kind, as_of=as_of), knowledge, "claim")
        except UsageError as error:
            if error.key != "no-facts":
                raise
            continue
        found += [Moment(fact, period) for fact in facts if (period := _period(fact)) is not None]
    kept = [m for m in found if (since is None or m.day >= since) and (until is None or m.day <= until)]
    if not kept:
        raise UsageError("no-facts")
    return tuple(sorted(kept, key=lambda m: (m.day, m.fact.claim.id)))


def _period(fact: Fact) -> Period | None:
    if fact.claim.kind == "event":
        return fact.lead[1].when or fact.claim.period
    return fact.claim.period if fact.claim.period_kind in _DUE else None
