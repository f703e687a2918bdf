"""Facts in words and rows: what is said, for when, by whom, what disagrees, how fresh it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import partial
from itertools import groupby

from maroc_ia_check.inquiry.amounts import Converted
from maroc_ia_check.inquiry.facts import Fact
from maroc_ia_check.inquiry.references import reference
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.naming import concept_words, named
from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.languages.wording import say_date, say_period, say_span
from maroc_ia_check.listing import Listing, Row
from maroc_ia_check.listing.columns import Block, blocks, ruled, table
from maroc_ia_check.listing.disputes import other_sides
from maroc_ia_check.listing.fields import claim_fields, said, statement_fields, value_fields
from maroc_ia_check.report.layout import wrap
from maroc_ia_check.typed import NamedTuple


def list_topics(counted: Sequence[tuple[str, int]], messages: Messages) -> Listing:
    """The topics with how many claims each has; in words, with the command that goes on."""

    def words(width: int) -> str:
        rows = [[named(f"topic.{t}", messages, t), t, str(count)] for t, count in counted]
        titles = [messages.text(f"table.{key}") for key in ("topic", "id", "count")]
        return table(rows, titles, width) + _hint("facts.more", messages, width, topic=counted[0][0])

    rows: list[Row] = [
        {"topic": t, "label": named(f"topic.{t}", messages, t), "claims": count} for t, count in counted
    ]
    return Listing(rows, words)


class Layout(NamedTuple):
    """How facts are listed: by topic and kind, after days were asked for, one row a statement."""

    grouped: bool = True
    dated: bool = False
    statements: bool = False


def list_facts(
    facts: Sequence[Fact], base: KnowledgeBase, messages: Messages, layout: Layout | None = None
) -> Listing:
    """The facts, one row each, or one row for each of their statements."""
    layout = layout or Layout()
    one_each = _statement_rows if layout.statements else _fact_rows
    references = [reference(base, s.source, name, s) for f in facts for name, s in f.said]
    return Listing(
        rows=list(one_each(facts, base, messages)),
        words=partial(_words, facts, base, messages, layout),
        references=tuple(references),
        claims=tuple(fact.claim for fact in facts),
        knowledge=base,
    )


def _fact_rows(facts: Sequence[Fact], base: KnowledgeBase, messages: Messages) -> Iterator[Row]:
    for fact in facts:
        name, lead = fact.lead
        source = base.sources[lead.source]
        yield {
            **claim_fields(fact.claim, messages),
            **value_fields(lead, messages),
            "converted_min": fact.converted.low if fact.converted else None,
            "converted_max": fact.converted.high if fact.converted else None,
            "rank": lead.rank,
            "statement": name,
            "said_by": lead.said_by,
            "publisher": source.publisher,
            "published": source.published,
            "sources": fact.voices,
            "statements": len(fact.said),
            "newest": fact.newest,
            "disputed": [conflict.slot for conflict in fact.conflicts],
        }


def _statement_rows(facts: Sequence[Fact], base: KnowledgeBase, messages: Messages) -> Iterator[Row]:
    for fact in facts:
        for name, statement in fact.said:
            own = statement_fields(name, statement, base.sources[statement.source], messages)
            yield {**claim_fields(fact.claim, messages), **own}


def _words(facts: Sequence[Fact], base: KnowledgeBase, messages: Messages, layout: Layout, width: int) -> str:
    conflicting = any(fact.conflicts for fact in facts)
    speaker = Speaker(messages, concept_words(base, messages.code) if conflicting else {})
    laid = blocks([_block(fact, base, speaker) for fact in facts], width)
    lines: list[str] = []
    if layout.grouped:
        pairs = zip(facts, laid, strict=True)
        for title, group in groupby(pairs, key=lambda pair: _heading(pair[0], messages)):
            lines += [ruled(title, width), *(line for _, block in group for line in block)]
    else:
        lines += [line for block in laid for line in block]
    lines += [ruled("", width), *_footer(facts, base, messages, width)]
    lines += wrap(messages.text("changes.undated"), width) if layout.dated else []
    return "\n".join(lines) + "\n"


def _heading(fact: Fact, messages: Messages) -> str:
    claim = fact.claim
    kind = (
        f"facts.of.{claim.modality}"
        if claim.kind == "figure" and claim.modality
        else f"facts.of.{claim.kind}"
    )
    return messages.text(
        "facts.heading", topic=named(f"topic.{claim.topic}", messages, claim.topic), kind=messages.text(kind)
    )


def _block(fact: Fact, base: KnowledgeBase, speaker: Speaker) -> Block:
    """Figure, time, identifier, what disagrees; beside them the label, who says so, the newest day."""
    messages = speaker.messages
    lead = fact.lead[1]
    period = lead.when or fact.claim.period
    value = said(lead, messages, short=True) if fact.claim.kind == "figure" else lead.place or ""
    when = say_period(period, messages) if period else ""
    if fact.claim.period_kind == "horizon" and period:
        when = messages.text("facts.by", period=when)
    notes = [
        fact.claim.id,
        *(f"≠ {side}" for side in other_sides(fact.conflicts, speaker.value(lead), speaker)),
    ]
    about = [
        fact.claim.label(messages.code),
        lead.said_by or base.sources[lead.source].publisher,
        messages.text("facts.voices", count=fact.voices),
    ]
    about += [fact.newest.isoformat()] if fact.newest else []
    about += [_converted(fact.converted, messages)] if fact.converted else []
    about += [] if lead.rank in {"preferred", "normal"} else [messages.text(f"rank.{lead.rank}")]
    return Block(value, when, notes, " · ".join(about))


def _converted(value: Converted, messages: Messages) -> str:
    """The ends as three digits, rounded outwards."""
    step = Decimal(1).scaleb(value.low.adjusted() - 2)
    low = (value.low / step).to_integral_value(ROUND_FLOOR) * step
    high = (value.high / step).to_integral_value(ROUND_CEILING) * step
    return messages.text("facts.converted", span=say_span(low, high, value.unit, messages))


def _footer(facts: Sequence[Fact], base: KnowledgeBase, messages: Messages, width: int) -> list[str]:
    disputed = sum(bool(fact.conflicts) for fact in facts)
    newest = max((fact.newest for fact in facts if fact.newest), default=None)
    undated = sum(base.sources[s.source].published is None for fact in facts for s in fact.statements)
    total = sum(len(fact.said) for fact in facts)
    topics = {fact.claim.topic for fact in facts}
    option = f" --topic {topics.pop()}" if len(topics) == 1 else ""
    told = [messages.text("facts.count", count=len(facts))]
    told += [messages.text("facts.disputed", count=disputed, option=option)] if disputed else []
    fresh = say_date(newest, messages) if newest else messages.text("date.none")
    dated = messages.text("facts.newest", date=fresh, count=total, undated=undated)
    paragraphs = [" · ".join(told), dated, messages.text("facts.next", claim=facts[0].claim.id)]
    return [line for paragraph in paragraphs for line in wrap(paragraph, width)]


def _hint(key: str, messages: Messages, width: int, **params: object) -> str:
    return "\n".join(wrap(messages.text(key, **params), width)) + "\n"
