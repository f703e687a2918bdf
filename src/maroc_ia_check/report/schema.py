"""The promise about the JSON report, as pydantic models: what ``docs/report.schema.json`` is made from.

Nothing on the check path imports this module. ``python -m maroc_ia_check.report.schema`` prints the schema.
"""

from __future__ import annotations

import datetime
import json
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from maroc_ia_check.report.terms import Reason, Verdict

DecimalText = Annotated[str, StringConstraints(pattern=r"^-?\d+(\.\d+)?$")]
Offset = Annotated[int, Field(ge=0)]


class Row(BaseModel):
    """An object of the report; it has these fields and no other."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)


class ToolRow(Row):
    """What made the report: the program, its version, and the digest of the knowledge it used."""

    name: Literal["maroc-ia-check"]
    version: str
    """The program's release."""
    knowledge: str
    """The digest of the knowledge that was used."""


class SpanRow(Row):
    """A half-open range of code points in the text as read."""

    start: Offset
    end: Offset


class RelatedRow(SpanRow):
    """Further words that show a slot, and which one."""

    role: str
    """The slot that the words show."""


class MentionRow(Row):
    """What was understood of the figure: ``value``, or ``min`` and ``max`` with null for an open end."""

    value: DecimalText | None = None
    """The figure, in whole units; null for a range or a bound."""
    min: DecimalText | None = None
    """The lower end of a range; null where it is open."""
    max: DecimalText | None = None
    """The upper end of a range; null where it is open."""
    unit: str | None
    """ISO 4217 for money, `%`, a symbol, or a counted noun in the singular."""
    kind: str
    """What sort of figure it is."""
    hedge: str | None
    """The precaution that stands with it (*about*, *more than*)."""
    per: str | None
    """`year` for a yearly rhythm, `total` for an explicit total."""
    horizon: str | None
    """The year by which it is to be reached."""
    period: str | None
    """The first and the last day that it is about, `2024-01-01/2026-12-31`."""
    modality: str | None
    """Whether the text tells it as a target, a forecast, a budget or achieved."""
    statistic: str | None
    """Whether it is a level, an increment, a share, a rank …"""
    assertion: str
    """Whether the text stands by it: asserted, denied, quoted …"""


class EvidenceRow(Row):
    """A statement set against the figure: who printed what, when and where."""

    source: str
    """The source's identifier."""
    publisher: str
    published: datetime.date | None
    """Its day; null when the page shows none."""
    url: str | None
    as_said: str | None
    """The figure as printed."""
    stance: Literal["for", "against", "outdated", "erroneous"]
    """What it says of the figure in the text."""


class SuppressionRow(Row):
    """Why the finding is set aside: by a comment in the text, or by a file beside it."""

    origin: Literal["text", "file"]
    reason: str
    span: SpanRow | None
    """Where the comment stands in the text; null for a file beside it."""


class PlaceRow(Row):
    """A part of the file that holds the figure: a page, a paragraph, a table, a row of it, a note."""

    kind: str
    """What sort of part it is."""
    label: str
    """Its name or number."""


class FindingRow(Row):
    """A judged figure, date, place or party."""

    verdict: Verdict
    """What was found; see the handbook of verdicts."""
    reason: Reason | None
    """The slot or the slip behind the verdict."""
    severity: Literal["error", "warning", "note", "none"]
    """`error` for an alarm, `warning` for a caution, `none` for a pass, `note` for what is silent."""
    confidence: Annotated[float, Field(ge=0, le=1)]
    """How sure the link with the claim is."""
    span: SpanRow
    """Where the figure stands."""
    related: list[RelatedRow]
    """Other words that the verdict rests on."""
    line: Annotated[int, Field(ge=1)]
    """The line in the file, from 1."""
    column: Annotated[int, Field(ge=1)]
    """The column in the line, in code points, from 1."""
    places: list[PlaceRow] = []
    """Where people find it in a file that has no lines, the widest part first; line and column are then
    those of the text as read."""
    quote: str
    """The figure as it stands in the text."""
    claim: str | None
    """The identifier of the claim that the figure was held against."""
    mention: MentionRow | None
    """What was understood; null for a date, a place or a name."""
    expected: dict[str, str] | None
    """What the sources say, by slot."""
    evidence: list[EvidenceRow]
    """The statements for and against."""
    message: str
    """One sentence, in the language of the interface."""
    suggestion: str | None
    """What to print in place of the quote, where that is certain."""
    fingerprint: str
    """The finding's key, which outlives moved lines."""
    suppression: SuppressionRow | None
    """Why it is set aside; null when it is not."""
    baseline: Literal["new", "unchanged"] | None
    """Whether a baseline knows it; null without a baseline."""


class CoverageRow(Row):
    """How many figures were read, linked and judged, and why the others were not."""

    figures: Offset
    """How many figures were read."""
    linked: Offset
    """How many of them were linked to a claim."""
    checked: Offset
    """How many were judged."""
    unchecked: dict[Reason, Offset]
    """How many were not, by reason."""


class ErrorRow(Row):
    """Why a file could not be read."""

    code: str
    """The error's key, the same in every language."""
    message: str


class RemarkRow(Row):
    """Something to say about a text that is no finding, at a line when it has one."""

    key: str
    """The remark's key, the same in every language."""
    line: Annotated[int, Field(ge=1)] | None
    """The line it is about, when it has one."""
    message: str


class DocumentRow(Row):
    """One text: its findings, or the error that kept it from being read."""

    path: str
    """The file as it was named; `-` for standard input."""
    language: str | None
    """The main language of the text."""
    date: datetime.date | None
    """The day it was judged at; null when none is known."""
    error: ErrorRow | None = None
    """Why it could not be read; null when it was."""
    remarks: list[RemarkRow]
    """What is to be said about the text beside the findings."""
    notices: list[str]
    """What was assumed in reading it."""
    findings: list[FindingRow]
    coverage: CoverageRow


class ReportRow(Row):
    """The whole report of ``maroc-ia check --format json``."""

    schema_version: Literal["1.0"]
    """The version of this description."""
    tool: ToolRow
    documents: list[DocumentRow]
    """One entry a text, in the order they were named."""
    summary: dict[Verdict, Offset]
    """How many findings of each verdict."""


def schema_text() -> str:
    """The JSON Schema, as it is kept in the repository."""
    draft = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    schema = {**draft, **ReportRow.model_json_schema(), "title": "maroc-ia-check report 1.0"}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    print(schema_text(), end="")
