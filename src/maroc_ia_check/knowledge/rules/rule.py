"""What a rule is, and the few ways rules look at a folder of knowledge."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from maroc_ia_check.knowledge.loading import Folder
from maroc_ia_check.knowledge.schema import ClaimEntry, SourceEntry, StatementEntry
from maroc_ia_check.model import Problem
from maroc_ia_check.typed import NamedTuple

Rule = Callable[[Folder], Iterator[Problem]]


def at(read: Folder, kind: str, entry_id: str, field: str, key: str, **params: str) -> Problem:
    """A problem at the line of a field of an entry; ``key`` names the message, which says the remedy."""
    path, line = read.line(kind, entry_id, field)
    return Problem(path, line, field, key, tuple(sorted(params.items())))


class Placed(NamedTuple):
    """A statement with its source and the name under which its line is known."""

    where: str
    source_id: str
    source: SourceEntry
    entry: StatementEntry


def statements(read: Folder) -> Iterator[Placed]:
    """Every statement, source by source, in the order written."""
    for source_id, source in read.sources.items():
        for index, entry in enumerate(source.statements):
            yield Placed(f"{source_id}#{index}", source_id, source, entry)


def units(claim: ClaimEntry) -> tuple[str, ...]:
    """The units a claim accepts, the main one first."""
    return (claim.unit,) if isinstance(claim.unit, str) else tuple(claim.unit or ())


def groups(claim: ClaimEntry) -> tuple[tuple[str, ...], ...]:
    """What must be heard for a claim: groups of alternatives."""
    return tuple((group,) if isinstance(group, str) else tuple(group) for group in claim.about)


def voice(read: Folder, source_id: str) -> str:
    """The source that this one repeats in the end; itself when it repeats none."""
    seen = [source_id]
    while (parent := read.sources[seen[-1]].derives_from) and parent in read.sources and parent not in seen:
        seen.append(parent)
    return seen[-1]
