"""Which claim a figure is held against when another noun, index, party or row could be meant.

Invented things and values, a small base of their own. For each rule: the error it tells, in three
languages, and what looks like it and must stay silent.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from conftest import extended

from maroc_ia_check.knowledge.base import KnowledgeBase
from maroc_ia_check.model import CLASSES, Document
from maroc_ia_check.pipeline import check_document

DAY = date(2026, 1, 14)

CONCEPTS = """
- {id: kingdom, fr: [Royaume], en: [Kingdom], ar: [المملكة]}
- {id: jordan, family: country, fr: [Jordanie, jordanien], en: [Jordan, Jordanian], ar: [الأردن, الأردني]}
- {id: fair, fr: [salon du port], en: [harbour fair], ar: [معرض الميناء]}
- {id: visitors, family: base, fr: [visiteur], en: [visitor], ar: [زائر, زوار]}
- {id: exhibitors, family: base, fr: [exposant], en: [exhibitor], ar: [عارض, عارضا]}
- {id: alpha-index, family: index, fr: [indice Alpha], en: [Alpha index], ar: [مؤشر ألفا]}
- {id: beta-index, family: index, fr: [indice Bêta], en: [Beta index], ar: [مؤشر بيتا]}
- {id: alize, family: body, names: [Alizé Com], ar: [أليزي كوم]}
- {id: sirocco, family: body, names: [Sirocco Com], ar: [سيروكو كوم]}
- {id: licence, fr: [licence], en: [licence], ar: [رخصة]}
- {id: nursery, fr: [pépinière], en: [nursery], ar: [مشتل]}
- {id: harbour-ministry, family: body, fr: [ministère du port], en: [harbour ministry], ar: [وزارة الميناء]}
- {id: tide-project, fr: [projet Marée], en: [Tide project], ar: [مشروع المد]}
- {id: nador-council, family: body, fr: [conseil de Nador], en: [Nador council], ar: [مجلس الناظور]}
- {id: pact, fr: [pacte], en: [pact], ar: [ميثاق]}
- {id: compact, fr: [convention], en: [compact], ar: [اتفاقية]}
- {id: accord, fr: [accord], en: [accord], ar: [اتفاق]}
- {id: archipelago, family: region, fr: [archipel], en: [archipelago], ar: [الأرخبيل]}
- {id: algae, fr: [algues], en: [algae], ar: [الطحالب]}
- {id: workshop, fr: [atelier], en: [workshop], ar: [ورشة]}
- {id: speakers, fr: [intervenant], en: [speaker], ar: [متحدث, متحدثا]}
- {id: nations, fr: [pays], en: [country, countries], ar: [دولة, بلدا]}
- {id: lagoon, fr: [lagune], en: [lagoon], ar: [بحيرة]}
- {id: moorings, fr: [anneau, anneaux, emplois], en: [jobs], ar: [منصب شغل, مناصب شغل]}
- {id: toll, fr: [péage], en: [toll], ar: [رسوم]}
- {id: dredging, fr: [dragage], en: [dredging], ar: [جرف]}
- {id: reef, names: [Récif], ar: [ريسيف]}
- {id: dune, names: [Dune Power], ar: [ديون باور]}
- {id: atlas-tide, names: [Atlas Marée, Atlas Tide], ar: [أطلس المد]}
- {id: press, fr: [quotidien], en: [daily], ar: [صحيفة]}
- {id: further, fr: [supplémentaire], en: [additional], ar: [إضافي, إضافية]}
"""

CLAIMS = """
- id: fair-visitors
  topic: evenements
  type: figure
  unit: visitor
  about: [fair, visitors]
  modality: achieved
  period: {kind: point, at: 2025}
  wording: {fr: visiteurs du salon, en: visitors of the fair, ar: زوار المعرض}
- id: alpha-rank
  topic: classements
  type: figure
  unit: rank
  about: [alpha-index]
  modality: achieved
  period: {kind: point, at: 2025}
  wording: {fr: rang de l’indice Alpha, en: rank in the Alpha index, ar: الرتبة في مؤشر ألفا}
