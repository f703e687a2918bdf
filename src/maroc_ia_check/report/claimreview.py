"""schema.org ClaimReview as JSON-LD, one a judged finding, for a newsroom to complete and publish.

The verdict is given in words only: a scale of stars would say more than is known. The day is the one
the text is judged at. The author of a review and its address are the newsroom's to add.
"""

from __future__ import annotations

import json
from typing import Any

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.model import CLASSES, DocumentReport, Evidence, Finding, Report
from maroc_ia_check.report import View
from maroc_ia_check.report.entries import Entry, entries, file_path

_Plain = dict[str, Any]


def render(report: Report, messages: Messages, view: View) -> str:
    """The reviews as one graph; what could not be judged is left out."""
    found = entries(report, messages, view._replace(verbose=True))
    rows = [
        _review(entry, entry.finding, messages)
        for entry in found
        if entry.finding and CLASSES[entry.finding.verdict] != "silent"
    ]
    content = {"@context": "https://schema.org", "@graph": rows}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _review(entry: Entry, finding: Finding, messages: Messages) -> _Plain:
    document = entry.document
    row: _Plain = {"@type": "ClaimReview", "inLanguage": messages.code}
    if document.date:
        row["datePublished"] = document.date.isoformat()
    label = finding.claim.label(messages.code) if finding.claim else ""
    quote = messages.text("report.quote", text=finding.quote)
    row["claimReviewed"] = f"{quote} – {label}" if label else quote
    row["itemReviewed"] = _claim(document, finding)
    row["reviewRating"] = {"@type": "Rating", "alternateName": entry.title}
    row["reviewBody"] = entry.message
    row["isBasedOn"] = [_work(evidence) for _, evidence in entry.voices]
    row["identifier"] = finding.fingerprint
    return row


def _claim(document: DocumentReport, finding: Finding) -> _Plain:
    """The figure as printed, and the text it appears in."""
    work: _Plain = {"@type": "CreativeWork", "name": file_path(document.path)}
    if document.language:
        work["inLanguage"] = document.language
    return {"@type": "Claim", "text": finding.quote, "appearance": work}


def _work(evidence: Evidence) -> _Plain:
    source = evidence.source
    row: _Plain = {"@type": "CreativeWork", "publisher": {"@type": "Organization", "name": source.publisher}}
    known = {
        "name": source.title,
        "url": source.url,
        "inLanguage": source.language,
        "datePublished": source.published.isoformat() if source.published else None,
    }
    return row | {name: value for name, value in known.items() if value}
