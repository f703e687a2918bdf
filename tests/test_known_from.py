"""From which day on a page without a date counts: it may confirm a text before that day, never blame one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from conftest import extended
from pydantic import ValidationError

from maroc_ia_check.judge.record import known
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.queries import find_claim
from maroc_ia_check.knowledge.schema import SourceEntry
from maroc_ia_check.model import Document
from maroc_ia_check.pipeline import check_document

PAGE = """
publisher: Revue Cinq
title: Encore un compte
published: null
published_note: "Month only: March 2026."
language: fr
tier: press
url: https://example.org/{name}
read: opening
{more}
statements:
- {{claim: {claim}, value: "{value}", unit: {unit}}}
"""


def with_page(folder: Path, name: str, claim: str, value: str, unit: str, more: str = "") -> KnowledgeBase:
    text = PAGE.format(name=name, claim=claim, value=value, unit=unit, more=more)
    return extended(folder, concepts="", claims="", **{name: text})


def sources(knowledge: KnowledgeBase, claim: str, day: date) -> set[str]:
    return {s.source for s in known(find_claim(knowledge, claim), knowledge, day)}


def judged(knowledge: KnowledgeBase, text: str, day: date) -> list[tuple[str, str | None]]:
    report = check_document(Document.from_text(text), knowledge, as_of=day)
    return [(finding.verdict, finding.reason) for finding in report.findings]


def test_a_page_counts_from_its_day_and_without_one_with_the_first_other(folder: Path) -> None:
    with_page(folder, "cinq", "ai-jobs", "42000", "job", "known_from: 2026-03-31")
    knowledge = with_page(folder, "six", "ai-jobs", "42000", "job")
    before = {"agence-un", "journal-deux", "six"}
    assert sources(knowledge, "ai-jobs", date(2026, 3, 1)) == before
    assert sources(knowledge, "ai-jobs", date(2026, 3, 31)) == {*before, "cinq"}


def test_a_claim_is_known_from_the_day_of_a_page_without_a_date(folder: Path) -> None:
    knowledge = with_page(folder, "cinq", "digital-jobs", "210000", "job", "known_from: 2025-05-31")
    assert sources(knowledge, "digital-jobs", date(2025, 5, 31)) == {"cinq"}
    assert sources(knowledge, "digital-jobs", date(2025, 5, 1)) == set()


def test_what_repeats_a_page_is_no_older_than_it(folder: Path) -> None:
    knowledge = with_page(folder, "cinq", "ai-jobs", "37000", "job", "derives_from: journal-trois")
    assert knowledge.known_from["cinq"] == date(2026, 1, 12)


def test_it_is_no_day_of_publication(folder: Path) -> None:
    knowledge = with_page(folder, "cinq", "ai-jobs", "42000", "job", "known_from: 2026-03-31")
    assert knowledge.sources["cinq"].published is None
    assert knowledge.known_from["cinq"] == date(2026, 3, 31)


def test_a_page_with_a_date_has_no_other_day() -> None:
    row: dict[str, object] = {"publisher": "Revue Cinq", "title": None, "language": "fr", "tier": "press"}
    row |= {"url": "https://example.org/cinq", "read": "opening", "statements": []}
    row |= {"published": None, "published_note": "March.", "known_from": "2026-03-31"}
    assert SourceEntry.model_validate(row).known_from == date(2026, 3, 31)
    with pytest.raises(ValidationError, match="known_from"):
        SourceEntry.model_validate(row | {"published": "2026-03-02"})


@pytest.mark.parametrize(
    ("text", "comma"),
    [
        ("Au Maroc, l’IA créera {} emplois d’ici 2031.", "."),
        ("In Morocco, AI is to create {} jobs by 2031.", ","),
        ("من المرتقب أن يحدث الذكاء الاصطناعي بالمغرب {} منصب شغل بحلول 2031.", "."),
    ],
    ids=["fr", "en", "ar"],
)
def test_a_later_page_without_a_date_confirms_but_does_not_blame(folder: Path, text: str, comma: str) -> None:
    knowledge = with_page(folder, "cinq", "ai-jobs", "42000", "job", "known_from: 2026-03-31")
    early, late = date(2026, 2, 1), date(2026, 4, 1)

    def verdicts(thousands: int, day: date) -> list[str]:
        return [v for v, _ in judged(knowledge, text.format(f"{thousands}{comma}000"), day)]

    # blamed by what was known; the page that says the same may be older than it counts
    assert verdicts(42, early) == ["disputed"]
    assert verdicts(37, early) == ["supported"]
    assert verdicts(37, late) == ["disputed"]
    assert verdicts(73, early) == ["contradicted"]
