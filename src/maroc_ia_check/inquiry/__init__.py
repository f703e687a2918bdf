"""Questions to the record: what was promised, by whom, how it changed, who disagrees, as known at a day.

Answers are values; the words come in ``listing``. Whatever the question, *known at a day* means printed on
a dated page of that day or before: an undated page cannot be shown to have been there.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from maroc_ia_check.judge.record import is_live
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.identifiers import statement_ids
from maroc_ia_check.model import Claim, Statement

__all__ = ["identified", "known_by", "newest_day", "rank_at"]

#: a statement with its identifier
Said = tuple[str, Statement]


def identified(claim: Claim) -> tuple[Said, ...]:
    """The statements of a claim with their identifiers."""
    return tuple(zip(statement_ids(claim.statements), claim.statements, strict=True))


def known_by(claim: Claim, knowledge: KnowledgeBase, day: date | None) -> tuple[Said, ...]:
    """The statements of a claim that were printed by a day, with their identifiers; all without a day."""
    if day is None:
        return identified(claim)
    dates = ((said, knowledge.sources[said[1].source].published) for said in identified(claim))
    return tuple(said for said, published in dates if published is not None and published <= day)


def newest_day(statements: Iterable[Statement], knowledge: KnowledgeBase) -> date | None:
    """The day of the newest dated page among them."""
    days = (knowledge.sources[s.source].published for s in statements)
    return max((day for day in days if day is not None), default=None)


def rank_at(statement: Statement, day: date | None) -> str:
    """The rank as it was at a day: what was replaced later still held."""
    return "normal" if statement.rank == "deprecated" and is_live(statement, day) else statement.rank
