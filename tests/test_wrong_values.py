"""Wrong values told clearly: alone in a sentence, of a first phase, for the year told before, as a share."""

from __future__ import annotations

import pytest
from judged import alarmed, linked


@pytest.mark.parametrize(
    ("text", "quote", "reason", "claim"),
    [
        (
            "Les startups au Maroc\n\n► 300. C’est le nombre de startups que le Maroc vise en 2030.",
            "300",
            "digits",
            "startups-count-2030",
        ),
        (
            "Morocco's AI plan\n\n- 5,000. The jobs that AI is to create in Morocco by 2030.",
            "5,000",
            "digits",
            "ai-jobs-2030",
        ),
        (
            "الذكاء الاصطناعي في المغرب\n\n► 5000. عدد مناصب الشغل التي يرتقب أن يحدثها الذكاء الاصطناعي "
            "بالمغرب في أفق 2030.",
            "5000",
            "digits",
            "ai-jobs-2030",
        ),
        (
            "Les exportations numériques du Maroc ont atteint 26,22 milliards de dirhams en 2024, soit une "
            "hausse de 2 % par rapport à 2023, l’objectif étant de 40 milliards en 2030.",
            "2 %",
            "digits",
            "digital-export-growth-2024",
        ),
        (
            "GITEX Africa بالمغرب: الدورة الثانية، المنظمة ما بين 29 و31 ماي 2024، لم تضم سوى 140 عارضا، "
            "في حين جلبت الدورة الأولى سنة 2023 نحو 30 ألف زائر.",
            "140 عارضا",
            "digits",
            "gitex-africa-2024-exhibitors",
        ),
        (
            "Au Maroc, le consortium mené par Naver vise 500 MW, après une première tranche de 400 MW.",
            "400 MW",
            "digits",
            "naver-datacenter-phase1-capacity",
        ),
        (
            "À Dakhla, au Maroc, le data center Igoudar ? 500 MW, dont 50 % de renouvelable.",
            "50 %",
            "value",
            "dakhla-datacenter-renewable-share",
        ),
        (
            "JAZARI ROOT, which is to coordinate the twelve regional institutes in Morocco, was founded by "
            "seventeen ministries.",
            "seventeen ministries",
            "value",
            "jazari-root-founding-ministries",
        ),
        (
            "مؤسسة جزري روت بالمغرب، التي ستنسق 12 معهدا جهويا، أسستها 17 وزارة.",
            "17 وزارة",
            "value",
            "jazari-root-founding-ministries",
        ),
    ],
)
def test_a_value_told_clearly_is_contradicted(text: str, quote: str, reason: str, claim: str) -> None:
    found = [(f.quote, f.verdict, f.reason, f.claim and f.claim.id) for f in alarmed(text)]
    assert found == [(quote, "contradicted", reason, claim)]


@pytest.mark.parametrize(
    "text",
    [
        "► 7. Les jours qu’il a fallu à notre reporter pour compter les startups visées au Maroc en 2030.",
        "GITEX Africa Morocco: the second edition, held on 29-31 May 2024, had 1,500 exhibitors, while the "
        "first one, in 2023, drew 30,000 visitors.",
        "GITEX Africa Morocco: after the second edition, held on 29-31 May 2024, the organisers promised "
        "1,400 exhibitors for 2025.",
        "Igoudar in Dakhla, Morocco: a 500 MW data centre. 50 per cent of the region's power is renewable.",
        "Igoudar, à Dakhla au Maroc, sera un data center de 500 MW. L’école voisine couvre 50 % de ses "
        "besoins en renouvelable.",
        "Iozera rêvait d’un data center à Tétouan, au Maroc. La centrale voisine en produit 384 MW.",
        "Et les talents étrangers au Maroc, viendront-ils ?\nNotre école de Salé en forme 600 chaque année.",
        "Au Maroc, le numérique doit créer des emplois.\n\nL’IA équipera 240 000 foyers d’ici 2030.",
        "JAZARI ROOT, au Maroc, réunira dix-sept ministères à terme.",
    ],
)
def test_what_is_told_of_something_else_is_not_contradicted(text: str) -> None:
    assert alarmed(text) == []


def test_what_a_rise_is_compared_with_is_not_its_year() -> None:
    text = "En 2024, les exportations numériques du Maroc ont progressé de 0,2 % par rapport à 2023."
    assert linked(text) == [("pass", None, "digital-export-growth-2024")]


def test_jobs_of_another_field_with_the_value_of_all() -> None:
    text = (
        "Le Maroc mise sur le numérique.\n\nTout cela pour quels emplois ?\nL’intelligence artificielle "
        "en créera 240 000 d’ici 2030."
    )
    assert ("alarm", "scope", "digital-jobs-2030") in linked(text)
