"""``maroc-ia config``: every setting, its value, and where that value comes from."""

from __future__ import annotations

import inspect
import os
from collections.abc import Iterator
from pathlib import Path

import typer

from maroc_ia_check.cli.check import check
from maroc_ia_check.cli.interface import VARIABLE, Interface
from maroc_ia_check.cli.options import PRESENTATIONS, Format, one_of
from maroc_ia_check.desk.configuration import Configured, find_configuration
from maroc_ia_check.desk.settings import Settings
from maroc_ia_check.languages.messages import interface_languages

_COLUMNS = {"setting": "setting", "value": "value", "origin": "origin"}


def config(context: typer.Context, format: Format = "table") -> int:
    """Print the settings that a run in this folder has without options."""
    from maroc_ia_check.cli.tables import present

    interface: Interface = context.obj
    one_of(format, PRESENTATIONS, "unknown-format")
    rows = list(_rows(find_configuration(Path.cwd()), interface))
    if format == "table":
        rows = [{**row, "value": _as_in_toml(row["value"])} for row in rows]
    interface.write(present(rows, format, interface, _COLUMNS))
    return 0


def _rows(configured: Configured, interface: Interface) -> Iterator[dict[str, object]]:
    from maroc_ia_check.desk.schema import Configuration

    defaults = {name: each.default for name, each in inspect.signature(check).parameters.items()}
    defaults |= {"lang": interface_languages()[0], "profile": Settings().profile}
    spoken = os.environ.get(VARIABLE)
    for name in Configuration.model_fields:
        setting = configured.settings.get(name)
        value, origin = defaults.get(name), interface.say("config.default")
        if setting is not None:
            value, origin = setting.value, f"{configured.path}:{setting.line}"
        if name == "lang" and spoken:
            value, origin = spoken, VARIABLE
        yield {"setting": name.replace("_", "-"), "value": value, "origin": origin}


def _as_in_toml(value: object) -> object:
    return str(value).lower() if isinstance(value, bool) else value
