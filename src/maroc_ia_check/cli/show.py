"""``maroc-ia show``: one reference and everything the sources say of it, oldest first."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from maroc_ia_check.cli.interface import Interface
from maroc_ia_check.cli.options import Knowledge, knowledge_folder
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.languages.wording import say_date, say_period
from maroc_ia_check.model import Claim, Statement


def show(
    context: typer.Context,
    claim: Annotated[str, typer.Argument(metavar="CLAIM", show_default=False)],
    knowledge: Knowledge = None,
) -> int:
    """Print the claim's truth conditions in words, then its statements."""
    from maroc_ia_check.knowledge import load_knowledge, queries

    interface: Interface = context.obj
    base = load_knowledge(knowledge_folder(knowledge))
    found = queries.find_claim(base, claim)
    interface.write(
        "\n".join([*_head(found, interface.messages), "", *_statements(found, base, interface)]) + "\n"
    )
    return 0


def _head(claim: Claim, messages: Messages) -> list[str]:
    kind = messages.text(f"show.{claim.kind}")
    about = [messages.text("show.about", topic=claim.topic, kind=kind)]
    about += [messages.text(f"modality.{claim.modality}")] if claim.modality else []
    about += [say_period(claim.period, messages)] if claim.period else []
    return [claim.label(messages.code), f"{claim.id} · {' · '.join(about)}"]


def _statements(claim: Claim, base: KnowledgeBase, interface: Interface) -> list[str]:
    ordered = sorted(claim.statements, key=lambda s: (base.sources[s.source].published or date.max, s.source))
    lines = [interface.say("show.statements", count=len(ordered))]
    for statement in ordered:
        lines += ["", *_statement(statement, base, interface.messages)]
    return lines


def _statement(statement: Statement, base: KnowledgeBase, messages: Messages) -> list[str]:
    source = base.sources[statement.source]
    speaker = Speaker(messages)
    when = say_period(statement.when, messages) if statement.when else ""
    said = [speaker.value(statement) or when, statement.place or "", ", ".join(statement.parties)]
    if statement.as_said:
        said.append(messages.text("report.quote", text=statement.as_said))
    if statement.said_by:
        said.append(messages.text("show.said-by", name=statement.said_by))
    lines = [speaker.voice(source), "  " + " · ".join(part for part in said if part)]
    remarks = [messages.text(f"tier.{source.tier}")]
    if source.origin != source.id and source.origin in base.sources:
        remarks.append(messages.text("show.repeats", publisher=base.sources[source.origin].publisher))
    if statement.rank != "normal":
        remarks.append(messages.text(f"rank.{statement.rank}"))
    if statement.superseded_on:
        remarks.append(messages.text("show.superseded", date=say_date(statement.superseded_on, messages)))
    lines.append("  " + " · ".join(remarks))
    lines += [f"  {text}" for text in (source.title, source.url, statement.note) if text]
    return lines
