"""``maroc-ia changes``: what has been printed or replaced since a day, and which references it touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maroc_ia_check.cli.listed import chosen_presentation, deliver
from maroc_ia_check.cli.values import first_day, knowledge_folder, parsed_date
from maroc_ia_check.errors import UsageError

if TYPE_CHECKING:
    from maroc_ia_check.cli.commands import Call
    from maroc_ia_check.cli.options import AsOf, Format, Knowledge, OutputFile, Since, Topic


def changes(
    call: Call,
    *,
    since: Since = None,
    topic: Topic = None,
    as_of: AsOf = None,
    format: Format = "table",
    output: OutputFile = None,
    knowledge: Knowledge = None,
) -> int:
    """Print the references by kind of change: replaced, new, another value, said again."""
    from maroc_ia_check.inquiry.changes import changes as changes_of
    from maroc_ia_check.knowledge import load_knowledge
    from maroc_ia_check.listing.changes import list_changes

    interface = call.interface
    form = chosen_presentation(format)
    start, day = first_day(since), parsed_date(as_of)
    if start is None:
        raise UsageError("missing-option", given="--since")
    base = load_knowledge(knowledge_folder(knowledge))
    found = changes_of(base, start, day, topic)
    deliver(list_changes(found, start, base, interface.messages), form, interface, output)
    return 0
