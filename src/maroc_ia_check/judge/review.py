"""The record against itself: conversions against dated rates, totals against parts, events against twins."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal

from maroc_ia_check.judge.comparison import slack
from maroc_ia_check.judge.conflicts import newest_first
from maroc_ia_check.judge.evidence import order
from maroc_ia_check.judge.record import is_live, known
from maroc_ia_check.knowledge import KnowledgeBase, rate_interval
from maroc_ia_check.model import Claim, Evidence, Statement
from maroc_ia_check.model.review import Band, Conversion, Lookalikes, RateClash, SumGap
from maroc_ia_check.units import is_money

_CONFUSED_DATES = "date"


def find_rate_clashes(knowledge: KnowledgeBase, day: date | None = None) -> tuple[RateClash, ...]:
    """Amounts restated in other currencies at rates that cannot all hold, or that no day near has known."""
    found = []
    for claim in knowledge.claims:
        if claim.kind != "figure" or claim.statistic == "rate" or not claim.units:
            continue
        amount = leading(claim, knowledge, day)
        if amount is None or not is_money(str(amount.statement.unit)):
            continue
        restated: dict[str, list[Statement]] = {}
        for statement in _plain(claim, knowledge, day):
            if statement.unit and statement.unit != amount.statement.unit and is_money(statement.unit):
                restated.setdefault(statement.unit, []).append(statement)
        for unit, statements in sorted(restated.items()):
            clash = _clash(claim, amount, unit, statements, knowledge)
            if any(c.outside for c in clash.conversions) or clash.common is None:
                found.append(clash)
    return tuple(found)


def find_sum_gaps(knowledge: KnowledgeBase, day: date | None = None) -> tuple[SumGap, ...]:
    """Totals whose parts, as the leading voices give them, do not add up to the last digit."""
    found = []
    for claim in knowledge.claims:
        total = leading(claim, knowledge, day) if claim.parts else None
        if total is None:
            continue
        parts = [(times, _part(part, knowledge, day)) for part, times in claim.parts]
        terms = [(times, part) for times, part in parts if part is not None]
        if len(terms) < len(parts) or any(p.statement.unit != total.statement.unit for _, p in terms):
            continue
        computed = sum((times * _value(part) for times, part in terms), Decimal(0))
        if computed != _value(total):
            room = slack(_value(total)) + sum((n * slack(_value(p)) for n, p in terms), Decimal(0))
            rounded = abs(computed - _value(total)) <= room
            found.append(SumGap(claim, total, tuple(terms), computed, rounded))
    return tuple(found)


def find_lookalikes(knowledge: KnowledgeBase, day: date | None = None) -> tuple[Lookalikes, ...]:
    """Pairs of events that the data calls easily confused and whose dates differ, the earlier one first."""
    pairs: dict[tuple[str, str], Lookalikes] = {}
    for claim in knowledge.claims:
        for other_id, slot in claim.neighbours:
            other = knowledge.claim(other_id)
            if slot != _CONFUSED_DATES or other is None or {claim.kind, other.kind} != {"event"}:
                continue
            dated = [(_dated(each, knowledge, day), each) for each in (claim, other)]
            (one, own), (two, neighbour) = sorted(dated, key=lambda pair: (_start(pair[0]), pair[1].id))
            if one is not None and two is not None and _start(one) != _start(two):
                pairs[own.id, neighbour.id] = Lookalikes(own, one, neighbour, two)
    return tuple(sorted(pairs.values(), key=lambda p: (_start(p.first_dated), p.first.id, p.second.id)))


def leading(claim: Claim, knowledge: KnowledgeBase, day: date | None) -> Evidence | None:
    """The voice for a figure in the claim's main unit: a leading statement, else what most voices print."""
    own = [s for s in _plain(claim, knowledge, day) if s.unit in claim.units[:1]]
    return _best(own, lambda s: s.value, knowledge)


