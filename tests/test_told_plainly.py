"""Right figures in everyday words, in talk and beside other amounts; and what only looks like them."""

from __future__ import annotations

import pytest
from judged import alarmed, linked

from maroc_ia_check.extract.quantities import find_quantities
from maroc_ia_check.languages.figures import load_figures


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("À l'horizon 2030, le digital marocain devrait employer 240.000 personnes.", "digital-jobs-2030"),
        ("Le Royaume veut que l'IA ajoute 100 MMDH à son économie en 2030.", "ai-gdp-contribution-2030"),
        ("Morocco hopes AI will add $10 billion to its economy by 2030.", "ai-gdp-contribution-2030"),
        ("يضيف الذكاء الاصطناعي 100 مليار درهم إلى اقتصاده بالمغرب في 2030.", "ai-gdp-contribution-2030"),
        ("الـ5G غادي توصل لـ85 فالمية ديال الناس فـ2030.", "5g-population-coverage-2030"),
        ("الأوفشورينغ بالمغرب خدامين فيه 148 ألف و500 ديال الناس مع آخر 2024.", "offshoring-jobs-2024"),
        ("الفيبر فالمغرب غادي يوصل لـ5,6 مليون دار فـ2030.", "fibre-households-2030"),
        ("A 1.3 billion dirham programme will back Moroccan start-ups.", "startup-support-envelope"),
        ("GITEX Africa 2025 drew more than 52,000 people.", "gitex-africa-2025-visitors"),
        ("L'État verse jusqu'à 2 500 dirhams aux ménages qui s'équipent d'une antenne VSAT.", "vsat-subsidy"),
        ("La recherche marocaine vit avec moins de 1 % du PIB.", "rd-spending-share-gdp"),
        ("Morocco spends less than 1% of GDP on research.", "rd-spending-share-gdp"),
        ("قدر خبراء الحاجيات من الاستثمار في البنيات الرقمية بالمغرب بأزيد من 20 مليار درهم إلى حدود 2030.",
         "digital-infrastructure-need-2030"),
    ],
)  # fmt: skip
def test_everyday_words(text: str, claim: str) -> None:
    assert linked(text) == [("pass", None, claim)]


@pytest.mark.parametrize(
    "text",
    [
        "Le Maroc exploite déjà 23 centres de données.",
        "There are 23 data centers in Morocco today.",
        "يوجد بالمغرب 23 مركز بيانات.",
    ],
)
def test_what_sources_count_differently(text: str) -> None:
    assert linked(text) == [("caution", None, "morocco-datacenter-count")]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "L'ADD peut investir 193 millions de dirhams en 2026 ; elle en avait 249 en 2025.",
            ["add-investment-budget-2026", "add-investment-budget-2025"],
        ),
        (
            "Morocco's digital exports came to 26.2 billion dirhams in 2024, up from 17.9 in 2023.",
            ["digital-export-revenue-2024", "digital-export-revenue-2023"],
        ),
        (
            "بلغت الصادرات الرقمية للمغرب 26,2 مليار درهم سنة 2024 مقابل 17,9 سنة 2023.",
            ["digital-export-revenue-2024", "digital-export-revenue-2023"],
        ),
        (
            "D'ici 2035, la 5G coûtera 80 milliards de dirhams, dont environ 40 pour la seule 5G.",
            ["5g-total-spending-2035", "5g-only-spending"],
        ),
    ],
)
def test_a_number_set_against_an_amount(text: str, claims: list[str]) -> None:
    assert [claim for _, _, claim in linked(text)] == claims
    assert alarmed(text) == []


@pytest.mark.parametrize(
    ("language", "text", "units"),
    [
        ("fr", "11 milliards de dirhams, après 5 réunions", ["MAD", None]),
        ("fr", "11 milliards de dirhams, contre 3 mois", ["MAD", "month"]),
        ("fr", "Il a 11 milliards de dirhams. Contre 20 hier.", ["MAD", None]),
        ("en", "700 million dollars, after 12 meetings", ["USD", None]),
        ("en", "$700 million against 2,400 last year", ["USD", None]),
        ("ar", "11 مليار درهم بعد 3 جلسات", ["MAD", None]),
    ],
)
def test_what_else_stands_behind_an_amount(language: str, text: str, units: list[str | None]) -> None:
    found = find_quantities(text, load_figures(language))
    assert [figure.unit if figure.kind != "number" else None for figure in found] == units


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("ar", "استفادت دفعة أولى من 500 شاب", ["count"]),
        ("ar", "مرحلة ثانية من 20 ميغاواط", ["power"]),
        ("ar", "حل في المرتبة الأولى من 193 دولة", ["rank", "whole"]),
        ("ar", "جاء في الرتبة 90 من أصل 193 بلدا", ["rank", "whole"]),
        ("ar", "4,4 مليون السنة المقبلة", ["number"]),
        ("ar", "لمدة 20 سنة", ["duration"]),
        ("fr", "90e sur 193 pays", ["rank", "whole"]),
        ("fr", "les 5 000 du point de départ", ["number"]),
        ("fr", "36 fin 2027", ["number"]),
        ("en", "4.4 million next year", ["number"]),
    ],
)
def test_what_a_number_counts(language: str, text: str, kinds: list[str]) -> None:
    found = find_quantities(text, load_figures(language))
    assert [figure.kind for figure in found] == kinds
    assert all(figure.noun is None for figure in found if figure.kind == "number")


