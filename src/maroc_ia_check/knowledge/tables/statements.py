"""What each source says of each claim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from maroc_ia_check.knowledge.base import KnowledgeBase
from maroc_ia_check.knowledge.identifiers import statement_ids
from maroc_ia_check.knowledge.schema import Hedge, Modality, Rank
from maroc_ia_check.knowledge.tables.definition import (
    Column,
    Reference,
    Row,
    Table,
    period_columns,
    period_values,
    position,
)
from maroc_ia_check.model import Statement

#: truth conditions in which a statement may differ from its claim, a column each
SLOTS = ("per", "statistic", "base", "scope")


def _identified(knowledge: KnowledgeBase) -> Iterator[tuple[str, Statement]]:
    for claim in knowledge.claims:
        yield from zip(statement_ids(claim.statements), claim.statements, strict=True)


def _statements(knowledge: KnowledgeBase) -> Iterator[Row]:
    for id_, said in _identified(knowledge):
        slots = dict(said.slots)
        yield (
            id_,
            said.claim,
            said.source,
            said.rank,
            said.value,
            said.low,
            said.high,
            said.unit,
            said.hedge,
            *period_values(said.period),
            said.modality,
            said.said_by,
            said.as_said,
            *(slots.get(slot) for slot in SLOTS),
            *period_values(said.when),
            said.place,
            said.place_id,
            said.superseded_on,
            said.note,
        )


def _parties(knowledge: KnowledgeBase) -> Iterator[Row]:
    for id_, said in _identified(knowledge):
        for place, party in enumerate(said.parties, 1):
            yield id_, place, party


_COLUMNS = (
    Column("id", "string", "Identifier: source#claim, then -2, -3 … in one source.", required=True),
    Column("claim", "string", "What it is about.", required=True, term="schema:about"),
    Column("source", "string", "Who says it.", required=True, term="prov:wasQuotedFrom"),
    Column(
        "rank",
        "string",
        "preferred: announced or measured there; deprecated: replaced since; erroneous: never true.",
        required=True,
        enum=get_args(Rank),
    ),
    Column("value", "decimal", "The figure.", unit="unit", term="schema:value"),
    Column("min", "decimal", "The lower end of a range or bound.", unit="unit", term="schema:minValue"),
    Column("max", "decimal", "The upper end of a range or bound.", unit="unit", term="schema:maxValue"),
    Column("unit", "string", "Unit of value, min and max; empty for a bare number."),
    Column("hedge", "string", "What is said of its exactness.", enum=get_args(Hedge)),
    *period_columns("period", "the time the figure is about"),
    Column("modality", "string", "What is said of the value.", enum=get_args(Modality)),
    Column("said_by", "string", "The person quoted.", term="schema:creator"),
    Column("as_said", "string", "The figure as printed.", term="schema:text"),
    Column("per", "string", "Its rhythm, where it is not the claim's."),
    Column("statistic", "string", "Its statistic, where it is not the claim's."),
    Column("base", "string", "What is counted, where it is not the claim's."),
    Column("scope", "string", "Its field, where it is not the claim's."),
    *period_columns("event", "the event"),
    Column("place", "string", "Where it took place, as printed.", term="schema:location"),
    Column("place_id", "string", "The concept of the place."),
    Column("superseded_on", "date", "From when on it no longer holds."),
    Column("note", "string", "Why it has its rank, or a remark.", term="schema:description"),
)

STATEMENT_TABLES = (
    Table(
        "statements",
        "What one source says of one claim.",
        _COLUMNS,
        _statements,
        references=(
            Reference("claim", "claims"),
            Reference("source", "sources"),
            Reference("unit", "units"),
            Reference("place_id", "concepts"),
        ),
        types=("schema:Observation", "prov:Entity"),
    ),
    Table(
        "statement_parties",
        "Who took part in an event, as one source has it.",
        (
            Column("statement", "string", "The statement.", required=True),
            position("in the list"),
            Column("party", "string", "The party.", required=True),
        ),
        _parties,
        keys=2,
        references=(Reference("statement", "statements"),),
        parent="statements",
    ),
)
