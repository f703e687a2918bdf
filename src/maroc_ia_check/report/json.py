"""The report as JSON, exactly as promised in ``docs/report.schema.json``; keys in a fixed order."""

from __future__ import annotations

import json

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.model import Report
from maroc_ia_check.report import View
from maroc_ia_check.report.rows import document_row, summary_row

SCHEMA_VERSION = "1.0"


def render(report: Report, messages: Messages, view: View) -> str:
    """The whole report; ``view`` changes nothing, a program reads it."""
    del view
    speaker = Speaker(messages, dict(report.names))
    content = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "maroc-ia-check", "version": report.version, "knowledge": report.knowledge},
        "documents": [document_row(document, speaker) for document in report.documents],
        "summary": summary_row(report.documents),
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
