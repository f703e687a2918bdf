"""Comments in a copy of a Word document: on the figure, and nowhere else."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from office_files import docx, par, row, run, word_article

from maroc_ia_check.cli import run as cli
from maroc_ia_check.model import Span
from maroc_ia_check.office.comments import Comment, Signature, commented
from maroc_ia_check.office.elements import local, value
from maroc_ia_check.read import read_document

SIGNATURE = Signature("maroc-ia", "mia", date(2026, 1, 14))


def parts(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def annotated(content: bytes, *figures: str) -> bytes:
    text = read_document("a.docx", content=content).text
    comments = [
        Comment(Span(text.index(figure), text.index(figure) + len(figure)), f"titre {figure}", ["pourquoi"])
        for figure in figures
    ]
    return commented(content, comments, SIGNATURE)


def anchored(content: bytes) -> dict[str, str]:
    """The words, or the other signs, between the marks of every comment, by the comment's title."""
    own = parts(content)
    titles = {
        value(comment, "id"): next(each.text or "" for each in comment.iter() if local(each) == "t")
        for comment in etree.fromstring(own["word/comments.xml"])
    }
    found: dict[str, str] = {}
    opened: set[str | None] = set()
    referred = []
    for each in etree.fromstring(own["word/document.xml"]).iter():
        if local(each) == "commentRangeStart":
            opened.add(value(each, "id"))
            found[titles[value(each, "id")]] = ""
        elif local(each) == "commentRangeEnd":
            opened.remove(value(each, "id"))
        elif local(each) == "commentReference":
            referred.append(value(each, "id"))
        elif local(each) in {"t", "footnoteReference", "drawing"}:
            for number in opened:
                found[titles[number]] += each.text if local(each) == "t" and each.text else f"<{local(each)}>"
    assert not opened
    assert sorted(referred, key=str) == sorted((key for key in titles if titles[key] in found), key=str)
    return found


@pytest.mark.parametrize(
    "body",
    [
        par(run("vise 50 000 emplois en 2030")),
        par(run("vise 50 "), run("000 em", "<w:b/>"), run("plois en 2030")),
        par(
            '<w:r><w:t xml:space="preserve">vise 50 </w:t><w:t> 000 emplois </w:t>'
            "<w:tab/><w:t>en 2030</w:t></w:r>"
        ),
        par("<w:r><w:t> 50 000 emplois en 2030 </w:t></w:r>"),
        par(run("vise "), f'<w:ins w:id="1">{run("50 000 emplois")}</w:ins>', run(" en 2030")),
        par(f'<w:hyperlink w:anchor="a">{run("vise 50 000 emplois")}</w:hyperlink>', run(" en 2030")),
        f"<w:tbl>{row('vise', '50 000 emplois', 'en 2030')}</w:tbl>",
    ],
)
def test_the_marks_stand_around_the_figure_and_the_text_stays(body: str) -> None:
    content = docx(body)
    out = annotated(content, "50 000 emplois")
    found = anchored(out)["titre 50 000 emplois"]
    assert found.split() == ["50", "000", "emplois"]
    assert read_document("a.docx", content=out).text == read_document("a.docx", content=content).text


def test_comments_may_touch_and_lie_in_one_another() -> None:
    out = annotated(docx(par(run("de 10 à 20 milliards, 30 fois"))), "10 à 20 milliards", "20", ", 30")
    assert anchored(out) == {
        "titre 10 à 20 milliards": "10 à 20 milliards",
        "titre 20": "20",
        "titre , 30": ", 30",
    }


def test_a_figure_in_a_note_or_a_box_is_commented_where_it_is_shown() -> None:
    note = run("Voir") + '<w:r><w:t>ici</w:t><w:footnoteReference w:id="7"/></w:r>' + run("fin")
    box = f"<w:r><w:drawing><w:txbxContent>{par(run('99 villes'))}</w:txbxContent></w:drawing></w:r>"
    content = docx(par(note) + par(box), footnotes=f'<w:footnote w:id="7">{par(run("12 pays"))}</w:footnote>')
    found = anchored(annotated(content, "12 pays", "99 villes"))
    assert found["titre 12 pays"] == "<footnoteReference>"
    assert found["titre 99 villes"].startswith("<drawing>")
    assert parts(annotated(content, "12 pays"))["word/footnotes.xml"] == parts(content)["word/footnotes.xml"]


