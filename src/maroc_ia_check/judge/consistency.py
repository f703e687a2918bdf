"""The text against itself: totals, changes and conversions against the figures they come from."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from datetime import date
from decimal import Decimal

from maroc_ia_check.judge.causes import digits
from maroc_ia_check.judge.changes import broken_change
from maroc_ia_check.judge.comparison import allowance, stated
from maroc_ia_check.judge.derived import broken_derived
from maroc_ia_check.judge.drawn import Page, drawn, of_their_time, open_page, speaks_of
from maroc_ia_check.judge.ends import told_before
from maroc_ia_check.judge.parts import broken_rest, broken_total
from maroc_ia_check.judge.sums import Sum, broken_count, broken_sum
from maroc_ia_check.judge.yearly import broken_rate
from maroc_ia_check.knowledge import KnowledgeBase, rate_interval
from maroc_ia_check.model import CLASSES, Claim, Finding, Links, Mention, Reading, Related, Span
from maroc_ia_check.units import is_money


def inconsistencies(
    reading: Reading, links: Links, judged: list[Finding], knowledge: KnowledgeBase, day: date | None
) -> list[Finding]:
    """Every place where the text's own arithmetic does not hold; a change that sources bear out is no sum."""
    page = open_page(reading, links, judged)
    judgements = {finding.span: finding for finding in judged}
    totals = knowledge.totals_of({finding.claim.id for finding in judged if finding.claim is not None})
    found = []
    for linked in links.figures:
        total = broken_sum(linked, page, day)
        if total is None and not _borne_out(judgements.get(linked.mention.span)):
            total = broken_rest(linked, page, judgements, totals)
        if total is not None:
            found.append(_wrong_sum(linked.mention, total))
    on_topic = {linked.mention.span for linked in links.figures if linked.candidates}
    for mention in reading.mentions:
        if mention.assertion not in {"asserted", "corrected"}:
            continue
        finding = _conversion(mention, page, judgements, knowledge, day)
        if finding is None and not _borne_out(judgements.get(mention.span)):
            finding = _total(mention, page, judgements, totals) or _change(
                mention, page, judgements, on_topic
            )
        if finding is not None:
            found.append(finding)
    return found


def _borne_out(finding: Finding | None) -> bool:
    return finding is not None and CLASSES[finding.verdict] == "pass"


def _total(
    mention: Mention, page: Page, judgements: Mapping[Span, Finding], totals: Sequence[Claim]
) -> Finding | None:
    """A total that its parts do not come to."""
    total = (
        broken_count(mention, page, judgements)
        or broken_total(mention, page, judgements, totals)
        or broken_rate(mention, page, judgements)
    )
    return None if total is None else _wrong_sum(mention, total)


def _wrong_sum(mention: Mention, total: Sum) -> Finding:
    finding = _finding("sum", mention, total.others)
    return finding._replace(claim=total.claim, expected=total.expected)


def _change(
    mention: Mention, page: Page, judgements: Mapping[Span, Finding], on_topic: Container[Span]
) -> Finding | None:
    """A change that the values it is told of do not give."""
    ends = broken_change(mention, page, on_topic, judgements) or broken_derived(mention, page, judgements)
    if not ends:
        return None
    last = judgements.get(ends[-1].span)
    return _finding("change", mention, ends)._replace(claim=last.claim if last else None)


def _conversion(
    mention: Mention,
    page: Page,
    judgements: Mapping[Span, Finding],
    knowledge: KnowledgeBase,
    day: date | None,
) -> Finding | None:
    """An amount converted at a rate that no day near the text's has known, or with zeros more or less."""
    base = _converted(mention, page)
    if base is None or not (mention.unit and base.unit and is_money(mention.unit) and is_money(base.unit)):
        return None
    said, amount = stated(mention), stated(base)
    if mention.coin == base.coin or said is None or amount is None:
        return None
    if mention.unit == base.unit:
        slipped = mention.per == base.per and said != amount and digits(said.low) == digits(amount.low)
        return _wrong_conversion(mention, base, judgements) if slipped else None
    rate = rate_interval(knowledge, base.unit, mention.unit, day)
    if rate is None:
        return None
    low = (amount.low - allowance(amount.low, hedged=False)) * rate.low
    high = (amount.high + allowance(amount.high, hedged=False)) * rate.high
    # wires round both ends: ten billion dollars for a hundred billion dirhams is common
    slack = max(allowance(said.low, hedged=True), said.low * Decimal("0.08"))
    if said.low - slack <= high and said.high + slack >= low:
        return None
    return _wrong_conversion(mention, base, judgements)


def _wrong_conversion(mention: Mention, base: Mention, judgements: Mapping[Span, Finding]) -> Finding:
    converted = judgements.get(base.span)
    return _finding("fx", mention, (base,))._replace(claim=converted.claim if converted else None)


def _converted(mention: Mention, page: Page) -> Mention | None:
    """The amount that one restates: in its sentence, or the only one of the sentence before."""
    if mention.restates is not None:
        return page.reading.mentions[mention.restates]
    if mention.kind != "money" or any(
        m.kind == "money" for m in told_before(mention, page.told, mention.sentence)
    ):
        return None
    before = [m for m in told_before(mention, page.told, _asked_after(mention, page)) if m.kind == "money"]
    if len(before) != 1 or before[0].per != mention.per:
        return None
    times = [m.period for m in before if m.period is not None]
    follows = drawn(mention, page, before, also="converted") is not None
    return before[0] if follows and of_their_time(mention, page, times, before[0]) else None


def _asked_after(mention: Mention, page: Page) -> int:
    """The sentence before a figure's, or the one before that where it only asks for another currency."""
    last = mention.sentence - 1
    asks = not page.told.sentence(last) and speaks_of("converted", last, page)
    return last - 1 if asks else last


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
