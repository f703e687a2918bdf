"""The review of the record: what disagrees, what only seems to, and how it is told."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from conftest import read_folder

from maroc_ia_check.cli import run
from maroc_ia_check.judge import find_conflicts
from maroc_ia_check.judge.review import find_lookalikes, find_rate_clashes, find_sum_gaps
from maroc_ia_check.knowledge.loading import Folder
from maroc_ia_check.knowledge.validation import examine
from maroc_ia_check.languages.messages import interface_languages

CLAIMS = """
- id: fund-north
  topic: budget
  type: figure
  unit: MAD
  about: [fund, rabat]
  wording: {fr: part du nord, en: share of the north, ar: حصة الشمال}
- id: fund-south
  topic: budget
  type: figure
  unit: MAD
  about: [fund, nador]
  wording: {fr: part du sud, en: share of the south, ar: حصة الجنوب}
- id: fund-whole
  topic: budget
  type: figure
  unit: [MAD, USD]
  about: [fund, morocco]
  parts:
  - {claim: fund-north, times: 2}
  - {claim: fund-south}
  wording: {fr: fonds entier, en: whole fund, ar: الصندوق كله}
- id: harbour-extension
  topic: evenements
  type: event
  about: [harbour, nador]
  confused_with:
  - {claim: harbour-opening, slot: date}
  wording: {fr: extension du port franc, en: extension of the free port, ar: توسعة الميناء الحر}
