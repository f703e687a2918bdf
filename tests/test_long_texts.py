"""Very long texts are read in stretches; nothing may be lost or moved where they are cut."""

from __future__ import annotations

from pathlib import Path

import pytest

from maroc_ia_check import Document, load_knowledge
from maroc_ia_check.extract import extract_mentions
from maroc_ia_check.extract.stretches import LONGEST, read_stretches
from maroc_ia_check.model import CLASSES, Span
from maroc_ia_check.pipeline import check_document, explain_figures

ARTICLE = (Path(__file__).parent / "documents" / "en.txt").read_text(encoding="utf-8")
#: more than half a stretch of plain words, so that every article stands with no other
FILLER = "The committee will hear the members of both chambers about the rules of procedure.\n\n" * 220
TIMES = LONGEST // len(FILLER) + 3


def long_text() -> str:
    """Many articles in one text, of which only the first has a date."""
    undated = ARTICLE.replace("Rabat, January 20, 2026\n\n", "")
    assert len(undated) < len(ARTICLE)
    return f"{ARTICLE}\n\n{FILLER}" + f"{undated}\n\n{FILLER}" * (TIMES - 1)


def test_every_article_of_a_long_text_is_judged_as_alone() -> None:
    knowledge, text = load_knowledge(), long_text()
    alone = check_document(Document.from_text(ARTICLE), knowledge)
    report = check_document(Document.from_text(text), knowledge)
    assert len(text) > LONGEST
    assert report.date == alone.date
    assert [CLASSES[f.verdict] for f in alone.findings].count("alarm") == 2
    verdicts = [(f.quote, f.verdict, f.reason) for f in alone.findings]
    assert [(f.quote, f.verdict, f.reason) for f in report.findings] == verdicts * TIMES
    assert report.coverage.figures == alone.coverage.figures * TIMES
    assert report.coverage.linked == alone.coverage.linked * TIMES


def test_positions_are_those_of_the_whole_text() -> None:
    text = long_text()
    report = check_document(Document.from_text(text), load_knowledge())
    for finding in report.findings:
        assert text[finding.span.start : finding.span.end] == finding.quote
        if finding.mention is not None:
            assert finding.mention.span == finding.span
            assert finding.mention.clause.contains(finding.span)
    assert len({finding.span for finding in report.findings}) == len(report.findings)
    assert len({finding.fingerprint for finding in report.findings}) == len(report.findings)


@pytest.mark.parametrize("piece", ["one word after another ", "a\n", "x", "Paragraph.\n\n"])
def test_stretches_hold_the_same_figures_as_the_whole(piece: str) -> None:
    figure = " It costs 12 million dirhams in 2027. "
    filling = piece * (9_000 // len(piece))
    document = Document.from_text((filling + figure) * 14)
    assert len(document.text) > LONGEST
    readings = list(read_stretches(document))
    found = [mention for reading in readings for mention in reading if mention.kind == "money"]
    assert len(readings) > 5
    assert [(m.span, m.quote, m.value, m.unit, m.noun) for m in found] == [
        (m.span, m.quote, m.value, m.unit, m.noun) for m in extract_mentions(document) if m.kind == "money"
    ]
    assert len(found) == 14


def test_headings_and_skipped_ranges_keep_their_places() -> None:
    filling = "one word after another. " * 5_000
    heading, hidden = "Twelve million", "It costs 99 million dirhams."
    text = f"{filling}\n{heading}\n{hidden}\n{filling}"
    start, out = text.index(heading), text.index(hidden)
    document = Document(
        text,
        headings=(Span(start, start + len(heading)),),
        skipped=(Span(out, out + len(hidden)),),
    )
    readings = list(read_stretches(document))
    blocks = [b for reading in readings for b in reading.blocks]
    assert [text[b.span.start : b.span.end] for b in blocks if b.kind == "heading"] == [heading]
    assert not [m for reading in readings for m in reading if m.quote.startswith("99")]


def test_explanations_reach_every_stretch() -> None:
    knowledge, document = load_knowledge(), Document.from_text(long_text())
    report = check_document(document, knowledge)
    last = next(f for f in reversed(report.findings) if f.verdict == "contradicted")
    (told,), day = explain_figures(document, knowledge, last.span)
    assert day == report.date
    assert told.finding == last
    assert told.span == last.span
