"""Defects of the knowledge base, each found by one small function and told with file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from maroc_ia_check.knowledge.loading import Folder
from maroc_ia_check.knowledge.store import built_in
from maroc_ia_check.model import Problem
from maroc_ia_check.units import dimension

Rule = Callable[[Folder], Iterator[Problem]]


def validate_knowledge(folder: Path | None = None) -> tuple[Problem, ...]:
    """Every problem of the built-in knowledge, or of it together with a newsroom's own folder."""
    read = Folder()
    read.read(built_in())
    if folder is not None:
        read.read(folder)
    problems = [*read.problems]
    for rule in RULES:
        problems += rule(read)
    return tuple(sorted(set(problems), key=lambda p: (p.path, p.line, p.field, p.key)))


def _at(read: Folder, kind: str, entry_id: str, field: str, key: str, **params: str) -> Problem:
    path, line = read.line(kind, entry_id)
    return Problem(path, line, field, key, tuple(sorted(params.items())))


def unknown_concepts(read: Folder) -> Iterator[Problem]:
    """A claim or a concept that names a concept which does not exist."""
    for claim in read.claims.values():
        about = [c for group in claim.about for c in ([group] if isinstance(group, str) else group)]
        named = {"about": about, "assumes": claim.assumes, "avoid": claim.avoid}
        named |= {"places": claim.places, "parties": claim.parties}
        for field, concepts in named.items():
            for concept in concepts:
                if concept not in read.concepts:
                    yield _at(read, "claim", claim.id, field, "data-unknown-concept", id=concept)
    for entry in read.concepts.values():
        for other in entry.implies:
            if other not in read.concepts:
                yield _at(read, "concept", entry.id, "implies", "data-unknown-concept", id=other)


def unknown_claims(read: Folder) -> Iterator[Problem]:
    """A statement or a neighbour that names a claim which does not exist."""
    for source_id, source in read.sources.items():
        for index, statement in enumerate(source.statements):
            if statement.claim not in read.claims:
                where = f"{source_id}#{index}"
                yield _at(read, "statement", where, "claim", "data-unknown-claim", id=statement.claim)
    for claim in read.claims.values():
        for neighbour in claim.confused_with:
            if neighbour.claim not in read.claims:
                yield _at(read, "claim", claim.id, "confused_with", "data-unknown-claim", id=neighbour.claim)


def unknown_sources(read: Folder) -> Iterator[Problem]:
    """A source, a rate or an office that rests on a source which does not exist."""
    for source_id, source in read.sources.items():
        if source.derives_from and source.derives_from not in read.sources:
            yield _at(
                read, "source", source_id, "derives_from", "data-unknown-source", id=source.derives_from
            )
    for rate in read.rates.values():
        if rate.source not in read.sources:
            yield _at(read, "rate", rate.id, "source", "data-unknown-source", id=rate.source)


def unstated_claims(read: Folder) -> Iterator[Problem]:
    """A claim on which no source makes a statement."""
    stated = {s.claim for source in read.sources.values() for s in source.statements}
    stated |= set(read.rates)
    for claim in read.claims.values():
        if claim.id not in stated:
            yield _at(read, "claim", claim.id, "id", "data-no-statement", id=claim.id)


def foreign_units(read: Folder) -> Iterator[Problem]:
    """A statement in a unit of another dimension than its claim's; misprints are excused."""
    for source_id, source in read.sources.items():
        for index, statement in enumerate(source.statements):
            claim = read.claims.get(statement.claim)
            if claim is None or statement.unit is None or statement.rank == "erroneous":
                continue
            units = [claim.unit] if isinstance(claim.unit, str) else claim.unit or []
            if units and dimension(statement.unit) not in {dimension(unit) for unit in units}:
                yield _at(
                    read,
                    "statement",
                    f"{source_id}#{index}",
                    "unit",
                    "data-foreign-unit",
                    unit=statement.unit,
                    expected=", ".join(units),
                )


def repeated_addresses(read: Folder) -> Iterator[Problem]:
    """Two source files for one published page."""
    seen: dict[str, str] = {}
    for source_id, source in sorted(read.sources.items()):
        if source.url is None:
            continue
        if source.url in seen:
            yield _at(read, "source", source_id, "url", "data-repeated-address", id=seen[source.url])
        seen.setdefault(source.url, source_id)


def repeated_statements(read: Folder) -> Iterator[Problem]:
    """The same statement twice in one source."""
    for source_id, source in read.sources.items():
        seen: set[str] = set()
        for index, statement in enumerate(source.statements):
            key = statement.model_dump_json(exclude={"note", "reason", "as_said"})
            if key in seen:
                yield _at(
                    read,
                    "statement",
                    f"{source_id}#{index}",
                    "",
                    "data-repeated-statement",
                    id=statement.claim,
                )
            seen.add(key)


RULES: tuple[Rule, ...] = (
    unknown_concepts,
    unknown_claims,
    unknown_sources,
    unstated_claims,
    foreign_units,
    repeated_addresses,
    repeated_statements,
)
