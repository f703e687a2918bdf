"""Slots that words tell: each or all together, planned or in service, here or abroad."""

from __future__ import annotations

import pytest

from maroc_ia_check.extract.stretches import read_stretches
from maroc_ia_check.knowledge import KnowledgeBase, load_knowledge
from maroc_ia_check.languages import load_language
from maroc_ia_check.model import CLASSES, Document
from maroc_ia_check.pipeline import check_document


@pytest.fixture(scope="module")
def built_in_knowledge() -> KnowledgeBase:
    return load_knowledge()


def judged(knowledge: KnowledgeBase, text: str, language: str) -> list[tuple[str, str | None, str | None]]:
    """Verdict, reason and claim of every figure that is linked to one."""
    found = check_document(Document.from_text(text), knowledge, language=language).findings
    return [(f.verdict, f.reason, f.claim.id) for f in found if f.claim is not None]


def alarms(knowledge: KnowledgeBase, text: str, language: str) -> list[str]:
    found = check_document(Document.from_text(text), knowledge, language=language).findings
    return [f.quote for f in found if CLASSES[f.verdict] == "alarm"]


@pytest.mark.parametrize(
    ("language", "here", "abroad"),
    [
        (
            "fr",
            "Les startups marocaines ont levé 82 M$ en 2024.",
            "Les startups paraguayennes ont levé 82 M$ en 2024.",
        ),
        ("en", "Moroccan startups raised $82m in 2024.", "Startups in Slovenia raised $82m in 2024."),
        ("en", "Moroccan startups raised $82m in 2024.", "Thais saw their startups raise $82m in 2024."),
        (
            "ar",
            "جمعت المقاولات الناشئة المغربية 82 مليون دولار سنة 2024.",
            "جمعت المقاولات الناشئة الكولومبية 82 مليون دولار سنة 2024.",
        ),
    ],
)
def test_any_other_country_has_its_own_figures(
    built_in_knowledge: KnowledgeBase, language: str, here: str, abroad: str
) -> None:
    assert [claim for *_, claim in judged(built_in_knowledge, here, language)] == [
        "startup-fundraising-actual-2024"
    ]
    assert judged(built_in_knowledge, abroad, language) == []


@pytest.mark.parametrize(
    ("language", "each", "together"),
    [
        (
            "fr",
            "Orange et inwi ont payé 600 millions de dirhams chacun leurs licences 5G.",
            "Orange et inwi ont payé ensemble 600 millions de dirhams leurs licences 5G.",
        ),
        (
            "en",
            "Orange and inwi paid 600 million dirhams each for a 5G licence.",
            "Orange and inwi jointly paid 600 million dirhams for 5G licences.",
        ),
        (
            "ar",
            "أدت أورنج وإنوي 600 مليون درهم لكل منهما عن رخصة الجيل الخامس.",
            "أدت أورنج وإنوي معا 600 مليون درهم عن رخص الجيل الخامس.",
        ),
    ],
)
def test_what_each_pays_is_not_what_all_pay(
    built_in_knowledge: KnowledgeBase, language: str, each: str, together: str
) -> None:
    claim = "5g-licence-fee-orange-inwi"
    assert judged(built_in_knowledge, each, language) == [("supported", None, claim)]
    assert judged(built_in_knowledge, together, language) == [("misleading", "base", claim)]


@pytest.mark.parametrize(
    ("language", "planned", "running"),
    [
        (
            "fr",
            "Le centre de données vert de Dakhla aurait une puissance de 500 MW.",
            "Le centre de données de Dakhla est en service à 500 MW.",
        ),
        (
            "en",
            "The green data centre in Dakhla covers a need of 500 MW.",
            "The data centre in Dakhla went live at 500 MW.",
        ),
        (
            "ar",
            "يضم مشروع مركز البيانات بالداخلة قدرة 500 ميغاواط.",
            "دخل مركز البيانات بالداخلة حيز الخدمة بقدرة 500 ميغاواط.",
        ),
    ],
)
def test_a_plan_in_service_is_told_as_reached(
    built_in_knowledge: KnowledgeBase, language: str, planned: str, running: str
) -> None:
    assert alarms(built_in_knowledge, planned, language) == []
    assert judged(built_in_knowledge, running, language) == [
        ("misleading", "modality", "dakhla-datacenter-capacity")
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # one operator's network, what is aimed at, another year's fair, a share of something else
        ("en", "inwi has brought 5G to 25 cities so far; coverage grows."),
        ("en", "The broadband plan aims at 2,000 more villages."),
        ("en", "Gitex Global had 6,800 exhibitors in 2024."),
        ("fr", "Le Technopark compte 450 startups, un objectif dépassé."),
        ("ar", "غطى إنوي 25 مدينة بالجيل الخامس."),
    ],
)
def test_a_figure_of_one_or_of_another_moment_is_not_contradicted(
    built_in_knowledge: KnowledgeBase, language: str, text: str
) -> None:
    assert alarms(built_in_knowledge, text, language) == []


