"""Reviewdog's diagnostic format, one finding a line."""

from __future__ import annotations

import json

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.model import Report
from maroc_ia_check.report import View
from maroc_ia_check.report.diagnostics import diagnostics


def render(report: Report, messages: Messages, view: View) -> str:
    """The lines; nothing at all when there is nothing to act on."""
    rows = diagnostics(report, messages, view)
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
