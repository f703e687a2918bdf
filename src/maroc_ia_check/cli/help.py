"""Help pages in the interface language: usage, arguments, options, commands, from the texts ``help.*``."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterable
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from maroc_ia_check.cli.interface import Interface, width
from maroc_ia_check.cli.options import ANNOTATIONS, EXPLANATIONS, PRESENTATIONS, REVIEWS, nearest
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
        return _Page(ctx).text()


class SpokenGroup(TyperGroup):
    """The program itself, whose help lists the commands."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """As any group, and with ``--lang``."""
        super().__init__(*args, **kwargs)
        self.params.append(_language_option())

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return _Page(ctx).text()

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command; raises :class:`UsageError` with the nearest name when there is none."""
        found = super().get_command(ctx, cmd_name)
        if found is None:
            raise UsageError("no-such-command", given=cmd_name, suggestion=nearest(cmd_name, self.commands))
        return found


class _Page:
    """One help page in the making."""

    def __init__(self, context: typer.Context) -> None:
        self.context = context
        interface: Interface = context.find_root().obj
        self.say = interface.say
        self.width = max(_NARROWEST, min(width(), _WIDEST))

    def text(self) -> str:
        """Usage, what the command does, then its arguments, options and commands."""
        command = self.context.command
        name = command.name or "maroc-ia"
        parameters = command.get_params(self.context)
        commands = getattr(command, "commands", {})
        usage = [self.context.command_path, f"[{self._word('OPTIONS')}]"]
        usage += [self._shown(p) for p in parameters if p.param_type_name == "argument"]
        usage += [self._word("COMMAND")] if commands else []
        parts = [self.say("help.usage", usage=" ".join(usage)), self._prose(f"help.{name}")]
        for kind, title in (("argument", "help.arguments"), ("option", "help.options")):
            rows = [self._row(name, p) for p in parameters if p.param_type_name == kind]
            parts += [self._section(title, rows)] if rows else []
        if commands:
            rows = [(each, self.say(f"help.{each}").strip().splitlines()[0]) for each in commands]
            parts.append(self._section("help.commands", rows))
        return "\n\n".join(parts)

    def _prose(self, key: str) -> str:
        return "\n".join(textwrap.fill(line, self.width) for line in self.say(key).strip().splitlines())

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
            left = ", ".join(parameter.opts) + ("" if flag else f" {self._word(parameter.metavar)}")
        common = f"help.{parameter.name}"
        own = f"help.{command}.{parameter.name}"
        key = common if parameter.name in {"help", "lang", "version"} else own
        right = self.say(key, known=", ".join(_known(command, str(parameter.name))))
        if isinstance(parameter.default, str) and parameter.name != "help":
            right += " " + self.say("help.default", value=parameter.default)
        return left, right

    def _section(self, title: str, rows: Iterable[Row]) -> str:
        rows = list(rows)
        column = max(len(left) for left, _ in rows) + 4
        lines = [self.say(title)]
        for left, right in rows:
            wrapped = textwrap.wrap(right, self.width - column) or [""]
            lines.append(f"  {left.ljust(column - 2)}{wrapped[0]}")
            lines += [" " * column + more for more in wrapped[1:]]
        return "\n".join(lines)


def _known(command: str, parameter: str) -> Collection[str]:
    """The values that a parameter accepts, where its help names them."""
    if parameter == "lang":
        return interface_languages()
    if parameter == "profile":
        from maroc_ia_check.judge.thresholds import PROFILES

        return tuple(PROFILES)
    if parameter != "format":
        return ()
    if command == "check":
        from maroc_ia_check.report import report_formats

        return report_formats()
    if command == "export":
        from maroc_ia_check.export import export_formats

        return export_formats()
    return {"explain": EXPLANATIONS, "figures": ANNOTATIONS, "conflicts": REVIEWS}.get(command, PRESENTATIONS)
