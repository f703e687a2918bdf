"""Plain command lines, read without typer: its import takes longer than a page to check.

Nothing is declared here. What the commands take is a table that typer's own commands gave (``description``),
kept like other compiled forms. A line that is not plain – a mistake, a call for help, a value that has to be
looked at closely – is left to typer, which reads every line that is read here the same.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence

from maroc_ia_check.cli.commands import COMMANDS
from maroc_ia_check.compiled import digest_of, kept
from maroc_ia_check.typed import Any, NamedTuple

#: changes whenever the shape of the table does
_FORM = "1"


class Line(NamedTuple):
    """A command and the values that are typed, by the names of its function's parameters."""

    command: str
    given: dict[str, Any]


class _NotPlainError(Exception):
    """Something that typer has to read."""


def plain(words: Sequence[str]) -> Line | None:
    """What a command line says; nothing when typer has to read it."""
    if not words or words[0] not in COMMANDS:
        return None
    try:
        table = options_of(words[0])
        return Line(words[0], _read(iter(words[1:]), table)) if table else None
    except _NotPlainError:
        return None


def options_of(command: str) -> dict[str, Any]:
    """What the command takes, kept under the sources that declare it; nothing when typer has to be asked."""
    folder = os.path.dirname(__file__)
    declared = []
    for name in (command, "options"):
        try:
            with open(f"{folder}/{name}.py", "rb") as handle:
                declared.append(handle.read())
        except OSError:  # installed without its source
            return {}
    table: dict[str, Any] = json.loads(
        kept("options", digest_of(_FORM, *declared), lambda: _described(command))
    )
    return table


def _described(command: str) -> bytes:
    from maroc_ia_check.cli.description import described

    return json.dumps(described(command), separators=(",", ":")).encode()


def _read(words: Iterator[str], table: dict[str, Any]) -> dict[str, Any]:
    given: dict[str, Any] = {}
    arguments: list[str] = []
    for word in words:
        if word == "--":
            arguments += words
        elif word == "-" or not word.startswith("-"):
            arguments.append(word)
        else:
            _take(word, words, table["options"], given)
    given |= _shared_out(arguments, table["arguments"])
    given.pop("", None)  # heeded before any command is (``interface``)
    return given


def _take(word: str, words: Iterator[str], options: dict[str, Any], given: dict[str, Any]) -> None:
    """One option, with its value as part of the word or as the next one."""
    name, equals, value = word.partition("=")
    if name not in options or (equals and not name.startswith("--")):
        raise _NotPlainError
    target, kind, many = options[name]
    if isinstance(kind, bool):
        if equals:
            raise _NotPlainError
        given[target] = kind
        return
    turned = _turned(value if equals else next(words, None), kind)
    given[target] = [*given.get(target, ()), turned] if many else turned


def _shared_out(words: list[str], arguments: list[Any]) -> Iterator[tuple[str, Any]]:
    """The words that are no options, one for each argument; the last may take many."""
    for target, kind, many, required in arguments:
        taken = [_turned(word, kind) for word in (words if many else words[:1])]
        words = words[len(taken) :]
        if taken:
            yield target, taken if many else taken[0]
        elif required:
            raise _NotPlainError
    if words:
        raise _NotPlainError


def _turned(word: str | None, kind: Any) -> Any:
    """A value as the function takes it: a text, a path, or a number from a bound on."""
    if word is None:
        raise _NotPlainError
    if kind == "text":
        return word
    if kind == "path":
        return _path(word)
    if word.isascii() and word.isdecimal() and int(word) >= kind:
        return int(word)
    raise _NotPlainError


def _path(word: str) -> Any:
    if os.path.exists(word) and not os.access(word, os.R_OK):
        raise _NotPlainError
    from pathlib import Path

    return Path(word)
