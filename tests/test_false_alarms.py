"""What an alarm asks for besides a claim that is near: beside each error, what only looks like one.

Invented things and values, in three languages. A rule that is lost here cries wolf on text nobody has seen.
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
- {id: regatta, fr: [régate], en: [regatta], ar: [سباق القوارب]}
- {id: crews, family: base, fr: [équipage], en: [crew], ar: [طاقم, طاقما, أطقم]}
- {id: canal, fr: [canal], en: [canal], ar: [قناة]}
- {id: works, fr: [travaux], en: [works], ar: [أشغال]}
- {id: moorings, fr: [emplois], en: [jobs], ar: [منصب شغل, مناصب شغل]}
- {id: mistral-yards, family: body, names: [Levanter Yards]}
- {id: other-trades, family: industry, fr: [tourisme, pêche], en: [tourism, fishing], ar: [السياحة]}
"""

CLAIMS = """
- id: canal-works
  topic: budget
  type: figure
  unit: [MAD, USD]
  about: [canal, works]
  statistic: flow
  modality: budget
  period: {kind: horizon, end: 2031}
  wording: {fr: travaux du canal, en: works on the canal, ar: أشغال القناة}
- id: canal-jobs
  topic: emplois
  type: figure
  unit: job
  about: [canal, moorings]
  modality: target
  period: {kind: horizon, end: 2031}
  wording: {fr: emplois du canal, en: jobs of the canal, ar: مناصب القناة}
- id: yards-power
  topic: infrastructure
  type: figure
  unit: MW
  about: [mistral-yards]
  wording: {fr: puissance de Levanter Yards, en: power of Levanter Yards, ar: قدرة ليفانتر ياردز}
"""

SOURCE = """
publisher: Agence Cinq
title: Le canal et la régate
published: 2026-01-09
language: fr
tier: wire
url: https://example.org/cinq
read: whole
statements:
- {claim: canal-works, value: "13000000000", unit: MAD, period: {end: 2031}}
- {claim: canal-jobs, value: "62000", unit: job, period: {end: 2031}}
- {claim: yards-power, value: "46", unit: MW}
"""


@pytest.fixture
def knowledge(folder: Path) -> KnowledgeBase:
    """The toy base with a canal and a yard."""
    return extended(folder, concepts=CONCEPTS, claims=CLAIMS, agence_cinq=SOURCE)


def alarms(knowledge: KnowledgeBase, text: str) -> list[tuple[str, str | None, str]]:
    found = check_document(Document.from_text(text), knowledge, as_of=DAY).findings
    return [(f.verdict, f.reason, f.quote) for f in found if CLASSES[f.verdict] == "alarm"]


@pytest.mark.parametrize(
    ("alone", "beside"),
    [
        ("Le canal doit créer 48 000 emplois d'ici 2031.", "La première phase en compte 62 000."),
        ("The canal is to yield 48,000 jobs by 2031.", "The ministry itself says 62,000 jobs."),
        ("ستوفر القناة 48 ألف منصب شغل بحلول 2031.", "وتقول الوزارة 62 ألف منصب شغل."),
    ],
)
def test_a_value_beside_the_right_one_is_that_of_something_else(
    knowledge: KnowledgeBase, alone: str, beside: str
) -> None:
    assert [found[:2] for found in alarms(knowledge, alone)] == [("contradicted", "value")]
    assert alarms(knowledge, f"{alone} {beside}") == []


def test_a_visible_slip_beside_the_right_value_is_told(knowledge: KnowledgeBase) -> None:
    text = "The canal is to yield 62,000 jobs by 2031. The canal works cost 13 million dirhams by 2031."
    assert [found[:2] for found in alarms(knowledge, text)] == [("contradicted", "scale")]


