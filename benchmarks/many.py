"""Many files from the command line: one worker, two, and two commands with half the files each.

The last tells what the machine has to give: two cores seldom do twice as much as one. Time on the clock, the
least of some turns, because it is waiting that two processes save.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.table import Row
from benchmarks.texts import pages

_FILES, _TURNS = 2_000, 3
_GOAL = 1.7
_COMMAND = (sys.executable, "-c", "from maroc_ia_check.cli import main; main()", "check", "--no-cache")


def rows() -> Iterator[Row]:
    """How many times less time two take than one."""
    with tempfile.TemporaryDirectory() as folder:
        files = _written(Path(folder))
        half = len(files) // 2
        one, two, apart = (
            [("--jobs", "1", *files)],
            [("--jobs", "2", *files)],
            [("--jobs", "1", *files[:half]), ("--jobs", "1", *files[half:])],
        )
        turns = [[_seconds(way) for way in (one, two, apart)] for _ in range(_TURNS)]
    alone, shared, ideal = map(min, zip(*turns, strict=True))
    what = f"{len(files):,} files: time with one worker ÷ with two"
    yield Row(what, alone / shared, "×", _GOAL, most=False)
    yield Row("the same, by two commands with half the files each", alone / ideal, "×")


def _written(folder: Path) -> list[str]:
    texts = pages(_FILES // 3 + 1)[:_FILES]
    for place, text in enumerate(texts):
        (folder / f"{place}.txt").write_text(text, encoding="utf-8")
    return [str(folder / f"{place}.txt") for place in range(len(texts))]


def _seconds(commands: Sequence[Sequence[str]]) -> float:
    settings = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    start = time.perf_counter()
    running = [
        subprocess.Popen([*_COMMAND, *each], env=settings, stdout=subprocess.DEVNULL) for each in commands
    ]
    for each in running:
        each.wait()
    return time.perf_counter() - start
