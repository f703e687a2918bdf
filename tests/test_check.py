"""Whole texts through every stage, against the small knowledge base of conftest."""

from __future__ import annotations

from datetime import date

import pytest

from maroc_ia_check.desk import naming
from maroc_ia_check.knowledge import load_knowledge
from maroc_ia_check.knowledge.base import KnowledgeBase
from maroc_ia_check.languages.messages import load_messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.model import CLASSES, Document, Finding
from maroc_ia_check.pipeline import check_document

DAY = date(2026, 1, 14)


def findings(knowledge: KnowledgeBase, text: str, day: date | None = DAY) -> list[Finding]:
    return list(check_document(Document.from_text(text), knowledge, as_of=day).findings)


def verdicts(knowledge: KnowledgeBase, text: str, day: date | None = DAY) -> list[tuple[str, str | None]]:
    return [(f.verdict, f.reason) for f in findings(knowledge, text, day)]


@pytest.mark.parametrize(
    "text",
    [
        "Le Maroc prévoit de créer 37 000 emplois dans l’IA d’ici 2031.",
        "Le Maroc vise trente-sept mille emplois dans l'IA à l'horizon 2031.",
        "Morocco plans to create 37,000 AI jobs by 2031.",
        "يراهن المغرب على إحداث 37 ألف منصب شغل في الذكاء الاصطناعي في أفق 2031.",
        "يراهن المغرب على إحداث ٣٧ ألف منصب شغل في الذكاء الاصطناعي في أفق 2031.",
    ],
)
def test_a_right_figure_is_supported_in_every_language(knowledge: KnowledgeBase, text: str) -> None:
    assert verdicts(knowledge, text) == [("supported", None)]


@pytest.mark.parametrize(
    ("text", "verdict", "reason"),
    [
        ("Le Maroc vise 37 millions d’emplois dans l’IA d’ici 2031.", "contradicted", "scale"),
        ("Le Maroc vise 73 000 emplois dans l’IA d’ici 2031.", "contradicted", "digits"),
        ("Le Maroc vise 37 000 emplois dans l’IA d’ici 2035.", "misleading", "horizon"),
        ("Le Maroc vise 37 000 emplois par an dans l’IA d’ici 2031.", "misleading", "period"),
        ("Au Maroc, l’IA a déjà créé 37 000 emplois.", "misleading", "modality"),
        ("Le fonds est doté de 7,3 milliards de dollars sur 2027-2029.", "contradicted", "currency"),
        ("Morocco aims for 37 million AI jobs by 2031.", "contradicted", "scale"),
        ("Morocco has already created 37,000 AI jobs.", "misleading", "modality"),
        (
            "يراهن المغرب على إحداث 37 مليون منصب شغل في الذكاء الاصطناعي في أفق 2031.",
            "contradicted",
            "scale",
        ),
    ],
)
def test_each_slot_that_differs_is_named(
    knowledge: KnowledgeBase, text: str, verdict: str, reason: str
) -> None:
    assert verdicts(knowledge, text) == [(verdict, reason)]


def test_independent_sources_make_a_dispute(knowledge: KnowledgeBase) -> None:
    assert verdicts(knowledge, "Le Maroc vise 210 000 emplois dans le numérique d’ici 2031.") == [
        ("disputed", None)
    ]


def test_a_replaced_figure_is_outdated_only_afterwards(knowledge: KnowledgeBase) -> None:
    text = "Le fonds est doté de 5,1 milliards de dirhams sur 2027-2029."
    assert verdicts(knowledge, text) == [("outdated", None)]


def test_a_conversion_at_the_rate_of_the_day_passes(knowledge: KnowledgeBase) -> None:
    text = "Le fonds est doté de 7,3 milliards de dirhams (793 millions de dollars) sur 2027-2029."
    assert [CLASSES[v] for v, _ in verdicts(knowledge, text)] == ["pass", "pass"]


def test_a_conversion_at_no_known_rate_is_inconsistent(knowledge: KnowledgeBase) -> None:
    text = "Le fonds est doté de 7,3 milliards de dirhams (2,4 milliards de dollars) sur 2027-2029."
    assert ("inconsistent", "fx") in verdicts(knowledge, text)


@pytest.mark.parametrize(
    "text",
    [
        "Le Kenya vise 37 millions d’emplois dans l’IA d’ici 2031.",
        "L’usine a produit 370 000 véhicules et recrute 500 opérateurs.",
        "Le Maroc ne vise pas 37 millions d’emplois dans l’IA d’ici 2031.",
        "Et si le Maroc visait 37 millions d’emplois dans l’IA d’ici 2031 ?",
        "La salle compte 37 places, dont 12 au balcon.",
    ],
)
def test_other_countries_other_things_and_denials_raise_nothing(knowledge: KnowledgeBase, text: str) -> None:
    assert [v for v, _ in verdicts(knowledge, text) if CLASSES[v] == "alarm"] == []


