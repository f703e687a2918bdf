"""Rows for people (a table as wide as the terminal), for programs (JSON) and for spreadsheets (CSV)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from itertools import zip_longest

from rich.cells import cell_len

from maroc_ia_check.cli.interface import Interface, width
from maroc_ia_check.report.layout import wrap
from maroc_ia_check.report.spreadsheet import Row, csv_text

_GAP = "  "
_NARROWEST = 12


def present(
    rows: Sequence[Row], form: str, interface: Interface, columns: Mapping[str, str], note: str | None = None
) -> str:
    """The rows in one presentation.

    ``columns`` maps the fields shown in the table to the keys of their titles, ``note`` names the field
    that stands on a line of its own below its row; JSON and CSV hold every field, under its own name.
    """
    if form == "json":
        return json.dumps(list(rows), ensure_ascii=False, indent=2) + "\n"
    if form == "csv":
        return csv_text(rows)
    titles = [interface.say(f"table.{key}") for key in columns.values()]
    cells = [[str(_shown(row[field])) for field in columns] for row in rows]
    return table(cells, titles, [str(row[note]) for row in rows] if note else ())


def table(rows: Sequence[Sequence[str]], titles: Sequence[str], notes: Sequence[str] = ()) -> str:
    """Columns as wide as the terminal allows; the widest ones go on over several lines.

    Notes, such as identifiers that are there to be copied, are never broken.
    """
    widths = _widths([titles, *rows])
    lines = [*_row(titles, widths), _GAP.join("─" * size for size in widths)]
    for position, row in enumerate(rows):
        lines += _row(row, widths)
        lines += [f"  {notes[position]}"] if notes else []
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _widths(rows: Sequence[Sequence[str]]) -> list[int]:
    sizes = [max(cell_len(cell) for cell in column) for column in zip(*rows, strict=True)]
    excess = sum(sizes) + len(_GAP) * (len(sizes) - 1) - width()
    while excess > 0 and max(sizes) > _NARROWEST:
        sizes[sizes.index(max(sizes))] -= 1
        excess -= 1
    return sizes


def _row(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    """One row, on as many lines as its longest cell needs."""
    parts = [wrap(cell, size) for cell, size in zip(cells, widths, strict=True)]
    columns = zip(*zip_longest(*parts, fillvalue=""), strict=True)
    padded = [
        [line + " " * (size - cell_len(line)) for line in column]
        for column, size in zip(columns, widths, strict=True)
    ]
    return [_GAP.join(line) for line in zip(*padded, strict=True)]


def _shown(value: object) -> object:
    return "" if value is None else value
