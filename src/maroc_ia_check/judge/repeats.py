"""The same figure given two values: a title and its text, when the record bears one of them out."""

from __future__ import annotations

from decimal import Decimal

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import CLASSES, Candidate, Finding, Linked, Links, Reading, Related

#: how near the claim must be to the figure that differs, and how much nearer another one may be
_NEAR, _MARGIN = 66, 8


def repeats(reading: Reading, links: Links, judged: list[Finding], knowledge: KnowledgeBase) -> list[Finding]:
    """Figures of a title or a lead that give another value than the text for the same claim.

    Only where that value is on record for nothing that the figure may be about: two figures may well be two.
    """
    borne_out = {f.claim.id: f for f in judged if f.claim and f.mention and CLASSES[f.verdict] == "pass"}
    # the text's own other value says more than that no source has this one
    unexplained = {f.span for f in judged if CLASSES[f.verdict] == "silent" or f.reason == "value"}
    found = []
    for linked in links.figures:
        if linked.mention.span not in unexplained or not linked.candidates:
            continue
        nearest = max(candidate.score for candidate in linked.candidates)
        for candidate in linked.candidates:
            other = borne_out.get(candidate.claim.id)
            if other is None or candidate.score < nearest - _MARGIN:
                continue
            if _differs(reading, linked, candidate, other) and not _known(linked, knowledge):
                found.append(_finding(linked, candidate, other))
                break
    return found


def _differs(reading: Reading, linked: Linked, candidate: Candidate, other: Finding) -> bool:
    mention, told = linked.mention, other.mention
    if told is None or mention.value is None or mention.unit is None or mention.unit != told.unit:
        return False
    if candidate.ruled_out or candidate.differences or candidate.score < _NEAR:
        return False
    titles = {
        place
        for place, block in enumerate(reading.blocks)
        if block.kind == "heading" or (place == 0 and block.kind == "paragraph")
    }
    apart = (mention.block in titles) != (told.block in titles)
    asserted = mention.assertion == "asserted" and mention.hedge == told.hedge
    return apart and asserted


def _known(linked: Linked, knowledge: KnowledgeBase) -> bool:
    """Whether the value is on record for something that the figure may be about."""
    value, unit = linked.mention.value, linked.mention.unit
    known = knowledge.stating(value, unit) if value is not None else ()
    return any(c.claim in known and not c.differences for c in linked.candidates)


def _finding(linked: Linked, candidate: Candidate, other: Finding) -> Finding:
    mention = linked.mention
    return Finding(
        verdict="inconsistent",
        reason="repeat",
        span=mention.span,
        quote=mention.quote,
        mention=mention,
        claim=candidate.claim,
        confidence=Decimal("0.8"),
        related=(Related(other.span, "repeat"),),
        expected=(("value", str(other.mention.value)),) if other.mention else (),
        evidence=other.evidence,
        message=("finding.inconsistent.repeat", ()),
    )
