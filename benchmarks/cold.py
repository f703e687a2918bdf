"""Commands started from nothing, as multiples of ``python -c pass`` in the same environment.

The program is installed by pip into a folder of its own, with the bytecode beside the modules and the script
that pip writes for the command; the cache of compiled tables is warm.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.table import Row
from benchmarks.texts import ROOT, pages
from maroc_ia_check.languages import detect_language

_RUNS = 20
#: mebibytes
_MEMORY = 30
#: starts ``python -c pass`` and a command in turns, so many times, because a machine is faster at one moment
#: than at another; small itself, for a process begins with the memory of what starts it
_STARTER = """
import os, sys
silent = os.open(os.devnull, os.O_RDWR)
for _ in range(int(sys.argv[1])):
    for command in ([sys.executable, "-c", "pass"], sys.argv[2:]):
        files = [(os.POSIX_SPAWN_DUP2, silent, stream) for stream in (0, 1, 2)]
        child = os.posix_spawn(command[0], command, os.environ, file_actions=files)
        _, _, used = os.wait4(child, 0)
        print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""


def rows() -> Iterator[Row]:
    """Every command, after one run that fills the caches."""
    with tempfile.TemporaryDirectory() as folder:
        settings = _installed(Path(folder))
        for name, (arguments, goal) in _commands(Path(folder)).items():
            ratio, memory = _least([sys.executable, f"{folder}/bin/maroc-ia", *arguments], settings)
            yield Row(f"cold start ÷ python -c pass: {name}", ratio, "×", goal)
            if goal is not None:
                yield Row(f"resident memory: {name}", memory, "MiB", _MEMORY)


def _installed(folder: Path) -> dict[str, str]:
    """The environment in which the program runs as users have it; what it needs is that of the checkout."""
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "install"]
    subprocess.run([*pip, "--no-deps", "--target", str(folder), str(ROOT)], check=True)
    settings = {**os.environ, "PYTHONPATH": str(folder), "MAROC_IA_CACHE": str(folder / "cache")}
    for name in ("PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX"):
        settings.pop(name, None)
    return settings


def _commands(folder: Path) -> dict[str, tuple[list[str], int | None]]:
    """What is measured, with its goal; the articles are one page of each language."""
    commands: dict[str, tuple[list[str], int | None]] = {
        "--version": (["--version"], 4),
        "--help": (["--help"], 8),
        "facts": (["facts", "emploi"], 8),
    }
    for code, page in {detect_language(page): page for page in pages()}.items():
        article = folder / f"{code}.txt"
        article.write_text(page, encoding="utf-8")
        commands[f"check, one page ({code})"] = (["check", str(article)], 7)
        commands[f"figures, one page ({code})"] = (["figures", str(article)], None)
    return commands


def _least(command: Sequence[str], settings: Mapping[str, str]) -> tuple[float, float]:
    """Processor time as a multiple of ``python -c pass``, and resident memory in MiB: the least of some runs.

    Processor time, because a busy machine makes every process wait, and not the same while each time.
    """
    start = [sys.executable, "-S", "-c", _STARTER, str(_RUNS + 1), *command]
    told = subprocess.run(start, env=settings, capture_output=True, text=True, check=True).stdout
    rows = [[float(word) for word in line.split()] for line in told.splitlines()][2:]
    floor, spent = (min(time for time, _ in rows[which::2]) for which in (0, 1))
    return spent / floor, min(memory for _, memory in rows[1::2])
