"""Positions: a reported range, cut out of its file in any unit, gives the words of the text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maroc_ia_check.model import Run, Span
from maroc_ia_check.positions import Places
from maroc_ia_check.read import read_document

#: accents, emoji, combining marks, line ends of every kind, tabs, bidi marks, letters beyond the first plane
LETTERS = "ab1 é\n\r\u2028\t😀e\u0301\u200f\u202bعَ٢\ufeff𝟚"
CODECS = {"utf16": ("utf-16-le", 2), "utf8": ("utf-8", 1)}
LINE_END = re.compile(r"\r\n|\n|\r")


def cut(text: str, start: int, end: int, unit: str) -> str:
    """What stands between two offsets that count in a unit."""
    if unit == "points":
        return text[start:end]
    codec, size = CODECS[unit]
    return text.encode(codec)[start * size : end * size].decode(codec)


def offset(text: str, line: int, column: int, unit: str) -> int:
    """The offset of a line and column, found by walking the lines as an editor does."""
    start = 0 if line == 1 else [found.end() for found in LINE_END.finditer(text)][line - 2]
    if unit == "points":
        return start + column - 1
    codec, size = CODECS[unit]
    return len(text[:start].encode(codec)) // size + column - 1


@given(st.text(alphabet=LETTERS, max_size=40), st.data(), st.sampled_from(["points", *CODECS]))
def test_a_range_gives_its_words_in_every_unit(text: str, data: st.DataObject, unit: str) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = Places(text).range(Span(start, end), unit)
    assert cut(text, found.start, found.end, unit) == text[start:end]
    assert offset(text, found.start_line, found.start_column, unit) == found.start
    assert offset(text, found.end_line, found.end_column, unit) == found.end


@given(st.text(alphabet=LETTERS, min_size=1, max_size=40), st.sampled_from(["utf-8-sig", "utf-16"]))
def test_a_byte_order_mark_moves_nothing(text: str, encoding: str) -> None:
    if not text.strip("\ufeff \t\r\n\u2028"):
        return
    document = read_document("a.txt", content=text.encode(encoding))
    places = Places.of(document)
    index = next(i for i, c in enumerate(document.text) if not c.isspace())
    found = places.range(Span(index, index + 1))
    assert document.text[found.start : found.end] == document.text[index]


#: <p>Été&nbsp;2030</p>, its text with a line added before and after
SOURCE = "<p>\n&Eacute;t<b>é</b>&nbsp;2030</p>"
TEXT = "- Été\u00a02030\n"
RUNS = (Run(2, 1, 4, 8), Run(3, 1, 12), Run(4, 1, 16), Run(5, 1, 21, 6), Run(6, 4, 27))


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("Été", "&Eacute;t<b>é"),
        ("É", "&Eacute;"),
        ("\u00a0", "&nbsp;"),
        ("2030", "2030"),
        ("03", "03"),
        ("é\u00a02", "é</b>&nbsp;2"),
        ("- É", "&Eacute;"),
        ("2030\n", "2030"),
    ],
)
def test_a_range_stands_where_its_words_stand_in_the_file(quote: str, shown: str) -> None:
    places = Places(TEXT, SOURCE, RUNS)
    start = TEXT.index(quote)
    found = places.range(Span(start, start + len(quote)))
    assert SOURCE[found.start : found.end] == shown
    assert found.start_line == found.end_line == 2
    assert found.start_column == SOURCE.index(shown) - 3
    assert places.position(start) == (2, found.start_column)


def test_a_stretch_of_the_file_leads_back_to_the_text() -> None:
    places = Places(TEXT, SOURCE, RUNS)
    for words in ("2030", "&nbsp;", "&Eacute;t<b>é"):
        start = SOURCE.index(words)
        found = places.back(Span(start, start + len(words)))
        assert found is not None
        assert places.span(found) == (start, start + len(words))
    assert places.back(Span(0, 2)) is None


def test_a_file_of_which_nothing_was_copied_has_no_place_for_the_text() -> None:
    places = Places("Été", "SMO0w6k=", ())
    assert places.range(Span(0, 3)) == (1, 1, 1, 1, 0, 0)
