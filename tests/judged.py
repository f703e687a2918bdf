"""What the built-in knowledge says of a text, as known on one day."""

from __future__ import annotations

from datetime import date

from maroc_ia_check.knowledge import load_knowledge
from maroc_ia_check.model import CLASSES, Document, Finding
from maroc_ia_check.pipeline import check_document

#: what is known then counts, unless a test asks for another day or for the text's own (``None``)
DAY = date(2026, 3, 2)


def findings(text: str, day: date | None = DAY) -> tuple[Finding, ...]:
    """All that is found in it."""
    return check_document(Document.from_text(text), load_knowledge(), as_of=day).findings


def alarmed(text: str, day: date | None = DAY) -> list[Finding]:
    """The alarms."""
    return [finding for finding in findings(text, day) if CLASSES[finding.verdict] == "alarm"]


def linked(text: str, day: date | None = DAY) -> list[tuple[str, str | None, str]]:
    """Verdict class, reason and claim of all that is about a claim."""
    return [(CLASSES[f.verdict], f.reason, f.claim.id) for f in findings(text, day) if f.claim is not None]
