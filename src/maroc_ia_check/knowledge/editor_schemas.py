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

#: what an editor shows beside a field
_FIELDS = {
    "about": "Concepts that must be heard near the figure, the thing itself first; a list inside is a choice",
    "as_said": "The figure as printed, ten words at most",
    "assumes": "Taken for granted; another concept of the same family makes that slot differ",
    "at": "A day, a month 2024-09, a half 2025-H1, a quarter 2025-Q2 or a year",
    "avoid": "Concepts that rule the claim out when heard in the figure’s clause",
    "base": "Who or what this statement counts, where the claim counts another (concept id)",
    "confused_with": "Neighbours easily taken for this claim, and the slot that tells them apart",
    "derives_from": "The source that this one repeats: the two are one voice",
    "end": "The last moment; without a start, a horizon",
    "examples": "Right sentences of our own, as a paper would print them",
    "family": "Its slot: "
    "scope base place region country body person index office industry aside host subject",
    "hedge": "How the figure is softened or bounded on the page",
    "implies": "Concepts that are heard whenever this one is",
    "known_from": "The day from which on a page without a date counts as known; no date of publication",
    "modality": "Whether the figure is aimed at, expected, budgeted or reached",
    "names": "Proper names in Latin letters, the same in every language",
    "near_miss": "Looks alike and must stay silent",
    "parts": "Claims whose values add up to this one’s; times: how often one counts",
    "per": "year for a yearly rhythm, total for an explicit total",
    "place_id": "The place as a concept id",
    "published": "The day of publication; null needs a published_note",
    "rank": "preferred leads; deprecated held until superseded_on; erroneous never held",
    "read": "How much of the page was read",
    "reason": "Why the rank is not the normal one",
    "said_by": "Whom the page quotes for the figure",
    "scope": "What this statement covers, where the claim covers another (concept id)",
    "statistic": "level increment stock flow share rank change event",
    "superseded_on": "From when on it no longer holds",
    "tier": "What kind of publisher it is",
    "title_origin": "Whether the title is printed so or was put together from the address",
    "unit": "ISO 4217 for money, % point place rank score, MW km …, or a counted noun in the singular",
    "value": "The figure as a decimal string, in whole units",
    "wording": "The claim’s name in each language",
}


def _described(schema: Any) -> Any:
    """The schema with a description beside every field that has one."""
    if isinstance(schema, list):
        return [_described(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: _described(value) for key, value in schema.items()}
    for field, row in found.get("properties", {}).items():
        if field in _FIELDS:
            row["description"] = _FIELDS[field]
    return found


def schemas() -> dict[str, str]:
    """File name → its text, for every kind of file in ``data/``."""
    found = {}
    for name, (title, model) in _FILES.items():
        schema = _described(TypeAdapter(model).json_schema())
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
