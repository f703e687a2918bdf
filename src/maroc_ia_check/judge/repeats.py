"""The same figure given two values: a title and its text, when the record bears one of them out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from maroc_ia_check.judge.causes import digits, slip
from maroc_ia_check.judge.comparison import Interval, stated
from maroc_ia_check.knowledge import KnowledgeBase, rate_interval
from maroc_ia_check.model import (
    CLASSES,
    Candidate,
    Claim,
    Finding,
    Linked,
    Links,
    Mention,
    Reading,
    Related,
    Span,
)
from maroc_ia_check.units import dimension, factor, is_count, is_money

#: how near the claim must be to the figure that differs, and how much nearer another one may be
_NEAR, _MARGIN = 66, 8
#: kinds of which one unit is printed for another's: watts and watt-hours
_POWER = frozenset({"power", "energy"})
#: what a title tells may be so much rounder than its text, and more where it converts that
_ROUNDER, _CONVERTED = Decimal("0.05"), Decimal("0.15")
#: what is told in a title by amounts like those of the text
_MEASURED = frozenset({"money", "percent", *_POWER})


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
                found.append(_finding(linked.mention, candidate.claim, other))
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


def misprinted(
    reading: Reading, judged: Iterable[Finding], knowledge: KnowledgeBase, day: date | None
) -> list[Finding]:
    """Figures of the title that its text gives otherwise: with zeros more or less, or in another unit.

    What a title has, its text tells again: where nothing there is like it, what it would be a slip for is
    meant, when sources bear that out.
    """
    known = {finding.span: finding for finding in judged}
    first = next((place for place, block in enumerate(reading.blocks) if block.kind != "heading"), 0)
    titles = [m for m in reading.mentions if m.block < first and m.assertion == "asserted"]
    found = []
    for mention in titles:
        own = known.get(mention.span)
        unread = mention.value is None or (own is not None and CLASSES[own.verdict] != "silent")
        if unread or not (mention.kind in _MEASURED or is_count(mention.unit)):
            continue
        text = [m for m in reading.mentions if m.block >= first and m.kind != "date"]
        meant = [m for m in text if _meant(mention, m, known)]
        if meant and not any(_like(mention, other, knowledge, day) for other in text):
            finding = known[meant[0].span]
            found.append(_finding(mention, finding.claim, finding))
    return found


def _meant(title: Mention, told: Mention, known: Mapping[Span, Finding]) -> bool:
    """Whether a figure of the text is borne out, and a title's is what a slip would make of it."""
    finding = known.get(told.span)
    if finding is None or CLASSES[finding.verdict] != "pass" or title.value is None or not told.value:
        return False
    if title.per != told.per:
        return False
    if title.unit == told.unit:
        return digits(title.value) == digits(told.value) or slip(title.value, told.value)
    units = (title.unit, told.unit)
    alike = all(map(_currency, units)) or {dimension(unit) for unit in units} <= _POWER
    return alike and title.value == told.value


def _currency(unit: str | None) -> bool:
    return unit is not None and is_money(unit)


def _like(title: Mention, told: Mention, knowledge: KnowledgeBase, day: date | None) -> bool:
    """Whether a figure of the text may be a title's, as roundly as titles tell, in whatever currency."""
    said, own = stated(told), title.value
    if said is None or own is None:
        return True
    room = _ROUNDER
    if title.unit != told.unit and None not in {title.unit, told.unit}:
        converted = _converted(said, str(told.unit), str(title.unit), knowledge, day)
        if converted is None:
            return title.kind == told.kind == "count" and said == Interval(own, own)
        said, room = converted, _CONVERTED if title.kind == "money" else room
    return said.low * (1 - room) <= own <= said.high * (1 + room)


def _converted(
    said: Interval, unit: str, other: str, knowledge: KnowledgeBase, day: date | None
) -> Interval | None:
    if is_money(unit) and is_money(other):
        rate = rate_interval(knowledge, unit, other, day)
        return said.times(rate.low, rate.high) if rate is not None else None
    times = factor(unit) / factor(other)
    return said.times(times, times) if dimension(unit) == dimension(other) else None


def _finding(mention: Mention, claim: Claim | None, other: Finding) -> Finding:
    return Finding(
        verdict="inconsistent",
        reason="repeat",
        span=mention.span,
        quote=mention.quote,
        mention=mention,
        claim=claim,
        confidence=Decimal("0.8"),
        related=(Related(other.span, "repeat"),),
        expected=(("value", str(other.mention.value)),) if other.mention else (),
        evidence=other.evidence,
        message=("finding.inconsistent.repeat", ()),
    )
