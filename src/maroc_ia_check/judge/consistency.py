"""The text against itself: conversions against the dated rate, changes against their two ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from maroc_ia_check.judge.changes import broken_change
from maroc_ia_check.judge.comparison import REACH, allowance, roundness, stated
from maroc_ia_check.judge.record import is_live
from maroc_ia_check.knowledge import KnowledgeBase, rate_interval
from maroc_ia_check.model import CLASSES, Finding, Linked, Links, Mention, Reading, Related
from maroc_ia_check.units import is_money

#: a total is told of at most so many parts before it
_PARTS = 4
#: a total and two parts
_FEWEST = 3


def inconsistencies(
    reading: Reading, links: Links, judged: list[Finding], knowledge: KnowledgeBase, day: date | None
) -> list[Finding]:
    """Every place where the text's own arithmetic does not hold; a change that sources bear out is no sum."""
    found = [finding for linked in links.figures if (finding := _sum(linked, reading, day)) is not None]
    borne_out = {finding.span for finding in judged if CLASSES[finding.verdict] == "pass"}
    claims = {finding.span: finding.claim for finding in judged}
    on_topic = {linked.mention.span for linked in links.figures if linked.candidates}
    for mention in reading.mentions:
        if mention.assertion not in {"asserted", "corrected"}:
            continue
        finding = _conversion(mention, reading, knowledge, day)
        known = finding is not None or mention.span in borne_out
        ends = () if known else broken_change(mention, reading, on_topic)
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


def _sum(linked: Linked, reading: Reading, day: date | None) -> Finding | None:
    """A total and its parts that do not go together, where the record has the value that does."""
    mention = linked.mention
    if mention.value is None or mention.unit is None or mention.assertion != "asserted":
        return None
    on_record = [
        (statement.value, candidate)
        for candidate in linked.candidates
        for statement in candidate.claim.statements
        if statement.unit == mention.unit and is_live(statement, day) and not candidate.ruled_out
    ]
    if any(value == mention.value for value, _ in on_record):
        return None
    for others, added in (*_as_total(mention, reading), *_as_part(mention, reading)):
        told = [other.value for other in others]
        for value, candidate in on_record:
            if value is not None and value not in told and _gives(added, value, mention.value):
                expected = (("value", str(value)), ("unit", mention.unit))
                finding = _finding("sum", mention, others)
                return finding._replace(claim=candidate.claim, expected=expected)
    return None


def _as_total(mention: Mention, reading: Reading) -> Iterator[tuple[tuple[Mention, ...], Decimal]]:
    """The runs of figures of one unit right before a total, and those right behind it, added up."""
    alike = [m for m in reading.mentions if m.unit == mention.unit and m.restates is None]
    near = [m for m in alike if abs(m.block - mention.block) <= 1 or m.block == mention.block]
    before = [m for m in near if m.block == mention.block and m.span.end <= mention.span.start]
    behind = [m for m in near if m.span.start >= mention.span.end]
    for count in range(2, _PARTS + 1):
        for run in (before[-count:], behind[:count]):
            if len(run) == count:
                yield tuple(run), _added(run)


def _as_part(mention: Mention, reading: Reading) -> Iterator[tuple[tuple[Mention, ...], Decimal]]:
    """The total that opens the sentence and the other parts behind it, with what they leave for this one."""
    alike = [
        m
        for m in reading.mentions
        if m.sentence == mention.sentence and m.unit == mention.unit and m.restates is None
    ]
    if len(alike) < _FEWEST or mention.restates is not None:
        return
    total, *parts = alike
    rest = [part for part in parts if part is not mention]
    left = (total.value or Decimal(0)) - _added(rest)
    if total is not mention and len(rest) < _PARTS and left > 0:
        yield (total, *rest), left


def _added(mentions: Iterable[Mention]) -> Decimal:
    return sum((mention.value for mention in mentions if mention.value is not None), Decimal(0))


def _gives(added: Decimal, on_record: Decimal, printed: Decimal) -> bool:
    """Whether the sum is the value on record, as roundly as that is known, and not the printed one."""
    slack = min(roundness(on_record) / 2, on_record * REACH)
    return abs(added - on_record) <= slack and abs(added - printed) > allowance(printed, hedged=False)


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
