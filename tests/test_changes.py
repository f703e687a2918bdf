"""Only what changed: against a commit, in the index, through renames; told clearly where git cannot say."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from maroc_ia_check.cli import run

WRONG = "Le Maroc vise 500 000 emplois liés à l'IA d'ici 2030.\n"
OTHER = "La stratégie Digital Morocco 2030 est dotée de 11 millions de dirhams pour 2024-2026.\n"
CALM = "Il pleut sur la côte.\n"


GIT = shutil.which("git") or "git"


def git(*arguments: str) -> None:
    identity = ("-c", "user.name=Essai", "-c", "user.email=essai@example.org")
    subprocess.run([GIT, *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two committed texts, one of which has an old alarm on its first line."""
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    git("init", "-q")
    # settings that would change what git prints
    for setting in ("diff.noprefix", "diff.mnemonicPrefix", "diff.relative"):
        git("config", setting, "true")
    git("config", "diff.external", "false")
    (tmp_path / "été 1.txt").write_text(WRONG + CALM, encoding="utf-8")
    (tmp_path / "b.txt").write_text(WRONG + CALM * 9, encoding="utf-8")
    git("add", "-A")
    git("commit", "-qm", "x")
    return tmp_path


def checked(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, list[str]]]:
    code = run(["check", "--format", "json", *arguments])
    documents = json.loads(capfd.readouterr().out)["documents"]
    return code, {d["path"]: [f["quote"] for f in d["findings"]] for d in documents}


def test_only_findings_on_changed_lines(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    first = repository / "été 1.txt"
    assert checked(capfd, "--diff", "HEAD", "été 1.txt", "b.txt") == (0, {})
    first.write_text(WRONG + CALM + OTHER, encoding="utf-8")
    found = checked(capfd, "--diff", "HEAD", "été 1.txt", "b.txt")
    assert found == (1, {"été 1.txt": ["11 millions de dirhams"]})
    first.write_text(CALM + WRONG + CALM, encoding="utf-8")
    assert checked(capfd, "--diff", "HEAD", "été 1.txt") == (0, {"été 1.txt": []})


def test_files_that_did_not_change_are_not_read(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (repository / "b.txt").chmod(0)
    (repository / "new.txt").write_text(WRONG, encoding="utf-8")
    found = checked(capfd, "--diff", "HEAD", "b.txt", "new.txt")
    assert found == (1, {"new.txt": ["500 000 emplois"]})
    code, documents = checked(capfd, "--diff", "HEAD", "gone.txt")
    assert (code, documents) == (2, {"gone.txt": []})


def test_a_renamed_file_keeps_its_old_lines(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    git("mv", "b.txt", "c.txt")
    assert checked(capfd, "--diff", "HEAD", "c.txt") == (0, {"c.txt": []})
    (repository / "c.txt").write_text(WRONG + CALM * 9 + OTHER, encoding="utf-8")
    found = checked(capfd, "--diff", "HEAD", "c.txt")
    assert found == (1, {"c.txt": ["11 millions de dirhams"]})


def test_what_is_staged_is_what_counts(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = repository / "b.txt"
    path.write_text(WRONG + CALM * 9 + OTHER, encoding="utf-8")
    assert checked(capfd, "--staged", "b.txt") == (0, {})
    git("add", "b.txt")
    path.write_text(CALM, encoding="utf-8")
    assert checked(capfd, "--staged", "b.txt") == (1, {"b.txt": ["11 millions de dirhams"]})
    (repository / "sub").mkdir()
    assert checked(capfd, "--staged", "sub/../b.txt", "nowhere.txt")[0] == 2


def test_words_that_a_finding_rests_on_count_too(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    target = "Le Maroc vise 50 000 emplois liés à l'IA\nd'ici {}.\n"
    (repository / "b.txt").write_text(target.format(2030), encoding="utf-8")
    git("commit", "-qam", "y")
    (repository / "b.txt").write_text(target.format(2035), encoding="utf-8")
    # the figure's own line is the old one; its year is not
    assert checked(capfd, "--diff", "HEAD", "b.txt") == (1, {"b.txt": ["50 000 emplois"]})


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--diff", "nowhere"), "version inconnue de git : nowhere"),
        (("--diff", "--output=x"), "version inconnue de git : --output=x"),
        (("--diff", "HEAD", "--staged"), "ces options ne vont pas ensemble : --diff, --staged"),
        (("--diff=HEAD", "--fix"), "ces options ne vont pas ensemble : --diff, --fix"),
    ],
)
def test_what_cannot_be_done_is_told(
    repository: Path, capfd: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    assert run(["check", *arguments, str(repository / "b.txt")]) == 2
    assert said in capfd.readouterr().err.replace("\u00a0", " ")
    assert not (repository / "x").exists()


def test_outside_of_a_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert run(["check", "--staged", "a.txt"]) == 2
    assert "dépôt git" in capfd.readouterr().err
    monkeypatch.setenv("PATH", str(tmp_path))
    assert run(["check", "--staged", "a.txt"]) == 2
    assert "git n’est pas installé" in capfd.readouterr().err
