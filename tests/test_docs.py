"""The examples of the documentation do what they say."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[1] / "docs"


@pytest.mark.parametrize("path", [p for p in sorted(DOCS.glob("*.md")) if ">>> " in p.read_text("utf-8")])
def test_examples_run_as_shown(path: Path) -> None:
    failed, tried = doctest.testfile(str(path), module_relative=False, encoding="utf-8")
    assert tried
    assert not failed
