"""The documentation does what it says: what stands in it is run, what is made from the code is current.

The command lines of a page run in a scratch newsroom, in order: within this process where a line is a plain
call of ``maroc-ia``, in a shell otherwise.
"""

from __future__ import annotations

import doctest
import json
import os
import re
import shlex
import sqlite3
import subprocess
import sys
import tomllib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import yaml
from documented import PAGES, ROOT, SHELLS, Line, agrees, blocks, command_lines, local_links
from generate.commands import commands_page
from generate.pictures import PICTURES, Picture, draw
from generate.schemas import pages
from newsroom import furnish

import maroc_ia_check
from maroc_ia_check.cli import run

DOCS = ROOT / "docs"
#: commands that end with 1 when there is something to correct
_JUDGING = {"check", "validate"}
#: languages whose blocks must at least be well formed, also where they are not run
_PARSERS: dict[str, Callable[[str], object]] = {
    "yaml": yaml.safe_load,
    "toml": tomllib.loads,
    "json": json.loads,
}
#: what a line holds that only a shell understands, once comments and plain quoted words are taken out
_PLAIN = re.compile(r"""#.*|'[^']*'|"[^"$`]*\"""")
_SHELL = re.compile(r"[|;&$(`<]")


def name(page: Path) -> str:
    return page.name


@pytest.mark.parametrize("page", [*PAGES, ROOT / "CONTRIBUTING.md"], ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    assert [str(target) for target in local_links(page) if not target.exists()] == []


def test_what_a_page_shows_is_compared() -> None:
    assert agrees("one\n…\nfour\n", "one\ntwo\nthree\nfour\n")
    assert agrees("…\n", "")
    assert agrees("2 500\n", "2\u00a0500\n")
    assert not agrees("one\n", "one\ntwo\n")
    assert not agrees("one\n…\nfour\n", "one\ntwo\n")
    assert not agrees("…two\n", "one\ntwo\n")


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_block_is_run_saved_or_excused(page: Path) -> None:
    for block in blocks(page):
        known = block.language in SHELLS | {"python", "{eval-rst}", "{toctree}"}
        assert known or block.file or block.excuse, f"{page.name}:{block.line}"
        assert block.language != "python" or ">>> " in block.content, f"{page.name}:{block.line}"
        if block.language in _PARSERS:
            assert _PARSERS[block.language](block.content), f"{page.name}:{block.line}"


@pytest.mark.parametrize("page", [page for page in PAGES if ">>> " in page.read_text("utf-8")], ids=name)
def test_examples_in_python_run_as_shown(page: Path) -> None:
    failed, tried = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert tried
    assert not failed


@pytest.fixture
def newsroom(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """The scratch newsroom, the current folder and the home; what is compiled is kept from page to page."""
    folder = tmp_path / "newsroom"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("MAROC_IA_CACHE", str(tmp_path_factory.getbasetemp().parent / "cache"))
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    for variable in ("MAROC_IA_LANG", "NO_COLOR", "FORCE_COLOR", "GIT_DIR", "GIT_INDEX_FILE"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.chdir(folder)
    furnish(folder)
    return folder


def in_process(words: list[str], capfd: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """A plain call of the program, perhaps with its output in a file."""
    target = words[words.index(">") + 1] if ">" in words else None
    code = run(words[1 : words.index(">")] if target else words[1:])
    out, err = capfd.readouterr()
    if target:
        Path(target).expanduser().write_text(out, encoding="utf-8")
    return code, out, err


def in_shell(command: str) -> tuple[int, str, str]:
    done = subprocess.run(["bash", "-ec", command], capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout, done.stderr


def perform(line: Line, capfd: pytest.CaptureFixture[str]) -> None:
    """Run one line; what it prints is what the page shows."""
    words = shlex.split(line.command, comments=True)
    if not words:
        return
    code, out, err = outcome(line.command, words, capfd)
    judging = words[0] == "maroc-ia" and words[1] in _JUDGING
    assert code in ({0, 1} if judging else {0}), err
    assert not err
    if line.shown is not None:
        assert agrees(line.shown, out), out


def outcome(command: str, words: list[str], capfd: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    if words[0] == "make":  # this very test is a part of it: that the target is there
        return in_shell(f"make --dry-run --directory {shlex.quote(str(ROOT))} {words[1]} > {os.devnull}")
    if words[0] == "sqlite3":  # not everyone has the program; Python has the library
        with closing(sqlite3.connect(words[1])) as database:
            return int(not database.execute(words[2]).fetchall()), "", ""
    if words[0] != "maroc-ia" or _SHELL.search(_PLAIN.sub("", command)):
        return in_shell(command)
    return in_process(words, capfd)


@pytest.mark.usefixtures("newsroom")
@pytest.mark.parametrize(
    "page", [page for page in PAGES if any(block.language in SHELLS for block in blocks(page))], ids=name
)
def test_commands_run_as_shown(page: Path, capfd: pytest.CaptureFixture[str]) -> None:
    capfd.readouterr()
    for block in blocks(page):
        if block.file:
            Path(block.file).write_text(block.content, encoding="utf-8")
        if block.language not in SHELLS or block.excuse:
            continue
        for line in command_lines(block):
            try:
                perform(line, capfd)
            except AssertionError as error:
                raise AssertionError(f"{page.name}:{block.line}: {line.command}\n{error}") from error


def test_the_pages_made_from_the_code_are_current() -> None:
    assert (DOCS / "commands.md").read_text("utf-8") == commands_page(), "run: make man"
    for file, text in pages().items():
        assert (DOCS / file).read_text("utf-8") == text, "run: make schema"


def test_the_python_page_has_every_public_name() -> None:
    page = (DOCS / "api.md").read_text(encoding="utf-8")
    told = {line.partition(":: ")[2] for line in page.splitlines() if line.startswith(".. auto")}
    assert set(maroc_ia_check.__all__) - {"__version__"} == told - {"maroc_ia_check.errors"}


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: str(picture.name))
def test_the_pictures_are_current(picture: Picture) -> None:
    drawn = draw(picture)
    assert (DOCS / "pictures" / picture.name).read_text("utf-8") == drawn, "run: make pictures"
    assert "http" not in drawn.replace("http://www.w3.org/2000/svg", "")


def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    options = [
        "--quiet",
        "--fail-on-warning",
        "--builder",
        "dirhtml",
        "--doctree-dir",
        str(tmp_path / "trees"),
    ]
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", *options, str(DOCS), str(tmp_path / "site")],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    for page in DOCS.glob("*.md"):
        built = tmp_path / "site" / ("" if page.stem == "index" else page.stem) / "index.html"
        text = built.read_text(encoding="utf-8")
        assert 'src="http' not in text
        assert not [line for line in text.splitlines() if "<link" in line and 'href="http' in line]