- id: alpha-rank-target
  topic: classements
  type: figure
  unit: rank
  about: [alpha-index]
  modality: target
  period: {kind: horizon, end: 2031}
  wording: {fr: rang visé, en: rank aimed for, ar: الرتبة المستهدفة}
- id: alize-fee
  topic: telecoms
  type: figure
  unit: MAD
  about: [alize, licence]
  avoid: [sirocco]
  wording: {fr: licence d’Alizé, en: licence of Alizé, ar: رخصة أليزي}
- id: algae-market
  topic: pib
  type: figure
  unit: [USD, MAD]
  about: [algae, archipelago]
  period: {kind: point, at: 2024}
  wording: {fr: marché des algues, en: market of algae, ar: سوق الطحالب}
- id: nursery-budget
  topic: budget
  type: figure
  unit: MAD
  about: [fund, nursery]
  wording: {fr: part de la pépinière, en: share of the nursery, ar: حصة المشتل}
"""

CLAIMS += """
- id: fair-speakers
  topic: evenements
  type: figure
  unit: speaker
  about: [fair, speakers]
  modality: achieved
  period: {kind: point, at: 2025}
  wording: {fr: intervenants du salon, en: speakers of the fair, ar: متحدثو المعرض}
- id: fair-countries
  topic: evenements
  type: figure
  unit: country
  about: [fair, nations]
  modality: achieved
  period: {kind: point, at: 2025}
  wording: {fr: pays du salon, en: countries of the fair, ar: دول المعرض}
- id: lagoon-jobs
  topic: emplois
  type: figure
  unit: job
  about: [lagoon, moorings]
  statistic: stock
  modality: target
  period: {kind: horizon, end: 2031}
  confused_with: [{claim: lagoon-new-jobs, slot: kind}]
  wording: {fr: emplois de la lagune, en: jobs of the lagoon, ar: مناصب البحيرة}
- id: lagoon-new-jobs
  topic: emplois
  type: figure
  unit: job
  about: [lagoon, moorings, further]
  statistic: increment
  modality: target
  period: {kind: horizon, end: 2031}
  confused_with: [{claim: lagoon-jobs, slot: kind}]
  wording: {fr: emplois ajoutés à la lagune, en: jobs added to the lagoon, ar: مناصب إضافية في البحيرة}
- id: lagoon-toll
  topic: budget
  type: figure
  unit: MAD
  about: [lagoon, toll]
  statistic: flow
  modality: target
  per: year
  period: {kind: horizon, end: 2031}
  wording: {fr: péage de la lagune, en: toll of the lagoon, ar: رسوم البحيرة}
- id: lagoon-dredging
  topic: budget
  type: figure
  unit: MAD
  about: [lagoon, dredging]
  statistic: flow
  modality: budget
  period: {kind: point, at: 2025}
  wording: {fr: dragage de la lagune, en: dredging of the lagoon, ar: جرف البحيرة}
- id: lagoon-dredging-before
  topic: budget
  type: figure
  unit: MAD
  about: [lagoon, dredging]
  statistic: flow
  modality: budget
  period: {kind: point, at: 2024}
  wording: {fr: dragage de la lagune en 2024, en: dredging of the lagoon in 2024, ar: جرف البحيرة سنة 2024}
- id: alize-ministry-accord
  topic: evenements
  type: event
  about: [[alize, tide-project], accord]
  parties: [alize, harbour-ministry]
  period: {kind: point, at: 2025-05-06}
  wording: {fr: accord sur la marée, en: accord on the tide, ar: اتفاق المد}
- id: fair-sirocco-pact
  topic: evenements
  type: event
  about: [fair, pact]
  parties: [sirocco]
  period: {kind: point, at: 2025-05-06}
  wording: {fr: pacte du salon, en: pact of the fair, ar: ميثاق المعرض}
- id: fair-nador-pact
  topic: evenements
  type: event
  about: [fair, [nador, nador-council], compact]
  parties: [nador-council, harbour-ministry]
  period: {kind: point, at: 2025-05-08}
  wording: {fr: convention de Nador, en: compact of Nador, ar: ميثاق الناظور}
