"""Events on record by their year, by an edition or by an office: what any other date says of them.

Invented events, a small base of their own, in three languages. Every rule comes with what looks like
it and must stay silent.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import extended
from events_told import alarms, told

from maroc_ia_check.knowledge.base import KnowledgeBase

CONCEPTS = """
- {id: kelp, family: body, implies: [morocco], names: [Kelp Lab], ar: [مختبر كيلب]}
- {id: birth, fr: [créé, fond*], en: [founded, set up], ar: [أحدث, تأسس]}
- {id: charter, names: [Charte du Sel], en: [Salt Charter], ar: [ميثاق الملح]}
- {id: vote, fr: [adopté*], en: [adopted], ar: [اعتمد, اعتماد]}
- {id: regatta, fr: [régate du Nord], en: [Northern Regatta], ar: [سباق الشمال]}
- {id: third, family: edition, fr: [troisième édition], en: [third edition], ar: [الدورة الثالثة]}
- {id: quays, family: body, fr: [Agence du port], en: [Harbour Agency], ar: [وكالة الميناء]}
- {id: nadia, family: person, names: [Nadia Sabri], ar: [نادية صبري]}
- {id: naming, fr: [nommé*], en: [appointed], ar: [عينت]}
- {id: salt-bank, family: body, fr: [Banque du Sel], en: [Salt Bank], ar: [بنك الملح]}
- {id: sea-fund, family: body, fr: [Fonds de la mer], en: [Sea Fund], ar: [صندوق البحر]}
- {id: cove, family: body, implies: [morocco], names: [Anse Marine], ar: [أنس مارين]}
- {id: pact, fr: [pacte], en: [pact], ar: [اتفاق]}
- {id: salting, fr: [salage], en: [salting], ar: [تمليح]}
- {id: tirza, family: place, names: [Tirza], ar: [تيرزا]}
- {id: zenata, family: place, names: [Zenata], ar: [زناتة]}
"""

CLAIMS = """
- id: kelp-birth
  topic: evenements
  type: event
  about: [kelp, birth]
  parties: [quays]
  wording: {fr: création du laboratoire, en: founding of the lab, ar: إحداث المختبر}
- id: charter-vote
  topic: evenements
  type: event
  about: [charter, vote]
  wording: {fr: adoption de la charte, en: adoption of the charter, ar: اعتماد الميثاق}
- id: regatta-third
  topic: evenements
  type: event
  about: [regatta, third]
  places: [tirza]
  wording: {fr: régate, en: regatta, ar: السباق}
- id: nadia-naming
  topic: evenements
  type: event
  about: [nadia, naming]
  parties: [nadia, quays]
  wording: {fr: nomination, en: appointment, ar: التعيين}
- id: cove-pact
  topic: evenements
  type: event
  about: [cove, pact]
  wording: {fr: pacte marin, en: marine pact, ar: الاتفاق البحري}
- id: salt-pact
  topic: evenements
  type: event
  about: [salting, pact]
  places: [tirza]
  parties: [quays, salt-bank]
  wording: {fr: pacte du salage, en: salting pact, ar: اتفاق التمليح}
