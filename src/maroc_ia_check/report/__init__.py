"""Stage 5: a report in the format asked for. One module a format, named as the format, found by name.

A format is a module of this folder with ``render(report, messages, view) -> str``. It is imported only
when asked for, and knows nothing of the other formats.
"""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from maroc_ia_check.errors import UsageError
from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.model import Report

__all__ = ["View", "render_report", "report_formats"]


@dataclass(frozen=True, slots=True)
class View:
    """How much room there is, whether colour may help, and whether passes are shown too."""

    width: int = 100
    colour: bool = False
    verbose: bool = False


class Renderer(Protocol):
    """What a format's module offers."""

    def render(self, report: Report, messages: Messages, view: View) -> str:
        """The whole report as text, ending with a line break."""
        ...


def report_formats() -> tuple[str, ...]:
    """The names of the formats that can be asked for."""
    names = [module.name for module in pkgutil.iter_modules(__path__)]
    return tuple(name for name in names if _renderer(name) is not None)


def render_report(report: Report, form: str, messages: Messages, view: View | None = None) -> str:
    """The report in one format. Raises :class:`UsageError` for a format that does not exist."""
    known = {module.name for module in pkgutil.iter_modules(__path__)}
    renderer = _renderer(form) if form in known else None
    if renderer is None:
        raise UsageError("unknown-format", given=form, known=", ".join(report_formats()))
    return renderer.render(report, messages, view or View())


def _renderer(name: str) -> Renderer | None:
    module = import_module(f"{__name__}.{name}")
    return cast(Renderer, module) if hasattr(module, "render") else None
