"""What people write in ``data/``: one pydantic model an entry, extra fields forbidden.

A field that is missing, misspelt or of the wrong kind is reported with file, line and field by
:mod:`maroc_ia_check.knowledge.loading`. These models are used when the data is read from YAML,
never on the check path, which works on the compiled form.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from maroc_ia_check.knowledge.moments import between, moment

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
DecimalText = Annotated[str, StringConstraints(pattern=r"^-?\d+(\.\d+)?$")]


def _on_the_calendar(written: int | str | datetime.date) -> int | str | datetime.date:
    moment(written)
    return written


#: a year, a month "2024-09", a half "2025-H1", a quarter "2025-Q2" or a day
Moment = Annotated[
    Annotated[int, Field(ge=1900, le=2200)]
    | datetime.date
    | Annotated[str, StringConstraints(pattern=r"^\d{4}(-(\d\d|H[12]|Q[1-4]))?(-\d\d)?$")],
    AfterValidator(_on_the_calendar),
]
Words = list[str]
#: the languages in which the data has words
LanguageCode = Literal["fr", "en", "ar"]
LANGUAGES: tuple[LanguageCode, ...] = get_args(LanguageCode)
Rank = Literal["preferred", "normal", "deprecated", "erroneous"]
Modality = Literal["target", "forecast", "budget", "achieved"]
Hedge = Literal["about", "nearly", "more-than", "at-least", "up-to", "less-than", "at-most"]


class Entry(BaseModel):
    """The common ground: nothing is accepted that the format does not name."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class NamedEntry(Entry):
    """An entry that others refer to by its id."""

    id: Identifier


class PeriodEntry(Entry):
    """When a claim or a statement holds: ``end`` alone is a horizon, ``at`` a point."""

    kind: Literal["horizon", "window", "point", "span", "none"] | None = None
    at: Moment | None = None
    start: Moment | None = None
    end: Moment | None = None

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> PeriodEntry:
        if self.at is not None and (self.start is not None or self.end is not None):
            raise ValueError("either at, or start and end")
        stretch = between(self.start, self.end)
        if stretch is not None and stretch.end < stretch.start:
            raise ValueError("the end comes before the start")
        return self


class ConfusionEntry(Entry):
    """A neighbour that is easily taken for the claim, and the slot that tells them apart."""

    claim: Identifier
    slot: str


class PartEntry(Entry):
    """A part of a total: the claim that holds its value, and how many times that is paid or built."""

    claim: Identifier
    times: Annotated[int, Field(ge=1)] = 1


class ConceptEntry(NamedEntry):
    """A thing texts talk about and the words for it; see the header of ``concepts.yaml``."""

    family: str = "subject"
    implies: list[Identifier] = []
    names: Words = []
    fr: Words = []
    en: Words = []
    ar: Words = []

    def words(self, language: LanguageCode) -> Words:
        """The words of one language, proper names left out."""
        return {"fr": self.fr, "en": self.en, "ar": self.ar}[language]


class ClaimEntry(NamedEntry):
    """What can be claimed: truth conditions, wording and example sentences."""

    topic: Identifier
    type: Literal["figure", "event"]
    unit: str | list[str] | None = None
    about: Annotated[list[str | list[str]], Field(min_length=1)]
    assumes: list[str] = []
    avoid: list[str] = []
    statistic: str | None = None
    modality: Modality | None = None
    period: PeriodEntry | None = None
    per: str | None = None
    places: list[str] = []
    parties: list[str] = []
    confused_with: list[ConfusionEntry] = []
    parts: list[PartEntry] = []
    wording: dict[LanguageCode, str]
    examples: dict[LanguageCode, list[str]] = {}
    near_miss: dict[LanguageCode, str] = {}

    @model_validator(mode="after")
    def _figures_have_a_unit(self) -> ClaimEntry:
        if self.type == "figure" and not self.unit:
            raise ValueError("a figure needs a unit")
        return self


class StatementEntry(Entry):
    """What the source says of one claim, as it was printed."""

    claim: Identifier
    value: DecimalText | None = None
    min: DecimalText | None = None
    max: DecimalText | None = None
    unit: str | None = None
    per: str | None = None
    hedge: Hedge | None = None
    period: PeriodEntry | None = None
    modality: Modality | None = None
    statistic: str | None = None
    base: Identifier | None = None
    scope: Identifier | None = None
    said_by: str | None = None
    as_said: str | None = None
    date: Moment | PeriodEntry | None = None
    place: str | None = None
    place_id: Identifier | None = None
    parties: list[str] = []
    rank: Rank = "normal"
    reason: str | None = None
    superseded_on: datetime.date | None = None
    note: str | None = None

    @model_validator(mode="after")
    def _judged_ranks_have_a_reason(self) -> StatementEntry:
        if self.rank in {"deprecated", "erroneous"} and not self.reason:
            raise ValueError(f"rank {self.rank} needs a reason")
        if self.as_said and len(self.as_said.split()) > 10:
            raise ValueError("as_said: at most ten words, the figure only")
        return self


class SourceEntry(Entry):
    """One published document, and the statements it makes."""

    publisher: str
    title: str | None
    title_origin: Literal["printed", "rebuilt"] | None = None
    published: datetime.date | None
    published_note: str | None = None
    known_from: datetime.date | None = None
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
    tier: Literal["official", "international", "company", "wire", "press", "trade", "blog"]
    url: str | None
    url_note: str | None = None
    read: Literal["opening", "whole"]
    derives_from: Identifier | None = None
    statements: list[StatementEntry]

    @model_validator(mode="after")
    def _unknowns_are_explained(self) -> SourceEntry:
        if self.published is None and not self.published_note:
            raise ValueError("published: null needs a published_note")
        if self.published is not None and self.known_from is not None:
            raise ValueError("known_from is for published: null only")
        if self.url is None and not self.url_note:
            raise ValueError("url: null needs a url_note")
        return self


class ReleaseEntry(Entry):
    """How far a folder reaches: no source, office or observed rate may be of a later day."""

    no_later_than: datetime.date


class RateEntry(NamedEntry):
    """How much of ``quote`` one unit of ``base`` bought at a time, by whom."""

    base: str
    quote: str
    rate: DecimalText
    at: Moment
    kind: Literal[
        "spot",
        "reference",
        "monthly-average",
        "annual-average",
        "forecast",
        "banknote-buy",
        "banknote-sell",
    ]
    source: Identifier
    note: str | None = None

    @property
    def amount(self) -> Decimal:
        """The rate as an exact decimal."""
        return Decimal(self.rate)


class OfficeEntry(Entry):
    """Who held an office from when to when (both days included; ``to: null`` is still)."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    office: Identifier
    person: Identifier
    since: Annotated[datetime.date, Field(alias="from")]
    until: Annotated[datetime.date | None, Field(alias="to")] = None
    source: Identifier | None = None
    note: str | None = None
