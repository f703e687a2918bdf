"""Commands started from nothing, as multiples of ``python -c pass`` in the same environment.

Bytecode is compiled beforehand, as an installer does it, and the cache of compiled tables is warm.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence

from benchmarks.table import Row
from benchmarks.texts import ROOT

_RUNS = 15
_ARTICLE = str(ROOT / "examples" / "revue-de-janvier.txt")
_COMMANDS = {
    "--version": (["--version"], 4),
    "--help": (["--help"], 8),
    "check, one article": (["check", _ARTICLE], 7),
    "figures, one article": (["figures", _ARTICLE], None),
    "facts": (["facts", "emploi"], 8),
}


def rows() -> Iterator[Row]:
    """Every command, after one run that fills the caches."""
    with tempfile.TemporaryDirectory() as folder:
        settings = {**os.environ, "PYTHONPYCACHEPREFIX": folder, "PYTHONPATH": str(ROOT / "src")}
        settings.pop("PYTHONDONTWRITEBYTECODE", None)
        floor = _shortest([sys.executable, "-c", "pass"], settings)
        for name, (arguments, goal) in _COMMANDS.items():
            spent = _shortest([sys.executable, "-m", "maroc_ia_check", *arguments], settings)
            yield Row(f"cold start ÷ python -c pass: {name}", spent / floor, "×", goal)


def _shortest(command: Sequence[str], settings: Mapping[str, str]) -> float:
    shortest = float("inf")
    for attempt in range(_RUNS + 1):
        start = time.perf_counter()
        subprocess.run(command, env=settings, capture_output=True, check=False)
        if attempt:
            shortest = min(shortest, time.perf_counter() - start)
    return shortest
