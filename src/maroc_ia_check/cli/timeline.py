"""``maroc-ia timeline``: events and targets, in the order of their days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maroc_ia_check.cli.listed import chosen_presentation, deliver
from maroc_ia_check.cli.values import first_day, knowledge_folder, last_day, parsed_date

if TYPE_CHECKING:
    from maroc_ia_check.cli.commands import Call
    from maroc_ia_check.cli.options import AsOf, Format, Knowledge, OutputFile, Since, Topic, Until


def timeline(
    call: Call,
    *,
    topic: Topic = None,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
    format: Format = "table",
    output: OutputFile = None,
    knowledge: Knowledge = None,
) -> int:
    """Print what happened and what is due between two days, year by year."""
    from maroc_ia_check.inquiry.timeline import timeline as timeline_of
    from maroc_ia_check.knowledge import load_knowledge
    from maroc_ia_check.listing.timeline import list_moments

    interface = call.interface
    form = chosen_presentation(format)
    first, last, day = first_day(since), last_day(until), parsed_date(as_of)
    base = load_knowledge(knowledge_folder(knowledge))
    found = timeline_of(base, topic, first, last, day)
    deliver(list_moments(found, base, interface.messages), form, interface, output)
    return 0
