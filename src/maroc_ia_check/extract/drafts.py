"""Figures and dates as first drafts of mentions, before the sentence around them has been read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from maroc_ia_check.extract.dates import Moment
from maroc_ia_check.extract.passages import Layout
from maroc_ia_check.extract.quantities import Quantity
from maroc_ia_check.extract.years import YEAR
from maroc_ia_check.model import Cue, Document, Mention, Span
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.positions import is_inside

_YEAR = Pattern(YEAR)
_CLOCK = Pattern(r"\d(?<!\d\d)(?:(?<=[0-2])\d)?:[0-5]\d(?!\d)")


def figure_drafts(
    document: Document, quantities: Iterable[Quantity], layout: Layout, moments: Sequence[Moment]
) -> list[Mention]:
    """The figures of a text, without those that are item markers, parts of dates, or in skipped ranges."""
    text = document.text
    clocks = [Span(*match.span()) for match in _CLOCK.finditer(text)] if ":" in text else []
    barred = sorted([*clocks, *layout.markers, *(moment.span for moment in moments), *document.skipped])
    return [
        _figure(text, quantity, layout)
        for quantity in quantities
        if not is_inside(quantity.span, barred) and not _is_year(text, quantity)
    ]


def _is_year(text: str, found: Quantity) -> bool:
    """Whether a count is rather a year: other words stand between it and its noun ("2025 of the")."""
    printed = text[found.span.start : found.span.start + 4]
    if found.noun is None or not _YEAR.fullmatch(printed):
        return False
    between = text[found.span.start + 4 : found.noun.start]
    return between[:1].isspace() and bool(between.strip())


def _figure(text: str, found: Quantity, layout: Layout) -> Mention:
    """A quantity as a mention, its hedge and its rhythm shown by their words."""
    sentence = layout.sentence_at(found.span.start)
    cues = []
    if found.hedge and found.hedge_span:
        cues.append(Cue("hedge", found.hedge, found.hedge_span))
    if found.per and found.per_span:
        cues.append(Cue("per", found.per, found.per_span))
    return Mention(
        span=found.span,
        quote=text[found.span.start : found.span.end],
        kind=found.kind,
        value=found.value,
        low=found.low,
        high=found.high,
        step=found.step,
        unit=found.unit,
        hedge=found.hedge,
        per=found.per,
        noun=found.noun,
        noun_known=found.noun_known,
        alternatives=found.alternatives,
        doubts=found.doubts,
        cues=tuple(cues),
        sentence=sentence,
        block=layout.block_at(layout.sentences[sentence].start),
    )


def date_draft(text: str, moment: Moment, clause: Span, layout: Layout) -> Mention:
    """A date as a mention of its own."""
    sentence = layout.sentence_at(moment.span.start)
    return Mention(
        span=moment.span,
        quote=text[moment.span.start : moment.span.end],
        kind="date",
        value=None,
        low=None,
        high=None,
        step=Decimal(0),
        period=moment.period,
        doubts=moment.doubts,
        cues=_without_year(moment),
        clause=clause,
        sentence=sentence,
        block=layout.block_at(layout.sentences[sentence].start),
    )


def _without_year(moment: Moment) -> tuple[Cue, ...]:
    """The days of a date printed without its year: ``09-12/09-13`` for 12 and 13 September."""
    if moment.dated or moment.numbers is None:
        return ()
    day, last, month = moment.numbers
    value = f"{month:02d}-{day:02d}/{moment.last_month or month:02d}-{last:02d}"
    return (Cue("day", value, moment.span),)
