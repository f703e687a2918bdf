"""The text against itself: conversions against the dated rate, changes against their two ends."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator
from datetime import date
from decimal import Decimal

from maroc_ia_check.judge.comparison import REACH, allowance, roundness, stated
from maroc_ia_check.judge.record import is_live
from maroc_ia_check.knowledge import KnowledgeBase, rate_interval
from maroc_ia_check.model import Finding, Linked, Links, Mention, Reading, Related, Span
from maroc_ia_check.units import is_money

#: a total is told of at most so many parts before it
_PARTS = 4
#: a total and two parts
_FEWEST = 3
#: how far a told change may lie from the computed one: "doubler" is a round word
_CHANGE_REACH = Decimal("0.15")


def inconsistencies(
    reading: Reading, links: Links, knowledge: KnowledgeBase, day: date | None
) -> list[Finding]:
    """Every place where the text's own arithmetic does not hold."""
    told = _Told(reading)
    found = [finding for linked in links.figures if (finding := _sum(linked, told, day)) is not None]
    on_topic = {linked.mention.span for linked in links.figures if linked.candidates}
    for mention in reading.mentions:
        if mention.assertion not in {"asserted", "corrected"}:
            continue
        finding = _conversion(mention, reading, knowledge, day) or _change(mention, told, on_topic)
        if finding is not None:
            found.append(finding)
    return found


class _Told:
    """The mentions of one text, in order, to be asked for by where they stand."""

    def __init__(self, reading: Reading) -> None:
        self._by_sentence: dict[int, list[Mention]] = {}
        self._by_unit: dict[str | None, list[Mention]] = {}
        for mention in reading.mentions:
            self._by_sentence.setdefault(mention.sentence, []).append(mention)
            if mention.restates is None:
                self._by_unit.setdefault(mention.unit, []).append(mention)

    def sentence(self, mention: Mention) -> list[Mention]:
        """All of the mention's sentence."""
        return self._by_sentence[mention.sentence]

    def before(self, mention: Mention) -> list[Mention]:
        """The last few of its unit before a mention, in its block."""
        alike = self._by_unit.get(mention.unit, [])
        found: list[Mention] = []
        for place in range(bisect_left(alike, mention.span, key=_span) - 1, -1, -1):
            other = alike[place]
            if other.block != mention.block or len(found) == _PARTS:
                break
            if other.span.end <= mention.span.start:
                found.insert(0, other)
        return found

    def behind(self, mention: Mention) -> list[Mention]:
        """The first few of its unit behind a mention, in its block or the next."""
        alike = self._by_unit.get(mention.unit, [])
        found: list[Mention] = []
        for place in range(bisect_left(alike, mention.span, key=_span), len(alike)):
            other = alike[place]
            if other.block > mention.block + 1 or len(found) == _PARTS:
                break
            if other.span.start >= mention.span.end:
                found.append(other)
        return found


def _span(mention: Mention) -> Span:
    return mention.span


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


def _change(mention: Mention, told: _Told, on_topic: Container[Span]) -> Finding | None:
    """A multiple ("tripler") that the two values beside it do not give.

    One of them is on topic, or each has its own time: "twice as fast, 9 against 5" is no news.
    """
    if mention.kind != "multiple" or mention.value is None or mention.value <= 1:
        return None
    pair = _ends(mention, told)
    if pair is None:
        return None
    first, last = pair
    timed = first.period is not None and last.period not in {None, first.period}
    if not timed and first.span not in on_topic and last.span not in on_topic:
        return None
    if not first.value or last.value is None:
        return None
    ratio = last.value / first.value
    if abs(ratio - mention.value) <= mention.value * _CHANGE_REACH:
        return None
    return _finding("change", mention, pair)


def _sum(linked: Linked, told: _Told, day: date | None) -> Finding | None:
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
    for others, added in (*_as_total(mention, told), *_as_part(mention, told)):
        values = [other.value for other in others]
        for value, candidate in on_record:
            if value is not None and value not in values and _gives(added, value, mention.value):
                expected = (("value", str(value)), ("unit", mention.unit))
                finding = _finding("sum", mention, others)
                return finding._replace(claim=candidate.claim, expected=expected)
    return None


def _as_total(mention: Mention, told: _Told) -> Iterator[tuple[tuple[Mention, ...], Decimal]]:
    """The runs of figures of one unit right before a total, and those right behind it, added up."""
    before, behind = told.before(mention), told.behind(mention)
    for count in range(2, _PARTS + 1):
        for run in (before[-count:], behind[:count]):
            if len(run) == count:
                yield tuple(run), _added(run)


def _as_part(mention: Mention, told: _Told) -> Iterator[tuple[tuple[Mention, ...], Decimal]]:
    """The total that opens the sentence and the other parts behind it, with what they leave for this one."""
    alike = [m for m in told.sentence(mention) if m.unit == mention.unit and m.restates is None]
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


def _ends(mention: Mention, told: _Told) -> tuple[Mention, Mention] | None:
    """The value before and the value after: the two nearest figures of one unit in the sentence."""
    near = [
        m
        for m in told.sentence(mention)
        if m.kind not in {"date", "multiple", "percent", "duration"}
        and m.value is not None
        and m.restates is None
    ]
    near.sort(key=lambda m: (abs(m.span.start - mention.span.start), m.span.start))
    if len(near) < 2:
        return None
    one, other = sorted(near[:2], key=_earlier)
    if one.unit != other.unit and None not in {one.unit, other.unit}:
        return None
    if one.value is None or other.value is None or one.value >= other.value:
        return None
    return one, other


def _earlier(mention: Mention) -> tuple[date, int]:
    start = mention.period.start if mention.period else date.max
    return (start, mention.span.start)


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
