"""Figures told in full whose value no source has, beside the same words with the right value."""

from __future__ import annotations

import pytest
from judged import alarmed, findings

from maroc_ia_check.model import CLASSES


def agreed(text: str) -> bool:
    """Whether something in the text was checked, and nothing found wrong."""
    classes = {CLASSES[finding.verdict] for finding in findings(text)}
    return not classes.isdisjoint({"pass", "caution"}) and "alarm" not in classes


def told(text: str) -> list[tuple[str, str | None]]:
    return [(finding.verdict, finding.reason) for finding in alarmed(text)]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        # nothing else is on record of it: no time need be told
        (
            "Programme d'initiation des enfants au numérique et à l'IA : {} enfants visés.",
            "200 000",
            "350 000",
        ),
        ("The national digital and AI programme for children targets {} children.", "200,000", "350,000"),
        # the only year of the sentence
        (
            "À la clôture des comptes 2024, l'offshoring employait {} personnes au Maroc.",
            "148 500",
            "184 500",
        ),
        ("When 2024 ended, offshoring employed {} people in Morocco.", "148,500", "184,500"),
        # no unit, and every word in the clause
        ("   Maroc, abonnés internet, fin juin 2025 ....... {} millions", "41,18", "61,18"),
        ("   Uni Tower, tours à 3 ans ....... {}", "2 000", "3 000"),
        # of the other years of the same index the text tells nothing
        (
            "Au Government AI Readiness Index 2022, le Maroc est {} de la région MENA.",
            "10e",
            "18e",
        ),
        ("The 2025 Government AI Readiness Index has Morocco {} in the MENA region.", "8th", "18th"),
        # a number with decimals is a score, not a rank
        ("À l'Online Services Index 2024, le Maroc a un score de {}.", "0,5618", "0,8561"),
        # "up to" is no bound where a sum adds up to it
        ("The 2026 finance bill adds up to {} billion dirhams.", "761.3", "763.1"),
    ],
)
def test_a_figure_told_in_full_is_contradicted(text: str, right: str, wrong: str) -> None:
    assert agreed(text.format(right))
    assert [verdict for verdict, _ in told(text.format(wrong))] == ["contradicted"]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "Le prêt additionnel ENNAJAA de la Banque mondiale, en 2024, est de 250 millions {}.",
            "$",
            "d'euros",
        ),
        ("The World Bank's additional ENNAJAA loan of 2024 is 250 million {}.", "dollars", "euros"),
        ("بلغ القرض الإضافي للبنك الدولي لبرنامج ENNAJAA سنة 2024 ما قدره 250 مليون {}.", "دولار", "أورو"),
    ],
)
def test_the_same_number_in_another_currency_is_no_conversion(text: str, right: str, wrong: str) -> None:
    assert agreed(text.format(right))
    assert told(text.format(wrong)) == [("contradicted", "currency")]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "La stratégie Digital Morocco 2030 est dotée de 11 milliards de dirhams pour {}.",
            "la période 2024-2026",
            "la seule année 2026",
        ),
        (
            "The Digital Morocco 2030 strategy has a budget of 11 billion dirhams for {}.",
            "2024-2026",
            "2026 alone",
        ),
        (
            "رصدت لاستراتيجية المغرب الرقمي 2030 ميزانية قدرها 11 مليار درهم {}.",
            "للفترة 2024-2026",
            "لسنة 2026 وحدها",
        ),
    ],
)
def test_the_amount_of_several_years_is_not_that_of_one(text: str, right: str, wrong: str) -> None:
    assert agreed(text.format(right))
    assert told(text.format(wrong)) == [("misleading", "period")]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "GITEX Africa a attiré 52 000 visiteurs en 2025. Depuis les 30 000 de 2023, cela fait +{} %.",
            73,
            37,
        ),
        (
            "GITEX Africa drew 52,000 visitors in 2025. From the 30,000 visitors of 2023, that is +{}%.",
            73,
            37,
        ),
        (
            "استقطب جيتكس إفريقيا 52 ألف زائر سنة 2025. مقارنة مع 30 ألف زائر سنة 2023، أي زيادة {}%.",
            73,
            37,
        ),
    ],
)
def test_a_change_is_set_against_the_value_of_the_sentence_before(text: str, right: int, wrong: int) -> None:
    assert agreed(text.format(right))
    assert told(text.format(wrong)) == [("inconsistent", "change")]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Les exportations de services numériques ont {} de 0,2 % en 2024.", "progressé", "reculé"),
        ("Exports of digital services {} 0.2% in 2024.", "grew by", "fell"),
        ("The dirham {} 2.2% against the dollar in 2024.", "lost", "gained"),
        ("{} الدرهم بنسبة 7,2 في المائة مقابل الدولار في الربع الثاني من 2025.", "ارتفع", "تراجع"),
    ],
)
def test_a_rise_is_no_fall(text: str, right: str, wrong: str) -> None:
    assert agreed(text.format(right))
    assert told(text.format(wrong)) == [("contradicted", "value")]


