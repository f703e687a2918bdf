"""Concepts with the words for them, and the units that figures are in."""

from __future__ import annotations

from collections.abc import Iterator

from maroc_ia_check.knowledge.base import KnowledgeBase
from maroc_ia_check.knowledge.tables.definition import Column, Reference, Row, Table, position
from maroc_ia_check.units import dimension, factor


def _concepts(knowledge: KnowledgeBase) -> Iterator[Row]:
    return ((concept.id, concept.family) for concept in knowledge.concepts.values())


def _implied(knowledge: KnowledgeBase) -> Iterator[Row]:
    for concept in knowledge.concepts.values():
        for place, other in enumerate(concept.implies, 1):
            yield concept.id, place, other


def _words(knowledge: KnowledgeBase) -> Iterator[Row]:
    for language in sorted(knowledge.words):
        places: dict[str, int] = {}
        for word, concept in knowledge.words[language]:
            places[concept] = places.get(concept, 0) + 1
            yield concept, language or "und", places[concept], word


def _units(knowledge: KnowledgeBase) -> Iterator[Row]:
    used = {unit for claim in knowledge.claims for unit in claim.units}
    used |= {s.unit for claim in knowledge.claims for s in claim.statements if s.unit}
    for unit in sorted(used):
        yield unit, dimension(unit).partition(":")[0], factor(unit)


_ID = Column("id", "string", "Identifier.", required=True)

WORD_TABLES = (
    Table(
        "concepts",
        "The things texts talk about.",
        (
            _ID,
            Column(
                "family",
                "string",
                "The slot it fills: scope, base, place, body or another; subject for none.",
                required=True,
            ),
        ),
        _concepts,
        types=("schema:DefinedTerm",),
    ),
    Table(
        "concept_implications",
        "Concepts that are heard whenever another one is.",
        (
            Column("concept", "string", "The concept heard.", required=True),
            position("in the list"),
            Column("implies", "string", "What is heard with it.", required=True),
        ),
        _implied,
        keys=2,
        references=(Reference("concept", "concepts"), Reference("implies", "concepts")),
        parent="concepts",
    ),
    Table(
        "concept_words",
        "The words for a concept; a star stands for all endings.",
        (
            Column("concept", "string", "The concept.", required=True),
            Column("language", "string", "ISO 639 code; und for proper names.", required=True),
            position("among the words of that language"),
            Column("word", "string", "The word.", required=True, term="schema:name"),
        ),
        _words,
        keys=3,
        references=(Reference("concept", "concepts"),),
        parent="concepts",
    ),
    Table(
        "units",
        "Units of the figures: ISO 4217 for money, symbols, counted nouns in the English singular.",
        (
            _ID,
            Column("dimension", "string", "What it measures; dimensions never mix.", required=True),
            Column("factor", "decimal", "How many base units of the dimension it is.", required=True),
        ),
        _units,
    ),
)
