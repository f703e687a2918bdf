"""A chart laid out on paper: title, panels of rows, the axis under each, the legend."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.plot.chart import Chart, Line, Mark, Panel
from maroc_ia_check.plot.lanes import lanes
from maroc_ia_check.plot.paper import FAINT, SOFT, Ink, Paper
from maroc_ia_check.plot.ticks import ticks

_MARGIN = 0.3
#: how wide the paper is; counted voices need less room than days
_WIDTHS = {"time": 9.6, "amount": 9.6, "voices": 7.6}
_TITLE, _PANEL, _LABEL, _NOTE = Ink(13), Ink(10.5, weight="bold"), Ink(9), Ink(7.5, SOFT)
#: the widest that labels become before they go on a second line
_LABELS = 2.9
_TEXT, _LANE, _AIR = 0.17, 0.14, 0.16
#: beside the time axis, the place of what has no date: so many marks a lane
_UNDATED, _ABREAST = 1.25, 7
_STEP = 0.16
#: from one voice to the next
_APART = 0.22
#: the room that the words beside an amount may take
_BESIDE = 2.2


def picture(chart: Chart, messages: Messages, form: Literal["svg", "png"]) -> bytes:
    """The chart as a file. Raises :class:`MissingExtraError` without matplotlib."""
    layout = _Layout(chart, messages)
    height = layout.drawn()
    return layout.paper.printed(height, form)


class _Layout:
    """One chart being laid out, from the top down."""

    def __init__(self, chart: Chart, messages: Messages) -> None:
        self.chart = chart
        self.messages = messages
        self.width = _WIDTHS[chart.axis]
        self.paper = Paper(self.width, mirrored=messages.grammar["direction"] == "rtl")
        lines = [line for panel in chart.panels for line in panel.lines]
        self.labels = min(
            _LABELS,
            max(
                max(self.paper.text_width(line.label, _LABEL), self.paper.text_width(line.note, _NOTE))
                for line in lines
            ),
        )
        self.start = _MARGIN + self.labels + 0.25
        marks = [mark for line in lines for mark in line.marks]
        days = sorted(mark.place for mark in marks if isinstance(mark.place, date))
        self.ticks = ticks(days[0], days[-1], messages) if days else []
        self.days = (self.ticks[0][0], days[-1]) if days else (date.min, date.min)
        if any(mark.place is None for mark in marks):
            self.start += _UNDATED + 0.1
        self.end = self.width - _MARGIN - (_BESIDE if chart.axis == "amount" else 0.2)

    def drawn(self) -> float:
        """Everything put on the paper; gives its height."""
        down = _MARGIN + 0.1
        for text in self.paper.wrapped(self.chart.title, _TITLE, self.width - 2 * _MARGIN):
            self.paper.text(_MARGIN, down, text, _TITLE)
            down += 0.27
        for panel in self.chart.panels:
            down = self._panel(panel, down + 0.18)
        return self._legend(down + 0.1) + _MARGIN

    def _panel(self, panel: Panel, down: float) -> float:
        for text in self.paper.wrapped(panel.title, _PANEL, self.width - 2 * _MARGIN):
            self.paper.text(_MARGIN, down, text, _PANEL)
            down += 0.21
        down += 0.02
        top, scale = down, max(map(abs, _amounts(panel)), default=Decimal(1)) or Decimal(1)
        for line in panel.lines:
            down = self._line(line, down, scale)
        return self._axis(top, down)

    def _line(self, line: Line, top: float, scale: Decimal) -> float:
        label = self.paper.wrapped(line.label, _LABEL, self.labels)
        beside = self.chart.axis == "amount"
        note = [] if beside else self.paper.wrapped(line.note, _NOTE, self.labels)
        spots = self._spots(line.marks, scale)
        texts = len(label) + len(note)
        height = max(texts * _TEXT, (1 + max((lane for _, lane in spots), default=0)) * _LANE) + _AIR
        middle = top + height / 2
        if line.flagged:
            self.paper.band(top, top + height)
        down = middle - (texts - 1) * _TEXT / 2
        for text, ink in [*((text, _LABEL) for text in label), *((text, _NOTE) for text in note)]:
            self.paper.text(_MARGIN, down, text, ink)
            down += _TEXT
        lowest = middle + max((lane for _, lane in spots), default=0) * _LANE / 2
        for mark, (across, lane) in zip(line.marks, spots, strict=True):
            self._mark(mark, across, lowest - lane * _LANE, line.note if beside else "")
        self.paper.line((_MARGIN, top + height), (self.width - _MARGIN, top + height), width=0.4)
        return top + height

    def _mark(self, mark: Mark, across: float, down: float, beside: str) -> None:
        if self.chart.axis == "amount":
            self.paper.line((self.start, down), (across, down), SOFT, 1.2)
            self.paper.text(across + 0.12, down, beside, _LABEL)
        self.paper.mark(across, down, mark.style)

    def _spots(self, marks: tuple[Mark, ...], scale: Decimal) -> list[tuple[float, int]]:
        """Where each mark stands across, and on which lane."""
        if self.chart.axis == "voices":
            room = int((self.end - self.start) / _APART)
            return [(self.start + (n % room) * _APART, n // room) for n in range(len(marks))]
        spots: dict[int, tuple[float, int]] = {}
        placed = [
            (n, self._across(mark.place, scale)) for n, mark in enumerate(marks) if mark.place is not None
        ]
        placed.sort(key=lambda spot: (spot[1], spot[0]))
        levels = lanes((across for _, across in placed), _STEP)
        for (number, across), lane in zip(placed, levels, strict=True):
            spots[number] = (across, lane)
        loose = [number for number, mark in enumerate(marks) if mark.place is None]
        for place, number in enumerate(loose):
            across = self.start - _UNDATED - 0.05 + (place % _ABREAST) * _STEP
            spots[number] = (across, place // _ABREAST)
        return [spots[number] for number in range(len(marks))]

    def _across(self, place: date | Decimal, scale: Decimal) -> float:
        if isinstance(place, date):
            first, last = self.days
            return self.start + (self.end - self.start) * (place - first).days / ((last - first).days or 1)
        return self.start + (self.end - self.start) * float(abs(place) / scale)

    def _axis(self, top: float, bottom: float) -> float:
        """The lines of the time axis with their words under them; other axes say it on their rows."""
        if self.chart.axis != "time":
            return bottom
        for day, words in self.ticks:
            across = self._across(day, Decimal(1))
            self.paper.line((across, top), (across, bottom + 0.05), FAINT)
            self.paper.text(across, bottom + 0.15, words, _NOTE, centred=True)
        first = self.start - _UNDATED - 0.1
        if first > _MARGIN + self.labels:
            middle = first + (_ABREAST - 1) * _STEP / 2 + 0.05
            self.paper.text(middle, bottom + 0.15, self.chart.placeless, _NOTE, centred=True)
        return bottom + 0.3

    def _legend(self, down: float) -> float:
        """What the marks mean, on as many lines as it takes."""
        across = _MARGIN
        down += 0.12
        if self.chart.across:
            self.paper.text(across, down, self.chart.across, _NOTE)
            down += 0.22
        for key in self.chart.legend:
            width = 0.2 + self.paper.text_width(key.label, _NOTE) + 0.25
            if across + width > self.width - _MARGIN and across > _MARGIN:
                across, down = _MARGIN, down + 0.22
            self.paper.mark(across + 0.06, down, key.style)
            self.paper.text(across + 0.2, down, key.label, _NOTE)
            across += width
        return down


def _amounts(panel: Panel) -> list[Decimal]:
    return [mark.place for line in panel.lines for mark in line.marks if isinstance(mark.place, Decimal)]
