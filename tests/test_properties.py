"""What must hold of every judgement, whatever the text: tried on the clean texts and on their mutants."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from accuracy.clean import Clean, clean_texts
from accuracy.mutants import Mutant, mutants, run_all, said

from maroc_ia_check.knowledge import KnowledgeBase, load_knowledge
from maroc_ia_check.knowledge.assembly import assemble, dump
from maroc_ia_check.knowledge.loading import Folder
from maroc_ia_check.model import CLASSES, Document, Finding
from maroc_ia_check.pipeline import check_document

TEXTS = clean_texts()
ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
#: spaces that a figure may be printed with: no-break, narrow no-break, thin
SPACES = {"no-break": " ", "narrow": " ", "thin": " "}
#: sentences on other things, with figures and without
UNRELATED = {
    "fr": ("Le musée a reçu 4 512 visiteurs au printemps.", "La pluie est attendue en fin de semaine."),
    "en": ("The museum sold 4,512 tickets last spring.", "Rain is expected at the end of the week."),
    "ar": ("باع المتحف 4512 تذكرة خلال الربيع.", "ينتظر أن تتساقط الأمطار نهاية الأسبوع."),
}
Said = tuple[str, str | None, str | None]


@cache
def built_in() -> KnowledgeBase:
    return load_knowledge()


def findings(text: str, day: date, knowledge: KnowledgeBase | None = None) -> tuple[Finding, ...]:
    return check_document(Document.from_text(text), knowledge or built_in(), as_of=day).findings


def placed(found: Iterable[Finding]) -> list[tuple[int, int, Said]]:
    return [(*f.span, (f.verdict, f.reason, f.claim.id if f.claim else None)) for f in found]


def alarms(found: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in found if CLASSES[finding.verdict] == "alarm"]


def wrong_and_clean(text: Clean) -> Iterator[str]:
    """The clean text, and a few of its mutants: others in each text, so that all kinds have their turn."""
    yield text.text
    wrong = one_of_each_kind(text)
    first = TEXTS.index(text)
    yield from (wrong[(first + 5 * i) % len(wrong)].text for i in range(2))


def one_of_each_kind(text: Clean) -> list[Mutant]:
    first: dict[str, Mutant] = {}
    for mutant in mutants(text):
        first.setdefault(mutant.kind.id, mutant)
    return list(first.values())


each_text = pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.name)


@each_text
def test_quotes_are_the_text_at_their_span(text: Clean) -> None:
    for version in wrong_and_clean(text):
        for finding in findings(version, text.day):
            assert version[finding.span.start : finding.span.end] == finding.quote
            for related in finding.related:
                assert 0 <= related.span.start < related.span.end <= len(version)


@each_text
def test_a_suggestion_applied_mends_the_text(text: Clean) -> None:
    outcomes, _ = run_all()
    for outcome in outcomes:
        if outcome.mutant.origin != text:
            continue
        before = alarms(outcome.findings)
        told = {(f.quote, said(f)) for f in before}
        for finding in before:
            if finding.suggestion is None:
                continue
            wrong, (start, end) = outcome.mutant.text, finding.span
            after = alarms(findings(wrong[:start] + finding.suggestion + wrong[end:], text.day))
            shown = (finding.quote, finding.suggestion, [(f.quote, said(f)) for f in after])
            assert len(after) < len(before), shown
            assert {(f.quote, said(f)) for f in after} <= told, shown


@pytest.mark.parametrize("space", SPACES.values(), ids=SPACES)
@each_text
def test_kinds_of_spaces_are_the_same(text: Clean, space: str) -> None:
    for version in wrong_and_clean(text):
        chars = list(version)
        for i in range(1, len(chars) - 1):
            if chars[i] == " " and chars[i - 1].isdecimal():
                chars[i] = space
        spaced = "".join(chars)
        assert placed(findings(spaced, text.day)) == placed(findings(version, text.day))


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        pytest.param(t, table, id=f"{t.name}-{name}")
        for name, table in (("arabic", ARABIC_DIGITS), ("persian", PERSIAN_DIGITS))
        for t in TEXTS
        if t.language == "ar"
    ],
)
def test_sets_of_digits_are_the_same(text: Clean, digits: dict[int, int]) -> None:
    for version in wrong_and_clean(text):
        assert placed(findings(version.translate(digits), text.day)) == placed(findings(version, text.day))


@pytest.mark.parametrize("number", [0, 1])
@each_text
def test_an_unrelated_sentence_changes_nothing_else(text: Clean, number: int) -> None:
    sentence = UNRELATED[text.language][number]
    for version in wrong_and_clean(text):
        before = placed(findings(version, text.day))
        longer = version + "\n" + sentence + "\n"
        after = findings(longer, text.day)
        assert placed(f for f in after if f.span.end <= len(version)) == before
        assert all(f.verdict == "unchecked" for f in after if f.span.end > len(version))


def _halves(folder: Path, target: Path) -> list[Path]:
    """The same knowledge in two folders: claims and concepts in one, sources in the other."""
    first, second = target / "first", target / "second"
    first.mkdir(parents=True)
    second.mkdir()
    for path in sorted(folder.iterdir()):
        path.rename((second if path.name == "sources" else first) / path.name)
    return [first, second]


@pytest.mark.parametrize("arrange", [list, lambda folders: folders[::-1]], ids=["as-is", "reversed"])
def test_the_order_of_knowledge_files_changes_nothing(
    knowledge: KnowledgeBase, folder: Path, tmp_path: Path, arrange: Callable[[list[Path]], list[Path]]
) -> None:
    read = Folder()
    for half in arrange(_halves(folder, tmp_path / "halves")):
        read.read(half)
    for claims in (list(read.claims.items()), list(read.claims.items())[::-1]):
        read.claims = dict(claims)
        read.sources = dict(list(read.sources.items())[::-1])
        other = assemble(read.compiled(), dump(read.compiled()))
        for text in (
            "Le Maroc vise 210 000 emplois dans le numérique d’ici 2031.",
            "Le Maroc vise 37 millions d’emplois dans l’IA d’ici 2031.",
            "Le port franc a été inauguré le 16 mai 2025 à Nador.",
        ):
            day = date(2026, 1, 14)
            one, two = (findings(text, day, base) for base in (knowledge, other))
            assert placed(one) == placed(two)
            sources = [[e.source.id for finding in found for e in finding.evidence] for found in (one, two)]
            assert sources[0] == sources[1]


def test_the_same_bytes_twice(tmp_path: Path) -> None:
    paths = []
    for text in TEXTS[::4]:
        path = tmp_path / f"{text.name.replace('/', '-')}.txt"
        path.write_text("".join(wrong_and_clean(text)), encoding="utf-8")
        paths.append(str(path))
    command = [sys.executable, "-m", "maroc_ia_check", "check", "--exit-zero", "--format", "json", *paths]
    runs = [
        subprocess.run(
            command, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0]
    assert runs[0] == runs[1]
