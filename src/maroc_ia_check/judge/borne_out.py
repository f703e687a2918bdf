"""A claim whose value another figure of the paragraph gives: what this figure tells is something else.

A part of a total, another year, a first draft, a neighbour's figure, a figure denied stands beside the right
one; hardly anybody gives one thing two values in one breath. A visible slip is told all the same.
"""

from __future__ import annotations

from collections.abc import Iterable

from maroc_ia_check.judge.causes import SHOWN
from maroc_ia_check.model import CLASSES, Claim, Finding, Linked, Mention, Span
from maroc_ia_check.units import is_count

_BORNE_OUT = frozenset({"supported", "rounded", "disputed"})
#: reasons that do not say what a figure is of
_ELSEWHERE = frozenset({"hedge", "attribution"})


def without_second_tellings(findings: list[Finding], figures: Iterable[Linked]) -> list[Finding]:
    """The findings, no figure held against a claim whose value stands beside it."""
    right = [f for f in findings if f.claim and f.mention and f.verdict in _BORNE_OUT]
    told = {_place(f.claim, f.mention) for f in right if f.claim and f.mention}
    spans = {f.span for f in right}
    blocks: dict[int, list[Mention]] = {}
    for linked in figures:
        blocks.setdefault(linked.mention.block, []).append(linked.mention)
    return [_withdrawn(f) if _told_beside(f, told, blocks, spans) else f for f in findings]


def _place(claim: Claim, mention: Mention) -> tuple[str, int]:
    return claim.id, mention.block


def _told_beside(
    finding: Finding, told: set[tuple[str, int]], blocks: dict[int, list[Mention]], right: set[Span]
) -> bool:
    """Whether another figure of the block has the claim's value, or all of the claim.

    Not one that counts other things and is ``right`` of those.
    """
    mention, claim = finding.mention, finding.claim
    if mention is None or claim is None or CLASSES[finding.verdict] != "alarm":
        return False
    if finding.verdict == "misleading":
        return finding.reason not in _ELSEWHERE and _place(claim, mention) in told
    if finding.reason in SHOWN:
        return False
    values = {e.statement.value for e in finding.evidence} - {None, mention.value}
    return any(
        other.value in values and _alike(other, mention, of_its_own=other.span in right)
        for other in blocks[mention.block]
    )


def _alike(one: Mention, other: Mention, *, of_its_own: bool) -> bool:
    """Whether two figures may be of one kind; a number need not say twice what it counts."""
    if one.unit == other.unit or None in (one.unit, other.unit):
        return True
    return not of_its_own and is_count(one.unit) and is_count(other.unit)


def _withdrawn(finding: Finding) -> Finding:
    return Finding("unchecked", "low-margin", finding.span, finding.quote, finding.mention)
