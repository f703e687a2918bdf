"""Time in the data: days to come, what was replaced by what, leading voices that disagree, offices."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from maroc_ia_check.knowledge.compiling import resolve
from maroc_ia_check.knowledge.loading import Folder
from maroc_ia_check.knowledge.moments import moment
from maroc_ia_check.knowledge.rules.rule import Placed, Rule, at, statements
from maroc_ia_check.knowledge.schema import OfficeEntry, PeriodEntry, StatementEntry
from maroc_ia_check.model import Period, Problem

_LIVE = {"preferred", "normal"}
#: a page may report what replaced a figure some days after it did
_REPORTED_WITHIN = timedelta(days=60)


def days_to_come(read: Folder) -> Iterator[Problem]:
    """A day after the one that ``release.yaml`` beside the file names; forecasts are free."""
    for source_id, source in read.sources.items():
        if source.published:
            yield from _late(read, "source", source_id, "published", source.published)
    for placed in statements(read):
        if placed.entry.superseded_on:
            yield from _late(read, "statement", placed.where, "superseded_on", placed.entry.superseded_on)
        period = resolve(placed.entry.period)
        if period and placed.entry.modality == "achieved":
            yield from _late(read, "statement", placed.where, "period", period.start)
    for rate in read.rates.values():
        if rate.kind != "forecast":
            yield from _late(read, "rate", rate.id, "at", moment(rate.at).start)
    for index, office in enumerate(read.offices):
        yield from _late(read, "office", str(index), "from", office.since)


def _late(read: Folder, kind: str, entry_id: str, field: str, day: date) -> Iterator[Problem]:
    path, _ = read.line(kind, entry_id)
    folder = Path(path).parent.parent if kind in {"source", "statement"} else Path(path).parent
    limit = read.releases.get(folder)
    if limit is not None and day > limit:
        params = {"day": day.isoformat(), "limit": limit.isoformat()}
        yield at(read, kind, entry_id, field, "data-day-to-come", **params)


def unreplaced(read: Folder) -> Iterator[Problem]:
    """A statement that is said to be superseded when nothing else had been stated yet.

    What replaces it may stand under a neighbour (a plan announced anew is another claim).
    """
    by_claim = _by_claim(read)
    for placed in statements(read):
        entry = placed.entry
        if entry.superseded_on is None or entry.rank != "deprecated":
            continue
        claim = read.claims.get(entry.claim)
        homes = [entry.claim, *(neighbour.claim for neighbour in (claim.confused_with if claim else ()))]
        others = [o for home in homes for o in by_claim.get(home, ()) if o.entry.rank in _LIVE]
        days = [o.source.published for o in others if _content(o) != _content(placed)]
        in_time = any(day is None or day <= entry.superseded_on + _REPORTED_WITHIN for day in days)
        if not in_time:
            params = {"day": entry.superseded_on.isoformat()}
            yield at(read, "statement", placed.where, "superseded_on", "data-unreplaced", **params)


def never_current(read: Folder) -> Iterator[Problem]:
    """A superseded statement that nobody printed before it was superseded."""
    by_claim = _by_claim(read)
    for placed in statements(read):
        day, published = placed.entry.superseded_on, placed.source.published
        if day is None or published is None or published <= day:
            continue
        same = [o.source.published for o in by_claim[placed.entry.claim] if _content(o) == _content(placed)]
        if not any(other is None or other <= day for other in same):
            params = {"day": day.isoformat(), "published": published.isoformat()}
            yield at(read, "statement", placed.where, "superseded_on", "data-never-current", **params)


def _by_claim(read: Folder) -> dict[str, list[Placed]]:
    found: dict[str, list[Placed]] = {}
    for placed in statements(read):
        found.setdefault(placed.entry.claim, []).append(placed)
    return found


def _content(placed: Placed) -> tuple[object, ...]:
    entry = placed.entry
    values = [Decimal(v).normalize() if v else None for v in (entry.value, entry.min, entry.max)]
    return (*values, entry.unit, entry.per, str(entry.date))


def undeclared_disagreements(read: Folder) -> Iterator[Problem]:
    """Two preferred statements of a claim, in the same slots, that cannot both hold."""
    for claim, placed in _by_claim(read).items():
        leading = [p for p in placed if p.entry.rank == "preferred"]
        for position, later in enumerate(leading):
            for earlier in leading[:position]:
                if _opposed(earlier.entry, later.entry):
                    params = {"claim": claim, "source": earlier.source_id}
                    yield at(read, "statement", later.where, "rank", "data-disagreement", **params)
                    break


def _opposed(one: StatementEntry, other: StatementEntry) -> bool:
    slots = [(s.unit, s.per, s.statistic, s.base, s.scope, _end(s)) for s in (one, other)]
    first, second = _interval(one), _interval(other)
    if first and second and slots[0] == slots[1]:
        return first[1] < second[0] or second[1] < first[0]
    days = _when(one), _when(other)
    if days[0] and days[1] and not days[0].overlaps(days[1]):
        return True
    return bool(one.place_id and other.place_id and one.place_id != other.place_id)


def _end(entry: StatementEntry) -> int | None:
    period = resolve(entry.period)
    return period.end.year if period else None


def _interval(entry: StatementEntry) -> tuple[Decimal, Decimal] | None:
    """The values that a statement allows; a hedge opens one side, *about* a twentieth on both."""
    if entry.value is None:
        return (Decimal(entry.min), Decimal(entry.max)) if entry.min and entry.max else None
    value = Decimal(entry.value)
    reach = abs(value) / 20
    low = value - reach if entry.hedge in {"about", "nearly", "up-to", "less-than", "at-most"} else value
    high = value + reach if entry.hedge in {"about", "more-than", "at-least"} else value
    return low, high


def _when(entry: StatementEntry) -> Period | None:
    if entry.date is None:
        return None
    return resolve(entry.date) if isinstance(entry.date, PeriodEntry) else moment(entry.date)


def overlapping_offices(read: Folder) -> Iterator[Problem]:
    """Two people in one office on more than the day it was handed over, or a term that ends too early."""
    for index, later in enumerate(read.offices):
        if later.until and later.until < later.since:
            yield at(read, "office", str(index), "to", "data-office-overlap", person=later.person)
            continue
        for earlier in read.offices[:index]:
            if earlier.office == later.office and _together(earlier, later):
                yield at(read, "office", str(index), "from", "data-office-overlap", person=earlier.person)


def _together(one: OfficeEntry, other: OfficeEntry) -> bool:
    """Whether the terms share more than one day."""
    start = max(one.since, other.since)
    ends = [end for end in (one.until, other.until) if end is not None]
    return not ends or start < min(ends)


RULES: tuple[Rule, ...] = (
    days_to_come,
    unreplaced,
    never_current,
    undeclared_disagreements,
    overlapping_offices,
)
