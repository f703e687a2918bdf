"""The promise about the JSON report, as pydantic models: what ``docs/report.schema.json`` is made from.

Nothing on the check path imports this module. ``python -m maroc_ia_check.report.schema`` prints the schema.
"""

from __future__ import annotations

import datetime
import json
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

DecimalText = Annotated[str, StringConstraints(pattern=r"^-?\d+(\.\d+)?$")]
Offset = Annotated[int, Field(ge=0)]
Verdict = Literal[
    "supported",
    "rounded",
    "disputed",
    "outdated",
    "ambiguous",
    "misleading",
    "contradicted",
    "inconsistent",
    "unchecked",
]
Reason = Literal[
    "horizon",
    "period",
    "scope",
    "base",
    "kind",
    "modality",
    "indicator",
    "hedge",
    "attribution",
    "place",
    "party",
    "date",
    "scale",
    "digits",
    "currency",
    "unit",
    "subunit",
    "long-scale",
    "points",
    "impossible",
    "value",
    "repeat",
    "sum",
    "change",
    "fx",
    "no-claim",
    "no-statement",
    "other-period",
    "other-unit",
    "low-margin",
    "off-topic",
    "future-knowledge",
]


class Row(BaseModel):
    """An object of the report; it has these fields and no other."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ToolRow(Row):
    """What made the report: the program, its version, and the digest of the knowledge it used."""

    name: Literal["maroc-ia-check"]
    version: str
    knowledge: str


class SpanRow(Row):
    """A half-open range of code points in the text as read."""

    start: Offset
    end: Offset


class RelatedRow(SpanRow):
    """Further words that show a slot, and which one."""

    role: str


class MentionRow(Row):
    """What was understood of the figure: ``value``, or ``min`` and ``max`` with null for an open end."""

    value: DecimalText | None = None
    min: DecimalText | None = None
    max: DecimalText | None = None
    unit: str | None
    kind: str
    hedge: str | None
    per: str | None
    horizon: str | None
    period: str | None
    modality: str | None
    statistic: str | None
    assertion: str


class EvidenceRow(Row):
    """A statement set against the figure: who printed what, when and where."""

    source: str
    publisher: str
    published: datetime.date | None
    url: str | None
    as_said: str | None
    stance: Literal["for", "against", "outdated", "erroneous"]


class SuppressionRow(Row):
    """Why the finding is set aside: by a comment in the text, or by a file beside it."""

    origin: Literal["text", "file"]
    reason: str
    span: SpanRow | None


class PlaceRow(Row):
    """A part of the file that holds the figure: a page, a paragraph, a table, a row of it, a note."""

    kind: str
    label: str


class FindingRow(Row):
    """A judged figure, date, place or party."""

    verdict: Verdict
    reason: Reason | None
    severity: Literal["error", "warning", "note", "none"]
    confidence: Annotated[float, Field(ge=0, le=1)]
    span: SpanRow
    related: list[RelatedRow]
    line: Annotated[int, Field(ge=1)]
    column: Annotated[int, Field(ge=1)]
    #: where people find it in a file that has no lines, the widest part first; line and column are then
    #: those of the text as read
    places: list[PlaceRow] = []
    quote: str
    claim: str | None
    mention: MentionRow | None
    expected: dict[str, str] | None
    evidence: list[EvidenceRow]
    message: str
    suggestion: str | None
    fingerprint: str
    suppression: SuppressionRow | None
    baseline: Literal["new", "unchanged"] | None


class CoverageRow(Row):
    """How many figures were read, linked and judged, and why the others were not."""

    figures: Offset
    linked: Offset
    checked: Offset
    unchecked: dict[Reason, Offset]


class ErrorRow(Row):
    """Why a file could not be read."""

    code: str
    message: str


class RemarkRow(Row):
    """Something to say about a text that is no finding, at a line when it has one."""

    key: str
    line: Annotated[int, Field(ge=1)] | None
    message: str


class DocumentRow(Row):
    """One text: its findings, or the error that kept it from being read."""

    path: str
    language: str | None
    date: datetime.date | None
    error: ErrorRow | None = None
    remarks: list[RemarkRow]
    notices: list[str]
    findings: list[FindingRow]
    coverage: CoverageRow


class ReportRow(Row):
    """The whole report of ``maroc-ia check --format json``."""

    schema_version: Literal["1.0"]
    tool: ToolRow
    documents: list[DocumentRow]
    summary: dict[Verdict, Offset]


def schema_text() -> str:
    """The JSON Schema, as it is kept in the repository."""
    draft = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    schema = {**draft, **ReportRow.model_json_schema(), "title": "maroc-ia-check report 1.0"}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    print(schema_text(), end="")
