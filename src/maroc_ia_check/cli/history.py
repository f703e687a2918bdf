"""``maroc-ia history``: how one reference came about, statement by statement, and what replaced what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from maroc_ia_check.cli.interface import Interface
from maroc_ia_check.cli.listed import chosen_presentation, deliver
from maroc_ia_check.cli.values import knowledge_folder, parsed_date

if TYPE_CHECKING:
    from pathlib import Path

    import typer

    from maroc_ia_check.cli.commands import Call
    from maroc_ia_check.cli.options import AsOf, Format, Knowledge, OutputFile


def history(
    call: Call,
    *,
    claim: Annotated[str, typer.Argument(metavar="CLAIM", show_default=False)],
    as_of: AsOf = None,
    format: Format = "table",
    output: OutputFile = None,
    knowledge: Knowledge = None,
) -> int:
    """Print how the value moved, what is disputed, then who said what, in order of publication."""
    return tell(call.interface, claim, as_of, format, output, knowledge)


def tell(
    interface: Interface,
    claim: str,
    as_of: str | None,
    form: str,
    output: Path | None,
    folder: Path | None,
    *,
    whole: bool = False,
) -> int:
    """The history of a claim; ``whole`` gives each statement in full."""
    from maroc_ia_check.inquiry.history import history as history_of
    from maroc_ia_check.knowledge import load_knowledge
    from maroc_ia_check.knowledge.queries import find_claim
    from maroc_ia_check.listing.history import list_history

    chosen = chosen_presentation(form)
    day = parsed_date(as_of)
    base = load_knowledge(knowledge_folder(folder))
    told = history_of(find_claim(base, claim), base, day)
    deliver(list_history(told, base, interface.messages, whole=whole), chosen, interface, output)
    return 0
