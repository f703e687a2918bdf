"""``maroc-ia check``: judge texts and say what to correct."""

from __future__ import annotations

from collections.abc import Sequence

from maroc_ia_check.cli.interface import Interface
from maroc_ia_check.cli.outputs import deliver
from maroc_ia_check.cli.progress import Progress
from maroc_ia_check.cli.values import (
    DEFAULT_FORMAT,
    Output,
    chosen_outputs,
    chosen_profile,
    knowledge_folder,
    one_of,
    parsed_date,
    text_encoding,
    text_language,
)
from maroc_ia_check.desk.inputs import STDIN, Input, named
from maroc_ia_check.desk.outcome import LEVELS, exit_code
from maroc_ia_check.desk.run import Run
from maroc_ia_check.desk.settings import Settings
from maroc_ia_check.desk.workers import Pace
from maroc_ia_check.errors import UsageError
from maroc_ia_check.model import DocumentReport, Report
from maroc_ia_check.report import View
from maroc_ia_check.typed import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Annotated

    import typer

    from maroc_ia_check.cli.commands import Call
    from maroc_ia_check.cli.options import (
        AsOf,
        BaselineFile,
        Cache,
        Diff,
        Encoding,
        FailOn,
        Files,
        Jobs,
        Knowledge,
        OutputFormats,
        ProfileName,
        ReportFormat,
        StdinName,
        StrictSuppressions,
        TextLanguage,
        Verbose,
    )

Value = TypeVar("Value")


def check(
    call: Call,
    files: Files,
    *,
    format: ReportFormat = None,
    output_format: OutputFormats = None,
    fail_on: FailOn = "alarm",
    exit_zero: Annotated[bool, typer.Option("--exit-zero")] = False,
    as_of: AsOf = None,
    language: TextLanguage = None,
    encoding: Encoding = None,
    stdin_filename: StdinName = None,
    knowledge: Knowledge = None,
    profile: ProfileName = None,
    strict: Annotated[bool, typer.Option("--strict")] = False,
    cautious: Annotated[bool, typer.Option("--cautious")] = False,
    verbose: Verbose = False,
    baseline: BaselineFile = None,
    strict_suppressions: StrictSuppressions = False,
    diff: Diff = None,
    staged: Annotated[bool, typer.Option("--staged")] = False,
    fix: Annotated[bool, typer.Option("--fix")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    annotate: Annotated[Path | None, typer.Option("--annotate", metavar="COPY")] = None,
    jobs: Jobs = None,
    cache: Cache = True,
) -> int:
    """Check every file, print one report, and say by the exit code how it went."""
    outputs = chosen_outputs(format, typed(call, "output_format", output_format, shorter=bool(format)), files)
    one_of(fail_on, LEVELS, "unknown-level")
    short = {"strict": strict, "cautious": cautious}
    manner = chosen_profile(typed(call, "profile", profile, shorter=strict or cautious), short)
    told = text_language(language), parsed_date(as_of), knowledge_folder(knowledge), manner
    settings = Settings(*told, text_encoding(encoding), stdin_filename)
    work = _Work(call.interface, diff, annotate, staged=staged, fix=fix, dry_run=dry_run)
    inputs = work.inputs(files)
    report = work.report(opened_run(settings, baseline, Pace(jobs, cache)), inputs)
    work.tell(report, outputs, call.interface.view(verbose=verbose, replay=replayed(settings)))
    return exit_code(report, fail_on, exit_zero=exit_zero, strict=strict_suppressions)


class _Work:
    """What is to be done with the files: all of them or what changed, told or corrected."""

    def __init__(
        self,
        interface: Interface,
        reference: str | None,
        copy: Path | None,
        *,
        staged: bool,
        fix: bool,
        dry_run: bool,
    ) -> None:
        """Raises :class:`UsageError`: corrections are made to whole files, changes are of one kind."""
        asked = {
            "--diff": reference is not None,
            "--staged": staged,
            "--fix": fix,
            "--annotate": copy is not None,
        }
        given = [name for name, set_ in asked.items() if set_]
        if len(given) > 1:
            raise UsageError("options-clash", given=", ".join(given))
        self.interface = interface
        self.reference = reference
        self.copy = copy
        self.staged = staged
        self.fix = fix
        self.dry_run = fix and dry_run

    def inputs(self, files: Sequence[str]) -> list[Input]:
        """The files to check, or those of them that changed."""
        names = named(files)
        if self.copy is not None:
            from maroc_ia_check.desk.annotating import check_request

            check_request(names, self.copy)
        if self.fix and STDIN in names:
            raise UsageError("fix-stdin")
        if self.reference is None and not self.staged:
            return [Input(name) for name in names]
        from maroc_ia_check.desk.changes import changed_inputs

        return changed_inputs(names, self.reference)

    def report(self, run: Run, inputs: Sequence[Input]) -> Report:
        """What is found in the files, after the safe corrections when they are asked for."""
        documents = checked(run, inputs, self.interface)
        if self.fix:
            documents = self._fixed(run, documents)
        return run.report(documents, self.interface.messages.code)

    def tell(self, report: Report, outputs: Sequence[Output], view: View) -> None:
        """Deliver the reports, or only say what was not read where corrections are shown."""
        if not self.dry_run:
            deliver(report, outputs, self.interface, view)
        if self.copy is not None:
            from maroc_ia_check.desk.annotating import write_copy

            write_copy(self.copy, report, self.interface.messages)
        if self.dry_run or (DEFAULT_FORMAT, None) not in outputs:
            warn_unread(report, self.interface)

    def _fixed(self, run: Run, documents: list[DocumentReport]) -> list[DocumentReport]:
        """Write the safe corrections, or show them and leave everything as it is."""
        from pathlib import Path

        from maroc_ia_check.desk.fixes import difference
        from maroc_ia_check.desk.writing import write_whole

        after, files = run.fixed(documents)
        for name, old, new in files:
            if self.dry_run:
                self.interface.write(difference(name, old, new))
            else:
                write_whole(Path(name), new, instead_of=old)
        return documents if self.dry_run else after


def typed(call: Call, name: str, value: Value, *, shorter: bool) -> Value | None:
    """The value of an option; none where only the configuration gives it, and a shorter form is typed."""
    return None if shorter and name in call.configured else value


def opened_run(settings: Settings, baseline: Path | None, pace: Pace) -> Run:
    """A run with the knowledge it needs; raises :class:`KnowledgeError`."""
    from maroc_ia_check.knowledge import load_knowledge

    return Run(settings, load_knowledge(settings.knowledge), baseline, pace)


def checked(run: Run, inputs: Sequence[Input], interface: Interface) -> list[DocumentReport]:
    """The judgement of every input, with the progress shown on a terminal."""
    progress = Progress(interface, len(inputs))
    try:
        return run.check(inputs, progress)
    finally:
        progress.close()


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
        "encoding": settings.encoding,
        "knowledge": settings.knowledge,
        "profile": None if settings.profile == Settings().profile else settings.profile,
    }
    typed_again = {name: value for name, value in given.items() if value}
    if not typed_again:
        return ""
    import shlex

    return "".join(f" --{name} {shlex.quote(str(value))}" for name, value in typed_again.items())
