"""Events: which one a date tells, what is wrong of its date and place, and what is another event.

Invented events, a small base of their own, in three languages. Every rule comes with what looks like
it and must stay silent.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import extended
from events_told import DAY, alarms, told

from maroc_ia_check.knowledge.base import KnowledgeBase
from maroc_ia_check.model import Document
from maroc_ia_check.pipeline import check_document

CONCEPTS = """
- {id: boats, fr: [Salon des barques], en: [Boat Fair], ar: [معرض القوارب]}
- {id: edition, fr: [édition, tenu, ouvr*], en: [edition, held, open*], ar: [دورة, انعقد]}
- {id: lamp, implies: [strategy], fr: [plan Lampion], en: [Lantern plan], ar: [خطة الفانوس]}
- {id: strategy, fr: [stratégie], en: [strategy], ar: [استراتيجية]}
- {id: start, fr: [lanc*], en: [launch*], ar: [إطلاق, أطلق, أطلقت]}
- {id: cedar, family: body, names: [Cèdre Com], ar: [سيدر كوم]}
- {id: agreement, fr: [entente], en: [understanding], ar: [تفاهم]}
- {id: signature, fr: [signé], en: [signed], ar: [وقعت]}
- {id: memo, implies: [agreement], fr: [mémorandum], en: [memorandum], ar: [مذكرة]}
- {id: bank, family: body, fr: [Banque du Phare], en: [Lighthouse Bank], ar: [بنك المنارة]}
- {id: approval, fr: [approuvé, approuvée], en: [approved], ar: [صودق]}
- {id: tirza, family: place, names: [Tirza], ar: [تيرزا]}
- {id: zenata, family: place, names: [Zenata], ar: [زناتة]}
- {id: apart, family: aside, fr: [évoqu*, avant, interrog*], en: [asked, before], ar: [سئلت, قبل]}
"""

CLAIMS = """
- id: boat-fair-2024
  topic: evenements
  type: event
  about: [boats, edition]
  places: [tirza]
  wording: {fr: salon des barques, en: boat fair, ar: معرض القوارب}
- id: lantern-launch
  topic: evenements
  type: event
  about: [lamp, start]
  places: [tirza]
  wording: {fr: lancement du plan, en: launch of the plan, ar: إطلاق الخطة}
- id: cedar-memo
  topic: evenements
  type: event
  about: [cedar, memo]
  places: [tirza, nador]
  wording: {fr: mémorandum, en: memorandum, ar: المذكرة}
- id: bank-approval
  topic: evenements
  type: event
  about: [bank, approval, lamp]
  wording: {fr: approbation, en: approval, ar: المصادقة}
- id: cedar-bank-seal
  topic: evenements
  type: event
  about: [cedar, bank, start]
  places: [tirza]
  wording: {fr: accord scellé, en: deal sealed, ar: اتفاق}
