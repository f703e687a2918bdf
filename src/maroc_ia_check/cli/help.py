"""Help pages in the interface language: usage, arguments, options, commands, from the texts ``help.*``."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterable, Iterator
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from maroc_ia_check.cli.commands import PROGRAM
from maroc_ia_check.cli.interface import Interface, width
from maroc_ia_check.cli.values import ANNOTATIONS, CITATIONS, EXPLANATIONS, SHELLS, nearest
from maroc_ia_check.errors import UsageError
from maroc_ia_check.languages.messages import interface_languages

_NARROWEST, _WIDEST = 50, 110
Row = tuple[str, str]


def _language_option() -> TyperOption:
    """``--lang``, read before anything else is (see ``interface``): here only to be known and explained."""
    return TyperOption(param_decls=["--lang"], metavar="CODE", expose_value=False)


class SpokenCommand(TyperCommand):
    """A command whose help speaks the interface language."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """As any command, and with ``--lang``."""
        super().__init__(*args, **kwargs)
        self.params.append(_language_option())

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return Page(ctx).text()


class SpokenGroup(TyperGroup):
    """The program itself, whose help lists the commands."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """As any group, and with ``--lang``."""
        super().__init__(*args, **kwargs)
        self.params.append(_language_option())

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return Page(ctx).text()

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command; raises :class:`UsageError` with the nearest name when there is none."""
        found = super().get_command(ctx, cmd_name)
        if found is None:
            raise UsageError("no-such-command", given=cmd_name, suggestion=nearest(cmd_name, self.commands))
        return found


class Page:
    """One help page in the making: what it says, apart from how it is laid out."""

    def __init__(self, context: Any) -> None:
        """Take the command of the context."""
        self.context = context
        interface: Interface = context.find_root().obj
        self.say = interface.say
        self.name = context.command.name or PROGRAM
        self.has = interface.messages.has
        self.width = max(_NARROWEST, min(width(), _WIDEST))

    def text(self) -> str:
        """Usage, what the command does, then its arguments, options and commands."""
        prose = "\n".join(textwrap.fill(line, self.width) for line in self.prose().splitlines())
        parts = [self.say("help.usage", usage=self.usage()), prose]
        parts += [self._section(title, rows) for title, rows in self.sections()]
        return "\n\n".join(parts)

    def usage(self) -> str:
        """How the command is typed."""
        command = self.context.command
        usage = [self.context.command_path, f"[{self._word('OPTIONS')}]"]
        parameters = command.get_params(self.context)
        usage += [self._shown(p) for p in parameters if p.param_type_name == "argument"]
        usage += [self._word("COMMAND")] if getattr(command, "commands", {}) else []
        return " ".join(usage)

    def prose(self) -> str:
        """What the command does."""
        return self.say(f"help.{self.name}").strip()

    def sections(self) -> list[tuple[str, list[Row]]]:
        """Arguments, options and commands under their titles; those that a command has none of left out."""
        command = self.context.command
        parameters = command.get_params(self.context)
        found = [
            (self.say(title), [self._row(self.name, p) for p in parameters if p.param_type_name == kind])
            for kind, title in (("argument", "help.arguments"), ("option", "help.options"))
        ]
        rows = [
            (each, self.say(f"help.{each}").strip().splitlines()[0])
            for each in getattr(command, "commands", {})
        ]
        return [(title, rows) for title, rows in [*found, (self.say("help.commands"), rows)] if rows]

    def _word(self, metavar: str | None) -> str:
        return self.say(f"help.word.{metavar}") if metavar else ""

    def _shown(self, argument: Any) -> str:
        word = self._word(argument.metavar)
        return word if argument.required else f"[{word}]"

    def _row(self, command: str, parameter: Any) -> Row:
        if parameter.param_type_name == "argument":
            left = self._word(parameter.metavar)
        else:
            flag = getattr(parameter, "is_flag", False) or parameter.name == "help"
            left = ", ".join([*parameter.opts, *parameter.secondary_opts]) + (
                "" if flag else f" {self._word(parameter.metavar)}"
            )
        common = f"help.{parameter.name}"
        own = f"help.{command}.{parameter.name}"
        right = self.say(
            own if self.has(own) else common, known=", ".join(_known(command, str(parameter.name)))
        )
        if isinstance(parameter.default, str) and parameter.name != "help":
            right += " " + self.say("help.default", value=parameter.default)
        return left, right

    def _section(self, title: str, rows: Iterable[Row]) -> str:
        rows = list(rows)
        column = max(len(left) for left, _ in rows) + 4
        lines = [title]
        for left, right in rows:
            wrapped = textwrap.wrap(right, self.width - column) or [""]
            lines.append(f"  {left.ljust(column - 2)}{wrapped[0]}")
            lines += [" " * column + more for more in wrapped[1:]]
        return "\n".join(lines)


def command_pages(root: Any) -> Iterator[Page]:
    """The page of every command, in the order of the program's own page."""
    for name in root.command.commands:
        command = root.command.get_command(root, name)
        yield Page(typer.Context(command, parent=root, info_name=name))


def _known(command: str, parameter: str) -> Collection[str]:
    """The values that a parameter accepts, where its help names them."""
    if parameter == "lang":
        return interface_languages()
    if parameter == "profile":
        from maroc_ia_check.judge.thresholds import PROFILES

        return tuple(PROFILES)
    if parameter == "shell":
        return SHELLS
    if parameter == "sort":
        from maroc_ia_check.inquiry.facts import SORTS

        return SORTS
    if parameter != "format":
        return ()
    if command == "check":
        from maroc_ia_check.report import report_formats

        return report_formats()
    if command == "export":
        from maroc_ia_check.export import export_formats

        return export_formats()
    own = {"explain": EXPLANATIONS, "figures": ANNOTATIONS, "cite": CITATIONS}.get(command)
    if own is not None:
        return own
    from maroc_ia_check.listing import presentations

    return presentations()
