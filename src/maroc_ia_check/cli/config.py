"""``maroc-ia config``: every setting, its value, and where that value comes from."""

from __future__ import annotations

import inspect
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from maroc_ia_check.cli.check import check
from maroc_ia_check.cli.interface import VARIABLE, Interface
from maroc_ia_check.desk.configuration import Configured, find_configuration
from maroc_ia_check.desk.settings import Settings
from maroc_ia_check.languages.messages import interface_languages

if TYPE_CHECKING:
    from maroc_ia_check.cli.commands import Call
    from maroc_ia_check.cli.options import Format

_COLUMNS = ("setting", "value", "origin")


def config(call: Call, format: Format = "table") -> int:
    """Print the settings that a run in this folder has without options."""
    from maroc_ia_check.cli.listed import chosen_presentation, deliver
    from maroc_ia_check.listing import Listing
    from maroc_ia_check.listing.columns import table

    interface = call.interface
    form = chosen_presentation(format)
    rows = list(_rows(find_configuration(os.getcwd()), interface))
    titles = [interface.say(f"table.{field}") for field in _COLUMNS]
    shown = [[_as_in_toml(row[field]) for field in _COLUMNS] for row in rows]
    deliver(Listing(rows, lambda width: table(shown, titles, width)), form, interface, None)
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


def _as_in_toml(value: object) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