"""

CLAIMS += """
- id: reef-length
  topic: infrastructure
  type: figure
  unit: km
  about: [reef]
  wording: {fr: longueur du câble, en: length of the cable, ar: طول الكابل}
- id: dune-power
  topic: infrastructure
  type: figure
  unit: MW
  about: [dune]
  avoid: [atlas-tide]
  modality: target
  wording: {fr: puissance de Dune, en: power of Dune, ar: قدرة ديون}
"""

SOURCE = """
publisher: Agence Quatre
title: Le salon, les rangs, les licences
published: 2026-01-09
language: fr
tier: wire
url: https://example.org/quatre
read: whole
statements:
- {claim: fair-visitors, value: "41250", unit: visitor, period: {at: 2025}}
- {claim: alpha-rank, value: "47", unit: rank, period: {at: 2025}}
- {claim: alpha-rank-target, value: "31", unit: rank, period: {end: 2031}}
- {claim: alize-fee, value: "910000000", unit: MAD}
- {claim: alize-ministry-accord, date: 2025-05-06}
- {claim: fair-sirocco-pact, date: 2025-05-06}
- {claim: fair-nador-pact, date: 2025-05-08}
- {claim: algae-market, value: "4720000000", unit: USD, period: {at: 2024}}
- {claim: nursery-budget, value: "3100000000", unit: MAD}
- {claim: fair-speakers, value: "640", unit: speaker, period: {at: 2025}}
- {claim: fair-countries, value: "130", unit: country, period: {at: 2025}}
- {claim: lagoon-toll, value: "52000000", unit: MAD, period: {end: 2031}}
- {claim: lagoon-dredging, value: "8400000", unit: MAD, period: {at: 2025}}
- {claim: lagoon-dredging-before, value: "7900000", unit: MAD, period: {at: 2024}}
- {claim: lagoon-jobs, value: "27500", unit: job, period: {end: 2031}}
- {claim: lagoon-new-jobs, value: "13200", unit: job, period: {end: 2031}}
- {claim: reef-length, value: "8640", unit: km}
- {claim: dune-power, value: "310", unit: MW}
"""


@pytest.fixture
def knowledge(folder: Path) -> KnowledgeBase:
    """The toy base with a fair, two indexes, two companies and the part of a fund."""
    return extended(folder, concepts=CONCEPTS, claims=CLAIMS, agence_quatre=SOURCE)


def judged(knowledge: KnowledgeBase, text: str) -> list[tuple[str, str | None, str | None]]:
    report = check_document(Document.from_text(text), knowledge, as_of=DAY)
    return [(f.verdict, f.reason, f.claim.id if f.claim else None) for f in report.findings]


def alarms(knowledge: KnowledgeBase, text: str) -> list[tuple[str, str | None, str | None]]:
    return [found for found in judged(knowledge, text) if CLASSES[found[0]] == "alarm"]


@pytest.mark.parametrize(
    "text",
    [
        "En 2025, le salon du port a reçu 41 250 exposants.",
        "In 2025 the harbour fair drew 41,250 exhibitors.",
        "في سنة 2025 استقبل معرض الميناء 41.250 عارضا.",
    ],
)
def test_a_value_known_to_the_last_digit_tells_another_counted_noun(
    knowledge: KnowledgeBase, text: str
) -> None:
    assert alarms(knowledge, text) == [("misleading", "base", "fair-visitors")]


@pytest.mark.parametrize(
    "text",
    [
        "En 2025, le salon du port a reçu 1 730 exposants.",
        "En 2025, le salon du port a servi 41 250 repas.",
        "In 2025 the harbour fair drew 1,730 exhibitors.",
        "في سنة 2025 استقبل معرض الميناء 1.730 عارضا.",
    ],
)
def test_another_noun_alone_is_no_error(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "En 2025, le Maroc se classe 47e de l’indice Bêta.",
        "In 2025 Morocco ranked 47th in the Beta index.",
        "في سنة 2025 احتل المغرب المرتبة 47 في مؤشر بيتا.",
    ],
)
def test_a_rank_of_the_year_tells_another_index(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == [("misleading", "indicator", "alpha-rank")]


@pytest.mark.parametrize(
    "text",
    [
        "En 2025, le Maroc se classe 52e de l’indice Bêta.",
        "Le Maroc se classe 47e de l’indice Bêta.",
        "En 2023, le Maroc se classait 47e de l’indice Bêta.",
        "In 2025 Morocco ranked 52nd in the Beta index.",
        "في سنة 2025 احتل المغرب المرتبة 52 في مؤشر بيتا.",
    ],
)
def test_a_rank_of_its_own_in_another_index_is_no_error(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Sirocco Com a payé sa licence 910 millions de dirhams.",
        "Sirocco Com paid 910 million dirhams for its licence.",
        "أدت سيروكو كوم عن رخصة الاستغلال 910 ملايين درهم.",
    ],
)
def test_an_amount_told_of_another_party(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == [("misleading", "party", "alize-fee")]


@pytest.mark.parametrize(
    "text",
    [
        "Sirocco Com a payé sa licence 640 millions de dirhams.",
        "Alizé Com a payé sa licence 910 millions de dirhams.",
        "Sirocco Com, comme Alizé Com, parle de 910 millions de dirhams pour la licence.",
        "Sirocco Com paid 640 million dirhams for its licence.",
        "أدت سيروكو كوم عن رخصة الاستغلال 640 مليون درهم.",
    ],
)
def test_another_partys_own_amount_is_no_error(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Le fonds de 7,3 milliards de dirhams réserve 3,9 milliards de dirhams à la pépinière "
        "et 4,2 milliards de dirhams à l’atelier.",
        "The fund of 7.3 billion dirhams sets aside 3.9 billion dirhams for the nursery "
        "and 4.2 billion dirhams for the workshop.",
        "يخصص الصندوق البالغ 7,3 مليار درهم ما قدره 3,9 مليار درهم للمشتل و4,2 مليار درهم للورشة.",
    ],
)
def test_a_part_that_leaves_no_room_for_its_total(knowledge: KnowledgeBase, text: str) -> None:
    assert ("inconsistent", "sum", "nursery-budget") in judged(knowledge, text)


@pytest.mark.parametrize("part", ["3,1", "3,15"])
def test_a_part_that_fits_its_total_is_no_error(knowledge: KnowledgeBase, part: str) -> None:
    text = (
        f"Le fonds de 7,3 milliards de dirhams réserve {part} milliards de dirhams à la pépinière "
        "et 4,2 milliards de dirhams à l’atelier."
    )
    assert [found for found in judged(knowledge, text) if found[1] == "sum"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Fonds et pépinière : 6,4 milliards de dirhams\n\nLe fonds est doté de 7,3 milliards de dirhams.",
        "Fund and nursery: 6.4 billion dirhams\n\nThe fund holds 7.3 billion dirhams.",
        "الصندوق والمشتل: 6,4 مليار درهم\n\nتبلغ ميزانية الصندوق 7,3 مليار درهم.",
    ],
)
def test_a_title_that_gives_another_value_than_its_text(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == [("inconsistent", "repeat", "fund-size")]


def test_a_title_with_the_value_of_another_part_is_no_error(knowledge: KnowledgeBase) -> None:
    text = "Fonds et pépinière : 3,1 milliards de dirhams\n\nLe fonds est doté de 7,3 milliards de dirhams."
    assert alarms(knowledge, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "| Indice | Année | Rang |\n|-|-|-|\n| Indice Alpha | 2025 | 47 |\n| Idem, objectif | 2031 | 31 |",
        "| Index | Year | Rank |\n|-|-|-|\n| Alpha index | 2025 | 47 |\n| Same index, target | 2031 | 31 |",
        "| المؤشر | السنة | الرتبة |\n|-|-|-|\n| مؤشر ألفا | 2025 | 47 |\n| المؤشر نفسه، الهدف | 2031 | 31 |",
    ],
)
def test_a_row_that_says_idem_is_about_the_row_above(knowledge: KnowledgeBase, text: str) -> None:
    assert judged(knowledge, text)[-1] == ("supported", None, "alpha-rank-target")
    slipped = text.replace("| 31 |", "| 131 |")
    assert alarms(knowledge, slipped) == [("contradicted", "digits", "alpha-rank-target")]


def test_a_row_that_names_another_thing_is_not_about_the_row_above(knowledge: KnowledgeBase) -> None:
    text = "| Indice | Année | Rang |\n|-|-|-|\n| Indice Alpha | 2025 | 47 |\n| Indice Bêta | 2031 | 12 |"
    assert alarms(knowledge, text) == []


@pytest.mark.parametrize(
    "text",
    [
        # the opening looks at home from abroad, however often home is named further down
        "Nairobi, lettre du Kenya\n\nLe plan publié hier par le ministère du travail prévoit 37 000 emplois "
        "dans l’IA d’ici 2035.\n\n"
        "Le Maroc observe. Le Maroc attend.",
        "A letter from Kenya\n\nThe plan that the ministry of labour published yesterday means 37,000 AI "
        "jobs by 2035.\n\nMorocco watches. Morocco waits.",
        "رسالة من كينيا\n\nيستهدف المخطط الذي نشرته وزارة الشغل أمس 37 ألف منصب شغل في الذكاء الاصطناعي "
        "في أفق 2035.\n\n"
        "المغرب يراقب. المغرب ينتظر.",
    ],
)
def test_a_letter_from_abroad_is_about_the_country_of_its_opening(
    knowledge: KnowledgeBase, text: str
) -> None:
    assert judged(knowledge, text) == []


def test_a_sentence_on_home_in_a_letter_from_abroad_is_judged(knowledge: KnowledgeBase) -> None:
    text = "Nairobi, lettre du Kenya\n\nLe Maroc prévoit, lui, 37 000 emplois dans l’IA d’ici 2035."
    assert alarms(knowledge, text) == [("misleading", "horizon", "ai-jobs")]


@pytest.mark.parametrize(
    "text",
    [
        "■ Salon du port en 2025\n  • exposants : 1 730\n  • visiteurs : 41 520\n"
        "■ Foire aux livres en 2025\n  • visiteurs : 12 000",
        "■ Harbour fair in 2025\n  • exhibitors: 1,730\n  • visitors: 41,520\n"
        "■ Book fair in 2025\n  • visitors: 12,000",
        "■ معرض الميناء سنة 2025\n  • 1.730 عارضا\n  • 41.520 زائر\n■ معرض الكتاب سنة 2025\n  • 12.000 زائر",
    ],
)
def test_an_item_hangs_on_the_one_above_it_that_is_less_deep(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == [("contradicted", "digits", "fair-visitors")]


@pytest.mark.parametrize(("others", "lasts"), [(0, 1), (1, 1), (2, 0)])
def test_a_field_lasts_until_others_are_named(knowledge: KnowledgeBase, others: int, lasts: int) -> None:
    text = (
        "Le conseil a siégé hier à huis clos, sans rien annoncer que la date de la séance suivante.\n\n"
        + "Le ministère parle d’IA.\n\n"
        + "Le numérique suit.\n\n" * others
        + "Et les emplois ? Ils seront 37 000."
    )
    assert judged(knowledge, text).count(("supported", None, "ai-jobs")) == lasts


def test_a_comma_parts_two_figures_before_a_conjunction_does(knowledge: KnowledgeBase) -> None:
    text = "Alizé Com paie sa licence 910 millions de dirhams, sa rivale Sirocco Com et Notus 640 millions."
    assert judged(knowledge, text)[0] == ("supported", None, "alize-fee")


@pytest.mark.parametrize(
    "text",
    [
        "L’accord sur le projet Marée a été signé le 6 mai 2025 par le ministère du port et Sirocco Com.",
        "The accord on the Tide project was signed on 6 May 2025 by the harbour ministry and Sirocco Com.",
        "تم توقيع اتفاق مشروع المد يوم 6 ماي 2025 بين وزارة الميناء وسيروكو كوم.",
        "Sirocco Com a signé le 6 mai 2025 l’accord sur le projet Marée.",
    ],
)
def test_another_body_in_the_place_of_a_party(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == [("contradicted", "party", "alize-ministry-accord")]


@pytest.mark.parametrize(
    "text",
    [
        "Le ministère du port, Alizé Com et Sirocco Com ont signé l’accord Marée le 6 mai 2025.",
        "Le 6 mai 2025, le ministère du port a signé l’accord sur le projet Marée, loin de Sirocco Com.",
        "The harbour ministry signed the accord on the Tide project on 6 May 2025; Sirocco Com did not come.",
        "وقعت وزارة الميناء يوم 6 ماي 2025 اتفاق مشروع المد.",
        "Le 6 mai 2025, Sirocco Com a signé l’accord Marée et le pacte du salon du port.",
        "La convention du salon du port avec Nador a été signée le 8 mai 2025, devant Sirocco Com.",
    ],
)
def test_another_body_beside_the_parties_is_no_error(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Alizé Com et Sirocco Com ont leur licence. Il en a coûté 910 millions de dirhams à Sirocco Com.",
        "Alizé Com and Sirocco Com took a licence. It cost Sirocco Com 910 million dirhams.",
        "اقتنت أليزي كوم وسيروكو كوم رخصة الاستغلال. وأدت عنها سيروكو كوم 910 ملايين درهم.",
    ],
)
def test_an_amount_told_of_the_other_party_of_the_sentence_before(
    knowledge: KnowledgeBase, text: str
) -> None:
    assert alarms(knowledge, text) == [("misleading", "party", "alize-fee")]


@pytest.mark.parametrize(
    "text",
    [
        "Amman, capitale de la Jordanie\n\nLe Royaume prévoit 37 000 emplois dans l’IA d’ici 2035.",
        "A letter from Amman, Jordan\n\nThe Kingdom means to create 37,000 AI jobs by 2035.",
        "رسالة من الأردن\n\nتستهدف المملكة 37 ألف منصب شغل في الذكاء الاصطناعي في أفق 2035.",
    ],
)
def test_a_kingdom_is_home_only_where_no_other_country_is_the_subject(
    knowledge: KnowledgeBase, text: str
) -> None:
    assert judged(knowledge, text) == []
    body = text.partition("\n\n")[2]
    assert alarms(knowledge, f"Rabat\n\n{body}") == [("misleading", "horizon", "ai-jobs")]


@pytest.mark.parametrize(
    "text",
    [
        "Le salon du port vise 41 250 visiteurs en 2025.",
        "The harbour fair was aiming for 41,250 visitors in 2025.",
        "يستهدف معرض الميناء 41.250 زائر سنة 2025.",
    ],
)
@pytest.mark.parametrize("dated", ["", "14/01/2026\n\n"])
def test_a_result_told_as_a_goal(knowledge: KnowledgeBase, text: str, dated: str) -> None:
    assert alarms(knowledge, dated + text) == [("misleading", "modality", "fair-visitors")]


@pytest.mark.parametrize(
    "text",
    [
        "Le salon du port a reçu 41 250 visiteurs en 2025, comme prévu.",
        "En 2025, 41 250 visiteurs visaient le même stand du salon du port.",
        "Plus que prévu, le salon du port a reçu 41 250 visiteurs en 2025.",
        "Le salon du port vise 60 000 visiteurs, après 41 250 visiteurs en 2025.",
        "The harbour fair aims higher: it drew 41,250 visitors in 2025.",
        "استقبل معرض الميناء 41.250 زائر سنة 2025، ويستهدف أكثر.",
    ],
)
def test_a_result_beside_a_goal_is_no_error(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Le salon du port parle de 39 000 exposants promis, contre 41 250 visiteurs attendus en 2025.",
        "The harbour fair drew 41,250 visitors in 2025, 9% more than in 2023.",
        "استقبل معرض الميناء 41.250 زائر سنة 2025، بزيادة 9 في المائة مقارنة مع سنة 2023.",
    ],
)
def test_words_around_a_result_change_nothing(knowledge: KnowledgeBase, text: str) -> None:
    assert ("supported", None, "fair-visitors") in judged(knowledge, text)
    assert alarms(knowledge, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "En 2025, le salon du port a réuni 640 pays.",
        "In 2025 the harbour fair brought together 640 countries.",
        "في سنة 2025 جمع معرض الميناء 640 دولة.",
    ],
)
def test_the_value_of_what_is_counted_beside(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == [("misleading", "base", "fair-speakers")]


@pytest.mark.parametrize(
    "text",
    [
        "En 2025, le salon du port a réuni 130 pays et 640 intervenants.",
        "Le salon du port réunira-t-il 640 pays en 2025 ?",
        "En 2024, le salon du port avait réuni 640 pays.",
        "In 2025 the harbour fair did not bring together 640 countries.",
    ],
)
def test_another_count_of_its_own_is_no_error(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == []


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("La lagune doit créer 27 500 emplois d’ici 2031.", "lagoon-jobs"),
        ("The lagoon is to create 27,500 jobs by 2031.", "lagoon-jobs"),
        ("يرتقب إحداث 27.500 منصب شغل في البحيرة في أفق 2031.", "lagoon-jobs"),
        ("La lagune doit compter 13 200 emplois d’ici 2031.", "lagoon-new-jobs"),
        ("The lagoon is to have 13,200 jobs by 2031.", "lagoon-new-jobs"),
    ],
)
def test_what_is_there_and_what_is_added(knowledge: KnowledgeBase, text: str, claim: str) -> None:
    assert alarms(knowledge, text) == [("misleading", "kind", claim)]


@pytest.mark.parametrize(
    "text",
    [
        "La lagune doit compter 27 500 emplois d’ici 2031.",
        "La lagune doit créer 13 200 emplois supplémentaires d’ici 2031.",
        "The lagoon is to create 13,200 additional jobs by 2031.",
    ],
)
def test_each_told_as_it_is_is_no_error(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == []
    assert "supported" in [verdict for verdict, _, _ in judged(knowledge, text)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("La lagune vise 52 millions de dirhams de péage cumulés d’ici 2031.", "lagoon-toll"),
        ("The lagoon aims for a cumulative 52 million dirhams in toll by 2031.", "lagoon-toll"),
        ("تستهدف البحيرة ما مجموعه 52 مليون درهم من رسوم المرور في أفق 2031.", "lagoon-toll"),
        ("La lagune consacre 8,4 millions de dirhams au dragage sur 2025-2029.", "lagoon-dredging"),
    ],
)
def test_a_figure_of_a_year_told_of_several(knowledge: KnowledgeBase, text: str, claim: str) -> None:
    assert alarms(knowledge, text) == [("misleading", "period", claim)]


@pytest.mark.parametrize(
    "text",
    [
        "La lagune vise au total 52 millions de dirhams de péage en 2031.",
        "The lagoon aims for 52 million dirhams in toll by 2031.",
        "La lagune a consacré au total 8,4 millions de dirhams au dragage en 2025.",
    ],
)
def test_a_total_of_one_year_is_no_error(knowledge: KnowledgeBase, text: str) -> None:
    assert judged(knowledge, text)[0][0] == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "Dans l’indice Alpha, le pays passe de la 58e place en 2024 à la 47e en 2025, un gain de {} places.",
        "In the Alpha index the country went from 58th in 2024 to 47th in 2025, a gain of {} places.",
    ],
)
def test_places_gained_must_part_the_two_ranks(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text.format(11)) == []
    assert [found[:2] for found in alarms(knowledge, text.format(21))] == [("inconsistent", "change")]


@pytest.mark.parametrize(
    "text",
    [
        "Amman. La Jordanie veut sa part des algues de l’archipel : 4,72 milliards de dollars en 2024.",
        "Amman. Jordan wants its share of the archipelago's algae, 4.72 billion dollars in 2024.",
        "عمان. يريد الأردن حصته من طحالب الأرخبيل: 4,72 مليار دولار من الطحالب سنة 2024.",
    ],
)
def test_what_is_told_of_a_part_of_the_world_is_no_countrys(knowledge: KnowledgeBase, text: str) -> None:
    assert judged(knowledge, text) == [("supported", None, "algae-market")]


@pytest.mark.parametrize(
    "text",
    [
        "La pépinière du fonds a 3,1 milliards de dirhams, dont 12 millions de dollars américains.",
        "Of US$12m set aside, the nursery of the fund took nothing; it has 3.1 billion dirhams.",
    ],
)
def test_a_currency_names_no_country(knowledge: KnowledgeBase, text: str) -> None:
    assert ("supported", None, "nursery-budget") in judged(knowledge, text)


@pytest.mark.parametrize(
    "text",
    [
        "Amman. La Jordanie attend le câble Récif, long de 8 640 kilomètres.",
        "Amman. Jordan is waiting for Récif, a cable of 8,640 kilometres.",
        "عمان. ينتظر الأردن كابل ريسيف الذي يمتد على 8640 كيلومترا.",
    ],
)
def test_a_thing_of_no_country_is_the_same_wherever_it_is_named(knowledge: KnowledgeBase, text: str) -> None:
    assert judged(knowledge, text) == [("supported", None, "reef-length")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Avant Atlas Marée, il y eut Dune Power et ses 310 MW.", ["dune-power"]),
        ("Before Atlas Tide there was Dune Power with its 310 MW.", ["dune-power"]),
        ("قبل أطلس المد كانت ديون باور بقدرة 310 ميغاواط.", ["dune-power"]),
        ("Avant Dune Power, il y eut Atlas Marée et ses 310 MW.", []),
    ],
)
def test_of_two_names_the_nearer_one_has_the_figure(
    knowledge: KnowledgeBase, text: str, found: list[str]
) -> None:
    assert [claim for verdict, _, claim in judged(knowledge, text) if verdict == "supported"] == found


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Un quotidien jordanien donne 3,1 milliards de dirhams à la pépinière du fonds.", "supported"),
        ("A Jordanian daily gives the nursery of the fund 3.1 billion dirhams.", "supported"),
        ("Un ministre jordanien donne 3,1 milliards de dirhams à la pépinière du fonds.", None),
    ],
)
def test_a_newspapers_country_is_not_its_news(
    knowledge: KnowledgeBase, text: str, verdict: str | None
) -> None:
    assert [found[0] for found in judged(knowledge, text)] == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    "text",
    [
        "L’objectif de la lagune a été recalé en novembre 2025 à 27 500 emplois.",
        "The target of the lagoon was reset in November 2025 at 27,500 jobs.",
        "أعيد تحديد هدف البحيرة في نونبر 2025 عند 27.500 منصب شغل.",
    ],
)
def test_the_month_in_which_a_target_was_set_is_not_its_term(knowledge: KnowledgeBase, text: str) -> None:
    assert judged(knowledge, text) == [("supported", None, "lagoon-jobs")]


@pytest.mark.parametrize(
    ("opening", "found"), [("Algues, archipel.", 1), ("On y parle d’algues et d’archipel.", 0)]
)
def test_a_label_heads_the_whole_of_its_paragraph(knowledge: KnowledgeBase, opening: str, found: int) -> None:
    filler = "On en parle beaucoup. Nul ne sait pourquoi. Le maire se tait. "
    text = f"{opening} {filler}La somme de 2024 est de 4,27 milliards de dollars."
    assert len(alarms(knowledge, text)) == found


@pytest.mark.parametrize(
    "text",
    ["Dune Power, c’était 310 MW.", "Dune Power was 310 MW.", "أما ديون باور فكانت 310 ميغاواط."],
)
def test_a_plan_without_a_term_is_told_in_the_past(knowledge: KnowledgeBase, text: str) -> None:
    assert judged(knowledge, text) == [("supported", None, "dune-power")]


@pytest.mark.parametrize(
    "text",
    [
        "Amman. La Jordanie est loin du câble Récif, à 4 000 kilomètres.",
        "Amman. Jordan is far from Récif, the cable, 4,000 kilometres away.",
    ],
)
def test_a_thing_of_no_country_accuses_no_text_from_abroad(knowledge: KnowledgeBase, text: str) -> None:
    assert alarms(knowledge, text) == []
