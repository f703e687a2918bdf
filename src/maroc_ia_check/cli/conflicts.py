"""``maroc-ia conflicts``: where the record does not hold together, on what, and who is on which side."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from maroc_ia_check.cli.interface import Interface, width
from maroc_ia_check.cli.options import (
    REVIEWS,
    AsOf,
    Format,
    Knowledge,
    knowledge_folder,
    one_of,
    parsed_date,
)
from maroc_ia_check.desk.naming import concept_words
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.model import Evidence
from maroc_ia_check.report.disagreements import (
    Entry,
    Point,
    Review,
    Section,
    named,
    newest,
    origins,
    sections,
)
from maroc_ia_check.report.layout import wrap
from maroc_ia_check.report.spreadsheet import Row, csv_text

if TYPE_CHECKING:
    from datetime import date

    from maroc_ia_check.knowledge import KnowledgeBase

SCHEMA_VERSION = "1.0"


def conflicts(
    context: typer.Context,
    *,
    topic: Annotated[str | None, typer.Option("--topic", metavar="TOPIC")] = None,
    as_of: AsOf = None,
    format: Format = "table",
    knowledge: Knowledge = None,
) -> int:
    """Print every conflict by claim, then conversions, sums and events that are easily confused."""
    from maroc_ia_check.knowledge import load_knowledge, queries

    interface: Interface = context.obj
    one_of(format, REVIEWS, "unknown-format")
    base = load_knowledge(knowledge_folder(knowledge))
    found = reviewed(base, parsed_date(as_of))
    if topic is not None:
        chosen = queries.find_topic(base, topic)
        found = found.about({claim.id for claim in base.claims if claim.topic == chosen})
    speaker = Speaker(interface.messages, concept_words(base, interface.messages.code))
    shown = sections(found, speaker)
    if format == "json":
        interface.write(json.dumps(_plain(shown), ensure_ascii=False, indent=2) + "\n")
    elif format == "csv":
        interface.write(csv_text(list(_rows(shown))))
    else:
        lay_out = _markdown if format == "markdown" else _table
        interface.write("\n".join([*lay_out(shown, speaker), _count(found, interface)]) + "\n")
    return 0


def reviewed(base: KnowledgeBase, day: date | None) -> Review:
    """Everything that a review of the record finds, as known at a day."""
    from maroc_ia_check.judge import find_conflicts
    from maroc_ia_check.judge.review import find_lookalikes, find_rate_clashes, find_sum_gaps

    return Review(
        find_conflicts(base, day),
        find_rate_clashes(base, day),
        find_sum_gaps(base, day),
        find_lookalikes(base, day),
    )


def _count(found: Review, interface: Interface) -> str:
    """How many conflicts there are; that there are none is said where nothing else is found either."""
    key = "conflicts.count" if any(found) else "conflicts.none"
    return interface.say(key, count=len(found.conflicts))


def _table(shown: list[Section], speaker: Speaker) -> list[str]:
    lines: list[str] = []
    for section in shown:
        title = speaker.messages.text(f"conflicts.section.{section.key}")
        lines += [title, "─" * min(len(title), width()), ""]
        for entry in section.entries:
            lines += [*_entry(entry, speaker), ""]
    return lines


def _entry(entry: Entry, speaker: Speaker) -> list[str]:
    room = width()
    lines = [*wrap(entry.title, room), f"  {' · '.join(entry.claims)}"]
    for point in entry.points:
        lines += wrap(point.why, room, "  ")
        for said, evidence in point.sides:
            voices = f"{said}{speaker.messages.text('report.colon')}{named(evidence, speaker)}"
            first, *rest = wrap(voices, room - 2, "    ")
            lines += [f"  – {first.strip()}", *rest]
    return lines


def _markdown(shown: list[Section], speaker: Speaker) -> list[str]:
    lines: list[str] = []
    for section in shown:
        lines += [f"## {speaker.messages.text(f'conflicts.section.{section.key}')}", ""]
        for entry in section.entries:
            lines += [f"### {entry.title}", "", " · ".join(f"`{claim}`" for claim in entry.claims), ""]
            for point in entry.points:
                lines += [point.why, ""]
                lines += [_bullet(said, evidence, speaker) for said, evidence in point.sides]
                lines.append("")
    return lines


def _bullet(said: str, evidence: tuple[Evidence, ...], speaker: Speaker) -> str:
    return f"- **{said}**{speaker.messages.text('report.colon')}{named(evidence, speaker)}"


def _plain(shown: list[Section]) -> Row:
    content: dict[str, object] = {"schema_version": SCHEMA_VERSION}
    for section in shown:
        content[section.key] = [
            {
                "claim": entry.claims[0],
                **({"other_claim": entry.claims[1]} if len(entry.claims) > 1 else {}),
                "title": entry.title,
                "slot": point.slot,
                "explanation": point.why,
                "sides": [_side(said, evidence) for said, evidence in point.sides],
            }
            for entry in section.entries
            for point in entry.points
        ]
    return content


def _side(said: str, evidence: tuple[Evidence, ...]) -> Row:
    last = newest(evidence)
    return {
        "value": said,
        "voices": len(origins(evidence)),
        "newest": last.isoformat() if last else None,
        "sources": [item.source.id for item in evidence],
    }


def _rows(shown: list[Section]) -> Iterator[Row]:
    for section in shown:
        for entry in section.entries:
            for point in entry.points:
                yield from _sides(section.key, entry, point)


def _sides(key: str, entry: Entry, point: Point) -> Iterator[Row]:
    for said, evidence in point.sides:
        common = {"section": key, "claim": " ".join(entry.claims), "slot": point.slot}
        yield {**common, **_side(said, evidence), "explanation": point.why}
