"""All that is exported: the tables of the knowledge, those of its disputes, and what they are a copy of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from maroc_ia_check.export.disputes import DISPUTE_TABLES
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.tables import TABLES, Row, Table

NAME = "maroc-ia"
TITLE = "Morocco's artificial-intelligence and digital targets: claims, statements, sources"
MEANS = (
    "What was promised, measured and reported of Morocco's artificial-intelligence and digital targets: "
    "every claim, who stated it, when and in which words, what replaced it, and where sources disagree."
)
LICENCE = "CC-BY-4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True)
class Record:
    """Tables with their rows by name; ``knowledge`` is the digest of what they were made from."""

    knowledge: str
    tables: tuple[Table, ...]
    rows: Mapping[str, tuple[Row, ...]]

    def parts(self, table: Table) -> Mapping[Table, Mapping[object, list[Row]]]:
        """The tables that hold parts of a table's rows, and those parts by the key of the whole."""
        found: dict[Table, dict[object, list[Row]]] = {}
        for part in (each for each in self.tables if each.parent == table.name):
            by_whole = found.setdefault(part, {})
            for row in self.rows[part.name]:
                by_whole.setdefault(row[0], []).append(row)
        return found


def make_record(knowledge: KnowledgeBase) -> Record:
    """The tables of a knowledge base, and those of the conflicts in it."""
    tables = (*TABLES, *DISPUTE_TABLES)
    return Record(knowledge.digest, tables, {table.name: tuple(table.rows(knowledge)) for table in tables})
