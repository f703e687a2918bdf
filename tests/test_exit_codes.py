"""Exit codes never lie: one table over everything that can be named, and what the outside can do to a run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from itertools import combinations
from pathlib import Path

import pytest

from maroc_ia_check.cli import run

WRONG = "Le Maroc vise 500 000 emplois liés à l'IA d'ici 2030."
DISPUTED = "Les Assises nationales de l'IA ont réuni 2 500 participants à Salé en juillet 2025."
CLEAN = "Le Maroc vise 50 000 emplois liés à l'IA d'ici 2030."
#: what can be named, and what it makes of a run at --fail-on alarm, caution, never
TABLE = {
    "clean.txt": (0, 0, 0),
    "wrong.txt": (1, 1, 0),
    "disputed.txt": (0, 1, 0),
    "set-aside.md": (0, 0, 0),
    "missing.txt": (2, 2, 2),
    "folder": (2, 2, 2),
    "binary.txt": (2, 2, 2),
    "undecodable.txt": (2, 2, 2),
    "empty.txt": (2, 2, 2),
    "blank.txt": (2, 2, 2),
    "broken.pages": (2, 2, 2),
    "name-with-\udcff.txt": (2, 2, 2),
}
LEVELS = ("alarm", "caution", "never")


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("texts")
    (folder / "folder").mkdir()
    contents = {"clean.txt": CLEAN, "wrong.txt": WRONG, "disputed.txt": DISPUTED}
    contents["set-aside.md"] = f"{WRONG} <!-- maroc-ia: ignore raison : essai -->"
    for name, text in contents.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "binary.txt").write_bytes(b"\x7fELF\x00\x01\x02\x03\x00\x00")
    (folder / "undecodable.txt").write_bytes("Un texte ".encode("utf-16") + b"\x00")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_bytes(b" \n\t\n")
    (folder / "broken.pages").write_bytes(b"PK\x03\x04")
    return folder


@pytest.mark.parametrize("names", [*combinations(TABLE, 1), *combinations(TABLE, 2)], ids="+".join)
def test_every_combination(
    texts: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...]
) -> None:
    monkeypatch.chdir(texts)
    for column, level in enumerate(LEVELS):
        expected = max(TABLE[name][column] for name in names)
        assert run(["check", "--fail-on", level, *names]) == expected
        lenient = run(["check", "--fail-on", level, "--exit-zero", "--format", "json", *names])
        assert lenient == (2 if expected == 2 else 0)
    assert "Traceback" not in "".join(capfd.readouterr())


def maroc(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "maroc_ia_check", *arguments]


def test_a_closed_output_is_quiet(texts: Path) -> None:
    with subprocess.Popen(
        maroc("check", str(texts / "wrong.txt")), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_streams_that_are_closed_from_the_start(texts: Path, closed: str) -> None:
    name = "-" if closed == "<&-" else str(texts / "wrong.txt")
    command = " ".join(maroc("check", name)) + f" {closed}"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=False)
    assert b"Traceback" not in done.stdout + done.stderr
    assert done.returncode == {"<&-": 2, ">&-": 2, "2>&-": 1}[closed]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_interrupt_key_ends_a_run_quietly(tmp_path: Path, jobs: str) -> None:
    for index in range(600):
        (tmp_path / f"{index}.txt").write_text(f"Note {index}.\n\n{WRONG}\n{DISPUTED}\n", encoding="utf-8")
    files = sorted(map(str, tmp_path.glob("*.txt")))
    with subprocess.Popen(
        maroc("check", "--no-cache", "--jobs", jobs, *files),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        time.sleep(1.0)
        # as a terminal does: to the run and to everything that it started
        os.killpg(process.pid, signal.SIGINT)
        assert (process.stdout.read(), process.stderr.read(), process.wait()) == (b"", b"", 130)
