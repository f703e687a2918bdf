"""Right numbers of something else: another base, field or index, another's words, a plan told as done."""

from __future__ import annotations

import pytest
from judged import alarmed, findings, linked

from maroc_ia_check.model import CLASSES


def wrong(text: str) -> list[tuple[str | None, str]]:
    """Reason and claim of every alarm."""
    return [(f.reason, f.claim.id) for f in alarmed(text) if f.claim is not None]


@pytest.mark.parametrize(
    "text",
    [
        "La 5G doit couvrir 45 % de la population à la fin de 2026, et 85 % des communes le seront en 2030.",
        "La 5G couvrira 85 % des villages en 2030.",
        "5G will cover 85% of the country's towns in Morocco by 2030.",
        "5G is to reach 85% of Morocco's landmass by 2030.",
        "سيغطي الجيل الخامس 85 في المائة من الجماعات بالمغرب سنة 2030.",
        "سيغطي الجيل الخامس 85 في المائة من مساحة المملكة سنة 2030.",
    ],
)
def test_a_share_of_the_people_is_none_of_places_or_land(text: str) -> None:
    assert wrong(text) == [("base", "5g-population-coverage-2030")]


@pytest.mark.parametrize(
    "text",
    [
        "La 5G couvrira 85 % de la population du Maroc en 2030, au-delà des villes.",
        "En 2030, 85 % des habitants des communes et des villages du Maroc capteront la 5G.",
        "By 2030, 5G will reach 85% of Morocco's population, not only that of towns.",
        "سيغطي الجيل الخامس 85 في المائة من ساكنة المغرب سنة 2030، بما فيها القرى.",
        "D'ici 2026, la fibre atteindra 4,4 millions de foyers marocains dans des villes et des villages.",
    ],
)
def test_people_and_homes_live_in_places(text: str) -> None:
    assert not alarmed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le gouvernement marocain parle de 240.000 emplois d'ici 2030 dans l'administration numérique.",
        "The Moroccan government speaks of 240,000 jobs in digital administration by 2030.",
        "تتحدث الحكومة المغربية عن 240 ألف منصب شغل في الإدارة الرقمية بحلول 2030.",
    ],
)
def test_jobs_of_a_whole_field_are_none_of_the_administration_alone(text: str) -> None:
    assert wrong(text) == [("scope", "digital-jobs-2030")]


@pytest.mark.parametrize(
    "text",
    [
        "Cassava et ses usines d'IA : 720 millions de dollars qui iront au Maroc et à lui seul.",
        "Cassava will spend $720 million on AI factories in Morocco and nowhere else.",
        "ستستثمر كاسافا 720 مليون دولار في مصانع الذكاء الاصطناعي في المغرب دون سواه.",
    ],
)
def test_what_several_countries_share_is_none_of_one_alone(text: str) -> None:
    assert wrong(text) == [("scope", "cassava-ai-factories-investment")]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Le Maroc occupe la 87e place à l'indice EGDI de l'ONU.", "gov-ai-readiness-rank-2025"),
        ("Morocco is 57th in the UN's e-government index.", "gii-rank-2025"),
        ("Oxford Insights classe le Maroc 90e à son Government AI Readiness Index.", "egdi-rank-2024"),
        (
            "يحتل المغرب الرتبة 87 عالميا في مؤشر الأمم المتحدة لتطوير الحكومة الإلكترونية.",
            "gov-ai-readiness-rank-2025",
        ),
    ],
)
def test_the_newest_rank_of_one_index_is_none_of_another(text: str, claim: str) -> None:
    assert wrong(text) == [("indicator", claim)]


@pytest.mark.parametrize(
    "text",
    [
        "Le Maroc est 90e à l'EGDI et 87e au Government AI Readiness Index d'Oxford Insights.",
        "Le Maroc était 87e à l'indice EGDI en 2016.",
        "Morocco was 101st in the Global Innovation Index once.",
        "L'objectif du Maroc est d'être 50e à l'EGDI.",
        "Dans le classement EGDI, le Maroc est 90e, la Tunisie 87e.",
        "المغرب في الرتبة 57 في مؤشر الابتكار العالمي وفي الرتبة 90 في مؤشر تطوير الحكومة الإلكترونية.",
    ],
)
def test_a_rank_told_of_its_own_index_or_of_another_time_is_no_other(text: str) -> None:
    assert not alarmed(text)


def test_a_plan_not_for_one_country_alone_is_for_all() -> None:
    text = "Des usines d'IA, pas qu'au Maroc seul, loin de là : Cassava y mettra 720 millions de dollars."
    assert not alarmed(text)


def test_a_place_on_another_continent_is_told_for_the_year_of_the_ranking() -> None:
    text = "Le Maroc est 8e en Afrique au Government AI Readiness Index 2025 d'Oxford Insights."
    assert wrong(text) == [("scope", "gov-ai-readiness-mena-rank-2025")]


