"""Check the figures a text gives on Morocco's AI and digital targets against dated sources.

The public names, in the order of the flow::

    from maroc_ia_check import Document, check, load_knowledge

    report = check(Document.from_text("Le Maroc vise 50 000 emplois liés à l’IA d’ici 2030."))

Everything else is importable from its module, documented, and not promised.
"""

from __future__ import annotations

from maroc_ia_check.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from maroc_ia_check.batch import check_column, check_folder
    from maroc_ia_check.export import export_knowledge
    from maroc_ia_check.extract import extract_mentions
    from maroc_ia_check.judge import find_conflicts, judge_candidates
    from maroc_ia_check.knowledge import KnowledgeBase, load_knowledge
    from maroc_ia_check.match import match_claims
    from maroc_ia_check.model import (
        Candidate,
        Claim,
        Conflict,
        Document,
        DocumentReport,
        Evidence,
        Finding,
        Mention,
        Period,
        Problem,
        Reading,
        Report,
        Source,
        Span,
        Statement,
    )
    from maroc_ia_check.read import read_document
    from maroc_ia_check.report import render_report

__version__ = "0.1.0"

__all__ = [
    "Candidate",
    "Claim",
    "Conflict",
    "Document",
    "DocumentReport",
    "Evidence",
    "Finding",
    "KnowledgeBase",
    "Mention",
    "Period",
    "Problem",
    "Reading",
    "Report",
    "Source",
    "Span",
    "Statement",
    "__version__",
    "check",
    "check_column",
    "check_folder",
    "export_knowledge",
    "extract_mentions",
    "find_conflicts",
    "judge_candidates",
    "load_knowledge",
    "match_claims",
    "read_document",
    "render_report",
]

#: where the public functions live; the types are those of ``model``
_HOMES = {
    "KnowledgeBase": "knowledge",
    "check_column": "batch",
    "check_folder": "batch",
    "export_knowledge": "export",
    "extract_mentions": "extract",
    "find_conflicts": "judge",
    "judge_candidates": "judge",
    "load_knowledge": "knowledge",
    "match_claims": "match",
    "read_document": "read",
    "render_report": "report",
}


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

    if name not in __all__:
        raise AttributeError(name)
    return getattr(importlib.import_module(f"{__name__}.{_HOMES.get(name, 'model')}"), name)
