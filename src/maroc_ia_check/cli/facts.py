"""``maroc-ia facts``: what was promised or measured, by words, topic, kind, source, date or value."""

from __future__ import annotations

from maroc_ia_check.cli.listed import chosen_presentation, deliver
from maroc_ia_check.cli.values import first_day, knowledge_folder, last_day, one_of, parsed_date
from maroc_ia_check.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Annotated

    import typer

    from maroc_ia_check.cli.commands import Call
    from maroc_ia_check.cli.options import AsOf, Format, Knowledge, OutputFile, Since, Topic, Until
    from maroc_ia_check.inquiry.question import Question
    from maroc_ia_check.knowledge import KnowledgeBase
    from maroc_ia_check.languages.messages import Messages
    from maroc_ia_check.listing import Listing

_Word = str | None


def facts(
    call: Call,
    *,
    words: Annotated[list[str] | None, typer.Argument(metavar="WORDS", show_default=False)] = None,
    topic: Topic = None,
    kind: Annotated[_Word, typer.Option("--kind", metavar="KIND")] = None,
    scope: Annotated[_Word, typer.Option("--scope", metavar="SCOPE")] = None,
    horizon: Annotated[_Word, typer.Option("--horizon", metavar="YEAR")] = None,
    unit: Annotated[_Word, typer.Option("--unit", metavar="UNIT")] = None,
    value: Annotated[_Word, typer.Option("--value", metavar="CONDITION")] = None,
    convert: Annotated[bool, typer.Option("--convert")] = False,
    rank: Annotated[_Word, typer.Option("--rank", metavar="RANK")] = None,
    source: Annotated[_Word, typer.Option("--source", metavar="SOURCE")] = None,
    tier: Annotated[_Word, typer.Option("--tier", metavar="TIER")] = None,
    language: Annotated[_Word, typer.Option("--language", metavar="CODE")] = None,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
    conflicting: Annotated[bool, typer.Option("--conflicting")] = False,
    sort: Annotated[_Word, typer.Option("--sort", metavar="ORDER")] = None,
    limit: Annotated[int | None, typer.Option("--limit", metavar="COUNT", min=1)] = None,
    statements: Annotated[bool, typer.Option("--statements")] = False,
    format: Format = "table",
    output: OutputFile = None,
    knowledge: Knowledge = None,
) -> int:
    """List the claims that answer; without a question, the topics."""
    from maroc_ia_check.inquiry.question import Figures, Pages, Question
    from maroc_ia_check.knowledge import load_knowledge

    interface = call.interface
    form = chosen_presentation(format)
    figures = Figures(unit, value, convert, rank)
    pages = Pages(source, tier, language, first_day(since), last_day(until))
    about = Question(" ".join(words or ()) or None, topic, kind, scope, horizon, conflicting)
    question = about._replace(figures=figures, pages=pages, as_of=parsed_date(as_of))
    base = load_knowledge(knowledge_folder(knowledge))
    listing = _listing(question, base, interface.messages, sort, limit, statements=statements)
    deliver(listing, form, interface, output)
    return 0


def _listing(
    question: Question,
    base: KnowledgeBase,
    messages: Messages,
    sort: str | None,
    limit: int | None,
    *,
    statements: bool,
) -> Listing:
    from maroc_ia_check.inquiry.facts import SORTS, answer
    from maroc_ia_check.knowledge.queries import topics
    from maroc_ia_check.listing.facts import Layout, list_facts, list_topics

    if question.empty and sort is None and limit is None and not statements:
        return list_topics(topics(base), messages)
    order = one_of(sort, SORTS, "unknown-order") if sort is not None else None
    found = answer(question, base, order, limit)
    grouped = order == "subject" or (order is None and question.words is None)
    return list_facts(found, base, messages, Layout(grouped, question.dated, statements))