def test_an_event_has_its_date_and_place_judged(knowledge: KnowledgeBase) -> None:
    right = "Le port franc a été inauguré le 6 mai 2025 à Nador."
    assert verdicts(knowledge, right) == [("supported", None), ("supported", None)]
    wrong_day = "Le port franc a été inauguré le 16 mai 2025 à Nador."
    assert ("contradicted", "date") in verdicts(knowledge, wrong_day)
    wrong_place = "Le port franc a été inauguré le 6 mai 2025 à Rabat."
    assert ("contradicted", "place") in verdicts(knowledge, wrong_place)


def test_a_text_older_than_the_sources_is_not_blamed(knowledge: KnowledgeBase) -> None:
    text = "Le Maroc vise 41 000 emplois dans l’IA d’ici 2031."
    assert verdicts(knowledge, text, date(2024, 5, 1)) == [("unchecked", "future-knowledge")]


def test_a_correction_applied_makes_the_finding_disappear(knowledge: KnowledgeBase) -> None:
    text = "Le Maroc vise 37 millions d’emplois dans l’IA d’ici 2031."
    (finding,) = findings(knowledge, text)
    assert finding.suggestion is not None
    mended = text[: finding.span.start] + finding.suggestion + text[finding.span.end :]
    assert [CLASSES[v] for v, _ in verdicts(knowledge, mended)] == ["pass"]


def test_quotes_are_the_text_at_their_span(knowledge: KnowledgeBase) -> None:
    text = "« L’IA » : le Maroc vise 37 000 emplois d’ici 2031, puis 73 000 emplois dans l’IA en 2031."
    for finding in findings(knowledge, text):
        assert text[finding.span.start : finding.span.end] == finding.quote


def test_a_text_about_another_country_is_left_alone(knowledge: KnowledgeBase) -> None:
    text = (
        "Nairobi, capitale du Kenya. Le Kenya publie sa stratégie numérique et le Kenya y croit.\n\n"
        "La feuille de route prévoit 37 000 emplois dans l’IA d’ici 2035."
    )
    assert findings(knowledge, text) == []


def test_two_readings_of_a_number_are_told_as_two(knowledge: KnowledgeBase) -> None:
    (finding,) = findings(knowledge, "The plan means 37.000 AI jobs by 2031.")
    assert finding.verdict in {"supported", "ambiguous"}


def test_a_wrong_day_of_an_event_abroad_raises_nothing(knowledge: KnowledgeBase) -> None:
    text = "Au Kenya, le port a ouvert ses portes et inauguré ses quais le 16 mai 2025."
    assert [f for f in findings(knowledge, text) if CLASSES[f.verdict] == "alarm"] == []


def test_a_total_must_be_the_sum_of_its_parts(knowledge: KnowledgeBase) -> None:
    text = (
        "Le fonds reçoit 4,3 milliards de dirhams du Trésor et 3 milliards de dirhams des banques. "
        "Le fonds totalise ainsi 8,3 milliards de dirhams."
    )
    assert ("inconsistent", "sum") in verdicts(knowledge, text)


def test_a_multiple_must_fit_its_two_ends(knowledge: KnowledgeBase) -> None:
    text = "Le nombre d’emplois dans l’IA doit tripler, de 10 000 en 2025 à 37 000 en 2031."
    assert ("inconsistent", "change") not in verdicts(knowledge, text.replace("tripler", "quadrupler"))
    assert ("inconsistent", "change") in verdicts(knowledge, text.replace("tripler", "décupler"))


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "L’IA comptait 20 000 emplois au Maroc en 2024, contre 16 000 en 2023, soit une hausse de {} %.",
            25,
            45,
        ),
        ("L’IA comptait 20 000 emplois au Maroc en 2023, puis 15 000 en 2024. Une chute de {} %.", 25, 15),
        ("AI jobs in Morocco went from 16,000 in 2023 to 20,000 in 2024, a rise of {} per cent.", 25, 40),
        ("Morocco had 16,000 AI jobs in 2023 and 12,000 in 2024, which makes {} per cent less.", 25, 52),
        # a fall is measured from the higher of the two
        ("Morocco had 16,000 AI jobs in 2023 and 12,000 in 2024, a fall of {} per cent.", 25, 33),
        ("L’IA comptait 20 000 emplois au Maroc en 2023, puis 15 000 en 2024. Une chute de {} %.", 25, 33),
        (
            "ضم الذكاء الاصطناعي 16 ألف منصب شغل سنة 2023 مقابل 12 ألفا سنة 2024، أي بتراجع {} في المائة.",
            25,
            33,
        ),
        (
            "ضم الذكاء الاصطناعي 20 ألف منصب شغل سنة 2024 مقابل 16 ألفا سنة 2023، أي بزيادة {} في المائة.",
            25,
            52,
        ),
    ],
)
def test_a_percentage_must_fit_its_two_ends(
    knowledge: KnowledgeBase, text: str, right: int, wrong: int
) -> None:
    assert ("inconsistent", "change") not in verdicts(knowledge, text.format(right))
    assert ("inconsistent", "change") in verdicts(knowledge, text.format(wrong))


