"""Other readers of quantities on the same English texts; each in a throwaway environment.

A peer that cannot be installed is named, with the reason, and left out.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from pathlib import Path

from benchmarks.table import Row, best
from maroc_ia_check.extract.quantities import find_quantities
from maroc_ia_check.languages import detect_language
from maroc_ia_check.languages.figures import load_figures

#: enough texts to be fair, few enough to wait for
_TEXTS, _PATIENCE = 12, 600
#: what is installed → the program that reads texts from standard input and prints the seconds it took
_PEERS = {
    "quantulum3": """
import json, sys, time
from quantulum3 import parser
texts = json.load(sys.stdin)
parser.parse(texts[0])
start = time.perf_counter()
for text in texts:
    parser.parse(text)
print(time.perf_counter() - start)
""",
}
_GOAL = 100


def rows(texts: list[str]) -> Iterator[Row]:
    """How many times the articles per second of each peer."""
    english = [text for text in texts if detect_language(text) == "en"][:_TEXTS]
    tables = load_figures("en")
    own = best(lambda: [find_quantities(text, tables) for text in english])
    for name, program in _PEERS.items():
        what = f"articles per second ÷ those of {name}"
        with tempfile.TemporaryDirectory() as folder:
            spent = _spent(Path(folder), name, program, english)
        if isinstance(spent, str):
            yield Row(what, None, "", note=spent)
        else:
            yield Row(what, spent / own, "×", _GOAL, most=False)


def _spent(folder: Path, name: str, program: str, texts: list[str]) -> float | str:
    """The seconds a peer takes, or why it could not be asked."""
    try:
        venv.create(folder, with_pip=True)
        python = str(folder / "bin" / "python")
        quiet = [python, "-m", "pip", "--disable-pip-version-check", "--quiet", "install", name]
        subprocess.run(quiet, check=True, capture_output=True, timeout=_PATIENCE)
        done = subprocess.run(
            [python, "-c", program],
            input=json.dumps(texts),
            check=True,
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
        )
        return float(done.stdout.split()[-1])
    except subprocess.TimeoutExpired:
        return f"{name} took too long"
    except (subprocess.CalledProcessError, OSError, ValueError) as error:
        print(f"{name} could not be asked: {error}", file=sys.stderr)
        return f"{name} could not be installed or run here"
