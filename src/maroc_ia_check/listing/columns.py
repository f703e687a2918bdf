"""Columns of text as wide as a terminal allows; nothing is ever cut, long cells go on below."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from maroc_ia_check.report.cells import cell_len
from maroc_ia_check.report.layout import wrap
from maroc_ia_check.typed import NamedTuple

_GAP = "  "
_NARROWEST = 12
#: the left column of entries takes so many hundredths of the room at most; narrower ones are tried by steps
_LEFT, _STEP = 45, 3


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
    """Each entry as lines, all with the same left column: the one with which the whole is shortest.

    Time stands beside the figure where there is room for both, else below it. Figures and identifiers are
    never parted; one that is too long for the column has a line of its own.
    """
    most = width * _LEFT // 100
    tried = [_laid(entries, left, width) for left in range(most, most * 2 // 3, -_STEP)]
    return min(tried, key=lambda laid: sum(map(len, laid)))


def _laid(entries: Sequence[Block], left: int, width: int) -> list[list[str]]:
    times = max((cell_len(entry.time) for entry in entries), default=0)
    room = left - len(_GAP) - times
    figures = max((size for e in entries if (size := cell_len(e.figure)) <= room), default=0)
    lefts = [_left(entry, figures, room, left) for entry in entries]
    used = max((size for lines in lefts for line in lines if (size := cell_len(line)) <= left), default=0)
    laid = []
    for entry, lines in zip(entries, lefts, strict=True):
        about = wrap(entry.about, max(_NARROWEST, width - used - len(_GAP)))
        fitting = [line for line in lines if cell_len(line) <= used]
        beyond = [line for line in lines if cell_len(line) > used]
        laid.append([*_lines([fitting, about], [used, 0]), *beyond])
    return laid


def _left(entry: Block, figures: int, room: int, left: int) -> list[str]:
    """The figure with its time beside or below it, then the notes."""
    size = cell_len(entry.figure)
    if figures and size <= room:
        first = [f"{entry.figure}{' ' * (figures - size)}{_GAP}{entry.time}".rstrip()]
    else:
        first = [line for text in (entry.figure, entry.time) if text for line in wrap(text, left)]
    return [*first, *(line for note in entry.notes for line in wrap(note, left))]


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
