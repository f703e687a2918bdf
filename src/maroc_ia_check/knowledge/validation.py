"""The knowledge base examined as a whole: every defect with file, line and field, in a fixed order."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from maroc_ia_check.knowledge.loading import Folder
from maroc_ia_check.knowledge.rules import DEFECTS, WEAKNESSES
from maroc_ia_check.knowledge.store import built_in
from maroc_ia_check.model import Problem


def validate_knowledge(folder: Path | None = None) -> tuple[Problem, ...]:
    """Every defect of the built-in knowledge, or of it together with a newsroom's own folder."""
    return examine(_read(folder))


def examine(read: Folder) -> tuple[Problem, ...]:
    """Every defect of what was read: first what kept an entry out, then what the rules find."""
    return _ordered([*read.problems, *(problem for rule in DEFECTS for problem in rule(read))])


def weak_claims(folder: Path | None = None) -> tuple[Problem, ...]:
    """The claims that rest on one voice, or on none at first hand: notices, in the order of the files."""
    read = _read(folder)
    return _ordered(problem for rule in WEAKNESSES for problem in rule(read))


def _read(folder: Path | None) -> Folder:
    read = Folder()
    read.read(built_in())
    if folder is not None:
        read.read(folder)
    return read


def _ordered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(set(problems), key=lambda p: (p.path, p.line, p.field, p.key, p.params)))
