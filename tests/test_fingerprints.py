"""Fingerprints outlive what happens around a passage, and nothing else."""

from __future__ import annotations

import pytest

from maroc_ia_check.knowledge import KnowledgeBase, load_knowledge
from maroc_ia_check.model import Document
from maroc_ia_check.pipeline import check_document

BEFORE = "Le ministre a parlé hier devant la presse réunie à Rabat. "
WRONG = "Selon lui, le pays a changé vite et le Maroc vise 500 000 emplois liés à l'IA d'ici 2030."


@pytest.fixture(scope="module")
def base() -> KnowledgeBase:
    return load_knowledge()


def prints(text: str, base: KnowledgeBase) -> list[str]:
    report = check_document(Document.from_text(text), base)
    return [f.fingerprint for f in report.findings if f.quote.split()[:2] == ["500", "000"]]


@pytest.mark.parametrize(
    "text",
    [
        f"Un paragraphe de plus, avec 12 chiffres.\n\n{BEFORE}{WRONG}",
        f"{BEFORE}{WRONG} Une phrase de plus.",
        f"Une autre phrase au lieu de la première. {WRONG}",
        f"{BEFORE}{WRONG}".replace(" et le", "\net le").replace("à l'IA", "à\nl'IA"),
        f"{BEFORE}{WRONG}".replace("\n", "\r\n"),
        f"{BEFORE}{WRONG}".replace("Selon lui", "D'après lui"),
        f"{BEFORE}\n\n{WRONG}\n\nFin.",
    ],
)
def test_what_keeps_a_fingerprint(base: KnowledgeBase, text: str) -> None:
    first = prints(f"{BEFORE}{WRONG}", base)
    assert len(first) == 1
    assert prints(text, base) == first


@pytest.mark.parametrize(
    "text",
    [
        WRONG.replace("d'ici 2030", "avant 2030"),
        WRONG.replace("500 000 emplois", "5 000 emplois"),
        WRONG.replace("le Maroc vise", "le Royaume vise"),
    ],
)
def test_what_changes_it(base: KnowledgeBase, text: str) -> None:
    report = check_document(Document.from_text(text), base)
    assert prints(WRONG, base)[0] not in {finding.fingerprint for finding in report.findings}


def test_the_same_words_twice_are_told_apart(base: KnowledgeBase) -> None:
    first, second = prints(f"{WRONG}\n\n{WRONG}", base)
    assert first != second
    assert [first] == prints(WRONG, base)
