"""Columns of text as wide as a terminal allows; nothing is ever cut, long cells go on below."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len

from maroc_ia_check.report.layout import wrap

_GAP = "  "
_NARROWEST = 12


def table(rows: Sequence[Sequence[str]], titles: Sequence[str], width: int, notes: Sequence[str] = ()) -> str:
    """Columns with their titles; the widest ones go on over several lines.

    Notes, such as identifiers that are there to be copied, are never broken.
    """
    widths = _widths([titles, *rows], width)
    lines = [*beside(titles, widths), _GAP.join("─" * size for size in widths)]
    for position, row in enumerate(rows):
        lines += beside(row, widths)
        lines += [f"  {notes[position]}"] if notes else []
    return "\n".join(lines) + "\n"


class Block(NamedTuple):
    """One entry: a figure, its time and notes on the left, what it is about beside them."""

    figure: str
    time: str
    notes: Sequence[str]
    about: str


def blocks(entries: Sequence[Block], width: int) -> list[list[str]]:
    """Each entry as lines, all with the same left column, which takes less than half of the room.

    Time stands beside the figure where there is room for all, else below it. Figures and identifiers are
    never parted; one that is too long for the column has a line of its own.
    """
    most = width * 9 // 20
    figures = max((cell_len(entry.figure) for entry in entries), default=0)
    times = max((cell_len(entry.time) for entry in entries), default=0)
    side = bool(times) and figures + len(_GAP) + times <= most
    lefts = [_left(entry, figures if side else None, most) for entry in entries]
    left = max((cell_len(line) for lines in lefts for line in lines if cell_len(line) <= most), default=0)
    laid = []
    for entry, lines in zip(entries, lefts, strict=True):
        fitting = [line for line in lines if cell_len(line) <= left]
        beyond = [line for line in lines if cell_len(line) > left]
        about = wrap(entry.about, max(_NARROWEST, width - left - len(_GAP)))
        laid.append([*_lines([fitting, about], [left, 0]), *beyond])
    return laid


def _left(entry: Block, figures: int | None, most: int) -> list[str]:
    if figures is not None:
        first = [f"{entry.figure}{' ' * (figures - cell_len(entry.figure))}{_GAP}{entry.time}".rstrip()]
    else:
        first = [line for text in (entry.figure, entry.time) if text for line in wrap(text, most)]
    return [*first, *(line for note in entry.notes for line in wrap(note, most))]


def ruled(title: str, width: int) -> str:
    """A heading on its line, or the line alone."""
    return f"── {title} {'─' * max(2, width - cell_len(title) - 4)}" if title else "─" * width


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    sizes = [max(cell_len(cell) for cell in column) for column in zip(*rows, strict=True)]
    excess = sum(sizes) + len(_GAP) * (len(sizes) - 1) - width
    while excess > 0 and max(sizes) > _NARROWEST:
        sizes[sizes.index(max(sizes))] -= 1
        excess -= 1
    return sizes


def beside(cells: Sequence[str], widths: Sequence[int]) -> list[str]:
    """One row, on as many lines as its longest cell needs."""
    return _lines([wrap(cell, size) for cell, size in zip(cells, widths, strict=True)], widths)


def _lines(parts: Sequence[Sequence[str]], widths: Sequence[int]) -> list[str]:
    columns = zip(*zip_longest(*parts, fillvalue=""), strict=True)
    padded = [
        [line + " " * (size - cell_len(line)) for line in column]
        for column, size in zip(columns, widths, strict=True)
    ]
    return [_GAP.join(line).rstrip() for line in zip(*padded, strict=True)]
