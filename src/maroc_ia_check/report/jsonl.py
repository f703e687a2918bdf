"""One JSON object a line: every finding with the path of its text, then one line that sums the text up.

The objects are those of the JSON report, each with its ``type``: ``finding`` or ``document``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.model import DocumentReport, Report
from maroc_ia_check.report import View
from maroc_ia_check.report.rows import document_row, summary_row


def render(report: Report, messages: Messages, view: View) -> str:
    """The lines of every document in the order given; ``view`` changes nothing, a program reads them."""
    del view
    speaker = Speaker(messages, dict(report.names))
    rows = (row for document in report.documents for row in _rows(document, speaker))
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _rows(document: DocumentReport, speaker: Speaker) -> Iterator[dict[str, Any]]:
    whole = document_row(document, speaker)
    for finding in whole.pop("findings"):
        yield {"type": "finding", "path": document.path, **finding}
    yield {"type": "document", **whole, "summary": summary_row([document])}
