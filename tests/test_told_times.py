"""The right value for another time, each beside a text in like words that tells it right."""

from __future__ import annotations

import pytest
from judged import alarmed, linked

FR, EN, AR = "Rabat, 5 février 2026 – ", "Rabat, 5 February 2026 – ", "الرباط، 5 فبراير 2026 – "
LATER = [
    (
        FR + "On parle des 240 000 emplois directs du numérique, dont la création serait achevée en 2028.",
        FR + "On parle des 240 000 emplois directs du numérique, dont le bilan sera revu en 2028.",
    ),
    (
        EN + "The plan speaks of 50,000 AI jobs, which ministers now expect in 2029.",
        EN + "The 50,000 AI jobs that ministers promise will be debated again in 2027.",
    ),
    (
        AR + "تتحدث الخطة عن 50 ألف منصب شغل في الذكاء الاصطناعي، التي ينتظر إحداثها سنة 2028.",
        AR + "مناصب الشغل الـ50 ألفا في الذكاء الاصطناعي ستكون موضوع تقييم مرحلي سنة 2027.",
    ),
    (
        EN + "Onepoint is coming to Casablanca and promises jobs. More than 500, to be filled by 2027.",
        EN + "Onepoint is coming to Casablanca and promises jobs. More than 500, to be filled by 2029.",
    ),
    (
        FR + "Onepoint promet des emplois à Casablanca. Plus de 500, à pourvoir d'ici 2027.",
        FR + "Onepoint promet des emplois à Casablanca. Elle a 500 clients et en vise 700 d'ici 2027.",
    ),
    (
        AR + "وعدت وان بوينت بمناصب شغل في الدار البيضاء. أكثر من 500 في أفق 2027.",
        AR + "وعدت وان بوينت بمناصب شغل في الدار البيضاء. أكثر من 500 في أفق 2029.",
    ),
    (
        FR + "Le plan Digital Morocco 2030 dispose de 11 milliards de dirhams répartis entre 2024 et 2030.",
        FR + "Digital Morocco 2030 veut former des jeunes. À Oujda, 14 000 visiteurs sont venus en 2020.",
    ),
]
PARTS = [
    (
        FR
        + "Au troisième trimestre 2025, les exportations du numérique ont atteint 13,4 milliards de dirhams.",
        FR + "Au premier semestre 2025, les exportations du numérique ont atteint 13,4 milliards de dirhams.",
    ),
    (
        EN + "In the first quarter of 2025, Morocco's digital exports came to 13.4 billion dirhams.",
        EN + "In the first half of 2025, Morocco's digital exports came to 13.4 billion dirhams.",
    ),
    (
        AR + "بلغت صادرات المغرب الرقمية خلال الربع الأول من سنة 2025 ما مجموعه 13,4 مليار درهم.",
        AR + "بلغت صادرات المغرب الرقمية خلال النصف الأول من سنة 2025 ما مجموعه 13,4 مليار درهم.",
    ),
    (
        FR
        + "Les exportations du numérique vont bien. Quant à 2025, l'année entière se solderait, à en croire"
        " la même source, par 13,4 milliards de dirhams.",
        FR + "Quant à 2024, les exportations numériques du Maroc auraient atteint 26,2 milliards de dirhams.",
    ),
    (
        AR + "صادرات المغرب الرقمية بخير. أما 2025 فقد بلغت 13,4 مليار درهم.",
        AR + "صادرات المغرب الرقمية بخير. أما 2024 فقد بلغت 26,2 مليار درهم.",
    ),
]
GRANTED = [
    (
        FR
        + "Bien. Puisque la stratégie promet 50 000 emplois dans l'IA d'ici 2028, où sont les formateurs ?",
        FR + "Bien. Alors, 50 000 emplois dans l'IA d'ici 2028, ou plutôt 2030 ?",
    ),
    (
        EN
        + "Well. Given that Digital Morocco promises 240,000 digital jobs by 2027, where are the teachers?",
        EN + "Well. Since when does Morocco promise 50,000 AI jobs by 2028, minister?",
    ),
    (
        AR
        + "حسنا. بما أن الاستراتيجية تعد بـ50 ألف منصب شغل في الذكاء الاصطناعي في أفق 2028، فأين المكونون؟",
        AR + "حسنا. هل تعد الاستراتيجية بـ50 ألف منصب شغل في الذكاء الاصطناعي في أفق 2028، أم 2030؟",
    ),
]
ALONE = [
    (
        "Le numérique marocain\n\n" + FR[:-3] + "\n\n► 3 000. Le nombre de startups visé pour 2027.",
        "Le numérique marocain\n\n"
        + FR[:-3]
        + "\n\n► 3 000. Le nombre de startups visé, selon le plan de 2024.",
    ),
    (
        "Morocco's figures\n\n" + EN[:-3] + "\n\n240,000. The digital jobs that Morocco wants by 2027.",
        "Morocco's figures\n\n" + EN[:-3] + "\n\n240,000. The digital jobs promised in 2024.",
    ),
    (
        "أرقام المغرب\n\n" + AR[:-3] + "\n\n240 ألف. عدد مناصب الشغل الرقمية التي يريدها المغرب في أفق 2027.",
        "أرقام المغرب\n\n" + AR[:-3] + "\n\n240 ألف. عدد مناصب الشغل الرقمية التي يريدها المغرب في أفق 2030.",
    ),
]


