"""From a document to a reading: layout, dates and figures, then what each sentence says around them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from maroc_ia_check.extract import assertion, clauses
from maroc_ia_check.extract.columns import column_times, table_heads
from maroc_ia_check.extract.dateline import find_date
from maroc_ia_check.extract.dates import PLAIN, Moment, resolve_dates, scan_dates, to_come
from maroc_ia_check.extract.horizons import share_times
from maroc_ia_check.extract.passages import Layout, lay_out
from maroc_ia_check.extract.periods import Thread, find_times, open_thread
from maroc_ia_check.extract.quantities import Quantity, find_quantities
from maroc_ia_check.extract.relative import find_relative
from maroc_ia_check.extract.scene import Scene, make_scene
from maroc_ia_check.extract.verbs import Verb, find_verbs, governing
from maroc_ia_check.extract.years import YEAR, Time
from maroc_ia_check.languages import detect_language
from maroc_ia_check.languages.context import Context, load_context
from maroc_ia_check.languages.figures import load_figures
from maroc_ia_check.model import Cue, Document, Mention, Reading, Span

_YEAR = re.compile(YEAR)
_CLOCK = re.compile(r"(?<!\d)[0-2]?\d:[0-5]\d(?!\d)")


def extract_mentions(document: Document, *, language: str | None = None) -> Reading:
    """Read a document: every figure and date, with the layout and the date of the text.

    ``language`` overrides the document's own; without either it is told from the text.
    Raises :class:`~maroc_ia_check.errors.LanguageError` for a language that has no tables.
    """
    code = language or document.language or detect_language(document.text)
    context = load_context(code)
    text = document.text
    plain = text.translate(PLAIN)
    layout = lay_out(document, context.abbreviations)
    scanned = scan_dates(plain, code)
    found = None if document.date else find_date(plain, layout, scanned, code)
    anchor = document.date or (found[0] if found else None)
    skipped = sorted(document.skipped)
    known = [moment for moment in resolve_dates(scanned, plain, anchor) if not _inside(moment.span, skipped)]
    moments = find_relative(plain, code, anchor, known)
    reader = _Reader(text, plain, layout, context, anchor, table_heads(plain, layout))
    mentions = reader.read(_figures(document, layout, moments, code), moments)
    return Reading(
        document=document,
        language=code,
        date=anchor,
        date_span=found[1] if found else None,
        blocks=layout.blocks,
        sentences=layout.sentences,
        mentions=tuple(mentions),
    )


def _figures(document: Document, layout: Layout, moments: Sequence[Moment], code: str) -> list[Mention]:
    """The figures of a text, without those that are item markers, parts of dates, or in skipped ranges."""
    clocks = [Span(*match.span()) for match in _CLOCK.finditer(document.text)]
    barred = sorted([*clocks, *layout.markers, *(moment.span for moment in moments), *document.skipped])
    kept: list[Mention] = []
    for quantity in find_quantities(document.text, load_figures(code)):
        if not _inside(quantity.span, barred) and not _is_year(document.text, quantity):
            kept.append(_mention(document.text, quantity))
    return kept


def _is_year(text: str, found: Quantity) -> bool:
    """Whether a count is rather a year: other words stand between it and its noun ("2025 of the")."""
    printed = text[found.span.start : found.span.start + 4]
    if found.noun is None or not _YEAR.fullmatch(printed):
        return False
    between = text[found.span.start + 4 : found.noun.start]
    return between[:1].isspace() and bool(between.strip())


def _mention(text: str, found: Quantity) -> Mention:
    """A quantity as a mention, its hedge and its rhythm shown by their words."""
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
    )


def _inside(span: Span, ranges: Sequence[Span]) -> bool:
    """Whether a span meets one of some sorted ranges."""
    index = bisect_left(ranges, span)
    return any(other.overlaps(span) for other in ranges[max(index - 1, 0) : index + 1])


@dataclass(slots=True)
class _Reader:
    """One pass over the sentences of a text."""

    text: str
    plain: str
    layout: Layout
    context: Context
    anchor: date | None
    heads: dict[int, tuple[Span, ...]]

    def read(self, figures: Sequence[Mention], moments: Sequence[Moment]) -> list[Mention]:
        """The mentions of the whole text, dates among figures, in order."""
        by_sentence: dict[int, tuple[list[Mention], list[Moment]]] = {}
        for figure in figures:
            by_sentence.setdefault(self.layout.sentence_at(figure.span.start), ([], []))[0].append(figure)
        for moment in moments:
            by_sentence.setdefault(self.layout.sentence_at(moment.span.start), ([], []))[1].append(moment)
        thread = open_thread(self.plain, self.anchor)
        quotes = assertion.quotations(self.text, [block.span for block in self.layout.blocks])
        cache: dict[str, tuple[str, ...]] = {}
        mentions: list[Mention] = []
        for index in sorted(by_sentence):
            span = self.layout.sentences[index]
            block = self.layout.blocks[self.layout.block_at(span.start)]
            scene = make_scene(self.text, self.plain, block, span, self.context, cache)
            mentions += self._sentence(scene, index, *by_sentence[index], thread, len(mentions))
        return [replace(m, quoted=True) if _within(m.span, quotes) else m for m in mentions]

    def _sentence(
        self,
        scene: Scene,
        index: int,
        figures: list[Mention],
        moments: list[Moment],
        thread: Thread,
        offset: int,
    ) -> list[Mention]:
        """The mentions of one sentence; ``offset`` counts those before it."""
        block = self.layout.block_at(scene.span.start)
        verbs = find_verbs(scene, [figure.span for figure in figures])
        times = find_times(scene, moments, [(f.span, f.unit, _whole(f)) for f in figures], thread)
        figures = [
            f for f in figures if not any(time.core.contains(f.span) and f.noun is None for time in times)
        ]
        spans = [figure.span for figure in figures]
        parts = clauses.clause_spans(scene, spans, times)
        told = assertion.tell(scene, figures, verbs)
        shared = share_times(scene, told, times)
        if block in self.heads:
            columns = column_times(self.plain, self.heads[block], scene.span, spans)
            shared = [own or column for own, column in zip(shared, columns, strict=True)]
        drafts = [
            replace(_timed(scene, figure, time, self.anchor), clause=clause)
            for figure, time, clause in zip(told, shared, parts, strict=True)
        ]
        links = clauses.conversions(scene, drafts)
        drafts = clauses.inherited(drafts, links)
        dates = [_date_mention(self.text, moment, scene, verbs, self.anchor) for moment in moments]
        order = sorted(range(len(drafts) + len(dates)), key=lambda i: (drafts + dates)[i].span)
        places = {which: offset + place for place, which in enumerate(order)}
        mentions = []
        for which in order:
            mention = (drafts + dates)[which]
            link = links[which] if which < len(links) else None
            restates = places[link] if link is not None else None
            mentions.append(replace(mention, sentence=index, block=block, restates=restates))
        return mentions


def _whole(figure: Mention) -> int | None:
    """The figure's value when it is a whole number."""
    value = figure.value
    return int(value) if value is not None and value == value.to_integral_value() else None


