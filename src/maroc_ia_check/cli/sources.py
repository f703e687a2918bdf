"""``maroc-ia sources``: the documents that the references rest on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated

from maroc_ia_check.cli.listed import chosen_presentation, deliver
from maroc_ia_check.cli.values import knowledge_folder

if TYPE_CHECKING:
    import typer

    from maroc_ia_check.cli.commands import Call
    from maroc_ia_check.cli.options import Format, Knowledge, OutputFile


def sources(
    call: Call,
    source: Annotated[str | None, typer.Option("--source", metavar="SOURCE")] = None,
    format: Format = "table",
    output: OutputFile = None,
    knowledge: Knowledge = None,
) -> int:
    """List every source, or those of a publisher, oldest first; those without a date come last."""
    from maroc_ia_check.inquiry.question import find_sources
    from maroc_ia_check.knowledge import load_knowledge
    from maroc_ia_check.listing.sources import list_sources

    interface = call.interface
    form = chosen_presentation(format)
    base = load_knowledge(knowledge_folder(knowledge))
    wanted = find_sources(source, base) if source is not None else base.sources
    counts = Counter(statement.source for claim in base.claims for statement in claim.statements)
    ordered = sorted(
        (base.sources[each] for each in wanted),
        key=lambda s: (s.published is None, str(s.published), s.id),
    )
    deliver(list_sources(ordered, counts, base, interface.messages), form, interface, output)
    return 0
