"""Baselines: what is known does not count, what is new does, what is gone is told; files that merge."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from maroc_ia_check.cli import run

WRONG = "Le Maroc vise 500 000 emplois liés à l'IA d'ici 2030.\n"
OTHER = "La stratégie Digital Morocco 2030 est dotée de 11 millions de dirhams pour 2024-2026.\n"
Result = tuple[int, str, str]


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two old texts with an alarm each, and their baseline one folder higher."""
    folder = tmp_path / "textes"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "a.txt").write_text(WRONG, encoding="utf-8")
    (folder / "b.txt").write_text(OTHER, encoding="utf-8")
    assert run(["baseline", "create", "--baseline", "../known.json", "b.txt", "a.txt"]) == 0
    return folder


def maroc(capfd: pytest.CaptureFixture[str], *arguments: str) -> Result:
    capfd.readouterr()
    code = run(arguments)
    out, err = capfd.readouterr()
    return code, out, err.replace("\u00a0", " ")


def entries(folder: Path) -> list[tuple[str, str]]:
    *rows, version = json.loads((folder.parent / "known.json").read_text(encoding="utf-8"))
    assert version == {"version": 1}
    return [(row["path"], row["quote"]) for row in rows]


def test_the_file_is_sorted_and_merges_line_by_line(archive: Path) -> None:
    assert entries(archive) == [
        ("textes/a.txt", "500 000 emplois"),
        ("textes/b.txt", "11 millions de dirhams"),
    ]
    first, *rows, version, last = (archive.parent / "known.json").read_text(encoding="utf-8").splitlines()
    assert (first, last) == ("[", "]")
    # every finding's line ends in the same way: adding one changes no other line
    assert all(row.startswith("{") and row.endswith("},") for row in rows)
    assert json.loads(version) == {"version": 1}


def test_only_new_findings_count(archive: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert maroc(capfd, "check", "--baseline", "../known.json", "a.txt", "b.txt")[0] == 0
    (archive / "a.txt").write_text(f"Un paragraphe de plus.\n\n{WRONG}\n{OTHER}", encoding="utf-8")
    code, out, _ = maroc(capfd, "check", "--baseline", "../known.json", "a.txt")
    assert code == 1
    assert "11 millions" in out
    assert "500 000" not in out
    assert "1 alerte déjà connue" in out


def test_what_is_gone_is_told_then_pruned(archive: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (archive / "a.txt").write_text(OTHER, encoding="utf-8")
    (archive / "b.txt").unlink()
    _, out, _ = maroc(capfd, "check", "--baseline", "../known.json", "a.txt")
    assert "n’est plus dans le texte : « 500 000 emplois »" in " ".join(out.split()).replace("\u00a0", " ")
    assert maroc(capfd, "baseline", "prune", "--baseline", "../known.json", "a.txt")[0] == 0
    assert entries(archive) == []


def test_update_renews_the_named_files_only(archive: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (archive / "a.txt").write_text(OTHER, encoding="utf-8")
    assert maroc(capfd, "baseline", "update", "--baseline", "../known.json", "a.txt")[0] == 0
    assert entries(archive) == [
        ("textes/a.txt", "11 millions de dirhams"),
        ("textes/b.txt", "11 millions de dirhams"),
    ]


def test_a_file_that_is_not_read_keeps_its_entries(archive: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (archive / "a.txt").write_bytes(b"")
    before = entries(archive)
    code, _, err = maroc(capfd, "baseline", "update", "--baseline", "../known.json", "a.txt", "b.txt")
    assert code == 2
    assert "a.txt : fichier vide" in err
    assert entries(archive) == before


@pytest.mark.usefixtures("archive")
def test_show(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = maroc(
        capfd, "baseline", "show", "--baseline", "../known.json", "--format", "json", "a.txt"
    )
    assert code == 0
    assert [(row["path"], row["claim"]) for row in json.loads(out)] == [("textes/a.txt", "ai-jobs-2030")]
    assert "2 alertes connues" in maroc(capfd, "baseline", "show", "--baseline", "../known.json")[1]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[]", "défectueux"),
        ("{", "défectueux"),
        ('[{"path": "a.txt"}, {"version": 1}]', "défectueux"),
        ('[{"version": 2}]', "version 2 inconnue"),
    ],
)
def test_a_file_that_is_no_baseline(
    archive: Path, capfd: pytest.CaptureFixture[str], content: str, said: str
) -> None:
    (archive.parent / "known.json").write_text(content, encoding="utf-8")
    code, out, err = maroc(capfd, "check", "--baseline", "../known.json", "a.txt")
    assert (code, out) == (2, "")
    assert said in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "--baseline", "none.json", "a.txt"], "introuvable : none.json"),
        (["baseline", "create", "--baseline", "../known.json", "a.txt"], "existe déjà"),
        (["baseline", "creat", "a.txt"], "vouliez-vous dire create ?"),
        (["baseline", "update"], "il manque FICHIER"),
    ],
)
def test_mistakes(archive: Path, capfd: pytest.CaptureFixture[str], arguments: list[str], said: str) -> None:
    before = entries(archive)
    code, out, err = maroc(capfd, *arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert entries(archive) == before
