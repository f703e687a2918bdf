"""What the judges say: findings with their evidence, and the report that carries them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from maroc_ia_check.model.record import Claim, Source, Statement
from maroc_ia_check.model.text import Mention, Place, Run, Span
from maroc_ia_check.typed import NamedTuple

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


class Related(NamedTuple):
    """Further words that show a slot: the year, the name, the other occurrence."""

    span: Span
    role: str


class Evidence(NamedTuple):
    """A statement set against a mention: ``stance`` is ``for against outdated erroneous``."""

    statement: Statement
    source: Source
    stance: str


class Suppression(NamedTuple):
    """Why a finding is not to be told: ``origin`` is ``text`` (a comment, ``(sic)``) or ``file``."""

    origin: str
    reason: str
    span: Span | None = None


class Remark(NamedTuple):
    """Something to say about a document that is no finding: a message key, at a line when it has one."""

    key: str
    params: tuple[tuple[str, str], ...] = ()
    line: int | None = None


class Finding(NamedTuple):
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
    #: the same wherever the figure stands in the text; see :mod:`maroc_ia_check.fingerprints`
    fingerprint: str = ""
    suppression: Suppression | None = None
    #: against a baseline: ``new`` or ``unchanged``; ``None`` without one
    baseline: str | None = None

    @property
    def open(self) -> bool:
        """Whether somebody still has to act on it: neither suppressed nor known to the baseline."""
        return self.suppression is None and self.baseline != "unchanged"

    @property
    def severity(self) -> str:
        """The SARIF-like level of the verdict."""
        return SEVERITIES[CLASSES[self.verdict]]


class Coverage(NamedTuple):
    """How many figures were read, linked and judged, and why the others were not."""

    figures: int = 0
    linked: int = 0
    checked: int = 0
    unchecked: tuple[tuple[str, int], ...] = ()

    def plus(self, other: Coverage) -> Coverage:
        """Both taken together."""
        reasons = dict(self.unchecked)
        for reason, count in other.unchecked:
            reasons[reason] = reasons.get(reason, 0) + count
        return Coverage(
            self.figures + other.figures,
            self.linked + other.linked,
            self.checked + other.checked,
            tuple(sorted(reasons.items())),
        )


class DocumentReport(NamedTuple):
    """The findings on one document, or the error that kept it from being read."""

    path: str
    text: str = ""
    language: str | None = None
    date: date | None = None
    date_origin: str = "none"
    findings: tuple[Finding, ...] = ()
    coverage: Coverage = Coverage()
    error: tuple[str, tuple[tuple[str, object], ...]] | None = None
    notices: tuple[str, ...] = ()
    #: as in :class:`~maroc_ia_check.model.text.Document`
    source: str | None = None
    runs: tuple[Run, ...] = ()
    places: tuple[Place, ...] = ()
    remarks: tuple[Remark, ...] = ()


class Report(NamedTuple):
    """Everything a renderer needs: documents in the order given, and the knowledge's digest."""

    documents: tuple[DocumentReport, ...]
    knowledge: str
    version: str
    #: concept id → its word in the interface language, for the slots that findings name
    names: tuple[tuple[str, str], ...] = ()


class Conflict(NamedTuple):
    """Independent statements of one claim that cannot all hold; ``slot`` is where they differ."""

    claim: Claim
    slot: str
    sides: tuple[tuple[str, tuple[Evidence, ...]], ...]


class Problem(NamedTuple):
    """A defect in the data: file, line, field, and a message key with its parameters."""

    path: str
    line: int
    field: str
    key: str
    params: tuple[tuple[str, str], ...] = ()
