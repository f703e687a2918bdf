"""A sheet of paper in inches on which text, marks and lines are put; right-to-left sheets are mirrored.

Letters are drawn as outlines of the font that comes with matplotlib: Arabic is shaped, and the picture is
the same, wherever it is made or looked at.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal

from maroc_ia_check.errors import MissingExtraError
from maroc_ia_check.plot.chart import Style
from maroc_ia_check.typed import NamedTuple

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: the colours of Okabe and Ito, told apart with any kind of colour blindness
_COLOURS = {
    "blue": "#0072B2",
    "vermilion": "#D55E00",
    "green": "#009E73",
    "purple": "#AA4499",
    "grey": "#666666",
}
_MARKERS = {
    "circle": "o",
    "square": "s",
    "diamond": "D",
    "triangle": "^",
    "pentagon": "p",
    "hexagon": "h",
    "cross": "X",
}
BLACK, SOFT, FAINT, WASH = "#1a1a1a", "#555555", "#d0d0d0", "#fdebd0"
_FONT = "DejaVu Sans"
_POINTS = 72
_BIG, _SMALL = 7.0, 5.0
#: nothing in the file may change from run to run
_UNDATED: dict[str, dict[str, str | None]] = {
    "svg": {"Date": None, "Creator": None},
    "png": {"Software": None},
}


class Ink(NamedTuple):
    """How letters look: size in points, colour, weight."""

    size: float
    colour: str = BLACK
    weight: Literal["normal", "bold"] = "normal"


class Paper:
    """A sheet of a width; its height is settled at the end.

    Distances count from the top, and from the side where reading starts.
    """

    def __init__(self, width: float, *, mirrored: bool) -> None:
        """Raises :class:`MissingExtraError` without matplotlib."""
        if find_spec("matplotlib") is None:
            raise MissingExtraError("plot-extra", extra="plot")
        self.width = width
        self.mirrored = mirrored
        self._put: list[Callable[[Axes], None]] = []

    def text_width(self, text: str, ink: Ink) -> float:
        """How wide a text is."""
        from matplotlib.font_manager import FontProperties
        from matplotlib.textpath import TextPath

        if not text.strip():
            return 0.0
        font = FontProperties(family=_FONT, weight=ink.weight)
        # the points that the outlines are drawn from reach as far as they do
        return float(TextPath((0, 0), text, size=ink.size, prop=font).vertices[:, 0].max()) / _POINTS

    def wrapped(self, text: str, ink: Ink, room: float) -> list[str]:
        """The text on lines that have room, broken at spaces."""
        lines: list[str] = []
        for word in text.split(" "):
            joined = f"{lines[-1]} {word}" if lines else word
            if lines and self.text_width(joined, ink) <= room:
                lines[-1] = joined
            else:
                lines.append(word)
        return lines

    def text(self, across: float, down: float, text: str, ink: Ink, *, centred: bool = False) -> None:
        """A line of text, centred on ``down``."""
        x, side = self._x(across), "right" if self.mirrored else "left"
        self._put.append(
            lambda axes: _done(
                axes.text(
                    x,
                    down,
                    text,
                    fontsize=ink.size,
                    color=ink.colour,
                    fontweight=ink.weight,
                    horizontalalignment="center" if centred else side,
                    verticalalignment="center",
                )
            )
        )

    def mark(self, across: float, down: float, style: Style) -> None:
        """A mark, with a thin white rim that keeps it apart from its neighbour."""
        x, colour = self._x(across), _COLOURS[style.colour]
        size = _SMALL if style.small else _BIG
        self._put.append(
            lambda axes: _done(
                axes.plot(
                    [x],
                    [down],
                    linestyle="none",
                    marker=_MARKERS[style.shape],
                    markersize=size,
                    markerfacecolor=colour if style.filled else "white",
                    markeredgecolor="white" if style.filled else colour,
                    markeredgewidth=0.4 if style.filled else 1.4,
                    zorder=3,
                )
            )
        )

    def line(
        self, start: tuple[float, float], end: tuple[float, float], colour: str = FAINT, width: float = 0.8
    ) -> None:
        """A straight line."""
        xs, ys = [self._x(start[0]), self._x(end[0])], [start[1], end[1]]
        self._put.append(
            lambda axes: _done(
                axes.plot(xs, ys, color=colour, linewidth=width, zorder=1, solid_capstyle="butt")
            )
        )

    def band(self, top: float, bottom: float) -> None:
        """A wash over the whole width."""
        self._put.append(lambda axes: _done(axes.axhspan(top, bottom, color=WASH, linewidth=0, zorder=0)))

    def printed(self, height: float, form: Literal["svg", "png"]) -> bytes:
        """The sheet as a file; the same bytes every time."""
        import matplotlib as mpl
        from matplotlib.figure import Figure

        with mpl.rc_context({"svg.hashsalt": "maroc-ia", "svg.fonttype": "path", "font.family": _FONT}):
            figure = Figure(figsize=(self.width, height), facecolor="white")
            axes = figure.add_axes((0, 0, 1, 1))
            axes.set_axis_off()
            axes.set_xlim(0, self.width)
            axes.set_ylim(height, 0)
            for put in self._put:
                put(axes)
            content = io.BytesIO()
            figure.savefig(content, format=form, dpi=160, metadata=_UNDATED[form])
        return content.getvalue()

    def _x(self, across: float) -> float:
        return self.width - across if self.mirrored else across


def _done(_: object) -> None:
    """What drawing gives back is of no use here."""
