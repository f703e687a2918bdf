"""A chart in words and values: panels of rows of marks. How it is drawn is for whoever draws it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from maroc_ia_check.typed import NamedTuple


class Style(NamedTuple):
    """How a mark looks. Neither shape nor colour nor filling says alone what the others must.

    ``shape`` is ``circle square diamond triangle pentagon hexagon cross``; ``colour`` names one of a
    palette that everybody can tell apart.
    """

    shape: str = "circle"
    colour: str = "grey"
    filled: bool = True
    small: bool = False


class Mark(NamedTuple):
    """One thing on a row: a day, an amount or, without a place, something that has none."""

    place: date | Decimal | None
    style: Style
    #: who says it, for readers that are shown words beside the picture
    caption: str
    url: str | None = None


class Line(NamedTuple):
    """A row: its label, a remark under it, its marks; ``flagged`` for what is disputed."""

    label: str
    note: str
    marks: tuple[Mark, ...]
    flagged: bool = False


class Panel(NamedTuple):
    """Rows that share an axis."""

    title: str
    lines: tuple[Line, ...]


class Key(NamedTuple):
    """An entry of the legend; ``hue`` for one that only explains a colour."""

    label: str
    style: Style
    hue: bool = False


class Chart(NamedTuple):
    """A picture. ``axis`` is what lies across: ``time``, ``voices`` (counted), or ``amount`` (from zero)."""

    title: str
    axis: str
    panels: tuple[Panel, ...]
    legend: tuple[Key, ...] = ()
    #: how what has no place on the axis is called
    placeless: str = ""
    #: what lies across, in words; empty where the axis says it itself
    across: str = ""
