"""Targets against what was achieved: a panel a series (the same thing in several years), a row a year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from maroc_ia_check.errors import UsageError
from maroc_ia_check.judge.record import is_live, known
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.languages.wording import say_period
from maroc_ia_check.model import Claim, Statement
from maroc_ia_check.plot.chart import Chart, Key, Line, Mark, Panel, Style

_STYLES = {
    "achieved": Style("circle", "blue"),
    "target": Style("diamond", "vermilion", filled=False),
    "forecast": Style("triangle", "green", filled=False),
    "budget": Style("square", "purple", filled=False),
}
_RANKS = ("preferred", "normal")


def plot_targets(knowledge: KnowledgeBase, topic: str, speaker: Speaker, day: date | None = None) -> Chart:
    """Every series of a topic that holds both something achieved and something still to come.

    Raises :class:`UsageError` ``no-series`` when the topic has none.
    """
    panels, modalities = [], set()
    for series in _series(knowledge, topic):
        rows = [(claim, lead) for claim in series if (lead := _lead(claim, knowledge, day)) is not None]
        said = {_modality(claim, lead) for claim, lead in rows}
        if "achieved" in said and len(said) > 1:
            panels.append(_panel(rows, knowledge, speaker))
            modalities |= said
    if not panels:
        raise UsageError("no-series", topic=topic)
    say = speaker.messages.text
    keys = [Key(say(f"modality.{name}"), style) for name, style in _STYLES.items() if name in modalities]
    return Chart(say("plot.targets.title", topic=topic), "amount", tuple(panels), tuple(keys))


def _series(knowledge: KnowledgeBase, topic: str) -> Iterator[list[Claim]]:
    """The claims about the same thing in the same unit, by their period."""
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in knowledge.claims:
        if claim.topic == topic and claim.kind == "figure" and claim.period is not None:
            groups.setdefault((claim.about, claim.units[0], claim.per), []).append(claim)
    for group in groups.values():
        yield sorted(group, key=lambda claim: (claim.period.end if claim.period else date.min, claim.id))


def _lead(claim: Claim, knowledge: KnowledgeBase, day: date | None) -> Statement | None:
    """The value to draw: a live one in the claim's unit, a preferred one, else that of most voices."""
    live = [
        s
        for s in known(claim, knowledge, day)
        if is_live(s, day) and s.value is not None and s.unit == claim.units[0] and not s.slots
    ]
    best = min((_RANKS.index(s.rank) for s in live if s.rank in _RANKS), default=0)
    pool = [s for s in live if s.rank == _RANKS[best]] or live
    voices = {(s.value, knowledge.voice(s.source)) for s in pool}
    carried = [value for value, _ in voices]
    return min(pool, key=lambda s: (-carried.count(s.value), s.source), default=None)


def _modality(claim: Claim, lead: Statement) -> str:
    """What is said of the value; a value of which nothing is said was measured."""
    return lead.modality or claim.modality or "achieved"


def _panel(rows: list[tuple[Claim, Statement]], knowledge: KnowledgeBase, speaker: Speaker) -> Panel:
    lines = []
    for claim, lead in rows:
        source = knowledge.sources[lead.source]
        style = _STYLES[_modality(claim, lead)]
        shown = Mark(lead.value or Decimal(0), style, speaker.voice(source), source.url)
        when = say_period(claim.period, speaker.messages) if claim.period else ""
        lines.append(Line(when, speaker.value(lead), (shown,)))
    last = rows[-1][0]
    return Panel(last.label(speaker.messages.code), tuple(lines))