@pytest.mark.parametrize(("wrong", "right"), LATER + PARTS + GRANTED + ALONE)
def test_a_value_for_another_time_is_misleading(wrong: str, right: str) -> None:
    assert [f.verdict for f in alarmed(wrong, None)] == ["misleading"]
    assert not alarmed(right, None)


@pytest.mark.parametrize(
    "text",
    [
        "Rabat, 16 janvier 2026 – C'était en 2025. À la fin de cette année, la 5G devra atteindre 45 %"
        " des habitants.",
        "Rabat, 16 janvier 2026 – Le centre d'Oracle, né en juin 2025, doit passer cette année la barre des"
        " 1 000 ingénieurs.",
        AR + "بلغت صادرات المغرب الرقمية 26,2 مليار درهم سنة 2024، مقابل 26,17 مليار درهم في 2023، بنمو لم"
        " يتجاوز 0,2 في المائة.",
        EN + "Digital exports were 26.2 billion dirhams in 2024, against 26.1 billion in 2023, up 0.2%.",
    ],
)
def test_this_year_is_the_texts_own_and_a_rise_the_first_figures(text: str) -> None:
    assert not alarmed(text, None)


def test_no_name_goes_on_behind_leaders() -> None:
    row = "Zones rurales, phase 2 du PNHD ...... 1 800, échéance {}"
    assert [f.reason for f in alarmed(FR + "Fiche\n\n" + row.format(2030), None)] == ["horizon"]
    assert not alarmed(FR + "Fiche\n\n" + row.format(2026), None)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            FR + "Le secteur vise 270 000 emplois au total dans l'offshoring en 2030. Ses exportations"
            " numériques, de 26,22 milliards de dirhams en 2024, devront peser à cette date 40 milliards.",
            {"digital-export-revenue-2030"},
        ),
        (
            EN + "The plan wants 240,000 digital jobs in Morocco by 2030. Digital exports, at 26.22 billion"
            " dirhams in 2024, should come to 40 billion by that date.",
            {"digital-export-revenue-2030"},
        ),
        (
            AR
            + "التغطية ديال الجيل الخامس فالمغرب: فاللخر ديال 2026 خاص 45% من الساكنة تكون مغطية، ومن بعد 70%"
            " ف2030.",
            {"5g-population-coverage-2026"},
        ),
    ],
)
def test_a_date_pointed_to_is_the_one_aimed_at(text: str, claims: set[str]) -> None:
    assert not alarmed(text, None)
    assert claims <= {claim for verdict, _, claim in linked(text, None) if verdict == "pass"}


@pytest.mark.parametrize(
    "text",
    [
        FR + "Un centre de 500 MW naît à Dakhla, en plus des 23 centres de données que compte déjà le Maroc.",
        EN + "A 500 MW site is planned in Dakhla, on top of the 23 data centres that Morocco has.",
        AR + "يستعد المغرب لمركز بقدرة 500 ميغاواط بالداخلة، زيادة على 23 مركزا للبيانات يضمها المغرب حاليا.",
    ],
)
def test_what_something_comes_on_top_of_is_there_already(text: str) -> None:
    assert not alarmed(text, None)
    assert "morocco-datacenter-count" in {claim for _, _, claim in linked(text, None)}
