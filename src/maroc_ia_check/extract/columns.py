"""Tables whose columns are years: the year at the head of a figure's column."""

from __future__ import annotations

from collections.abc import Sequence

from maroc_ia_check.extract import calendar
from maroc_ia_check.extract.passages import Layout, cells
from maroc_ia_check.extract.years import YEAR, Time
from maroc_ia_check.model import Span
from maroc_ia_check.patterns import Pattern

_YEAR_CELL = Pattern(rf"\s*({YEAR})\s*")


def table_heads(plain: str, layout: Layout) -> dict[int, tuple[Span, ...]]:
    """For every row below a table's first one, the cells of that first row, when some of them are years."""
    heads: dict[int, tuple[Span, ...]] = {}
    head: tuple[Span, ...] | None = None
    for index, block in enumerate(layout.blocks):
        if block.kind != "row":
            head = None
        elif head is None:
            head = _filled(plain, block.span)
            if not any(_YEAR_CELL.fullmatch(plain, *cell) for cell in head[1:]):
                head = ()
        elif head:
            heads[index] = head
    return heads


def column_times(plain: str, head: Sequence[Span], row: Span, figures: Sequence[Span]) -> list[Time | None]:
    """The year over each figure of a row; columns are counted from the right, where rows are whole."""
    own = _filled(plain, row)
    times: list[Time | None] = []
    for figure in figures:
        place = next((i for i, cell in enumerate(reversed(own)) if cell.overlaps(figure)), None)
        over = head[-1 - place] if place is not None and place < len(head) else None
        match = _YEAR_CELL.fullmatch(plain, *over) if over else None
        span = Span(*match.span(1)) if match else None
        times.append(
            Time(span, span, calendar.year(int(plain[span.start : span.end])), "in") if span else None
        )
    return times


def _filled(plain: str, row: Span) -> tuple[Span, ...]:
    """The cells of a row without the empty ones at its ends."""
    found = cells(plain, row)
    while found and not plain[found[-1].start : found[-1].end].strip():
        found.pop()
    return tuple(found)
