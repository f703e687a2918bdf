"""What a run left alone and why, for people: findings set aside, alerts known already, remarks."""

from __future__ import annotations

from collections.abc import Iterator

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.model import CLASSES, DocumentReport, Finding
from maroc_ia_check.report.counting import TO_ACT_ON


def to_show(document: DocumentReport, *, verbose: bool) -> list[Finding]:
    """The findings that an editor is shown: those to act upon, or all of them."""
    return [f for f in document.findings if verbose or (CLASSES[f.verdict] in TO_ACT_ON and f.open)]


def say_aside(finding: Finding, messages: Messages) -> str | None:
    """Why nobody has to act on a finding; ``None`` for one that is open."""
    if finding.suppression is not None:
        return finding.suppression.reason
    return None if finding.open else messages.text("report.unchanged")


def say_remarks(document: DocumentReport, messages: Messages) -> Iterator[str]:
    """One line for every remark, then how many findings were left alone."""
    for remark in document.remarks:
        text = messages.text(f"remark.{remark.key}", **dict(remark.params))
        yield messages.text("remark.line", line=remark.line, text=text) if remark.line else text
    told = [finding for finding in document.findings if CLASSES[finding.verdict] in TO_ACT_ON]
    aside = sum(finding.suppression is not None for finding in told)
    known = sum(finding.suppression is None and not finding.open for finding in told)
    counts = [("report.set-aside", aside), ("report.known", known)]
    said = [messages.text(key, count=count) for key, count in counts if count]
    if said:
        yield " · ".join(said)