def _plain(claim: Claim, knowledge: KnowledgeBase, day: date | None) -> list[Statement]:
    """The live statements of exactly this claim that give one value."""
    live = (s for s in known(claim, knowledge, day) if is_live(s, day))
    return [s for s in live if s.value is not None and not s.slots]


def _best(
    statements: list[Statement], said: Callable[[Statement], object], knowledge: KnowledgeBase
) -> Evidence | None:
    if not statements:
        return None
    voices: dict[object, set[str]] = {}
    for statement in statements:
        voices.setdefault(said(statement), set()).add(knowledge.voice(statement.source))
    best = min(
        statements,
        key=lambda s: (
            s.rank != "preferred",
            -len(voices[said(s)]),
            s.hedge is not None,
            order(s, knowledge),
        ),
    )
    return Evidence(best, knowledge.sources[best.source], "for")


def _clash(
    claim: Claim, amount: Evidence, unit: str, statements: list[Statement], knowledge: KnowledgeBase
) -> RateClash:
    own = str(amount.statement.unit)
    # a rate is told as it is kept: how many dirhams for a dollar, not the reverse
    kept = {(rate.base, rate.quote) for rate in knowledge.rates}
    base, quote = (own, unit) if (own, unit) in kept else (unit, own)
    groups: dict[Decimal, list[Evidence]] = {}
    for statement in statements:
        evidence = Evidence(statement, knowledge.sources[statement.source], "for")
        groups.setdefault(_value(evidence), []).append(evidence)
    conversions = [
        _conversion(amount, sorted(group, key=newest_first), base, quote, knowledge)
        for _, group in sorted(groups.items())
    ]
    return RateClash(claim, amount, base, quote, tuple(conversions))


def _conversion(
    amount: Evidence, restated: list[Evidence], base: str, quote: str, knowledge: KnowledgeBase
) -> Conversion:
    bands = [_implied(_own_amount(amount, each, knowledge), each, base) for each in restated]
    days = [each.source.published for each in restated]
    rates = [r for day in days if (r := rate_interval(knowledge, base, quote, day)) is not None]
    dated = Band(min(r.low for r in rates), max(r.high for r in rates)) if rates else None
    implied = Band(min(b.low for b in bands), max(b.high for b in bands))
    return Conversion(tuple(restated), implied, dated)


def _own_amount(amount: Evidence, restated: Evidence, knowledge: KnowledgeBase) -> Evidence:
    """What the same source prints in the claim's currency, else what the leading voice does."""
    claim = knowledge.claim(amount.statement.claim)
    same = [
        s
        for s in (claim.statements if claim else ())
        if s.source == restated.source.id and s.unit == amount.statement.unit and s.value is not None
    ]
    return Evidence(same[0], restated.source, "for") if same else amount


def _implied(amount: Evidence, restated: Evidence, base: str) -> Band:
    """The rates between which the digits of both printings leave room."""
    upper, lower = (restated, amount) if amount.statement.unit == base else (amount, restated)
    top, bottom = _value(upper), _value(lower)
    over, under = slack(top), slack(bottom)
    return Band((top - over) / (bottom + under), (top + over) / (bottom - under))


def _value(evidence: Evidence) -> Decimal:
    return evidence.statement.value or Decimal(0)


def _part(claim_id: str, knowledge: KnowledgeBase, day: date | None) -> Evidence | None:
    claim = knowledge.claim(claim_id)
    return leading(claim, knowledge, day) if claim is not None else None


def _dated(claim: Claim, knowledge: KnowledgeBase, day: date | None) -> Evidence | None:
    statements: Iterable[Statement] = (s for s in known(claim, knowledge, day) if is_live(s, day))
    return _best([s for s in statements if s.when is not None], lambda s: s.when, knowledge)


def _start(evidence: Evidence | None) -> date:
    return evidence.statement.when.start if evidence and evidence.statement.when else date.max
