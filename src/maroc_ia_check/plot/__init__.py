"""The record drawn: one chart, several ways to show it. One module a picture format, named as the format.

A format is a module of this folder with ``draw(chart, messages) -> bytes``, imported only when asked for;
:mod:`~maroc_ia_check.plot.terminal` writes the same chart in characters.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Collection
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from maroc_ia_check.errors import UsageError
from maroc_ia_check.plot.disputes import plot_disputes
from maroc_ia_check.plot.statements import plot_statements
from maroc_ia_check.plot.targets import plot_targets

if TYPE_CHECKING:
    from maroc_ia_check.languages.messages import Messages
    from maroc_ia_check.plot.chart import Chart

__all__ = ["draw_chart", "picture_formats", "plot_disputes", "plot_statements", "plot_targets"]

#: the modules of this folder that are no formats
_SHARED = frozenset(
    ("chart", "disputes", "figure", "lanes", "marking", "paper", "statements", "targets", "terminal", "ticks")
)


class Drawer(Protocol):
    """What a format's module offers."""

    def draw(self, chart: Chart, messages: Messages) -> bytes:
        """The whole picture as the content of a file."""
        ...


def picture_formats() -> Collection[str]:
    """The names of the formats, which are also the suffixes of the files."""
    return [module.name for module in pkgutil.iter_modules(__path__) if module.name not in _SHARED]


def draw_chart(chart: Chart, form: str, messages: Messages) -> bytes:
    """The chart in one format: the same bytes every time.

    Raises :class:`UsageError` for an unknown format, :class:`MissingExtraError` without matplotlib.
    """
    known = picture_formats()
    if form not in known:
        raise UsageError("unknown-picture", given=form, known=", ".join(known))
    return cast(Drawer, import_module(f"{__name__}.{form}")).draw(chart, messages)