@pytest.mark.parametrize(
    ("due", "told"),
    [
        (
            "Le canal créera 62 000 emplois d'ici 2029.",
            "En mars 2025, le canal a fixé le but : 62 000 emplois.",
        ),
        (
            "The canal is to yield 62,000 jobs by 2029.",
            "In March 2025 the canal was put down for 62,000 jobs.",
        ),
        ("ستوفر القناة 62 ألف منصب شغل بحلول 2029.", "في مارس 2025 أعلن أن القناة ستوفر 62 ألف منصب شغل."),
    ],
)
def test_the_month_of_an_announcement_is_no_horizon(knowledge: KnowledgeBase, due: str, told: str) -> None:
    assert [found[:2] for found in alarms(knowledge, due)] == [("misleading", "horizon")]
    assert alarms(knowledge, told) == []


@pytest.mark.parametrize(
    ("text", "another"),
    [
        (
            "Le canal avance. Les travaux coûteront 13 millions de dirhams d'ici 2031.",
            "Le canal avance. Les travaux du tourisme coûteront 13 millions de dirhams d'ici 2031.",
        ),
        (
            "The canal is on its way. The works will cost 13 million dirhams by 2031.",
            "The canal is on its way. The works in tourism will cost 13 million dirhams by 2031.",
        ),
        (
            "تتقدم القناة. ستكلف أشغال 13 مليون درهم بحلول 2031.",
            "تتقدم القناة. ستكلف أشغال السياحة 13 مليون درهم بحلول 2031.",
        ),
    ],
)
def test_another_industry_in_the_sentence_has_its_own_figures(
    knowledge: KnowledgeBase, text: str, another: str
) -> None:
    assert [found[:2] for found in alarms(knowledge, text)] == [("contradicted", "scale")]
    assert alarms(knowledge, another) == []


def test_an_industry_beside_the_thing_itself_changes_nothing(knowledge: KnowledgeBase) -> None:
    text = "For tourism too, the canal works will cost 13 million dirhams by 2031."
    assert [found[:2] for found in alarms(knowledge, text)] == [("contradicted", "scale")]


@pytest.mark.parametrize(
    ("like", "unlike"),
    [("Levanter Yards a besoin de 45 MW.", "Levanter Yards a vendu 140 MW.")],
)
def test_a_body_that_is_only_named_has_many_figures(knowledge: KnowledgeBase, like: str, unlike: str) -> None:
    assert [found[:2] for found in alarms(knowledge, like)] == [("contradicted", "value")]
    assert alarms(knowledge, unlike) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Le canal créera 48 000 emplois d'ici 2031{}.", ", mais le chiffre est faux"),
        ("Le canal créera{} 48 000 emplois d'ici 2031.", ", selon une première version du plan,"),
        ("The canal is to yield 48,000 jobs by 2031{}.", ", a figure that is untrue"),
        ("The canal{} is to yield 48,000 jobs by 2031.", " of the first draft"),
        ("ستوفر القناة 48 ألف منصب شغل بحلول 2031{}.", " وهذا رقم غير صحيح"),
        ("{}ستوفر القناة 48 ألف منصب شغل بحلول 2031.", "حسب الصيغة الأولى "),
        ("The first phase of the canal{} is to yield 48,000 jobs by 2031.", " alone"),
    ],
)
def test_a_figure_refuted_drafted_or_in_part_accuses_nobody(
    knowledge: KnowledgeBase, text: str, said: str
) -> None:
    assert [found[:2] for found in alarms(knowledge, text.format(""))] == [("contradicted", "value")]
    assert alarms(knowledge, text.format(said)) == []


@pytest.mark.parametrize(
    ("near", "far"),
    [
        (
            "Le canal créera 6 200 emplois d'ici 2031.",
            "Le canal que l'on creuse créera des emplois. L'an passé, 620 sont venus du port.",
        ),
        (
            "The canal works cost 130 billion dirhams.",
            "The canal works go on. The dam took in 15 billion dirhams.",
        ),
    ],
)
def test_one_digit_of_two_far_from_the_claim_is_chance(knowledge: KnowledgeBase, near: str, far: str) -> None:
    assert [found[:2] for found in alarms(knowledge, near)] == [("contradicted", "digits")]
    assert alarms(knowledge, far) == []
