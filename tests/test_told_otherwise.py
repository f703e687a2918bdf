"""The right value told otherwise than sources do, each beside a text in like words that tells it right."""

from __future__ import annotations

import pytest
from judged import alarmed, linked

REACHED = [
    (
        "85 % des Marocains, dit l'affiche, vivent déjà à portée de la 5G.",
        "85 % des Marocains, assure le ministère, seront couverts par la 5G en 2030.",
    ),
    (
        "85% of Moroccans, the poster says, already live within reach of 5G.",
        "85% of Moroccans, the ministry says, will live within reach of 5G by 2030.",
    ),
    (
        "85 في المائة من المغاربة، يقول الإعلان، أصبحوا يتوفرون على تغطية الجيل الخامس.",
        "85 في المائة من المغاربة، تقول الوزارة، ستشملهم تغطية الجيل الخامس في أفق 2030.",
    ),
    (
        "6 300 sites administratifs sont désormais raccordés à la fibre optique.",
        "6 300 sites administratifs seront raccordés à la fibre d'ici fin 2026.",
    ),
    ("Uni Tower a fini d'ériger ses 6 000 tours.", "Uni Tower doit encore ériger ses 6 000 tours."),
    ("Uni Tower's 6,000 towers are all up.", "Uni Tower's 6,000 towers are all planned."),
    (
        "الدولة سالات الربط ديال 6300 موقع إداري بالفايبر.",
        "الدولة مازال ما سالات الربط ديال 6300 موقع إداري بالفايبر.",
    ),
    ("Le Maroc compte aujourd'hui 3 000 startups.", "Le Maroc compte aujourd'hui atteindre 3 000 startups."),
    (
        "Digital exports now bring in 40 billion dirhams a year.",
        "Digital exports are to bring in 40 billion dirhams a year.",
    ),
    ("المغرب يتوفر اليوم على 3000 مقاولة ناشئة.", "المغرب يتوفر اليوم على خطة لبلوغ 3000 مقاولة ناشئة."),
]


@pytest.mark.parametrize(("reached", "ahead"), REACHED)
def test_what_is_there_today_is_no_target(reached: str, ahead: str) -> None:
    assert [finding.reason for finding in alarmed(reached)] == ["modality"]
    assert linked(ahead)
    assert alarmed(ahead) == []


@pytest.mark.parametrize(
    "text",
    [
        "Le Maroc compte désormais sur 50 000 emplois liés à l'IA.",
        "Le Maroc a désormais l'intention de créer 50 000 emplois liés à l'IA.",
        "Le plan porte désormais sur 50 000 emplois liés à l'IA au Maroc.",
        "Morocco now has its sights on 50,000 AI jobs.",
        "We are to have 3,000 Moroccan start-ups and, the minister adds, ten unicorns by 2030.",
        "يتوفر المغرب اليوم على استراتيجية تروم إحداث 50 ألف منصب شغل في الذكاء الاصطناعي.",
    ],
)
def test_what_is_meant_today_is_not_there_yet(text: str) -> None:
    assert not [finding for finding in alarmed(text) if finding.reason == "modality"]


