"""The chart in characters, as wide as the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from rich.cells import cell_len

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.wording import say_date
from maroc_ia_check.plot.chart import Chart, Line, Mark, Panel, Style
from maroc_ia_check.plot.lanes import lanes
from maroc_ia_check.report.layout import wrap

_SIGNS = {
    "circle": "●○",
    "square": "■□",
    "diamond": "◆◇",
    "triangle": "▲△",
    "pentagon": "⬟⬠",
    "hexagon": "⬢⬡",
    "cross": "✖✕",
}
_LABELS, _NARROWEST = 34, 20
#: what only repeats another source, whatever it is
_ECHO = "∙"
#: stands before what is disputed
_FLAG = "≠ "


def write_chart(chart: Chart, messages: Messages, width: int) -> str:
    """The chart as lines no wider than ``width``; colours are left out, shapes are not."""
    labels = min(_LABELS, max(cell_len(_label(line)) for panel in chart.panels for line in panel.lines))
    sheet = _Sheet(chart, messages, labels, max(width - labels - 2, _NARROWEST))
    lines = [*wrap(chart.title, width), ""]
    for panel in chart.panels:
        lines += [*wrap(panel.title, width), *sheet.panel(panel), ""]
    keys = [f"{_sign(key.style)} {key.label}" for key in chart.legend if not key.hue]
    return "\n".join(line.rstrip() for line in [*lines, *wrap("   ".join(keys), width)]) + "\n"


class _Sheet:
    """The lines of one chart: labels on one side, marks on the other."""

    def __init__(self, chart: Chart, messages: Messages, labels: int, room: int) -> None:
        self.chart = chart
        self.messages = messages
        self.labels = labels
        marks = [mark for panel in chart.panels for line in panel.lines for mark in line.marks]
        self.dates = sorted(mark.place for mark in marks if isinstance(mark.place, date))
        undated = any(mark.place is None for mark in marks)
        self.first = max(cell_len(chart.placeless) + 2, room // 5) if undated else 0
        self.room = room - self.first

    def panel(self, panel: Panel) -> Iterator[str]:
        """The rows of a panel and, for dates, the axis under them."""
        amounts = [m.place for line in panel.lines for m in line.marks if isinstance(m.place, Decimal)]
        scale = max(map(abs, amounts), default=Decimal(1)) or Decimal(1)
        for line in panel.lines:
            label = [part for text in (_label(line), line.note) for part in wrap(text, self.labels)]
            drawn = self._amount(line, scale) if self.chart.axis == "amount" else self._strips(line)
            if self.chart.axis == "amount":
                label = wrap(_label(line), self.labels)
            for row in range(max(len(label), len(drawn))):
                left = label[row] if row < len(label) else ""
                right = drawn[row] if row < len(drawn) else ""
                yield left + " " * (self.labels - cell_len(left)) + "  " + right
        if self.chart.axis == "time":
            yield " " * (self.labels + 2) + self._axis()

    def _amount(self, line: Line, scale: Decimal) -> list[str]:
        room = max(self.room - max(cell_len(line.note) + 2, 8), 4)
        found = []
        for mark in line.marks:
            size = int(room * abs(mark.place) / scale) if isinstance(mark.place, Decimal) else 0
            found.append(f"{'─' * size}{_sign(mark.style)} {line.note}")
        return found

    def _strips(self, line: Line) -> list[str]:
        """The marks on as many lines as it takes to keep them apart."""
        spots = sorted((self._column(mark), number) for number, mark in enumerate(line.marks) if mark.place)
        loose = [number for number, mark in enumerate(line.marks) if mark.place is None]
        abreast = max(self.first - 2, 1)
        levels = lanes((column for column, _ in spots), 1)
        placed = [(lane, column, number) for lane, (column, number) in zip(levels, spots, strict=True)]
        placed += [(n // abreast, n % abreast, number) for n, number in enumerate(loose)]
        strips: dict[int, list[str]] = {}
        for lane, column, number in placed:
            strip = strips.setdefault(lane, [" "] * (self.first + self.room + 1))
            strip[column] = _sign(line.marks[number].style)
        return ["".join(strips[lane]).rstrip() for lane in sorted(strips)]

    def _column(self, mark: Mark) -> int:
        if isinstance(mark.place, date):
            days = (self.dates[-1] - self.dates[0]).days or 1
            return self.first + (self.room - 1) * (mark.place - self.dates[0]).days // days
        return int(mark.place or 0) * 2 - 2

    def _axis(self) -> str:
        """The first and the last day, and what stands for no day."""
        none = self.chart.placeless if self.first else ""
        left = none + " " * (self.first - cell_len(none))
        if not self.dates:
            return left
        ends = [say_date(day, self.messages) for day in dict.fromkeys((self.dates[0], self.dates[-1]))]
        gap = self.room - sum(map(cell_len, ends))
        return left + (" " * max(gap, 1)).join(ends)


def _label(line: Line) -> str:
    return _FLAG + line.label if line.flagged else line.label


def _sign(style: Style) -> str:
    if style.small:
        return _ECHO
    return _SIGNS[style.shape][0 if style.filled else 1]
