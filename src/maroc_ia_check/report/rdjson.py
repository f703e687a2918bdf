"""Reviewdog's diagnostic format, all findings in one JSON document."""

from __future__ import annotations

import json

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.model import Report
from maroc_ia_check.report import View
from maroc_ia_check.report.diagnostics import SOURCE, diagnostics


def render(report: Report, messages: Messages, view: View) -> str:
    """The document."""
    content = {"source": SOURCE, "diagnostics": list(diagnostics(report, messages, view))}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
