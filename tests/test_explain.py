"""What is behind a verdict: every line of reasoning rests on a source or a number, in every language."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from maroc_ia_check.cli import run
from maroc_ia_check.cli.explain import parsed_place
from maroc_ia_check.errors import UsageError
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.languages.messages import interface_languages, load_messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.model import Document, Span
from maroc_ia_check.model.explanation import Explanation
from maroc_ia_check.pipeline import check_document, explain_figures
from maroc_ia_check.positions import Places
from maroc_ia_check.report.explained import explain_text
from maroc_ia_check.report.grounds import formula, say_ground

TEXT = """Rabat, le 14 janvier 2026

Le Maroc vise 37 000 emplois dans l'IA d'ici 2035.

Le fonds est doté de 7,3 millions de dirhams pour 2027-2029.
Le numérique doit créer 210 000 emplois d'ici 2031.

Le fonds pèse 5,1 milliards de dirhams. Le port franc a été inauguré à Nador le 6 mai 2025.
Il pleut 12 jours par an.
"""


def told(knowledge: KnowledgeBase, words: str, text: str = TEXT) -> Explanation:
    """The explanation of the figure that these words are part of."""
    start = text.index(words)
    document = Document.from_text(text, path="a.txt")
    found, _ = explain_figures(document, knowledge, Span(start, start + len(words)))
    assert len(found) == 1
    return found[0]


def whole(knowledge: KnowledgeBase) -> tuple[Explanation, ...]:
    return explain_figures(Document.from_text(TEXT), knowledge, Span(0, len(TEXT)))[0]


def test_the_verdicts_are_those_of_the_check(knowledge: KnowledgeBase) -> None:
    report = check_document(Document.from_text(TEXT), knowledge)
    assert tuple(e.finding for e in whole(knowledge) if e.finding) == report.findings
    assert {f.verdict for f in report.findings} >= {"misleading", "contradicted", "disputed", "outdated"}


def test_a_slot_that_differs_is_shown_with_its_words(knowledge: KnowledgeBase) -> None:
    explained = told(knowledge, "37 000 emplois")
    best = explained.candidates[0]
    assert (best.chosen, best.candidate.claim.id) == (True, "ai-jobs")
    assert [(d.slot, d.said, d.expected) for d in best.differences] == [("horizon", "2035", "2031")]
    assert [TEXT[s.start : s.end] for s in best.candidate.heard] == ["emplois", "IA"]
    assert [r.kind for r in best.reckonings] == ["equal"]
    other = next(w for w in explained.candidates if not w.chosen)
    assert other.passed_over is not None
    assert other.passed_over.sources


def test_the_arithmetic_of_a_lost_scale(knowledge: KnowledgeBase) -> None:
    explained = told(knowledge, "7,3 millions de dirhams")
    line = next(r for r in explained.candidates[0].reckonings if "agence-un" in r.sources)
    said = formula(line, Speaker(load_messages("en"))).replace("\u00a0", " ")
    assert "7.3 million dirhams ≠ 7.3 billion dirhams" in said
    assert "÷ 0.001" in said
    assert {r.verdict for r in explained.refused} == {"supported", "outdated", "misleading"}


def test_a_conversion_names_its_rate(knowledge: KnowledgeBase) -> None:
    text = "Le fonds compte 800 millions de dollars pour 2027-2029, annonce-t-on le 12 janvier 2026."
    lines = told(knowledge, "800 millions", text).candidates[0].reckonings
    converted = [r for r in lines if r.kind == "converted"]
    assert [(r.sources, r.rate_sources) for r in converted] == [(("agence-un",), ("agence-un",))]
    assert "∋" in formula(converted[0], Speaker(load_messages("en")))


def test_a_bound_that_holds_is_worked_out(knowledge: KnowledgeBase) -> None:
    text = "Le Maroc vise plus de 35 000 emplois dans l'IA d'ici 2031."
    (line,) = told(knowledge, "35 000", text).candidates[0].reckonings
    said = formula(line, Speaker(load_messages("en"))).replace("\u00a0", " ")
    assert (line.kind, said) == ("within", "35,000 jobs ≈ 37,000 jobs (Δ 2,000 ≤ 3,500)")


def test_a_superseded_value_is_told_with_its_source(knowledge: KnowledgeBase) -> None:
    explained = told(knowledge, "5,1 milliards")
    assert explained.finding is not None
    assert explained.finding.verdict == "outdated"
    assert {e.stance for e in explained.candidates[0].evidence} == {"outdated", "against"}


def test_a_figure_off_topic_says_that_nothing_is_near(knowledge: KnowledgeBase) -> None:
    explained = told(knowledge, "12 jours")
    assert (explained.finding, explained.candidates, explained.refused) == (None, (), ())


def test_every_reason_rests_on_a_source_or_a_number(knowledge: KnowledgeBase) -> None:
    speaker = Speaker(load_messages("en"))
    for explained in whole(knowledge):
        grounds = [w.passed_over for w in explained.candidates if w.passed_over]
        for ground in [*grounds, *(r.ground for r in explained.refused)]:
            assert ground.sources or re.search(r"\d", ground.formula), ground
            assert set(ground.sources) <= {*knowledge.sources, *(c.id for c in knowledge.claims)}
            assert re.search(r"\[[^\]]+\]$", say_ground(ground, speaker))
        for weighed in explained.candidates:
            assert all(r.sources for r in weighed.reckonings)


@pytest.mark.parametrize("code", interface_languages())
def test_the_text_is_whole_in_every_language(knowledge: KnowledgeBase, code: str) -> None:
    speaker = Speaker(load_messages(code))
    for explained in whole(knowledge):
        page = explain_text(explained, Places(TEXT), speaker, 80)
        assert not re.search(r"explain\.|ground\.|slot\.|report\.", page)
        assert " … " not in page
        assert all(line == line.rstrip() for line in page.splitlines())


def test_every_reason_in_the_code_has_its_words() -> None:
    source = Path(__file__).parents[1] / "src" / "maroc_ia_check" / "judge" / "explaining.py"
    keys = set(re.findall(r'Ground\(\s*"([a-z-]+)"', source.read_text(encoding="utf-8")))
    assert len(keys) > 10
    for code in interface_languages():
        texts = load_messages(code).texts
        said = {key.removeprefix("explain.ground.") for key in texts if key.startswith("explain.ground.")}
        assert said == keys | {"too-far", "too-far-at-worst"}


@pytest.mark.parametrize("code", interface_languages())
def test_every_doubt_about_a_printing_has_its_words(code: str) -> None:
    for doubt in ("ocr", "line-break", "long-scale", "subunit", "weekday"):
        assert load_messages(code).has(f"doubt.{doubt}")


def test_a_figure_that_the_text_denies_says_so(knowledge: KnowledgeBase) -> None:
    text = "Non, le Maroc ne vise pas 37 000 emplois dans l'IA d'ici 2035."
    explained = told(knowledge, "37 000", text)
    grounds = {refused.verdict: refused.ground for refused in explained.refused}
    assert grounds["misleading"].key == "not-asserted"
    assert "denied" in say_ground(grounds["misleading"], Speaker(load_messages("en")))


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("a.txt:3:15", ("a.txt", 3, 15)),
        ("a.txt:3", ("a.txt", 3, None)),
        ("C:\\texts\\a.txt:3:5", ("C:\\texts\\a.txt", 3, 5)),
        ("-:1", ("-", 1, None)),
    ],
)
def test_places(given: str, expected: tuple[str, int, int | None]) -> None:
    assert parsed_place(given) == expected


@pytest.mark.parametrize("given", ["a.txt", "a.txt:", "a.txt:x", ":3"])
def test_places_that_are_none(given: str) -> None:
    with pytest.raises(UsageError, match="bad-place"):
        parsed_place(given)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "an article.txt"
    path.write_text("Le Maroc a déjà créé 50 000 emplois liés à l'IA.\nBonjour.\n", encoding="utf-8")
    return path


def explained_json(capfd: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    assert run(["explain", "--format", "json", *arguments]) == 0
    rows: list[dict[str, Any]] = json.loads(capfd.readouterr().out)["explanations"]
    return rows


def test_the_command(capfd: pytest.CaptureFixture[str], article: Path) -> None:
    (row,) = explained_json(capfd, f"{article}:1:22")
    assert (row["verdict"], row["reason"], row["column"]) == ("misleading", "modality", 22)
    assert row["candidates"][0]["chosen"]
    assert explained_json(capfd, f"{article}:1") == [row]
    assert all(reason["sources"] or reason["formula"] for reason in row["not_given"])
    for place in (":1:3", ":2", ":9", ":1:999"):
        assert run(["explain", f"{article}{place}"]) == 2
    assert run(["explain", f"{article}.gone:1"]) == 2
    assert "Traceback" not in capfd.readouterr().err


def test_a_verbose_check_says_how_to_replay(capfd: pytest.CaptureFixture[str], article: Path) -> None:
    run(["check", "--verbose", "--as-of", "2026-02-01", "--cautious", str(article)])
    out = " ".join(capfd.readouterr().out.split())
    command = re.search(r"maroc-ia (explain .*? --as-of 2026-02-01 --profile cautious)", out)
    assert command is not None
    assert run(shlex.split(command[1])) == 0
    assert "TROMPEUR" in capfd.readouterr().out
