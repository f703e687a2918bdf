"""GitLab's Code Quality report: a JSON list, each finding with a fingerprint that outlives a moved line."""

from __future__ import annotations

import hashlib
import json
from collections import Counter

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.model import Report
from maroc_ia_check.report import View
from maroc_ia_check.report.entries import Entry, entries, file_path

#: level → GitLab's severity; ``critical`` and ``blocker`` are left to the newsroom's own tools
_SEVERITIES = {"error": "major", "warning": "minor", "note": "info", "none": "info"}


def render(report: Report, messages: Messages, view: View) -> str:
    """The list; empty when there is nothing to act on."""
    seen: Counter[str] = Counter()
    rows = []
    for entry in entries(report, messages, view):
        key = _key(entry)
        seen[key] += 1
        place = entry.range()
        rows.append(
            {
                "type": "issue",
                "check_name": entry.rule,
                "description": entry.in_words,
                "categories": ["Bug Risk"],
                "severity": _SEVERITIES[entry.level],
                "fingerprint": hashlib.sha256(f"{key}\0{seen[key]}".encode()).hexdigest(),
                "location": {
                    "path": file_path(entry.document.path),
                    "positions": {
                        "begin": {"line": place.start_line, "column": place.start_column},
                        "end": {"line": place.end_line, "column": place.end_column},
                    },
                },
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _key(entry: Entry) -> str:
    """What an entry is known by: its file, its rule, and the finding's own fingerprint."""
    own = entry.finding.fingerprint if entry.finding else ""
    return ascii((file_path(entry.document.path), entry.rule, own))
