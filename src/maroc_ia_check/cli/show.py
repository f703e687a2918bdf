"""``maroc-ia show``: one reference, both sides of what is disputed, and everything the sources say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from maroc_ia_check.cli.history import tell

if TYPE_CHECKING:
    import typer

    from maroc_ia_check.cli.commands import Call
    from maroc_ia_check.cli.options import AsOf, Format, Knowledge, OutputFile


def show(
    call: Call,
    *,
    claim: Annotated[str, typer.Argument(metavar="CLAIM", show_default=False)],
    as_of: AsOf = None,
    format: Format = "table",
    output: OutputFile = None,
    knowledge: Knowledge = None,
) -> int:
    """Print the claim's truth conditions in words, the disputes, then its statements in full."""
    return tell(call.interface, claim, as_of, format, output, knowledge, whole=True)
