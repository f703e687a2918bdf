"""Every claim's own examples are judged as the record says, in every language; near misses stay silent."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from maroc_ia_check.judge.record import is_live, known
from maroc_ia_check.knowledge import KnowledgeBase, load_knowledge
from maroc_ia_check.knowledge.loading import Folder
from maroc_ia_check.knowledge.schema import LANGUAGES, ClaimEntry
from maroc_ia_check.knowledge.store import built_in
from maroc_ia_check.model import CLASSES, Claim, Document, Finding, Statement
from maroc_ia_check.pipeline import check_document

DAY = date(2026, 6, 30)
#: an event told to a longer stretch than a season is not judged on its date
_VAGUE = timedelta(days=100)


def _claims() -> dict[str, ClaimEntry]:
    read = Folder()
    read.read(built_in())
    return read.claims


CLAIMS = _claims()


@pytest.fixture(scope="module")
def built_in_knowledge() -> KnowledgeBase:
    return load_knowledge()


def _findings(text: str, language: str, knowledge: KnowledgeBase) -> tuple[Finding, ...]:
    document = Document.from_text(text)
    return check_document(document, knowledge, language=language, as_of=DAY).findings


def _live(claim: Claim, knowledge: KnowledgeBase) -> list[Statement]:
    return [s for s in known(claim, knowledge, DAY) if is_live(s, DAY)]


def _expected(claim: Claim, knowledge: KnowledgeBase) -> set[str | None]:
    """The verdicts that the record allows for a sentence that repeats what a source says.

    ``None`` is silence: an event is judged on its date, and some have none, or one too vague.
    """
    live = _live(claim, knowledge)
    if not live:
        return {"outdated"} if any(s.rank == "deprecated" for s in claim.statements) else {None}
    allowed: set[str | None] = {"supported", "rounded"}
    told = {(s.value, s.low, s.high, s.when) for s in live}
    if len(told) > 1 and len({knowledge.voice(s.source) for s in live}) > 1:
        allowed.add("disputed")
    if any(s.rank == "deprecated" for s in claim.statements):
        allowed.add("outdated")
    if claim.kind == "event" and not any(s.when and s.when.end - s.when.start < _VAGUE for s in live):
        allowed.add(None)
    return allowed


@pytest.mark.parametrize("claim_id", sorted(CLAIMS))
def test_examples_are_judged_as_the_record_says(claim_id: str, built_in_knowledge: KnowledgeBase) -> None:
    claim = built_in_knowledge.claim(claim_id)
    assert claim is not None
    expected = _expected(claim, built_in_knowledge)
    disproved = bool(claim.statements) and all(s.rank == "erroneous" for s in claim.statements)
    for language in LANGUAGES:
        for example in CLAIMS[claim_id].examples.get(language, ()):
            findings = _findings(example, language, built_in_knowledge)
            own: list[str | None] = [f.verdict for f in findings if f.claim and f.claim.id == claim_id]
            alarms = [f for f in findings if CLASSES[f.verdict] == "alarm"]
            if disproved:  # nobody but a misprint says so
                assert not {"supported", "rounded", "disputed"} & set(own), example
                continue
            assert not alarms, (example, [(f.verdict, f.reason, f.quote) for f in alarms])
            assert any(verdict in expected for verdict in own or [None]), (example, own, expected)


@pytest.mark.parametrize("claim_id", sorted(c for c, entry in CLAIMS.items() if entry.near_miss))
def test_near_misses_raise_nothing(claim_id: str, built_in_knowledge: KnowledgeBase) -> None:
    for language in LANGUAGES:
        text = CLAIMS[claim_id].near_miss.get(language)
        if text is None:
            continue
        findings = _findings(text, language, built_in_knowledge)
        told = [(f.verdict, f.quote) for f in findings if f.verdict != "unchecked"]
        own = [f for f in findings if f.claim and f.claim.id == claim_id and f.verdict != "unchecked"]
        assert not own, (text, told)
        assert not any(CLASSES[f.verdict] == "alarm" for f in findings), (text, told)
