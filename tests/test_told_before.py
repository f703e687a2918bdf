"""Figures whose ranking, time, country or subject is told before them."""

from __future__ import annotations

import pytest
from judged import linked


def alarms(text: str) -> list[tuple[str | None, str]]:
    return [(reason, claim) for kind, reason, claim in linked(text) if kind == "alarm"]


def confirmed(text: str) -> list[str]:
    assert not alarms(text)
    return [claim for _, _, claim in linked(text)]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "Une étude suit la préparation des gouvernements à l'IA. Dans l'édition 2025, le Royaume est {}.",
            "87e",
            "78e",
        ),
        (
            "A study compares government AI readiness. In its 2025 edition the kingdom is {} in the world.",
            "87th",
            "78th",
        ),
        (
            "تقارن دراسة جاهزية الحكومات للذكاء الاصطناعي. وقد جاءت المملكة في الرتبة {} عالميا سنة 2025.",
            "87",
            "78",
        ),
    ],
)
def test_a_rank_of_its_year_with_a_digit_wrong(text: str, right: str, wrong: str) -> None:
    assert confirmed(text.format(right)) == ["gov-ai-readiness-rank-2025"]
    assert alarms(text.format(wrong)) == [("digits", "gov-ai-readiness-rank-2025")]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "L'EGDI suit l'administration en ligne. Le Maroc y était 101e en 2022 et {} en 2020.",
            "106e",
            "145e",
        ),
        ("The EGDI tracks e-government. Morocco was 101st in 2022 and {} in 2020.", "106th", "145th"),
        (
            "يتتبع مؤشر تطوير الحكومة الإلكترونية رقمنة الإدارة. وكان المغرب في المرتبة 101 سنة 2022 "
            "وفي المرتبة {} سنة 2020.",
            "106",
            "145",
        ),
    ],
)
def test_a_rank_beside_a_right_one_of_the_same_ranking(text: str, right: str, wrong: str) -> None:
    assert confirmed(text.format(right)) == ["egdi-rank-2022", "egdi-rank-2020"]
    assert alarms(text.format(wrong)) == [("value", "egdi-rank-2020")]


@pytest.mark.parametrize(
    "text",
    [
        "Le Maroc est 90e à l'EGDI 2024. Il était 45e en 2020 pour la cybersécurité.",
        "Le Maroc est 90e à l'EGDI 2024. Il était 101e en 2022, quand la Tunisie était 88e.",
        "Le Maroc est 90e à l'EGDI 2024. Il était 101e en 2022 et, en Afrique, 9e en 2022.",
        "L'EGDI suit l'administration en ligne. Le Maroc y est 101e en 2022 ; une université, 800e en 2022.",
        "Morocco ranks 90th in the EGDI. It was 101st in 2022, and 67th in 2022 for online services.",
        "Morocco ranks 90th in the 2024 EGDI. Casablanca was 53rd among financial centres in 2022.",
        "يتتبع مؤشر تطوير الحكومة الإلكترونية رقمنة الإدارة. وكان المغرب في المرتبة 101 سنة 2022 "
        "وفي المرتبة 43 في تصنيف الفيفا سنة 2022.",
    ],
)
def test_a_rank_of_something_else_is_not_contradicted(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "Les exportations de l'offshoring ont rapporté 26,22 milliards de dirhams en 2024, "
            "soit une hausse de {} % sur un an.",
            "0,2",
            "2",
        ),
        (
            "Offshoring exports brought in 26.22 billion dirhams in 2024, up {}% on the year before, "
            "then 13.4 billion in the first half of 2025.",
            "0.2",
            "2",
        ),
        (
            "بلغت صادرات ترحيل الخدمات 26,22 مليار درهم سنة 2024 مسجلة نموا بنسبة {} في المائة مقارنة "
            "مع السنة السابقة، ثم 13,4 مليار درهم في النصف الأول من 2025.",
            "0,2",
            "2",
        ),
    ],
)
def test_a_change_has_the_time_of_the_amount_beside_it(text: str, right: str, wrong: str) -> None:
    assert "digital-export-growth-2024" in confirmed(text.format(right))
    assert alarms(text.format(wrong)) == [("digits", "digital-export-growth-2024")]


