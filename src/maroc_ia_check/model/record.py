"""What the knowledge base holds: what can be claimed, and who said what, when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from maroc_ia_check.model.text import Period
from maroc_ia_check.typed import NamedTuple


class Concept(NamedTuple):
    """A thing texts talk about, with the words for it; ``family`` says which slot it fills.

    Families compete: a figure has one scope, one base, one place, one body. ``subject`` does not.
    """

    id: str
    family: str = "subject"
    implies: tuple[str, ...] = ()
    #: whether it has a proper name, which is the same in every language
    named: bool = False


class Source(NamedTuple):
    """One published document, dated, addressed, and what it repeats (``derives_from``)."""

    id: str
    publisher: str
    title: str | None
    url: str | None
    published: date | None
    language: str
    tier: str
    origin: str


class Statement(NamedTuple):
    """What one source says of one claim. Ranks: ``preferred normal deprecated erroneous``."""

    claim: str
    source: str
    rank: str
    as_said: str | None
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    hedge: str | None = None
    period: Period | None = None
    modality: str | None = None
    said_by: str | None = None
    #: for an event: when and where it took place, and who took part (concept ids)
    when: Period | None = None
    place: str | None = None
    place_id: str | None = None
    parties: tuple[str, ...] = ()
    #: truth conditions in which it differs from its claim: ("per", "year"), ("base", "households") …
    slots: tuple[tuple[str, str], ...] = ()
    #: from when on a deprecated statement no longer holds
    superseded_on: date | None = None
    note: str | None = None


class Claim(NamedTuple):
    """A checkable proposition, identified by its truth conditions, not by its wording.

    ``about`` must be heard: every group needs one of its concepts, the first one names the thing
    itself. ``assumes`` is taken for granted, but another concept of the same family close to the
    figure makes that slot differ.
    """

    id: str
    topic: str
    kind: str
    units: tuple[str, ...]
    about: tuple[tuple[str, ...], ...]
    assumes: tuple[str, ...]
    avoid: tuple[str, ...]
    statistic: str | None
    modality: str | None
    period_kind: str
    period: Period | None
    per: str | None
    parties: tuple[str, ...]
    places: tuple[str, ...]
    labels: Sequence[tuple[str, str]]
    statements: Sequence[Statement] = ()
    #: claims that are easily taken for this one, and the slot that tells them apart
    neighbours: tuple[tuple[str, str], ...] = ()
    #: claims whose values add up to this one's, and how many times each counts
    parts: tuple[tuple[str, int], ...] = ()

    def apart_from(self, other: Claim) -> list[tuple[str, ...]]:
        """What it is about that another claim is not."""
        return [group for group in self.about if group not in other.about]

    def label(self, language: str) -> str:
        """The claim's name in the interface language (or in the first one it has)."""
        return dict(self.labels).get(language) or self.labels[0][1]
