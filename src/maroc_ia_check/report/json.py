"""The report as JSON, exactly as promised in ``docs/report.schema.json``; keys in a fixed order.

Numbers of the text and of the sources are decimal strings, so that nothing is lost on the way.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.model import CLASSES, DocumentReport, Evidence, Finding, Mention, Report
from maroc_ia_check.positions import Places
from maroc_ia_check.report import View
from maroc_ia_check.report.whereabouts import places_of

SCHEMA_VERSION = "1.0"
_Plain = dict[str, Any]


def render(report: Report, messages: Messages, view: View) -> str:
    """The whole report; ``view`` changes nothing, a program reads it."""
    del view
    speaker = Speaker(messages, dict(report.names))
    content = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "maroc-ia-check", "version": report.version, "knowledge": report.knowledge},
        "documents": [_document(document, speaker) for document in report.documents],
        "summary": _summary(report),
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _document(document: DocumentReport, speaker: Speaker) -> _Plain:
    places = Places.of(document)
    row: _Plain = {
        "path": document.path,
        "language": document.language,
        "date": document.date.isoformat() if document.date else None,
    }
    if document.error is not None:
        code, params = document.error
        row["error"] = {"code": code, "message": speaker.messages.text(f"error.{code}", **dict(params))}
    row["notices"] = [speaker.messages.text(f"notice.{notice}") for notice in document.notices]
    row["findings"] = [_finding(finding, document, places, speaker) for finding in document.findings]
    coverage = document.coverage
    row["coverage"] = {
        "figures": coverage.figures,
        "linked": coverage.linked,
        "checked": coverage.checked,
        "unchecked": dict(coverage.unchecked),
    }
    return row


def _finding(finding: Finding, document: DocumentReport, places: Places, speaker: Speaker) -> _Plain:
    place = places.position(finding.span.start)
    held = [{"kind": held.kind, "label": held.label} for held in places_of(document, finding.span)]
    return {
        "verdict": finding.verdict,
        "reason": finding.reason,
        "severity": finding.severity,
        "confidence": float(finding.confidence),
        "span": {"start": finding.span.start, "end": finding.span.end},
        "related": [{"start": r.span.start, "end": r.span.end, "role": r.role} for r in finding.related],
        "line": place.line,
        "column": place.column,
        **({"places": held} if held else {}),
        "quote": finding.quote,
        "claim": finding.claim.id if finding.claim else None,
        "mention": mention_row(finding.mention) if finding.mention else None,
        "expected": dict(finding.expected) or None,
        "evidence": [evidence_row(evidence) for evidence in finding.evidence],
        "message": speaker.sentence(finding, document.text),
        "suggestion": finding.suggestion,
    }


def mention_row(mention: Mention) -> _Plain:
    """What was understood: the value or its ends, and every slot that the text states."""
    if mention.value is not None:
        amount: _Plain = {"value": _plain(mention.value)}
    else:
        amount = {"min": _plain(mention.low), "max": _plain(mention.high)}
    period = mention.period
    return {
        **amount,
        "unit": mention.unit,
        "kind": mention.kind,
        "hedge": mention.hedge,
        "per": mention.per,
        "horizon": str(period.end.year) if period and mention.period_role == "by" else None,
        "period": f"{period.start.isoformat()}/{period.end.isoformat()}" if period else None,
        "modality": mention.modality,
        "statistic": mention.statistic,
        "assertion": mention.assertion,
    }


def evidence_row(evidence: Evidence) -> _Plain:
    """A statement with its source, as an object."""
    source = evidence.source
    return {
        "source": source.id,
        "publisher": source.publisher,
        "published": source.published.isoformat() if source.published else None,
        "url": source.url,
        "as_said": evidence.statement.as_said,
        "stance": evidence.stance,
    }


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else f"{value.normalize():f}"


def _summary(report: Report) -> dict[str, int]:
    counts = dict.fromkeys(CLASSES, 0)
    for document in report.documents:
        for finding in document.findings:
            counts[finding.verdict] += 1
    return counts
