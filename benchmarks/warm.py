"""In one process, warm: the reading of figures beside a bare scan for digits, the whole check, the facts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from benchmarks.table import Row, best
from maroc_ia_check import Document, load_knowledge
from maroc_ia_check.extract import extract_mentions
from maroc_ia_check.extract.quantities import find_quantities
from maroc_ia_check.judge import judge_candidates
from maroc_ia_check.languages import detect_language
from maroc_ia_check.languages.figures import load_figures
from maroc_ia_check.match import match_claims
from maroc_ia_check.pipeline import check_document

_DIGITS = re.compile(r"\d+")


def rows(texts: list[str]) -> Iterator[Row]:
    """Extraction as a multiple of the scan, then articles a second, stage by stage."""
    codes = [detect_language(text) for text in texts]
    pairs = [(text, load_figures(code)) for text, code in zip(texts, codes, strict=True)]
    scan = best(lambda: [sum(1 for _ in _DIGITS.finditer(text)) for text in texts], 15)
    figures = best(lambda: [find_quantities(text, tables) for text, tables in pairs])
    count = sum(len(find_quantities(text, tables)) for text, tables in pairs)
    yield Row("figures read ÷ bare \\d+ scan of the same texts", figures / scan, "×", 9)
    yield Row("figures read", count / figures, "figures/s")
    documents = [Document.from_text(text) for text in texts]
    reading = best(lambda: [extract_mentions(document) for document in documents], 3)
    yield Row("whole reading (figures, dates, what is said around them)", len(texts) / reading, "articles/s")
    base = load_knowledge()
    for document in documents:
        check_document(document, base)
    readings = [extract_mentions(document) for document in documents]
    links = [match_claims(each, base) for each in readings]
    match = best(lambda: [match_claims(each, base) for each in readings], 3)
    yield Row("matching alone", len(texts) / match, "articles/s")
    judged = list(zip(readings, links, strict=True))
    judge = best(lambda: [judge_candidates(r, found, base, day=r.date) for r, found in judged], 3)
    yield Row("judging alone", len(texts) / judge, "articles/s")
    whole = best(lambda: [check_document(document, base) for document in documents], 3)
    yield Row("whole check, one core, distinct articles", len(texts) / whole, "articles/s", 500, most=False)
