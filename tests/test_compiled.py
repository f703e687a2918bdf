"""Compiled forms: kept by content, missed when spoilt, never needed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from maroc_ia_check import compiled
from maroc_ia_check.compiled import found, kept
from maroc_ia_check.languages import available_languages, load_language, read_table
from maroc_ia_check.languages.phrase_index import PhraseIndex
from maroc_ia_check.languages.phrases import Words


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MAROC_IA_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / "maroc-ia-check"


def test_a_form_is_made_once(cache: Path) -> None:
    made = []

    def make() -> bytes:
        made.append(1)
        return b"[1]"

    assert [kept("table", "abc", make) for _ in range(3)] == [b"[1]"] * 3
    assert made == [1]
    assert [path.name for path in cache.iterdir()] == ["table-abc.json"]


@pytest.mark.parametrize("spoilt", [b"", b"[2]", b"0\n[2]", b"\xff\xfe\n\x80"])
def test_a_spoilt_form_is_made_again(cache: Path, spoilt: bytes) -> None:
    kept("table", "abc", lambda: b"[1]")
    path = cache / "table-abc.json"
    sound = path.read_bytes()
    path.write_bytes(spoilt)
    assert kept("table", "abc", lambda: b"[1]") == b"[1]"
    assert path.read_bytes() == sound


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("MAROC_IA_CACHE", str(tmp_path / "file"))
    assert kept("table", "abc", lambda: b"[1]") == b"[1]"


def test_forms_that_came_with_the_package_are_found(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept("table", "abc", lambda: b"[1]")
    (tmp_path / "kept").mkdir()
    (cache / "table-abc.json").rename(tmp_path / "kept" / "table-abc.json")
    assert found("table", "abc") is None
    monkeypatch.setattr(compiled, "BUILT_IN", str(tmp_path / "kept"))
    assert found("table", "abc") == b"[1]"
    assert found("table", "abd") is None


@pytest.mark.usefixtures("cache")
@pytest.mark.parametrize("code", available_languages())
def test_a_kept_table_is_the_table(code: str) -> None:
    for name in ("language", "context", "figures", "currencies"):
        read_table.cache_clear()
        first = read_table(code, name)
        read_table.cache_clear()
        assert read_table(code, name) == first
        assert first


@pytest.mark.parametrize("code", available_languages())
def test_a_restored_index_finds_the_same(code: str) -> None:
    affixes = load_language(code).affixes
    index = PhraseIndex(
        [("emplois publics", "a"), ("form* continue", "b"), ("IA", "c"), ("الذكاء", "d")], affixes
    )
    again: PhraseIndex[str] = PhraseIndex.restored(json.loads(json.dumps(index.plain())), affixes)
    text = "Des emplois publics, la formation continue, l'IA et بالذكاء"
    words = Words(text, affixes)
    assert again.find(words) == index.find(words)
    assert index.find(words)