@pytest.mark.parametrize(
    "text",
    [
        "Les exportations numériques ont rapporté 26,22 milliards de dirhams en 2024 ; "
        "les salaires y ont augmenté de 2 %.",
        "Digital exports brought in 26.22 billion dirhams in 2024, while the number of firms rose by 2%.",
        "Digital exports brought in 26.22 billion dirhams in 2024, a rise of 20% since 2022.",
        "بلغت الصادرات الرقمية 26,22 مليار درهم سنة 2024 بينما سجلت الأجور نموا بنسبة 2 في المائة.",
    ],
)
def test_a_change_of_something_else_is_not_contradicted(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Les startups marocaines ont bouclé 29 opérations en 2025. L'année précédente, on en comptait 25.",
        "Morocco's startups closed 29 deals in 2025. The year before, somebody counted 25 of them.",
        "أبرمت المقاولات الناشئة المغربية 29 صفقة في 2025. وفي السنة السابقة، أبرمت 25 صفقة.",
    ],
)
def test_the_year_before_opens_a_sentence(text: str) -> None:
    assert confirmed(text) == ["startup-deals-2025", "startup-deals-2024"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "Le Kenya veut des centres d'appels\n\nLe Kenya forme. Le Kenya recrute. Le Kenya exonère.\n\n"
            "Au Maroc, l'offshoring avance. Ses exportations atteignent {} milliards de dirhams en 2024.",
            "22,62",
        ),
        (
            "Kenya wants call centres\n\nKenya trains. Kenya hires. Kenya exempts.\n\n"
            "Morocco's offshoring is the rival. Its exports came to {} billion dirhams in 2024.",
            "22.62",
        ),
    ],
)
def test_home_named_last_in_a_text_about_another_country(text: str, wrong: str) -> None:
    right = "26,22" if "," in wrong else "26.22"
    assert confirmed(text.format(right)) == ["digital-export-revenue-2024"]
    assert linked(text.format(wrong)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Q. Où en est l'offshoring marocain ?\nR. Fin 2024, il y avait {} emplois nets de plus en deux ans.",
        "Q. Where does Moroccan offshoring stand?\nA. At the end of 2024, {} net jobs had come in two years.",
    ],
)
def test_an_answer_hangs_on_its_question(text: str) -> None:
    right, wrong = ("18 500", "81 500") if "Où" in text else ("18,500", "81,500")
    assert confirmed(text.format(right)) == ["offshoring-net-jobs-2023-2024"]
    assert alarms(text.format(wrong)) == [("digits", "offshoring-net-jobs-2023-2024")]


@pytest.mark.parametrize(
    "text",
    [
        "5G au Maroc, licences : Maroc Telecom paie 900 millions de dirhams, le reste vient d'inwi.",
        "5G licences in Morocco: Maroc Telecom paid 900 million dirhams, the rest came from Orange and inwi.",
        "تراخيص الجيل الخامس بالمغرب: أدت اتصالات المغرب 900 مليون درهم، والباقي من أورنج وإنوي.",
    ],
)
def test_the_rest_is_told_of_others(text: str) -> None:
    assert confirmed(text) == ["5g-licence-fee-maroc-telecom"]


def test_a_window_told_in_full_tells_its_claim() -> None:
    text = (
        "AI is to add 100 billion dirhams to Moroccan GDP by 2030, the digital sector 240,000 direct jobs. "
        "To that end the kingdom puts {} dirhams on the table for 2024-2026."
    )
    own = "digital-strategy-budget-2024-2026"
    assert own in confirmed(text.format("11 billion"))
    assert own not in [claim for _, _, claim in linked(text.format("12 billion"))]
