"""The clean texts: what a paper would print, every figure right, each labelled with its claim."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from maroc_ia_check.model import Span

CLEAN = Path(__file__).parents[1] / "clean"


@dataclass(frozen=True)
class Label:
    """A right figure, date or place of a text, and the claim it is about."""

    span: Span
    quote: str
    claim: str
    #: kinds of generic error that would make it another right figure
    skip: tuple[str, ...]


@dataclass(frozen=True)
class Edit:
    """An error made by other words: what is replaced, and the figure that becomes wrong by it."""

    kind: str
    at: Span
    where: Span
    to: str


@dataclass(frozen=True)
class Clean:
    """A clean text with its labels and the edits that spoil it."""

    name: str
    language: str
    day: date
    text: str
    labels: tuple[Label, ...]
    edits: tuple[Edit, ...]


def clean_texts() -> list[Clean]:
    """Every clean text, by language and name."""
    return [_read(path) for path in sorted(CLEAN.glob("*/*.yaml"))]


def _read(path: Path) -> Clean:
    entry = yaml.safe_load(path.read_text(encoding="utf-8"))
    text = entry["text"]
    labels = [
        Label(
            _find(path, text, each["quote"], each.get("nth", 1)),
            each["quote"],
            each["claim"],
            tuple(each.get("skip", ())),
        )
        for each in entry["figures"]
    ]
    return Clean(
        f"{path.parent.name}/{path.stem}",
        path.parent.name,
        entry["date"],
        text,
        tuple(labels),
        tuple(_edit(path, text, each) for each in entry.get("edits", ())),
    )


def _edit(path: Path, text: str, each: dict[str, Any]) -> Edit:
    return Edit(
        each["kind"],
        _find(path, text, each["at"], each.get("nth", 1)),
        _find(path, text, each["from"], 1),
        each["to"],
    )


def _find(path: Path, text: str, words: str, nth: int) -> Span:
    start = -1
    for _ in range(nth):
        start = text.find(words, start + 1)
        if start < 0:
            raise ValueError(f"{path.name}: {words!r} does not stand {nth} times in the text")
    return Span(start, start + len(words))
