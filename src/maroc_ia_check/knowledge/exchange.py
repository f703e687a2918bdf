"""The exchange rate for a day, as an interval: exact ends, derived from dated observations.

Rule: the spot and reference rates, and the monthly values, observed within 45 days of the day give the
interval; where there are none, the yearly averages of that year and its neighbours; where there are
none either, every observation. The ends are widened by 1 %, 3 % and 5 % respectively, because banks,
wires and newsrooms convert at the rate they have at hand. Forecasts and banknote rates never count.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

from maroc_ia_check.knowledge.base import KnowledgeBase, Rate
from maroc_ia_check.typed import NamedTuple

_NEAR = timedelta(days=45)
_OBSERVED = {"spot", "reference", "monthly-average"}


class RateInterval(NamedTuple):
    """How much of the quoted currency one unit of the base buys, at least and at most."""

    low: Decimal
    high: Decimal
    sources: tuple[str, ...]


# the figures of one text ask for the same day
@lru_cache(maxsize=256)
def rate_interval(knowledge: KnowledgeBase, base: str, quote: str, day: date | None) -> RateInterval | None:
    """The interval for a day (all observations when the day is unknown); ``None`` without any."""
    rates = [r for r in knowledge.rates if (r.base, r.quote) == (base, quote)]
    if not rates:
        inverse = _direct(knowledge, quote, base, day)
        if inverse is None:
            return None
        return RateInterval(1 / inverse.high, 1 / inverse.low, inverse.sources)
    return _direct(knowledge, base, quote, day)


def _direct(knowledge: KnowledgeBase, base: str, quote: str, day: date | None) -> RateInterval | None:
    rates = [r for r in knowledge.rates if (r.base, r.quote) == (base, quote)]
    observed = [r for r in rates if r.kind in _OBSERVED]
    averages = [r for r in rates if r.kind == "annual-average"]
    if day is not None:
        near = [r for r in observed if r.period.start - _NEAR <= day <= r.period.end + _NEAR]
        if near:
            return _hull(near, Decimal("0.01"))
        year = [r for r in [*averages, *observed] if abs(r.period.start.year - day.year) <= 1]
        if year:
            return _hull(year, Decimal("0.03"))
    return _hull([*averages, *observed], Decimal("0.05")) if rates else None


def _hull(rates: list[Rate], widening: Decimal) -> RateInterval | None:
    if not rates:
        return None
    low = min(rate.amount for rate in rates) * (1 - widening)
    high = max(rate.amount for rate in rates) * (1 + widening)
    return RateInterval(low, high, tuple(sorted({rate.source for rate in rates})))
