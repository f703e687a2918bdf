"""``maroc-ia conflicts``: where the record does not hold together, on what, and who is on which side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maroc_ia_check.cli.listed import chosen_presentation, deliver
from maroc_ia_check.cli.values import knowledge_folder, parsed_date

if TYPE_CHECKING:
    from maroc_ia_check.cli.commands import Call
    from maroc_ia_check.cli.options import AsOf, Format, Knowledge, OutputFile, Topic


def conflicts(
    call: Call,
    *,
    topic: Topic = None,
    as_of: AsOf = None,
    format: Format = "table",
    output: OutputFile = None,
    knowledge: Knowledge = None,
) -> int:
    """Print every conflict by claim, then conversions, sums and events that are easily confused."""
    from maroc_ia_check.inquiry.review import reviewed
    from maroc_ia_check.knowledge import load_knowledge
    from maroc_ia_check.listing.conflicts import list_conflicts

    interface = call.interface
    form = chosen_presentation(format)
    day = parsed_date(as_of)
    base = load_knowledge(knowledge_folder(knowledge))
    deliver(list_conflicts(reviewed(base, day, topic), base, interface.messages), form, interface, output)
    return 0
