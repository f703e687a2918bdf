"""``maroc-ia export``: the whole record as files for other tools."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from maroc_ia_check.cli.values import knowledge_folder, one_of

if TYPE_CHECKING:
    import typer

    from maroc_ia_check.cli.commands import Call
    from maroc_ia_check.cli.options import Format, Knowledge


def export(
    call: Call,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", show_default=False)],
    format: Format = "datapackage",
    *,
    force: Annotated[bool, typer.Option("--force")] = False,
    knowledge: Knowledge = None,
) -> int:
    """Write the folder, and say how many files there are."""
    from maroc_ia_check.export import export_formats, export_knowledge
    from maroc_ia_check.knowledge import load_knowledge

    interface = call.interface
    one_of(format, export_formats(), "unknown-format")
    base = load_knowledge(knowledge_folder(knowledge))
    files = export_knowledge(base, folder, format, force=force)
    interface.write(interface.say("export.written", count=len(files), path=folder) + "\n")
    return 0
