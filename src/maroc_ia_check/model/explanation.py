"""Why a figure was judged as it was: every candidate with its record, the arithmetic, the verdicts not given.

Every line rests on sources (their ids) or on a formula; nothing here is a sentence yet.
"""

from __future__ import annotations

from decimal import Decimal

from maroc_ia_check.model.findings import Evidence, Finding
from maroc_ia_check.model.links import Candidate, Difference
from maroc_ia_check.model.text import Mention, Span
from maroc_ia_check.typed import NamedTuple


class Reckoning(NamedTuple):
    """A printed figure set against one value of the record.

    ``kind`` is ``equal`` ``within`` (of what the printing allows) ``bound`` (of a bound that points
    the wrong way) ``apart`` ``other-unit`` (not comparable) or ``converted`` (at a dated rate).
    ``said`` and ``true`` are low and high ends; ``slack`` is how far the two may lie apart, in the
    unit of the figure; ``rate`` is how much of the figure's currency one unit of the other buys.
    """

    kind: str
    said: tuple[Decimal, Decimal]
    said_unit: str | None
    true: tuple[Decimal, Decimal]
    true_unit: str | None
    slack: Decimal
    sources: tuple[str, ...]
    rate: tuple[Decimal, Decimal] | None = None
    rate_sources: tuple[str, ...] = ()


class Ground(NamedTuple):
    """Why something does not hold: a key, what it compares, the sources or the numbers it rests on.

    ``formula`` is written in signs (``47 < 50``) and is the same in every language; ``words`` are
    parameters that a language still has to say.
    """

    key: str
    formula: str = ""
    sources: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()


class Weighed(NamedTuple):
    """A claim the figure may be about, as the judge weighed it; ``chosen`` when the verdict is about it."""

    candidate: Candidate
    chosen: bool
    evidence: tuple[Evidence, ...]
    #: the slots that differ once what agreeing sources share is taken away
    differences: tuple[Difference, ...]
    reckonings: tuple[Reckoning, ...]
    #: why it was not chosen, or nothing when it was
    passed_over: Ground | None


class Refused(NamedTuple):
    """A verdict that was not given, and why."""

    verdict: str
    ground: Ground


class Explanation(NamedTuple):
    """Everything behind one finding, or behind the silence on one figure (``finding`` is ``None``)."""

    span: Span
    quote: str
    mention: Mention | None
    finding: Finding | None
    candidates: tuple[Weighed, ...] = ()
    refused: tuple[Refused, ...] = ()
    #: conversions inside the text itself
    reckonings: tuple[Reckoning, ...] = ()
