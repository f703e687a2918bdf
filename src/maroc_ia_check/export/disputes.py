"""Where independent sources disagree, as tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.identifiers import statement_ids
from maroc_ia_check.knowledge.tables import Column, Reference, Row, Table
from maroc_ia_check.model import Conflict


def dispute_tables(conflicts: tuple[Conflict, ...]) -> tuple[Table, Table]:
    """The conflicts, and every statement on each of their sides."""

    def disputed(_: KnowledgeBase) -> Iterator[Row]:
        return ((id_, conflict.claim.id, conflict.slot) for id_, conflict in _identified(conflicts))

    def sides(_: KnowledgeBase) -> Iterator[Row]:
        return (row for id_, conflict in _identified(conflicts) for row in _sides(id_, conflict))

    return (
        Table(
            "conflicts",
            "Claims on which independent sources cannot all be right.",
            (
                Column("id", "string", "Identifier.", required=True),
                Column("claim", "string", "The claim.", required=True),
                Column("slot", "string", "Where they differ: value, horizon, scope, date …", required=True),
            ),
            disputed,
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
            sides,
            keys=2,
            references=(Reference("conflict", "conflicts"), Reference("statement", "statements")),
            parent="conflicts",
        ),
    )


def _identified(conflicts: tuple[Conflict, ...]) -> Iterator[tuple[str, Conflict]]:
    seen: Counter[str] = Counter()
    for conflict in conflicts:
        name = f"{conflict.claim.id}/{conflict.slot}"
        seen[name] += 1
        yield (name if seen[name] == 1 else f"{name}-{seen[name]}"), conflict


def _sides(id_: str, conflict: Conflict) -> Iterator[Row]:
    statements = conflict.claim.statements
    ids = dict(zip(statements, statement_ids(statements), strict=True))
    for number, (says, evidence) in enumerate(conflict.sides, 1):
        for item in evidence:
            yield id_, ids[item.statement], number, says
