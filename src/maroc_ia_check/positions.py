"""From offsets to what people and programs count: lines and columns from 1, in the text and in its file.

A line ends at LF, CR LF or a lone CR, as in the editors that newsrooms use; the other characters that
Unicode calls line breaks stay inside their line.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise

from maroc_ia_check.model import Document, DocumentReport, Run, Span
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import NamedTuple

_END = Pattern(r"\r\n|\n|\r")


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
        self.starts = [0, *(after for _, after in ends)]
        self._ends = [*(before for before, _ in ends), len(text)]

    def position(self, offset: int) -> Position:
        """Line and column of an offset; one past the end stands after the last character."""
        row = bisect_right(self.starts, offset) - 1
        return Position(row + 1, offset - self.starts[row] + 1)

    def bounds(self, line: int) -> tuple[int, int]:
        """Where a line starts and where its characters end, without its line break."""
        return self.starts[line - 1], self._ends[line - 1]


def is_inside(span: Span, ranges: Sequence[Span]) -> bool:
    """Whether a span meets one of some sorted ranges that do not meet each other."""
    index = bisect_left(ranges, span)
    return any(other.overlaps(span) for other in ranges[max(index - 1, 0) : index + 1])


class Range(NamedTuple):
    """Where a range stands in a file: lines and columns from 1, offsets from 0, the ends not included.

    Columns and offsets count in the unit that was asked for.
    """

    start_line: int
    start_column: int
    end_line: int
    end_column: int
    start: int
    end: int


#: how much a stretch of text counts in each unit: code points, UTF-16 units (SARIF), UTF-8 bytes (rdjson)
_SIZES: dict[str, Callable[[str], int]] = {
    "points": len,
    "utf16": lambda text: len(text.encode("utf-16-le", "surrogatepass")) // 2,
    "utf8": lambda text: len(text.encode("utf-8", "surrogatepass")),
}


class Places:
    """From ranges of a text as read to ranges of its file as an editor opens it, and back.

    Where the text is the file (``source`` is ``None``) the two are the same. Offsets are into the file
    without its byte-order mark.
    """

    def __init__(self, text: str, source: str | None = None, runs: Sequence[Run] = ()) -> None:
        """Take what a document says of where its text comes from."""
        self.text = text
        #: the lines of the text as read, and those of the file
        self.lines = Lines(text)
        self.file = self.lines if source is None else Lines(source)
        self._runs = runs if source is not None else (Run(0, len(text), 0),)
        self._starts = [run.start for run in self._runs]
        self._offsets: dict[str, list[int]] = {}

    @classmethod
    def of(cls, document: Document | DocumentReport) -> Places:
        """The places of one document; made once, asked often."""
        return cls(document.text, document.source, document.runs)

    def range(self, span: Span, unit: str = "points") -> Range:
        """Where the characters of a span stand in the file; ``unit`` is ``points utf16 utf8``."""
        found = self.span(span)
        start_line, start_column, start = self._counted(found.start, unit)
        end_line, end_column, end = self._counted(found.end, unit)
        return Range(start_line, start_column, end_line, end_column, start, end)

    def position(self, offset: int) -> Position:
        """Line and column in the file, in code points, of an offset of the text."""
        return self.file.position(self._origin(offset))

    def span(self, span: Span) -> Span:
        """The stretch of the file, in code points, that a span of the text was made from."""
        start = self._origin(span.start)
        if span.start == span.end:
            return Span(start, start)
        index = bisect_right(self._starts, span.end - 1) - 1
        if index < 0:
            return Span(start, start)
        run = self._runs[index]
        within = min(span.end - run.start, run.length)
        end = run.origin + (within if run.extent is None else run.extent)
        return Span(start, max(start, end))

    def back(self, span: Span) -> Span | None:
        """The stretch of the text made from a stretch of the file; ``None`` when nothing of it was read."""
        found = [part for run in self._runs if (part := _made(run, span)) is not None]
        return Span(found[0].start, found[-1].end) if found else None

    def _origin(self, offset: int) -> int:
        """Where a character was copied from; one that the reader added stands before what follows it."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self._runs[index].start + self._runs[index].length:
            run = self._runs[index]
            return run.origin + (offset - run.start if run.extent is None else 0)
        if index + 1 < len(self._runs):
            return self._runs[index + 1].origin
        return _end(self._runs[index]) if self._runs else 0

    def _counted(self, offset: int, unit: str) -> tuple[int, int, int]:
        line = self.file.position(offset).line
        start, _ = self.file.bounds(line)
        column = _SIZES[unit](self.file.text[start:offset])
        return line, column + 1, self._line_starts(unit)[line - 1] + column

    def _line_starts(self, unit: str) -> list[int]:
        if unit not in self._offsets:
            size, text, starts = _SIZES[unit], self.file.text, self.file.starts
            sizes = (size(text[start:end]) for start, end in pairwise(starts))
            self._offsets[unit] = list(accumulate(sizes, initial=0))
        return self._offsets[unit]


def _end(run: Run) -> int:
    return run.origin + (run.length if run.extent is None else run.extent)


def _made(run: Run, span: Span) -> Span | None:
    """The part of a run that was made from a stretch of the file; an empty stretch is a place before it."""
    low, high = max(run.origin, span.start), min(_end(run), max(span.end, span.start + 1))
    if low >= high:
        return None
    if run.extent is not None:
        return Span(run.start, run.start + run.length)
    return Span(run.start + low - run.origin, run.start + high - run.origin)
