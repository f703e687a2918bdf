"""Where independent sources disagree, as tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from maroc_ia_check.judge import find_conflicts
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.identifiers import statement_ids
from maroc_ia_check.knowledge.tables import Column, Reference, Row, Table
from maroc_ia_check.model import Conflict


def _conflicts(knowledge: KnowledgeBase) -> Iterator[Row]:
    return ((id_, conflict.claim.id, conflict.slot) for id_, conflict in _identified(knowledge))


def _sides(knowledge: KnowledgeBase) -> Iterator[Row]:
    for id_, conflict in _identified(knowledge):
        statements = conflict.claim.statements
        ids = dict(zip(statements, statement_ids(statements), strict=True))
        for number, (says, evidence) in enumerate(conflict.sides, 1):
            for item in evidence:
                yield id_, ids[item.statement], number, says


def _identified(knowledge: KnowledgeBase) -> Iterator[tuple[str, Conflict]]:
    """Every conflict, by its claim and slot; a second one of the same ends in ``-2``."""
    seen: Counter[str] = Counter()
    for conflict in find_conflicts(knowledge):
        name = f"{conflict.claim.id}/{conflict.slot}"
        seen[name] += 1
        yield (name if seen[name] == 1 else f"{name}-{seen[name]}"), conflict


DISPUTE_TABLES = (
    Table(
        "conflicts",
        "Claims on which independent sources cannot all be right.",
        (
            Column("id", "string", "Identifier.", required=True),
            Column("claim", "string", "The claim.", required=True, term="schema:about"),
            Column(
                "slot", "string", "Where they differ: value, horizon, scope, date or another.", required=True
            ),
        ),
        _conflicts,
        references=(Reference("claim", "claims"),),
    ),
    Table(
        "conflict_sides",
        "Who stands on which side of a conflict; the side that most independent voices carry is 1.",
        (
            Column("conflict", "string", "The conflict.", required=True),
            Column("statement", "string", "The statement.", required=True),
            Column("side", "integer", "The side it is on, from 1.", required=True),
            Column("says", "string", "What that side says.", required=True),
        ),
        _sides,
        keys=2,
        references=(Reference("conflict", "conflicts"), Reference("statement", "statements")),
        parent="conflicts",
    ),
)
