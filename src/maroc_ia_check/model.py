"""The vocabulary: small frozen types that the stages hand to each other.

Stages meet only through these types. They hold values, never behaviour that needs a language, a
claim or a file. Numbers are :class:`decimal.Decimal`; dates are :class:`datetime.date`; offsets
count Unicode code points in ``Document.text``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import NamedTuple, overload


class Span(NamedTuple):
    """A half-open range of code points in a document's text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two ranges share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies inside this range."""
        return self.start <= other.start and other.end <= self.end


NOWHERE = Span(0, 0)


class Period(NamedTuple):
    """A stretch of time, both ends included; a year is 1 January to 31 December.

    ``grain`` is the fineness as written: ``day month quarter half year span``.
    """

    start: date
    end: date
    grain: str

    def overlaps(self, other: Period) -> bool:
        """Whether the two stretches share a day."""
        return self.start <= other.end and other.start <= self.end

    def contains(self, other: Period) -> bool:
        """Whether ``other`` lies inside this stretch."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Document:
    """The text under review. ``headings`` and ``skipped`` are ranges a reader already knows."""

    text: str
    path: str = "-"
    language: str | None = None
    date: date | None = None
    headings: tuple[Span, ...] = ()
    skipped: tuple[Span, ...] = ()
    notices: tuple[str, ...] = ()

    @classmethod
    def from_text(cls, text: str, *, path: str = "-") -> Document:
        """A document made of pasted text."""
        return cls(text=text, path=path)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of lines that belong together: ``heading paragraph item row``."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of the text that show a slot: ``slot`` is ``horizon per modality hedge …``."""

    slot: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure or a date found in a text, with everything the text says around it.

    ``low``/``high`` are the ends as *stated* (a range, a bound; ``None`` is open), ``value`` the
    single number when there is one. ``step`` is the place value of the last significant digit
    printed (17,9 milliards → 100 000 000). ``kind`` is the dimension: ``money count percent
    points places rank power energy length area data duration rate number date multiple range``.
    """

    span: Span
    quote: str
    kind: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    step: Decimal
    unit: str | None = None
    #: about nearly more-than at-least less-than at-most up-to between
    hedge: str | None = None
    #: year month week day, ``each`` (per unit of something) or ``total`` ("au total")
    per: str | None = None
    #: the time it is about; for a date its own value
    period: Period | None = None
    #: how the period is said: ``by`` (d'ici 2030) ``in`` (en 2024) ``over`` (2024-2026) ``since``
    period_role: str | None = None
    #: target forecast budget achieved
    modality: str | None = None
    #: increment level
    statistic: str | None = None
    #: asserted denied corrected hypothetical question baseline
    assertion: str = "asserted"
    quoted: bool = False
    #: the counted noun as printed, or the unit word
    noun: Span | None = None
    #: whether the counted noun is one the language pack knows
    noun_known: bool = False
    #: other readings of an ambiguous printing, e.g. 1.500
    alternatives: tuple[Decimal, ...] = ()
    #: why the printing is suspect: ``ocr`` ``line-break`` ``calque`` …
    doubts: tuple[str, ...] = ()
    #: index of another mention this one restates (a conversion in brackets)
    restates: int | None = None
    cues: tuple[Cue, ...] = ()
    clause: Span = NOWHERE
    sentence: int = 0
    block: int = 0


@dataclass(frozen=True, slots=True)
class Reading(Sequence[Mention]):
    """What was understood of one document: its mentions, in order, and its layout."""

    document: Document
    language: str
    date: date | None
    date_span: Span | None
    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]

    @overload
    def __getitem__(self, index: int) -> Mention: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Mention]: ...
    def __getitem__(self, index: int | slice) -> Mention | Sequence[Mention]:
        return self.mentions[index]

    def __len__(self) -> int:
        return len(self.mentions)

    def __iter__(self) -> Iterator[Mention]:
        return iter(self.mentions)


# What the knowledge base holds -------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Concept:
    """A thing texts talk about, with the words for it; ``family`` says which slot it fills.

    Families compete: a figure has one scope, one base, one place, one body. ``subject`` does not.
    """

    id: str
    family: str = "subject"
    implies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """One published document, dated, addressed, and what it repeats (``derives_from``)."""

    id: str
    publisher: str
    title: str | None
    url: str | None
    published: date | None
    language: str
    tier: str
    origin: str


@dataclass(frozen=True, slots=True)
class Statement:
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


@dataclass(frozen=True, slots=True)
class Claim:
    """A checkable proposition, identified by its truth conditions, not by its wording.

    ``about`` must be heard: every group needs one of its concepts. ``assumes`` is taken for
    granted, but another concept of the same family close to the figure makes that slot differ.
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
    labels: tuple[tuple[str, str], ...]
    statements: tuple[Statement, ...] = ()

    def label(self, language: str) -> str:
        """The claim's name in the interface language (or in the first one it has)."""
        return dict(self.labels).get(language) or self.labels[0][1]


