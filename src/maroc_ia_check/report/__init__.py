"""Stage 5: a report in the format asked for. One module a format, named as the format, found by name.

A format is a module of this folder with ``render(report, messages, view) -> str``. It is imported only
when asked for, and knows nothing of the other formats.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from importlib import import_module

from maroc_ia_check.errors import UsageError
from maroc_ia_check.typed import TYPE_CHECKING, NamedTuple, Protocol, cast

if TYPE_CHECKING:
    from maroc_ia_check.languages.messages import Messages
    from maroc_ia_check.model import Report

__all__ = ["View", "render_report", "report_formats"]


class View(NamedTuple):
    """How much room there is, whether colour may help, and whether passes are shown too.

    ``replay`` is what a command line needs after a place for the same verdict, with a space before it.
    """

    width: int = 100
    colour: bool = False
    verbose: bool = False
    replay: str = ""


class Renderer(Protocol):
    """What a format's module offers."""

    def render(self, report: Report, messages: Messages, view: View) -> str:
        """The whole report as text, ending with a line break."""
        ...


class _Formats(Collection[str]):
    """The names of the formats; asking for one imports only that one."""

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and _renderer(name) is not None

    def __iter__(self) -> Iterator[str]:
        return (name for name in _modules() if _renderer(name) is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def report_formats() -> Collection[str]:
    """The names of the formats that can be asked for."""
    return _Formats()


def render_report(report: Report, form: str, messages: Messages, view: View | None = None) -> str:
    """The report in one format. Raises :class:`UsageError` for a format that does not exist."""
    renderer = _renderer(form)
    if renderer is None:
        raise UsageError("unknown-format", given=form, known=", ".join(report_formats()))
    return renderer.render(report, messages, view or View())


def _modules() -> list[str]:
    import pkgutil  # costs a tenth of a check: only to list the formats

    return [module.name for module in pkgutil.iter_modules(__path__)]


def _renderer(name: str) -> Renderer | None:
    if not name.isidentifier():
        return None
    try:
        module = import_module(f"{__name__}.{name}")
    except ModuleNotFoundError as error:
        if error.name != f"{__name__}.{name}":
            raise
        return None
    return cast(Renderer, module) if hasattr(module, "render") else None
