"""What is said of a whole document, or of all: its name, the day it is judged at, what was checked or not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.wording import say_date
from maroc_ia_check.model import CLASSES, Coverage, DocumentReport, Finding

#: class → place: what the editor must do first
_ORDER = {"alarm": 0, "caution": 1, "silent": 2, "pass": 3}
#: the classes that somebody has to act on
TO_ACT_ON = frozenset({"alarm", "caution"})


def by_urgency(findings: Iterable[Finding]) -> list[Finding]:
    """Alarms, cautions, what was not checked, what is right; each in the order of the text."""
    return sorted(findings, key=lambda finding: (_ORDER[CLASSES[finding.verdict]], finding.span))


def say_name(document: DocumentReport, messages: Messages) -> str:
    """The path, or what standard input is called."""
    return messages.text("report.stdin") if document.path == "-" else document.path


def say_unread(document: DocumentReport, messages: Messages) -> str:
    """Why a document was not read; nothing for one that was."""
    if document.error is None:
        return ""
    code, params = document.error
    return messages.text("report.error", message=messages.text(f"error.{code}", **dict(params)))


def say_day(document: DocumentReport, messages: Messages) -> str:
    """The day a document is judged at, and how it is known."""
    if document.date is None:
        return messages.text("report.undated")
    origin = messages.text(f"date-origin.{document.date_origin}")
    return messages.text("report.judged", date=say_date(document.date, messages), origin=origin)


def say_counts(document: DocumentReport, messages: Messages) -> list[str]:
    """How many figures were read, linked and judged, and how; how many were not, and why."""
    coverage = document.coverage
    judged = [f for f in document.findings if f.verdict != "unchecked"]
    figures = [f for f in judged if f.mention is not None and f.mention.kind != "date"]
    parts = [messages.text("report.figures", count=coverage.figures)]
    if coverage.linked:
        parts.append(_tally("report.linked", coverage.linked, figures, messages))
    parts += say_unchecked(coverage, messages)
    if len(judged) > len(figures):
        others = [f for f in judged if f not in figures]
        parts.append(_tally("report.events", len(others), others, messages))
    return parts


def say_unchecked(coverage: Coverage, messages: Messages) -> list[str]:
    """How many figures were not checked, and why; a single reason is not counted twice."""
    reasons = coverage.unchecked
    if not reasons:
        return []
    if len(reasons) == 1:
        words = messages.text(f"reason.{reasons[0][0]}")
    else:
        counted = [messages.text(f"count.{reason}", count=count) for reason, count in reasons]
        words = messages.text("report.comma").join(counted)
    total = sum(count for _, count in reasons)
    return [f"{messages.text('report.unchecked', count=total)} ({words})"]


def say_totals(documents: Sequence[DocumentReport], messages: Messages) -> list[str]:
    """All documents together: how many, what was found in them, how many could not be read."""
    read = [d for d in documents if d.error is None]
    verdicts = Counter(f.verdict for d in read for f in d.findings)
    parts = [messages.text("report.documents", count=len(read))]
    parts.append(messages.text("report.figures", count=sum(d.coverage.figures for d in read)))
    parts += [
        messages.text(f"count.{v}", count=verdicts[v]) for v in CLASSES if verdicts[v] and v != "unchecked"
    ]
    if len(read) < len(documents):
        parts.append(messages.text("report.unread", count=len(documents) - len(read)))
    return parts


def _tally(key: str, count: int, findings: Sequence[Finding], messages: Messages) -> str:
    """So many of a kind, and how they were judged."""
    verdicts = Counter(finding.verdict for finding in findings)
    judged = messages.text("report.comma").join(
        messages.text(f"count.{v}", count=verdicts[v]) for v in CLASSES if verdicts[v]
    )
    return messages.text(key, count=count) + (messages.text("report.colon") + judged if judged else "")
