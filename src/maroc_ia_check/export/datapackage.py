"""A Frictionless data package: CSV files, and ``datapackage.json`` with a schema for each of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from maroc_ia_check.export.delimited import write_tables
from maroc_ia_check.export.record import LICENCE, LICENCE_URL, MEANS, NAME, TITLE, Record
from maroc_ia_check.knowledge.tables import Column, Table

_TYPES = {"string": "string", "decimal": "number", "integer": "integer", "date": "date"}
_DATA = "data"


def write(record: Record, folder: Path) -> None:
    """The tables in ``data/``, described in ``datapackage.json``."""
    write_tables(record, folder / _DATA)
    package = {
        "$schema": "https://datapackage.org/profiles/1.0/datapackage.json",
        "name": NAME,
        "title": TITLE,
        "description": MEANS,
        "version": record.knowledge,
        "licenses": [{"name": LICENCE, "path": LICENCE_URL}],
        "resources": [_resource(table) for table in record.tables],
    }
    text = json.dumps(package, ensure_ascii=False, indent=2)
    (folder / "datapackage.json").write_text(text + "\n", encoding="utf-8")


def _resource(table: Table) -> dict[str, Any]:
    return {
        "name": table.name,
        "description": table.means,
        "profile": "tabular-data-resource",
        "path": f"{_DATA}/{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
            "foreignKeys": [
                {
                    "fields": [column],
                    # a table that refers to itself is named by nothing
                    "reference": {"resource": "" if target == table.name else target, "fields": ["id"]},
                }
                for column, target in table.references
            ],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES[column.kind],
        "description": column.means,
    }
    constraints = {
        **({"required": True} if column.required else {}),
        **({"enum": list(column.enum)} if column.enum else {}),
    }
    if constraints:
        field["constraints"] = constraints
    if column.unit:
        field["unitField"] = column.unit
    return field
