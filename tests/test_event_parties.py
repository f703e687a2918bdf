"""Events told by a month, a row or a host, and the people and countries told of them.

Invented events, offices and people, in three languages. Every rule comes with what looks like it and
must stay silent.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import extended
from events_told import alarms, told

from maroc_ia_check.knowledge.base import KnowledgeBase

CONCEPTS = """
- {id: lamp, fr: [plan Lampion], en: [Lantern plan], ar: [خطة الفانوس]}
- {id: start, fr: [lanc*], en: [launch*], ar: [إطلاق, أطلق*]}
- {id: league, family: body, fr: [Ligue des phares], en: [League of Lighthouses], ar: [رابطة المنارات]}
- {id: entry, fr: [rejoin*, membre], en: [joined, member], ar: [انضم, عضو]}
- {id: circle, fr: [Cercle des phares], en: [Circle of Lights], ar: [حلقة المنارات]}
- {id: chair, fr: [coprésid*], en: [co-chair*], ar: [يترأس*]}
- {id: tirza, family: place, names: [Tirza], ar: [تيرزا]}
- {id: zenata, family: place, names: [Zenata], ar: [زناتة]}
- {id: peru, family: country, fr: [Pérou], en: [Peru], ar: [بيرو]}
- {id: norway, family: country, fr: [Norvège], en: [Norway], ar: [النرويج]}
- {id: keeper, family: office, fr: [gardien des phares], en: [keeper of lights], ar: [حارس المنارات]}
- {id: anir, family: person, names: [Anir Test], ar: [أنير تيست]}
- {id: basma, family: person, names: [Basma Test], ar: [بسمة تيست]}
- {id: hosting, family: host, fr: [accueil*, c'est à], en: [host*], ar: [احتضن*]}
"""

CLAIMS = """
- id: lantern-launch
  topic: evenements
  type: event
  about: [lamp, start]
  places: [tirza]
  parties: [basma]
  wording: {fr: lancement du plan, en: launch of the plan, ar: إطلاق الخطة}
- id: league-entry
  topic: evenements
  type: event
  about: [league, entry]
  places: [tirza]
  wording: {fr: adhésion, en: accession, ar: الانضمام}
- id: circle-start
  topic: evenements
  type: event
  about: [circle, [start, chair]]
  parties: [morocco, peru]
  wording: {fr: lancement du cercle, en: launch of the circle, ar: إطلاق الحلقة}
"""

SOURCE = """
publisher: Agence Huit
title: Phares et lampions
published: 2024-10-02
language: fr
tier: wire
url: https://example.org/huit
read: whole
statements:
- {claim: lantern-launch, date: 2024-09-17, place: Tirza, place_id: tirza, parties: [Basma Test]}
- {claim: league-entry, date: 2022-04}
- {claim: circle-start, date: 2023-03-12, parties: [Pérou]}
"""

OFFICES = """
- {office: keeper, person: anir, from: 2020-01-01, to: 2023-06-30, source: huit}
- {office: keeper, person: basma, from: 2023-07-01, to: null, source: huit}
"""


@pytest.fixture
def knowledge(folder: Path) -> KnowledgeBase:
    """The toy base with a plan, a league, a circle of two countries, and an office held in turn."""
    (folder / "offices.yaml").write_text(OFFICES, encoding="utf-8")
    return extended(folder, concepts=CONCEPTS, claims=CLAIMS, huit=SOURCE)


PASS = ("supported", None)
WRONG_DATE, WRONG_PLACE, WRONG_PARTY = (("contradicted", slot) for slot in ("date", "place", "party"))
OUT_OF_OFFICE = ("misleading", "attribution")


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Le Maroc a rejoint la Ligue des phares en {}.", "avril 2022", "avril 2021"),
        ("La Ligue des phares, que le Maroc a rejointe à Tirza en {}.", "avril 2022", "juin 2022"),
        ("The League of Lighthouses, which Morocco joined in {}, has towers.", "April 2022", "April 2023"),
        ("انضم المغرب إلى رابطة المنارات في {}.", "أبريل 2022", "أبريل 2020"),
    ],
)
def test_a_month_right_behind_the_act(knowledge: KnowledgeBase, text: str, right: str, wrong: str) -> None:
    assert told(knowledge, text.format(right))[right] == PASS
    assert told(knowledge, text.format(wrong))[wrong] == WRONG_DATE


@pytest.mark.parametrize(
    "text",
    [
        "La Ligue des phares, dont le Maroc est membre, a publié un atlas en avril 2024.",
        "Membre de la Ligue des phares, le Maroc y a parlé en juin 2022.",
        "Morocco joined the League of Lighthouses and spoke there in June 2022.",
        "The League of Lighthouses, which Morocco joined in 1999 and in June 2022, is large.",
    ],
)
def test_a_month_of_another_act(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "{} a accueilli le lancement du plan Lampion le 17 septembre 2024.",
        "C’est à {} que le plan Lampion a été lancé, le 17 septembre 2024.",
        "{} hosted the launch on 17 September 2024 of the Lantern plan.",
        "احتضنت {} إطلاق خطة الفانوس يوم 17 شتنبر 2024.",
    ],
)
def test_a_town_that_hosts_the_act(knowledge: KnowledgeBase, text: str) -> None:
    right, wrong = ("تيرزا", "زناتة") if "خطة" in text else ("Tirza", "Zenata")
    assert told(knowledge, text.format(right))[right] == PASS
    assert told(knowledge, text.format(wrong))[wrong] == WRONG_PLACE


@pytest.mark.parametrize(
    "text",
    [
        "Zenata accueille un marché ; le plan Lampion a été lancé le 17 septembre 2024.",
        "Zenata hosted a regatta as the Lantern plan was launched on 17 September 2024.",
        "À Zenata, le maire a salué le plan Lampion lancé le 17 septembre 2024.",
    ],
)
def test_a_town_that_hosts_something_else(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Le Cercle des phares, que le Maroc copréside avec {}, grandit.", "le Pérou", "la Norvège"),
        ("The Circle of Lights, launched by Morocco and {}, is growing.", "Peru", "Norway"),
        ("حلقة المنارات التي يترأسها المغرب مع {} تكبر.", "بيرو", "النرويج"),
    ],
)
def test_the_other_country_of_two(knowledge: KnowledgeBase, text: str, right: str, wrong: str) -> None:
    assert alarms(knowledge, text.format(right)) == []
    assert told(knowledge, text.format(wrong)) == {wrong.rsplit(maxsplit=1)[-1]: WRONG_PARTY}


@pytest.mark.parametrize(
    "text",
    [
        "Le Cercle des phares, que le Maroc et le Pérou coprésident avec l’appui de la Norvège, grandit.",
        "Le Cercle des phares, lancé par le Maroc, a plu ; avec la Norvège, il grandit.",
        "The Circle of Lights was launched by Morocco; Norway joined later.",
    ],
)
def test_a_country_that_is_no_party(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Le plan Lampion, lancé par {}, éclaire les quais.",
        "Le plan Lampion a été lancé le 17 septembre par {}.",
        "It is the Lantern plan that was launched on 17 September 2024 by {}.",
        "خطة الفانوس التي أطلقها {} تنير الأرصفة.",
        "{} a lancé le plan Lampion.",
    ],
)
def test_a_person_who_had_left_the_office(knowledge: KnowledgeBase, text: str) -> None:
    left, holder = ("أنير تيست", "بسمة تيست") if "خطة" in text else ("Anir Test", "Basma Test")
    assert told(knowledge, text.format(left))[left] == OUT_OF_OFFICE
    assert alarms(knowledge, text.format(holder)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Anir Test regrette le plan Lampion, lancé par Basma Test.",
        "Anir Test regrette le plan Lampion lancé sans lui.",
        "Le 17 septembre 2024, Basma Test, qui suit Anir Test, a lancé le plan Lampion.",
        "Anir Test a lancé une pétition contre le plan Lampion.",
        "أطلق أنير تيست حملة ضد خطة الفانوس.",
    ],
)
def test_a_person_named_beside_the_holder_or_the_act(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == []


def test_the_first_date_of_a_row_is_that_of_its_act(knowledge: KnowledgeBase) -> None:
    row = "Fiche du plan Lampion\n\n   lancement .............. {}\n   lampes : 40\n"
    assert told(knowledge, row.format("17 septembre 2024"))["17 septembre 2024"] == PASS
    assert told(knowledge, row.format("17 novembre 2024"))["17 novembre 2024"] == WRONG_DATE
