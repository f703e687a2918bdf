"""What the knowledge base knew of a claim at a date, and how a figure stands against it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from maroc_ia_check.judge.comparison import (
    DIFFERENT,
    EXACT,
    HEDGE,
    ROUNDED,
    compare,
    compare_converted,
    same_number,
    same_value,
)
from maroc_ia_check.knowledge import KnowledgeBase, PerClaim, rate_interval
from maroc_ia_check.model import Claim, Mention, Statement
from maroc_ia_check.typed import NamedTuple
from maroc_ia_check.units import is_money

#: an article may appear a little before the page that the knowledge base holds
_GRACE = timedelta(days=7)


class Standing(NamedTuple):
    """Every comparable statement of a claim, sorted by what it says to the figure."""

    agreeing: tuple[tuple[Statement, str], ...] = ()
    opposing: tuple[Statement, ...] = ()
    outdated: tuple[Statement, ...] = ()
    erroneous: tuple[Statement, ...] = ()
    wrong_way: tuple[Statement, ...] = ()
    #: statements that say the figure of this claim otherwise (per year, of households …)
    elsewhere: tuple[Statement, ...] = ()
    converted: bool = False
    future: bool = False

    @property
    def exact(self) -> bool:
        """Whether a live statement has exactly the printed value."""
        return any(how == EXACT for _, how in self.agreeing)


def known(claim: Claim, knowledge: KnowledgeBase, day: date | None) -> tuple[Statement, ...]:
    """The statements known at a day.

    Those of a time that nothing tells count once any other does; but one that replaces a superseded value
    cannot be older than the day the value was superseded.
    """
    record = _record(claim, knowledge)
    return tuple([record.statements[place] for place in _places(record, day)])


class _Record(NamedTuple):
    """The statements of a claim, with what is told of them before any figure is known."""

    statements: tuple[Statement, ...]
    #: from when on each was known, and the first and the last of these days
    days: tuple[date | None, ...]
    first: date | None
    last: date | None
    #: for each the place of the first one that is to any figure what this one is
    alike: tuple[int, ...]


@PerClaim
def _record(claim: Claim, knowledge: KnowledgeBase) -> _Record:
    statements = tuple(claim.statements)
    days = tuple(_known_from(s, claim, knowledge) for s in statements)
    dated = [day for day in days if day is not None]
    first: dict[object, int] = {}
    return _Record(
        statements,
        days,
        min(dated, default=None),
        max(dated, default=None),
        tuple(
            first.setdefault(
                (s.value, s.low, s.high, s.unit, s.hedge, s.rank, s.superseded_on, _aside(s)), place
            )
            for place, s in enumerate(statements)
        ),
    )


def _places(record: _Record, day: date | None) -> Sequence[int]:
    """Where the statements known at a day stand among those of the claim."""
    everywhere = range(len(record.statements))
    if day is None or record.first is None or record.last is None:
        return everywhere
    limit = day + _GRACE
    if record.first > limit:
        return ()
    if record.last <= limit:
        return everywhere
    return [place for place, d in enumerate(record.days) if d is None or d <= limit]


def _known_from(statement: Statement, claim: Claim, knowledge: KnowledgeBase) -> date | None:
    day = knowledge.known_from[statement.source]
    if day is not None or statement.rank in {"deprecated", "erroneous"}:
        return day
    superseded = [
        s.superseded_on
        for s in claim.statements
        if s.superseded_on is not None and s.unit == statement.unit and not same_value(s, statement)
    ]
    return max(superseded, default=None)


def is_live(statement: Statement, day: date | None) -> bool:
    """Whether the statement still holds at a day (today's knowledge when the day is unknown)."""
    if statement.rank == "erroneous":
        return False
    if statement.rank != "deprecated":
        return True
    return day is not None and statement.superseded_on is not None and day < statement.superseded_on


def stand(mention: Mention, claim: Claim, knowledge: KnowledgeBase, day: date | None) -> Standing:
    """Set the figure against every statement known at the day."""
    record = _record(claim, knowledge)
    places, statements = _places(record, day), record.statements
    if not places and statements:
        # what was only published later cannot blame the text, but it can confirm it
        later = stand(mention, claim, knowledge, None)
        replaced = tuple((s, EXACT) for s in later.outdated)
        return Standing((*later.agreeing, *replaced), converted=later.converted, future=True)
    groups: dict[str, list[Statement]] = {}
    agreeing: list[tuple[Statement, str]] = []
    outcomes: dict[int, tuple[str, str | None]] = {}
    for place in places:
        statement, first = statements[place], record.alike[place]
        outcome = outcomes.get(first)
        if outcome is None:
            how = compare(mention, statement)
            outcome = outcomes[first] = _group(mention, statement, claim, how, day), how
        group, how = outcome
        if group == "silent":
            continue
        if group == "agreeing" and how is not None:
            agreeing.append((statement, how))
        else:
            groups.setdefault(group, []).append(statement)
    if groups and not agreeing and len(places) < len(statements):
        agreeing = _perhaps_older(mention, claim, knowledge, day)
    converted: list[tuple[Statement, str]] = []
    if not agreeing and claim.statistic != "rate" and mention.unit and is_money(mention.unit):
        own = [statements[place] for place in places if statements[place].unit in claim.units[:1]]
        converted = _converted(mention, own, knowledge, day)
    return Standing(
        (*agreeing, *converted),
        tuple(groups.get("opposing", ())),
        tuple(groups.get("outdated", ())),
        tuple(groups.get("erroneous", ())),
        tuple(groups.get("wrong_way", ())),
        tuple(groups.get("elsewhere", ())),
        bool(converted),
    )


def _perhaps_older(
    mention: Mention, claim: Claim, knowledge: KnowledgeBase, day: date | None
) -> list[tuple[Statement, str]]:
    """What pages without a date say alike that count as known later only: they may be older than that."""
    known_at_day = known(claim, knowledge, day)
    found = []
    for statement in claim.statements:
        if statement in known_at_day or knowledge.sources[statement.source].published:
            continue
        how = compare(mention, statement)
        if how is not None and _group(mention, statement, claim, how, day) == "agreeing":
            found.append((statement, how))
    return found


def _group(mention: Mention, statement: Statement, claim: Claim, how: str | None, day: date | None) -> str:
    """What one statement is to the figure: a field of :class:`Standing`, or ``silent``."""
    if how is None:
        # the same number in a unit it cannot have: dollars for dirhams, points for places
        swapped = is_live(statement, day) and same_number(mention, statement)
        return "opposing" if swapped else "silent"
    if statement.rank == "erroneous":
        return "erroneous" if how == EXACT else "silent"
    if not is_live(statement, day):
        # a bound that merely leaves room for an old value does not repeat it
        plain = mention if mention.hedge == "about" else mention._replace(hedge=None)
        return "outdated" if compare(plain, statement) in {EXACT, ROUNDED} else "silent"
    if how == HEDGE:
        return "wrong_way"
    if how == DIFFERENT:
        # it says nothing against the figure then; another rhythm is no other figure
        return "elsewhere" if _aside(statement) else "opposing"
    return "opposing" if _turned(mention, statement, claim) else "agreeing"


def _turned(mention: Mention, statement: Statement, claim: Claim) -> bool:
    """Whether a rise is told as a fall, or a fall as a rise."""
    told = next((cue.value for cue in mention.cues if cue.slot == "direction"), None)
    if told is None or claim.statistic != "change" or not statement.value:
        return False
    return (statement.value < 0) != (told == "down")


def _aside(statement: Statement) -> bool:
    """Whether the statement is of another base or scope than its claim."""
    return bool(statement.slots) and any(slot != "per" for slot, _ in statement.slots)


def _converted(
    mention: Mention, statements: list[Statement], knowledge: KnowledgeBase, day: date | None
) -> list[tuple[Statement, str]]:
    """Live statements in another currency that the figure restates at the rate of the day.

    The very number in another currency is no conversion: one currency was printed for the other.
    """
    if mention.unit is None or not is_money(mention.unit):
        return []
    if any(is_live(s, day) and s.unit != mention.unit and same_number(mention, s) for s in statements):
        return []
    found = []
    for statement in statements:
        unit = statement.unit
        if unit is None or unit == mention.unit or not is_money(unit) or not is_live(statement, day):
            continue
        rate = rate_interval(knowledge, unit, mention.unit, day)
        if rate is not None and compare_converted(mention, statement, rate) == ROUNDED:
            found.append((statement, ROUNDED))
    return found


@PerClaim
def newest(claim: Claim, knowledge: KnowledgeBase) -> bool:
    """Whether a claim tells what was reached at last, as far as is known of what it is about."""
    alike = knowledge.subjects("figure").touched(claim.about[0])
    reached = (c for c in alike if c.about == claim.about and c.modality == "achieved")
    days = [c.period.end for c in reached if c.period is not None]
    return claim.modality == "achieved" and claim.period is not None and claim.period.end == max(days)
