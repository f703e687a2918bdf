"""The twenty questions of ``docs/questions.md``: each command is run, its answer held against the data."""

from __future__ import annotations

import csv
import io
import re
import shlex
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from maroc_ia_check import __version__, find_conflicts, load_knowledge
from maroc_ia_check.cli import run
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.queries import topics
from maroc_ia_check.languages.messages import interface_languages
from maroc_ia_check.model import Claim

PAGE = Path(__file__).parents[1] / "docs" / "questions.md"
QUESTION = re.compile(r"^\*\*(\d+)\. (.+?)\*\*.*?\n\n    (maroc-ia [^\n]+)$", re.M | re.S)
ASKED = {int(number): command for number, _, command in QUESTION.findall(PAGE.read_text(encoding="utf-8"))}


@cache
def base() -> KnowledgeBase:
    return load_knowledge()


def claim(name: str) -> Claim:
    found = base().claim(name)
    assert found is not None
    return found


def figures(out: str) -> set[str]:
    """The numbers of a text, without the signs that group their digits; thousands in Arabic words in full."""
    out = re.sub(r"(\d)\u00a0(?:ألف|آلاف)", r"\g<1>000", out)
    return {re.sub(r"[^\d]", "", found) for found in re.findall(r"\d[\d\u202f\u00a0.,]*", out)}


def named(out: str) -> set[str]:
    """The claims that a text names."""
    return {each.id for each in base().claims if re.search(rf"(?<![\w-]){each.id}(?![\w-])", out)}


def disputed(topic: str) -> set[str]:
    return {c.claim.id for c in find_conflicts(base()) if c.claim.topic == topic}


def published(source: str) -> str:
    return str(base().sources[source].published or "")


def topics_with_their_counts(out: str) -> None:
    for topic, count in topics(base()):
        assert re.search(rf"(?<!\S){topic} +{count}$", out, re.M), topic


def jobs(out: str) -> None:
    own = [c for c in base().claims if c.topic == "emplois"]
    assert named(out) == {c.id for c in own}
    for each in own:
        printed = {re.sub(r"\D", "", str(s.value)) for s in each.statements if s.value is not None}
        assert printed & figures(out) or any(s.low for s in each.statements), each.id
    assert out.count("≠ ") >= len(disputed("emplois"))
    newest = max(published(s.source) for c in own for s in c.statements)
    assert newest in out


def disagreements_on_jobs(out: str) -> None:
    assert named(out) == disputed("emplois")


def sides(out: str) -> None:
    assert named(out) >= disputed("emplois")
    assert {"140000", "130000"} <= figures(out)


def one_dispute(out: str) -> None:
    (conflict,) = [c for c in find_conflicts(base()) if c.claim.id == "offshoring-new-jobs-2030"]
    for value, evidence in conflict.sides:
        assert re.sub(r"\D", "", value) in figures(out)
        voices = {base().voice(e.source.id) for e in evidence}
        assert f"({len(voices)} sources" in out.replace("\n", " ")


def targets_for_2030(out: str) -> None:
    due = {c.id for c in base().claims if c.modality == "target" and c.period and c.period.end.year == 2030}
    assert named(out) == due


def _budgets(unit: str | None) -> set[str]:
    """The budgets with a live statement of a billion or more, in a unit or in any."""
    return {
        c.id
        for c in base().claims
        if c.modality == "budget"
        and any(
            (s.value or s.low or Decimal(0)) >= 10**9 and s.unit == (unit or s.unit)
            for s in c.statements
            if s.rank in {"preferred", "normal"} and (s.value is not None or None not in (s.low, s.high))
        )
    }


def large_budgets(out: str) -> None:
    assert named(out) == _budgets("MAD")


def large_budgets_converted(out: str) -> None:
    assert named(out) > _budgets("MAD")
    assert "world-bank-digital-loan-2019" in named(out)
    assert "≈" in out


def moved(out: str) -> None:
    assert {"300000", "240000"} <= figures(out)
    assert "remplacé le 25 septembre 2024" in " ".join(out.split())
    assert out.count("#digital-jobs-2030") == len(claim("digital-jobs-2030").statements)


def then(out: str) -> None:
    assert "70" in figures(out)
    assert "85" not in figures(out)
    early = [
        s for s in claim("5g-population-coverage-2030").statements if "" < published(s.source) < "2025-02"
    ]
    assert out.count("#5g-population-coverage-2030") == len(early) > 0


