"""The command line put together: every command, in the interface language, and mistakes told in it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any, cast

import typer
import typer.main

from maroc_ia_check import __version__
from maroc_ia_check.cli.help import SpokenCommand, SpokenGroup
from maroc_ia_check.cli.interface import Interface, open_interface
from maroc_ia_check.cli.options import COMPLETE, PROGRAM, nearest
from maroc_ia_check.desk.configuration import Configured, find_configuration
from maroc_ia_check.errors import CheckError, LanguageError, UsageError
from maroc_ia_check.languages.messages import load_messages

#: each is a function of the module of its name
_COMMANDS = (
    *("check", "explain", "figures", "baseline", "config"),
    *("facts", "show", "history", "timeline", "changes", "conflicts", "sources", "cite"),
    *("plot", "export"),
    *("validate", "add"),
    *("rules", "completion", "man"),
)
#: what the configuration says to commands other than ``check``, where the option means the same
_TEXT = ("language", "encoding", "as_of", "profile", "knowledge")
_HEEDED = {
    "explain": _TEXT,
    "figures": _TEXT,
    "baseline": (*_TEXT, "baseline", "jobs", "cache"),
    **dict.fromkeys(
        (
            *("facts", "show", "history", "timeline", "changes", "conflicts", "sources", "cite"),
            *("plot", "export", "validate"),
        ),
        ("knowledge",),
    ),
}
FAILED = 2


def execute(arguments: Sequence[str]) -> int:
    """Run one command line; errors that a user can mend are told and give 2."""
    try:
        interface = open_interface(arguments)
    except LanguageError as error:
        Interface(load_messages()).explain(error)
        return FAILED
    if COMPLETE in os.environ:
        # typer makes its shells known only to applications that take its own options
        from typer._completion_classes import completion_init

        completion_init()
    try:
        configured = find_configuration(Path.cwd())
        interface = open_interface(arguments, configured.value("lang"))
        code = application().main(
            _with_dry_run(arguments),
            prog_name=PROGRAM,
            complete_var=COMPLETE,
            standalone_mode=False,
            obj=interface,
            default_map=_defaults(configured),
        )
    except CheckError as error:
        interface.explain(error)
        return FAILED
    except typer.TyperException as error:
        interface.explain(_mistake(error, interface))
        return FAILED
    interface.close()
    return code if isinstance(code, int) else 0


def _defaults(configured: Configured) -> dict[str, dict[str, object]]:
    """For every command, the values that its options have when they are not typed."""
    values = {name: setting.value for name, setting in configured.settings.items() if name != "lang"}
    heeded = {
        command: {name: value for name, value in values.items() if name in names}
        for command, names in _HEEDED.items()
    }
    return {"check": values, **heeded}


def _with_dry_run(arguments: Sequence[str]) -> list[str]:
    """``--fix --diff`` asks what would be written: a bare ``--diff`` takes no commit there."""
    typed = list(arguments)
    options = typed[: typed.index("--")] if "--" in typed else typed
    if "--fix" not in options:
        return typed
    return ["--dry-run" if each == "--diff" else each for each in options] + typed[len(options) :]


class _Commands(dict[str, Any]):
    """The commands by name; one is imported and made when it is asked for, the others are not."""

    def __init__(self) -> None:
        super().__init__(dict.fromkeys(_COMMANDS))

    def get(self, name: str, default: Any = None) -> Any:
        """The command of that name."""
        if name not in self:
            return default
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        function = getattr(import_module(f"maroc_ia_check.cli.{name}"), name)
        app.command(name, cls=SpokenCommand)(function)
        return typer.main.get_command(app)


def application() -> SpokenGroup:
    """The program: its commands are made when they are asked for."""
    app = typer.Typer(
        name=PROGRAM,
        cls=SpokenGroup,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.callback(invoke_without_command=True)(_start)
    group = cast(SpokenGroup, typer.main.get_command(app))
    group.commands = _Commands()
    return group


def _start(
    context: typer.Context, *, version: Annotated[bool, typer.Option("--version", is_eager=True)] = False
) -> int:
    """Nothing asked for: say what can be."""
    interface: Interface = context.obj
    if version:
        interface.write(f"maroc-ia {__version__}\n")
        raise typer.Exit
    if context.invoked_subcommand is None:
        interface.write(context.get_help() + "\n")
    return 0


def _mistake(error: typer.TyperException, interface: Interface) -> UsageError:
    """What the parser could not make sense of, as one of our own errors."""
    option = getattr(error, "option_name", None)
    parameter = getattr(error, "param", None)
    match type(error).__name__:
        case "NoSuchOption":
            near = nearest(str(option), getattr(error, "possibilities", None) or ())
            return UsageError("no-such-option", given=option, suggestion=near)
        case "BadOptionUsage":
            return UsageError("missing-value", given=option)
        case "MissingParameter" if parameter is not None:
            return UsageError("missing-argument", given=interface.say(f"help.word.{parameter.metavar}"))
        case _:
            return UsageError("bad-usage", detail=error.format_message())
