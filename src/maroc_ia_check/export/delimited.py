"""Tables as CSV files, exactly: RFC 4180, UTF-8, a dot for the decimals, nothing for what is not known."""

from __future__ import annotations

import csv
from pathlib import Path

from maroc_ia_check.export.record import Record
from maroc_ia_check.knowledge.tables import Row, Table, text_of


def write_tables(record: Record, folder: Path) -> None:
    """One file a table, named after it."""
    folder.mkdir(exist_ok=True)
    for table in record.tables:
        _write(table, record.rows[table.name], folder / f"{table.name}.csv")


def _write(table: Table, rows: tuple[Row, ...], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\r\n")
        writer.writerow(column.name for column in table.columns)
        writer.writerows([text_of(value) for value in row] for row in rows)
