"""The five verbs in order: read this first.

``read`` a file into a document, ``extract`` its mentions, ``match`` them with claims, ``judge`` the
candidates against dated statements; ``report`` renders what is returned here.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from maroc_ia_check.extract import extract_mentions
from maroc_ia_check.fingerprints import fingerprinted
from maroc_ia_check.judge import judge_candidates
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.match import match_claims
from maroc_ia_check.model import Document, DocumentReport, Span

if TYPE_CHECKING:
    from maroc_ia_check.model.explanation import Explanation


def check_document(
    document: Document,
    knowledge: KnowledgeBase,
    *,
    language: str | None = None,
    as_of: date | None = None,
    profile: str = "standard",
) -> DocumentReport:
    """Judge every figure and event of a document, at ``as_of`` or at the date found in it."""
    reading = extract_mentions(document, language=language)
    day = as_of or reading.date
    links = match_claims(reading, knowledge)
    findings, coverage = judge_candidates(reading, links, knowledge, day=day, profile=profile)
    return DocumentReport(
        path=document.path,
        text=document.text,
        language=reading.language,
        date=day,
        date_origin=_origin(document, reading.date, as_of),
        findings=fingerprinted(findings, document.text),
        coverage=coverage,
        notices=document.notices,
        source=document.source,
        runs=document.runs,
        places=document.places,
    )


def explain_figures(
    document: Document,
    knowledge: KnowledgeBase,
    where: Span,
    *,
    language: str | None = None,
    as_of: date | None = None,
    profile: str = "standard",
) -> tuple[tuple[Explanation, ...], date | None]:
    """What is behind the verdicts on a range of the text, in order, and the day it is judged at.

    Everything is read, linked and judged exactly as in a check; then the cases are opened again.
    """
    from maroc_ia_check.judge.explaining import Terms, explain_findings

    reading = extract_mentions(document, language=language)
    day = as_of or reading.date
    links = match_claims(reading, knowledge)
    findings, _ = judge_candidates(reading, links, knowledge, day=day, profile=profile)
    findings = fingerprinted(findings, document.text)
    told = explain_findings(reading, links, findings, where, Terms(knowledge, day, profile))
    return told, day


def _origin(document: Document, found: date | None, as_of: date | None) -> str:
    """Where the date came from: ``as-of document text none``."""
    if as_of is not None:
        return "as-of"
    if document.date is not None:
        return "document"
    return "text" if found is not None else "none"
