"""Several reports of one run, each in its place; and the commands that explain, complete and document."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from test_cli import CLEAN, WRONG, maroc

from maroc_ia_check.languages.messages import interface_languages
from maroc_ia_check.languages.rules import load_rules

ROOT = Path(__file__).parents[1]
BASH = shutil.which("bash") or ""
PROGRAM = Path(sys.executable).parent / "maroc-ia"


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("MAROC_IA_LANG", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)
    Path("wrong.txt").write_text(WRONG, encoding="utf-8")
    Path("clean.txt").write_text(CLEAN, encoding="utf-8")


def test_several_reports_of_one_run(capfd: pytest.CaptureFixture[str]) -> None:
    files = ["--output-format", "sarif:a b.sarif", "--output-format", "csv:b.csv"]
    code, out, err = maroc(capfd, "check", "--format", "concise", *files, "wrong.txt")
    assert (code, err) == (1, "")
    assert out.startswith("wrong.txt:1:48: contradicted/scale ")
    assert json.loads(Path("a b.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert Path("b.csv").read_text("utf-8").startswith("path,line,")
    assert sorted(path.name for path in Path().iterdir()) == ["a b.sarif", "b.csv", "clean.txt", "wrong.txt"]
    assert maroc(capfd, "check", "--output-format", "concise", "wrong.txt")[1] == out


def test_only_files_leave_standard_output_empty(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = maroc(capfd, "check", "--output-format", "json:r.json", "wrong.txt", "absent.txt")
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert len(json.loads(Path("r.json").read_text("utf-8"))["documents"]) == 2


def test_a_text_report_in_a_file_has_no_colour(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    maroc(capfd, "check", "--output-format", "text:r.txt", "wrong.txt")
    assert "CONTREDIT" in Path("r.txt").read_text("utf-8")
    assert "\x1b" not in Path("r.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["json", "csv"], "json, csv"),
        (["json:none/r.json"], "aucun dossier pour none/r.json"),
        (["json:."], "aucun dossier pour ."),
        (["json:"], "il manque le nom du fichier : json:"),
        (["jsn:r.json"], "vouliez-vous dire json ?"),
        (["json:r", "csv:./r"], "deux rapports pour un même fichier"),
        (["json:wrong.txt"], "wrong.txt est un texte à vérifier"),
        (["schema:r"], "format de sortie inconnu : schema"),
    ],
)
def test_mistakes_stop_before_any_work(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, given: list[str], said: str
) -> None:
    def never(*_: object) -> None:
        raise AssertionError("read in vain")

    monkeypatch.setattr("maroc_ia_check.cli.check.opened_run", never)
    options = [part for each in given for part in ("--output-format", each)]
    code, out, err = maroc(capfd, "check", *options, "wrong.txt")
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1
    assert Path("wrong.txt").read_text("utf-8") == WRONG


def test_an_unwritten_file_is_told(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    Path("r.json").write_text("before", encoding="utf-8")
    monkeypatch.setattr(os, "fsync", full)
    code, _, err = maroc(capfd, "check", "--output-format", "json:r.json", "wrong.txt")
    assert code == 2
    assert "impossible d’écrire r.json" in err
    assert Path("r.json").read_text("utf-8") == "before"
    assert not list(Path().glob(".r.json*"))


@pytest.mark.parametrize("code", interface_languages())
def test_rules_are_told_in_every_language(capfd: pytest.CaptureFixture[str], code: str) -> None:
    book = load_rules(code)
    status, out, _ = maroc(capfd, "--lang", code, "rules")
    assert status == 0
    assert [line.split()[0] for line in out.splitlines() if not line.startswith(" ")] == list(book.by_id)
    for rule in book.rules:
        _, out, _ = maroc(capfd, "--lang", code, "rules", rule.id)
        assert out.startswith(f"{rule.id} · ")
        assert all(label in out for name, label in book.labels.items() if name != "example" or rule.example)
    assert maroc(capfd, "rules", "place")[1].count("/place · ") == 2
    assert "vouliez-vous dire contradicted/scale ?" in maroc(capfd, "rules", "contradicted/scal")[2]


def test_the_manual_in_the_repository_is_current(capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = maroc(capfd, "--lang", "en", "man")
    assert out == (ROOT / "docs" / "maroc-ia.1").read_text("utf-8"), "run: make man"
    assert r"\fB\-\-output\-format FORMAT[:FILE]\fR" in out
    assert not [line for line in out.splitlines() if line.startswith("'")]


@pytest.mark.parametrize("code", interface_languages())
def test_the_manual_speaks_every_language(capfd: pytest.CaptureFixture[str], code: str) -> None:
    status, out, _ = maroc(capfd, "--lang", code, "man")
    assert status == 0
    assert not re.search(r"\bhelp\.[a-z]", out)
    assert out.count(".SS maroc\\-ia ") >= 10


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(capfd: pytest.CaptureFixture[str], shell: str) -> None:
    code, out, _ = maroc(capfd, "completion", shell)
    assert code == 0
    assert f"_MAROC_IA_COMPLETE=complete_{shell}" in out
    assert "interpréteur inconnu : csh" in maroc(capfd, "completion", "csh")[2]


@pytest.mark.skipif(not BASH, reason="there is no bash")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["maroc-ia", "con"], ["config", "conflicts"]),
        (["maroc-ia", "check", "--output"], ["--output-format"]),
        (["maroc-ia", "check", "--format", "rd"], ["rdjson", "rdjsonl"]),
        (["maroc-ia", "rules", "inconsistent/s"], ["inconsistent/sum"]),
        (["maroc-ia", "completion", "z"], ["zsh"]),
    ],
)
def test_bash_completes_with_the_script(words: list[str], offered: list[str]) -> None:
    script = (
        'source <(maroc-ia completion bash); COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); '
        '_maroc_ia_completion maroc-ia; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    environment = {**os.environ, "PATH": f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        [BASH, "-c", script, "bash", *words],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == offered
