"""A claim's history in words and rows, and the claim as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from maroc_ia_check.inquiry.history import History, Stage, Step
from maroc_ia_check.inquiry.references import reference
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.naming import concept_words, named
from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.languages.wording import say_date, say_period
from maroc_ia_check.listing import Listing, Row
from maroc_ia_check.listing.disputes import disputes
from maroc_ia_check.listing.fields import claim_fields, said, statement_fields
from maroc_ia_check.report.disagreements import named as voices_named
from maroc_ia_check.report.layout import wrap


def list_history(told: History, base: KnowledgeBase, messages: Messages, *, whole: bool = False) -> Listing:
    """The statements in order of publication; ``whole`` adds title, address and note of each in words."""
    return Listing(
        rows=list(_rows(told, messages)),
        words=partial(_words, told, base, messages, whole=whole),
        references=tuple(reference(base, step.source.id, step.id, step.statement) for step in told.steps),
        claims=(told.claim,),
        knowledge=base,
    )


def _rows(told: History, messages: Messages) -> Iterator[Row]:
    for step in told.steps:
        fields = statement_fields(step.id, step.statement, step.source, messages)
        yield {**claim_fields(told.claim, messages), **fields, "rank": step.rank, "disputed": step.disputed}


def _words(told: History, base: KnowledgeBase, messages: Messages, width: int, *, whole: bool) -> str:
    speaker = Speaker(messages, concept_words(base, messages.code) if told.conflicts else {})
    lines = [*wrap(told.claim.label(messages.code), width), *wrap(_about(told, messages), width)]
    lines += wrap(_moves(told, messages), width)
    lines += _sides(told, speaker, width)
    lines += ["", *wrap(_count(told, messages), width)]
    for step in told.steps:
        lines += ["", *_step(step, base, messages, width, whole=whole)]
    return "\n".join(lines) + "\n"


def _about(told: History, messages: Messages) -> str:
    claim = told.claim
    topic = named(f"topic.{claim.topic}", messages, claim.topic)
    about = [messages.text("show.about", topic=topic, kind=messages.text(f"show.{claim.kind}"))]
    about += [messages.text(f"modality.{claim.modality}")] if claim.modality else []
    about += [say_period(claim.period, messages)] if claim.period else []
    return " · ".join([claim.id, *about])


def _moves(told: History, messages: Messages) -> str:
    """How the value moved: each stage with the day that ended it."""
    stages = [_stage(stage, messages) for stage in told.stages]
    key = "history.moved" if len(stages) > 1 else "history.same" if stages else "history.nothing"
    return messages.text(key, stages=messages.text("history.then").join(stages))


def _stage(stage: Stage, messages: Messages) -> str:
    parts = [messages.text("facts.side", said=said(stage.statement, messages), count=stage.voices)]
    if stage.first:
        parts.append(messages.text("history.first", date=say_date(stage.first, messages)))
    if stage.replaced:
        parts.append(messages.text("show.superseded", date=say_date(stage.replaced, messages)))
    return messages.text("report.comma").join(parts)


def _sides(told: History, speaker: Speaker, width: int) -> list[str]:
    """Each dispute, with the independent voices of every side."""
    lines: list[str] = []
    for point in disputes(told.conflicts, speaker):
        lines += ["", *wrap(f"≠ {point.why}", width)]
        for words, evidence in point.sides:
            line = f"{words}{speaker.messages.text('report.colon')}{voices_named(evidence, speaker)}"
            first, *rest = wrap(line, width - 4, "    ")
            lines += [f"  – {first.strip()}", *rest]
    return lines


def _count(told: History, messages: Messages) -> str:
    independent = messages.text("history.voices", count=told.voices)
    parts = [messages.text("show.statements", count=len(told.steps)), independent]
    parts += [messages.text("history.undated", count=told.undated)] if told.undated else []
    return " · ".join(parts)


def _step(step: Step, base: KnowledgeBase, messages: Messages, width: int, *, whole: bool) -> list[str]:
    statement, source = step.statement, step.source
    words = [said(statement, messages)]
    words += [messages.text("report.comma").join(statement.parties)] if statement.parties else []
    words += [messages.text("report.quote", text=statement.as_said)] if statement.as_said else []
    words += [messages.text("show.said-by", name=statement.said_by)] if statement.said_by else []
    remarks = [messages.text(f"tier.{source.tier}")]
    if step.repeats and source.origin in base.sources:
        remarks.append(messages.text("show.repeats", publisher=base.sources[source.origin].publisher))
    remarks += [messages.text(f"rank.{step.rank}")] if step.rank != "normal" else []
    if statement.superseded_on and step.rank == "deprecated":
        remarks.append(messages.text("show.superseded", date=say_date(statement.superseded_on, messages)))
    remarks += [messages.text("history.disputed")] if step.disputed else []
    judged = step.rank in {"deprecated", "erroneous"}
    more = [source.title, source.url] if whole else []
    more += [statement.note] if whole or judged else []
    paragraphs = [" · ".join(w for w in words if w), " · ".join([*remarks, step.id]), *(m for m in more if m)]
    indented = [line for paragraph in paragraphs for line in wrap(paragraph, width, "  ")]
    return [*wrap(Speaker(messages).voice(source), width), *indented]
