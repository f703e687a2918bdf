"""Right figures of which a word stands farther off, or is another figure's: confirmed by value and time.

And what must not be: another industry, another country, a distance, the value of something else.
"""

from __future__ import annotations

import pytest
from judged import alarmed, linked

from maroc_ia_check.extract.quantities import find_quantities
from maroc_ia_check.languages.figures import load_figures

FIELD = {
    "en": "Two years on from the digital roadmap, the universities count their students.\n\n"
    "Retraining is where Morocco lags: {}",
    "fr": "La feuille de route numérique du Maroc a deux ans. Les écoles s'organisent.\n\n"
    "Reste la reconversion, le parent pauvre : {}",
    "ar": "خارطة الطريق الرقمية بالمغرب تدخل سنتها الثانية. المدارس تستعد.\n\n"
    "تبقى إعادة التأهيل الحلقة الأضعف: {}",
}


@pytest.mark.parametrize(
    ("language", "figures"),
    [
        ("en", "50,000 people a year by 2030, when only 5,000 were reskilled in 2022."),
        ("fr", "on en attend 50 000 personnes par an en 2030, contre 5 000 en 2022."),
        ("ar", "50 ألف شخص كل سنة في أفق 2030 مقابل 5 آلاف سنة 2022."),
    ],
)
def test_the_very_time_tells_the_field(language: str, figures: str) -> None:
    told = [(kind, claim) for kind, _, claim in linked(FIELD[language].format(figures))]
    assert told == [("pass", "digital-reskilling-2030"), ("pass", "digital-reskilling-baseline-2022")]


@pytest.mark.parametrize(
    "text",
    [
        "Morocco's banks wait for digital money.\n\nOlive growers too: 50,000 farm workers a year by 2030.",
        "Morocco's digital strategy is two.\n\nTextile mills mean to reskill 50,000 people a year by 2030.",
        "Digital Morocco 2030 is two.\n\nIn Kenya, 50,000 people a year are to be reskilled by 2030.",
        "Le numérique marocain attend.\n\nLe tourisme veut requalifier 50 000 personnes par an en 2030.",
        "الرقمنة بالمغرب تنتظر.\n\nتستهدف الفلاحة إعادة تأهيل 50 ألف شخص كل سنة في أفق 2030.",
        "Le numérique marocain tient salon.\n\nL'habillement a exporté 26,2 milliards de dirhams en 2024.",
    ],
)
def test_another_industry_or_country_is_not_confirmed(text: str) -> None:
    assert linked(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Moroccan start-ups signed 29 deals in 2025, against 25 the year before.",
        "Les startups marocaines ont signé 29 opérations en 2025, contre 25 un an plus tôt.",
        "وقعت المقاولات الناشئة المغربية 29 صفقة سنة 2025 مقابل 25 في السنة السابقة.",
    ],
)
def test_two_values_of_one_series_bear_each_other_out(text: str) -> None:
    assert [claim for _, _, claim in linked(text)] == ["startup-deals-2025", "startup-deals-2024"]


def test_a_small_number_beside_no_other_of_its_series_is_left_alone() -> None:
    text = "Moroccan start-ups met in Rabat. The fair had 29 speakers in 2025, against 25 the year before."
    assert linked(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Oxford Insights' Government AI Readiness Index. Its 2025 table has Morocco 87th in the world.",
        "Government AI Readiness Index. Dans la table de 2025, le Maroc est 87e au monde.",
    ],
)
def test_of_two_claims_as_near_the_one_whose_year_is_named_is_meant(text: str) -> None:
    assert [claim for _, _, claim in linked(text)] == ["gov-ai-readiness-rank-2025"]


@pytest.mark.parametrize(
    "text",
    [
        "In Morocco 183 new digital courses were accredited, which takes the list to 393 courses in all.",
        "Au Maroc, 183 nouvelles filières numériques sont accréditées, ce qui porte le total à 393.",
        "اعتمدت بالمغرب 183 شعبة رقمية جديدة، ليصل المجموع إلى 393.",
    ],
)
def test_a_word_that_is_another_figures_rules_nothing_out(text: str) -> None:
    told = [claim for kind, _, claim in linked(text) if kind == "pass"]
    assert told == ["digital-university-programmes-new", "digital-university-programmes-total"]


@pytest.mark.parametrize(
    "text", ["393 new digital courses, 183 in all.", "393 new courses; 183 digital ones in all."]
)
def test_two_figures_in_each_others_place_are_not_confirmed(text: str) -> None:
    assert ("pass", None, "digital-university-programmes-total") not in linked(
        f"Moroccan universities: {text}"
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "From Kigali, Rwanda. Morocco leads: in the Global Innovation Index 2025 the kingdom is 57th.",
            1,
        ),
        (
            "De Tunis, en Tunisie. Le Maroc est loin : au Global Innovation Index 2025, le royaume est 57e.",
            1,
        ),
        (
            "In Saudi Arabia, the kingdom came 57th in the Global Innovation Index 2025. Morocco was not.",
            0,
        ),
        ("A letter from Amman, Jordan. The kingdom came 57th in the Global Innovation Index 2025.", 0),
    ],
)
def test_the_kingdom_in_a_text_about_another_country(text: str, found: int) -> None:
    assert [claim for _, _, claim in linked(text)] == ["gii-rank-2025"] * found


@pytest.mark.parametrize(
    "text",
    [
        "Morocco's Digital Development Agency has 193 million dirhams to invest in 2026, less than the 249 "
        "million of 2025.",
        "L'Agence de développement du digital a 193 millions de dirhams à investir en 2026, moins que les "
        "249 millions de 2025.",
    ],
)
def test_a_comparison_is_no_bound(text: str) -> None:
    assert alarmed(text) == []
    assert [claim for _, _, claim in linked(text)] == [
        "add-investment-budget-2026",
        "add-investment-budget-2025",
    ]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The bill was MAD 2.1bn. A paid 900m, B and C 600m each.", ["MAD", None, None]),
        ("The bill was MAD 2.1bn: 900m for A, 600m each for B and C.", ["MAD", None, None]),
        ("The bill was MAD 2.1bn. The mast stands 900m from the sea.", ["MAD", "m"]),
        ("The site cost MAD 2.1bn, 900m from the sea.", ["MAD", "m"]),
        ("The bill was 2.1 billion dirhams. They paid for 900m of cable.", ["MAD", "m"]),
    ],
)
def test_an_abbreviated_scale_behind_an_amount(text: str, units: list[str | None]) -> None:
    assert [figure.unit for figure in find_quantities(text, load_figures("en"))] == units


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "مرحلة أولى من 16 ميغاواط"),
        ("fr", "une première phase de 16 MW"),
        ("en", "a first phase of 16 MW"),
    ],
)
def test_a_phase_of_so_many_megawatts_is_no_score(language: str, text: str) -> None:
    assert [f.kind for f in find_quantities(text, load_figures(language)) if f.unit == "MW"] == ["power"]


@pytest.mark.parametrize(
    "text",
    [
        "JobInTech, in Morocco, placed 73% of its trainees.",
        "Au Maroc, JobInTech a placé 73 % de ses stagiaires.",
        "بالمغرب، وجد 73 في المائة من خريجي «جوب إن تيك» عملا.",
    ],
)
def test_those_who_are_placed(text: str) -> None:
    assert linked(text) == [("pass", None, "jobintech-insertion-rate")]
