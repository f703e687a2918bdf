"""What the figures beside a figure tell of it: a series, one thing's measures, a total and its parts."""

from __future__ import annotations

from datetime import date

import pytest
from judged import alarmed, linked

SPRING = date(2026, 4, 2)


@pytest.mark.parametrize(
    ("text", "quote", "reason", "claim"),
    [
        (
            "Maroc. La stratégie numérique veut 240 000 emplois. Les startups étaient 380 en 2022. "
            "Il en faut 1 000 en "
            "2026 et 300 en 2030.",
            "300",
            "digits",
            "startups-count-2030",
        ),
        (
            "Fibre in Morocco: 1.5 million households could be connected in 2022. The target is 4.4 million "
            "in 2026 and 56 million in 2030.",
            "56 million",
            "digits",
            "fibre-households-2030",
        ),
        (
            "La 5G au Maroc doit couvrir 45 % de la population fin 2026. En 2030, ce taux devra "
            "atteindre 58 %.",
            "58 %",
            "digits",
            "5g-population-coverage-2030",
        ),
        (
            "Morocco's digital strategy: talents\n\n- 2022: 14,000 digital talents trained a year\n"
            "- goal for 2030: 10,000\n",
            "10,000",
            "digits",
            "digital-talents-trained-2030",
        ),
        (
            "يريد المغرب تكوين 100 ألف شاب في المجال الرقمي سنويا سنة 2030، بدل 4 آلاف فقط سنة 2022.",
            "4 آلاف",
            "value",
            "digital-talents-baseline-2022",
        ),
        (
            "Les licences 5G ont rapporté 2,1 milliards de dirhams au Maroc. L'autorisation vaut "
            "pour douze ans.",
            "douze ans",
            "value",
            "5g-licence-duration",
        ),
    ],
)
def test_beside_a_figure_that_is_right_of_the_same(text: str, quote: str, reason: str, claim: str) -> None:
    found = [(f.quote, f.verdict, f.reason, f.claim and f.claim.id) for f in alarmed(text, SPRING)]
    assert found == [(quote, "contradicted", reason, claim)]


@pytest.mark.parametrize(
    "text",
    [
        "Maroc. Les startups étaient 380 en 2022. Il en faut 1 000 en 2026 et 3 000 en 2030, dont "
        "300 à Agadir.",
        "Au Maroc, l'offshoring comptait 148 500 emplois en 2024, soit 7 500 de plus qu'en 2023.",
        "Au Maroc, l'offshoring comptait 148 500 emplois fin 2024 et 141 000 fin 2023, dont 90 000 "
        "à Casablanca.",
        "Morocco's outsourcers employed 148,500 people in 2024 and should employ 270,000 more by "
        "2030; 60,000 will "
        "leave by 2026.",
        "Morocco wants 1,000 startups in 2026 and 5,000 coworking desks in 2030.",
        "In 2024 Morocco's digital exports reached 26.22 billion dirhams. By 2030 it wants to "
        "spend 11 billion.",
        "La 5G doit couvrir 45 % de la population marocaine fin 2026. En 2030, 92 % des écoles "
        "seront raccordées.",
        "Les licences 5G ont coûté 2,1 milliards de dirhams au Maroc. Les opérateurs attendaient "
        "depuis six ans.",
        "بلغ عدد مناصب ترحيل الخدمات بالمغرب 148.500 سنة 2024، وبلغ في الفلبين 1,7 مليون سنة 2023.",
        "كان عدد مناصب ترحيل الخدمات بالمغرب 148.500 سنة 2024. وستوظف شركة إنتلسيا 20 ألفا سنة 2026.",
    ],
)
def test_what_stands_beside_may_be_of_something_else(text: str) -> None:
    assert not alarmed(text, SPRING)


