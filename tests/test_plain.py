"""Plain command lines are read as typer reads them; whatever else is typed is left to it."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maroc_ia_check.cli.application import command, run_typer
from maroc_ia_check.cli.commands import COMMANDS
from maroc_ia_check.cli.description import described
from maroc_ia_check.cli.interface import open_interface
from maroc_ia_check.cli.plain import plain
from maroc_ia_check.desk.configuration import Configured
from maroc_ia_check.errors import UsageError

#: words that mean something to a parser, or to a person
ODD = ("--", "-", "", "-v", "-vv", "-x", "--help", "--lan", "--nothing", "0", "3", "-1", "1_0", "٣", "a.txt")


@contextmanager
def recorded(name: str) -> Iterator[list[dict[str, Any]]]:
    """What the function of a command is called with, by whichever way, while nothing is done."""
    module = import_module(f"maroc_ia_check.cli.{name}")
    function: Callable[..., int] = getattr(module, name)
    calls: list[dict[str, Any]] = []

    @functools.wraps(function)
    def recorder(*positional: Any, **named: Any) -> int:
        bound = inspect.signature(function).bind(*positional, **named)
        bound.apply_defaults()
        calls.append({key: value for key, value in bound.arguments.items() if key != "call"})
        return 0

    setattr(module, name, recorder)
    try:
        yield calls
    finally:
        setattr(module, name, function)


def by_typer(words: list[str]) -> dict[str, Any] | None:
    """The parameters that typer gives; nothing when it does not call the command."""
    with recorded(words[0]) as calls:
        try:
            run_typer(words, open_interface([]), Configured())
        except UsageError:
            return None
    return calls[0] if calls else None


def by_us(words: list[str]) -> dict[str, Any] | None:
    line = plain(words)
    if line is None:
        return None
    with recorded(line.command) as calls:
        getattr(import_module(f"maroc_ia_check.cli.{line.command}"), line.command)(None, **line.given)
    return calls[0]


@st.composite
def lines(draw: st.DrawFn) -> list[str]:
    name = draw(st.sampled_from(COMMANDS))
    options = sorted(described(name)["options"])
    value = st.one_of(st.sampled_from(ODD), st.text("ab-=٣ .:0", max_size=4))
    word = st.one_of(
        st.sampled_from(options),
        st.tuples(st.sampled_from(options), value).map("=".join),
        value,
        st.sampled_from(["a.txt", "2026-01-01", "2"]),
    )
    return [name, *draw(st.lists(word, max_size=6))]


@settings(max_examples=400, deadline=None)
@given(lines())
def test_what_is_read_without_typer_is_what_typer_reads(words: list[str]) -> None:
    ours = by_us(words)
    if ours is not None:
        assert ours == by_typer(words)


@pytest.mark.parametrize(
    "line",
    [
        "check a.txt",
        "check --format json -v a.txt b.txt --jobs 2 --no-cache",
        "check --output-format=json:a --output-format text --as-of 2026-01-01 -- -a.txt",
        "check -",
        "facts emploi --limit 3 --lang fr",
        "facts",
        "show ai-jobs-2030 --knowledge folder --output file",
        "baseline create a.txt",
        "rules",
    ],
)
def test_ordinary_lines_need_no_typer(line: str) -> None:
    ours = by_us(line.split())
    assert ours is not None
    assert ours == by_typer(line.split())


@pytest.mark.parametrize(
    "line", ["", "nothing", "check", "check --help", "check a.txt --frmat json", "check a.txt --format"]
)
def test_what_is_not_plain_is_left_to_typer(line: str) -> None:
    assert plain(line.split()) is None


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_described(name: str) -> None:
    table = described(name)
    own = inspect.signature(getattr(import_module(f"maroc_ia_check.cli.{name}"), name)).parameters
    taken = {target for target, *_ in [*table["options"].values(), *table["arguments"]]}
    assert taken - {""} == set(own) - {"call"}
    assert [each.name for each in command(name).params if not each.expose_value] == ["lang"]


def test_a_file_that_cannot_be_read_is_for_typer_to_tell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.txt"
    words = ["facts", "--output", str(target)]
    assert plain(words) is not None
    target.touch()
    monkeypatch.setattr("os.access", lambda *_: False)
    assert plain(words) is None
