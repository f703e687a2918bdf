"""The text against itself: totals whose parts the record knows, and the last part of one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import chain, combinations

from maroc_ia_check.judge.comparison import allowance, slack
from maroc_ia_check.judge.drawn import Page, drawn
from maroc_ia_check.judge.sums import Sum
from maroc_ia_check.model import CLASSES, Claim, Finding, Linked, Mention, Span

#: what has parts that may be told one by one
_TOTALLING = frozenset({"money", "power", "energy", "count", "number"})
#: what comes again and again is no total
_RATES = frozenset({"year", "month", "week", "day", "each"})
#: the parts are told in so many sentences, that of the figure included; a total so many before them
_REACH, _FAR = 4, 6


def broken_total(
    mention: Mention, page: Page, found: Mapping[Span, Finding], totals: Iterable[Claim]
) -> Sum | None:
    """A total that is not what its parts come to, each of which the text gives as sources do."""
    said = mention.value
    if said is None or mention.kind not in _TOTALLING or mention.per in _RATES:
        return None
    near = _told_near(mention, page, found)
    for total in totals:
        values = _parts_told(total, near)
        parts = tuple(other for other, claim in near if claim.id in values)
        if len(values) < len(total.parts) or drawn(mention, page, parts, also="total") is None:
            continue
        runs = chain.from_iterable(combinations(values.values(), size + 1) for size in range(len(values)))
        own = allowance(said, hedged=True) if mention.hedge else slack(said)
        room = own + max(map(slack, values.values()))
        if all(abs(_sum(run) - said) > room for run in runs):
            return Sum(parts, total, _expected(_sum(values.values()), total, parts[-1]))
    return None


def broken_rest(
    linked: Linked, page: Page, found: Mapping[Span, Finding], totals: Iterable[Claim]
) -> Sum | None:
    """What is told as one part of a total, and is not what the total and the other parts leave.

    All are told in one sentence, or all the parts are, with the total right before them.
    """
    mention, said = linked.mention, linked.mention.value
    amount = mention.kind in _TOTALLING and (mention.unit is not None or mention.distinctive)
    near = _told_near(mention, page, found, around=True) if said and amount else []
    here = [(other, claim) for other, claim in near if other.sentence == mention.sentence]
    sums = {claim.id: other for other, claim in near if other.span.end <= mention.span.start}
    for total in totals:
        values = _parts_told(total, here)
        left = [candidate.claim for candidate in linked.candidates if not candidate.ruled_out]
        missing = [claim for claim in left if claim.id in dict(total.parts) and claim.id not in values]
        whole = sums.get(total.id)
        if said is None or whole is None or len(missing) != 1 or len(values) + 1 < len(total.parts):
            continue
        rest = (whole.value or Decimal(0)) - _sum(values.values())
        if abs(rest - said) > slack(whole.value or Decimal(0)) + slack(said):
            others = tuple(other for other, claim in near if claim.id in values or claim is total)
            return Sum(others, missing[0], _expected(rest, missing[0], whole))
    return None


def _told_near(
    mention: Mention, page: Page, found: Mapping[Span, Finding], *, around: bool = False
) -> list[tuple[Mention, Claim]]:
    """The values of its unit that stand before a figure and that sources bear out, with their claims.

    ``around`` takes those behind it in its sentence too, and those of the block before.
    """
    back, reach, ahead = (1, _FAR, mention.sentence) if around else (0, _REACH, -1)
    return [
        (other, finding.claim)
        for number in range(mention.sentence - reach + 1, mention.sentence + 1)
        for other in page.told.sentence(number)
        if 0 <= mention.block - other.block <= back
        and (other.span.end <= mention.span.start or (other is not mention and number == ahead))
        and other.value is not None
        and (mention.unit == other.unit or None in {mention.unit, other.unit})
        and (finding := found.get(other.span)) is not None
        and finding.claim is not None
        and CLASSES[finding.verdict] == "pass"
    ]


def _parts_told(total: Claim, near: Iterable[tuple[Mention, Claim]]) -> dict[str, Decimal]:
    """What each part of a total that is told comes to, as often as it counts."""
    times = dict(total.parts)
    return {c.id: (part.value or Decimal(0)) * times[c.id] for part, c in near if c.id in times}


def _expected(value: Decimal, claim: Claim, other: Mention) -> tuple[tuple[str, str], ...]:
    return (("value", str(value)), ("unit", other.unit or claim.units[0]))


def _sum(values: Iterable[Decimal]) -> Decimal:
    return sum(values, Decimal(0))
