"""The newsroom's own defaults: ``maroc-ia.toml``, or ``[tool.maroc-ia]`` in ``pyproject.toml``.

The file nearest above the current folder wins, alone: nothing is merged. In one folder ``maroc-ia.toml``
comes first; a ``pyproject.toml`` without our table does not count. The command line beats the file, which
beats the defaults; for the interface language the environment stands between the two.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from maroc_ia_check.desk.tables import line_of, nearest_file, parsed, validated
from maroc_ia_check.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

OWN, SHARED = "maroc-ia.toml", "pyproject.toml"
_TABLE = "[tool.maroc-ia]"
#: keys that name a file or a folder, from the folder of the configuration
_PATHS = {"knowledge", "baseline"}


class Setting(NamedTuple):
    """A value that a file sets, as an option would be typed, and its line there."""

    value: object
    line: int


class Configured(NamedTuple):
    """What the nearest file sets, by the names of the options' parameters; empty without one."""

    path: Path | None = None
    settings: Mapping[str, Setting] = MappingProxyType({})

    def value(self, name: str) -> object:
        """The value of a setting; ``None`` where the file is silent."""
        found = self.settings.get(name)
        return found.value if found else None


def find_configuration(folder: str | Path) -> Configured:
    """The configuration for a run in ``folder``.

    Raises :class:`UsageError` with file, line and the nearest known key for what is not understood.
    """
    path = nearest_file(folder, (OWN, SHARED), {SHARED: b"[tool.maroc-ia]"})
    if path is None:
        return Configured()
    from maroc_ia_check.desk.schema import Configuration

    header = _TABLE if path.name == SHARED else ""
    row = parsed(path)
    if header:
        row = row.get("tool", {}).get("maroc-ia", {})
    found = validated(Configuration, row, path, header).model_dump(exclude_unset=True)
    return Configured(
        path,
        {
            name: Setting(_typed(name, value, path), line_of(path, header, name.replace("_", "-")))
            for name, value in found.items()
        },
    )


def _typed(name: str, value: Any, path: Path) -> object:
    """A value as it would be typed on the command line."""
    if isinstance(value, date):
        return value.isoformat()
    if name == "output_format":
        return [_placed(each, path.parent) for each in value]
    return str(path.parent / value) if name in _PATHS else value


def _placed(output: str, folder: Path) -> str:
    form, colon, name = output.partition(":")
    return f"{form}:{folder / name}" if colon else form
