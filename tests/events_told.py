"""What is said of a text on events, as known on one day."""

from __future__ import annotations

from datetime import date

from maroc_ia_check.knowledge.base import KnowledgeBase
from maroc_ia_check.model import CLASSES, Document
from maroc_ia_check.pipeline import check_document

#: when the texts were written
DAY = date(2026, 5, 4)


def told(knowledge: KnowledgeBase, text: str) -> dict[str, tuple[str, str | None]]:
    """For the words of every finding, its verdict and reason."""
    report = check_document(Document(text=text, date=DAY), knowledge)
    return {finding.quote: (finding.verdict, finding.reason) for finding in report.findings}


def alarms(knowledge: KnowledgeBase, text: str) -> list[str]:
    """The words on which an alarm stands."""
    return [quote for quote, (verdict, _) in told(knowledge, text).items() if CLASSES[verdict] == "alarm"]
