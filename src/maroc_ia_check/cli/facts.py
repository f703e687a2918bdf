"""``maroc-ia facts``: what the references hold, by words, by topic, as of a date."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Annotated

import typer

from maroc_ia_check.cli.interface import Interface
from maroc_ia_check.cli.options import (
    PRESENTATIONS,
    AsOf,
    Format,
    Knowledge,
    knowledge_folder,
    one_of,
    parsed_date,
)
from maroc_ia_check.cli.tables import present
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.languages.wording import say_period
from maroc_ia_check.model import Claim, Statement
from maroc_ia_check.report.spreadsheet import Row

_COLUMNS = {
    "label": "claim",
    "said": "value",
    "when": "period",
    "status": "modality",
    "sources": "sources",
}


def facts(
    context: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(metavar="WORDS", show_default=False)] = None,
    topic: Annotated[str | None, typer.Option("--topic", metavar="TOPIC")] = None,
    as_of: AsOf = None,
    format: Format = "table",
    knowledge: Knowledge = None,
) -> int:
    """List the claims that answer to the words and the topic; without any, the topics."""
    from maroc_ia_check.knowledge import load_knowledge, queries

    interface: Interface = context.obj
    one_of(format, PRESENTATIONS, "unknown-format")
    day = parsed_date(as_of)
    base = load_knowledge(knowledge_folder(knowledge))
    if not words and topic is None and day is None:
        counted: list[Row] = [{"topic": name, "claims": count} for name, count in queries.topics(base)]
        interface.write(present(counted, format, interface, {"topic": "topic", "claims": "count"}))
        if format == "table":
            interface.write(interface.say("facts.more", topic="emplois") + "\n")
        return 0
    found = queries.find_facts(base, " ".join(words or ()) or None, topic, day)
    rows = [_row(claim, base, day, interface.messages) for claim in found]
    interface.write(present(rows, format, interface, _COLUMNS, note="claim"))
    return 0


def _row(claim: Claim, base: KnowledgeBase, day: date | None, messages: Messages) -> Row:
    known = [s for s in claim.statements if day is None or _published(s, base, day)]
    lead = leading(known, base)
    period = claim.period
    speaker = Speaker(messages)
    when = say_period(period, messages) if period else ""
    return {
        "claim": claim.id,
        "topic": claim.topic,
        "type": claim.kind,
        "label": claim.label(messages.code),
        "value": str(lead.value) if lead and lead.value is not None else None,
        "min": str(lead.low) if lead and lead.low is not None else None,
        "max": str(lead.high) if lead and lead.high is not None else None,
        "unit": lead.unit if lead else None,
        "said": (speaker.value(lead) or _occasion(lead, messages)) if lead else "",
        "when": when,
        "modality": claim.modality,
        "status": messages.text(f"modality.{claim.modality}") if claim.modality else "",
        "sources": len({base.voice(s.source) for s in known}),
        "statements": len(known),
    }


def leading(statements: list[Statement], base: KnowledgeBase) -> Statement | None:
    """The statement to show first: a preferred one, else one of the value that most voices give."""
    live = [s for s in statements if s.rank in {"preferred", "normal"}] or statements
    preferred = [s for s in live if s.rank == "preferred"]
    pool = preferred or live
    votes = Counter(key for key, _ in {(_content(s), base.voice(s.source)) for s in pool})
    return min(pool, key=lambda s: (-votes[_content(s)], s.source), default=None)


def _content(statement: Statement) -> str:
    return f"{statement.value}|{statement.low}|{statement.high}|{statement.unit}|{statement.when}"


def _occasion(statement: Statement, messages: Messages) -> str:
    """When and where an event took place, as its leading statement has it."""
    when = say_period(statement.when, messages) if statement.when else ""
    return ", ".join(part for part in (when, statement.place) if part)


def _published(statement: Statement, base: KnowledgeBase, day: date) -> bool:
    published = base.sources[statement.source].published
    return published is not None and published <= day
