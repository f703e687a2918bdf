"""``maroc-ia plot``: the record drawn, in the terminal or to a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from maroc_ia_check.cli.interface import width
from maroc_ia_check.cli.values import knowledge_folder, one_of, parsed_date
from maroc_ia_check.errors import UsageError
from maroc_ia_check.knowledge.naming import concept_words
from maroc_ia_check.languages.sentences import Speaker

if TYPE_CHECKING:
    from datetime import date

    import typer

    from maroc_ia_check.cli.commands import Call
    from maroc_ia_check.cli.options import AsOf, Knowledge
    from maroc_ia_check.knowledge import KnowledgeBase
    from maroc_ia_check.plot.chart import Chart


def plot(
    call: Call,
    *,
    claims: Annotated[list[str] | None, typer.Argument(metavar="CLAIMS", show_default=False)] = None,
    topic: Annotated[str | None, typer.Option("--topic", metavar="TOPIC")] = None,
    conflicts: Annotated[bool, typer.Option("--conflicts")] = False,
    output: Annotated[Path | None, typer.Option("--output", metavar="OUTPUT")] = None,
    as_of: AsOf = None,
    knowledge: Knowledge = None,
) -> int:
    """Draw the statements of claims, or the targets or conflicts of a topic."""
    from maroc_ia_check.knowledge import load_knowledge
    from maroc_ia_check.plot import draw_chart, picture_formats
    from maroc_ia_check.plot.terminal import write_chart

    interface = call.interface
    form = output.suffix.lower().lstrip(".") if output else None
    if form is not None:
        one_of(form, picture_formats(), "unknown-picture")
    day = parsed_date(as_of)
    base = load_knowledge(knowledge_folder(knowledge))
    speaker = Speaker(interface.messages, concept_words(base, interface.messages.code))
    if topic is not None and not claims:
        chart = _of_topic(base, topic, speaker, day, conflicts=conflicts)
    elif claims and topic is None and not conflicts:
        chart = _of_claims(base, claims, speaker, day)
    else:
        raise UsageError("plot-what")
    if output is None or form is None:
        interface.write(write_chart(chart, interface.messages, width()))
        return 0
    try:
        output.write_bytes(draw_chart(chart, form, interface.messages))
    except OSError as error:
        raise UsageError("unwritable", path=output, detail=error.strerror or str(error)) from error
    interface.write(interface.say("plot.written", path=output) + "\n")
    return 0


def _of_claims(base: KnowledgeBase, claims: list[str], speaker: Speaker, day: date | None) -> Chart:
    from maroc_ia_check.knowledge import queries
    from maroc_ia_check.plot import plot_statements

    return plot_statements(base, [queries.find_claim(base, claim) for claim in claims], speaker, day)


def _of_topic(
    base: KnowledgeBase, topic: str, speaker: Speaker, day: date | None, *, conflicts: bool
) -> Chart:
    from maroc_ia_check.knowledge import queries
    from maroc_ia_check.plot import plot_disputes, plot_targets

    draw = plot_disputes if conflicts else plot_targets
    return draw(base, queries.find_topic(base, topic), speaker, day)
