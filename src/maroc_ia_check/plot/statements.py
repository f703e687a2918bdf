"""Who said which value of a claim, and when: a row a value, disputed ones flagged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from maroc_ia_check.errors import UsageError
from maroc_ia_check.judge import find_conflicts
from maroc_ia_check.judge.record import known
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.languages.messages import interface_languages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.languages.wording import say_period
from maroc_ia_check.model import Claim, Evidence, Statement
from maroc_ia_check.plot.chart import Chart, Line, Panel
from maroc_ia_check.plot.marking import legend, mark

_SHOWN_SLOTS = ("per", "statistic", "base", "scope")


def plot_statements(
    knowledge: KnowledgeBase, claims: Iterable[Claim], speaker: Speaker, day: date | None = None
) -> Chart:
    """The statements of each claim over time, as known at a day.

    Raises :class:`UsageError` ``nothing-to-plot`` when nothing was said by then.
    """
    say = speaker.messages.text
    claims = list(claims)
    disputed = {
        (conflict.claim.id, item.statement)
        for conflict in find_conflicts(knowledge, day)
        for _, side in conflict.sides
        for item in side
    }
    panels, shown = [], []
    for claim in claims:
        evidence = [
            Evidence(s, knowledge.sources[s.source], "for")
            for s in known(claim, knowledge, day)
            if said(s, speaker)
        ]
        lines = tuple(_lines(claim, evidence, disputed, speaker))
        if lines:
            panels.append(Panel(claim.label(speaker.messages.code), lines))
            shown += evidence
    if not panels:
        raise UsageError("nothing-to-plot", given=", ".join(claim.id for claim in claims))
    return Chart(
        say("plot.statements.title"),
        "time",
        tuple(panels),
        legend(shown, speaker.messages, interface_languages()),
        say("plot.undated"),
    )


def said(statement: Statement, speaker: Speaker) -> str:
    """What a statement says in words: the figure and where it differs from its claim, or day and place."""
    if statement.when or statement.place:
        when = say_period(statement.when, speaker.messages) if statement.when else ""
        place = speaker.names.get(statement.place_id or "", statement.place or "")
        return " · ".join(part for part in (when, place) if part)
    value = speaker.value(statement)
    aside = [speaker.slot_value(slot, word) for slot, word in statement.slots if slot in _SHOWN_SLOTS]
    return " · ".join([value, *aside]) if value else ""


def _lines(
    claim: Claim, evidence: list[Evidence], disputed: set[tuple[str, Statement]], speaker: Speaker
) -> Iterator[Line]:
    rows: dict[str, list[Evidence]] = {}
    for item in sorted(evidence, key=lambda item: _order(claim, item.statement)):
        rows.setdefault(said(item.statement, speaker), []).append(item)
    for label, items in rows.items():
        flagged = any((claim.id, item.statement) in disputed for item in items)
        marks = [mark(item, item.source.published, speaker, interface_languages()) for item in items]
        yield Line(label, _note(items, speaker, flagged=flagged), tuple(marks), flagged)


def _order(claim: Claim, statement: Statement) -> tuple[int, Decimal, date, str]:
    """Main unit first, the greatest value on top; events by their day."""
    units = claim.units
    place = units.index(statement.unit) if statement.unit in units else len(units)
    value = next((v for v in (statement.value, statement.high, statement.low) if v is not None), Decimal(0))
    return place, -value, statement.when.start if statement.when else date.min, statement.source


def _note(items: list[Evidence], speaker: Speaker, *, flagged: bool) -> str:
    """How many independent voices carry the value, in which languages it is printed, what became of it."""
    say = speaker.messages.text
    words = [say("plot.voices", count=len({item.source.origin for item in items}))]
    spoken = Counter(item.source.language for item in items)
    words.append(", ".join(f"{code} {count}" for code, count in spoken.most_common()))
    ranks = {item.statement.rank for item in items}
    words += [say("plot.disputed")] if flagged else []
    words += [say(f"plot.{rank}") for rank in ("deprecated", "erroneous") if ranks == {rank}]
    return " · ".join(words)
