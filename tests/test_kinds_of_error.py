"""Errors that newsrooms make with a right figure, beside sentences in the same words that are right."""

from __future__ import annotations

import pytest

from maroc_ia_check.knowledge import load_knowledge
from maroc_ia_check.model import CLASSES, Document
from maroc_ia_check.pipeline import check_document

WRONG = [
    (
        "fr",
        "attribution",
        "D'après l'UNESCO, l'IA créera 50.000 emplois au Maroc à l'horizon 2030.",
    ),
    (
        "en",
        "attribution",
        "Morocco's outsourcing industry will have 270,000 jobs in 2030, Oxford Insights says.",
    ),
    (
        "ar",
        "attribution",
        "حسب البنك الدولي، سيحدث المغرب 240 ألف منصب شغل في المجال الرقمي بحلول 2030.",
    ),
    ("fr", "modality", "Le réseau d'usines d'IA de Cassava, fort de 12.000 GPU, est opérationnel."),
    ("fr", "modality", "Le centre de données de Dakhla, d'une capacité de 500 MW, est entré en service."),
    ("en", "modality", "The Dakhla data centre, with a capacity of 500 MW, has entered service."),
    ("ar", "modality", "مركز إيوزيرا بتطوان، بقدرة 386 ميغاواط، دخل الخدمة."),
    ("fr", "modality", "En 2022, le Maroc ambitionnait de former 14.000 talents numériques."),
    ("en", "modality", "Moroccan startups hoped to raise $81 million in 2025."),
    ("fr", "indicator", "Le bénéfice de Maroc Telecom a atteint 36,7 milliards de dirhams en 2025."),
    ("en", "indicator", "Artificial intelligence will bring Morocco 100 billion dirhams in exports by 2030."),
    ("fr", "party", "Maroc Telecom et Orange ont créé deux coentreprises, Uni Fiber et Uni Tower."),
    ("en", "party", "Maroc Telecom and Orange created Uni Fiber and Uni Tower."),
    ("ar", "party", "أنشأت اتصالات المغرب وأورنج شركتي أوني فايبر وأوني تاور."),
    ("fr", "place", "Orange Maroc exploite à Settat un data center Orange Tech de 1,5 MW."),
]
RIGHT = [
    ("fr", "Le hub D4SD est doté de 38 millions de dollars, selon le PNUD."),
    ("en", "According to the World Bank, Kenya's strategy is to create 240,000 digital jobs by 2030."),
    ("fr", "Selon la Banque mondiale, la croissance du Maroc devrait atteindre 4,4% en 2026."),
    ("fr", "Le centre de données de Dakhla, d'une capacité de 500 MW, n'est pas encore entré en service."),
    (
        "fr",
        "La première tranche du centre de Dakhla, de 500 MW au total, est entrée en service.",
    ),
    (
        "fr",
        "Après le centre de Dakhla, de 500 MW, celui d'Orange Tech est entré en service.",
    ),
    ("en", "Once up and running, the Dakhla data centre will deliver 500 MW."),
    ("en", "The Jeddah data centre, with a capacity of 500 MW, has entered service."),
    ("ar", "مركز إيوزيرا بتطوان، بقدرة 386 ميغاواط، لم يدخل الخدمة بعد."),
    ("fr", "La Tunisie vise 148.500 emplois dans l'offshoring à fin 2024."),
    ("fr", "Maroc Telecom et Orange ont lancé une bataille judiciaire autour d'Uni Fiber."),
    ("fr", "Maroc Telecom et Orange ont salué la création d'Uni Fiber."),
    ("ar", "رحبت اتصالات المغرب وأورنج بإنشاء أوني فايبر."),
    ("fr", "À Rabat, les dirigeants d'Iozera ont confirmé un investissement de 500 millions de dollars."),
    ("en", "In Marrakech, the minister announced that the Igoudar centre will have 500 MW."),
    ("ar", "في الرباط، أكد مسؤولو إيوزيرا استثمارا قدره 500 مليون دولار."),
    (
        "fr",
        "Offshoring : 290.000 emplois aux Philippines\n\nAu Maroc, il vise 270.000 emplois en 2030.",
    ),
]


def alarms(language: str, text: str) -> list[str]:
    report = check_document(Document.from_text(text), load_knowledge(), language=language)
    return [str(f.reason) for f in report.findings if CLASSES[f.verdict] == "alarm"]


@pytest.mark.parametrize(("language", "reason", "text"), WRONG)
def test_an_error_is_called_by_its_name(language: str, reason: str, text: str) -> None:
    assert alarms(language, text) == [reason]


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_the_same_words_told_rightly_raise_no_alarm(language: str, text: str) -> None:
    assert alarms(language, text) == []