@pytest.mark.parametrize(
    ("wrong", "reason", "right"),
    [
        (
            "Published 21 April 2026. The target is 3,000 Moroccan start-ups this very year.",
            "horizon",
            "Published 21 April 2026. The target is 1,000 Moroccan start-ups this very year.",
        ),
        ("يوني تاور واعدة بـ6000 برج فـتلت سنين.", "horizon", "يوني تاور واعدة بـ2000 برج فـتلت سنين."),
        (
            "يوني فايبر خاصها تدير 3 ملايين خط فعامين.",
            "horizon",
            "يوني فايبر خاصها تدير 3 ملايين خط فخمس سنين.",
        ),
        (
            "Digital Morocco a un budget de 11 milliards de dirhams sur 2026-2030, et la BAD aide.",
            "horizon",
            "Digital Morocco a un budget de 11 milliards de dirhams sur 2024-2026, et la BAD aide.",
        ),
        (
            "The digital strategy's budget is 11 billion dirhams for 2026-2030, and the World Bank helps.",
            "horizon",
            "The digital strategy's budget is 11 billion dirhams for 2024-2026, and the World Bank helps.",
        ),
        (
            "ميزانية المغرب الرقمي 11 مليار درهم للفترة 2026-2030، ويسندها البنك الدولي بتمويل.",
            "horizon",
            "ميزانية المغرب الرقمي 11 مليار درهم للفترة 2024-2026، ويسندها البنك الدولي بتمويل.",
        ),
        (
            "أما استراتيجية المغرب الرقمي، فتصرف عليها الدولة 11 مليار درهم كل سنة منذ 2024.",
            "period",
            "تصرف الدولة على استراتيجية المغرب الرقمي 11 مليار درهم بين 2024 و2026.",
        ),
    ],
)
def test_a_value_is_told_of_another_time(wrong: str, reason: str, right: str) -> None:
    assert [finding.reason for finding in alarmed(wrong)] == [reason]
    assert linked(right)
    assert alarmed(right) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (
            "Dans le Global Innovation Index 2025, le Maroc est 66e.",
            "Dans le Global Innovation Index 2025, le Maroc est 57e.",
        ),
        ("L'indice EGDI 2024 classe le Maroc 101e.", "L'indice EGDI 2022 classe le Maroc 101e."),
        ("The EGDI 2024 ranks Morocco 101st.", "Before the EGDI 2024, Morocco was 101st."),
        ("مؤشر EGDI 2024 يضع المغرب في المرتبة 101.", "قبل مؤشر EGDI 2024، كان المغرب في المرتبة 101."),
        ("Dans l'EGDI 2024, le Maroc est 101e.", "L'EGDI 2024 rappelle que le Maroc était 101e."),
        (
            "Government AI Readiness Index 2025: Morocco is 101st.",
            "In the Global Innovation Index 2025, Morocco is 57th, having been 66th.",
        ),
    ],
)
def test_the_year_in_the_name_of_an_index_is_that_of_its_rank(wrong: str, right: str) -> None:
    assert [finding.reason for finding in alarmed(wrong)] == ["period"]
    assert alarmed(right) == []


@pytest.mark.parametrize(
    ("wrong", "reason", "right"),
    [
        (
            "Le groupe africain Cassava investira au Maroc seul 720 millions de dollars dans une usine d'IA.",
            "scope",
            "Le groupe africain Cassava investira 720 millions de dollars, et pas au Maroc seul.",
        ),
        (
            "The African group Cassava will invest $720 million in Morocco alone for an AI factory.",
            "scope",
            "Cassava will invest $720 million in AI factories across Africa, not in Morocco alone.",
        ),
        (
            "«كاسافا» الإفريقية تنوي أن تضخ في المغرب وحده 720 مليون دولار لتشييد مصنعها.",
            "scope",
            "ستستثمر كاسافا 720 مليون دولار في مصانع الذكاء الاصطناعي بالقارة كلها لا في المغرب وحده.",
        ),
        (
            "À elle seule, la région de Dakhla aligne 1 442 MW éoliens ; les provinces du Sud y ont investi.",
            "place",
            "Les provinces du Sud, et pas seulement Dakhla à elle seule, alignent 1 442 MW éoliens.",
        ),
        (
            "Le seul offshoring doit créer 240 000 emplois au Maroc dans le numérique d'ici 2030.",
            "scope",
            "Au Maroc, le numérique doit créer 240 000 emplois, l'IA à elle seule 50 000.",
        ),
    ],
)
def test_what_is_set_apart_is_not_the_whole(wrong: str, reason: str, right: str) -> None:
    assert [finding.reason for finding in alarmed(wrong)] == [reason]
    assert linked(right)
    assert alarmed(right) == []


