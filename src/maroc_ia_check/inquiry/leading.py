"""Which of several statements is shown first, and how many independent voices say the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from maroc_ia_check.judge.evidence import order
from maroc_ia_check.judge.record import is_live
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import Claim, Statement


def voices(statements: Iterable[Statement], knowledge: KnowledgeBase) -> int:
    """How many independent voices there are: a page that repeats another one is the same voice."""
    return len({knowledge.voice(statement.source) for statement in statements})


def leading(
    claim: Claim, statements: Sequence[Statement], knowledge: KnowledgeBase, day: date | None = None
) -> Statement | None:
    """The statement to show first: one that holds, leading, of the claim itself, in its own unit.

    Among equals, the value that most independent voices give; then by tier and date.
    """
    pool = [s for s in statements if is_live(s, day)] or list(statements)
    carried: dict[object, set[str]] = {}
    for statement in pool:
        carried.setdefault(content(statement), set()).add(knowledge.voice(statement.source))
    return min(
        pool,
        key=lambda s: (
            s.rank != "preferred",
            bool(s.slots),
            s.unit not in claim.units[:1] and bool(claim.units),
            -len(carried[content(s)]),
            s.hedge is not None,
            order(s, knowledge),
        ),
        default=None,
    )


def content(statement: Statement) -> object:
    """What a statement says, whoever says it; for an event, when and where."""
    when = statement.when
    return (statement.value, statement.low, statement.high, statement.unit, statement.slots, when)
