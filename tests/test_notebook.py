"""The notebook runs from its first cell to its last, and holds nothing of where it was written.

Its cells are plain Python, so they are run as that: a whole Jupyter would test Jupyter.
"""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

NOTEBOOK = Path(__file__).parents[1] / "examples" / "exploration.ipynb"


@pytest.fixture(scope="module")
def notebook() -> dict[str, Any]:
    content = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


def test_nothing_was_left_in_it(notebook: dict[str, Any]) -> None:
    assert notebook["nbformat"] == 4
    assert len({cell["id"] for cell in notebook["cells"]}) == len(notebook["cells"])
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert code
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in code)


def test_every_cell_runs(notebook: dict[str, Any], tmp_path: Path) -> None:
    script = tmp_path / "exploration.py"
    code = ("".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code")
    script.write_text("\n".join(code), encoding="utf-8")
    names = runpy.run_path(str(script))
    assert names["picture"].startswith(b"<?xml")
    assert names["found"]["verdict"].to_list() == ["supported", "contradicted"]
    assert names["disputed"]["sides"].min() >= 2
    for frame in ("by_tier", "jobs", "envelopes"):
        assert len(names[frame]), frame
