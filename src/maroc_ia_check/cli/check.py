"""``maroc-ia check``: judge texts and say what to correct."""

from __future__ import annotations

import shlex
import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from maroc_ia_check import __version__
from maroc_ia_check.cli.interface import Interface
from maroc_ia_check.cli.naming import named_in
from maroc_ia_check.cli.options import (
    AsOf,
    Files,
    Format,
    Knowledge,
    ProfileName,
    TextLanguage,
    chosen_profile,
    knowledge_folder,
    one_of,
    parsed_date,
    text_language,
)
from maroc_ia_check.desk.annotating import check_request, write_copy
from maroc_ia_check.errors import ReadError, UsageError
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import CLASSES, Document, DocumentReport, Report
from maroc_ia_check.read import read_document
from maroc_ia_check.report import render_report, report_formats

#: level → the classes of verdicts at or above it
LEVELS = {"alarm": {"alarm"}, "caution": {"alarm", "caution"}, "never": set[str]()}
FOUND, UNREAD = 1, 2
#: the format whose report itself names the files that were not read
_FOR_PEOPLE = "text"


def check(
    context: typer.Context,
    files: Files,
    *,
    format: Format = "text",
    fail_on: Annotated[str, typer.Option("--fail-on", metavar="LEVEL")] = "alarm",
    exit_zero: Annotated[bool, typer.Option("--exit-zero")] = False,
    as_of: AsOf = None,
    language: TextLanguage = None,
    knowledge: Knowledge = None,
    profile: ProfileName = None,
    strict: Annotated[bool, typer.Option("--strict")] = False,
    cautious: Annotated[bool, typer.Option("--cautious")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v")] = False,
    annotate: Annotated[Path | None, typer.Option("--annotate", metavar="COPY")] = None,
) -> int:
    """Check every file, print one report, and say by the exit code how it went."""
    interface: Interface = context.obj
    one_of(format, report_formats(), "unknown-format")
    one_of(fail_on, LEVELS, "unknown-level")
    day, spoken = parsed_date(as_of), text_language(language)
    manner = chosen_profile(profile, {"strict": strict, "cautious": cautious})
    if files.count("-") > 1:
        raise UsageError("stdin-twice")
    check_request(files, annotate)
    from maroc_ia_check.knowledge import load_knowledge

    base = load_knowledge(knowledge_folder(knowledge))
    documents = tuple(checked(name, base, spoken, day, manner) for name in files)
    names = named_in(documents, base, interface.messages.code)
    report = Report(documents, base.digest, __version__, names)
    view = interface.view(
        verbose=verbose, replay=replayed(as_of=as_of, language=language, knowledge=knowledge, profile=manner)
    )
    interface.write(render_report(report, format, interface.messages, view))
    write_copy(annotate, report, interface.messages)
    if format != _FOR_PEOPLE:
        warn_unread(report, interface)
    return exit_code(report, fail_on, exit_zero=exit_zero)


def warn_unread(report: Report, interface: Interface) -> None:
    """One line on standard error for every file that was not read."""
    for document in report.documents:
        if document.error is not None:
            key, params = document.error
            message = interface.say(f"error.{key}", **dict(params))
            interface.warn(interface.say("error.file", path=document.path, message=message))


def checked(
    name: str, base: KnowledgeBase, language: str | None, day: date | None, profile: str = "standard"
) -> DocumentReport:
    """The judgement of one file, or the reason why it could not be read."""
    from maroc_ia_check.pipeline import check_document

    try:
        return check_document(opened(name), base, language=language, as_of=day, profile=profile)
    except ReadError as error:
        return DocumentReport(path=name, error=(error.key, tuple(sorted(error.params.items()))))


def replayed(**options: object) -> str:
    """The options of this run that change a verdict, as they are typed after a place."""
    given = {name: str(value) for name, value in options.items() if value is not None}
    if given.get("profile") == "standard":
        del given["profile"]
    return "".join(f" --{name.replace('_', '-')} {shlex.quote(value)}" for name, value in given.items())


def opened(name: str) -> Document:
    """The document of a name on the command line; ``-`` is standard input."""
    content = sys.stdin.buffer.read() if name == "-" else None
    return read_document(name, content=content)


def exit_code(report: Report, fail_on: str, *, exit_zero: bool) -> int:
    """2 when a file was not checked, else 1 when something is at or above the level, else 0."""
    if any(document.error is not None for document in report.documents):
        return UNREAD
    classes = {CLASSES[f.verdict] for document in report.documents for f in document.findings}
    return FOUND if classes & LEVELS[fail_on] and not exit_zero else 0
