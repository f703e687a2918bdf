"""Who says so: statements for and against, counted by independent voice."""

from __future__ import annotations

from maroc_ia_check.judge.comparison import same_number
from maroc_ia_check.judge.odds import at_odds
from maroc_ia_check.judge.record import Standing
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import Candidate, Claim, Difference, Evidence, Mention, Statement
from maroc_ia_check.units import is_money

_STANCES = {
    "agreeing": "for",
    "opposing": "against",
    "elsewhere": "against",
    "wrong_way": "against",
    "outdated": "outdated",
    "erroneous": "erroneous",
}
#: causes in which the number is right and its unit is not
_SWAPPED = {"currency", "unit", "points"}
_RANKS = {"preferred": 0, "normal": 1, "deprecated": 2, "erroneous": 3}
_TIERS = ("official", "international", "company", "wire", "press", "trade", "blog")


def order(statement: Statement, knowledge: KnowledgeBase) -> tuple[int, int, str, str]:
    """The order in which statements are shown: rank, tier, date, then address of the source."""
    source = knowledge.sources[statement.source]
    published = source.published.isoformat() if source.published else "9999"
    return (_RANKS[statement.rank], _TIERS.index(source.tier), published, source.id)


def gather(standing: Standing, kinds: tuple[str, ...], knowledge: KnowledgeBase) -> tuple[Evidence, ...]:
    """The evidence of the named kinds, the leading statement of each kind first."""
    found: list[Evidence] = []
    for kind in kinds:
        statements = (
            [s for s, _ in standing.agreeing] if kind == "agreeing" else list(getattr(standing, kind))
        )
        for statement in sorted(statements, key=lambda s: order(s, knowledge)):
            found.append(Evidence(statement, knowledge.sources[statement.source], _STANCES[kind]))
    return tuple(found)


def disputed(claim: Claim, standing: Standing, knowledge: KnowledgeBase) -> bool:
    """Whether an independent voice says otherwise, and no leading statement settles it.

    A coarser or finer printing of the same value is no other value, nor is a bound that the value keeps,
    nor what was so at another time; a conversion into another currency than the claim's own is each
    newsroom's arithmetic, not a statement of its own.
    """
    agreeing = [statement for statement, _ in standing.agreeing]
    rivals = [s for s in standing.opposing if not s.slots and all(at_odds(s, other) for other in agreeing)]
    if any(s.rank == "preferred" for s in agreeing):
        rivals = [s for s in rivals if s.rank == "preferred"]
    voices = {knowledge.voice(s.source) for s in agreeing}
    units = {s.unit for s in agreeing}
    if units.isdisjoint(claim.units[:1]) and any(is_money(unit) for unit in units if unit):
        return False
    return any(knowledge.voice(s.source) not in voices and s.unit in units for s in rivals)


def expected_value(
    mention: Mention, standing: Standing, reason: str | None, difference: Difference | None = None
) -> tuple[tuple[str, str], ...]:
    """What the knowledge base holds in the slot that differs, as plain pairs.

    For a value in a wrong unit: the same number in its own; else the leading statement in the text's.
    """
    if difference is not None:
        return ((difference.slot, difference.expected),)
    live = sorted(
        (*(s for s, _ in standing.agreeing), *standing.opposing, *standing.wrong_way),
        key=lambda s: (
            reason not in _SWAPPED or s.unit == mention.unit or not same_number(mention, s),
            s.unit != mention.unit,
            _RANKS[s.rank],
            s.source,
        ),
    )
    if not live:
        return ()
    lead = live[0]
    if lead.value is not None:
        pairs: tuple[tuple[str, str], ...] = (("value", str(lead.value)),)
    else:
        pairs = (("min", str(lead.low)), ("max", str(lead.high)))
    return (*pairs, ("unit", lead.unit)) if lead.unit else pairs


def shares(statement: Statement, difference: Difference) -> bool:
    """Whether the statement itself says the slot as the text does."""
    slots = dict(statement.slots)
    if difference.slot == "horizon":
        return statement.period is not None and str(statement.period.end.year) == difference.said[-4:]
    if difference.slot == "period" and difference.said in {"year", "month", "total"}:
        return slots.get("per") == difference.said
    slot = "statistic" if difference.slot == "kind" else difference.slot
    return slots.get(slot) == difference.said


def parted(standing: Standing, difference: Difference) -> Standing:
    """The same record where all sources give the value: for the text those that say the slot as it does."""
    sharing = tuple(pair for pair in standing.agreeing if shares(pair[0], difference))
    others = tuple(statement for statement, _ in standing.agreeing if not shares(statement, difference))
    return standing._replace(agreeing=sharing, opposing=(), elsewhere=others)


def of_the_part(mention: Mention, candidate: Candidate) -> bool:
    """Whether a part of something is told, and the claim is about that part."""
    parts = [cue.span for cue in mention.cues if cue.slot == "part"]
    return any(part.overlaps(span) for part in parts for span in candidate.heard)
