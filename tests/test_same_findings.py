"""The same article gives the same findings, whatever the file that it comes in.

The PDF files in ``documents`` were made from the texts beside them. To make them again, write each text with
``office_files.word_article`` and have LibreOffice convert it (``soffice --headless --convert-to pdf``);
``locked.pdf`` is ``en.docx`` exported with a password (filter option ``DocumentOpenPassword``).
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from office_files import open_article, word_article

from maroc_ia_check import load_knowledge
from maroc_ia_check.cli import run
from maroc_ia_check.model import CLASSES
from maroc_ia_check.pipeline import check_document
from maroc_ia_check.read import read_document

DOCUMENTS = Path(__file__).parent / "documents"
ARTICLES = ["fr", "en", "ar"]
Row = tuple[str, str, str | None, str | None]


def content(article: str, suffix: str) -> bytes:
    lines = (DOCUMENTS / f"{article}.txt").read_text(encoding="utf-8").splitlines()
    if suffix == ".docx":
        return word_article(lines)
    return open_article(lines) if suffix == ".odt" else (DOCUMENTS / f"{article}{suffix}").read_bytes()


def findings(article: str, suffix: str) -> list[Row]:
    document = read_document(f"{article}{suffix}", content=content(article, suffix))
    report = check_document(document, load_knowledge())
    assert report.date is not None
    assert report.date.isoformat() == "2026-01-20"
    return [
        ("".join(f.quote.split()), f.verdict, f.reason, f.claim.id if f.claim else None)
        for f in report.findings
    ]


@pytest.mark.parametrize("suffix", [".docx", ".odt", ".pdf"])
@pytest.mark.parametrize("article", ARTICLES)
def test_every_format_gives_the_same_findings(article: str, suffix: str) -> None:
    expected = findings(article, ".txt")
    assert sorted(CLASSES[verdict] for _, verdict, *_ in expected).count("alarm") == 2
    assert findings(article, suffix) == expected


@pytest.mark.parametrize(
    ("language", "page", "paragraph"),
    [("fr", "page 1", "paragraphe 4"), ("en", "page 1", "paragraph 4"), ("ar", "الصفحة 1", "الفقرة 4")],
)
def test_reports_say_where_the_figure_is(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], language: str, page: str, paragraph: str
) -> None:
    for suffix, place in ((".pdf", page), (".docx", paragraph), (".odt", paragraph)):
        path = tmp_path / f"a{suffix}"
        path.write_bytes(content("fr", suffix))
        assert run(["--lang", language, "check", str(path)]) == 1
        assert f"\n{place} │ " in capfd.readouterr().out.replace("\n  ", "\n")


def test_the_json_report_has_places_where_there_are_some(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for suffix in (".pdf", ".txt"):
        (tmp_path / f"a{suffix}").write_bytes(content("fr", suffix))
        run(["check", "--format", "json", str(tmp_path / f"a{suffix}")])
        first = json.loads(capfd.readouterr().out)["documents"][0]["findings"][0]
        assert first.get("places") == ([{"kind": "page", "label": "1"}] if suffix == ".pdf" else None)


def test_broken_files_do_not_keep_the_others_from_being_checked(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    said = {
        "broken.docx": (b"PK\x03\x04", "endommagé"),
        "broken.odt": (content("fr", ".odt")[:300], "endommagé"),
        "broken.pdf": (b"%PDF-1.7", "endommagé"),
        "locked.pdf": ((DOCUMENTS / "locked.pdf").read_bytes(), "mot de passe"),
        "empty.docx": (b"", "vide"),
        "fr.docx": (content("fr", ".docx"), "11 millions de dirhams"),
    }
    for name, (data, _) in said.items():
        (tmp_path / name).write_bytes(data)
    assert run(["--lang", "fr", "check", *(str(tmp_path / name) for name in said)]) == 2
    out = capfd.readouterr().out
    for name, (_, words) in said.items():
        assert words in out.partition(name)[2].partition(str(tmp_path))[0], name
