"""Rows in the few types that text formats know; exact decimals stay exact, as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from maroc_ia_check.listing import Row
from maroc_ia_check.report.spreadsheet import csv_text


def plain(value: object) -> object:
    """The value in mappings, lists, texts, whole numbers, truth values and nothing."""
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else value


def cell(value: object) -> str:
    """The value in one cell; lists are joined, nothing is an empty cell."""
    simple = plain(value)
    if isinstance(simple, list):
        return " ".join(map(str, simple))
    if isinstance(simple, bool):
        return str(simple).lower()
    return "" if simple is None else str(simple)


def separated(rows: Sequence[Row], delimiter: str) -> str:
    """The rows for a spreadsheet: every field, and no cell that one takes for a formula."""
    return csv_text(
        [{field: cell(value) for field, value in row.items()} for row in rows], delimiter=delimiter
    )
