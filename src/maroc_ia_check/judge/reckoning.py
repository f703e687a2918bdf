"""The arithmetic behind a verdict: a printed figure set against each value on record, step by step."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from maroc_ia_check.judge.comparison import (
    BOUND_REACH,
    DIFFERENT,
    EXACT,
    HEDGE,
    ROUNDED,
    allowance,
    compare,
    compare_converted,
    stated,
)
from maroc_ia_check.knowledge import KnowledgeBase, rate_interval
from maroc_ia_check.model import Mention, Reading, Statement
from maroc_ia_check.model.explanation import Reckoning
from maroc_ia_check.units import is_money

_KINDS = {EXACT: "equal", ROUNDED: "within", HEDGE: "bound", DIFFERENT: "apart", None: "other-unit"}
#: so many values of the record are worked out
_SHOWN = 5


def reckon(
    mention: Mention, statements: Iterable[Statement], knowledge: KnowledgeBase, day: date | None
) -> tuple[Reckoning, ...]:
    """One line for every different value that the statements give, in their order.

    A value in a unit that the figure cannot be set against is left out, unless it is the same number.
    """
    groups: dict[tuple[object, ...], list[Statement]] = {}
    for statement in statements:
        if stated(statement) is not None:
            key = (stated(statement), statement.unit, compare(mention, statement))
            groups.setdefault(key, []).append(statement)
    lines = (_line(mention, group, knowledge, day) for group in groups.values())
    told = [
        line for line in lines if line is not None and (line.kind != "other-unit" or line.said == line.true)
    ]
    return tuple(told[:_SHOWN])


def conversions(
    mention: Mention, reading: Reading, knowledge: KnowledgeBase, day: date | None
) -> tuple[Reckoning, ...]:
    """The amount that the figure restates in the text itself, at the rate of the text's day."""
    if mention.restates is None:
        return ()
    base = reading.mentions[mention.restates]
    said, true = stated(mention), stated(base)
    if said is None or true is None or mention.unit is None or base.unit is None:
        return ()
    if mention.unit == base.unit or not (is_money(mention.unit) and is_money(base.unit)):
        return ()
    rate = rate_interval(knowledge, base.unit, mention.unit, day)
    if rate is None:
        return ()
    slack = allowance(said.low, hedged=True)
    band = (rate.low, rate.high)
    return (Reckoning("converted", said, mention.unit, true, base.unit, slack, (), band, rate.sources),)


def _line(
    mention: Mention, group: list[Statement], knowledge: KnowledgeBase, day: date | None
) -> Reckoning | None:
    statement = group[0]
    said, true = stated(mention), stated(statement)
    if said is None or true is None:
        return None
    how = compare(mention, statement)
    slack = allowance(said.low, hedged=mention.hedge == "about")
    if how == ROUNDED and said.low == said.high and abs(said.low - true.low) > slack:
        slack = abs(said.low) * BOUND_REACH  # "more than 700" holds for 737
    sources = tuple(dict.fromkeys(s.source for s in group))
    plain = Reckoning(_KINDS[how], said, mention.unit, true, statement.unit, slack, sources)
    if plain.kind != "other-unit" or not _both_money(mention, statement):
        return plain
    rate = rate_interval(knowledge, str(statement.unit), str(mention.unit), day)
    if rate is None or compare_converted(mention, statement, rate) != ROUNDED:
        return plain
    slack = allowance(said.low, hedged=True)
    band = (rate.low, rate.high)
    return Reckoning(
        "converted", said, mention.unit, true, statement.unit, slack, sources, band, rate.sources
    )


def _both_money(mention: Mention, statement: Statement) -> bool:
    units = (mention.unit, statement.unit)
    return all(unit is not None and is_money(unit) for unit in units)
