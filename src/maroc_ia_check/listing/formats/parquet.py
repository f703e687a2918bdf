"""Parquet: typed columns; values are exact decimals, days are days. Needs the extra ``parquet``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from maroc_ia_check.errors import MissingExtraError
from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.listing import Listing, Row


def render(listing: Listing, messages: Messages) -> bytes:
    """The rows as one file. Raises :class:`MissingExtraError` without the library."""
    del messages
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise MissingExtraError("missing-extra", extra="parquet") from None
    fields = list(listing.rows[0]) if listing.rows else []
    columns = {field: _column(pyarrow, field, listing.rows) for field in fields}
    sink = pyarrow.BufferOutputStream()
    pyarrow.parquet.write_table(pyarrow.table(columns), sink)
    return bytes(sink.getvalue())


def _column(pyarrow: Any, field: str, rows: Sequence[Row]) -> Any:
    """The values in the narrowest type that holds them all; a column of nothing is one of texts."""
    values = [list(v) if isinstance(v := row[field], tuple) else v for row in rows]
    filled = [value for value in values if value not in (None, [])]
    if filled:
        return pyarrow.array(values)
    lists = any(value == [] for value in values)
    return pyarrow.array(values, pyarrow.list_(pyarrow.string()) if lists else pyarrow.string())
