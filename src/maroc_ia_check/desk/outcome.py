"""How a run went, in one number: what a newsroom's CI acts upon."""

from __future__ import annotations

from maroc_ia_check.model import CLASSES, Report

#: level → the classes of verdicts at or above it
LEVELS = {"alarm": {"alarm"}, "caution": {"alarm", "caution"}, "never": set[str]()}
CLEAN, FOUND, UNREAD = 0, 1, 2


#: the remarks on requests to set something aside that do nothing, or not what they say
_IDLE = ("suppression-", "ignore-")


def exit_code(report: Report, fail_on: str, *, exit_zero: bool = False, strict: bool = False) -> int:
    """2 when a file was not checked, else 1 when an open finding is at or above the level, else 0.

    ``strict`` counts suppressions that are unused, over, unreasoned or not understood as findings.
    """
    if any(document.error is not None for document in report.documents):
        return UNREAD
    findings = (finding for document in report.documents for finding in document.findings)
    found = bool({CLASSES[finding.verdict] for finding in findings if finding.open} & LEVELS[fail_on])
    remarks = (remark for document in report.documents for remark in document.remarks)
    idle = strict and any(remark.key.startswith(_IDLE) for remark in remarks)
    return FOUND if (found or idle) and not exit_zero else CLEAN
