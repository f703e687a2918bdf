"""The options that commands have in common, declared for typer.

Imported only when typer is: the commands themselves need these names for their annotations alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Files = Annotated[list[str], typer.Argument(metavar="FILE", show_default=False)]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE")]
TextLanguage = Annotated[str | None, typer.Option("--language", metavar="CODE")]
Knowledge = Annotated[Path | None, typer.Option("--knowledge", metavar="FOLDER")]
Encoding = Annotated[str | None, typer.Option("--encoding", metavar="ENCODING")]
StdinName = Annotated[str | None, typer.Option("--stdin-filename", metavar="NAME")]
ProfileName = Annotated[str | None, typer.Option("--profile", metavar="PROFILE")]


def _formats(incomplete: str) -> list[str]:
    """The formats that a shell may offer."""
    from maroc_ia_check.report import report_formats

    return [name for name in report_formats() if name.startswith(incomplete)]


ReportFormat = Annotated[str | None, typer.Option("--format", metavar="FORMAT", autocompletion=_formats)]
OutputFormats = Annotated[
    list[str] | None, typer.Option("--output-format", metavar="OUTPUT", autocompletion=_formats)
]
BaselineFile = Annotated[Path | None, typer.Option("--baseline", metavar="PATH")]
FailOn = Annotated[str, typer.Option("--fail-on", metavar="LEVEL")]
StrictSuppressions = Annotated[bool, typer.Option("--strict-suppressions/--no-strict-suppressions")]
Diff = Annotated[str | None, typer.Option("--diff", metavar="REF")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v")]
Jobs = Annotated[int | None, typer.Option("--jobs", metavar="NUMBER", min=1)]
Cache = Annotated[bool, typer.Option("--cache/--no-cache")]
Format = Annotated[str, typer.Option("--format", metavar="FORMAT")]
OutputFile = Annotated[Path | None, typer.Option("--output", metavar="PATH")]
Topic = Annotated[str | None, typer.Option("--topic", metavar="TOPIC")]
Since = Annotated[str | None, typer.Option("--since", metavar="DATE")]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE")]
