"""Figures that cannot be: of another dimension, out of bounds, unlike what is quoted, off the rates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from statistics import median

from maroc_ia_check.knowledge.loading import Folder
from maroc_ia_check.knowledge.moments import moment
from maroc_ia_check.knowledge.rules.rule import Rule, at, statements, units
from maroc_ia_check.knowledge.schema import ClaimEntry, RateEntry, StatementEntry
from maroc_ia_check.model import Problem
from maroc_ia_check.units import dimension

_HUNDRED = Decimal(100)
#: dimensions that go below zero
_SIGNED = {"percent", "points", "places", "score", "number"}
#: how far a rate may lie from the middle of the four nearest in time
_BAND = Decimal("0.15")
_NEIGHBOURS = 4
#: a number as printed: digits, and what may stand between groups of them
_PRINTED = re.compile(r"\d(?:[\d.,٫٬\s'’]*\d)?")
_MEANINGLESS = str.maketrans("", "", ".,٫٬'’ \u00a0\u202f\u2009-")


def foreign_units(read: Folder) -> Iterator[Problem]:
    """A statement in a unit of another dimension than its claim's; misprints are excused."""
    for placed in statements(read):
        claim, unit = read.claims.get(placed.entry.claim), placed.entry.unit
        if claim is None or unit is None or placed.entry.rank == "erroneous":
            continue
        accepted = units(claim)
        if {dimension(unit)}.isdisjoint(map(dimension, accepted)):
            expected = ", ".join(accepted) or "–"
            yield at(
                read, "statement", placed.where, "unit", "data-foreign-unit", unit=unit, expected=expected
            )


def hollow_statements(read: Folder) -> Iterator[Problem]:
    """A statement of a figure without a value, or of an event without anything told of it."""
    for placed in statements(read):
        claim, entry = read.claims.get(placed.entry.claim), placed.entry
        if claim is None:
            continue
        told: tuple[str | None, ...] = (entry.value, entry.min, entry.max)
        if claim.type == "event":
            told = (str(entry.date or ""), entry.place, ", ".join(entry.parties), entry.as_said, entry.note)
        if not any(told):
            yield at(read, "statement", placed.where, "claim", "data-hollow-statement", id=claim.id)


def out_of_bounds(read: Folder) -> Iterator[Problem]:
    """A value that its claim cannot have: a share over 100 %, a rank under 1, fewer than none."""
    for placed in statements(read):
        claim = read.claims.get(placed.entry.claim)
        if claim is None or claim.type == "event":
            continue
        for field, value in _values(placed.entry).items():
            bound = _bound_broken(claim, placed.entry, value)
            if bound:
                params = {"value": str(value), "bound": bound}
                yield at(read, "statement", placed.where, field, "data-out-of-bounds", **params)


def _values(entry: StatementEntry) -> dict[str, Decimal]:
    written = {"value": entry.value, "min": entry.min, "max": entry.max}
    return {field: Decimal(value) for field, value in written.items() if value is not None}


def _bound_broken(claim: ClaimEntry, entry: StatementEntry, value: Decimal) -> str | None:
    """The bound that the value breaks, as it is shown; ``None`` when it keeps them all."""
    kind = dimension(entry.unit)
    if kind == "rank" and (value < 1 or value != value.to_integral_value()):
        return "1, 2, 3 …"
    if value < 0 and kind not in _SIGNED:
        return "≥ 0"
    if kind == "percent" and (entry.statistic or claim.statistic) != "change" and not 0 <= value <= _HUNDRED:
        return "0–100"
    if entry.max is not None and value > Decimal(entry.max):
        return f"≤ {entry.max}"
    return None


def unlike_what_is_quoted(read: Folder) -> Iterator[Problem]:
    """A value whose digits are not among the digits of the figure as printed.

    Zeros at either end do not count (*100 milliards* is 100000000000); a figure printed in words alone
    is taken on trust.
    """
    for placed in statements(read):
        entry = placed.entry
        if entry.as_said is None or not re.search(r"\d", entry.as_said):
            continue
        printed = [found[0] for found in _PRINTED.finditer(entry.as_said)]
        # a space parts thousands or two figures; the words may split one figure (148 thousand and 500)
        readings = [*printed, *(part for each in printed for part in each.split()), "".join(printed)]
        quoted = {_significant(reading) for reading in readings}
        for field, value in _values(entry).items():
            if _significant(str(value)) not in quoted:
                params = {"value": str(value), "quoted": entry.as_said}
                yield at(read, "statement", placed.where, field, "data-unlike-quoted", **params)


def _significant(printed: str) -> str:
    """The digits that carry the value, in ASCII, without zeros at either end."""
    digits = "".join(printed.translate(_MEANINGLESS).split())
    return "".join(str(int(digit)) for digit in digits).strip("0")


def stray_rates(read: Folder) -> Iterator[Problem]:
    """A rate far from those of the same pair around it; banknotes have prices of their own."""
    pairs: dict[tuple[str, str, str], list[RateEntry]] = {}
    for rate in read.rates.values():
        market = rate.kind if rate.kind.startswith("banknote") else ""
        pairs.setdefault((rate.base, rate.quote, market), []).append(rate)
    for rates in pairs.values():
        for rate in rates:
            others = sorted(
                (other for other in rates if other is not rate), key=lambda o: (_days(o, rate), o.id)
            )
            if not others:
                continue
            middle = median(other.amount for other in others[:_NEIGHBOURS])
            if abs(rate.amount - middle) > _BAND * middle:
                params = {"rate": rate.rate, "around": f"{middle.normalize():f}"}
                yield at(read, "rate", rate.id, "rate", "data-stray-rate", **params)


def _days(one: RateEntry, other: RateEntry) -> int:
    return abs((moment(one.at).start - moment(other.at).start).days)


def rates_of_other_units(read: Folder) -> Iterator[Problem]:
    """A claim on an exchange rate whose unit is not the rate's."""
    for rate in read.rates.values():
        claim = read.claims.get(rate.id)
        if claim is None:
            continue
        fitting = {rate.quote, f"{rate.quote} per {rate.base}"}
        if fitting.isdisjoint(units(claim)):
            params = {"unit": ", ".join(sorted(fitting)), "expected": ", ".join(units(claim))}
            yield at(read, "claim", claim.id, "unit", "data-foreign-unit", **params)


RULES: tuple[Rule, ...] = (
    foreign_units,
    hollow_statements,
    out_of_bounds,
    unlike_what_is_quoted,
    stray_rates,
    rates_of_other_units,
)
