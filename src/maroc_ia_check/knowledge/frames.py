"""The tables of the knowledge as data frames, for those who have polars or pandas."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from maroc_ia_check.errors import MissingExtraError, UsageError
from maroc_ia_check.knowledge.tables import TABLES, Table

if TYPE_CHECKING:
    import pandas
    import polars

    from maroc_ia_check.knowledge.base import KnowledgeBase
    from maroc_ia_check.knowledge.tables import Value


def polars_frame(knowledge: KnowledgeBase, name: str) -> polars.DataFrame:
    """A table as a polars frame: decimals exact, days as dates."""
    try:
        import polars
    except ImportError:
        raise MissingExtraError("frame-extra", extra="polars") from None
    types: dict[str, polars.DataType] = {
        "string": polars.String(),
        "decimal": polars.Decimal(38, 10),
        "integer": polars.Int64(),
        "date": polars.Date(),
    }
    table = _named(name)
    schema = {column.name: types[column.kind] for column in table.columns}
    return polars.DataFrame(list(table.rows(knowledge)), schema=schema, orient="row")


def pandas_frame(knowledge: KnowledgeBase, name: str) -> pandas.DataFrame:
    """A table as a pandas frame: decimals as :class:`decimal.Decimal`, days as timestamps."""
    try:
        import pandas
    except ImportError:
        raise MissingExtraError("frame-extra", extra="pandas") from None
    types = {"string": "str", "decimal": "object", "integer": "Int64", "date": "datetime64[s]"}
    table = _named(name)
    columns = {
        column.name: pandas.Series(list(values), dtype=types[column.kind])
        for column, values in zip(table.columns, _columns(table, knowledge), strict=True)
    }
    return pandas.DataFrame(columns)


def _columns(table: Table, knowledge: KnowledgeBase) -> Iterator[list[Value]]:
    rows = list(table.rows(knowledge))
    return ([row[place] for row in rows] for place in range(len(table.columns)))


def _named(name: str) -> Table:
    known = {table.name: table for table in TABLES}
    if name not in known:
        raise UsageError("unknown-table", given=name, known=", ".join(known))
    return known[name]
