"""The five verbs in order: read this first.

``read`` a file into a document, ``extract`` its mentions, ``match`` them with claims, ``judge`` the
candidates against dated statements; ``report`` renders what is returned here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from maroc_ia_check.extract.stretches import read_stretches
from maroc_ia_check.fingerprints import fingerprinted
from maroc_ia_check.judge import judge_candidates
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.match import match_claims
from maroc_ia_check.model import Coverage, Document, DocumentReport, Finding, Links, Reading, Span
from maroc_ia_check.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from maroc_ia_check.model.explanation import Explanation


class _Judged(NamedTuple):
    """A text, or a stretch of a very long one, with all that was made of it."""

    reading: Reading
    links: Links
    findings: tuple[Finding, ...]
    coverage: Coverage


def check_document(
    document: Document,
    knowledge: KnowledgeBase,
    *,
    language: str | None = None,
    as_of: date | None = None,
    profile: str = "standard",
) -> DocumentReport:
    """Judge every figure and event of a document, at ``as_of`` or at the date found in it."""
    code, day = language, None
    findings: list[Finding] = []
    coverage = Coverage()
    for part in _judged(document, knowledge, language=language, as_of=as_of, profile=profile):
        code, day = part.reading.language, day or part.reading.date
        findings += part.findings
        coverage = coverage.plus(part.coverage)
    return DocumentReport(
        path=document.path,
        text=document.text,
        language=code,
        date=as_of or day,
        date_origin=_origin(document, day, as_of),
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

    parts = list(_judged(document, knowledge, language=language, as_of=as_of, profile=profile))
    day = as_of or next((part.reading.date for part in parts if part.reading.date), None)
    marked = iter(fingerprinted([finding for part in parts for finding in part.findings], document.text))
    told: list[Explanation] = []
    for part in parts:
        own = tuple(islice(marked, len(part.findings)))
        terms = Terms(knowledge, as_of or part.reading.date, profile)
        told += explain_findings(part.reading, part.links, own, where, terms)
    return tuple(told), day


def _judged(
    document: Document, knowledge: KnowledgeBase, *, language: str | None, as_of: date | None, profile: str
) -> Iterator[_Judged]:
    """A document read, linked and judged, part by part; one part is not kept for the next."""
    for reading in read_stretches(document, language=language):
        links = match_claims(reading, knowledge)
        day = as_of or reading.date
        findings, coverage = judge_candidates(reading, links, knowledge, day=day, profile=profile)
        yield _Judged(reading, links, findings, coverage)


def _origin(document: Document, found: date | None, as_of: date | None) -> str:
    """Where the date came from: ``as-of document text none``."""
    if as_of is not None:
        return "as-of"
    if document.date is not None:
        return "document"
    return "text" if found is not None else "none"
