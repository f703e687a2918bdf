"""Claims that rest on little: one voice only, or none that speaks first-hand. Notices, not defects."""

from __future__ import annotations

from collections.abc import Iterator

from maroc_ia_check.knowledge.loading import Folder
from maroc_ia_check.knowledge.rules.rule import Rule, at, statements, voice
from maroc_ia_check.model import Problem

#: tiers of those who announce, measure or were there
FIRST_HAND = {"official", "international", "company", "wire"}


def carriers(read: Folder) -> dict[str, set[str]]:
    """Claim → the sources that carry it; a misprint carries nothing."""
    found: dict[str, set[str]] = {claim: set() for claim in read.claims}
    for placed in statements(read):
        if placed.entry.claim in found and placed.entry.rank != "erroneous":
            found[placed.entry.claim].add(placed.source_id)
    for rate in read.rates.values():
        if rate.id in found and rate.source in read.sources:
            found[rate.id].add(rate.source)
    return found


def single_voices(read: Folder) -> Iterator[Problem]:
    """A claim on which all sources repeat one."""
    for claim, sources in carriers(read).items():
        voices = {voice(read, source) for source in sources}
        if len(voices) == 1:
            yield at(read, "claim", claim, "id", "weak-single-voice", id=claim, source=min(voices))


def second_hand(read: Folder) -> Iterator[Problem]:
    """A claim that no official, international, company or wire page carries."""
    for claim, sources in carriers(read).items():
        tiers = {read.sources[each].tier for source in sources for each in (source, voice(read, source))}
        if tiers and tiers.isdisjoint(FIRST_HAND):
            yield at(read, "claim", claim, "id", "weak-second-hand", id=claim, tiers=", ".join(sorted(tiers)))


RULES: tuple[Rule, ...] = (single_voices, second_hand)
