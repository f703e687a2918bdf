"""The command line as typer reads it: every command, in the interface language, and mistakes told in it."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable, Sequence
from typing import Annotated, Any, cast

import typer
import typer.main

from maroc_ia_check import __version__
from maroc_ia_check.cli import options
from maroc_ia_check.cli.commands import COMMANDS, COMPLETE, PROGRAM, Call, function
from maroc_ia_check.cli.help import SpokenCommand, SpokenGroup
from maroc_ia_check.cli.interface import Interface
from maroc_ia_check.cli.values import nearest
from maroc_ia_check.desk.configuration import Configured
from maroc_ia_check.errors import UsageError

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


def run_typer(arguments: Sequence[str], interface: Interface, configured: Configured) -> int:
    """Run one command line; raises :class:`UsageError` for one that makes no sense."""
    if COMPLETE in os.environ:
        # typer makes its shells known only to applications that take its own options
        from typer._completion_classes import completion_init

        completion_init()
    try:
        code = application().main(
            list(arguments),
            prog_name=PROGRAM,
            complete_var=COMPLETE,
            standalone_mode=False,
            obj=interface,
            default_map=_defaults(configured),
        )
    except typer.TyperException as error:
        raise _mistake(error, interface) from error
    return code if isinstance(code, int) else 0


def _defaults(configured: Configured) -> dict[str, dict[str, object]]:
    """For every command, the values that its options have when they are not typed."""
    values = {name: setting.value for name, setting in configured.settings.items() if name != "lang"}
    heeded = {
        command: {name: value for name, value in values.items() if name in names}
        for command, names in _HEEDED.items()
    }
    return {"check": values, **heeded}


class _Commands(dict[str, Any]):
    """The commands by name; one is imported and made when it is asked for, the others are not."""

    def __init__(self) -> None:
        super().__init__(dict.fromkeys(COMMANDS))

    def get(self, name: str, default: Any = None) -> Any:
        """The command of that name."""
        return command(name) if name in self else default


def command(name: str) -> SpokenCommand:
    """One command, with its options as its function declares them."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(name, cls=SpokenCommand)(_declared(function(name)))
    return cast(SpokenCommand, typer.main.get_command(app))


def _declared(called: Callable[..., int]) -> Callable[..., int]:
    """The function of a command as typer takes one: with its context, and annotations that are no text."""

    def run(context: typer.Context, **given: Any) -> int:
        origins = {name: context.get_parameter_source(name) for name in given}
        configured = frozenset(
            name for name, origin in origins.items() if origin is not None and origin.name == "DEFAULT_MAP"
        )
        return called(Call(context.obj, configured), **given)

    signature = inspect.signature(called, locals={**vars(options), "Call": Call}, eval_str=True)
    _, *own = signature.parameters.values()
    context = inspect.Parameter("context", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    vars(run)["__signature__"] = signature.replace(parameters=[context, *own])
    return run


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


def opened(interface: Interface) -> typer.Context:
    """The program as its pages tell of it, in the language of the interface."""
    return typer.Context(application(), info_name=PROGRAM, obj=interface)


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
