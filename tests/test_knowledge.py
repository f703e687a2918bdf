from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from maroc_ia_check import compiled
from maroc_ia_check.errors import KnowledgeError, UsageError
from maroc_ia_check.knowledge import load_knowledge, rate_interval, store
from maroc_ia_check.knowledge.assembly import PARTS
from maroc_ia_check.knowledge.base import KnowledgeBase, printed
from maroc_ia_check.knowledge.later import Each
from maroc_ia_check.knowledge.loading import Folder
from maroc_ia_check.knowledge.moments import between, moment
from maroc_ia_check.knowledge.queries import find_claim, find_facts, find_topic, suggest, topics
from maroc_ia_check.knowledge.subjects import outlined


def problems(folder: Path) -> list[tuple[str, int, str, str]]:
    read = Folder()
    read.read(folder)
    return [(Path(p.path).name, p.line, p.field, p.key) for p in read.problems]


@pytest.mark.parametrize(
    ("written", "start", "end", "grain"),
    [
        (2024, "2024-01-01", "2024-12-31", "year"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2025-H1", "2025-01-01", "2025-06-30", "half"),
        ("2025-Q4", "2025-10-01", "2025-12-31", "quarter"),
        ("2025-07-25", "2025-07-25", "2025-07-25", "day"),
        (date(2025, 7, 25), "2025-07-25", "2025-07-25", "day"),
    ],
)
def test_moments(written: int | str | date, start: str, end: str, grain: str) -> None:
    period = moment(written)
    assert (period.start.isoformat(), period.end.isoformat(), period.grain) == (start, end, grain)


def test_a_window_joins_two_moments() -> None:
    window = between(2024, 2026)
    assert window is not None
    assert (window.start, window.end) == (date(2024, 1, 1), date(2026, 12, 31))
    assert between(None, None) is None


def test_republications_are_one_voice(knowledge: KnowledgeBase) -> None:
    assert knowledge.voice("journal-deux") == "agence-un"
    assert knowledge.voice("journal-trois") == "journal-trois"


def test_claims_carry_their_statements(knowledge: KnowledgeBase) -> None:
    claim = knowledge.claim("ai-jobs")
    assert claim is not None
    assert [s.source for s in claim.statements] == ["agence-un", "journal-deux"]
    assert claim.statements[0].value == Decimal(37000)
    assert knowledge.claim("no-such-claim") is None


def test_defects_name_file_line_and_field(folder: Path) -> None:
    path = folder / "claims.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("topic: budget", "topik: budget"), "utf-8")
    assert ("claims.yaml", 21, "topik", "knowledge-invalid") in problems(folder)


def test_a_yaml_error_names_its_line(folder: Path) -> None:
    (folder / "rates.yaml").write_text("- {id: a\n- b: [\n", encoding="utf-8")
    found = problems(folder)
    assert [(name, key) for name, _, _, key in found] == [("rates.yaml", "knowledge-yaml")]
    assert found[0][1] >= 1


def test_duplicate_ids_are_told(folder: Path) -> None:
    path = folder / "concepts.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "- {id: ai, fr: [IA]}\n", encoding="utf-8")
    assert [key for *_, key in problems(folder)] == ["knowledge-duplicate-id"]


def test_a_misprint_needs_a_reason(folder: Path) -> None:
    path = folder / "sources" / "journal-deux.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("}}\n", "}, rank: erroneous}\n"), "utf-8")
    assert [(name, key) for name, _, _, key in problems(folder)] == [
        ("journal-deux.yaml", "knowledge-invalid")
    ]


def test_own_knowledge_adds_to_the_built_in(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAROC_IA_CACHE", str(tmp_path / "cache"))
    first = load_knowledge(folder)
    told = [claim.statements[:] for claim in first.claims]
    assert first.claim("harbour-opening") is not None
    cached = sorted((tmp_path / "cache").rglob("*.json"))
    assert len(cached) == len(PARTS)
    assert load_knowledge(folder).digest == first.digest
    for path in cached:
        path.write_bytes(b"spoilt\n{}")
        again = load_knowledge(folder)
        assert (again.digest, [claim.statements[:] for claim in again.claims]) == (first.digest, told)
        assert again.sources == first.sources


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError):
        load_knowledge(tmp_path / "nowhere")


def test_rates_become_intervals(knowledge: KnowledgeBase) -> None:
    near = rate_interval(knowledge, "USD", "MAD", date(2026, 1, 20))
    assert near is not None
    assert near.low == Decimal("9.2") * Decimal("0.99")
    assert near.high == Decimal("9.2") * Decimal("1.01")
    inverse = rate_interval(knowledge, "MAD", "USD", date(2026, 1, 20))
    assert inverse is not None
    assert inverse.low < 1 / Decimal("9.2") < inverse.high
    assert rate_interval(knowledge, "JPY", "MAD", date(2026, 1, 20)) is None


