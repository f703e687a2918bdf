"""Exports read back: each format to the rows of its tables, and these to the types of the knowledge base."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from decimal import Decimal
from importlib import import_module
from itertools import groupby
from pathlib import Path
from string import Template
from typing import Any
from urllib.parse import unquote

from pyarrow import parquet

from maroc_ia_check.export.record import Record
from maroc_ia_check.knowledge.tables import Column, Row, Table, Value
from maroc_ia_check.model import Claim, Concept, Period, Source, Statement

Rows = dict[str, list[Row]]
_ALL = Template('SELECT * FROM "$table" ORDER BY rowid')


def typed(column: Column, text: str | None) -> Value:
    if not text:
        return None
    make: dict[str, Callable[[str], Value]] = {
        "string": str,
        "decimal": Decimal,
        "integer": int,
        "date": date.fromisoformat,
    }
    return make[column.kind](text)


def read_csv(folder: Path, table: Table) -> list[Row]:
    with (folder / f"{table.name}.csv").open(encoding="utf-8", newline="") as handle:
        rows = list(csv.reader(handle))
    assert rows[0] == [column.name for column in table.columns]
    return [tuple(map(typed, table.columns, row)) for row in rows[1:]]


def read_sqlite(folder: Path, table: Table) -> list[Row]:
    with closing(sqlite3.connect(folder / "maroc-ia.sqlite")) as database:
        rows = database.execute(_ALL.substitute(table=table.name)).fetchall()
    texts = ([None if value is None else str(value) for value in row] for row in rows)
    return [tuple(map(typed, table.columns, row)) for row in texts]


def read_parquet(folder: Path, table: Table) -> list[Row]:
    content = parquet.read_table(folder / f"{table.name}.parquet")
    return [tuple(row.values()) for row in content.to_pylist()]


def refuse(url: str, _: object) -> None:
    raise AssertionError(f"the context lies at {url}")


def expanded(folder: Path) -> list[dict[str, Any]]:
    document = json.loads((folder / "maroc-ia.jsonld").read_text(encoding="utf-8"))
    nodes = import_module("pyld").jsonld.expand(document, {"documentLoader": refuse})
    assert isinstance(nodes, list)
    return nodes


TERMS = "urn:maroc-ia:terms:"
VOCABULARIES = {"schema": "https://schema.org/", "prov": "http://www.w3.org/ns/prov#"}


def iri(table: Table, column: Column) -> str:
    if column.term:
        prefix, _, name = column.term.partition(":")
        return VOCABULARIES[prefix] + name
    return TERMS + (f"{table.name}_{column.name}" if column.name == "type" else column.name)


def bare(name: str) -> str:
    return unquote(name.removeprefix("urn:maroc-ia:").partition(":")[2])


def properties(node: dict[str, Any], table: Table, columns: tuple[Column, ...]) -> Row:
    found: list[Value] = []
    for column in columns:
        held = node.get(iri(table, column), [{}])[0]
        text = bare(held["@id"]) if "@id" in held else held.get("@value")
        found.append(typed(column, None if text is None else str(text)))
    return tuple(found)


def worded(node: dict[str, Any], table: Table) -> Iterator[Row]:
    """Words in several languages, in their order: the place of each is counted in its own language."""
    seen: dict[str, int] = {}
    for word in node[iri(table, table.columns[-1])][0]["@list"]:
        language = word["@language"]
        seen[language] = seen.get(language, 0) + 1
        place = (seen[language],) if any(c.name == "position" for c in table.columns) else ()
        yield bare(node["@id"]), language, *place, word["@value"]


def read_jsonld(nodes: list[dict[str, Any]], record: Record) -> Rows:
    rows: Rows = {table.name: [] for table in record.tables}
    for table in (each for each in record.tables if each.parent is None):
        for node in (n for n in nodes if TERMS + table.name in n["@type"]):
            start = 1 if table.columns[0].name == "id" else 0
            key = (bare(node["@id"]),) if start else ()
            rows[table.name].append((*key, *properties(node, table, table.columns[start:])))
            for part in (each for each in record.tables if each.parent == table.name):
                if part.columns[1].name == "language":
                    rows[part.name] += worded(node, part)
                    continue
                for item in node.get(TERMS + part.name, []):
                    own = properties(item, part, part.columns[1:])
                    rows[part.name].append((bare(node["@id"]), *own))
    return rows


def read_back(form: str, folder: Path, record: Record) -> Rows:
    if form == "jsonld":
        return read_jsonld(expanded(folder), record)
    read = {
        "csv": read_csv,
        "datapackage": lambda folder, table: read_csv(folder / "data", table),
        "sqlite": read_sqlite,
        "parquet": read_parquet,
    }[form]
    return {table.name: read(folder, table) for table in record.tables}


STATEMENT = (
    *("id", "claim", "source", "rank", "value", "low", "high", "unit", "hedge"),
    *("period_start", "period_end", "period_grain", "modality", "said_by", "as_said"),
    *("per", "statistic", "base", "scope"),
    *("event_start", "event_end", "event_grain", "place", "place_id", "superseded_on", "note"),
)
CLAIM = (
    *("id", "topic", "kind", "statistic", "modality", "period_kind"),
    *("period_start", "period_end", "period_grain", "per"),
)
SOURCE = ("id", "publisher", "title", "url", "published", "language", "tier", "origin")


class Rebuilt:
    """Claims (without their statements), statements, sources and concepts by id, made of rows alone."""

    def __init__(self, rows: Rows) -> None:
        self.lists: dict[tuple[str, Value], list[Row]] = {}
        for table, content in rows.items():
            for row in content:
                self.lists.setdefault((table, row[0]), []).append(row[1:])
        self.statements = {str(row[0]): self._statement(row) for row in rows["statements"]}
        self.claims = {str(row[0]): self._claim(row) for row in rows["claims"]}
        self.sources = {str(row[0]): _source(row) for row in rows["sources"]}
        named = {id_ for id_, language, *_ in rows["concept_words"] if language == "und"}
        self.concepts = {
            str(id_): Concept(str(id_), str(family), self._listed("concept_implications", id_), id_ in named)
            for id_, family in rows["concepts"]
        }

    def _listed(self, table: str, key: Value) -> tuple[Any, ...]:
        """The items of a list in their order, without their places."""
        own = sorted(self.lists.get((table, key), []), key=lambda row: int(str(row[0])))
        return tuple(row[1] if len(row) == 2 else row[1:] for row in own)

    def _statement(self, row: Row) -> Statement:
        fields: dict[str, Any] = dict(zip(STATEMENT, row, strict=True))
        slots = [(slot, fields.pop(slot)) for slot in ("per", "statistic", "base", "scope")]
        parties = self._listed("statement_parties", fields.pop("id"))
        when, period = _period(fields, "event"), _period(fields, "period")
        stated = tuple((slot, value) for slot, value in slots if value)
        return Statement(**fields, when=when, period=period, slots=stated, parties=parties)

    def _claim(self, row: Row) -> Claim:
        fields: dict[str, Any] = dict(zip(CLAIM, row, strict=True))
        period = _period(fields, "period")
        conditions = self._listed("claim_conditions", row[0])
        about = groupby((c for c in conditions if c[0] == "about"), key=lambda c: c[1])
        roles = {role: tuple(c[2] for c in conditions if c[0] == role) for role in ROLES}
        return Claim(
            **fields,
            period=period,
            units=self._listed("claim_units", row[0]),
            about=tuple(tuple(c[2] for c in group) for _, group in about),
            assumes=roles["assumes"],
            avoid=roles["avoid"],
            parties=roles["party"],
            places=roles["place"],
            labels=tuple((str(code), str(label)) for code, label in self.lists["claim_labels", row[0]]),
            neighbours=self._listed("claim_neighbours", row[0]),
            parts=self._listed("claim_parts", row[0]),
        )


ROLES = ("assumes", "avoid", "party", "place")


def _period(fields: dict[str, Any], prefix: str) -> Period | None:
    start, end, grain = (fields.pop(f"{prefix}_{part}") for part in ("start", "end", "grain"))
    return Period(start, end, grain) if start else None


def _source(row: Row) -> Source:
    fields: dict[str, Any] = dict(zip(SOURCE, row, strict=True))
    return Source(**{**fields, "origin": fields["origin"] or fields["id"]})
