"""The verdicts on one text: its figures and events against the knowledge, and the text against itself."""

from __future__ import annotations

from collections import Counter
from datetime import date

from maroc_ia_check.judge.attribution import attribute
from maroc_ia_check.judge.borne_out import without_second_tellings
from maroc_ia_check.judge.consistency import inconsistencies
from maroc_ia_check.judge.derived import without_derived
from maroc_ia_check.judge.drawn import open_page
from maroc_ia_check.judge.events import judge_events
from maroc_ia_check.judge.exchanges import with_exchanged
from maroc_ia_check.judge.figures import judge_figure
from maroc_ia_check.judge.repeats import misprinted, repeats
from maroc_ia_check.judge.suggestions import suggest_correction
from maroc_ia_check.judge.thresholds import PROFILES
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import CLASSES, Coverage, Finding, Links, Reading

#: how little a reason explains: a failed conversion more than a slip, a slip more than a sum
_VAGUE = {"fx": 1, "digits": 2, "sum": 3, "change": 3, "repeat": 3, "value": 4}
_WEIGHT = {"alarm": 3, "caution": 2, "pass": 1, "silent": 0}


def judge_candidates(
    reading: Reading,
    links: Links,
    knowledge: KnowledgeBase,
    *,
    day: date | None,
    profile: str = "standard",
) -> tuple[tuple[Finding, ...], Coverage]:
    """Every finding of one text in reading order, and how much of it was checked."""
    limits = PROFILES[profile]
    figures = [
        finding
        for linked in links.figures
        if (finding := judge_figure(linked, knowledge, day, limits)) is not None
    ]
    events = judge_events(links.events, reading, knowledge, day)
    figures = without_second_tellings(figures, links.figures)
    figures = with_exchanged(figures, links.figures, knowledge, day, limits)
    figures = attribute(figures, links, knowledge, {f.span for f in events if CLASSES[f.verdict] == "alarm"})
    figures = without_derived(figures, open_page(reading, links, figures))
    own = inconsistencies(reading, links, figures, knowledge, day)
    own += repeats(reading, links, figures, knowledge)
    own += misprinted(reading, figures, knowledge, day)
    coverage = _coverage(len(links.figures), figures, {f.span for f in own})
    merged = _merged([*figures, *events, *own])
    return tuple(
        _with_suggestion(finding, reading.language_at(finding.span.start)) for finding in merged
    ), coverage


def _with_suggestion(finding: Finding, language: str) -> Finding:
    suggestion = suggest_correction(finding, language)
    return finding if suggestion is None else finding._replace(suggestion=suggestion)


def _merged(findings: list[Finding]) -> tuple[Finding, ...]:
    """One finding a span: the one that matters most and explains most, in reading order."""
    best: dict[tuple[int, int], Finding] = {}
    for finding in findings:
        key = (finding.span.start, finding.span.end)
        known = best.get(key)
        if known is None or _weight(finding) > _weight(known):
            best[key] = finding if known is None or finding.claim else finding._replace(claim=known.claim)
    return tuple(best[key] for key in sorted(best))


def _weight(finding: Finding) -> tuple[int, int, bool]:
    return (
        _WEIGHT[CLASSES[finding.verdict]],
        -_VAGUE.get(finding.reason or "", 0),
        finding.claim is not None,
    )


def _coverage(total: int, figures: list[Finding], inconsistent: set[tuple[int, int]]) -> Coverage:
    linked = [f for f in figures if f.claim is not None]
    reasons = Counter(f.reason or "no-claim" for f in figures if f.verdict == "unchecked")
    off_topic = total - len(figures)
    if off_topic:
        reasons["off-topic"] += off_topic
    checked = len({f.span for f in linked} | inconsistent)
    return Coverage(total, len(linked), checked, tuple(sorted(reasons.items())))
