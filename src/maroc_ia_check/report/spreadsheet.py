"""Rows for a spreadsheet: every field, and nothing that one takes for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

Row = Mapping[str, object]


def csv_text(rows: Sequence[Row], fields: Sequence[str] = (), delimiter: str = ",") -> str:
    """The rows under a header; without ``fields``, those of the first row, and nothing for no row."""
    target = io.StringIO()
    fields = fields or (list(rows[0]) if rows else ())
    if fields:
        writer = csv.DictWriter(target, fieldnames=fields, delimiter=delimiter, lineterminator="\n")
        writer.writeheader()
        for row in rows:
            writer.writerow({field: _cell(value) for field, value in row.items()})
    return target.getvalue()


def _cell(value: object) -> object:
    """A cell that no spreadsheet takes for a formula; lists are joined."""
    if value is None:
        return ""
    text = " ".join(map(str, value)) if isinstance(value, list | tuple) else value
    risky = isinstance(text, str) and text[:1] in {"=", "+", "-", "@", "\t", "\r"}
    return f"'{text}" if risky else text
