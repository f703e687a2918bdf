"""Where independent sources disagree on one claim: the slot that differs and the voices on each side."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from maroc_ia_check.judge.comparison import stated
from maroc_ia_check.judge.odds import agree, at_odds, contemporary, same_day
from maroc_ia_check.judge.record import is_live, known
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import Claim, Conflict, Evidence, Statement
from maroc_ia_check.units import dimension, is_count, is_money

#: the slots in which a statement may say that it speaks of something else than its claim
_ASIDE = ("scope", "base", "statistic")
#: stands for "as in the claim" where a statement says nothing of a slot
OWN = "claim"
_LONG_AGO = date.min

Sides = dict[str, list[Statement]]
Pair = Callable[[Statement, Statement], bool]
Name = Callable[[Statement], str]


def find_conflicts(knowledge: KnowledgeBase, day: date | None = None) -> tuple[Conflict, ...]:
    """Every claim whose live statements cannot all hold, one conflict a slot, in the claims' order."""
    return tuple(found for claim in knowledge.claims for found in claim_conflicts(claim, knowledge, day))


def claim_conflicts(claim: Claim, knowledge: KnowledgeBase, day: date | None = None) -> tuple[Conflict, ...]:
    """Where the live statements of one claim cannot all hold, one conflict a slot."""
    statements = [s for s in known(claim, knowledge, day) if is_live(s, day)]
    slots = _event_slots if claim.kind == "event" else _figure_slots
    return tuple(
        _conflict(claim, slot, sides, knowledge)
        for slot, sides in slots(claim, statements, knowledge)
        if len(sides) > 1 and _independent(sides, knowledge)
    )


def newest_first(evidence: Evidence) -> tuple[int, str]:
    """The order in which the voices of one side are named: dated ones first, the newest before older ones."""
    day = evidence.source.published or _LONG_AGO
    return (-day.toordinal(), evidence.source.id)


def _event_slots(
    claim: Claim, statements: list[Statement], knowledge: KnowledgeBase
) -> Iterator[tuple[str, Sides]]:
    def dates_differ(one: Statement, other: Statement) -> bool:
        return not same_day(one, other, claim)

    dated = _opposed([s for s in statements if s.when is not None], dates_differ, knowledge)
    finest = sorted(dated, key=lambda s: (_length(s), _date_name(s)))
    yield "date", _clustered(finest, dates_differ, _date_name)

    def places_differ(one: Statement, other: Statement) -> bool:
        first, second = str(one.place_id), str(other.place_id)
        return first not in knowledge.closure(second) and second not in knowledge.closure(first)

    placed = _opposed([s for s in statements if s.place_id], places_differ, knowledge)
    yield "place", _by_name(placed, lambda s: str(s.place_id))


def _length(statement: Statement) -> int:
    return (statement.when.end - statement.when.start).days if statement.when else 0


def _date_name(statement: Statement) -> str:
    when = statement.when
    return f"{when.start.isoformat()}/{when.end.isoformat()}" if when else ""


def _figure_slots(
    claim: Claim, statements: list[Statement], knowledge: KnowledgeBase
) -> Iterator[tuple[str, Sides]]:
    valued = [s for s in statements if stated(s) is not None]
    for group in _measures(claim, valued):
        opposed = sorted(_opposed(group, at_odds, knowledge), key=_precision)
        yield "value", _clustered(opposed, at_odds, _value_name)
    yield "unit", _by_name(_opposed(valued, _swapped, knowledge), lambda s: str(s.unit))
    yield "period", _by_name(_opposed(valued, _otherwise(claim, "per"), knowledge), _said(claim, "per"))
    for slot in _ASIDE:
        if any(slot in dict(s.slots) for s in statements):
            yield slot, _by_name(statements, _said(claim, slot))
    if claim.period_kind in {"horizon", "window"}:
        timed = _opposed([s for s in valued if s.period is not None], _otherwise_dated, knowledge)
        yield "horizon", _by_name(timed, lambda s: str(s.period.end.year) if s.period else "")


def _said(claim: Claim, slot: str) -> Name:
    """What a statement says in a slot: its own word, or the claim's."""
    own = claim.per or "total" if slot == "per" else OWN
    return lambda statement: dict(statement.slots).get(slot, own)


