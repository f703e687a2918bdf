"""Reviewdog's diagnostics, as objects: what ``rdjson`` puts in one document and ``rdjsonl`` on lines.

Columns count UTF-8 bytes from 1; ends are not included. The range is the figure's; the other words that show
the slot are related locations.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.model import Report
from maroc_ia_check.positions import Range
from maroc_ia_check.report import View
from maroc_ia_check.report.entries import TOOL, Entry, entries, file_path, say_role

SOURCE = {"name": TOOL}
_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO", "none": "INFO"}
_Plain = dict[str, Any]


def diagnostics(report: Report, messages: Messages, view: View) -> Iterator[_Plain]:
    """One object a finding, and one a file that was not read."""
    for entry in entries(report, messages, view):
        yield _diagnostic(entry, messages)


def _diagnostic(entry: Entry, messages: Messages) -> _Plain:
    path = file_path(entry.document.path)
    place = _range(entry.range("utf8"))
    row: _Plain = {
        "message": entry.in_words,
        "location": {"path": path, "range": place} if entry.finding else {"path": path},
        "severity": _SEVERITIES[entry.level],
        "source": SOURCE,
        "code": {"value": entry.rule},
    }
    if entry.replacement is not None:
        row["suggestions"] = [{"range": place, "text": entry.replacement}]
    if entry.finding and entry.places and entry.finding.related:
        row["related_locations"] = [
            {
                "message": say_role(related.role, messages),
                "location": {"path": path, "range": _range(entry.places.range(related.span, "utf8"))},
            }
            for related in entry.finding.related
        ]
    return row


def _range(found: Range) -> _Plain:
    return {
        "start": {"line": found.start_line, "column": found.start_column},
        "end": {"line": found.end_line, "column": found.end_column},
    }
