"""Mutants: a clean text with one error in it, checked, and what was said of the error."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from accuracy.clean import Clean, Label, clean_texts
from accuracy.faults import date_faults, figure_faults
from maroc_ia_check.knowledge import KnowledgeBase, load_knowledge
from maroc_ia_check.model import CLASSES, Document, Finding, Span
from maroc_ia_check.pipeline import check_document

MUTATIONS = Path(__file__).parents[1] / "mutations"
RIGHT, OTHER, MISSED = "right", "other", "missed"


@dataclass(frozen=True)
class Kind:
    """A kind of error, and the verdicts with reasons that name it."""

    id: str
    how: str
    what: str
    expect: frozenset[str]


@dataclass(frozen=True)
class Mutant:
    """A text with one error: ``zones`` are the words an alarm must stand on or point to."""

    origin: Clean
    kind: Kind
    text: str
    zones: tuple[Span, ...]
    change: tuple[str, str]


@dataclass
class Outcome:
    """What was said of a mutant: how it was caught, in which words, and alarms elsewhere."""

    mutant: Mutant
    how: str
    said: tuple[str, ...]
    strays: tuple[str, ...]
    findings: tuple[Finding, ...]


@dataclass
class Twin:
    """What was said of a clean text: a class for each label, and every alarm."""

    origin: Clean
    classes: Counter[str] = field(default_factory=Counter)
    alarms: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()


@cache
def kinds() -> dict[str, Kind]:
    """Every kind of error, in the order of the file."""
    entries = yaml.safe_load((MUTATIONS / "kinds.yaml").read_text(encoding="utf-8"))
    return {e["id"]: Kind(e["id"], e["how"], e["what"], frozenset(e["expect"])) for e in entries}


@cache
def _words() -> dict[str, dict[str, Any]]:
    loaded: dict[str, dict[str, Any]] = yaml.safe_load((MUTATIONS / "words.yaml").read_text(encoding="utf-8"))
    return loaded


def mutants(clean: Clean) -> Iterator[Mutant]:
    """Every mutant of a text: the generic ones of each label, then the edits beside it."""
    for label in clean.labels:
        for kind, wrong in _generic(clean, label):
            if kind not in label.skip and wrong != label.quote:
                yield _mutant(clean, kind, label.span, label.span, wrong)
    for edit in clean.edits:
        yield _mutant(clean, edit.kind, edit.at, edit.where, edit.to)


def _generic(clean: Clean, label: Label) -> Iterator[tuple[str, str]]:
    words = _words()[clean.language]
    if not any(c.isdecimal() for c in label.quote):
        yield "city", words["city"][0]
    elif any(month in label.quote for month in words["month"]):
        yield from date_faults(label.quote, words)
    else:
        yield from figure_faults(label.quote, words)


def _mutant(clean: Clean, kind: str, at: Span, where: Span, to: str) -> Mutant:
    text = clean.text[: where.start] + to + clean.text[where.end :]
    changed = Span(where.start, where.start + len(to))
    shift = len(to) - (where.end - where.start)
    moved = at
    if at.start >= where.end:
        moved = Span(at.start + shift, at.end + shift)
    elif at.overlaps(where):
        moved = changed
    return Mutant(clean, kinds()[kind], text, (changed, moved), (clean.text[where.start : where.end], to))


def run(mutant: Mutant, knowledge: KnowledgeBase) -> Outcome:
    """Check a mutant, and tell how its error was caught."""
    findings = _findings(mutant.text, mutant.origin, knowledge)
    alarms = [f for f in findings if CLASSES[f.verdict] == "alarm"]
    here = [f for f in alarms if _points_to(f, mutant.zones)]
    right = any(said(f) in mutant.kind.expect for f in here)
    how = RIGHT if right else OTHER if here else MISSED
    near = here or [f for f in findings if any(f.span.overlaps(zone) for zone in mutant.zones)]
    strays = tuple(f"{f.quote} {said(f)}" for f in alarms if f not in here)
    return Outcome(mutant, how, tuple(_told(f) for f in near), strays, findings)


def run_twin(clean: Clean, knowledge: KnowledgeBase) -> Twin:
    """Check a clean text: nothing in it may raise an alarm."""
    findings = _findings(clean.text, clean, knowledge)
    twin = Twin(clean)
    twin.alarms = tuple(f"{f.quote} {_told(f)}" for f in findings if CLASSES[f.verdict] == "alarm")
    for label in clean.labels:
        own = [f for f in findings if f.span.overlaps(label.span)]
        best = min(own, key=lambda f: (f.claim is None or f.claim.id != label.claim, f.span), default=None)
        name = CLASSES[best.verdict] if best else "silent"
        if best and name == "pass" and (best.claim is None or best.claim.id != label.claim):
            name = "other-claim"
        twin.classes[name] += 1
        note = f"{label.quote} [{label.claim}] {_told(best) if best else '–'}"
        if name in {"silent", "other-claim"}:
            twin.silent += (note,)
        elif name == "caution":
            twin.cautions += (note,)
    return twin


def said(finding: Finding) -> str:
    """The verdict with its reason, as kinds.yaml writes it."""
    return f"{finding.verdict}:{finding.reason}"


def _told(finding: Finding) -> str:
    return f"{said(finding)} {finding.claim.id if finding.claim else '–'}"


def _findings(text: str, origin: Clean, knowledge: KnowledgeBase) -> tuple[Finding, ...]:
    return check_document(Document.from_text(text), knowledge, as_of=origin.day).findings


def _points_to(finding: Finding, zones: tuple[Span, ...]) -> bool:
    spans = [finding.span, *(related.span for related in finding.related)]
    return any(span.overlaps(zone) for span in spans for zone in zones)


@cache
def run_all() -> tuple[list[Outcome], list[Twin]]:
    """Every mutant and every clean text, in order."""
    knowledge = load_knowledge()
    texts = clean_texts()
    outcomes = [run(mutant, knowledge) for text in texts for mutant in mutants(text)]
    return outcomes, [run_twin(text, knowledge) for text in texts]