def test_comments_that_are_there_stay() -> None:
    old = f'<w:comment w:id="3" w:author="Relecture">{par(run("à revoir"))}</w:comment>'
    out = annotated(docx(par(run("vise 50 000 emplois")), comments=old), "50 000")
    comments = list(etree.fromstring(parts(out)["word/comments.xml"]))
    assert [(value(each, "id"), value(each, "author")) for each in comments] == [
        ("3", "Relecture"),
        ("4", "maroc-ia"),
    ]
    assert value(comments[1], "date") == "2026-01-14T00:00:00Z"


def test_every_other_part_is_the_same_to_the_byte() -> None:
    content = docx(par(run("vise 50 000 emplois")), header1=par(run("Le Journal")))
    out = annotated(content, "50 000")
    before, after = parts(content), parts(out)
    touched = {name for name in after if after[name] != before.get(name)}
    assert touched == {
        "word/document.xml",
        "word/comments.xml",
        "word/_rels/document.xml.rels",
        "[Content_Types].xml",
    }
    with ZipFile(BytesIO(content)) as old:
        for info in old.infolist():
            packed = content[info.header_offset : info.header_offset + 30 + info.compress_size]
            assert (packed in out) == (info.filename not in touched)


def test_a_new_part_is_known_to_the_document() -> None:
    own = parts(annotated(docx(par(run("vise 50 000 emplois"))), "50 000"))
    assert b'PartName="/word/comments.xml"' in own["[Content_Types].xml"]
    assert b'Target="/word/comments.xml"' in own["word/_rels/document.xml.rels"]


def test_nothing_to_say_changes_nothing_and_the_same_input_gives_the_same_bytes() -> None:
    content = docx(par(run("vise 50 000 emplois")))
    assert commented(content, [], SIGNATURE) == content
    assert annotated(content, "50 000") == annotated(content, "50 000")


WRONG = "La stratégie Digital Morocco 2030 est dotée de 11 millions de dirhams pour 2024-2026."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.docx"
    path.write_bytes(word_article(["Une lecture du budget", "Rabat, le 20 janvier 2026", WRONG]))
    return path


@pytest.mark.parametrize(("language", "verdict"), [("fr", "Contredit"), ("en", "Contradicted"), ("ar", "")])
def test_the_command_writes_a_copy_with_the_verdict_in_words(
    article: Path, language: str, verdict: str
) -> None:
    original, out = article.read_bytes(), article.with_name("out.docx")
    assert cli(["--lang", language, "check", str(article), "--annotate", str(out)]) == 1
    assert article.read_bytes() == original
    ((title, words),) = anchored(out.read_bytes()).items()
    assert words == "11 millions de dirhams"
    assert verdict in title
    comment = parts(out.read_bytes())["word/comments.xml"].decode()
    assert ("<w:bidi/>" in comment) == (language == "ar")
    assert 'w:date="2026-01-20T00:00:00Z"' in comment
    assert "11 milliards de dirhams" in comment or language != "fr"


@pytest.mark.parametrize(
    ("names", "target", "message"),
    [
        (["article.docx"], "article.docx", "écraserait"),
        (["article.docx", "article.txt"], "out.docx", "un seul fichier"),
        (["article.txt"], "out.docx", "fichier Word"),
        (["-"], "out.docx", "fichier Word"),
        (["article.docx"], "nowhere/out.docx", "impossible"),
    ],
)
def test_other_requests_are_refused(
    article: Path, capfd: pytest.CaptureFixture[str], names: list[str], target: str, message: str
) -> None:
    original = article.read_bytes()
    files = [name if name == "-" else str(article.with_name(name)) for name in names]
    assert cli(["--lang", "fr", "check", *files, "--annotate", str(article.parent / target)]) == 2
    assert message in capfd.readouterr().err
    assert article.read_bytes() == original
    assert not article.with_name("out.docx").exists()


def test_a_document_that_cannot_be_read_has_no_copy(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK")
    out = tmp_path / "out.docx"
    assert cli(["check", str(tmp_path / "a.docx"), "--annotate", str(out)]) == 2
    assert not out.exists()
