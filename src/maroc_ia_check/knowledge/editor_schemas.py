"""JSON Schemas of the files in ``data/``, so that an editor completes and checks while one writes.

``python -m maroc_ia_check.knowledge.editor_schemas docs/schemas`` writes them again from the models; a
test fails while they are behind.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from maroc_ia_check.knowledge.schema import (
    ClaimEntry,
    ConceptEntry,
    OfficeEntry,
    RateEntry,
    ReleaseEntry,
    SourceEntry,
)

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_FILES: dict[str, tuple[str, Any]] = {
    "claims": ("claims.yaml: what can be claimed", list[ClaimEntry]),
    "concepts": ("concepts.yaml: the things texts talk about", list[ConceptEntry]),
    "rates": ("rates.yaml: exchange rates as published", list[RateEntry]),
    "offices": ("offices.yaml: who held which office, and when", list[OfficeEntry]),
    "release": ("release.yaml: the day up to which the folder reaches", ReleaseEntry),
    "source": ("sources/<id>.yaml: one published document and what it states", SourceEntry),
}


def schemas() -> dict[str, str]:
    """File name → its text, for every kind of file in ``data/``."""
    found = {}
    for name, (title, model) in _FILES.items():
        schema = TypeAdapter(model).json_schema()
        content = {"$schema": _DRAFT, **schema, "title": title}
        found[f"{name}.schema.json"] = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
    return found


def main(arguments: Sequence[str]) -> None:
    """Write every schema into the folder that is named."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
