"""Events and targets in order, in words and rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from maroc_ia_check.inquiry.references import reference
from maroc_ia_check.inquiry.timeline import Moment
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.wording import say_period
from maroc_ia_check.listing import Listing, Row
from maroc_ia_check.listing.columns import Block, blocks, ruled
from maroc_ia_check.listing.fields import claim_fields, said, value_fields


def list_moments(moments: Sequence[Moment], base: KnowledgeBase, messages: Messages) -> Listing:
    """One row a moment; in words, year by year."""

    def words(width: int) -> str:
        laid = blocks([_block(moment, messages) for moment in moments], width)
        lines: list[str] = []
        for year, group in groupby(zip(moments, laid, strict=True), key=lambda pair: pair[0].day.year):
            lines += [ruled(str(year), width), *(line for _, block in group for line in block)]
        return "\n".join([*lines, ruled("", width), _count(moments, messages)]) + "\n"

    return Listing(
        rows=[_row(moment, messages) for moment in moments],
        words=words,
        references=tuple(
            reference(base, statement.source, name, statement)
            for moment in moments
            for name, statement in moment.fact.said
        ),
        claims=tuple(moment.fact.claim for moment in moments),
        knowledge=base,
    )


def _row(moment: Moment, messages: Messages) -> Row:
    name, lead = moment.fact.lead
    return {
        "day": moment.day,
        "start": moment.period.start,
        "end": moment.period.end,
        **claim_fields(moment.fact.claim, messages),
        **value_fields(lead, messages),
        "statement": name,
        "sources": moment.fact.voices,
        "newest": moment.fact.newest,
        "disputed": [conflict.slot for conflict in moment.fact.conflicts],
    }


def _block(moment: Moment, messages: Messages) -> Block:
    fact = moment.fact
    claim, lead = fact.claim, fact.lead[1]
    what = messages.text("show.event" if claim.kind == "event" else f"modality.{claim.modality}")
    words = lead.place if claim.kind == "event" else said(lead, messages)
    label = claim.label(messages.code)
    about = [messages.text("report.entry", label=label, said=words) if words else label]
    about.append(messages.text("facts.voices", count=fact.voices))
    about += [messages.text("history.disputed-mark")] if fact.conflicts else []
    return Block(say_period(moment.period, messages), what, [claim.id], " · ".join(about))


def _count(moments: Sequence[Moment], messages: Messages) -> str:
    events = sum(moment.fact.claim.kind == "event" for moment in moments)
    targets = len(moments) - events
    counted = [messages.text("timeline.events", count=events)] if events else []
    counted += [messages.text("timeline.targets", count=targets)] if targets else []
    return " · ".join(counted)
