"""A row a finding for a spreadsheet: every verdict, what is set aside left out."""

from __future__ import annotations

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.model import Report
from maroc_ia_check.report import View
from maroc_ia_check.report.entries import Entry, entries, file_path
from maroc_ia_check.report.layout import flat
from maroc_ia_check.report.spreadsheet import Row, csv_text

_FIELDS = (
    "path",
    "line",
    "column",
    "language",
    "date",
    "verdict",
    "reason",
    "level",
    "quote",
    "claim",
    "message",
    "suggestion",
    "sources",
    "fingerprint",
)


def render(report: Report, messages: Messages, view: View) -> str:
    """The table with its header; a file that was not read is a row too."""
    found = entries(report, messages, view._replace(verbose=True))
    return csv_text([_row(entry) for entry in found], _FIELDS)


def _row(entry: Entry) -> Row:
    finding, text, place = entry.finding, entry.document, entry.range()
    verdict, _, reason = entry.rule.partition("/")
    values: tuple[object, ...] = (
        file_path(text.path),
        place.start_line,
        place.start_column,
        text.language,
        text.date,
        verdict,
        reason,
        entry.level,
        finding.quote if finding else None,
        entry.claim,
        entry.message,
        finding.suggestion if finding else None,
        [evidence.source.id for _, evidence in entry.voices],
        finding.fingerprint if finding else None,
    )
    cells = (flat(value) if isinstance(value, str) else value for value in values)
    return dict(zip(_FIELDS, cells, strict=True))
