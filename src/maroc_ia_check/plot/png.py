"""The chart as a PNG file."""

from __future__ import annotations

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.plot.chart import Chart
from maroc_ia_check.plot.figure import picture


def draw(chart: Chart, messages: Messages) -> bytes:
    """The picture. Raises :class:`MissingExtraError` without matplotlib."""
    return picture(chart, messages, "png")