def _otherwise(claim: Claim, slot: str) -> Pair:
    """Whether one value is given with two words in a slot."""
    said = _said(claim, slot)
    return lambda one, other: said(one) != said(other) and agree(one, other)


def _measures(claim: Claim, statements: list[Statement]) -> list[list[Statement]]:
    """The statements whose values can be compared: those of the same thing in one unit, or in none.

    What is restated in another currency than the claim's is arithmetic, looked at as such.
    """
    main = next(iter(claim.units), "")
    groups: dict[tuple[str, tuple[tuple[str, str], ...]], list[Statement]] = {}
    for statement in statements:
        groups.setdefault((statement.unit or main, statement.slots), []).append(statement)
    settled = is_money(main) and any(unit == main for unit, _ in groups)
    return [g for (unit, _), g in groups.items() if not settled or unit == main or not is_money(unit)]


def _swapped(one: Statement, other: Statement) -> bool:
    """Whether one number is given in two units that are no nouns for the same thing."""
    if one.unit is None or other.unit is None or one.unit == other.unit or stated(one) != stated(other):
        return False
    if is_count(one.unit) and is_count(other.unit):
        return False
    return is_money(one.unit) or dimension(one.unit) != dimension(other.unit)


def _otherwise_dated(one: Statement, other: Statement) -> bool:
    """Whether one value is given for two different horizons."""
    if one.period is None or other.period is None or one.period.end.year == other.period.end.year:
        return False
    return agree(one, other) and one.unit == other.unit


def _opposed(statements: list[Statement], differ: Pair, knowledge: KnowledgeBase) -> list[Statement]:
    """The statements that an independent voice contradicts."""
    voice = knowledge.voice
    return [
        one
        for one in statements
        if any(voice(one.source) != voice(other.source) and differ(one, other) for other in statements)
    ]


def _precision(statement: Statement) -> tuple[int, bool, str]:
    """The finest printing first: it tells the side to which a coarser one belongs."""
    value = stated(statement)
    digits = len(value.low.normalize().as_tuple().digits) if value else 0
    return (-digits, statement.hedge is not None, _value_name(statement))


def _clustered(statements: list[Statement], differ: Pair, name: Name) -> Sides:
    """The sides of a dispute: each statement joins the first side whose leader it can stand beside.

    A side is named by what most of its statements print, the finest printing on a tie.
    """
    groups: list[list[Statement]] = []
    for statement in statements:
        home = next(
            (g for g in groups if contemporary(g[0], statement) and not differ(g[0], statement)), None
        )
        if home is None:
            groups.append([statement])
        else:
            home.append(statement)
    sides: Sides = {}
    for group in groups:
        printed = [name(s) for s in group]
        sides.setdefault(max(dict.fromkeys(printed), key=printed.count), []).extend(group)
    return sides


def _by_name(statements: list[Statement], name: Name) -> Sides:
    sides: Sides = {}
    for statement in statements:
        sides.setdefault(name(statement), []).append(statement)
    return sides


def _value_name(statement: Statement) -> str:
    interval = stated(statement)
    if interval is None:
        return ""
    low, high = (f"{end.normalize():f}" for end in interval)
    value = low if low == high else f"{low}..{high}"
    return f"{value} {statement.unit}" if statement.unit else value


def _independent(sides: Sides, knowledge: KnowledgeBase) -> bool:
    """Whether two sides are carried by different voices."""
    voices = [_voices(members, knowledge) for members in sides.values()]
    return any(a - b and b - a for i, a in enumerate(voices) for b in voices[i + 1 :])


def _conflict(claim: Claim, slot: str, sides: Sides, knowledge: KnowledgeBase) -> Conflict:
    def evidence(statement: Statement) -> Evidence:
        return Evidence(statement, knowledge.sources[statement.source], "for")

    ranked = sorted(sides.items(), key=lambda item: (-len(_voices(item[1], knowledge)), item[0]))
    shown = ((value, sorted(map(evidence, members), key=newest_first)) for value, members in ranked)
    return Conflict(claim, slot, tuple((value, tuple(members)) for value, members in shown))


def _voices(statements: list[Statement], knowledge: KnowledgeBase) -> set[str]:
    return {knowledge.voice(s.source) for s in statements}
