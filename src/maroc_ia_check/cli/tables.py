"""Rows for people (a table as wide as the terminal), for programs (JSON) and for spreadsheets (CSV)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Collection, Mapping, Sequence

from maroc_ia_check.cli.interface import Interface, width

Row = Mapping[str, object]


def present(rows: Sequence[Row], form: str, interface: Interface, columns: Mapping[str, str]) -> str:
    """The rows in one presentation.

    ``columns`` maps the fields shown in the table to the keys of their titles; JSON and CSV hold every
    field, under its own name.
    """
    if form == "json":
        return json.dumps(list(rows), ensure_ascii=False, indent=2) + "\n"
    if form == "csv":
        return _csv(rows)
    titles = {field: interface.say(f"table.{key}") for field, key in columns.items()}
    return table(
        [[str(_shown(row[field])) for field in titles] for row in rows], list(titles.values()), (0, 1)
    )


def table(rows: Sequence[Sequence[str]], titles: Sequence[str], flowing: Collection[int]) -> str:
    """Lines and columns; only the columns ``flowing`` go on over several lines."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    grid = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1))
    # identifiers are there to be copied: the first column is wide enough for the longest one
    longest = max((len(word) for row in rows for word in row[0].split()), default=0)
    for position, title in enumerate(titles):
        grid.add_column(
            title,
            overflow="fold",
            no_wrap=position not in flowing,
            min_width=0 if position else min(longest, width() // 3),
        )
    for row in rows:
        grid.add_row(*row)
    target = io.StringIO()
    console = Console(file=target, width=width(), no_color=True, highlight=False, markup=False, emoji=False)
    console.print(grid)
    return "\n".join(line.rstrip() for line in target.getvalue().strip("\n").splitlines()) + "\n"


def _csv(rows: Sequence[Row]) -> str:
    target = io.StringIO()
    if rows:
        writer = csv.DictWriter(target, fieldnames=list(rows[0]), lineterminator="\n")
        writer.writeheader()
        for row in rows:
            writer.writerow({field: _cell(value) for field, value in row.items()})
    return target.getvalue()


def _shown(value: object) -> object:
    return "" if value is None else value


def _cell(value: object) -> object:
    """A cell that no spreadsheet takes for a formula; lists are joined."""
    text = " ".join(map(str, value)) if isinstance(value, list | tuple) else _shown(value)
    risky = isinstance(text, str) and text[:1] in {"=", "+", "-", "@"}
    return f"'{text}" if risky else text
