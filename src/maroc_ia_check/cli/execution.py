"""One command line run: in which language, by which settings, and mistakes told."""

from __future__ import annotations

import os
from collections.abc import Sequence

from maroc_ia_check.cli.commands import COMPLETE, Call, function
from maroc_ia_check.cli.interface import Interface, open_interface
from maroc_ia_check.cli.plain import plain
from maroc_ia_check.desk.configuration import Configured, find_configuration
from maroc_ia_check.errors import CheckError, LanguageError
from maroc_ia_check.languages.messages import load_messages

FAILED = 2


def execute(arguments: Sequence[str]) -> int:
    """Run one command line; errors that a user can mend are told and give 2."""
    try:
        interface = open_interface(arguments)
    except LanguageError as error:
        Interface(load_messages()).explain(error)
        return FAILED
    try:
        configured = find_configuration(os.getcwd())
        interface = open_interface(arguments, configured.value("lang"))
        code = _run(_with_dry_run(arguments), interface, configured)
    except CheckError as error:
        interface.explain(error)
        return FAILED
    interface.close()
    return code


def _run(words: Sequence[str], interface: Interface, configured: Configured) -> int:
    """The exit code of a command: without typer where the line is plain and nothing is configured."""
    line = plain(words) if configured.path is None and COMPLETE not in os.environ else None
    if line is not None:
        return function(line.command)(Call(interface), **line.given)
    from maroc_ia_check.cli.application import run_typer

    return run_typer(words, interface, configured)


def _with_dry_run(arguments: Sequence[str]) -> list[str]:
    """``--fix --diff`` asks what would be written: a bare ``--diff`` takes no commit there."""
    typed = list(arguments)
    options = typed[: typed.index("--")] if "--" in typed else typed
    if "--fix" not in options:
        return typed
    return ["--dry-run" if each == "--diff" else each for each in options] + typed[len(options) :]