@pytest.mark.parametrize(
    "text",
    [
        # a share of things that it names itself
        "50 à 60 % des emplois marocains ont des tâches automatisables. Ici, un agent sur six a un robot.",
        # the other value is of something else
        "GITEX Africa drew 52,000 visitors in 2025. From the 9 halls of 2023, that is +37%.",
        # an amount in a currency is not its rate
        "En décembre 2025, l'association a reçu 640 millions d'euros.",
        # another value is as near, and has the figure
        "Private announcements in Morocco add up to two gigawatts; five African markets have 500 megawatts.",
    ],
)
def test_what_is_told_of_something_else_is_not_contradicted(text: str) -> None:
    assert alarmed(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "L'indice EGDI 2024 donne au Maroc 68,41 sur 100.",
        "The 2024 EGDI gives Morocco a score of 68.41 out of 100.",
        "حصل المغرب في مؤشر EGDI لسنة 2024 على رصيد 68,41 على 100.",
    ],
)
def test_a_score_out_of_one_may_be_told_out_of_a_hundred(text: str) -> None:
    assert agreed(text)


@pytest.mark.parametrize(
    "text",
    [
        "L'Islande est 87e au Government AI Readiness Index 2022.",
        "Uruguay came 88th in the 2023 Government AI Readiness Index.",
        "Dutch universities graduate 22,500 people a year in digital fields by 2027.",
        "A 66th place in the 2024 FIFA table is the best that the island ever had.",
        "تحتل النرويج المرتبة 87 في مؤشر جاهزية الحكومات للذكاء الاصطناعي لسنة 2022.",
    ],
)
def test_every_other_country_has_its_own_figures(text: str) -> None:
    assert not findings(text)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        # a forecast told as reached
        ("L'IA {} 40 % des emplois, selon la CNUCED.", "transformera", "a déjà transformé"),
        (
            "Artificial intelligence {} 40% of jobs, according to UNCTAD.",
            "will affect",
            "has already affected",
        ),
        ("{} الذكاء الاصطناعي 40% من مناصب الشغل.", "سيغير", "لقد غير حتى الآن"),
    ],
)
def test_a_forecast_is_not_yet_reached(text: str, right: str, wrong: str) -> None:
    assert agreed(text.format(right))
    assert told(text.format(wrong)) == [("misleading", "modality")]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("La loi de finances {} porte sur un total de 761,3 milliards de dirhams.", "2026", "2022"),
        ("يصل المبلغ الإجمالي لقانون المالية لسنة {} إلى 761,3 مليار درهم.", "2026", "2022"),
    ],
)
def test_the_year_of_a_budget_is_its_own(text: str, right: str, wrong: str) -> None:
    assert agreed(text.format(right))
    assert told(text.format(wrong)) == [("misleading", "period")]


@pytest.mark.parametrize(
    "text",
    [
        "Sur les six premiers mois de 2025, les exportations numériques ont augmenté de 3,5 %.",
        "Digital exports grew by 3.5% in the first six months of 2025.",
        "ارتفعت الصادرات الرقمية بنسبة 3,5 في المائة خلال الأشهر الستة الأولى من 2025.",
    ],
)
def test_half_a_year_is_told_in_months(text: str) -> None:
    assert agreed(text)


@pytest.mark.parametrize(
    "text",
    [
        # the sentence's year is that of another country's rank, in another ranking
        "نتائج المغرب في مؤشر الحكومة الإلكترونية للأمم المتحدة.\n\n"
        "حلت تونس 87 في نسخة 2024 من مؤشر الأمم المتحدة، وجاء المغرب 112 في تقرير عن الرفاه.",
        # what drives a rate is not what it is a rate of
        "IMF Sees Morocco Expanding 4.8% as Investment Drive Holds\n\nThe rate is for 2025.",
    ],
)
def test_what_stands_beside_a_figure_is_not_what_it_is_of(text: str) -> None:
    assert alarmed(text) == []


def test_a_month_told_from_the_texts_date_is_nothing_to_confirm() -> None:
    text = "5 May 2026\n\nThe memorandum on the Nexus AI Factory was signed at GITEX Africa {} in Marrakech."
    rough, exact = (
        [f.quote for f in findings(text.format(when), None)] for when in ("last month", "in April 2026")
    )
    assert rough == ["Marrakech"]
    assert exact == ["April 2026", "Marrakech"]
