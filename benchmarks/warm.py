"""In one process, warm: the reading of figures beside a bare scan for digits, then the whole check."""

from __future__ import annotations

import re
from collections.abc import Iterator

from benchmarks.table import Row, best
from benchmarks.texts import articles, pages
from maroc_ia_check import Document, load_knowledge
from maroc_ia_check.extract import extract_mentions
from maroc_ia_check.extract.quantities import find_quantities
from maroc_ia_check.judge import judge_candidates
from maroc_ia_check.languages import detect_language
from maroc_ia_check.languages.figures import load_figures
from maroc_ia_check.match import match_claims
from maroc_ia_check.pipeline import check_document

_DIGITS = re.compile(r"\d+")
_SCAN, _ARTICLES, _FIGURES = 9, 500, 3_000


def rows() -> Iterator[Row]:
    """Ordinary pages against the goals, then the dense texts without one."""
    yield from _reading("pages", pages(), _SCAN)
    yield from _reading("dense texts", articles(), None)
    yield from _checking("pages", pages(), _ARTICLES, _FIGURES)
    yield from _checking("dense texts", articles(), None, None)


def _reading(what: str, texts: list[str], goal: float | None) -> Iterator[Row]:
    pairs = [(text, load_figures(detect_language(text))) for text in texts]
    scan = best(lambda: [sum(1 for _ in _DIGITS.finditer(text)) for text in texts], 15)
    figures = best(lambda: [find_quantities(text, tables) for text, tables in pairs])
    yield Row(f"{what}: figures read ÷ bare \\d+ scan", figures / scan, "×", goal)


def _checking(
    what: str, texts: list[str], articles_goal: float | None, figures_goal: float | None
) -> Iterator[Row]:
    base = load_knowledge()
    documents = [Document.from_text(text) for text in texts]
    for document in documents:
        check_document(document, base)
    readings = [extract_mentions(document) for document in documents]
    links = [match_claims(each, base) for each in readings]
    judged = list(zip(readings, links, strict=True))
    whole = best(lambda: [check_document(document, base) for document in documents], 3)
    reading = best(lambda: [extract_mentions(document) for document in documents], 3)
    match = best(lambda: [match_claims(each, base) for each in readings], 3)
    judge = best(lambda: [judge_candidates(r, found, base, day=r.date) for r, found in judged], 3)
    thousands = sum(map(len, texts)) / 3_000
    shares = " : ".join(f"{part / whole:.0%}" for part in (reading, match, judge))
    note = f"read : match : judge = {shares}"
    rate = thousands / whole
    yield Row(f"{what}: articles of 3 KB checked a second", rate, "", articles_goal, most=False, note=note)
    count = sum(len(found.figures) for found in links)
    yield Row(f"{what}: figures judged a second", count / whole, "", figures_goal, most=False)
