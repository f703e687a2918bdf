"""Columns on a terminal: the short way says what rich says."""

from __future__ import annotations

import sys

from hypothesis import given
from hypothesis import strategies as st
from rich import cells as rich_cells

from maroc_ia_check.report.cells import cell_len, set_cell_size


def test_every_character_alone() -> None:
    letters = (chr(code) for code in range(0x20, sys.maxunicode + 1, 1) if not 0xD800 <= code < 0xE000)
    assert [c for c in letters if cell_len(c) != rich_cells.cell_len(c)] == []


@given(st.text("aéß ،مرحبا٣—…« »漢😀e\u0301\u064b\u200d│─→€", max_size=12), st.integers(0, 14))
def test_texts_and_cuts(text: str, size: int) -> None:
    assert cell_len(text) == rich_cells.cell_len(text)
    assert set_cell_size(text, size) == rich_cells.set_cell_size(text, size)
