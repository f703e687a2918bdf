"""A figure that tells its claim by its value, where a plain word of the claim goes unsaid.

Invented things and values. What may go unsaid, in three languages; and what the value may not break: a claim
whose words are all said, another thing named nearer, a field that is not named.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from conftest import extended

from maroc_ia_check.knowledge.base import KnowledgeBase
from maroc_ia_check.model import Document
from maroc_ia_check.pipeline import check_document

CONCEPTS = """
- {id: quay, fr: [quai Est], en: [East quay], ar: [الرصيف الشرقي]}
- {id: crane, fr: [grue Atlas], en: [Atlas crane], ar: [رافعة أطلس]}
- {id: loan, fr: [prêt], en: [loan], ar: [قرض]}
- {id: works, fr: [chantier], en: [works], ar: [أشغال]}
- {id: toll, fr: [péage], en: [toll], ar: [رسم]}
- {id: lock, fr: [écluse], en: [lock], ar: [هويس]}
- {id: strike, fr: [grève], en: [strike], ar: [إضراب]}
- {id: tide-index, family: index, fr: [indice Marée], en: [Tide index], ar: [مؤشر المد]}
"""

CLAIMS = "".join(
    f"""
- id: {name}
  topic: budget
  type: figure
  unit: MAD
  about: {about}
  avoid: {"[]" if name == "lock-toll" else "[strike]"}
  period: {{kind: point, at: 2024}}
  wording: {{fr: {name}, en: {name}, ar: {name}}}
"""
    for name, about in (
        ("quay-loan", "[quay, loan]"),
        ("quay-works", "[quay, works]"),
        ("crane-loan", "[crane, loan]"),
        ("lock-toll", "[lock, toll]"),
        ("crane-works", "[crane, works]"),
        ("digital-works", "[works, digital]"),
    )
)

SOURCE = """
publisher: Agence Cinq
title: Le port
published: 2026-01-09
language: fr
tier: wire
url: https://example.org/cinq
read: whole
statements:
- {claim: quay-loan, value: "647000000", unit: MAD}
- {claim: quay-works, value: "915000000", unit: MAD}
- {claim: crane-loan, value: "273000000", unit: MAD}
- {claim: crane-works, value: "310000000", unit: MAD}
- {claim: lock-toll, value: "128000000", unit: MAD}
- {claim: digital-works, value: "128000000", unit: MAD}
"""


@pytest.fixture
def knowledge(folder: Path) -> KnowledgeBase:
    """The toy base with a quay and a crane, each with a loan and works."""
    return extended(folder, concepts=CONCEPTS, claims=CLAIMS, agence_cinq=SOURCE)


def confirmed(knowledge: KnowledgeBase, text: str) -> list[tuple[str, str]]:
    """What is said of every figure that is held against a claim."""
    report = check_document(Document.from_text(text), knowledge, as_of=date(2026, 1, 14))
    return [(f.claim.id, f.verdict) for f in report.findings if f.claim]


@pytest.mark.parametrize(
    "text",
    [
        "Au Maroc, le quai Est engloutit 915 millions de dirhams.",
        "In Morocco, the East quay swallowed 915 million dirhams.",
        "في المغرب ابتلع الرصيف الشرقي 915 مليون درهم.",
    ],
)
def test_a_value_tells_which_word_goes_unsaid(knowledge: KnowledgeBase, text: str) -> None:
    assert confirmed(knowledge, text) == [("quay-works", "supported")]


@pytest.mark.parametrize(
    "text",
    [
        "Au Maroc, le port engloutit 915 millions de dirhams.",
        "Au Maroc, le quai Est engloutit 916 millions de dirhams.",
        "Au Maroc, le quai Est n’a pas englouti 915 millions de dirhams.",
        "Au Maroc, le quai Est monte à l’indice Marée avec 915 millions de dirhams.",
        "Au Maroc, le chantier engloutit 915 millions de dirhams.",
        "In Morocco, the works swallowed 128 million dirhams.",
        "كلفت الأشغال بالمغرب 128 مليون درهم.",
    ],
)
def test_the_thing_its_field_and_the_very_value_are_needed(knowledge: KnowledgeBase, text: str) -> None:
    assert confirmed(knowledge, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Au Maroc, le prêt du quai Est est de 915 millions de dirhams.",
        "In Morocco, the loan for the East quay is 915 million dirhams.",
        "يبلغ قرض الرصيف الشرقي بالمغرب 915 مليون درهم.",
    ],
)
def test_a_claim_whose_words_are_all_said_comes_first(knowledge: KnowledgeBase, text: str) -> None:
    assert ("quay-works", "supported") not in confirmed(knowledge, text)


@pytest.mark.parametrize(
    "text",
    [
        "Au Maroc, le prêt du quai Est est de 647 millions de dirhams, sur 915 millions de dirhams.",
        "In Morocco, the loan for the East quay is 647 million dirhams, out of 915 million dirhams in all.",
        "يبلغ قرض الرصيف الشرقي بالمغرب 647 مليون درهم من أصل 915 مليون درهم.",
        "En 2024 au Maroc, le quai Est a eu un prêt de 647 millions de dirhams sur 915 millions de dirhams.",
    ],
)
def test_a_claim_that_another_figure_has_taken_leaves_room(knowledge: KnowledgeBase, text: str) -> None:
    assert confirmed(knowledge, text) == [("quay-loan", "supported"), ("quay-works", "supported")]


@pytest.mark.parametrize(
    "text",
    [
        "Au Maroc, le prêt du quai Est est de 915 millions de dirhams ; 647 millions de dirhams suivent.",
        "Au Maroc, le chantier numérique de l’écluse coûte 128 millions de dirhams avant la grève.",
        "Au Maroc, la grue Atlas coûte 273 millions de dirhams avant la grève.",
    ],
)
def test_what_the_clause_names_is_not_given_up(knowledge: KnowledgeBase, text: str) -> None:
    assert {claim for claim, _ in confirmed(knowledge, text)} <= {"quay-loan"}


@pytest.mark.parametrize(("first", "found"), [(273, ["crane-loan", "crane-works"]), (272, [])])
def test_figures_around_on_the_same_thing_are_signs(
    knowledge: KnowledgeBase, first: int, found: list[str]
) -> None:
    text = f"Au Maroc, la grue Atlas a eu {first} millions de dirhams, puis 310 millions de dirhams."
    assert [claim for claim, _ in confirmed(knowledge, text)] == found


def test_another_thing_named_nearer_takes_the_figure(knowledge: KnowledgeBase) -> None:
    told = "Au Maroc : {} millions de dirhams pour le quai Est, {} millions de dirhams pour la grue Atlas."
    assert confirmed(knowledge, told.format(647, 273)) == [
        ("quay-loan", "supported"),
        ("crane-loan", "supported"),
    ]
    assert confirmed(knowledge, told.format(915, 647)) == [("quay-works", "supported")]


@pytest.mark.parametrize(("elsewhere", "found"), [("", []), ("Le chantier ouvre.\n\n", ["crane-works"])])
def test_a_round_value_asks_for_the_word_somewhere(
    knowledge: KnowledgeBase, elsewhere: str, found: list[str]
) -> None:
    text = f"{elsewhere}Le port attend.\n\nAu Maroc, la grue Atlas vaut 310 millions de dirhams."
    assert [claim for claim, _ in confirmed(knowledge, text)] == found


@pytest.mark.parametrize(("when", "found"), [("En 2024, ", ["crane-works"]), ("Puis ", [])])
def test_the_very_value_of_its_time_needs_no_nearer_words(
    knowledge: KnowledgeBase, when: str, found: list[str]
) -> None:
    lead = (
        "Au Maroc, le port attend depuis longtemps que les bateaux reviennent enfin dans ses bassins vides."
    )
    text = f"{lead}\n\nLe chantier de la grue Atlas ouvre.\n\n{when}310 millions de dirhams partent."
    assert [claim for claim, _ in confirmed(knowledge, text)] == found
