"""``maroc-ia facts``: what was promised or measured, by words, topic, kind, source, date or value."""

from __future__ import annotations

from typing import Annotated

import typer

from maroc_ia_check.cli.interface import Interface
from maroc_ia_check.cli.listed import chosen_presentation, deliver
from maroc_ia_check.cli.options import (
    AsOf,
    Format,
    Knowledge,
    Output,
    Since,
    Topic,
    Until,
    first_day,
    knowledge_folder,
    last_day,
    one_of,
    parsed_date,
)

Word = str | None


def facts(
    context: typer.Context,
    *,
    words: Annotated[list[str] | None, typer.Argument(metavar="WORDS", show_default=False)] = None,
    topic: Topic = None,
    kind: Annotated[Word, typer.Option("--kind", metavar="KIND")] = None,
    unit: Annotated[Word, typer.Option("--unit", metavar="UNIT")] = None,
    scope: Annotated[Word, typer.Option("--scope", metavar="SCOPE")] = None,
    horizon: Annotated[Word, typer.Option("--horizon", metavar="YEAR")] = None,
    value: Annotated[Word, typer.Option("--value", metavar="CONDITION")] = None,
    convert: Annotated[bool, typer.Option("--convert")] = False,
    source: Annotated[Word, typer.Option("--source", metavar="SOURCE")] = None,
    tier: Annotated[Word, typer.Option("--tier", metavar="TIER")] = None,
    language: Annotated[Word, typer.Option("--language", metavar="CODE")] = None,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
    rank: Annotated[Word, typer.Option("--rank", metavar="RANK")] = None,
    conflicting: Annotated[bool, typer.Option("--conflicting")] = False,
    sort: Annotated[Word, typer.Option("--sort", metavar="ORDER")] = None,
    limit: Annotated[int | None, typer.Option("--limit", metavar="COUNT", min=1)] = None,
    statements: Annotated[bool, typer.Option("--statements")] = False,
    format: Format = "table",
    output: Output = None,
    knowledge: Knowledge = None,
) -> int:
    """List the claims that answer; without a question, the topics."""
    from maroc_ia_check.inquiry.facts import SORTS, answer
    from maroc_ia_check.inquiry.question import Question
    from maroc_ia_check.knowledge import load_knowledge
    from maroc_ia_check.knowledge.queries import topics
    from maroc_ia_check.listing.facts import list_facts, list_topics

    interface: Interface = context.obj
    form = chosen_presentation(format)
    order = one_of(sort, SORTS, "unknown-order") if sort is not None else None
    question = Question(
        words=" ".join(words or ()) or None,
        topic=topic,
        kind=kind,
        unit=unit,
        scope=scope,
        horizon=horizon,
        source=source,
        tier=tier,
        language=language,
        since=first_day(since),
        until=last_day(until),
        as_of=parsed_date(as_of),
        rank=rank,
        conflicting=conflicting,
        value=value,
        convert=convert,
    )
    base = load_knowledge(knowledge_folder(knowledge))
    if question.empty and order is None and limit is None and not statements:
        deliver(list_topics(topics(base), interface.messages), form, interface, output)
        return 0
    found = answer(question, base, order, limit)
    grouped = order == "subject" or (order is None and question.words is None)
    listing = list_facts(found, base, interface.messages, grouped=grouped, statements=statements)
    deliver(listing, form, interface, output)
    return 0
