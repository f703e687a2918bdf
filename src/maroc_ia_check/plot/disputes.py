"""The conflicts of a topic: a panel a conflict, a row a side, a mark for each voice on it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from maroc_ia_check.errors import UsageError
from maroc_ia_check.judge import find_conflicts
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.languages.messages import interface_languages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.model import Evidence
from maroc_ia_check.plot.chart import Chart, Line, Panel
from maroc_ia_check.plot.marking import legend, mark
from maroc_ia_check.report.disagreements import Point, Review, origins, sections


def plot_disputes(knowledge: KnowledgeBase, topic: str, speaker: Speaker, day: date | None = None) -> Chart:
    """Who stands where in every conflict of a topic, as known at a day.

    Raises :class:`UsageError` ``nothing-to-plot`` when there is none.
    """
    wanted = {claim.id for claim in knowledge.claims if claim.topic == topic}
    found = Review(find_conflicts(knowledge, day), (), (), ()).about(wanted)
    panels, shown = [], []
    for section in sections(found, speaker):
        for entry in section.entries:
            for point in entry.points:
                panels.append(_panel(entry.title, point, speaker))
                shown += [item for _, side in point.sides for item in _voices(side)]
    if not panels:
        raise UsageError("nothing-to-plot", given=topic)
    say = speaker.messages.text
    keys = legend(shown, speaker.messages, interface_languages())
    title = say("plot.disputes.title", topic=topic)
    return Chart(title, "voices", tuple(panels), keys, across=say("plot.disputes.across"))


def _panel(title: str, point: Point, speaker: Speaker) -> Panel:
    why = speaker.messages.text(f"conflicts.why.{point.slot}")
    lines = []
    for said, side in point.sides:
        voices = _voices(side)
        marks = (
            mark(item, Decimal(place), speaker, interface_languages()) for place, item in enumerate(voices, 1)
        )
        note = speaker.messages.text("plot.voices", count=len(voices))
        lines.append(Line(said, note, tuple(marks)))
    return Panel(f"{title} – {why}", tuple(lines))


def _voices(side: tuple[Evidence, ...]) -> list[Evidence]:
    return list(origins(side).values())
