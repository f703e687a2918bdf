"""What a review of the record itself finds, beside conflicts: conversions, sums, events easily confused."""

from __future__ import annotations

from decimal import Decimal

from maroc_ia_check.model.findings import Evidence
from maroc_ia_check.model.record import Claim
from maroc_ia_check.typed import NamedTuple


class Band(NamedTuple):
    """An exchange rate between two exact ends, both included."""

    low: Decimal
    high: Decimal


class Conversion(NamedTuple):
    """One amount printed in another currency: the rate that the two printings imply.

    ``implied`` and ``dated`` are how much of ``quote`` one ``base`` buys; ``dated`` holds what the
    observed rates allow at the dates of the sources, ``None`` without any.
    """

    evidence: tuple[Evidence, ...]
    implied: Band
    dated: Band | None

    @property
    def outside(self) -> bool:
        """Whether no observed rate gives this conversion."""
        return self.dated is not None and (
            self.implied.high < self.dated.low or self.dated.high < self.implied.low
        )


class RateClash(NamedTuple):
    """Conversions of one amount that cannot all hold, or not at the rates of their days."""

    claim: Claim
    amount: Evidence
    base: str
    quote: str
    conversions: tuple[Conversion, ...]

    @property
    def common(self) -> Band | None:
        """The rates that all the conversions allow, if there are any."""
        low = max(c.implied.low for c in self.conversions)
        high = min(c.implied.high for c in self.conversions)
        return Band(low, high) if low <= high else None


class SumGap(NamedTuple):
    """A total that is not the exact sum of its parts; ``rounded`` when the printed digits explain it."""

    claim: Claim
    total: Evidence
    parts: tuple[tuple[int, Evidence], ...]
    computed: Decimal
    rounded: bool


class Lookalikes(NamedTuple):
    """Two events that are easily taken for one, each with the voice that dates it best."""

    first: Claim
    first_dated: Evidence
    second: Claim
    second_dated: Evidence
