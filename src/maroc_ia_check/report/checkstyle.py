"""Checkstyle XML, which Jenkins and many editors read: errors by file."""

from __future__ import annotations

from itertools import groupby

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.model import Report
from maroc_ia_check.report import View
from maroc_ia_check.report.entries import TOOL, entries, file_path
from maroc_ia_check.report.markup import child, document, root

#: the version of the format, which readers expect
_VERSION = "8.0"
_SEVERITIES = {"error": "error", "warning": "warning", "note": "info", "none": "info"}


def render(report: Report, messages: Messages, view: View) -> str:
    """The document; files without anything to act on are left out."""
    top = root("checkstyle", {"version": _VERSION})
    found = entries(report, messages, view)
    for path, group in groupby(found, key=lambda entry: file_path(entry.document.path)):
        file = child(top, "file", {"name": path})
        for entry in group:
            place = entry.range()
            row = {
                "line": place.start_line,
                "column": place.start_column,
                "severity": _SEVERITIES[entry.level],
                "message": entry.in_words,
                "source": f"{TOOL}.{entry.rule.replace('/', '.')}",
            }
            child(file, "error", row)
    return document(top)