"""

SOURCE = """
publisher: Agence Neuf
title: Sel et régates
published: 2025-10-02
language: fr
tier: wire
url: https://example.org/neuf
read: whole
statements:
- {claim: kelp-birth, date: "2019"}
- {claim: charter-vote, date: 2024-09-17}
- {claim: regatta-third, date: {start: 2024-05-30, end: 2024-06-02}, place: Tirza, place_id: tirza}
- {claim: nadia-naming, date: 2023-02-19}
- {claim: cove-pact, date: 2024-03-12}
- {claim: salt-pact, date: 2024-03-12, place: Tirza, place_id: tirza}
"""


@pytest.fixture
def knowledge(folder: Path) -> KnowledgeBase:
    """The toy base with a lab, a charter, a regatta, an appointment and a pact."""
    return extended(folder, concepts=CONCEPTS, claims=CLAIMS, neuf=SOURCE)


PASS = ("supported", None)
WRONG_DATE, WRONG_PARTY = ("contradicted", "date"), ("contradicted", "party")


@pytest.mark.parametrize(
    "text",
    [
        "Kelp Lab a été fondé en 2019.",
        "Kelp Lab was founded in 2019 at Tirza.",
        "تأسس مختبر كيلب سنة 2019.",
        "Kelp Lab étudie les algues du nord. Il a été créé en 2019.",
    ],
)
def test_the_year_of_an_event_on_record_by_its_year(knowledge: KnowledgeBase, text: str) -> None:
    assert told(knowledge, text)["2019"] == PASS


@pytest.mark.parametrize(
    "text",
    [
        "Kelp Lab a été fondé en 2016.",
        "Le laboratoire Kelp Lab a été créé en 2016.",
        "Kelp Lab was founded in 2016.",
    ],
)
def test_another_year(knowledge: KnowledgeBase, text: str) -> None:
    assert told(knowledge, text)["2016"] == WRONG_DATE


@pytest.mark.parametrize(
    "text",
    [
        "Kelp Lab a créé en 2022 un prix pour les plongeurs.",
        "Kelp Lab, fondé par des plongeurs, a reçu un prix en 2022.",
        "Kelp Lab was founded by divers; in 2022 it moved.",
        "Kelp Lab a été fondé au nord, puis agrandi en 2021 et en 2023.",
        "Kelp Lab étudie les algues. Un prix a été créé en 2022.",
    ],
)
def test_the_year_of_something_else(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "La Charte du Sel pour le nord (trente pages) a été adoptée le 4 mai 2021.",
        "The Salt Charter was adopted in May 2021.",
    ],
)
def test_what_is_told_of_the_thing_itself(knowledge: KnowledgeBase, text: str) -> None:
    assert list(told(knowledge, text).values()) == [WRONG_DATE]


@pytest.mark.parametrize(
    "text",
    [
        "La Charte du Sel prévoit un comité, adopté le 4 mai 2021.",
        "The Salt Charter budget was adopted in May 2021.",
        "Le budget annexé à la Charte du Sel a été adopté le 4 mai 2021.",
    ],
)
def test_what_is_told_of_a_part_of_it(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "La troisième édition de la régate du Nord a eu lieu à Tirza du 4 au 7 octobre 2024.",
        "The third edition of the Northern Regatta ran from 4 to 7 October 2024.",
    ],
)
def test_the_days_of_an_edition(knowledge: KnowledgeBase, text: str) -> None:
    assert WRONG_DATE in told(knowledge, text).values()


def test_the_days_of_something_around_an_edition(knowledge: KnowledgeBase) -> None:
    text = "Les billets de la troisième édition de la régate du Nord se vendent du 4 au 7 octobre 2023."
    assert alarms(knowledge, text) == []


def test_who_takes_an_office_takes_it_once(knowledge: KnowledgeBase) -> None:
    wrong = "Nadia Sabri a été nommée à l'Agence du port le 4 mai 2020."
    assert told(knowledge, wrong)["4 mai 2020"] == WRONG_DATE
    elsewhere = "Nadia Sabri a été nommée professeure le 4 mai 2010."
    assert alarms(knowledge, elsewhere) == []


def test_the_same_day_of_another_month_and_year_is_no_chance(knowledge: KnowledgeBase) -> None:
    wrong = "Le pacte avec Anse Marine a été signé le 12 octobre 2022."
    assert told(knowledge, wrong)["12 octobre 2022"] == WRONG_DATE
    assert alarms(knowledge, wrong.replace("12 octobre", "5 octobre")) == []


def test_a_partner_led_by_with(knowledge: KnowledgeBase) -> None:
    right = "The Salt Bank's salting pact was signed in Tirza on 12 March 2024 with the Harbour Agency."
    assert alarms(knowledge, right) == []
    wrong = right.replace("Harbour Agency", "Sea Fund")
    assert told(knowledge, wrong)["Sea Fund"] == WRONG_PARTY
    one_more = right.replace("Harbour Agency", "Harbour Agency and the Sea Fund")
    assert alarms(knowledge, one_more) == []
    later = "The Salt Bank's salting pact, of 12 March 2024, was first discussed with the Sea Fund."
    assert alarms(knowledge, later) == []
