"""``maroc-ia conflicts``: where independent sources disagree, on what, and who is on which side."""

from __future__ import annotations

import json
from decimal import Decimal

import typer

from maroc_ia_check.cli.interface import Interface
from maroc_ia_check.cli.naming import concept_words
from maroc_ia_check.cli.options import (
    READINGS,
    AsOf,
    Format,
    Knowledge,
    knowledge_folder,
    one_of,
    parsed_date,
)
from maroc_ia_check.cli.tables import Row
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.languages.wording import say_quantity, say_span
from maroc_ia_check.model import Conflict, Evidence

#: voices named on each side
_VOICES = 4


def conflicts(
    context: typer.Context, as_of: AsOf = None, format: Format = "table", knowledge: Knowledge = None
) -> int:
    """Print every conflict: the claim, the slot that differs, the sides with their voices."""
    from maroc_ia_check.judge import find_conflicts
    from maroc_ia_check.knowledge import load_knowledge

    interface: Interface = context.obj
    one_of(format, READINGS, "unknown-format")
    base = load_knowledge(knowledge_folder(knowledge))
    found = find_conflicts(base, parsed_date(as_of))
    if format == "json":
        rows = [_plain(conflict) for conflict in found]
        interface.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        return 0
    speaker = Speaker(interface.messages, concept_words(base, interface.messages.code))
    count = interface.say("conflicts.count", count=len(found)) if found else interface.say("conflicts.none")
    blocks = ["\n".join(_block(conflict, speaker)) for conflict in found]
    interface.write("\n\n".join([*blocks, count]) + "\n")
    return 0


def _block(conflict: Conflict, speaker: Speaker) -> list[str]:
    say = speaker.messages.text
    slot, _, unit = conflict.slot.partition(" ")
    label = conflict.claim.label(speaker.messages.code)
    lines = [f"{label} · {say(f'slot.{slot}')}", f"  {conflict.claim.id}"]
    for value, evidence in conflict.sides:
        said = label if value == "claim" else _side(slot, value, unit, speaker)
        lines.append(f"  {said}{say('report.colon')}{_voices(evidence, speaker)}")
    return lines


def _side(slot: str, value: str, unit: str, speaker: Speaker) -> str:
    if slot != "value":
        return speaker.slot_value(slot, value)
    low, _, high = value.partition("..")
    unit_or_none = unit if unit not in {"", "None"} else None
    if high:
        return say_span(Decimal(low), Decimal(high), unit_or_none, speaker.messages)
    return say_quantity(Decimal(low), unit_or_none, speaker.messages)


def _voices(evidence: tuple[Evidence, ...], speaker: Speaker) -> str:
    voices: dict[str, Evidence] = {}
    for item in evidence:
        voices.setdefault(item.source.origin, item)
    named = [speaker.voice(item.source) for item in list(voices.values())[:_VOICES]]
    if len(voices) > _VOICES:
        named.append(speaker.messages.text("report.others", count=len(voices) - _VOICES))
    return " · ".join(named)


def _plain(conflict: Conflict) -> Row:
    return {
        "claim": conflict.claim.id,
        "slot": conflict.slot,
        "sides": [
            {"value": value, "sources": [item.source.id for item in evidence]}
            for value, evidence in conflict.sides
        ],
    }
