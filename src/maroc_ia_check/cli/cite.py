"""``maroc-ia cite``: how to cite a source, a statement, the sources of a reference, or the release."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from maroc_ia_check import __version__
from maroc_ia_check.cli.listed import deliver
from maroc_ia_check.cli.values import CITATIONS, knowledge_folder, one_of, parsed_date

if TYPE_CHECKING:
    import typer

    from maroc_ia_check.cli.commands import Call
    from maroc_ia_check.cli.options import AsOf, Format, Knowledge, OutputFile


def cite(
    call: Call,
    *,
    what: Annotated[str, typer.Argument(metavar="CITED", show_default=False)],
    as_of: AsOf = None,
    format: Format = "text",
    output: OutputFile = None,
    knowledge: Knowledge = None,
) -> int:
    """Print the entries of a bibliography."""
    from maroc_ia_check.inquiry.references import cited
    from maroc_ia_check.knowledge import load_knowledge
    from maroc_ia_check.listing.sources import list_references

    interface = call.interface
    form = one_of(format, CITATIONS, "unknown-format")
    day = parsed_date(as_of)
    found = cited(what, load_knowledge(knowledge_folder(knowledge)), __version__, day)
    listing = list_references(found, interface.messages)
    deliver(listing, "table" if form == "text" else form, interface, output)
    return 0
