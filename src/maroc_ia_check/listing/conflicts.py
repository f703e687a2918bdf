"""What a review of the record finds, in words and rows: conflicts, conversions, sums, twin events."""

from __future__ import annotations

from collections.abc import Iterator

from maroc_ia_check.inquiry.references import reference
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.naming import concept_words
from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.listing import Listing, Row
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

SCHEMA_VERSION = "1.0"


def list_conflicts(found: Review, base: KnowledgeBase, messages: Messages) -> Listing:
    """One row a side of each entry; the document of JSON holds them by section."""
    speaker = Speaker(messages, concept_words(base, messages.code))
    shown = sections(found, speaker)
    evidence = [
        e for s in shown for entry in s.entries for p in entry.points for _, es in p.sides for e in es
    ]
    return Listing(
        rows=list(_rows(shown)),
        words=lambda width: "\n".join([*_table(shown, speaker, width), _count(found, messages)]) + "\n",
        document=_plain(shown),
        markdown=lambda: "\n".join([*_markdown(shown, speaker), _count(found, messages)]) + "\n",
        references=tuple(reference(base, e.source.id) for e in evidence),
        claims=tuple({c.claim.id: c.claim for c in found.conflicts}.values()),
        knowledge=base,
    )


def _count(found: Review, messages: Messages) -> str:
    """How many conflicts there are; that there are none is said where nothing else is found either."""
    key = "conflicts.count" if any(found) else "conflicts.none"
    return messages.text(key, count=len(found.conflicts))


def _table(shown: list[Section], speaker: Speaker, width: int) -> list[str]:
    lines: list[str] = []
    for section in shown:
        title = speaker.messages.text(f"conflicts.section.{section.key}")
        lines += [title, "─" * min(len(title), width), ""]
        for entry in section.entries:
            lines += [*_entry(entry, speaker, width), ""]
    return lines


def _entry(entry: Entry, speaker: Speaker, room: int) -> list[str]:
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
        "newest": last,
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
