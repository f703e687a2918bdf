"""Texts in more than one language: each passage is read, and its subject heard, in its own."""

from __future__ import annotations

from itertools import pairwise

import pytest

from maroc_ia_check import Document, check, extract_mentions
from maroc_ia_check.model import Reading

FRENCH = (
    "Le ministère a présenté mardi à Rabat les grandes lignes de son programme pour les trois prochaines "
    "années, avec une enveloppe de 1,2 milliard de dirhams et un calendrier par région."
)
ENGLISH = (
    "The ministry said on Tuesday that the plan would be funded with 1.2 billion dirhams over the next three "
    "years, and that half of it had been set aside for the regions."
)
ARABIC = (
    "وأوضحت الوزارة أن البرنامج يهدف إلى تكوين مئة ألف شاب في أفق سنة 2030، مع تخصيص غلاف مالي "
    "قدره 11 مليار درهم على مدى ثلاث سنوات في كل جهات المملكة."
)


def read(*paragraphs: str, language: str | None = None) -> Reading:
    return extract_mentions(Document.from_text("\n\n".join(paragraphs)), language=language)


def values(reading: Reading) -> list[str]:
    return [f"{m.value:f} {m.unit}" for m in reading if m.value is not None and m.unit != "year"]


@pytest.mark.parametrize(
    ("paragraphs", "main", "codes"),
    [
        ((FRENCH, FRENCH), "fr", []),
        ((ENGLISH, ENGLISH), "en", []),
        ((ARABIC, ARABIC), "ar", []),
        ((FRENCH, FRENCH, ENGLISH), "fr", ["fr", "en"]),
        ((FRENCH, FRENCH, ARABIC, FRENCH), "fr", ["fr", "ar", "fr"]),
        ((ARABIC, ARABIC, FRENCH), "ar", ["ar", "fr"]),
        ((ENGLISH, ENGLISH, ARABIC, FRENCH), "en", ["en", "ar", "fr"]),
    ],
)
def test_each_passage_has_its_language(paragraphs: tuple[str, ...], main: str, codes: list[str]) -> None:
    reading = read(*paragraphs)
    assert reading.language == main
    assert [code for _, code in reading.passages] == codes
    if codes:
        assert reading.passages[0][0].start == 0
        assert reading.passages[-1][0].end == len(reading.document.text)
        assert all(a.end == b.start for (a, _), (b, _) in pairwise(reading.passages))


def test_figures_are_read_with_the_tables_of_their_passage() -> None:
    expected = ["1200000000 MAD", "1200000000 MAD", "1200000000 MAD", "100000 person", "11000000000 MAD"]
    reading = read(FRENCH, FRENCH, ENGLISH, ARABIC)
    found = values(reading)
    assert [v for v in found if v in expected] == expected
    for mention in reading:
        assert reading.document.text[mention.span.start : mention.span.end] == mention.quote
        own = reading.language_at(mention.span.start)
        assert own == ("fr", "fr", "en", "ar")[mention.block]


def test_periods_are_read_with_the_tables_of_their_passage() -> None:
    (jobs,) = [m for m in read(FRENCH, FRENCH, ARABIC) if m.unit == "person"]
    assert jobs.period is not None
    assert (jobs.period.end.year, jobs.period_role) == (2030, "by")


def test_a_forced_language_holds_for_the_whole_text() -> None:
    reading = read(FRENCH, FRENCH, ENGLISH, language="fr")
    assert reading.language == "fr"
    assert reading.passages == ()


def test_a_heading_goes_with_the_passages_around_it() -> None:
    reading = read(FRENCH, FRENCH, ENGLISH, "Budget", ENGLISH)
    assert [code for _, code in reading.passages] == ["fr", "en"]


@pytest.mark.parametrize(
    "line",
    [
        "Technopark Casablanca, Jazari Institute, Mohammed VI Polytechnic University, Africa Data Centres",
        "Le rapport « The State of AI in the Region » a été remis au ministère et aux élus du conseil.",
        "2024 | 2025 | 2026 | 2027 | 2028 | 2029 | 2030 | total",
    ],
)
def test_names_titles_and_tables_change_no_language(line: str) -> None:
    assert read(FRENCH, line, FRENCH).passages == ()


@pytest.mark.parametrize(
    "quoted",
    [
        "He said that the country plans to create 50,000 jobs in artificial intelligence by 2030, and that "
        "it will not wait for others.",
        "وقال إن المغرب يعتزم إحداث 50 ألف منصب شغل في مجال الذكاء الاصطناعي في أفق سنة 2030 مع شركائه.",
    ],
)
def test_the_subject_is_heard_in_the_language_of_the_passage(quoted: str) -> None:
    text = "\n\n".join([FRENCH, FRENCH, quoted])
    verdicts = {f.claim.id: f.verdict for f in check(Document.from_text(text)).findings if f.claim}
    assert verdicts.get("ai-jobs-2030") == "supported"
