"""The command line put together: every command, in the interface language, and mistakes told in it."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any, cast

import typer
import typer.main

from maroc_ia_check import __version__
from maroc_ia_check.cli.help import SpokenCommand, SpokenGroup
from maroc_ia_check.cli.interface import Interface, open_interface
from maroc_ia_check.cli.options import nearest
from maroc_ia_check.errors import CheckError, LanguageError, UsageError
from maroc_ia_check.languages.messages import load_messages

#: each is a function of the module of its name
_COMMANDS = (
    "check",
    "explain",
    "facts",
    "show",
    "sources",
    "conflicts",
    "plot",
    "export",
    "figures",
    "validate",
    "add",
)
FAILED = 2


def execute(arguments: Sequence[str]) -> int:
    """Run one command line; errors that a user can mend are told and give 2."""
    try:
        interface = open_interface(arguments)
    except LanguageError as error:
        Interface(load_messages()).explain(error)
        return FAILED
    try:
        code = _application().main(
            list(arguments), prog_name="maroc-ia", standalone_mode=False, obj=interface
        )
    except CheckError as error:
        interface.explain(error)
        return FAILED
    except typer.TyperException as error:
        interface.explain(_mistake(error, interface))
        return FAILED
    interface.close()
    return code if isinstance(code, int) else 0


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


def _application() -> SpokenGroup:
    app = typer.Typer(
        name="maroc-ia",
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
