"""Each kind of defect, planted alone in a sound folder, is told once, with its file and its line."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from maroc_ia_check.knowledge.loading import Folder
from maroc_ia_check.knowledge.rules import DEFECTS, WEAKNESSES
from maroc_ia_check.knowledge.rules.sources import page
from maroc_ia_check.knowledge.validation import examine, validate_knowledge, weak_claims
from maroc_ia_check.languages.messages import interface_languages, load_messages
from maroc_ia_check.model import Problem

OFFICES = """
- {office: port-director, person: alami, from: 2020-01-01, to: 2022-05-06, source: agence-un}
- {office: port-director, person: berrada, from: 2022-05-06, to: null, source: agence-un}
"""

CONCEPTS = """
- {id: alami, family: person, names: [Alami]}
- {id: berrada, family: person, names: [Berrada]}
- {id: port-director, family: office, fr: [directeur du port], en: [port director], ar: [مدير الميناء]}
- {id: share, fr: [part], en: [share], ar: [حصة]}
"""

CLAIMS = """
- id: digital-share
  topic: emplois
  type: figure
  unit: "%"
  about: [digital, share]
  statistic: share
  wording: {fr: part du numérique, en: digital share, ar: حصة الرقمي}
  examples:
    fr: [La part du numérique est de 12 %.]
    en: [The digital share is 12%.]
    ar: [حصة الرقمي 12 في المائة.]
"""

RATES = """
- {id: mad-per-usd-three, base: USD, quote: MAD, rate: "9.1", at: 2025-12, kind: reference, source: agence-un}
- {id: mad-per-usd-four, base: USD, quote: MAD, rate: "9.4", at: 2025-10, kind: reference, source: agence-un}
- {id: mad-per-usd-two, base: USD, quote: MAD, rate: "9.3", at: 2025-11-12, kind: spot, source: agence-un}
"""

SHARE = """
publisher: Office Quatre
title: Un compte
published: 2026-01-12
language: fr
tier: official
url: https://example.org/quatre?id=12
read: opening
statements:
- claim: digital-share
  value: "12"
  unit: "%"
  as_said: 12 % du total
- {claim: ai-jobs, value: "37000", unit: job, period: {end: 2031}, rank: preferred}
"""


@pytest.fixture
def sound(folder: Path) -> Path:
    """The toy knowledge with offices, a share, a second rate and a day up to which it reaches."""
    for name, text in (("concepts", CONCEPTS), ("claims", CLAIMS), ("rates", RATES)):
        path = folder / f"{name}.yaml"
        path.write_text(path.read_text(encoding="utf-8") + text.lstrip(), encoding="utf-8")
    (folder / "offices.yaml").write_text(OFFICES.lstrip(), encoding="utf-8")
    (folder / "release.yaml").write_text("no_later_than: 2026-02-01\n", encoding="utf-8")
    (folder / "sources" / "office-quatre.yaml").write_text(SHARE.lstrip(), encoding="utf-8")
    superseded = folder / "sources" / "journal-trois.yaml"
    text = superseded.read_text(encoding="utf-8").replace("published: 2026-01-12", "published: 2026-01-04")
    superseded.write_text(text, encoding="utf-8")
    return folder


def found(folder: Path) -> tuple[Problem, ...]:
    read = Folder()
    read.read(folder)
    return examine(read)


class Defect(NamedTuple):
    """What is written instead of what, in which file; the problem, its field, and words of its line."""

    file: str
    old: str
    new: str
    key: str
    field: str
    line: str
    #: the file that is blamed, where it is another one
    blamed: str | None = None


PLANTED = [
    Defect(**row)
    for row in yaml.safe_load(Path(__file__).with_name("planted_defects.yaml").read_text(encoding="utf-8"))
]


def test_the_sound_folder_is_silent(sound: Path) -> None:
    assert found(sound) == ()


@pytest.mark.parametrize("defect", PLANTED, ids=lambda d: f"{d.key}-{d.field}")
def test_a_planted_defect_is_told_once_with_file_and_line(sound: Path, defect: Defect) -> None:
    path = sound / defect.file
    text = path.read_text(encoding="utf-8")
    assert defect.old in text
    path.write_text(text.replace(defect.old, defect.new, 1), encoding="utf-8")
    problems = found(sound)
    assert [p.key for p in problems].count(defect.key) == 1, problems
    problem = next(p for p in problems if p.key == defect.key)
    blamed = sound / (defect.blamed or defect.file)
    assert (Path(problem.path), problem.field) == (blamed, defect.field)
    assert defect.line in blamed.read_text(encoding="utf-8").splitlines()[problem.line - 1]


def test_a_file_name_is_an_id(sound: Path) -> None:
    (sound / "sources" / "journal-trois.yaml").rename(sound / "sources" / "Journal_Trois.yaml")
    assert [(p.key, p.line) for p in found(sound)] == [("data-unfit-file-name", 1)]


def test_weak_claims_are_notices(sound: Path) -> None:
    read = Folder()
    read.read(sound)
    told = {(dict(p.params)["id"], p.key) for rule in WEAKNESSES for p in rule(read)}
    # the agency stands alone for the opening; the fund’s other voice has been superseded, yet spoke
    assert ("harbour-opening", "weak-single-voice") in told
    assert ("digital-share", "weak-second-hand") not in told
    assert ("ai-jobs", "weak-single-voice") not in told


def test_the_shipped_knowledge_has_no_defect() -> None:
    assert validate_knowledge() == ()


def test_the_shipped_knowledge_has_weak_claims_which_are_no_defects() -> None:
    notices = weak_claims()
    assert {notice.key for notice in notices} == {"weak-single-voice", "weak-second-hand"}
    assert all(notice.line > 1 for notice in notices)


def test_every_problem_has_its_words_in_every_language() -> None:
    keys = {defect.key for defect in PLANTED} | {"data-unfit-file-name"}
    for code in interface_languages():
        messages = load_messages(code)
        assert all(messages.has(f"problem.{key}") for key in keys)


def test_every_rule_is_documented_and_named_once() -> None:
    names = [rule.__name__ for rule in (*DEFECTS, *WEAKNESSES)]
    assert len(set(names)) == len(names)
    assert all(rule.__doc__ for rule in (*DEFECTS, *WEAKNESSES))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://a.ma/x", "http://www.a.ma/x/", True),
        ("https://a.ma/x?utm_source=y&fbclid=12", "https://a.ma/x#part", True),
        ("https://a.ma/x?ref=home", "https://a.ma/x", True),
        ("https://a.ma/?p=12", "https://a.ma/?p=13", False),
        ("https://a.ma/?p=12", "https://a.ma/?p=12&lang=fr", True),
        ("https://a.ma/x", "https://b.ma/x", False),
    ],
)
def test_one_page_has_many_addresses(one: str, other: str, *, same: bool) -> None:
    assert (page(one) == page(other)) is same
