"""``maroc-ia baseline``: the findings of an old archive put on file, so that only new ones count."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from maroc_ia_check.cli.check import checked, opened_run, warn_unread
from maroc_ia_check.cli.interface import Interface
from maroc_ia_check.cli.listed import chosen_presentation, deliver
from maroc_ia_check.cli.values import (
    chosen_profile,
    knowledge_folder,
    one_of,
    parsed_date,
    text_encoding,
    text_language,
)
from maroc_ia_check.desk import baselines
from maroc_ia_check.desk.inputs import Input, named
from maroc_ia_check.desk.outcome import CLEAN, UNREAD
from maroc_ia_check.desk.settings import Settings
from maroc_ia_check.desk.workers import Pace
from maroc_ia_check.errors import UsageError

if TYPE_CHECKING:
    import typer

    from maroc_ia_check.cli.commands import Call
    from maroc_ia_check.cli.options import (
        AsOf,
        BaselineFile,
        Cache,
        Encoding,
        Format,
        Jobs,
        Knowledge,
        ProfileName,
        TextLanguage,
    )

_ACTIONS = {"create": baselines.created, "update": baselines.updated, "prune": baselines.pruned}
_COLUMNS = {"path": "file", "verdict": "verdict", "quote": "figure", "claim": "claim"}


def baseline(
    call: Call,
    action: Annotated[str, typer.Argument(metavar="ACTION", show_default=False)],
    files: Annotated[list[str] | None, typer.Argument(metavar="FILE", show_default=False)] = None,
    *,
    baseline: BaselineFile = None,
    format: Format = "table",
    as_of: AsOf = None,
    language: TextLanguage = None,
    encoding: Encoding = None,
    knowledge: Knowledge = None,
    profile: ProfileName = None,
    jobs: Jobs = None,
    cache: Cache = True,
) -> int:
    """Write a baseline or show it: 0 done, 2 a file was not read or it could not be done."""
    interface = call.interface
    one_of(action, (*_ACTIONS, "show"), "unknown-action")
    form = chosen_presentation(format)
    path = baseline or Path(baselines.NAME)
    if action == "show":
        return _show(path, files or (), form, interface)
    if not files:
        raise UsageError("missing-argument", given=interface.say("help.word.FILE"))
    if action == "create" and path.exists():
        raise UsageError("baseline-exists", path=path)
    told = text_language(language), parsed_date(as_of), knowledge_folder(knowledge)
    settings = Settings(*told, chosen_profile(profile, {}), text_encoding(encoding))
    run = opened_run(settings, None, Pace(jobs, cache))
    inputs = [Input(name) for name in named(files)]
    report = run.report(checked(run, inputs, interface), interface.messages.code)
    known = _ACTIONS[action](report.documents, path)
    baselines.write_baseline(path, known)
    interface.write(interface.say("baseline.written", path=path, count=len(known)) + "\n")
    warn_unread(report, interface)
    return UNREAD if any(document.error for document in report.documents) else CLEAN


def _show(path: Path, files: Sequence[str], form: str, interface: Interface) -> int:
    """Print what a baseline holds, for all files or for those named."""
    from maroc_ia_check.desk.inputs import path_from
    from maroc_ia_check.listing import Listing
    from maroc_ia_check.listing.columns import table

    wanted = {path_from(path.parent, name) for name in files}
    known = sorted(baselines.read_baseline(path).values())
    rows = [each._asdict() for each in known if not wanted or each.path in wanted]
    titles = [interface.say(f"table.{title}") for title in _COLUMNS.values()]
    shown = [{**row, "verdict": interface.say(f"verdict.{row['verdict']}")} for row in rows]
    cells = [[str(row[field]) for field in _COLUMNS] for row in shown]
    count = interface.say("baseline.count", count=len(rows)) + "\n"
    listing = Listing(rows, lambda width: (table(cells, titles, width) if rows else "") + count)
    deliver(listing, form, interface, None)
    return CLEAN
