"""A document and its findings as plain objects, exactly as ``docs/report.schema.json`` promises them.

Numbers of the text and of the sources are decimal strings, so that nothing is lost on the way.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.model import CLASSES, DocumentReport, Evidence, Finding, Mention, Remark, Suppression
from maroc_ia_check.positions import Places
from maroc_ia_check.report.whereabouts import places_of

Plain = dict[str, Any]


def document_row(document: DocumentReport, speaker: Speaker) -> Plain:
    """One text: its findings, or the error that kept it from being read."""
    places = Places.of(document)
    row: Plain = {
        "path": document.path,
        "language": document.language,
        "date": document.date.isoformat() if document.date else None,
    }
    if document.error is not None:
        code, params = document.error
        row["error"] = {"code": code, "message": speaker.messages.text(f"error.{code}", **dict(params))}
    row["remarks"] = [_remark(remark, speaker) for remark in document.remarks]
    row["notices"] = [speaker.messages.text(f"notice.{notice}") for notice in document.notices]
    row["findings"] = [finding_row(finding, document, places, speaker) for finding in document.findings]
    coverage = document.coverage
    row["coverage"] = {
        "figures": coverage.figures,
        "linked": coverage.linked,
        "checked": coverage.checked,
        "unchecked": dict(coverage.unchecked),
    }
    return row


def finding_row(finding: Finding, document: DocumentReport, places: Places, speaker: Speaker) -> Plain:
    """A judged figure, date, place or party; ``places`` are those of its document."""
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
        "fingerprint": finding.fingerprint,
        "suppression": _suppression(finding.suppression) if finding.suppression else None,
        "baseline": finding.baseline,
    }


def mention_row(mention: Mention) -> Plain:
    """What was understood: the value or its ends, and every slot that the text states."""
    if mention.value is not None:
        amount: Plain = {"value": _plain(mention.value)}
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


def evidence_row(evidence: Evidence) -> Plain:
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


def summary_row(documents: Iterable[DocumentReport]) -> dict[str, int]:
    """How many findings there are of each verdict."""
    counts = dict.fromkeys(CLASSES, 0)
    for document in documents:
        for finding in document.findings:
            counts[finding.verdict] += 1
    return counts


def _suppression(suppression: Suppression) -> Plain:
    span = suppression.span
    where = {"start": span.start, "end": span.end} if span else None
    return {"origin": suppression.origin, "reason": suppression.reason, "span": where}


def _remark(remark: Remark, speaker: Speaker) -> Plain:
    message = speaker.messages.text(f"remark.{remark.key}", **dict(remark.params))
    return {"key": remark.key, "line": remark.line, "message": message}
