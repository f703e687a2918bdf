"""Inputs: the files that are meant by names, folders and patterns; encodings; standard input with a name."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from maroc_ia_check.cli import run
from maroc_ia_check.read.inputs import expanded

TEXT = "Le Maroc vise 50 000 emplois dans l’IA d’ici 2030."
IGNORED = {".gitignore": "old/\n*.bak.txt\n/sub/*\n!/sub/kept/\n", "sub/kept/.gitignore": "!good.bak.txt\n"}
FILES = (
    "b.txt",
    "a.md",
    "B.html",
    "c.bak.txt",
    "data.json",
    "feed.xml",
    "script.py",
    ".hidden.txt",
    ".hidden/x.txt",
    "old/x.txt",
    "sub/x.txt",
    "sub/kept/good.bak.txt",
    "sub/kept/bad.bak.txt.txt",
)


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in FILES:
        path = tmp_path / "archive" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    for name, rules in IGNORED.items():
        (tmp_path / "archive" / name).write_text(rules, encoding="utf-8")
    (tmp_path / "archive" / ".git").mkdir()
    monkeypatch.chdir(tmp_path / "archive")
    return tmp_path / "archive"


KEPT = ["B.html", "a.md", "b.txt", "sub/kept/bad.bak.txt.txt", "sub/kept/good.bak.txt"]


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize(
    ("names", "files"),
    [
        (["."], KEPT),
        (["sub"], KEPT[3:]),
        (["b.txt", "."], ["b.txt", "B.html", "a.md", *KEPT[3:]]),
        (["*.txt"], ["b.txt"]),
        (["**/*.txt"], ["b.txt", *KEPT[3:]]),
        (["*.json", "*.py"], ["data.json", "script.py"]),
        (["c.bak.txt", "old/x.txt", ".hidden.txt", "missing.txt"],) * 2,
        (["old", "none*.txt", "-"],) * 2,
    ],
)
def test_which_files_are_meant(names: list[str], files: list[str]) -> None:
    assert expanded(names) == files


def test_outside_of_a_repository_only_the_rules_inside_the_folder_count(archive: Path) -> None:
    (archive / ".git").rmdir()
    assert expanded(["sub/kept", "old"]) == [*KEPT[3:], "old/x.txt"]


def test_a_name_that_looks_like_a_pattern_is_the_file_itself(archive: Path) -> None:
    (archive / "[1].txt").write_text(TEXT, encoding="utf-8")
    assert expanded(["[1].txt"]) == ["[1].txt"]


def maroc(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(list(arguments))
    out, err = capfd.readouterr()
    return code, out, err.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.usefixtures("archive")
def test_a_folder_without_texts_is_an_error(
    capfd: pytest.CaptureFixture[str],
) -> None:
    code, out, _ = maroc(capfd, "check", "--format", "json", "old", "sub")
    documents = json.loads(out)["documents"]
    assert [document["path"] for document in documents] == ["old", *KEPT[3:]]
    assert [document.get("error", {}).get("code") for document in documents] == ["directory", None, None]
    assert code == 2


def test_the_encoding_can_be_forced(archive: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (archive / "b.txt").write_bytes("Ÿ 50 €".encode("cp1252"))
    code, out, _ = maroc(capfd, "figures", "--format", "json", "--encoding", "cp1252", "b.txt")
    assert json.loads(out)["documents"][0]["figures"][0]["unit"] == "EUR"
    code, _, err = maroc(capfd, "figures", "--encoding", "utf-8", "b.txt")
    assert (code, err.strip()) == (2, "maroc-ia : b.txt : ce texte n’est pas en utf-8")
    code, _, err = maroc(capfd, "check", "--encoding", "cp1257x", "b.txt")
    assert code == 2
    assert "encodage inconnu : cp1257x ; vouliez-vous dire cp1257" in err
    assert maroc(capfd, "explain", "--encoding", "hex", "b.txt:1")[0] == 2


@pytest.mark.parametrize("command", ["check", "figures"])
def test_standard_input_may_have_a_name(
    command: str, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = f"<html><nav>90 000</nav><h1>Titre</h1><p>{TEXT}</p></html>"
    for content, error in ((page.encode(), None), (b"", "empty")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        code, out, _ = maroc(capfd, command, "--format", "json", "--stdin-filename", "news/a.html", "-")
        document = json.loads(out)["documents"][0]
        assert document["path"] == "news/a.html"
        assert document.get("error", {}).get("code") == error
        assert code == (2 if error else 0)


def test_places_are_those_of_the_page(archive: Path, capfd: pytest.CaptureFixture[str]) -> None:
    page = f"<nav>Menu</nav>\n<h1>L&rsquo;IA</h1>\n<p>  {TEXT.replace('50 000', '<b>500&nbsp;000</b>')}</p>"
    (archive / "B.html").write_text(page, encoding="utf-8")
    line = page.splitlines()[2]
    place = (3, line.index("500&nbsp;") + 1)
    finding = json.loads(maroc(capfd, "check", "--format", "json", "B.html")[1])["documents"][0]["findings"][
        0
    ]
    assert (finding["line"], finding["column"]) == place
    figure = json.loads(maroc(capfd, "figures", "--format", "json", "B.html")[1])["documents"][0]["figures"][
        0
    ]
    assert (figure["line"], figure["column"]) == place
    assert f"{place[0]}:{place[1]} │" in maroc(capfd, "check", "B.html")[1]
    code, out, _ = maroc(capfd, "explain", "--format", "json", f"B.html:{place[0]}:{place[1]}")
    told = json.loads(out)["explanations"][0]
    assert (told["line"], told["column"], code) == (*place, 0)
    assert maroc(capfd, "explain", "B.html:1")[0] == 2
