"""The interface texts: complete, the same in every language, and right for people who read them."""

from __future__ import annotations

import ast
import re
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from maroc_ia_check.languages import available_languages, read_table
from maroc_ia_check.languages.messages import Messages, interface_languages, load_messages
from maroc_ia_check.languages.wording import say_date, say_period, say_quantity, say_span
from maroc_ia_check.model import CLASSES, Period
from maroc_ia_check.report.terms import Reason, Verdict

PACKAGE = Path(__file__).parents[1] / "src" / "maroc_ia_check"
ALL = [load_messages(code) for code in interface_languages()]
REASONS = {
    "misleading": "horizon period scope base kind modality indicator hedge attribution place party date",
    "contradicted": "scale digits currency unit subunit long-scale points impossible value date place party",
    "inconsistent": "repeat sum change fx",
    "unchecked": "no-claim no-statement other-period other-unit low-margin off-topic future-knowledge",
}


def templates(messages: Messages, key: str) -> list[str]:
    entry = messages.texts[key]
    return [entry] if isinstance(entry, str) else list(entry.values())


def names(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def test_every_language_that_is_read_is_spoken() -> None:
    assert sorted(interface_languages()) == list(available_languages())
    assert [read_table(m.code, "language")["default"] for m in ALL].count(True) == 1


@pytest.mark.parametrize("messages", ALL, ids=lambda m: m.code)
def test_the_same_keys_and_names_everywhere(messages: Messages) -> None:
    reference = ALL[0]
    assert set(messages.texts) == set(reference.texts)
    assert set(messages.grammar) == set(reference.grammar)
    for key in reference.texts:
        expected = set().union(*(names(text) for text in templates(reference, key)))
        for text in templates(messages, key):
            # a singular or a dual may say the number without its digits
            assert expected - {"count"} <= names(text) <= expected, key
        assert expected == set().union(*(names(text) for text in templates(messages, key))), key


@pytest.mark.parametrize("messages", ALL, ids=lambda m: m.code)
def test_every_verdict_and_reason_has_its_words(messages: Messages) -> None:
    assert set(get_args(Verdict)) == set(CLASSES)
    assert set(get_args(Reason)) == set(" ".join(REASONS.values()).split())
    for verdict in CLASSES:
        for key in (f"verdict.{verdict}", f"finding.{verdict}"):
            assert messages.has(key), key
        assert verdict == "unchecked" or messages.has(f"count.{verdict}")
    for verdict, reasons in REASONS.items():
        for reason in reasons.split():
            assert messages.has(f"finding.{verdict}.{reason}"), (verdict, reason)
            assert messages.has(f"reason.{reason}"), reason
    for reason in REASONS["unchecked"].split():
        assert messages.has(f"count.{reason}")


@cache
def _literals() -> set[str]:
    """Every string constant of the package."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    return {node.value for node in nodes if isinstance(node.value, str)}


@cache
def _raised() -> set[str]:
    """The keys of every error that the package raises by name."""
    pattern = re.compile(r"\b(?:Read|Usage|Language|Catalogue|MissingExtra)Error\(\s*\"([a-z-]+)\"")
    return {
        key for path in PACKAGE.rglob("*.py") for key in pattern.findall(path.read_text(encoding="utf-8"))
    }


@pytest.mark.parametrize("messages", ALL, ids=lambda m: m.code)
def test_every_key_that_the_code_names_has_a_text(messages: Messages) -> None:
    literals = _literals()
    problems = {text for text in literals if re.fullmatch(r"(knowledge|data|weak)-[a-z]+(-[a-z]+)*", text)}
    for key in problems - {"knowledge-broken", "data-centre", "data-center"}:
        assert messages.has(f"problem.{key}") or messages.has(f"error.{key}"), key
    for key in _raised():
        assert messages.has(f"error.{key}"), key
    groups = {key.split(".")[0] for key in messages.texts}
    dotted = re.compile(rf"(?:{'|'.join(groups)})\.[a-z-]+(?:\.[a-z_-]+)*")
    files = {"report.schema.json", "export.json"} | {text for text in literals if text.endswith(".py")}
    for key in {text for text in literals if dotted.fullmatch(text)} - files:
        assert messages.has(key), key


def test_a_missing_text_or_name_never_raises() -> None:
    messages = load_messages("en")
    assert messages.text("no.such.key") == "no.such.key"
    assert "…" in messages.text("error.bad-date")
    poor = Messages("xx", messages.grammar, {}, fallback=messages)
    assert poor.text("report.clean") == messages.text("report.clean")
    assert messages.first(["finding.contradicted.scale", "finding.contradicted"], claim="x").endswith("(x).")


SAID = [
    ("100000000000", "MAD", "100 milliards de dirhams", "100 billion dirhams", "100 مليار درهم"),
    ("9300000000", "EUR", "9,3 milliards d’euros", "9.3 billion euros", "9,3 ملايير أورو"),
    ("1200000000", "USD", "1,2 milliard de dollars", "1.2 billion dollars", "1,2 مليار دولار"),
    ("50000", "job", "50 000 emplois", "50,000 jobs", "50 ألف منصب شغل"),
    ("1", "job", "1 emploi", "1 job", "1 منصب شغل"),
    ("3", "institute", "3 instituts", "3 institutes", "3 معاهد"),
    ("25", "%", "25 %", "25%", "25 في المائة"),
    ("0.5", "%", "0,5 %", "0.5%", "0,5 في المائة"),
    ("500", "MW", "500 MW", "500 MW", "500 ميغاواط"),
    ("87", "rank", "87e", "No. 87", "المرتبة 87"),
    ("1", "rank", "1er", "No. 1", "المرتبة 1"),
    ("2030", None, "2030", "2030", "2030"),
    ("1450", "exhibitor", "1 450 exposants", "1,450 exhibitors", "1.450 عارضا"),
]


@pytest.mark.parametrize(("value", "unit", "fr", "en", "ar"), SAID)
def test_quantities_are_said_as_the_press_writes_them(
    value: str, unit: str | None, fr: str, en: str, ar: str
) -> None:
    for code, expected in (("fr", fr), ("en", en), ("ar", ar)):
        said = say_quantity(Decimal(value), unit, code)
        assert said.replace("\u00a0", " ").replace("\u202f", " ") == expected


def test_french_typography_keeps_numbers_together() -> None:
    assert say_quantity(Decimal(50000), "job", "fr") == "50\u202f000\u00a0emplois"
    assert say_quantity(Decimal(25), "%", "fr") == "25\u00a0%"


def test_dates_periods_and_ranges() -> None:
    fr, en, ar = (load_messages(code) for code in ("fr", "en", "ar"))
    assert say_date(date(2025, 7, 1), fr) == "1er juillet 2025"
    assert say_date(date(2026, 1, 12), en) == "12 January 2026"
    assert say_date(date(2026, 1, 12), ar) == "12 يناير 2026"
    year = Period(date(2030, 1, 1), date(2030, 12, 31), "year")
    month = Period(date(2024, 2, 1), date(2024, 2, 29), "month")
    span = Period(date(2024, 1, 1), date(2026, 12, 31), "span")
    assert [say_period(p, fr) for p in (year, month, span)] == ["2030", "février 2024", "2024-2026"]
    assert say_span(Decimal(20), Decimal(30), "%", en) == "between 20 and 30%"
    assert say_span(None, Decimal(5), "km", en) == "up to 5 km"


@pytest.mark.parametrize(
    ("code", "counts"),
    [
        ("fr", {0: "one", 1: "one", 2: "other", 100: "other"}),
        ("en", {0: "other", 1: "one", 2: "other"}),
        ("ar", {0: "zero", 1: "one", 2: "two", 3: "few", 11: "many", 100: "other", 103: "few"}),
    ],
)
def test_plural_forms(code: str, counts: dict[int, str]) -> None:
    messages = load_messages(code)
    assert {count: messages.plural(count) for count in counts} == counts