"""

SOURCE = """
publisher: Agence Huit
title: Barques et lampions
published: 2024-10-02
language: fr
tier: wire
url: https://example.org/huit
read: whole
statements:
- {claim: boat-fair-2024, date: {start: 2024-05-30, end: 2024-06-02}, place: Tirza, place_id: tirza}
- {claim: lantern-launch, date: 2024-09-17, place: Tirza, place_id: tirza}
- {claim: lantern-launch, date: 2024-09, place: Tirza, place_id: tirza}
- {claim: cedar-memo, date: 2024-03-12, place: Tirza, place_id: tirza}
- {claim: bank-approval, date: 2023-02-19}
- {claim: cedar-bank-seal, place: Tirza, place_id: tirza}
"""


@pytest.fixture
def knowledge(folder: Path) -> KnowledgeBase:
    """The toy base with a fair, a plan, a memorandum, an approval and a deal that no source dates."""
    return extended(folder, concepts=CONCEPTS, claims=CLAIMS, huit=SOURCE)


PASS = ("supported", None)
WRONG_DATE, WRONG_PLACE = ("contradicted", "date"), ("contradicted", "place")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Les dates\n\n2024\n\n- 17 septembre – lancement du plan Lampion\n", "17 septembre"),
        ("Dates\n\n2024:\n\n* 17 September – launch of the Lantern plan\n", "17 September"),
        ("مواعيد\n\n2024\n\n- 17 شتنبر: إطلاق خطة الفانوس\n", "17 شتنبر"),
        ("2024 : 12 mars, mémorandum avec Cèdre Com à Tirza.", "12 mars"),
        ("Bilan 2024\n\nLe plan Lampion a été lancé le 17 septembre.", "17 septembre"),
    ],
)
def test_a_date_takes_the_year_of_its_line_or_section(
    knowledge: KnowledgeBase, text: str, quote: str
) -> None:
    assert told(knowledge, text)[quote] == PASS


def test_the_year_of_a_section_may_be_the_error(knowledge: KnowledgeBase) -> None:
    text = "Les dates\n\n2023\n\n- 17 septembre – lancement du plan Lampion\n"
    assert told(knowledge, text)["17 septembre"] == WRONG_DATE
    heading = "Le plan Lampion a été lancé le 17 septembre."
    assert alarms(knowledge, heading) == []  # no year is printed: none can be wrong


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Salon des barques\n\n- Du 30 mai au 2 juin 2024, Tirza\n", "30 mai au 2 juin 2024"),
        ("Boat Fair\n\n- Tirza, May 30 to June 2, 2024\n", "May 30 to June 2, 2024"),
        ("معرض القوارب\n\n- تيرزا، من 30 ماي إلى 2 يونيو 2024\n", "30 ماي إلى 2 يونيو 2024"),
    ],
)
def test_the_days_of_an_event_under_its_name(knowledge: KnowledgeBase, text: str, quote: str) -> None:
    assert told(knowledge, text) == {quote: PASS}
    astray = text.replace("Tirza", "Zenata").replace("تيرزا", "زناتة")
    assert WRONG_PLACE in told(knowledge, astray).values()
    other_days = text.replace("30", "29")
    assert alarms(knowledge, other_days) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("La Banque du Phare aide le plan Lampion. Il a été approuvé le 19 février 2023.", "19 février 2023"),
        ("Lighthouse Bank backs the Lantern plan. It was approved on 19 February 2023.", "19 February 2023"),
        ("يدعم بنك المنارة خطة الفانوس. وقد صودق عليها في 19 فبراير 2023.", "19 فبراير 2023"),
    ],
)
def test_an_event_told_over_sentences(knowledge: KnowledgeBase, text: str, quote: str) -> None:
    assert told(knowledge, text)[quote] == PASS
    other_month = text.replace("février", "mars").replace("February", "March").replace("فبراير", "مارس")
    assert WRONG_DATE in told(knowledge, other_month).values()
    other_day = text.replace("19", "11")
    assert alarms(knowledge, other_day) == []  # the same month is no proof that the same event is meant


@pytest.mark.parametrize(
    "text",
    [
        "Le plan Lampion, lancé le 27 septembre 2024, avance.",
        "The Lantern plan was launched on 7 September 2024.",
        "تم إطلاق خطة الفانوس يوم 17 أكتوبر 2024.",
        "Le plan Lampion a été lancé le 5 mai 2023.",
        "The Lantern plan was launched in May 2023.",
        "Le mémorandum avec Cèdre Com, à Tirza, date du 21 mars 2024.",
    ],
)
def test_a_slip_of_a_digit_or_a_month(knowledge: KnowledgeBase, text: str) -> None:
    assert list(told(knowledge, text).values()) == [WRONG_DATE]


@pytest.mark.parametrize(
    "text",
    [
        "Le mémorandum avec Cèdre Com, à Tirza, date du 5 septembre 2024.",
        "Interrogée le 17 octobre 2024 sur le plan Lampion, lancé peu après, la ministre se tait.",
        "Asked on 17 October 2024 about the Lantern plan that was launched, she smiled.",
        "سئلت يوم 17 أكتوبر 2024 عن إطلاق خطة الفانوس.",
        "Le plan Lampion a été lancé pour la presse à Zenata le 17 octobre 2024.",
        "À Zenata, le 12 avril 2024, un mémorandum de Cèdre Com circulait.",
    ],
)
def test_the_date_of_another_act_or_place(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Le plan Lampion a été lancé le 17 septembre 2024 à Zenata.",
        "Le 17 septembre 2024, à Zenata, le ministre a lancé le plan Lampion.",
        "The Lantern plan was launched in Zenata on 17 September 2024.",
        "تم إطلاق خطة الفانوس بزناتة يوم 17 شتنبر 2024.",
    ],
)
def test_a_place_that_stands_with_the_act_or_its_date(knowledge: KnowledgeBase, text: str) -> None:
    assert WRONG_PLACE in told(knowledge, text).values()


@pytest.mark.parametrize(
    "text",
    [
        "Le 17 septembre 2024, jour du lancement du plan Lampion, le maire dînait à Zenata.",
        "Les élus de Zenata ont vu le 17 septembre 2024 le plan Lampion lancé.",
        "The Lantern plan was launched on 17 September 2024 in Tirza, not far from Zenata.",
        "Le mémorandum de Cèdre Com, du 12 mars 2024, et l’accord de Zenata se valent.",
        "En 12 mars 2024, Cèdre Com a ouvert une boutique à Zenata.",
    ],
)
def test_a_place_that_is_that_of_something_else(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == []


def test_an_event_that_no_source_dates(knowledge: KnowledgeBase) -> None:
    right = "Cèdre Com et la Banque du Phare ont lancé leur fonds à Tirza en septembre 2024."
    assert told(knowledge, right) == {"Tirza": PASS}
    assert told(knowledge, right.replace("Tirza", "Zenata")) == {"Zenata": WRONG_PLACE}
    assert alarms(knowledge, right.replace("Tirza", "Zenata").replace("2024", "2022")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Cèdre Com a ouvert une boutique le 12 mars 2024.",
        "Cèdre Com et un traiteur ont signé un mémorandum le 12 mars 2024.",
        "En France, un mémorandum de Cèdre Com date du 12 mars 2024.",
        "Un salon du mariage s'est tenu du 30 mai au 2 juin 2024.",
        "A wedding show was held from May 30 to June 2, 2024.",
        "انعقد معرض الزواج من 30 ماي إلى 2 يونيو 2024.",
        "Un service est lancé le 17 septembre 2024 à Tirza.",
    ],
)
def test_a_day_alone_tells_no_event(knowledge: KnowledgeBase, text: str) -> None:
    assert told(knowledge, text) == {}


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Cèdre Com s'est engagé à Tirza le 12 mars 2024.", "12 mars 2024"),
        ("La Banque du Phare a signé un mémorandum avec Cèdre Com le 12 mars 2024 à Tirza.", "12 mars 2024"),
        ("Cèdre Com committed itself in Tirza on 12 March 2024.", "12 March 2024"),
        ("التزمت سيدر كوم بتيرزا يوم 12 مارس 2024.", "12 مارس 2024"),
    ],
)
def test_what_bears_out_the_act_of_a_body(knowledge: KnowledgeBase, text: str, quote: str) -> None:
    assert told(knowledge, text)[quote] == PASS


@pytest.mark.parametrize(
    "text",
    [
        "Le portail du plan Lampion a été lancé en mai 2024.",
        "Un fonds adossé au plan Lampion a été lancé en mai 2023.",
        "A committee of the Lantern plan was launched in May 2023.",
    ],
)
def test_a_part_of_a_plan_has_a_date_of_its_own(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == []


def test_digits_behind_an_act_are_no_dateline(knowledge: KnowledgeBase) -> None:
    text = "تم إطلاق خطة الفانوس بتيرزا يوم 17/09/2024 بحضور الجميع."
    report = check_document(Document(text=text), knowledge, as_of=DAY)
    assert [(f.quote, f.verdict) for f in report.findings if f.quote == "17/09/2024"] == [
        ("17/09/2024", "supported")
    ]


def test_a_place_is_wrong_without_a_date(knowledge: KnowledgeBase) -> None:
    right = "Cèdre Com et la Banque du Phare ont lancé à Tirza un fonds."
    assert told(knowledge, right) == {"Tirza": PASS}
    dated = "Le plan Lampion a été lancé à Tirza."
    assert told(knowledge, dated) == {}  # nothing but the place is told: no more is said


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Le mémorandum avec Cèdre Com, le 12 mars 2024 à Nador, est resté lettre morte.", "Nador"),
        ("The memorandum of 12 March 2024 with Cèdre Com was about a plant at Nador.", "Nador"),
    ],
)
def test_a_place_of_the_thing_bears_out_no_place_of_the_act(
    knowledge: KnowledgeBase, text: str, town: str
) -> None:
    said = told(knowledge, text)
    assert said["12 mars 2024" if "mars" in text else "12 March 2024"] == PASS
    assert town not in said


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "Qui parle du plan Lampion ? Lancée le {}, la stratégie dort.",
            "17 septembre 2024",
            "27 septembre 2024",
        ),
        ("Le plan Lampion brille. Il a été lancé le {}.", "17 septembre 2024", "7 septembre 2024"),
        ("The Lantern plan glows. Launched on {}, it goes on.", "17 September 2024", "27 September 2024"),
        (
            "She spoke of the Lantern plan. The strategy was launched on {}.",
            "17 September 2024",
            "27 September 2024",
        ),
        ("خطة الفانوس في الطريق. وقد أطلقت في {}.", "17 شتنبر 2024", "27 شتنبر 2024"),
    ],
)
def test_a_sentence_that_goes_on_about_an_event(
    knowledge: KnowledgeBase, text: str, right: str, wrong: str
) -> None:
    assert told(knowledge, text.format(right))[right] == PASS
    assert told(knowledge, text.format(wrong))[wrong] == WRONG_DATE


@pytest.mark.parametrize(
    "text",
    [
        "Le plan Lampion brille. Lancé le 27 septembre 2024, le guichet des bougies en est un volet.",
        "Le guichet des bougies complète le plan Lampion. Il a été lancé le 27 septembre 2024.",
        "Le plan Lampion a un comité. La première réunion a été lancée le 27 septembre 2024.",
        "The candle desk completes the Lantern plan. Launched on 27 September 2024, it is busy.",
        "The Lantern plan glows. Launched on 27 September 2024, the candle desk is part of it.",
        "The Lantern plan has a committee. This was launched on 27 September 2024.",
        "The Lantern plan opened in 2024. It was launched on 27 September.",
        "شباك الشموع يكمل خطة الفانوس. وقد أطلق في 27 شتنبر 2024.",
        "خطة الفانوس في الطريق. وأطلقت بوابة الشموع الجديدة في 27 شتنبر 2024.",
    ],
)
def test_what_belongs_to_another_thing_named_before(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tirza attend. Le 12 mars 2024, la Banque du Phare a signé avec Cèdre Com, à Zenata, un mémorandum.",
        "Tirza is waiting. On 12 March 2024 the group signed a memorandum with Cèdre Com in Zenata.",
        "Tirza is waiting. The memorandum of 12 March 2024 with Cèdre Com was signed by them, in Zenata.",
        "تيرزا تنتظر. في 12 مارس 2024 وقعت الشركة مذكرة مع سيدر كوم، في زناتة.",
    ],
)
def test_a_town_behind_those_who_took_part(knowledge: KnowledgeBase, text: str) -> None:
    assert WRONG_PLACE in told(knowledge, text).values()


@pytest.mark.parametrize(
    "text",
    [
        "Tirza attend. Le mémorandum du 12 mars 2024 avec Cèdre Com prévoit, à Zenata, un deuxième chantier.",
        "Tirza is waiting. The memorandum of 12 March 2024 with Cèdre Com provides, in Zenata, for a yard.",
        "Tirza attend. Le mémorandum de Cèdre Com, du 12 mars 2024, a été montré aux élus, à Zenata.",
        "تيرزا تنتظر. مذكرة سيدر كوم المؤرخة في 12 مارس 2024 عرضت على الصحافة، في زناتة.",
    ],
)
def test_a_town_that_is_told_of_something_else(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == []


@pytest.mark.parametrize(
    ("text", "quote", "verdict"),
    [
        (
            "La Banque du Phare a le plan Lampion, en 2023. Il est approuvé le 19 février de la même année.",
            "19 février",
            PASS,
        ),
        (
            "The Lantern plan dawned in 2024. It was launched on 17 September of that year.",
            "17 September",
            PASS,
        ),
        (
            "The Lantern plan dawned in 2023. It was launched on 17 September of that year.",
            "17 September",
            WRONG_DATE,
        ),
        ("خطة الفانوس وليدة 2024. وقد أطلقت في 17 شتنبر من السنة نفسها.", "17 شتنبر", PASS),
    ],
)
def test_a_date_that_points_back_to_a_year(
    knowledge: KnowledgeBase, text: str, quote: str, verdict: tuple[str, str | None]
) -> None:
    assert told(knowledge, text)[quote] == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Tirza attend. Le mémorandum avec Cèdre Com, signé le 12 mai 2024, précède le plan Lampion, lancé "
        "le 17 septembre 2024.",
        "Tirza is waiting. The memorandum with Cèdre Com was signed on 12 May 2024, and the Lantern plan "
        "launched on 17 September 2024.",
    ],
)
def test_of_two_events_one_is_dated_wrong(knowledge: KnowledgeBase, text: str) -> None:
    assert WRONG_DATE in told(knowledge, text).values()
    assert PASS in told(knowledge, text).values()


@pytest.mark.parametrize(
    "text",
    [
        "Tirza attend. Le mémorandum avec Cèdre Com, promis dès le 12 mai 2024, précède le plan Lampion, "
        "lancé le 17 septembre 2024.",
        "Tirza is waiting. The memorandum with Cèdre Com, which the mayor awaited on 12 May 2024, precedes "
        "the launch of the Lantern plan on 17 September 2024.",
    ],
)
def test_of_two_events_one_has_no_date(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tirza attend Cèdre Com. La Banque du Phare a un mémorandum du 12 mai 2024.",
        "Tirza awaits Cèdre Com. A memorandum with Lighthouse Bank followed on 12 May 2024.",
    ],
)
def test_the_act_of_another_body(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == []
