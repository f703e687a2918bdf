"""The harness of ``accuracy``: clean texts raise nothing, enough errors are injected, the page is current."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from accuracy.articles import ARTICLES, labelled
from accuracy.clean import Clean, clean_texts
from accuracy.faults import Number, date_faults, figure_faults
from accuracy.mutants import kinds, mutants, run_all
from accuracy.page import LANGUAGES, rewritten
from accuracy.passages import KINDS, passages

from maroc_ia_check.knowledge import KnowledgeBase, load_knowledge

PAGE = Path(__file__).parents[1] / "docs" / "accuracy.md"
TEXTS = clean_texts()
WORDS = {
    "decimal": ",",
    "scale": [["milliards", "millions"]],
    "long-scale": [],
    "currency": [["dirhams", "dollars"]],
    "unit": [],
    "subunit": [],
    "month": ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août"],
}


@pytest.fixture(scope="module")
def built_in_knowledge() -> KnowledgeBase:
    return load_knowledge()


def test_a_clean_text_raises_no_alarm() -> None:
    _, twins = run_all()
    assert {twin.origin.name: twin.alarms for twin in twins if twin.alarms} == {}


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.name)
def test_the_labels_name_claims_of_the_record(text: Clean, built_in_knowledge: KnowledgeBase) -> None:
    assert 4 <= len(text.labels) <= 11
    for label in text.labels:
        assert built_in_knowledge.claim(label.claim) is not None, label


def test_enough_errors_of_every_kind_in_every_language() -> None:
    made = [mutant for text in TEXTS for mutant in mutants(text)]
    by_language = Counter(mutant.origin.language for mutant in made)
    assert min(by_language.values()) >= 100
    assert {mutant.kind.id for mutant in made} == set(kinds())
    assert all(mutant.text != mutant.origin.text for mutant in made)


def test_the_errors_of_a_figure() -> None:
    assert dict(figure_faults("26,22 milliards de dirhams", WORDS)) == {
        "scale": "26,22 millions de dirhams",
        "currency": "26,22 milliards de dollars",
        "separator": "2622 milliards de dirhams",
        "doubled": "226,22 milliards de dirhams",
        "transposed": "62,22 milliards de dirhams",
    }
    assert dict(figure_faults("240.000 emplois", WORDS)) == {
        "scale": "240 emplois",
        "dropped": "24.000 emplois",
        "doubled": "2.240.000 emplois",
        "transposed": "420.000 emplois",
    }


def test_the_errors_of_a_date() -> None:
    assert dict(date_faults("du 14 au 16 mars 2025", WORDS)) == {
        "day": "du 4 au 6 mars 2025",
        "month": "du 14 au 16 août 2025",
    }


def test_a_number_keeps_its_style() -> None:
    assert Number("1 450", ",").told("11450") == "11 450"
    assert Number("1,450", ".").told("11450") == "11,450"
    assert Number("0.6841", ".").told("10") == "10.6841"


def test_the_labels_of_the_articles_stand_in_the_articles() -> None:
    for gold in labelled():
        text = (ARTICLES / gold["file"]).read_text(encoding="utf-8")
        for mention in gold["mentions"]:
            end = mention["start"] + len(mention["quote"])
            assert text[mention["start"] : end] == mention["quote"], (gold["file"], mention)


def test_the_page_is_current() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert rewritten(page) == page, "run `make accuracy`"


@pytest.mark.parametrize("part", ["open", "held"])
def test_the_labels_of_the_passages_stand_in_the_passages(
    part: str, built_in_knowledge: KnowledgeBase
) -> None:
    seen = set()
    for passage in passages(part):
        assert passage.text.count(passage.figure) == 1, passage
        assert passage.kind in KINDS, passage
        assert built_in_knowledge.claim(passage.claim) is not None, passage
        assert (passage.reason is not None) == (passage.kind == "wrong"), passage
        seen.add((passage.language, passage.kind))
    assert len(seen) == len(KINDS) * len(LANGUAGES)