@pytest.mark.parametrize(
    "text",
    [
        "L’IA comptait 20 000 emplois au Maroc en 2024, contre 16 000 en 2023, et le trafic croît de 70 %.",
        "L’IA comptait 20 000 emplois au Maroc en 2024, contre 16 000 en 2023. Le trafic bondit de 70 %.",
        "L’IA comptait 20 000 emplois au Maroc en 2024, contre 16 000 en 2023. Les femmes y sont 70 %.",
        "AI employs 9,000 people at the first half of 2025, up 70 per cent, after 16,000 in 2024 in Morocco.",
    ],
)
def test_a_percentage_of_something_else_is_no_change_of_them(knowledge: KnowledgeBase, text: str) -> None:
    assert ("inconsistent", "change") not in verdicts(knowledge, text)


def test_a_past_value_is_no_claim_about_the_target(knowledge: KnowledgeBase) -> None:
    text = "Le pays comptait 12 000 emplois dans l’IA ; il en vise 37 000 d’ici 2031."
    assert [f for f in findings(knowledge, text) if CLASSES[f.verdict] == "alarm"] == []


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("Dans les cinq ans, le Maroc aura créé 37 000 emplois dans l’IA.", []),
        ("Dans les six ans, le Maroc aura créé 37 000 emplois dans l’IA.", []),
        ("Dans les neuf ans, le Maroc aura créé 37 000 emplois dans l’IA.", ["horizon"]),
    ],
)
def test_a_length_of_time_counts_from_some_day_of_the_year_before(
    knowledge: KnowledgeBase, text: str, slots: list[str]
) -> None:
    assert [f.reason for f in findings(knowledge, "14 janvier 2026\n\n" + text) if f.reason] == slots


def test_profiles_only_move_when_the_tool_speaks(knowledge: KnowledgeBase) -> None:
    text = "Le Maroc vise 37 millions d’emplois dans l’IA d’ici 2031."
    for profile in ("strict", "standard", "cautious"):
        report = check_document(Document.from_text(text), knowledge, as_of=DAY, profile=profile)
        assert [f.verdict for f in report.findings] == ["contradicted"]


def test_a_value_of_another_order_without_a_slip_measures_something_else(knowledge: KnowledgeBase) -> None:
    near = "Le Maroc prévoit de créer 52 000 emplois dans l’IA d’ici 2031."
    far = "Le Maroc prévoit de créer 1 240 emplois dans l’IA d’ici 2031."
    assert verdicts(knowledge, near) == [("contradicted", "value")]
    assert verdicts(knowledge, far) == [("unchecked", "low-margin")]


def test_a_dispute_over_a_slot_names_both_sides() -> None:
    text = "200 000 diplômés aux compétences numériques sortiront des écoles d'ici 2030."
    shipped = load_knowledge()
    report = check_document(Document.from_text(text), shipped, as_of=date(2026, 1, 20))
    (finding,) = [each for each in report.findings if each.mention and each.mention.unit == "graduate"]
    assert finding.verdict == "disputed"
    assert {evidence.stance for evidence in finding.evidence} == {"for", "against"}
    words = naming.named_in((report,), shipped, report.language or "")
    sentence = Speaker(load_messages(report.language), dict(words)).sentence(finding, report.text)
    assert "numérique pour les unes" in sentence
    assert "IA pour les autres" in sentence


def test_the_words_for_concepts_are_read_only_where_one_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def words(_: KnowledgeBase, language: str) -> dict[str, str]:
        asked.append(language)
        return {}

    monkeypatch.setattr(naming, "concept_words", words)
    shipped = load_knowledge()
    for text, times in (
        ("Le Maroc vise 60 000 emplois liés à l’IA d’ici 2030.", 0),
        ("200 000 diplômés aux compétences numériques sortiront des écoles d'ici 2030.", 1),
    ):
        report = check_document(Document.from_text(text), shipped, as_of=date(2026, 1, 20))
        assert any(finding.expected or finding.message[1] for finding in report.findings)
        assert naming.named_in((report,), shipped, "fr") == ()
        assert len(asked) == times


def test_a_long_text_that_never_names_home_is_about_elsewhere() -> None:
    shipped = load_knowledge()
    wrong = "The group plans to create 5,000 AI jobs by 2030. "
    elsewhere = (
        "Its factories are quiet, its offices are not, and nobody knows when the next one opens. " * 12
    )
    assert verdicts(shipped, wrong + elsewhere) == []
    assert verdicts(shipped, f"{wrong}{elsewhere}Morocco is waiting.") != []


def test_the_number_of_a_version_is_no_amount_with_two_digits_exchanged(knowledge: KnowledgeBase) -> None:
    text = "Le fonds, 3.7 selon son logiciel, sera ouvert entre 2027 et 2029."
    assert [verdict for verdict, _ in verdicts(knowledge, text) if verdict == "contradicted"] == []


def test_a_multiple_is_only_checked_between_figures_on_topic(knowledge: KnowledgeBase) -> None:
    off = "Le moteur lit trois fois plus, 60 fichiers puis 120 fichiers."
    assert verdicts(knowledge, off) == []
