"""What a table is: columns with their meaning, its key, what it refers to, how its rows are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from maroc_ia_check.knowledge.base import KnowledgeBase
from maroc_ia_check.model import Period
from maroc_ia_check.typed import NamedTuple

Value = str | Decimal | int | date | None
Row = tuple[Value, ...]


def text_of(value: Value) -> str:
    """A value as text: decimals with all their digits, days as YYYY-MM-DD, nothing for what is not known."""
    if value is None:
        return ""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


class Column(NamedTuple):
    """One column. ``kind`` is ``string decimal integer date``; ``term`` its name in a shared vocabulary."""

    name: str
    kind: str
    means: str
    required: bool = False
    enum: tuple[str, ...] = ()
    #: the column that holds the unit of this one
    unit: str | None = None
    term: str | None = None


class Reference(NamedTuple):
    """A column whose values are keys of a table."""

    column: str
    table: str


@dataclass(frozen=True)
class Table:
    """A table: what a row is, and the rows that a knowledge base gives, in a fixed order.

    The first columns are the key. A table with a ``parent`` holds parts of its rows: its first column
    names the whole.
    """

    name: str
    means: str
    columns: tuple[Column, ...]
    rows: Callable[[KnowledgeBase], Iterable[Row]]
    keys: int = 1
    references: tuple[Reference, ...] = ()
    parent: str | None = None
    #: what a row is in shared vocabularies
    types: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, ...]:
        """The names of the columns that tell its rows apart."""
        return tuple(column.name for column in self.columns[: self.keys])

    def target(self, column: str) -> str | None:
        """The table that a column refers to, if it does."""
        return next((table for name, table in self.references if name == column), None)


def period_columns(prefix: str, of: str) -> tuple[Column, ...]:
    """The three columns of a stretch of time."""
    return (
        Column(f"{prefix}_start", "date", f"First day of {of}."),
        Column(f"{prefix}_end", "date", f"Last day of {of}, included."),
        Column(
            f"{prefix}_grain",
            "string",
            "How finely it is known.",
            enum=("day", "month", "quarter", "half", "year", "span"),
        ),
    )


def period_values(period: Period | None) -> Row:
    """Their values."""
    return tuple(period) if period else (None, None, None)


def position(of: str) -> Column:
    """The column that keeps an order."""
    return Column("position", "integer", f"Place {of}, from 1.", required=True, term="schema:position")
