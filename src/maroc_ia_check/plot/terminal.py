"""The chart in characters, as wide as the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.wording import say_date
from maroc_ia_check.plot.chart import Chart, Line, Panel, Style
from maroc_ia_check.plot.lanes import lanes
from maroc_ia_check.report.cells import cell_len
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
    said = (text for panel in chart.panels for line in panel.lines for text in (_label(line), line.note))
    widest = max(map(cell_len, said))
    labels = min(_LABELS, width * 2 // 5, widest)
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
            yield from (" " * (self.labels + 2) + line for line in self._axis())

    def _amount(self, line: Line, scale: Decimal) -> list[str]:
        room = max(self.room - max(cell_len(line.note) + 2, 8), 4)
        found = []
        for mark in line.marks:
            size = int(room * abs(mark.place) / scale) if isinstance(mark.place, Decimal) else 0
            found.append(f"{'─' * size}{_sign(mark.style)} {line.note}")
        return found

    def _strips(self, line: Line) -> list[str]:
        """The marks on as many lines as it takes to keep them apart."""
        marks = list(enumerate(line.marks))
        dated = sorted((self._column(m.place), n) for n, m in marks if isinstance(m.place, date))
        others = [number for number, mark in marks if not isinstance(mark.place, date)]
        levels = lanes((column for column, _ in dated), 1)
        placed = [(lane, column, number) for lane, (column, number) in zip(levels, dated, strict=True)]
        # what has no date stands in rows, voices with some air between them
        step = 2 if self.chart.axis == "voices" else 1
        abreast = max(((self.first or self.room) - 2) // step, 1)
        placed += [(n // abreast, n % abreast * step, number) for n, number in enumerate(others)]
        strips: dict[int, list[str]] = {}
        for lane, column, number in placed:
            strip = strips.setdefault(lane, [" "] * (self.first + self.room + 1))
            strip[column] = _sign(line.marks[number].style)
        return ["".join(strips[lane]).rstrip() for lane in sorted(strips)]

    def _column(self, day: date) -> int:
        days = (self.dates[-1] - self.dates[0]).days or 1
        return self.first + (self.room - 1) * (day - self.dates[0]).days // days

    def _axis(self) -> Iterator[str]:
        """What stands for no day, the first day and the last, on a second line where they do not fit."""
        none = self.chart.placeless if self.first else ""
        line = none + " " * (self.first - cell_len(none))
        ends = [say_date(day, self.messages) for day in dict.fromkeys(self.dates[:1] + self.dates[-1:])]
        for place, said in enumerate(ends):
            gap = self.first + self.room - cell_len(line) - cell_len(said) if place else 0
            if gap < 0 or (place and gap == 0):
                yield line
                line, gap = "", max(self.first + self.room - cell_len(said), 0)
            line += " " * gap + said
        yield line


def _label(line: Line) -> str:
    return _FLAG + line.label if line.flagged else line.label


def _sign(style: Style) -> str:
    if style.small:
        return _ECHO
    return _SIGNS[style.shape][0 if style.filled else 1]
