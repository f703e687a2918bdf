"""A right value told of somebody or something else: another publisher, term, market or town."""

from __future__ import annotations

import pytest
from judged import alarmed, findings

from maroc_ia_check.model import CLASSES


def agreed(text: str) -> bool:
    classes = {CLASSES[finding.verdict] for finding in findings(text)}
    return "pass" in classes and "alarm" not in classes


def alarms(text: str) -> list[tuple[str, str | None]]:
    return [(finding.verdict, finding.reason) for finding in alarmed(text)]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "L'indice mondial de l'innovation 2025 de {} place le Maroc au 57e rang.",
            "l'OMPI",
            "la Banque mondiale",
        ),
        ("L'EGDI 2024, établi par {}, classe le Maroc 90e.", "l'ONU", "l'OCDE"),
        ("{} classe le Maroc 57e dans son indice mondial de l'innovation 2025.", "L'OMPI", "Le FMI"),
        (
            "{}'s Government AI Readiness Index 2025 has Morocco 87th.",
            "Oxford Insights",
            "Stanford University",
        ),
        ("The Global Innovation Index 2025, published by {}, has Morocco 57th.", "WIPO", "the OECD"),
        ("المغرب في المرتبة 57 في مؤشر الابتكار العالمي لسنة 2025 الصادر عن {}.", "الويبو", "اليونسكو"),
    ],
)
def test_an_index_has_its_publisher(text: str, right: str, wrong: str) -> None:
    assert agreed(text.format(right))
    assert alarms(text.format(wrong)) == [("misleading", "attribution")]


@pytest.mark.parametrize(
    "text",
    [
        # quoted, not published
        "La Banque mondiale cite l'indice mondial de l'innovation 2025, où le Maroc est 57e.",
        "The OECD and the Global Innovation Index 2025 agree: Morocco is 57th in the index.",
        # the government is no publisher
        "Morocco was 87th for the government's AI readiness in 2025.",
        # the publisher is named too
        "L'indice mondial de l'innovation 2025 de l'OMPI, repris par l'UNESCO, place le Maroc 57e.",
    ],
)
def test_who_only_quotes_an_index_is_no_publisher(text: str) -> None:
    assert agreed(text)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Uni Tower doit ériger 6 000 tours {}.", "en dix ans", "en cinq ans"),
        ("Uni Fiber is to lay one million lines {}.", "within two years", "within five years"),
        ("ستقيم أوني تاور 2000 برج {}.", "خلال ثلاث سنوات", "خلال عشر سنوات"),
    ],
)
def test_how_long_it_takes_is_the_claims(text: str, right: str, wrong: str) -> None:
    assert agreed(text.format(right))
    assert alarms(text.format(wrong)) == [("misleading", "horizon")]


@pytest.mark.parametrize(
    "text",
    [
        # the term of another figure
        "Uni Fiber vise 3 millions de prises, dont 1 million en deux ans.",
        "Uni Fiber posera un million de prises en deux ans, puis 3 millions de prises à terme.",
        # what has been going on
        "Uni Tower, née il y a trois ans, doit ériger 6 000 tours en dix ans.",
    ],
)
def test_the_term_of_something_else_is_none(text: str) -> None:
    assert agreed(text)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "{} de l'IA atteindra 16,5 milliards de dollars en 2030.",
            "Le marché africain",
            "Le marché marocain",
        ),
        ("The AI market {} was worth $4.5 billion in 2025.", "in Africa", "in Morocco"),
        ("سوق الذكاء الاصطناعي {} بلغت 4,5 مليار دولار سنة 2025.", "في إفريقيا", "بالمغرب"),
    ],
)
def test_the_home_market_is_no_continents(text: str, right: str, wrong: str) -> None:
    assert agreed(text.format(right))
    assert alarms(text.format(wrong)) == [("misleading", "scope")]