def test_a_rank_in_the_world_is_none_in_africa_and_has_no_size(built_in_knowledge: KnowledgeBase) -> None:
    claim = "toubkal-world-rank"
    told = "In 2021 the Toubkal supercomputer was {} in {}."
    assert judged(built_in_knowledge, told.format("98th", "the world"), "en") == [("supported", None, claim)]
    assert judged(built_in_knowledge, told.format("98th", "Africa"), "en") == [("misleading", "scope", claim)]
    assert judged(built_in_knowledge, told.format("7th", "the world"), "en") == [
        ("contradicted", "value", claim)
    ]


def test_a_part_that_the_claim_is_about_may_be_wrong(built_in_knowledge: KnowledgeBase) -> None:
    text = "La première tranche de la Nexus AI Factory aura une puissance de 61 MW."
    assert alarms(built_in_knowledge, text, "fr") == ["61 MW"]


def test_direct_jobs_are_not_indirect_ones(built_in_knowledge: KnowledgeBase) -> None:
    told = "La première phase de la Nexus AI Factory prévoit 50 emplois {}."
    claim = "nexus-ai-factory-phase1-jobs"
    assert judged(built_in_knowledge, told.format("directs"), "fr") == [("supported", None, claim)]
    assert judged(built_in_knowledge, told.format("indirects"), "fr") == [("misleading", "base", claim)]


def test_a_latin_word_stands_behind_an_arabic_prefix() -> None:
    affixes = load_language("ar").affixes
    assert affixes.key("5G") in affixes.forms("الـ5G")
    assert affixes.key("IA") in affixes.forms("بـIA")
    assert "كل" not in affixes.forms("الكل")[1:]


def test_year_on_year_is_no_rhythm() -> None:
    [reading] = read_stretches(Document.from_text("ارتفع العدد بنسبة 12% على أساس سنوي."), language="ar")
    assert [mention.per for mention in reading.mentions] == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En 2027, la hausse atteint 7 % sur l'exercice précédent."),
        ("fr", "En 2027, les ventes sont supérieures de 7 % à celles de 2026."),
        ("en", "In 2027 sales rose 7% over the previous year."),
        ("en", "In 2027 sales rose 7%, measured against 2026."),
        ("ar", "سنة 2027 ارتفعت المبيعات بنسبة 7% مقارنة بالسنة السابقة."),
        ("ar", "سنة 2027 ارتفعت المبيعات بنسبة 7% عن السنة السابقة."),
    ],
)
def test_the_year_compared_with_is_none_of_the_figure(language: str, text: str) -> None:
    [reading] = read_stretches(Document.from_text(text), language=language)
    [figure] = [mention for mention in reading.mentions if mention.kind == "percent"]
    assert figure.period is not None
    assert figure.period.start.year == 2027


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le Maroc vise 45 000 jeunes talents diplômés du numérique par an en 2030."),
        ("en", "Morocco is to award 45,000 digital diplomas a year by 2030."),
        ("ar", "يستهدف المغرب 45 ألف دبلوم في المجال الرقمي سنويا بحلول 2030."),
    ],
)
def test_a_broader_word_for_those_counted_is_no_other_base(
    built_in_knowledge: KnowledgeBase, language: str, text: str
) -> None:
    assert alarms(built_in_knowledge, text, language) == []
    assert "digital-graduates-per-year-2030" in [
        claim for *_, claim in judged(built_in_knowledge, text, language)
    ]


def test_a_hyphen_makes_half_an_adjective_of_a_noun() -> None:
    [reading] = read_stretches(Document.from_text("Four home-grown companies signed."), language="en")
    assert [mention.unit for mention in reading.mentions] == ["company"]


def test_nobody_prints_two_zeros_behind_a_decimal() -> None:
    [reading] = read_stretches(Document.from_text("بلغ المبلغ 6.300 مليون درهم."), language="ar")
    assert [mention.value for mention in reading.mentions] == [6_300_000_000]


def test_a_value_that_another_claim_tells_contradicts_nothing(built_in_knowledge: KnowledgeBase) -> None:
    text = "Le programme numérique de la Banque mondiale au Maroc : 750 M$ sur 2026-2030, dans la stratégie."
    assert alarms(built_in_knowledge, text, "fr") == []
