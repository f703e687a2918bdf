"""The text against itself: conversions against the dated rate, changes against their two ends."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from maroc_ia_check.judge.changes import broken_change
from maroc_ia_check.judge.comparison import allowance, stated
from maroc_ia_check.judge.derived import broken_derived
from maroc_ia_check.judge.drawn import Page
from maroc_ia_check.judge.mentions import Mentions
from maroc_ia_check.judge.sums import broken_count, broken_sum, broken_total
from maroc_ia_check.knowledge import KnowledgeBase, rate_interval
from maroc_ia_check.model import CLASSES, Finding, Links, Mention, Reading, Related
from maroc_ia_check.units import is_money


def inconsistencies(
    reading: Reading, links: Links, judged: list[Finding], knowledge: KnowledgeBase, day: date | None
) -> list[Finding]:
    """Every place where the text's own arithmetic does not hold; a change that sources bear out is no sum."""
    told = Mentions(reading.mentions)
    page = Page(reading, told)
    found = [
        _finding("sum", linked.mention, total.others)._replace(claim=total.claim, expected=total.expected)
        for linked in links.figures
        if (total := broken_sum(linked, told, day)) is not None
    ]
    borne_out = {finding.span for finding in judged if CLASSES[finding.verdict] == "pass"}
    passed = {finding.span: finding for finding in judged}
    claims = {finding.span: finding.claim for finding in judged}
    totals = [claim for claim in knowledge.claims if claim.parts]
    on_topic = {linked.mention.span for linked in links.figures if linked.candidates}
    for mention in reading.mentions:
        if mention.assertion not in {"asserted", "corrected"}:
            continue
        finding = _conversion(mention, reading, knowledge, day)
        settled = finding is not None or mention.span in borne_out
        total = None if settled else broken_count(mention, told, reading, claims, borne_out)
        total = total or (None if settled else broken_total(mention, page, passed, totals))
        if total is not None:
            finding = _finding("sum", mention, total.others)._replace(
                claim=total.claim, expected=total.expected
            )
        ends = () if settled else broken_change(mention, page, on_topic, claims)
        ends = ends or (() if settled else broken_derived(mention, page, passed))
        if ends:
            finding = _finding("change", mention, ends)._replace(claim=claims.get(ends[-1].span))
        if finding is not None:
            found.append(finding)
    return found


def _conversion(
    mention: Mention, reading: Reading, knowledge: KnowledgeBase, day: date | None
) -> Finding | None:
    """An amount converted at a rate that no day near the text's has known."""
    if mention.restates is None:
        return None
    base = reading.mentions[mention.restates]
    if not (mention.unit and base.unit and is_money(mention.unit) and is_money(base.unit)):
        return None
    said, amount = stated(mention), stated(base)
    if mention.unit == base.unit or said is None or amount is None:
        return None
    rate = rate_interval(knowledge, base.unit, mention.unit, day)
    if rate is None:
        return None
    low = (amount.low - allowance(amount.low, hedged=False)) * rate.low
    high = (amount.high + allowance(amount.high, hedged=False)) * rate.high
    # wires round both ends: ten billion dollars for a hundred billion dirhams is common
    slack = max(allowance(said.low, hedged=True), said.low * Decimal("0.08"))
    if said.low - slack <= high and said.high + slack >= low:
        return None
    return _finding("fx", mention, (base,))


def _finding(reason: str, mention: Mention, others: tuple[Mention, ...]) -> Finding:
    return Finding(
        verdict="inconsistent",
        reason=reason,
        span=mention.span,
        quote=mention.quote,
        mention=mention,
        confidence=Decimal("0.9"),
        related=tuple(Related(other.span, reason) for other in others),
        message=(f"finding.inconsistent.{reason}", ()),
    )
