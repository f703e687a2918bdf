"""From offsets to what people count: lines and columns, both from 1, columns in code points.

A line ends at LF, CR LF or a lone CR, as in the editors that newsrooms use; the other characters that
Unicode calls line breaks stay inside their line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_END = re.compile(r"\r\n|\n|\r")


class Position(NamedTuple):
    """A place in a text as an editor shows it."""

    line: int
    column: int


class Lines:
    """The lines of one text; made once, asked often."""

    def __init__(self, text: str) -> None:
        """Find where every line starts and ends."""
        self.text = text
        ends = [(found.start(), found.end()) for found in _END.finditer(text)]
        self._starts = [0, *(after for _, after in ends)]
        self._ends = [*(before for before, _ in ends), len(text)]

    def position(self, offset: int) -> Position:
        """Line and column of an offset; one past the end stands after the last character."""
        row = bisect_right(self._starts, offset) - 1
        return Position(row + 1, offset - self._starts[row] + 1)

    def bounds(self, line: int) -> tuple[int, int]:
        """Where a line starts and where its characters end, without its line break."""
        return self._starts[line - 1], self._ends[line - 1]