@pytest.mark.parametrize(
    ("wrong", "reason", "right"),
    [
        (
            "La CNUCED estime qu'au moins 40 % des emplois dans le monde seront touchés par l'IA.",
            "hedge",
            "La CNUCED estime que jusqu'à 40 % des emplois dans le monde seront touchés par l'IA.",
        ),
        (
            "At least 40% of jobs worldwide will be affected by AI, UNCTAD says.",
            "hedge",
            "About 40% of jobs worldwide will be affected by AI, UNCTAD says.",
        ),
        (
            "Les cinq premiers marchés africains de centres de données totalisent plus de 500 MW.",
            "hedge",
            "Le centre de données de Dakhla affichera plus de 500 MW.",
        ),
        (
            "The D4SD hub has $38 million over three years, of which UNDP is bringing $8 million.",
            "scope",
            "The D4SD hub, launched with UNDP, has $38 million, of which the kingdom brings $8 million.",
        ),
        (
            "يتوفر قطب D4SD على 38 مليون دولار، منها 8 ملايين دولار من برنامج الأمم المتحدة الإنمائي.",
            "scope",
            "يتوفر قطب D4SD على 38 مليون دولار، منها 8 ملايين دولار من المملكة.",
        ),
    ],
)
def test_a_value_is_bounded_otherwise_or_given_by_another(wrong: str, reason: str, right: str) -> None:
    assert [finding.reason for finding in alarmed(wrong)] == [reason]
    assert linked(right)
    assert alarmed(right) == []


@pytest.mark.parametrize(
    "text",
    [
        "Morocco's ADD invests 193 million dirhams in 2026, less than the 249 million of 2025.",
        "L'ADD investira 193 millions de dirhams en 2026, moins que les 249 millions de dirhams de 2025.",
        "L'université offre aujourd'hui 393 filières numériques, dont 183 nouvelles.",
        "Universities run 393 digital courses, of which 183 are new.",
        "العرض الجامعي يضم اليوم 393 مسلكا رقميا، ضمنها 183 مسلكا جديدا معتمدا.",
    ],
)
def test_what_another_figure_is_told_of_says_nothing_of_this_one(text: str) -> None:
    assert {kind for kind, *_ in linked(text)} == {"pass"}


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (
            "Government AI Readiness Index : du 101e en 2024 au 87e en 2025, soit un recul de 14 places.",
            "Government AI Readiness Index : du 101e en 2024 au 87e en 2025, soit un gain de 14 places.",
        ),
        (
            "In the EGDI, Morocco is 90th in 2024, against 101st in 2022, a drop of eleven places.",
            "In the EGDI, Morocco is 90th in 2024, against 101st in 2022, a gain of eleven places.",
        ),
        (
            "Dans l'EGDI, le Maroc était 82e en 2014 et 110e en 2018, soit un gain de 28 places.",
            "Dans l'EGDI, le Maroc était 110e en 2018 contre 82e en 2014, soit un recul de 28 places.",
        ),
        (
            "في مؤشر EGDI، انتقل المغرب من المرتبة 101 سنة 2022 إلى 90 سنة 2024، أي تراجع بـ11 مركزا.",
            "في مؤشر EGDI، تراجع المغرب من المرتبة 82 سنة 2014 إلى 110 سنة 2018، أي خسارة 28 مركزا.",
        ),
    ],
)
def test_ranks_move_the_way_they_are_told_to(wrong: str, right: str) -> None:
    assert [(finding.verdict, finding.reason) for finding in alarmed(wrong)] == [("inconsistent", "change")]
    assert alarmed(right) == []


def test_a_face_ends_a_sentence() -> None:
    text = "EGDI : le Maroc, 101e en 2022, est 90e en 2024, soit un recul de 11 places 😬 Le pays veut mieux."
    assert [finding.quote for finding in alarmed(text)] == ["11 places"]
