"""The page of verdicts and reasons: an entry for each, and examples that are judged as it says."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from test_messages import REASONS

from maroc_ia_check import Document, check, load_knowledge
from maroc_ia_check.languages.messages import interface_languages
from maroc_ia_check.languages.rules import Rule, load_rules, rule_id
from maroc_ia_check.model import CLASSES
from maroc_ia_check.report.rulebook import rule_body, rule_lines, rules_page

PAGE = (Path(__file__).parents[1] / "docs" / "verdicts.md").read_text(encoding="utf-8")
_HEAD = re.compile(
    r"^(?:## `(?P<alone>[a-z]+)` \((?P<kind>[a-z]+)\)|### `(?P<verdict>[a-z]+)` · `(?P<reason>[a-z-]+)`)$",
    re.M,
)
_EXAMPLE = re.compile(r"^- Example: “(.+)”(?: \(as of (\d{4}-\d\d-\d\d)\))?$", re.M)
Entry = tuple[str, str | None, str]


def entries() -> list[Entry]:
    """Verdict, reason (none for a verdict as a whole) and what stands below the heading."""
    heads = list(_HEAD.finditer(PAGE))
    ends = [head.start() for head in heads[1:]] + [len(PAGE)]
    return [
        (head["alone"] or head["verdict"], head["reason"], PAGE[head.end() : end])
        for head, end in zip(heads, ends, strict=True)
    ]


def runnable() -> list[tuple[str, str | None, str, str]]:
    return [
        (verdict, reason, text, day)
        for verdict, reason, body in entries()
        for text, day in _EXAMPLE.findall(body)
    ]


def test_every_verdict_and_reason_has_its_entry() -> None:
    expected: list[tuple[str, str | None]] = [(verdict, None) for verdict in CLASSES]
    expected += [(verdict, reason) for verdict, reasons in REASONS.items() for reason in reasons.split()]
    assert sorted((v, r or "") for v, r, _ in entries()) == sorted((v, r or "") for v, r in expected)
    assert {head["alone"]: head["kind"] for head in _HEAD.finditer(PAGE) if head["alone"]} == CLASSES


def test_every_entry_says_what_it_is_and_what_to_do() -> None:
    for verdict, reason, body in entries():
        if reason is None and verdict in REASONS:
            continue
        assert len(body.split("\n- ")[0].strip()) > 20, (verdict, reason)
        assert body.count("\n- Example: ") == body.count("\n- To do: ") == 1, (verdict, reason)


def test_the_page_is_the_table_of_the_rules() -> None:
    assert rules_page(load_rules("en")) == PAGE, "run: make rules"
    assert len(runnable()) == len([rule for rule in load_rules("en").rules if rule.text])


@pytest.mark.parametrize("code", interface_languages())
def test_the_rules_are_the_same_in_every_language(code: str) -> None:
    book, reference = load_rules(code), load_rules(interface_languages()[0])
    expected = {rule_id(verdict, None) for verdict in CLASSES}
    expected |= {rule_id(verdict, reason) for verdict, row in REASONS.items() for reason in row.split()}
    assert set(book.by_id) == expected
    assert set(book.labels) == set(reference.labels)
    assert set(book.classes) == set(CLASSES.values())
    for rule, other in zip(book.rules, reference.rules, strict=True):
        assert rule.id == other.id
        assert (rule.text is None, rule.as_of) == (other.text is None, other.as_of)
        assert "{" not in rule_body(rule, book)
        assert f"ignore[{rule.reason or rule.verdict}]" in rule.silence or CLASSES[rule.verdict] in {
            "pass",
            "silent",
        }
        assert rule.what in " ".join(rule_lines(rule, book, 1000).split("\n  "))


JUDGED = [(code, rule) for code in interface_languages() for rule in load_rules(code).rules if rule.text]


@pytest.mark.parametrize(("code", "rule"), JUDGED, ids=lambda each: getattr(each, "id", each))
def test_the_examples_are_judged_as_stated(code: str, rule: Rule) -> None:
    as_of = date.fromisoformat(rule.as_of) if rule.as_of else None
    found = check(Document.from_text(rule.text or ""), load_knowledge(), as_of=as_of).findings
    assert (rule.verdict, rule.reason) in {(finding.verdict, finding.reason) for finding in found}, code
