"""CSV files with their description as CSV on the Web (CSVW): types, keys, units, licence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from maroc_ia_check.export.delimited import write_tables
from maroc_ia_check.export.record import LICENCE_URL, MEANS, TITLE, Record
from maroc_ia_check.knowledge.tables import Column, Table


def write(record: Record, folder: Path) -> None:
    """The tables, described in ``csv-metadata.json``."""
    write_tables(record, folder)
    group = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": TITLE,
        "dc:description": MEANS,
        "dc:license": {"@id": LICENCE_URL},
        "schema:version": record.knowledge,
        "tables": [_table(table) for table in record.tables],
    }
    text = json.dumps(group, ensure_ascii=False, indent=2)
    (folder / "csv-metadata.json").write_text(text + "\n", encoding="utf-8")


def _table(table: Table) -> dict[str, Any]:
    return {
        "url": f"{table.name}.csv",
        "dc:description": table.means,
        "tableSchema": {
            "columns": [_column(column) for column in table.columns],
            "primaryKey": list(table.key),
            "foreignKeys": [
                {
                    "columnReference": column,
                    "reference": {"resource": f"{target}.csv", "columnReference": "id"},
                }
                for column, target in table.references
            ],
        },
    }


def _column(column: Column) -> dict[str, Any]:
    described: dict[str, Any] = {
        "name": column.name,
        "titles": column.name,
        "dc:description": column.means,
        "datatype": _datatype(column),
        "required": column.required,
    }
    if column.term:
        described["propertyUrl"] = column.term
    if column.unit:
        described["schema:unitText"] = f"{{{column.unit}}}"
    return described


def _datatype(column: Column) -> str | dict[str, str]:
    if column.enum:
        return {"base": "string", "format": "|".join(column.enum)}
    return column.kind
