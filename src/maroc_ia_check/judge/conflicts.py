"""Where independent sources disagree on one claim: the slot that differs and the voices on each side."""

from __future__ import annotations

from datetime import date

from maroc_ia_check.judge.comparison import stated
from maroc_ia_check.judge.evidence import order
from maroc_ia_check.judge.record import is_live, known
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import Claim, Conflict, Evidence, Statement


def find_conflicts(knowledge: KnowledgeBase, day: date | None = None) -> tuple[Conflict, ...]:
    """Every claim whose live statements cannot all hold, one conflict a slot, in the claims' order."""
    found = []
    for claim in knowledge.claims:
        statements = [s for s in known(claim, knowledge, day) if is_live(s, day)]
        for slot, sides in _slots(claim, statements):
            if len(sides) > 1 and _independent(sides, knowledge):
                found.append(_conflict(claim, slot, sides, knowledge))
    return tuple(found)


Sides = dict[str, list[Statement]]


def _slots(claim: Claim, statements: list[Statement]) -> list[tuple[str, Sides]]:
    """The statements grouped by what they say, slot by slot; silence about a slot is no side."""
    sides: dict[str, Sides] = {}

    def add(slot: str, value: str | None, statement: Statement) -> None:
        if value:
            sides.setdefault(slot, {}).setdefault(value, []).append(statement)

    for statement in statements:
        if claim.kind == "event":
            add(
                "date",
                statement.when and statement.when.start.isoformat() + "/" + statement.when.end.isoformat(),
                statement,
            )
            add("place", statement.place_id, statement)
            continue
        differing = dict(statement.slots)
        add(f"value {statement.unit}", _value(statement), statement)
        add("period", differing.get("per", claim.per or "total"), statement)
        for slot in ("scope", "base", "statistic"):
            if any(slot in dict(s.slots) for s in statements):
                add(slot, differing.get(slot, "claim"), statement)
        if statement.period is not None and claim.period_kind in {"horizon", "window"}:
            add("horizon", str(statement.period.end.year), statement)
    return [
        (slot, _joined(values) if slot in {"date", "value"} else values) for slot, values in sides.items()
    ]


def _value(statement: Statement) -> str | None:
    interval = stated(statement)
    if interval is None:
        return None
    low, high = (f"{end.normalize():f}" for end in interval)
    return low if low == high else f"{low}..{high}"


def _joined(sides: Sides) -> Sides:
    """Dates that contain each other are one side: a month and a day in it do not disagree."""
    joined: Sides = {}
    for value, statements in sorted(sides.items()):
        for known_value, members in joined.items():
            one, other = members[0].when, statements[0].when
            if one and other and (one.contains(other) or other.contains(one)):
                joined[known_value] = [*members, *statements]
                break
        else:
            joined[value] = list(statements)
    return joined


def _independent(sides: Sides, knowledge: KnowledgeBase) -> bool:
    """Whether two sides are carried by different voices."""
    voices = [{knowledge.voice(s.source) for s in members} for members in sides.values()]
    return any(a - b and b - a for i, a in enumerate(voices) for b in voices[i + 1 :])


def _conflict(claim: Claim, slot: str, sides: Sides, knowledge: KnowledgeBase) -> Conflict:
    def evidence(statement: Statement) -> Evidence:
        return Evidence(statement, knowledge.sources[statement.source], "for")

    ranked = sorted(sides.items(), key=lambda item: (-len(_voices(item[1], knowledge)), item[0]))
    return Conflict(
        claim,
        slot,
        tuple(
            (value, tuple(evidence(s) for s in sorted(members, key=lambda s: order(s, knowledge))))
            for value, members in ranked
        ),
    )


def _voices(statements: list[Statement], knowledge: KnowledgeBase) -> set[str]:
    return {knowledge.voice(s.source) for s in statements}
