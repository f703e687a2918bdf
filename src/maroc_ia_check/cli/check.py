"""``maroc-ia check``: judge texts and say what to correct."""

from __future__ import annotations

import shlex
from typing import Annotated

import typer

from maroc_ia_check.cli.interface import Interface
from maroc_ia_check.cli.options import (
    DEFAULT_FORMAT,
    AsOf,
    Files,
    Knowledge,
    OutputFormats,
    ProfileName,
    ReportFormat,
    TextLanguage,
    chosen_outputs,
    chosen_profile,
    knowledge_folder,
    one_of,
    parsed_date,
    text_language,
)
from maroc_ia_check.cli.outputs import deliver
from maroc_ia_check.desk.inputs import named
from maroc_ia_check.desk.outcome import LEVELS, exit_code
from maroc_ia_check.desk.run import check_files
from maroc_ia_check.desk.settings import Settings
from maroc_ia_check.model import Report


def check(
    context: typer.Context,
    files: Files,
    *,
    format: ReportFormat = None,
    output_format: OutputFormats = None,
    fail_on: Annotated[str, typer.Option("--fail-on", metavar="LEVEL")] = "alarm",
    exit_zero: Annotated[bool, typer.Option("--exit-zero")] = False,
    as_of: AsOf = None,
    language: TextLanguage = None,
    knowledge: Knowledge = None,
    profile: ProfileName = None,
    strict: Annotated[bool, typer.Option("--strict")] = False,
    cautious: Annotated[bool, typer.Option("--cautious")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v")] = False,
) -> int:
    """Check every file, print one report, and say by the exit code how it went."""
    interface: Interface = context.obj
    outputs = chosen_outputs(format, output_format, files)
    one_of(fail_on, LEVELS, "unknown-level")
    settings = Settings(
        language=text_language(language),
        as_of=parsed_date(as_of),
        knowledge=knowledge_folder(knowledge),
        profile=chosen_profile(profile, {"strict": strict, "cautious": cautious}),
    )
    report = check_files(named(files), settings, interface.messages.code)
    view = interface.view(verbose=verbose, replay=replayed(settings))
    deliver(report, outputs, interface, view)
    if (DEFAULT_FORMAT, None) not in outputs:
        warn_unread(report, interface)
    return exit_code(report, fail_on, exit_zero=exit_zero)


def warn_unread(report: Report, interface: Interface) -> None:
    """One line on standard error for every file that was not read."""
    for document in report.documents:
        if document.error is not None:
            key, params = document.error
            message = interface.say(f"error.{key}", **dict(params))
            interface.warn(interface.say("error.file", path=document.path, message=message))


def replayed(settings: Settings) -> str:
    """The options of this run that change a verdict, as they are typed after a place."""
    given = {
        "as-of": settings.as_of,
        "language": settings.language,
        "knowledge": settings.knowledge,
        "profile": None if settings.profile == Settings().profile else settings.profile,
    }
    return "".join(f" --{name} {shlex.quote(str(value))}" for name, value in given.items() if value)