TALK = {
    "fr": "— Un auditeur de Fès parle de JobInTech, au Maroc.\n{}— Le taux d'insertion y est de 73 %.\n",
    "en": "HOST: A listener in Oujda asks about Morocco's JobInTech.\n{}GUEST: 73 percent were placed.\n",
    "ar": "المذيعة: مستمع يسأل عن «جوب إن تيك» بالمغرب.\n{}الضيف: اندمج 73 في المائة من الخريجين.\n",
}
AGAIN = {"fr": "— Merci.\n", "en": "\nHOST: Thanks.\nGUEST: Yes.\n", "ar": "\nالمذيعة: شكرا.\nالضيف: نعم.\n"}


@pytest.mark.parametrize("language", ["fr", "en", "ar"])
def test_a_turn_takes_up_the_name_of_the_one_before(language: str) -> None:
    text = TALK[language].format("") + AGAIN[language]
    assert linked(text) == [("pass", None, "jobintech-insertion-rate")]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "1. Qu'a signé Nexus au Maroc ?\nUn mémorandum pour une usine d'IA.\n\n"
            "2. De quelle taille ?\nUne première phase de 16 MW.",
            ["nexus-ai-factory-phase1-capacity"],
        ),
        (
            "1. What did Nexus sign in Morocco?\nA memorandum.\n\n2. How large?\nA first phase of 16 MW.",
            ["nexus-ai-factory-phase1-capacity"],
        ),
        (
            "1. What did Nexus sign in Morocco?\nA memorandum.\n\n2. And Fez?\nA first phase of 16 MW.",
            [],
        ),
    ],
)
def test_a_question_that_names_nothing_goes_on(text: str, claims: list[str]) -> None:
    assert [claim for kind, _, claim in linked(text) if kind == "pass"] == claims


@pytest.mark.parametrize(
    "text",
    [
        "Notes from Nairobi\n\nKenya is in a hurry.\n\n5G is to reach 85% of the population by 2030.\n\n"
        "Morocco has other plans.",
        "Carnet de Dakar\n\nLe Sénégal est pressé.\n\nLa 5G doit couvrir 45 % de la population fin 2026.\n\n"
        "Le Maroc fait autrement.",
        "رسالة من تونس\n\nتونس مستعجلة.\n\nيرتقب إحداث 240 ألف منصب شغل في القطاع الرقمي بحلول 2030.\n\n"
        "أما المغرب فله مخطط آخر.",
    ],
)
def test_before_home_is_named_figures_are_of_the_country_that_is(text: str) -> None:
    assert linked(text) == []


def test_a_foreign_supplier_does_not_take_what_is_at_home() -> None:
    text = (
        "À Casablanca, la Finlande équipe les antennes.\n\nLa 5G doit couvrir 85 % de la population en 2030. "
        "Le Maroc s'y prépare."
    )
    assert linked(text) == [("pass", None, "5g-population-coverage-2030")]


@pytest.mark.parametrize(
    "text",
    [
        "5G bundles\n\nThe economy of Morocco could gain much from 5G by 2030. He sold two of them.",
        "5G : les gains économiques du Maroc\n\nFibre\n- 2026 : 4,4 millions\n- 2030 : 5,6 milliards",
        "الجيل الخامس ومكاسبه بالمغرب\n\nالألياف\n- هدف 2026: 4,4 ملايين\n- هدف 2030: 5,6 مليارات",
    ],
)
def test_a_number_between_two_others_is_not_confirmed(text: str) -> None:
    assert "5g-economic-gain" not in [claim for _, _, claim in linked(text)]
    assert alarmed(text) == []


def test_a_rounder_length_is_no_other_one() -> None:
    assert linked("Le câble Medusa est long de 8 760 km.") == [("pass", None, "medusa-cable-length")]
