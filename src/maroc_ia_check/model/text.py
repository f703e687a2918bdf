"""What was read: a document, and the figures and dates found in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from maroc_ia_check.typed import NamedTuple, overload


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
#: marks of a question, and what may close a sentence behind its mark
_ASKED, CLOSING = frozenset("?؟"), ' \n\r\u00a0\u202f»”"*_'
_SMALL = 100
#: the modalities of what lies ahead
AHEAD = frozenset({"target", "forecast"})
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def last_day(year: int, month: int) -> int:
    """How many days a month has; the standard calendar costs more to import than this module."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _DAYS[month - 1]


class Period(NamedTuple):
    """A stretch of time, both ends included; a year is 1 January to 31 December.

    ``grain`` is the fineness as written: ``day month quarter half year span``.
    """

    start: date
    end: date
    grain: str

    @staticmethod
    def of_years(first: int, last: int) -> Period:
        """From the first day of one year to the last day of another; a single year is a year."""
        return Period(date(first, 1, 1), date(last, 12, 31), "year" if first == last else "span")

    def overlaps(self, other: Period) -> bool:
        """Whether the two stretches share a day."""
        return self.start <= other.end and other.start <= self.end

    def contains(self, other: Period) -> bool:
        """Whether ``other`` lies inside this stretch."""
        return self.start <= other.start and other.end <= self.end


class Place(NamedTuple):
    """Where people find a stretch of text in a file that has no lines, or several parts.

    ``kind`` is ``page paragraph table row note endnote box header footer subject quoted``, ``label`` its
    number or name. Places may lie in one another, as a row in its table.
    """

    span: Span
    kind: str
    label: str


class Run(NamedTuple):
    """So many code points of a text, and where they come from: ``origin`` on in its file.

    They were copied as they are, or stand as a whole for ``extent`` other ones (``&eacute;``).
    """

    start: int
    length: int
    origin: int
    extent: int | None = None


class Document(NamedTuple):
    """The text under review. ``headings`` and ``skipped`` are ranges a reader already knows.

    Where the text is not the file itself (HTML, e-mail), ``source`` is the decoded file, and ``runs`` say in
    order what comes from where; where a file has no text of its own (Word, PDF), ``places`` do.
    """

    text: str
    path: str = "-"
    language: str | None = None
    date: date | None = None
    headings: tuple[Span, ...] = ()
    skipped: tuple[Span, ...] = ()
    notices: tuple[str, ...] = ()
    source: str | None = None
    runs: tuple[Run, ...] = ()
    places: tuple[Place, ...] = ()

    @classmethod
    def from_text(cls, text: str, *, path: str = "-") -> Document:
        """A document made of pasted text."""
        return cls(text=text, path=path)


class Block(NamedTuple):
    """A stretch of lines that belong together: ``heading paragraph item row``."""

    span: Span
    kind: str


class Cue(NamedTuple):
    """Words of the text that show a slot: ``slot`` is ``horizon per modality hedge …``."""

    slot: str
    value: str
    span: Span


class Mention(NamedTuple):
    """A figure or a date found in a text, with everything the text says around it.

    ``low``/``high`` are the ends as *stated* (a range, a bound; ``None`` is open), ``value`` the
    single number when there is one. ``step`` is the place value of the last significant digit
    printed (17,9 milliards → 100 000 000). ``kind`` is the dimension: ``money count percent
    points places rank power energy length area data duration rate number date multiple range``, or
    ``whole`` for how many a rank or a score is out of.
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

    @property
    def coin(self) -> tuple[str | None, bool]:
        """Its unit, and whether it is told in a part of that, as centimes are."""
        return self.unit, "subunit" in self.doubts

    @property
    def distinctive(self) -> bool:
        """Whether the value is unlikely to be met by chance: not a small whole number."""
        value = self.value
        return value is None or abs(value) >= _SMALL or value != value.to_integral_value()

    @property
    def digits(self) -> int:
        """How many significant digits the value has."""
        return len(self.value.normalize().as_tuple().digits) if self.value else 0


def is_question(text: str, stretch: Span) -> bool:
    """Whether a stretch of a text ends in a mark of question, whatever closes behind it."""
    return text[stretch.start : stretch.end].rstrip(CLOSING)[-1:] in _ASKED


class PrintedYear(NamedTuple):
    """A year in digits, whatever it is said of."""

    span: Span
    number: int


class Reading(Sequence[Mention]):
    """What was understood of one document: its mentions, in order, and its layout."""

    def __init__(
        self,
        document: Document,
        language: str,
        mentions: tuple[Mention, ...],
        *,
        layout: tuple[tuple[Block, ...], tuple[Span, ...], tuple[PrintedYear, ...]],
        dated: tuple[date | None, Span | None],
        passages: tuple[tuple[Span, str], ...],
    ) -> None:
        """``layout`` is blocks, sentences, years; ``dated`` the text's date and the words that say it."""
        self.document = document
        self.language = language
        self.mentions = mentions
        #: ``years`` are those printed anywhere in the text, in order
        self.blocks, self.sentences, self.years = layout
        self.date, self.date_span = dated
        #: the stretches of the text in one language each, in order; none where all is in ``language``
        self.passages = passages

    def language_at(self, position: int) -> str:
        """The language of the words at a position."""
        return next((code for span, code in self.passages if position < span.end), self.language)

    def years_in(self, stretch: Span) -> tuple[PrintedYear, ...]:
        """The years that are printed in a stretch of the text."""
        first, last = (bisect_left(self.years, end, key=lambda year: year.span.start) for end in stretch)
        return self.years[first:last]

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
