"""Reading: encodings, line ends, formats, and what is refused with which reason."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maroc_ia_check.errors import ReadError
from maroc_ia_check.extract import extract_mentions
from maroc_ia_check.model import Span
from maroc_ia_check.positions import Lines, Places
from maroc_ia_check.read import LIMIT, read_document, readable_suffixes

FRENCH = "Le Maroc veut créer 50 000 emplois à Salé, a-t-on répété."
ARABIC = "يعتزم المغرب إحداث 50 ألف منصب شغل في أفق 2030"


def refused(path: str | Path, content: bytes | None = None) -> str:
    with pytest.raises(ReadError) as caught:
        read_document(path, content=content)
    return caught.value.key


@pytest.mark.parametrize(
    ("text", "encoding", "notices"),
    [
        (FRENCH, "utf-8", ()),
        (ARABIC, "utf-8", ()),
        (FRENCH, "utf-8-sig", ()),
        (FRENCH, "utf-16", ("utf-16",)),
        (ARABIC, "utf-16", ("utf-16",)),
        (FRENCH, "utf-16-le", ("utf-16",)),
        (ARABIC, "utf-16-be", ("utf-16",)),
        (FRENCH, "cp1252", ("cp1252",)),
        (ARABIC, "cp1256", ("cp1256",)),
        ("« Élan » – 11 milliards d’euros…", "cp1252", ("cp1252",)),
    ],
)
def test_encodings_are_recognised(text: str, encoding: str, notices: tuple[str, ...]) -> None:
    document = read_document("-", content=text.encode(encoding))
    assert (document.text, document.notices) == (text, notices)


def test_line_ends_stay_as_they_are() -> None:
    assert read_document("a.txt", content=b"un\r\ndeux\rtrois\n").text == "un\r\ndeux\rtrois\n"


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        ("\ufeff".encode(), "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x02\x03", "binary"),
        (b"%PDF-1.4\x01\x02\x03\x04 stream", "binary"),
        (b"mot\x81\x8d\x8f", "undecodable"),
        (b"\xff\xfea", "undecodable"),
        (b"a" * (LIMIT * 1_000_000 + 1), "too-large"),
    ],
)
def test_what_is_no_text_is_refused(content: bytes, key: str) -> None:
    assert refused("a.txt", content) == key


def test_paths_that_cannot_be_read(tmp_path: Path) -> None:
    assert refused(tmp_path / "absent.txt") == "missing"
    assert refused(tmp_path) == "directory"
    assert refused("a\0b") == "unreadable"
    large = tmp_path / "large.txt"
    with large.open("wb") as handle:
        handle.truncate(LIMIT * 1_000_000 + 1)
    assert refused(large) == "too-large"


def test_formats_that_are_not_read_are_named(tmp_path: Path) -> None:
    path = tmp_path / "article.pptx"
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(ReadError) as caught:
        read_document(path)
    assert caught.value.key == "unsupported-format"
    assert ".txt" in str(caught.value.params["known"])


def test_an_unknown_suffix_is_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "depeche.une"
    path.write_text(FRENCH, encoding="utf-8")
    assert read_document(path).text == FRENCH
    assert ".une" not in readable_suffixes()


MARKDOWN = """---
title: Essai
date: 2026-01-14
---
# Un titre chiffré : 50 000

Un [lien](https://exemple.ma/2030/50000) et `du code 40`, puis https://exemple.ma/12.

```
100
```

Second titre
------------
<!-- 7 --> fin
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_markdown_sets_aside_what_is_no_prose(end: str) -> None:
    text = MARKDOWN.replace("\n", end)
    document = read_document("a.md", content=text.encode())
    assert document.text == text
    assert document.date == date(2026, 1, 14)
    assert [text[a:b] for a, b in document.headings] == ["Un titre chiffré : 50 000", "Second titre"]
    skipped = "|".join(text[a:b] for a, b in document.skipped)
    for hidden in ("title: Essai", "2030/50000", "`du code 40`", "exemple.ma/12", "100", "<!-- 7 -->"):
        assert hidden in skipped
    assert "Un [lien](" not in skipped
    assert "fin" not in skipped


def test_a_wrong_front_matter_date_is_no_date() -> None:
    assert read_document("a.md", content=b"---\ndate: 2026-13-40\n---\ntexte\n").date is None


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_utf8_text_comes_back_unchanged(text: str) -> None:
    try:
        document = read_document("a.txt", content=text.encode())
    except ReadError as error:
        assert error.key == "empty"
        return
    assert document.text in {text, text.removeprefix("\ufeff")}


@given(st.binary(max_size=80))
def test_no_bytes_break_the_reader(content: bytes) -> None:
    try:
        read_document("a.md", content=content)
    except ReadError as error:
        assert error.key in {"binary", "empty", "undecodable"}


@given(st.text(alphabet="ab é\n\r\u2028\t😀", max_size=40))
def test_positions_lead_back_to_the_offset(text: str) -> None:
    lines = Lines(text)
    for offset in range(len(text)):
        place = lines.position(offset)
        start, end = lines.bounds(place.line)
        assert start + place.column - 1 == offset
        assert offset <= end or text[end:offset].strip("\r\n") == ""


@pytest.mark.parametrize(
    ("front", "day"),
    [
        ("---\ndate: 2026-01-12\n---\n", "2026-01-12"),
        ("---\r\ntitle: a\r\npublishDate: '2026-01-12'\r\n---\r\n", "2026-01-12"),
        ("+++\ndate = 2026-01-12T10:00:00Z\n+++\n", "2026-01-12"),
        ("---\ndate: 2026-13-12\n---\n", None),
    ],
)
def test_the_date_of_the_front_matter(front: str, day: str | None) -> None:
    document = read_document("a.md", content=f"{front}# Titre\n\nTexte".encode())
    assert str(document.date or None) == str(day)
    assert document.skipped[0] == (0, len(front))


def test_a_date_in_words_in_the_front_matter_is_the_texts() -> None:
    document = read_document("a.md", content=b"---\ndate: 12 janvier 2026\n---\n# Titre\n\nUn texte.")
    assert str(extract_mentions(document, language="fr").date) == "2026-01-12"


def test_front_matter_and_code_are_no_lines_of_the_text() -> None:
    text = "---\na: 1\n---\n# Titre\n\n```\ncode 12\n```\n\nUn texte, assez long."
    reading = extract_mentions(read_document("a.md", content=text.encode()), language="fr")
    assert [text[block.span.start : block.span.end] for block in reading.blocks] == [
        "# Titre",
        "Un texte, assez long.",
    ]
    alone = read_document("a.md", content=b"---\ndate: 12 janvier 2026\n---\n")
    assert list(extract_mentions(alone, language="fr")) == []


def test_markup_in_markdown() -> None:
    """Tags are skipped; entities are their characters, and lead back to the file."""
    source = 'On vise <span class="n 12">50&nbsp;000</span> postes\n\n| A | B |\n|---|---|\n| 1 | 2&euro; |\n'
    document = read_document("a.md", content=source.encode())
    assert document.text == source.replace("&nbsp;", "\u00a0").replace("&euro;", "€")
    assert [document.text[a:b] for a, b in document.skipped] == ['<span class="n 12">', "</span>"]
    start = document.text.index("50")
    found = Places.of(document).span(Span(start, start + 6))
    assert source[found.start : found.end] == "50&nbsp;000"
