"""Check the figures a text gives on Morocco's AI and digital targets against dated sources.

The public names, in the order of the flow::

    from maroc_ia_check import Document, check, load_knowledge

    report = check(Document.from_text("Le Maroc vise 50 000 emplois liés à l’IA d’ici 2030."))

Everything else is importable from its module, documented, and not promised.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from maroc_ia_check.extract import extract_mentions
    from maroc_ia_check.judge import find_conflicts
    from maroc_ia_check.knowledge import KnowledgeBase, load_knowledge
    from maroc_ia_check.model import Conflict, Document, DocumentReport, Finding, Mention, Reading
    from maroc_ia_check.read import read_document

__version__ = "0.1.0"

__all__ = [
    "Conflict",
    "Document",
    "DocumentReport",
    "Finding",
    "Mention",
    "Reading",
    "__version__",
    "check",
    "extract_mentions",
    "find_conflicts",
    "load_knowledge",
    "read_document",
]


def check(
    document: Document,
    knowledge: KnowledgeBase | None = None,
    *,
    language: str | None = None,
    as_of: date | None = None,
) -> DocumentReport:
    """Judge every figure and event of a document, at ``as_of`` or at the date found in it."""
    from maroc_ia_check.knowledge import load_knowledge
    from maroc_ia_check.pipeline import check_document

    return check_document(document, knowledge or load_knowledge(), language=language, as_of=as_of)


def __getattr__(name: str) -> object:
    """Import a name when it is asked for, so that ``--version`` need not pay for all of them."""
    import importlib

    homes = {
        **dict.fromkeys(("Conflict", "Document", "DocumentReport", "Finding", "Mention", "Reading"), "model"),
        "extract_mentions": "extract",
        "find_conflicts": "judge",
        "load_knowledge": "knowledge",
        "read_document": "read",
    }
    if name not in homes:
        raise AttributeError(name)
    return getattr(importlib.import_module(f"{__name__}.{homes[name]}"), name)