# What the matcher proposes -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Difference:
    """A slot in which the text says something else than the claim, and the words that say it."""

    slot: str
    said: str
    expected: str
    span: Span


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention paired with a claim it may be about.

    ``score`` and ``floor`` are 0–100: how near, on average and at worst, the claim's concepts are
    heard. ``stated`` names the slots that the text states and that agree; ``differences`` those
    that do not. ``unit`` is how the units relate: ``same bare money dimension base other``.
    """

    claim: Claim
    score: int
    floor: int
    unit: str
    heard: tuple[Span, ...] = ()
    stated: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    #: a word of the clause rules the claim out; kept because it may still explain the value
    ruled_out: bool = False


@dataclass(frozen=True, slots=True)
class Linked:
    """A mention with its candidates, the nearest first; none when it is off topic."""

    mention: Mention
    index: int
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A date, a place or a party that a sentence tells of an event."""

    slot: str
    span: Span
    value: str
    period: Period | None = None
    #: month and day ("09-12") of a date whose year nothing tells
    day: str | None = None
    mention: int | None = None
    #: whether it stands in the same clause as the event's own words
    close: bool = False


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event told in a sentence, with every slot the sentence states."""

    claim: Claim
    score: int
    sentence: int
    span: Span
    told: tuple[Told, ...]
    #: the about-groups not heard, when the date alone points to the event
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Links:
    """All that the matcher found in one text."""

    figures: tuple[Linked, ...]
    events: tuple[Occurrence, ...]
    #: the people named, by sentence
    people: tuple[tuple[int, Told], ...] = ()


# What the judges say ------------------------------------------------------------------------

#: verdict → class, in the order of the contract
CLASSES = {
    "supported": "pass",
    "rounded": "pass",
    "disputed": "caution",
    "outdated": "caution",
    "ambiguous": "caution",
    "misleading": "alarm",
    "contradicted": "alarm",
    "inconsistent": "alarm",
    "unchecked": "silent",
}

#: class → severity printed in reports
SEVERITIES = {"pass": "none", "caution": "warning", "alarm": "error", "silent": "note"}


@dataclass(frozen=True, slots=True)
class Related:
    """Further words that show a slot: the year, the name, the other occurrence."""

    span: Span
    role: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A statement set against a mention: ``stance`` is ``for against outdated erroneous``."""

    statement: Statement
    source: Source
    stance: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A judged mention. ``message`` is a key with parameters; words come with the report."""

    verdict: str
    reason: str | None
    span: Span
    quote: str
    mention: Mention | None
    claim: Claim | None = None
    confidence: Decimal = Decimal(1)
    related: tuple[Related, ...] = ()
    expected: tuple[tuple[str, str], ...] = ()
    evidence: tuple[Evidence, ...] = ()
    message: tuple[str, tuple[tuple[str, str], ...]] = ("", ())
    suggestion: str | None = None

    @property
    def severity(self) -> str:
        """The SARIF-like level of the verdict."""
        return SEVERITIES[CLASSES[self.verdict]]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many figures were read, linked and judged, and why the others were not."""

    figures: int = 0
    linked: int = 0
    checked: int = 0
    unchecked: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """The findings on one document, or the error that kept it from being read."""

    path: str
    text: str = ""
    language: str | None = None
    date: date | None = None
    date_origin: str = "none"
    findings: tuple[Finding, ...] = ()
    coverage: Coverage = field(default_factory=Coverage)
    error: tuple[str, tuple[tuple[str, object], ...]] | None = None
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a renderer needs: documents in the order given, and the knowledge's digest."""

    documents: tuple[DocumentReport, ...]
    knowledge: str
    version: str
    #: concept id → its word in the interface language, for the slots that findings name
    names: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Independent statements of one claim that cannot all hold; ``slot`` is where they differ."""

    claim: Claim
    slot: str
    sides: tuple[tuple[str, tuple[Evidence, ...]], ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """A defect in the data: file, line, field, and a message key with its parameters."""

    path: str
    line: int
    field: str
    key: str
    params: tuple[tuple[str, str], ...] = ()
