"""JSON-LD with its context inside: schema.org for claims, observations and works, PROV for their origin.

A row is a node; what belongs to it (labels, units, parties …) stands in it. Names in several languages are
language-tagged, decimals are typed strings, so that no digit is lost.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from maroc_ia_check.export.record import LICENCE_URL, MEANS, NAME, TITLE, Record
from maroc_ia_check.knowledge.tables import Row, Table, Value, text_of

#: what no shared vocabulary names has a name here, and things have theirs
NAMESPACE = "urn:maroc-ia:"
_PREFIXES = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "terms": f"{NAMESPACE}terms:",
}
_DATATYPES = {"decimal": "xsd:decimal", "date": "xsd:date", "integer": "xsd:integer"}
Node = dict[str, Any]


def write(record: Record, folder: Path) -> None:
    """One document: a dataset, and in its graph every node."""
    graph = [_dataset(record)]
    for table in record.tables:
        if table.parent is None:
            graph += _nodes(table, record)
    document = {"@context": _context(record), "@graph": graph}
    text = json.dumps(document, ensure_ascii=False, indent=1)
    (folder / f"{NAME}.jsonld").write_text(text + "\n", encoding="utf-8")


def _context(record: Record) -> Node:
    """Every column's property and type, every table's prefix and property."""
    context: Node = {**_PREFIXES, "id": "@id", "type": "@type"}
    for table in record.tables:
        if table.parent is None:
            context[table.name] = {"@id": f"{NAMESPACE}{table.name}:", "@prefix": True}
        elif _is_wording(table):
            context[table.name] = {"@id": table.columns[-1].term, "@container": "@list"}
            continue
        else:
            context[table.name] = {"@id": f"terms:{table.name}"}
        for column in table.columns[table.parent is not None :]:
            if column.name != "id":
                context[_property(table, column.name)] = {
                    "@id": column.term or f"terms:{_property(table, column.name)}",
                    **_type(table, column.name, column.kind),
                }
    context["appearance"] = {"@id": "schema:appearance", "@type": "@id"}
    return context


def _type(table: Table, name: str, kind: str) -> Node:
    if table.target(name):
        return {"@type": "@id"}
    return {"@type": _DATATYPES[kind]} if kind in _DATATYPES else {}


def _property(table: Table, column: str) -> str:
    """A column's own name; ``type`` of a claim is no class."""
    return f"{table.name}_{column}" if column == "type" else column


def _dataset(record: Record) -> Node:
    return {
        "id": f"{NAMESPACE}dataset",
        "type": "schema:Dataset",
        "schema:name": TITLE,
        "schema:description": MEANS,
        "schema:license": {"id": LICENCE_URL},
        "schema:version": record.knowledge,
    }


def _nodes(table: Table, record: Record) -> Iterator[Node]:
    parts = record.parts(table)
    stated = _appearances(record) if "schema:Claim" in table.types else {}
    for row in record.rows[table.name]:
        node: Node = {"id": _name(table.name, row[: table.keys])}
        node["type"] = [*table.types, f"terms:{table.name}"]
        node |= _properties(table, row, start=1 if table.columns[0].name == "id" else 0)
        for part, rows in parts.items():
            own = rows.get(row[0], [])
            if own:
                node[part.name] = [_worded(each) if _is_wording(part) else _part(part, each) for each in own]
        if row[0] in stated:
            node["appearance"] = stated[row[0]]
        yield node


def _appearances(record: Record) -> dict[Value, list[str]]:
    """Claim id → the works in which it appears."""
    works: dict[Value, dict[str, None]] = {}
    for _, claim, source, *_ in record.rows["statements"]:
        works.setdefault(claim, {})[_name("sources", (source,))] = None
    return {claim: list(names) for claim, names in works.items()}


def _is_wording(table: Table) -> bool:
    """Whether the rows are words in a language, and nothing else."""
    return table.parent is not None and any(column.name == "language" for column in table.columns)


def _worded(row: Row) -> Node:
    return {"@value": row[-1], "@language": row[1]}


def _part(table: Table, row: Row) -> Node:
    return _properties(table, row, start=1)


def _properties(table: Table, row: Row, *, start: int) -> Node:
    found: Node = {}
    for column, value in zip(table.columns[start:], row[start:], strict=True):
        target = table.target(column.name)
        if value is not None:
            name = _property(table, column.name)
            found[name] = _name(target, (value,)) if target else _literal(value)
    return found


def _literal(value: Value) -> str | int | None:
    return value if isinstance(value, int) else text_of(value)


def _name(table: str, key: Row) -> str:
    """The name of a row: its table as a prefix, then its key."""
    return f"{table}:" + "/".join(quote(text_of(each), safe="#/-") for each in key)
