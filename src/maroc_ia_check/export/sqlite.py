"""A SQLite file: strict tables with foreign keys, full-text search, views; it opens in Datasette as it is.

Decimals are text, because SQLite has none: all their digits are kept. The views also give them as numbers.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from string import Template
from typing import Any

from maroc_ia_check.export.record import LICENCE, LICENCE_URL, MEANS, NAME, TITLE, Record
from maroc_ia_check.knowledge.tables import Column, Table, Value, text_of

_TYPES = {"string": "TEXT", "decimal": "TEXT", "integer": "INTEGER", "date": "TEXT"}
#: table → columns that are searched
_SEARCHED = {
    "claim_labels": ("label",),
    "statements": ("as_said", "note"),
    "sources": ("publisher", "title"),
    "concept_words": ("word",),
}
_INSERT = Template("INSERT INTO $table VALUES ($marks)")
_SEARCH = (
    Template(
        "CREATE VIRTUAL TABLE $search USING fts5($columns, content=$table, "
        "tokenize='unicode61 remove_diacritics 2')"
    ),
    Template("INSERT INTO $search ($search) VALUES ('rebuild')"),
)
_VIEWS = Path(__file__).with_name("views.sql")


def write(record: Record, folder: Path) -> None:
    """The database, and ``metadata.json`` with its descriptions for Datasette."""
    with closing(sqlite3.connect(folder / f"{NAME}.sqlite", isolation_level=None)) as base:
        base.executescript("PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA foreign_keys=ON")
        base.execute("BEGIN")
        for table in record.tables:
            base.execute(_definition(table))
            rows = ([_stored(value) for value in row] for row in record.rows[table.name])
            marks = ", ".join("?" * len(table.columns))
            base.executemany(_INSERT.substitute(table=_quoted(table.name), marks=marks), rows)
            _index(base, table)
        base.execute("COMMIT")
        base.executescript(_VIEWS.read_text(encoding="utf-8"))
        base.execute("VACUUM")
    text = json.dumps(_metadata(record), ensure_ascii=False, indent=2)
    (folder / "metadata.json").write_text(text + "\n", encoding="utf-8")


def _stored(value: Value) -> str | int | None:
    return value if value is None or isinstance(value, int) else text_of(value)


def _quoted(name: str) -> str:
    return f'"{name}"'


def _definition(table: Table) -> str:
    lines = [_column(column) for column in table.columns]
    lines.append(f"PRIMARY KEY ({', '.join(map(_quoted, table.key))})")
    lines += [
        f"FOREIGN KEY ({_quoted(column)}) REFERENCES {_quoted(target)} (id) DEFERRABLE INITIALLY DEFERRED"
        for column, target in table.references
    ]
    return f"CREATE TABLE {_quoted(table.name)} (\n  " + ",\n  ".join(lines) + "\n) STRICT"


def _column(column: Column) -> str:
    words = [_quoted(column.name), _TYPES[column.kind]]
    words += ["NOT NULL"] if column.required else []
    if column.enum:
        allowed = ", ".join(f"'{value}'" for value in column.enum)
        words.append(f"CHECK ({_quoted(column.name)} IN ({allowed}))")
    return " ".join(words)


def _index(base: sqlite3.Connection, table: Table) -> None:
    """Indexes for what is looked up by, and the full-text index; accents and vowel signs do not count."""
    for column, _ in table.references:
        name = _quoted(f"{table.name}_{column}")
        base.execute(f"CREATE INDEX {name} ON {_quoted(table.name)} ({_quoted(column)})")
    columns = _SEARCHED.get(table.name)
    if columns:
        names = {"search": _quoted(f"{table.name}_fts"), "table": _quoted(table.name)}
        for command in _SEARCH:
            base.execute(command.substitute(names, columns=", ".join(columns)))


def _metadata(record: Record) -> dict[str, Any]:
    tables: dict[str, Any] = {}
    for table in record.tables:
        columns = {column.name: column.means for column in table.columns}
        tables[table.name] = {"description": table.means, "columns": columns}
        if "title" in columns:
            tables[table.name]["label_column"] = "title"
    return {
        "title": TITLE,
        "description": MEANS,
        "license": LICENCE,
        "license_url": LICENCE_URL,
        "databases": {NAME: {"description": f"Knowledge {record.knowledge}", "tables": tables}},
    }