@pytest.mark.parametrize(
    ("text", "quote", "reason", "part"),
    [
        (
            "Sur les 1,3 milliard de dirhams promis aux startups marocaines, 570 millions vont au "
            "venture building "
            "et 70 millions aux Technoparks.",
            "570 millions",
            "digits",
            "startup-envelope-venture-building",
        ),
        (
            "Un plan de 1,3 milliard de dirhams au Maroc : 750 millions pour le venture building, "
            "540 millions pour "
            "le capital-risque et 70 millions pour Technopark.",
            "540 millions",
            "digits",
            "startup-envelope-venture-capital",
        ),
        (
            "Rabat's start-up plan is worth MAD 1.3 billion:\n\n- venture building: MAD 750 million\n"
            "- venture capital: MAD 450 billion\n- Technopark: MAD 70 million\n",
            "MAD 450 billion",
            "scale",
            "startup-envelope-venture-capital",
        ),
        (
            "Morocco's 5G licences: 2.1 billion dirhams in all, of which 600 million from Maroc Telecom.",
            "600 million",
            "value",
            "5g-licence-fee-maroc-telecom",
        ),
        (
            "Morocco's state promised start-ups $1.3 billion, of which 750 million dirhams for "
            "venture building and "
            "70 million for Technopark.",
            "$1.3 billion",
            "currency",
            "startup-support-envelope",
        ),
        (
            "خصص المغرب للمقاولات الناشئة 1,3 مليار درهم، منها 750 مليون درهم لبناء المشاريع و540 "
            "مليون درهم لرأس "
            "المال الاستثماري و70 مليون درهم لتكنوبارك.",
            "540 مليون درهم",
            "digits",
            "startup-envelope-venture-capital",
        ),
    ],
)
def test_a_part_of_a_total_needs_no_more_than_its_name(text: str, quote: str, reason: str, part: str) -> None:
    found = {(f.quote, f.reason, f.claim and f.claim.id) for f in alarmed(text, SPRING)}
    assert (quote, reason, part) in found
    assert len(found) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Sur les 1,3 milliard de dirhams promis aux startups marocaines, 70 millions vont aux "
        "Technoparks, qui "
        "hébergent 450 entreprises et ont coûté 320 millions.",
        "Les licences 5G ont rapporté 2,1 milliards de dirhams, et Maroc Telecom a investi 1,2 milliard.",
        "Morocco's 5G licences brought in 2.1 billion dirhams: 900 million from Maroc Telecom and "
        "1.2 billion from "
        "Orange and inwi together.",
        "Of Morocco's MAD 1.3bn for start-ups, MAD 750m is for venture building and MAD 450m for "
        "venture capital, "
        "plus MAD 25m for a Technopark in Laayoune.",
        "Le groupe investit 1,3 milliard de dirhams au Maroc, dont 750 millions pour les murs et "
        "540 millions pour "
        "les machines.",
        "بلغت رخص الجيل الخامس بالمغرب 2,1 مليار درهم، منها 900 مليون لاتصالات المغرب التي ستستثمر "
        "4 مليارات درهم.",
    ],
)
def test_a_name_beside_a_total_has_other_figures_too(text: str) -> None:
    assert not alarmed(text, SPRING)


def test_a_part_beside_its_total_passes_without_other_words() -> None:
    text = (
        "Maroc : 1,3 milliard de dirhams, 750 millions pour le venture building, 70 millions pour Technopark."
    )
    assert ("pass", None, "startup-envelope-technopark") in linked(text, SPRING)


def test_what_has_been_told_is_not_what_the_next_figure_is_about() -> None:
    text = (
        "L'offshoring au Maroc. La filière comptait 184.500 emplois à la fin de l'année 2024, "
        "après 18.500 créations "
        "nettes en deux ans."
    )
    assert [(f.quote, f.claim and f.claim.id) for f in alarmed(text, SPRING)] == [
        ("184.500 emplois", "offshoring-jobs-2024")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Le Maroc comptait 41 milliards d'abonnements à internet à la mi-2025.",
        "Morocco had 59 billion mobile subscribers at the end of June 2025.",
        "بلغ عدد المشتركين في الإنترنت بالمغرب 41 مليارا في منتصف سنة 2025.",
        "ميزانية القطاع الرقمي بالمغرب لم تكن سنة 2021 إلا 91 مليار درهم.",
    ],
)
def test_a_rounded_value_in_another_scale(text: str) -> None:
    assert [f.reason for f in alarmed(text, SPRING)] == ["scale"]


def test_a_world_has_more_of_it() -> None:
    assert not alarmed("Le monde comptait 41 milliards d'abonnements à internet à la mi-2025.", SPRING)


@pytest.mark.parametrize(
    "text",
    [
        "Morocco aims at 22,500 digital graduates a year by 2027, up from 80,000 graduates.",
        "ينتظر أن يرتفع عدد خريجي التخصصات الرقمية بالمغرب إلى 22.500 خريج سنويا سنة 2027 بدل 800 "
        "في البداية.",
    ],
)
def test_where_a_series_starts_from(text: str) -> None:
    assert [f.claim and f.claim.id for f in alarmed(text, SPRING)] == ["digital-graduates-per-year-baseline"]


def test_counts_of_one_thing_with_each_others_values() -> None:
    pilot = "The pilot of Morocco's children's programme covered {} cities, where {} trainers were at work."
    assert {f.quote for f in alarmed(pilot.format(65, 12), SPRING)} >= {"65 cities"}
    assert not alarmed(pilot.format(12, 65), SPRING)


def test_an_edition_far_off_tells_no_time() -> None:
    text = (
        "GITEX Africa vient de boucler sa quatrième édition à Marrakech.\n\nRouvrons les archives.\n\n"
        "2024 – La confirmation. 14 000 exposants et 130 pays, du 29 au 31 mai.\n"
    )
    assert [f.quote for f in alarmed(text, date(2026, 4, 20))] == ["14 000 exposants"]


def test_a_word_of_the_claim_names_no_other_industry() -> None:
    title = "النواصر، مدينة المطار"
    text = "العقار المخصص هنا بالمغرب لمراكز معطيات الذكاء الاصطناعي يبلغ 666 كيلومترا مربعا."
    assert [f.reason for f in alarmed(f"{title}\n\n{text}", date(2026, 4, 24))] == ["unit"]
