"""Ids that lead nowhere, and entries that nothing leads to."""

from __future__ import annotations

from collections.abc import Iterator

from maroc_ia_check.knowledge.loading import Folder
from maroc_ia_check.knowledge.rules.rule import Rule, at, groups, statements
from maroc_ia_check.knowledge.schema import ClaimEntry, StatementEntry
from maroc_ia_check.model import Problem

#: a concept of these families has its use even where nothing names it: it keeps a figure of its own
#: country, town, body or scope from being taken for another's, and another date for an event's
_RIVALS = {
    "country",
    "place",
    "region",
    "body",
    "person",
    "office",
    "index",
    "scope",
    "base",
    "aside",
    "industry",
    "host",
    "term",
}


def unknown_concepts(read: Folder) -> Iterator[Problem]:
    """A concept that is named and does not exist."""
    for claim in read.claims.values():
        for field, named in _named_by_claim(claim).items():
            for concept in named:
                if concept not in read.concepts:
                    yield at(read, "claim", claim.id, field, "data-unknown-concept", id=concept)
    for entry in read.concepts.values():
        for other in entry.implies:
            if other not in read.concepts:
                yield at(read, "concept", entry.id, "implies", "data-unknown-concept", id=other)
    for placed in statements(read):
        for field, concept in _named_by_statement(placed.entry).items():
            if concept not in read.concepts:
                yield at(read, "statement", placed.where, field, "data-unknown-concept", id=concept)


def unknown_holders(read: Folder) -> Iterator[Problem]:
    """An office or its holder that is no concept of the family ``office`` or ``person``."""
    for index, office in enumerate(read.offices):
        for field, concept in (("office", office.office), ("person", office.person)):
            entry = read.concepts.get(concept)
            if entry is None or entry.family != field:
                yield at(read, "office", str(index), field, "data-unknown-concept", id=concept)


def _named_by_claim(claim: ClaimEntry) -> dict[str, list[str]]:
    return {
        "about": [concept for group in groups(claim) for concept in group],
        "assumes": claim.assumes,
        "avoid": claim.avoid,
        "places": claim.places,
        "parties": claim.parties,
    }


def _named_by_statement(entry: StatementEntry) -> dict[str, str]:
    named = {"place_id": entry.place_id, "base": entry.base, "scope": entry.scope}
    return {field: concept for field, concept in named.items() if concept}


def unknown_claims(read: Folder) -> Iterator[Problem]:
    """A statement, a neighbour or a part that names a claim which does not exist, or the claim itself."""
    for placed in statements(read):
        if placed.entry.claim not in read.claims:
            yield at(read, "statement", placed.where, "claim", "data-unknown-claim", id=placed.entry.claim)
    for claim in read.claims.values():
        for neighbour in claim.confused_with:
            if neighbour.claim not in read.claims or neighbour.claim == claim.id:
                yield at(read, "claim", claim.id, "confused_with", "data-unknown-claim", id=neighbour.claim)
        for part in claim.parts:
            if part.claim not in read.claims or part.claim == claim.id:
                yield at(read, "claim", claim.id, "parts", "data-unknown-claim", id=part.claim)


def unknown_sources(read: Folder) -> Iterator[Problem]:
    """A source, a rate or an office that rests on a source which does not exist."""
    for source_id, source in read.sources.items():
        parent = source.derives_from
        if parent and parent not in read.sources:
            yield at(read, "source", source_id, "derives_from", "data-unknown-source", id=parent)
    for rate in read.rates.values():
        if rate.source not in read.sources:
            yield at(read, "rate", rate.id, "source", "data-unknown-source", id=rate.source)
    for index, office in enumerate(read.offices):
        if office.source and office.source not in read.sources:
            yield at(read, "office", str(index), "source", "data-unknown-source", id=office.source)


def unstated_claims(read: Folder) -> Iterator[Problem]:
    """A claim on which no source makes a statement."""
    stated = {placed.entry.claim for placed in statements(read)} | set(read.rates)
    for claim in read.claims.values():
        if claim.id not in stated:
            yield at(read, "claim", claim.id, "id", "data-no-statement", id=claim.id)


def unused_concepts(read: Folder) -> Iterator[Problem]:
    """A concept that nothing names, that leads to no other, and that competes with none."""
    used = {c for claim in read.claims.values() for named in _named_by_claim(claim).values() for c in named}
    used |= {other for entry in read.concepts.values() for other in entry.implies}
    used |= {c for placed in statements(read) for c in _named_by_statement(placed.entry).values()}
    for entry in read.concepts.values():
        if entry.id not in used and not entry.implies and entry.family not in _RIVALS:
            yield at(read, "concept", entry.id, "id", "data-unused-concept", id=entry.id)


def unused_sources(read: Folder) -> Iterator[Problem]:
    """A source that states nothing, that nothing derives from, and on which no rate or office rests."""
    used = {source.derives_from for source in read.sources.values()}
    used |= {rate.source for rate in read.rates.values()} | {office.source for office in read.offices}
    for source_id, source in read.sources.items():
        if not source.statements and source_id not in used:
            yield at(read, "source", source_id, "statements", "data-unused-source", id=source_id)


RULES: tuple[Rule, ...] = (
    unknown_concepts,
    unknown_holders,
    unknown_claims,
    unknown_sources,
    unstated_claims,
    unused_concepts,
    unused_sources,
)