def test_look_up_is_blind_to_accents_plural_and_language(knowledge: KnowledgeBase) -> None:
    assert find_topic(knowledge, "Emploi") == "emplois"
    assert find_topic(knowledge, "jobs") == "emplois"
    assert find_topic(knowledge, "fund") == "budget"
    assert [c.id for c in find_facts(knowledge, "ia")] == ["ai-jobs"]
    assert {c.id for c in find_facts(knowledge, topic="emplois")} == {"ai-jobs", "digital-jobs"}
    assert topics(knowledge) == (("budget", 1), ("emplois", 2), ("evenements", 1))


def test_near_misses_are_suggested(knowledge: KnowledgeBase) -> None:
    with pytest.raises(UsageError) as caught:
        find_topic(knowledge, "budgte")
    assert caught.value.params["suggestion"] == "budget"
    with pytest.raises(UsageError) as claim:
        find_claim(knowledge, "ai-job")
    assert claim.value.params["suggestion"] == "ai-jobs"
    assert suggest("zzzz", ["emplois"]) is None


def test_a_changed_byte_is_noticed_whatever_the_file_looks_like(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAROC_IA_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "own"
    folder.mkdir()
    path = folder / "concepts.yaml"
    digests = []
    for word in ("one", "two", "two", "one"):
        path.write_text(f"- {{id: own, fr: [{word}], en: [{word}], ar: [{word}]}}\n", encoding="utf-8")
        # the same size and the same time of change, as after a restored backup
        os.utime(path, ns=(10**18, 10**18))
        digests.append(load_knowledge(folder).digest)
    assert digests[0] == digests[3] != digests[1] == digests[2]


def test_the_digest_of_settled_files_is_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAROC_IA_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(store, "_SETTLED", 0)
    first = load_knowledge()
    read: list[object] = []
    monkeypatch.setattr(store, "_content_digest", read.append)
    assert load_knowledge().digest == first.digest
    assert read == []


def test_knowledge_that_came_in_a_wheel_is_found_without_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAROC_IA_CACHE", str(tmp_path / "cache"))
    first = load_knowledge()
    kept = tmp_path / "kept"
    (tmp_path / "cache" / "maroc-ia-check").rename(kept)
    (form,) = kept.glob("knowledge-*.json")
    (kept / "knowledge.digest").write_text(form.stem.removeprefix("knowledge-"), encoding="ascii")
    monkeypatch.setattr(compiled, "BUILT_IN", str(kept))
    asked: list[str] = []

    def files(folder: str, within: str) -> Iterator[tuple[str, str]]:
        asked.append(folder + within)
        return iter(())

    monkeypatch.setattr(store, "_files", files)
    assert load_knowledge().digest == first.digest
    assert asked == []
    # with knowledge of one's own, everything is looked at
    own = tmp_path / "own"
    own.mkdir()
    load_knowledge(own)
    assert asked == [str(store.built_in()), str(own)]


def test_things_are_made_one_by_one_when_they_are_asked_for() -> None:
    asked: list[int] = []

    def square(place: int) -> int:
        asked.append(place)
        return place * place

    squares = Each(4, square)
    assert len(squares) == 4
    assert asked == []
    assert (squares[3], squares[-1], squares[3]) == (9, 9, 9)
    assert asked == [3]
    assert list(squares[1:3]) == [1, 4]
    assert list(squares) == [0, 1, 4, 9]
    assert asked == [3, 1, 2, 0]
    with pytest.raises(IndexError):
        _ = squares[4]


def test_a_value_is_found_however_it_is_written() -> None:
    shipped = load_knowledge()
    told = shipped.stating(Decimal("5E+4"), "job")
    assert "ai-jobs-2030" in {claim.id for claim in told}
    assert told == shipped.stating(Decimal("50000.00"), "job")
    assert set(told) <= set(shipped.stating(Decimal(50_000)))
    assert shipped.stating(Decimal(50_000), "telescope") == ()
    assert shipped.stating(Decimal("50000.00000000000000000000000000000001"), "job") == ()
    assert printed(Decimal("-0.0")) == printed(Decimal(0))


def test_what_all_claims_come_to_is_what_each_says() -> None:
    shipped = load_knowledge()
    claims, outline = tuple(shipped.claims), shipped.outline
    assert outline == outlined((c.id, c.kind, c.units, c.about) for c in claims)
    for claim in claims:
        assert shipped.claim(claim.id) is claim
        assert shipped.series(claim) == sum(other.about == claim.about for other in claims)
        assert all(shipped.counts(unit) == sum(unit in c.units for c in claims) for unit in claim.units)
    for claim in claims[::20]:
        heard = {group[0] for group in claim.about}
        assert (claim, True) in shipped.subjects(claim.kind).nearly(heard)
        assert claim in shipped.subjects(claim.kind).whole(heard)
        assert claim not in shipped.subjects(claim.kind).whole(heard - {claim.about[0][0]})
        assert claim in shipped.subjects(claim.kind).touched({claim.about[0][0]})
        for concept in heard:
            users = [c for c in claims if any(concept in group for group in c.about)]
            assert shipped.uses(concept) == len(users)