"""
PAPER = """
publisher: Journal {name}
title: null
published: {day}
language: fr
tier: press
url: https://example.org/{name}
read: opening
statements:
{statements}
"""


def paper(folder: Path, name: str, *statements: str, day: str = "2026-01-12") -> None:
    rows = "\n".join(f"- {{{statement}}}" for statement in statements)
    text = PAPER.format(name=name, day=day, statements=rows).lstrip()
    (folder / "sources" / f"{name}.yaml").write_text(text, encoding="utf-8")


@pytest.fixture
def more(folder: Path) -> Path:
    with (folder / "claims.yaml").open("a", encoding="utf-8") as handle:
        handle.write(CLAIMS)
    return folder


def slots(folder: Path, claim: str) -> dict[str, list[str]]:
    found = find_conflicts(read_folder(folder))
    return {c.slot: [value for value, _ in c.sides] for c in found if c.claim.id == claim}


def test_two_voices_with_two_values_disagree(folder: Path) -> None:
    assert slots(folder, "digital-jobs") == {"value": ["190000 job", "210000 job"]}


@pytest.mark.parametrize(
    "statement",
    [
        'claim: ai-jobs, value: "35000", unit: job, hedge: more-than, period: {end: 2031}',
        'claim: ai-jobs, value: "37200", unit: job, hedge: about, period: {end: 2031}',
        'claim: ai-jobs, value: "5000", unit: job, period: {end: 2027}',
        'claim: ai-jobs, value: "12000", unit: job, scope: digital, period: {end: 2031}',
    ],
    ids=["a bound that holds", "about the same", "another time", "another scope"],
)
def test_what_a_hedge_a_period_or_a_scope_explains_is_no_dispute_of_values(
    folder: Path, statement: str
) -> None:
    paper(folder, "quatre", statement)
    assert "value" not in slots(folder, "ai-jobs")


def test_two_ranges_that_overlap_are_not_one(folder: Path) -> None:
    paper(folder, "quatre", 'claim: ai-jobs, min: "30000", max: "40000", unit: job, period: {end: 2031}')
    paper(folder, "cinq", 'claim: ai-jobs, min: "33000", max: "40000", unit: job, period: {end: 2031}')
    assert {"30000..40000 job", "33000..40000 job"} <= set(slots(folder, "ai-jobs")["value"])


def test_a_bound_that_does_not_hold_is_a_dispute(folder: Path) -> None:
    paper(
        folder, "quatre", 'claim: ai-jobs, value: "60000", unit: job, hedge: more-than, period: {end: 2031}'
    )
    assert slots(folder, "ai-jobs") == {"value": ["37000 job", "60000 job"]}


def test_the_same_value_for_another_year_or_per_year(folder: Path) -> None:
    paper(folder, "quatre", 'claim: ai-jobs, value: "37000", unit: job, period: {end: 2035}')
    paper(folder, "cinq", 'claim: fund-size, value: "7300000000", unit: MAD, per: year')
    assert slots(folder, "ai-jobs") == {"horizon": ["2031", "2035"]}
    assert slots(folder, "fund-size") == {"period": ["total", "year"]}


def test_sides_are_counted_by_voice_and_named_newest_first(folder: Path) -> None:
    paper(folder, "quatre", 'claim: ai-jobs, value: "73000", unit: job', day="2026-02-01")
    paper(folder, "cinq", 'claim: ai-jobs, value: "73000", unit: job', day="2026-03-01")
    (conflict,) = [c for c in find_conflicts(read_folder(folder)) if c.claim.id == "ai-jobs"]
    (first, voices), (second, repeated) = conflict.sides
    assert (first, [e.source.id for e in voices]) == ("73000 job", ["cinq", "quatre"])
    # an agency and the paper that repeats it are one voice
    assert (second, [e.source.id for e in repeated]) == ("37000 job", ["journal-deux", "agence-un"])


def test_the_days_of_one_event_do_not_dispute_each_other(folder: Path) -> None:
    paper(folder, "quatre", "claim: harbour-opening, date: 2025-05")
    assert "date" not in slots(folder, "harbour-opening")
    paper(folder, "cinq", "claim: harbour-opening, date: 2025-06-07")
    assert slots(folder, "harbour-opening")["date"] == ["2025-05-06/2025-05-06", "2025-06-07/2025-06-07"]


def test_conversions_that_no_rate_explains(more: Path) -> None:
    paper(more, "quatre", 'claim: fund-whole, value: "920000000", unit: MAD')
    paper(more, "cinq", 'claim: fund-whole, value: "100000000", unit: USD')
    assert find_rate_clashes(read_folder(more)) == ()
    paper(more, "six", 'claim: fund-whole, value: "92000000", unit: USD')
    (clash,) = find_rate_clashes(read_folder(more))
    assert (clash.base, clash.quote, clash.common) == ("USD", "MAD", None)
    assert [c.evidence[0].source.id for c in clash.conversions if c.outside] == ["six"]


def test_parts_that_do_not_make_their_total(more: Path) -> None:
    parts = (
        'claim: fund-north, value: "300000000", unit: MAD',
        'claim: fund-south, value: "320000000", unit: MAD',
    )
    paper(more, "quatre", *parts, 'claim: fund-whole, value: "920000000", unit: MAD')
    assert find_sum_gaps(read_folder(more)) == ()
    paper(more, "quatre", *parts, 'claim: fund-whole, value: "900000000", unit: MAD')
    (rounded,) = find_sum_gaps(read_folder(more))
    paper(more, "quatre", *parts, 'claim: fund-whole, value: "620000000", unit: MAD')
    (apart,) = find_sum_gaps(read_folder(more))
    assert (str(rounded.computed), rounded.rounded, apart.rounded) == ("920000000", True, False)


def test_a_part_must_be_a_claim(more: Path) -> None:
    path = more / "claims.yaml"
    path.write_text(path.read_text("utf-8").replace("{claim: fund-south}", "{claim: fund-west}"), "utf-8")
    read = Folder()
    read.read(more)
    assert ("parts", "data-unknown-claim") in {(p.field, p.key) for p in examine(read)}


def test_two_events_that_are_taken_for_one(more: Path) -> None:
    assert find_lookalikes(read_folder(more)) == ()
    paper(more, "quatre", "claim: harbour-extension, date: 2026-01-05")
    (pair,) = find_lookalikes(read_folder(more))
    assert (pair.first.id, pair.second.id) == ("harbour-opening", "harbour-extension")


def printed(capfd: pytest.CaptureFixture[str], *options: str) -> str:
    assert run(["conflicts", *options]) == 0
    return capfd.readouterr().out


def test_the_command_in_every_format(capfd: pytest.CaptureFixture[str]) -> None:
    content = json.loads(printed(capfd, "--format", "json"))
    rows = content["conflicts"]
    assert ("assises-nationales-ia-2025", "place") in {(c["claim"], c["slot"]) for c in rows}
    pairs = {(p["claim"], p["other_claim"]) for p in content["lookalikes"]}
    assert ("mistral-ai-mou", "mistral-ai-partnership-2026") in pairs
    assert all(c["explanation"] and len(c["sides"]) > 1 for c in rows)
    table = list(csv.DictReader(io.StringIO(printed(capfd, "--format", "csv"))))
    assert {row["section"] for row in table} == set(content) - {"schema_version"}
    assert printed(capfd, "--format", "markdown").startswith("## Désaccords entre sources\n")


def test_one_topic_only(capfd: pytest.CaptureFixture[str]) -> None:
    everything, some = printed(capfd), printed(capfd, "--topic", "telecoms")
    assert 0 < len(some) < len(everything)
    assert run(["conflicts", "--topic", "telecomz"]) == 2
    assert "telecoms" in capfd.readouterr().err


@pytest.mark.parametrize("code", interface_languages())
def test_every_section_speaks_the_language(capfd: pytest.CaptureFixture[str], code: str) -> None:
    out = printed(capfd, "--lang", code)
    assert "conflicts." not in out
    assert "…" not in out
