"""Parquet files, one a table. Decimals are exact (38 digits, 10 of them after the point)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from maroc_ia_check.errors import MissingExtraError
from maroc_ia_check.export.record import LICENCE, Record
from maroc_ia_check.knowledge.tables import Row, Table

if TYPE_CHECKING:
    import pyarrow as pa


def write(record: Record, folder: Path) -> None:
    """The tables; what the columns mean is in the metadata of each file.

    Raises :class:`MissingExtraError` without pyarrow.
    """
    try:
        from pyarrow import parquet
    except ImportError:
        raise MissingExtraError("export-extra", format="parquet", extra="parquet") from None
    for table in record.tables:
        content = _content(table, record.rows[table.name], record.knowledge)
        parquet.write_table(content, folder / f"{table.name}.parquet", compression="zstd")


def _content(table: Table, rows: tuple[Row, ...], knowledge: str) -> pa.Table:
    import pyarrow as pa

    types: dict[str, pa.DataType] = {
        "string": pa.string(),
        "decimal": pa.decimal128(38, 10),
        "integer": pa.int64(),
        "date": pa.date32(),
    }
    fields = [
        pa.field(
            column.name,
            types[column.kind],
            nullable=not column.required,
            metadata={"description": column.means, **({"unit_column": column.unit} if column.unit else {})},
        )
        for column in table.columns
    ]
    about: dict[bytes | str, bytes | str] = {
        "description": table.means,
        "license": LICENCE,
        "knowledge": knowledge,
    }
    schema = pa.schema(fields, metadata=about)
    values = ([row[place] for row in rows] for place in range(len(fields)))
    arrays = [pa.array(column, field.type) for column, field in zip(values, fields, strict=True)]
    return pa.Table.from_arrays(arrays, schema=schema)
