"""Disputes in words: what differs, and each side counted by independent voice."""

from __future__ import annotations

from collections.abc import Iterable

from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.model import Conflict
from maroc_ia_check.report.disagreements import Point, Review, origins, sections


def disputes(conflicts: Iterable[Conflict], speaker: Speaker) -> list[Point]:
    """The ways in which the statements of one claim cannot all hold."""
    found = sections(Review(tuple(conflicts), (), (), ()), speaker)
    return [point for section in found for entry in section.entries for point in entry.points]


def dispute_lines(conflicts: Iterable[Conflict], speaker: Speaker) -> list[str]:
    """One sentence a dispute."""
    return [point.why for point in disputes(conflicts, speaker)]


def other_sides(conflicts: Iterable[Conflict], own: str, speaker: Speaker) -> list[str]:
    """The other values with their voices; where the value is not what differs, what else does."""
    say = speaker.messages.text
    points = disputes(conflicts, speaker)
    values = [
        say("facts.side", said=words, count=len(origins(evidence)))
        for point in points
        if point.slot == "value"
        for words, evidence in point.sides
        if words != own
    ]
    return values or [say(f"slot.{point.slot}") for point in points]
