"""What typer knows of a command, as the table that plain command lines are read by."""

from __future__ import annotations

from typing import Any

from maroc_ia_check.cli.application import command


def described(name: str) -> dict[str, Any]:
    """The options of a command by their names, and its arguments in order.

    An option has its parameter (empty for one that the function does not take), its kind, and whether
    it may be repeated; an argument its parameter, its kind, whether it takes many words, and whether it must
    be there. The kind is ``text``, ``path``, the least of a whole number, or what a flag means.
    Nothing at all when something is declared in another way: then typer reads every line of the command.
    """
    options: dict[str, Any] = {}
    arguments: list[Any] = []
    for each in command(name).params:
        kind = _kind(each)
        target = each.name if each.expose_value else ""
        if kind is None:
            return {}
        if each.param_type_name == "argument":
            arguments.append((target, kind, each.nargs == -1, each.required))
        else:
            options |= dict.fromkeys(each.opts, (target, kind, each.multiple))
            options |= dict.fromkeys(each.secondary_opts, (target, False, False))
    return {"options": options, "arguments": arguments}


def _kind(parameter: Any) -> str | int | None:
    """How a value is understood; nothing for what only typer understands."""
    if parameter.callback or parameter.envvar or parameter.is_eager or parameter.nargs not in {1, -1}:
        return None
    if parameter.param_type_name == "option":
        if parameter.is_flag:
            return True
        if parameter.required or parameter.count or parameter.prompt:
            return None
    kind = parameter.type
    match kind.name:
        case "str":
            return "text"
        case "path":
            return "path"
        case "int range" if kind.max is None and not kind.min_open and not kind.clamp:
            return int(kind.min)
    return None