@pytest.mark.parametrize(
    "text",
    [
        "A research centre in Munich owns a supercomputer with 71,232 CPU cores.",
        "The world e-commerce market will be worth $4.8 trillion in 2033.",
        "La fibre de verre a vu son prix baisser de 20 %.",
        "Le mont Toubkal est au 98e rang d'un classement de randonneurs publié en 2021.",
        "L'agence numérique a publié un bilan de Digital Morocco 2030.\n\nUn thé coûtait 11 dirhams à Salé.",
        "Le Maroc avance.\n\nDans l'indice Henley 2025 des passeports, l'archipel est 57e.",
        "L'IA au Maroc.\n\nL'économie circulaire apportera 100 milliards de dirhams au PIB en 2035.",
    ],
)
def test_what_is_told_of_something_else_is_left_alone(text: str) -> None:
    assert [f for f in findings(text) if CLASSES[f.verdict] in {"pass", "alarm"}] == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("{} paid 2.1 billion dirhams for 5G licences.", "Together the operators", "Each of the operators"),
        ("أدى {} 2,1 مليار درهم للحصول على رخص الجيل الخامس بالمغرب.", "المتعهدون", "كل واحد من المتعهدين"),
    ],
)
def test_what_all_paid_is_not_what_each_paid(text: str, right: str, wrong: str) -> None:
    assert agreed(text.format(right))
    assert alarms(text.format(wrong)) == [("misleading", "base")]


@pytest.mark.parametrize(
    "text",
    [
        "Le port comptera 40 quais d'ici 2035.\n\nLa stratégie 2030 parle aussi de la fibre. "
        "À cette échéance, 5,6 millions de foyers y seront éligibles.",
        "The port is to have 40 quays by 2035.\n\nThe 2030 strategy speaks of fibre too. "
        "Homes eligible for it by then: 5.6 million.",
    ],
)
def test_a_time_pointed_back_to_is_of_the_same_paragraph(text: str) -> None:
    assert agreed(text)
    assert alarms(text.replace(" 2030", "")) == [("misleading", "horizon")]


@pytest.mark.parametrize(
    "text",
    [
        "Ankara has a plan. Turkey likes to compare itself. Morocco presented a plan of its own. "
        "In the UN's e-government survey of 2024 it came {}.",
        "Ankara a un plan. La Turquie aime se comparer. Le Maroc a présenté son propre plan. "
        "Dans l'indice d'e-gouvernement 2024 de l'ONU, il est {}.",
    ],
)
def test_a_country_behind_the_clause_has_the_next_rank(text: str) -> None:
    language = "fr" if "Maroc " in text else "en"
    own, other = ("90e", "la Turquie 27e") if language == "fr" else ("90th", "Turkey 27th")
    assert agreed(text.format(f"{own}, {other}"))
    assert not agreed(text.format(f"27, {other}"))


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("The Dakhla data centre would cost 5.4 million dollars a {} to run.", "year", "month"),
        (
            "It would take $54 million to build the Dakhla data centre, and $5.4 million a {} to run it.",
            "year",
            "month",
        ),
        (
            "Le centre de données de Dakhla coûterait 5,4 millions de dollars par {} à exploiter.",
            "an",
            "mois",
        ),
    ],
)
def test_what_it_costs_to_run_is_told_a_year(text: str, right: str, wrong: str) -> None:
    assert agreed(text.format(right))
    assert alarms(text.format(wrong)) == [("misleading", "period")]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "Maroc Telecom's group revenue for 2025 was {}, branches included, and capital spending, "
            "licences aside, took 25.6 per cent of it.",
            "36.7 billion dirhams",
            "36.7 million dirhams",
        ),
        (
            "En 2025, le chiffre d'affaires du groupe Maroc Telecom était de {}, filiales comprises, "
            "et ses dépenses, hors licences, en ont pris 25,6 %.",
            "36,7 milliards de dirhams",
            "36,7 millions de dirhams",
        ),
    ],
)
def test_what_follows_a_comma_and_a_conjunction_is_said_of_the_next_figure(
    text: str, right: str, wrong: str
) -> None:
    assert agreed(text.format(right))
    assert alarms(text.format(wrong)) == [("contradicted", "scale")]
