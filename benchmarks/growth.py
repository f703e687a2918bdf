"""How time grows with the length of one line without a break: eight times the text."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.table import Row, best
from maroc_ia_check import Document, load_knowledge
from maroc_ia_check.extract import extract_mentions
from maroc_ia_check.pipeline import check_document

_SHORT, _TIMES = 6_000, 8


def rows(texts: list[str]) -> Iterator[Row]:
    """Reading, then the whole check, of a line and of one eight times as long."""
    line = " ".join(" ".join(texts).split())
    once = (line * (_SHORT // len(line) + 1))[:_SHORT]
    short, long = Document.from_text(once), Document.from_text(once * _TIMES)
    base = load_knowledge()
    check_document(long, base)
    reading = best(lambda: extract_mentions(long), 5) / best(lambda: extract_mentions(short), 15)
    yield Row("one line, 8 × the text: time of reading", reading, "×", 9)
    whole = best(lambda: check_document(long, base), 5) / best(lambda: check_document(short, base), 15)
    yield Row("one line, 8 × the text: time of the whole check", whole, "×", 9)