def replaced(out: str) -> None:
    expected = {
        c.id
        for c in base().claims
        if c.modality == "target" and any(s.rank == "deprecated" for s in c.statements)
    }
    assert named(out) == expected


def misprints(out: str) -> None:
    rows = list(csv.DictReader(io.StringIO(out)))
    expected = [
        (s.source, str(s.value) if s.value is not None else "")
        for c in base().claims
        if c.topic == "emplois"
        for s in c.statements
        if s.rank == "erroneous"
    ]
    assert sorted((row["source"], row["value"]) for row in rows) == sorted(expected)
    assert all(row["note"] and row["url"] for row in rows)


def official(out: str) -> None:
    tiers = {
        c.id for c in base().claims if any(base().sources[s.source].tier == "official" for s in c.statements)
    }
    assert named(out) <= tiers
    assert len(named(out)) > 10


def one_publisher(out: str) -> None:
    days = [day for day in re.findall(r"20\d\d-\d\d-\d\d(?= *$|\s)", out) if day]
    assert days == sorted(days, reverse=True)
    for each in named(out):
        assert any("Reuters" in base().sources[s.source].publisher for s in claim(each).statements), each


def january_in_arabic(out: str) -> None:
    expected = {
        c.id
        for c in base().claims
        for s in c.statements
        if base().sources[s.source].language == "ar"
        and published(s.source)[:7] == "2026-01"
        and s.rank in {"preferred", "normal"}
    }
    assert named(out) == expected


def telecoms(out: str) -> None:
    years = [int(year) for year in re.findall(r"^── (\d{4})", out, re.M)]
    assert years == sorted(set(years))
    assert {"5g-commercial-launch", "5g-population-coverage-2030"} <= named(out)
    assert all(claim(each).topic == "telecoms" for each in named(out))


def since_december(out: str) -> None:
    expected = {
        c.id
        for c in base().claims
        for s in c.statements
        if published(s.source) >= "2025-12-01" or str(s.superseded_on or "") >= "2025-12-01"
    }
    assert named(out) == expected
    assert "3,9 % → environ 4,9 %" in " ".join(out.replace("\u00a0", " ").split())


def bibliography(out: str) -> None:
    keys = re.findall(r"^@online\{(.+),$", out, re.M)
    assert set(keys) == {s.source for s in claim("ai-jobs-2030").statements}


def the_release(out: str) -> None:
    told = " ".join(out.split())
    assert __version__ in told
    assert base().digest in told


ANSWERS: dict[int, Callable[[str], None]] = {
    1: topics_with_their_counts,
    2: jobs,
    3: jobs,
    4: disagreements_on_jobs,
    5: sides,
    6: one_dispute,
    7: targets_for_2030,
    8: large_budgets,
    9: large_budgets_converted,
    10: moved,
    11: then,
    12: replaced,
    13: misprints,
    14: official,
    15: one_publisher,
    16: january_in_arabic,
    17: telecoms,
    18: since_december,
    19: bibliography,
    20: the_release,
}


def ask(capfd: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(arguments) == 0
    out, err = capfd.readouterr()
    assert err == ""
    return str(out)


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MAROC_IA_LANG", raising=False)
    monkeypatch.setenv("COLUMNS", "80")


def test_there_are_twenty_questions() -> None:
    assert sorted(ASKED) == sorted(ANSWERS) == list(range(1, 21))


@pytest.mark.parametrize("number", sorted(ANSWERS))
def test_each_question_is_answered(capfd: pytest.CaptureFixture[str], number: int) -> None:
    program, *arguments = shlex.split(ASKED[number])
    assert program == "maroc-ia"
    ANSWERS[number](ask(capfd, *arguments))


@pytest.mark.parametrize("code", interface_languages())
@pytest.mark.parametrize("number", sorted(ANSWERS))
def test_no_answer_shows_a_gap(capfd: pytest.CaptureFixture[str], number: int, code: str) -> None:
    _, *arguments = shlex.split(ASKED[number])
    out = ask(capfd, *arguments, "--lang", code)
    assert not re.search(r"(facts|history|timeline|changes|cite|topic|slot)\.[a-z]", out)
    assert out == ask(capfd, *arguments, "--lang", code)
