"""Patterns kept from run to run: the same as compiled ones, and never needed."""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maroc_ia_check import kept_patterns
from maroc_ia_check.kept_patterns import compile_pattern, keep_patterns

PATTERN = r"(?P<day>\d{1,2})[ \u00a0](?:(mai)|(?P<month>juin|JUILLET))(?![\w\u0660-\u0669])"
TEXT = "le 3 mai, le 14 Juillet et le 30\u00a0juin"


@pytest.fixture(autouse=True)
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("MAROC_IA_CACHE", str(tmp_path / "cache"))
    _forget()
    yield
    _forget()


def _forget() -> None:
    kept_patterns._kept.clear()
    kept_patterns._missed.clear()


def _compiled_anew(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The patterns that have to be compiled from now on."""
    seen: list[str] = []
    real = re.compile

    def spy(pattern: str, flags: int = 0) -> re.Pattern[str]:
        seen.append(pattern)
        return real(pattern, flags)

    monkeypatch.setattr(kept_patterns, "re", SimpleNamespace(compile=spy))
    return seen


def _facts(pattern: re.Pattern[str]) -> tuple[object, ...]:
    found = [(m.span(), m.groups(), m.groupdict(), m.lastgroup) for m in pattern.finditer(TEXT)]
    return pattern.pattern, pattern.flags, pattern.groups, dict(pattern.groupindex), found


@pytest.mark.parametrize("flags", [0, re.I, re.I | re.M, re.X | re.A])
def test_a_kept_pattern_is_the_one_that_was_compiled(monkeypatch: pytest.MonkeyPatch, flags: int) -> None:
    first = compile_pattern(PATTERN, flags)
    keep_patterns()
    _forget()
    anew = _compiled_anew(monkeypatch)
    second = compile_pattern(PATTERN, flags)
    assert anew == []
    assert first is not second
    assert _facts(second) == _facts(first) == _facts(re.compile(PATTERN, flags))


def test_flags_in_a_pattern_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    compile_pattern("(?i)MAI", 0)
    keep_patterns()
    _forget()
    anew = _compiled_anew(monkeypatch)
    assert compile_pattern("(?i)MAI", 0).search(TEXT)
    assert not compile_pattern("MAI", 0).search(TEXT)
    assert anew == ["MAI"]


def test_what_others_kept_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    for pattern in ("a+", "b+"):
        compile_pattern(pattern, 0)
        keep_patterns()
        _forget()
    anew = _compiled_anew(monkeypatch)
    assert [compile_pattern(pattern, 0).pattern for pattern in ("a+", "b+", "c+")] == ["a+", "b+", "c+"]
    assert anew == ["c+"]


def test_a_table_that_has_grown_too_long_begins_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_patterns, "_MOST", 1)
    for pattern in ("a+", "b+"):
        compile_pattern(pattern, 0)
        keep_patterns()
        _forget()
    anew = _compiled_anew(monkeypatch)
    compile_pattern("b+", 0)
    compile_pattern("a+", 0)
    assert anew == ["a+"]


@pytest.mark.parametrize("name", ["_sre", "re._parser", "re._compiler"])
def test_an_engine_without_these_parts_compiles_as_always(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    compile_pattern("a+", 0)
    keep_patterns()
    _forget()
    monkeypatch.setattr(
        kept_patterns,
        "import_module",
        lambda wanted: SimpleNamespace() if wanted == name else importlib.import_module(wanted),
    )
    assert compile_pattern("a+", 0).findall("aab") == ["aa"]
    assert compile_pattern("b+", 0).findall("aab") == ["b"]
    keep_patterns()


def test_another_build_of_python_has_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    compile_pattern("a+", 0)
    keep_patterns()
    _forget()
    monkeypatch.setattr(sys, "version", "another one")
    anew = _compiled_anew(monkeypatch)
    compile_pattern("a+", 0)
    assert anew == ["a+"]


def test_a_mistake_in_a_pattern_is_told() -> None:
    with pytest.raises(re.error):
        compile_pattern("(", 0)


@given(st.lists(st.integers(min_value=0, max_value=2**32 - 1), max_size=40), st.integers(0, 3))
def test_a_code_that_is_none_is_compiled_again(words: list[int], groups: int) -> None:
    codes = b"".join(word.to_bytes(4, sys.byteorder) for word in words)
    names: list[str | None] = [None] * (groups + 1)
    kept_patterns._kept[:] = [kept_patterns._Table({"0 a+": (32, names, 0, len(codes))}, codes)]
    assert compile_pattern("a+", 0).pattern == "a+"