def _within(span: Span, ranges: Sequence[Span]) -> bool:
    """Whether a span lies inside one of some sorted, possibly nested ranges."""
    index = bisect_left(ranges, (span.start + 1, 0))
    return any(other.contains(span) for other in ranges[max(index - 3, 0) : index])


def _timed(scene: Scene, figure: Mention, time: Time | None, anchor: date | None) -> Mention:
    """The figure with its time – unless a goal would lie in the past of the text."""
    if time is None:
        return figure
    ahead = figure.modality in {"target", "forecast"}
    if ahead and time.role == "in" and anchor and time.period.end < anchor:
        return figure
    if figure.modality == "achieved" and (time.role == "by" or (anchor and time.period.start > anchor)):
        verb = next(cue for cue in figure.cues if cue.slot == "modality")
        if scene.barrier(*sorted((verb.span.end, figure.span.start))) > 0:
            figure = replace(figure, modality=None, cues=tuple(cue for cue in figure.cues if cue is not verb))
    cue = Cue("horizon", time.role, time.span)
    return replace(figure, period=time.period, period_role=time.role, cues=(*figure.cues, cue))


def _date_mention(
    text: str, moment: Moment, scene: Scene, verbs: Sequence[Verb], anchor: date | None
) -> Mention:
    """A date as a mention of its own; in a sentence that tells the future, a date without year lies ahead."""
    told = governing(scene, verbs, moment.span, moment.span.end, money=False)
    if anchor and told and told.value == "target" and scene.barrier(told.span.end, moment.span.start) == 0:
        moment = to_come(moment, anchor)
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
        clause=clauses.clause_spans(scene, [moment.span], ())[0],
    )


def _without_year(moment: Moment) -> tuple[Cue, ...]:
    """The day and month of a date whose year nothing tells: ``09-12`` for 12 September."""
    if moment.period is not None or moment.numbers is None:
        return ()
    day, _, month = moment.numbers
    return (Cue("day", f"{month:02d}-{day:02d}", moment.span),)
