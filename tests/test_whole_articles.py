"""Errors and chance likenesses that only a whole paragraph shows: the thing was named sentences before."""

from __future__ import annotations

from datetime import date

import pytest
from judged import alarmed, findings

from maroc_ia_check.model import CLASSES

DAY = date(2026, 5, 14)


def alarms(text: str) -> list[tuple[str, str, str | None]]:
    return [(f.quote, f.verdict, f.reason) for f in alarmed(text, DAY)]


def confirmed(text: str) -> set[str]:
    return {f.quote for f in findings(text, DAY) if CLASSES[f.verdict] == "pass"}


RANKS = {
    "fr": "À l'indice mondial de l'innovation, le Maroc était 66e en 2024 et 57e en 2025. ",
    "en": "In the Global Innovation Index Morocco was 66th in 2024 and 57th in 2025. ",
    "ar": "في مؤشر الابتكار العالمي احتل المغرب الرتبة 66 سنة 2024 والرتبة 57 سنة 2025. ",
}


@pytest.mark.parametrize(
    ("code", "sentence", "quote"),
    [
        ("fr", "Il a donc grappillé {} places.", "{} places"),
        ("en", "That is a climb of {} places from one edition to the next.", "{} places"),
        ("ar", "أي أنه كسب {} مرتبة بين النسختين.", "{} مرتبة"),
    ],
)
def test_places_are_set_against_the_ranks_of_the_sentence_before(
    code: str, sentence: str, quote: str
) -> None:
    assert alarms(RANKS[code] + sentence.format(9)) == []
    assert alarms(RANKS[code] + sentence.format(16)) == [(quote.format(16), "inconsistent", "change")]


@pytest.mark.parametrize(
    ("code", "sentence", "quote"),
    [
        ("fr", "Il a donc gagné 9 points.", "9 points"),
        ("en", "That is a gain of 9 points.", "9 points"),
        ("ar", "أي أنه ربح 9 نقط.", "9 نقط"),
    ],
)
def test_places_are_no_points(code: str, sentence: str, quote: str) -> None:
    assert alarms(RANKS[code] + sentence) == [(quote, "inconsistent", "change")]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("fr", "Soit un gain de 3 points au score."),
        ("en", "That is a gain of 3 points in its score."),
        ("ar", "أي بربح 3 نقط في التنقيط."),
        ("fr", "La voisine de l'est a donc perdu 5 places."),
        ("en", "The neighbour to the east thus lost 5 places."),
    ],
)
def test_points_of_a_score_and_places_of_others(code: str, sentence: str) -> None:
    assert alarms(RANKS[code] + sentence) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Jazari Root réunit douze ministères et cinq autres organismes, soit {}.", "vingt fondateurs"),
        ("Jazari Root brings 12 ministries and five other bodies together, a total of {}.", "15 founders"),
        ("تضم جزري روت 12 وزارة وخمس هيئات أخرى، أي {}.", "عشرين مؤسسا"),
    ],
)
def test_a_total_of_other_nouns_than_its_parts(text: str, wrong: str) -> None:
    assert alarms(text.format(wrong)) == [(wrong, "inconsistent", "sum")]


PARTS = {
    "fr": "Des startups du Royaume, l'enveloppe va au venture building pour 750 millions, au capital-risque "
    "pour 450 millions et au Technopark pour 70 millions. Ensemble, cela fait {} milliard.",
    "en": "Of the budget for the kingdom's startups, venture building takes 750 million, venture capital 450 "
    "million and the Technopark 70 million. Together they make {} billion.",
}


@pytest.mark.parametrize(
    ("code", "right", "wrong"), [("fr", ("1,27", "1,3"), "1,57"), ("en", ("1.27", "1.3"), "1.57")]
)
def test_a_total_that_names_no_currency(code: str, right: tuple[str, ...], wrong: str) -> None:
    assert [alarms(PARTS[code].format(value)) for value in right] == [[], []]
    assert [found[1:] for found in alarms(PARTS[code].format(wrong))] == [("inconsistent", "sum")]


@pytest.mark.parametrize(
    "text",
    [
        "Jazari Root réunit douze ministères et cinq autres organismes, soit dix-sept fondateurs.",
        "Jazari Root réunit douze ministères, une agence et cinq organismes, soit dix-huit fondateurs.",
        "Jazari Root brings 12 ministries and five other bodies together, 17 founders in all.",
        "Jazari Root compte dix-sept fondateurs.",
    ],
)
def test_a_total_that_adds_up_or_has_more_parts(text: str) -> None:
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "À l'EGDI, le Maroc était 101e en 2022 et 90e en 2024. Le pays s'en félicite. "
            "Avec ce rang, il est quatrième du monde arabe.",
            "quatrième",
        ),
        (
            "In the EGDI Morocco was 101st in 2022 and 90th in 2024. The country is pleased. "
            "With this rank it is fourth in the Arab world.",
            "fourth",
        ),
        (
            "في مؤشر تطوير الحكومة الإلكترونية كان المغرب في الرتبة 101 سنة 2022 والرتبة 90 سنة 2024. "
            "والبلد مرتاح. وبهذا الترتيب صار الرابع عربيا.",
            "الرابع عربيا",
        ),
    ],
)
def test_a_rank_of_another_part_of_the_world(text: str, quote: str) -> None:
    assert alarms(text) == [(quote, "misleading", "scope")]


@pytest.mark.parametrize(
    "text",
    [
        "À l'EGDI, le Maroc était 101e en 2022. Le pays s'en désole. Il est quatrième du monde arabe.",
        "À l'EGDI, le Maroc était 90e en 2024. Le pays s'en félicite. Il est septième du monde arabe.",
    ],
)
def test_a_rank_of_another_edition_or_value(text: str) -> None:
    assert alarms(text) == []


TRADES = [
    "Les startups du Royaume se portent bien.\n\n{} prépare sa campagne. Le programme coûte 1,3 milliard de "
    "dirhams, dont 750 millions pour les machines, 450 pour le stockage et 70 pour la formation.",
    "The kingdom's startups do well.\n\n{} prepares its season. The programme costs 1.3 billion dirhams, "
    "750 million for machines, 450 million for storage and 70 million for training.",
]


@pytest.mark.parametrize(
    "text", [TRADES[0].format("La conserverie de sardines"), TRADES[1].format("The olive growers' union")]
)
def test_a_programme_of_another_trade_with_the_same_parts(text: str) -> None:
    assert (alarms(text), confirmed(text)) == ([], set())


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "Le Maroc veut 1 000 doctorats nouvelle génération, annonçait {}.",
            "Abdellatif Miraoui, alors ministre de l'Enseignement supérieur",
            "Ghita Mezzour, alors ministre de l'Enseignement supérieur",
        ),
        (
            "Morocco wants 1,000 new-generation doctorates, announced {}.",
            "Abdellatif Miraoui, then higher education minister",
            "Ghita Mezzour, then higher education minister",
        ),
        (
            "أعلن {} عن 1000 دكتوراه من الجيل الجديد بالمغرب.",
            "وزير التعليم العالي عبد اللطيف ميراوي",
            "وزيرة التعليم العالي غيثة مزور",
        ),
    ],
)
def test_a_speaker_in_the_office_of_another(text: str, right: str, wrong: str) -> None:
    assert alarms(text.format(right)) == []
    assert [found[1:] for found in alarms(text.format(wrong))] == [("misleading", "attribution")]
