"""The text against itself: what comes to so much a year, and so much a year in so many years."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from maroc_ia_check.judge.comparison import allowance, slack
from maroc_ia_check.judge.drawn import Page, drawn
from maroc_ia_check.judge.ends import earlier, told_before
from maroc_ia_check.judge.measures import AMOUNTS
from maroc_ia_check.judge.sums import Sum
from maroc_ia_check.model import CLASSES, Finding, Mention, Span
from maroc_ia_check.typed import NamedTuple

_YEAR = "year"


class _Rate(NamedTuple):
    """What one amount makes the other, and how far that may be off."""

    expected: Decimal
    slack: Decimal


def broken_rate(mention: Mention, page: Page, found: Mapping[Span, Finding]) -> Sum | None:
    """A yearly share of a total, or a total of yearly amounts, that the years told do not give."""
    said = mention.value
    base = _base(mention, page)
    finding = found.get(base.span) if base else None
    if said is None or base is None or finding is None or finding.claim is None:
        return None
    if CLASSES[finding.verdict] != "pass" or drawn(mention, page, (base,)) is None:
        return None
    lengths = sorted(_years(mention, base, page))
    rates = [_rate(base, years, yearly=mention.per == _YEAR) for years in lengths]
    reach = allowance(said, hedged=True)
    if not rates or any(abs(rate.expected - said) <= reach + rate.slack for rate in rates):
        return None
    unit = base.unit or finding.claim.units[0]
    return Sum((base,), finding.claim, (("value", f"{rates[0].expected:.3g}"), ("unit", unit)))


def _base(mention: Mention, page: Page) -> Mention | None:
    """The amount before, of the same unit, where one of the two is a year's and the other is not."""
    if mention.kind not in AMOUNTS or mention.per not in {None, _YEAR}:
        return None
    values = told_before(mention, page.told, mention.sentence) or earlier(mention, page.told)
    base = values[-1] if values else None
    if base is None or base.kind not in AMOUNTS or {base.per, mention.per} != {None, _YEAR}:
        return None
    return base if base.unit == mention.unit or None in {base.unit, mention.unit} else None


def _years(mention: Mention, base: Mention, page: Page) -> set[Decimal]:
    """Over how many years the total of the two may be told to be."""
    total = base if mention.per == _YEAR else mention
    stretch = page.told.sentence(total.sentence)
    lasting = {m.value for m in stretch if m.kind == "duration" and m.unit == _YEAR and m.value}
    period = total.period if total.period_role == "over" else None
    if period is not None and period.grain == "span":
        lasting.add(Decimal(period.end.year - period.start.year + 1))
    return {years for years in lasting if years is not None and years > 1}


def _rate(base: Mention, years: Decimal, *, yearly: bool) -> _Rate:
    value = base.value or Decimal(0)
    times = 1 / years if yearly else years
    return _Rate(value * times, slack(value) * times)
