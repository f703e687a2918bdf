"""What can be claimed, and the parts of a claim that are lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import get_args

from maroc_ia_check.knowledge.base import KnowledgeBase
from maroc_ia_check.knowledge.schema import Modality
from maroc_ia_check.knowledge.tables.definition import (
    Column,
    Reference,
    Row,
    Table,
    Value,
    period_columns,
    period_values,
    position,
)
from maroc_ia_check.model import Claim

Rows = Callable[[KnowledgeBase], Iterator[Row]]


def _claims(knowledge: KnowledgeBase) -> Iterator[Row]:
    for claim in knowledge.claims:
        yield (
            claim.id,
            claim.topic,
            claim.kind,
            claim.statistic,
            claim.modality,
            claim.period_kind,
            *period_values(claim.period),
            claim.per,
        )


def _listed(items: Callable[[Claim], Iterable[tuple[Value, ...]]]) -> Rows:
    """The rows of a list that each claim has: the claim, the place in the list, the item."""

    def rows(knowledge: KnowledgeBase) -> Iterator[Row]:
        for claim in knowledge.claims:
            for place, item in enumerate(items(claim), 1):
                yield claim.id, place, *item

    return rows


def _labels(knowledge: KnowledgeBase) -> Iterator[Row]:
    return ((claim.id, *label) for claim in knowledge.claims for label in claim.labels)


def _concepts(claim: Claim) -> Iterator[tuple[Value, ...]]:
    """Every concept of the claim's conditions; alternatives share a number."""
    for number, group in enumerate(claim.about, 1):
        yield from (("about", number, concept) for concept in group)
    for role, concepts in (
        ("assumes", claim.assumes),
        ("avoid", claim.avoid),
        ("party", claim.parties),
        ("place", claim.places),
    ):
        yield from ((role, number, concept) for number, concept in enumerate(concepts, 1))


def _part_of_claim(name: str, means: str, columns: Iterable[Column], rows: Rows, to: Reference) -> Table:
    """A table that holds one list of every claim."""
    own = Column("claim", "string", "The claim.", required=True)
    keys = (Reference("claim", "claims"), to)
    return Table(
        name,
        means,
        (own, position("in the list"), *columns),
        rows,
        keys=2,
        references=keys,
        parent="claims",
    )


CLAIM_TABLES = (
    Table(
        "claims",
        "What can be claimed: propositions told apart by their truth conditions, not by their wording.",
        (
            Column("id", "string", "Identifier.", required=True),
            Column(
                "topic", "string", "Subject under which it is listed.", required=True, term="schema:keywords"
            ),
            Column("type", "string", "A figure or an event.", required=True, enum=("figure", "event")),
            Column("statistic", "string", "level, increment, stock, flow, share, rank, rate or change."),
            Column("modality", "string", "What is said of the value.", enum=get_args(Modality)),
            Column(
                "period_kind",
                "string",
                "How its time is meant.",
                required=True,
                enum=("horizon", "window", "point", "span", "none"),
            ),
            *period_columns("period", "the time it is about"),
            Column("per", "string", "Rhythm of the value: year, total … empty when it has none."),
        ),
        _claims,
        types=("schema:Claim",),
    ),
    Table(
        "claim_labels",
        "The name of a claim in each language.",
        (
            Column("claim", "string", "The claim.", required=True),
            Column("language", "string", "ISO 639 code.", required=True),
            Column("label", "string", "Its name.", required=True, term="schema:name"),
        ),
        _labels,
        keys=2,
        references=(Reference("claim", "claims"),),
        parent="claims",
    ),
    _part_of_claim(
        "claim_units",
        "The units in which a claim's figure is given, the main one first.",
        [Column("unit", "string", "The unit.", required=True)],
        _listed(lambda claim: ((unit,) for unit in claim.units)),
        Reference("unit", "units"),
    ),
    _part_of_claim(
        "claim_conditions",
        "The concepts that must be heard (about), go without saying (assumes), rule it out (avoid), or "
        "take part in it (party, place). Those of one condition are alternatives.",
        [
            Column(
                "role",
                "string",
                "What the concept is to the claim.",
                required=True,
                enum=("about", "assumes", "avoid", "party", "place"),
            ),
            Column(
                "condition", "integer", "Concepts of one role and condition are alternatives.", required=True
            ),
            Column("concept", "string", "The concept.", required=True),
        ],
        _listed(_concepts),
        Reference("concept", "concepts"),
    ),
    _part_of_claim(
        "claim_neighbours",
        "Claims that are easily taken for another one, and the slot that tells them apart.",
        [
            Column("neighbour", "string", "The other claim.", required=True),
            Column("slot", "string", "Where they differ.", required=True),
        ],
        _listed(lambda claim: claim.neighbours),
        Reference("neighbour", "claims"),
    ),
    _part_of_claim(
        "claim_parts",
        "Claims whose values add up to that of another one.",
        [
            Column("part", "string", "The part.", required=True),
            Column("times", "integer", "How many times it counts.", required=True),
        ],
        _listed(lambda claim: claim.parts),
        Reference("part", "claims"),
    ),
)