@pytest.mark.parametrize(
    "text",
    [
        "Le Maroc, nous dit-on, a formé 200 000 diplômés aux métiers de l'IA : qui en a déjà croisé un ?",
        "Morocco has trained 200,000 graduates in AI: who has met one?",
        "المغرب كون البرنامج 200 ألف خريج في الذكاء الاصطناعي: من التقى واحدا منهم؟",
    ],
)
def test_a_question_behind_a_colon_asks_nothing_of_what_is_told_before_it(text: str) -> None:
    assert wrong(text) == [("modality", "ai-skills-graduates-2030")]


@pytest.mark.parametrize(
    "text",
    [
        "Le Maroc a-t-il formé 200 000 diplômés aux métiers de l'IA ?",
        "Une question : le Maroc a-t-il formé 200 000 diplômés aux métiers de l'IA ?",
        "Has Morocco trained 200,000 graduates in AI?",
    ],
)
def test_what_is_asked_is_not_told(text: str) -> None:
    assert not alarmed(text)


@pytest.mark.parametrize(
    "text",
    [
        "JobInTech : depuis, 14 000 jeunes talents sont sortis du programme avec leur attestation.",
        "JobInTech: 14,000 young people have graduated from the programme.",
        "برنامج جوب إن تيك: 14 ألف شاب تخرجوا منه.",
    ],
)
def test_those_who_are_to_leave_a_programme_have_not_left_it(text: str) -> None:
    assert wrong(text) == [("modality", "jobintech-target")]


@pytest.mark.parametrize(
    "text",
    [
        "JobInTech : 14 000 jeunes talents sortiront du programme d'ici 2027.",
        "JobInTech : 1 000 apprenants sont sortis du programme pilote.",
    ],
)
def test_those_who_will_or_did_leave_it_are_told_rightly(text: str) -> None:
    assert not alarmed(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Selon la Banque mondiale, 50 à 60 % des emplois marocains comportent des tâches automatisables.",
            "jobs-with-automatable-tasks-share",
        ),
        (
            "The IMF expects AI to add 100 billion dirhams to Morocco's GDP by 2030.",
            "ai-gdp-contribution-2030",
        ),
        (
            "Aziz Akhannouch a annoncé que l'IA apportera 100 milliards de dirhams au PIB en 2030.",
            "ai-gdp-contribution-2030",
        ),
        (
            "كشف رئيس الحكومة عزيز أخنوش أن الذكاء الاصطناعي سيضيف إلى الناتج 100 مليار درهم سنة 2030.",
            "ai-gdp-contribution-2030",
        ),
    ],
)
def test_what_one_has_worked_out_or_announced_is_nobody_elses(text: str, claim: str) -> None:
    assert wrong(text) == [("attribution", claim)]


@pytest.mark.parametrize(
    "text",
    [
        "L'OIT estime que 50 à 60 % des emplois marocains comportent des tâches automatisables.",
        "Selon Aziz Akhannouch, l'IA apportera 100 milliards de dirhams au PIB marocain en 2030.",
        "Amal El Fallah Seghrouchni announced that AI would add 100 billion dirhams to GDP by 2030.",
        "كشفت أمل الفلاح السغروشني أن الذكاء الاصطناعي سيضيف إلى الناتج 100 مليار درهم سنة 2030.",
    ],
)
def test_who_made_it_or_only_repeats_it_may_be_named(text: str) -> None:
    assert [CLASSES[f.verdict] for f in findings(text) if f.claim is not None] == ["pass"]


@pytest.mark.parametrize(
    "text",
    [
        "Morocco has a World Bank loan of $750 million for its digital plan, for the years 2026 to 2030.",
        "La Banque mondiale prête 750 millions de dollars au Maroc pour le numérique sur 2026-2030.",
        "قرض البنك الدولي للتحول الرقمي بالمغرب 750 مليون دولار للفترة 2026-2030.",
    ],
)
def test_what_a_programme_costs_is_not_what_is_lent_for_it(text: str) -> None:
    assert wrong(text) == [("indicator", "world-bank-digital-programme-total")]


def test_a_loan_beside_the_cost_of_its_programme_is_right() -> None:
    text = (
        "Le programme numérique soutenu par la Banque mondiale coûte 750 millions de dollars sur 2026-2030, "
        "dont un prêt de 250 millions."
    )
    assert [found for found, *_ in linked(text)] == ["pass", "pass"]


def test_a_text_that_begins_in_another_country_is_there_until_it_names_home() -> None:
    text = (
        "MALAGA – L'andalou Costamar a une stratégie numérique, dotée de 11 milliards d'euros.\n\n"
        "Sa 5G atteint aujourd'hui 45 % de la population.\n\n"
        "En face, le Maroc a aussi une stratégie numérique, dotée de 11 milliards de dirhams sur 2024-2026."
    )
    assert linked(text) == [("pass", None, "digital-strategy-budget-2024-2026")]
