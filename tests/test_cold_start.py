"""What a command may import on its way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "Le Maroc vise 50 000 emplois liés à l’IA d’ici 2030, soit 37 % du total prévu le 3 mars 2026."
#: each costs more than it gives on the way of a check
HEAVY = {
    *("dataclasses", "argparse", "calendar", "fractions", "typing", "weakref"),
    *("typer", "inspect", "subprocess", "threading", "gettext", "platform", "uuid", "signal"),
    *("pydantic", "rapidfuzz", "rich", "yaml", "babel", "jinja2", "lxml", "bs4"),
}
#: of our own, the ways in and out that a plain text in a terminal does not need
OWN = {
    "knowledge.loading",
    "knowledge.queries",
    "judge.explaining",
    "report.json",
    "read.markdown",
}
#: what ``--version`` does with texts, figures and claims: nothing
WORK = {"model", "extract", "match", "judge", "knowledge", "read", "report", "pipeline"}


def command(cache: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command in a process of its own, which names the modules it has imported on standard error."""
    program = (
        "import atexit, os, sys; leave = os._exit\n"
        "def told(code):\n"
        "    sys.stderr.write(' '.join(sys.modules)); sys.stderr.flush(); leave(code)\n"
        "os._exit = told\n"
        "from maroc_ia_check.cli import main; sys.argv = ['maroc-ia', *sys.argv[1:]]; main()"
    )
    settings = {**os.environ, "MAROC_IA_CACHE": str(cache), "MAROC_IA_LANG": "fr"}
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=settings,
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that a first run of the commands has filled."""
    folder = tmp_path_factory.mktemp("cache")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    for name in ("check", "figures"):
        command(folder, name, str(folder / "a.txt"))
    return folder


def imported(done: subprocess.CompletedProcess[str]) -> tuple[set[str], set[str]]:
    """Foreign packages, and our own modules, by their names inside the package."""
    names = set(done.stderr.split())
    own = {name.removeprefix("maroc_ia_check.") for name in names if name.startswith("maroc_ia_check.")}
    return {name.split(".")[0] for name in names}, own


@pytest.mark.parametrize("name", ["check", "figures"])
def test_a_command_on_a_text_imports_nothing_heavy(cache: Path, name: str) -> None:
    foreign, own = imported(command(cache, name, str(cache / "a.txt")))
    assert "extract" in own
    assert foreign & HEAVY == set()
    assert own & OWN == set()


def test_the_version_is_told_without_any_of_the_work(cache: Path) -> None:
    done = command(cache, "--version")
    foreign, own = imported(done)
    assert done.stdout.startswith("maroc-ia ")
    assert foreign & HEAVY == set()
    assert {name.split(".")[0] for name in own} & WORK == set()
