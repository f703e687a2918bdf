"""From a document to a reading: layout, dates and figures, then what each sentence says around them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from maroc_ia_check.extract import answers, assertion, clauses
from maroc_ia_check.extract.changes import with_base_time
from maroc_ia_check.extract.columns import column_times, table_heads
from maroc_ia_check.extract.date_years import resolve_dates, to_come
from maroc_ia_check.extract.dateline import find_date
from maroc_ia_check.extract.dates import Moment, scan_dates
from maroc_ia_check.extract.drafts import date_draft, figure_drafts
from maroc_ia_check.extract.horizons import share_times, with_bases
from maroc_ia_check.extract.passages import Layout, lay_out
from maroc_ia_check.extract.periods import Thread, find_times, open_thread
from maroc_ia_check.extract.plain import plain_text
from maroc_ia_check.extract.quantities import find_quantities
from maroc_ia_check.extract.quotations import with_quoted
from maroc_ia_check.extract.rejections import without_rejected
from maroc_ia_check.extract.relative import find_relative
from maroc_ia_check.extract.scene import Scene, make_scene
from maroc_ia_check.extract.tongues import Passages, by_language, find_passages
from maroc_ia_check.extract.verbs import Verb, find_verbs, governing
from maroc_ia_check.extract.years import YEARS, Time, printed_years
from maroc_ia_check.languages import detect_language
from maroc_ia_check.languages.context import Context, load_context
from maroc_ia_check.languages.figures import load_figures
from maroc_ia_check.model import AHEAD, Cue, Document, Mention, Reading, Span
from maroc_ia_check.positions import is_inside
from maroc_ia_check.typed import NamedTuple

_COMMENT = "<!--"


def extract_mentions(document: Document, *, language: str | None = None) -> Reading:
    """Read a document: every figure and date, with the layout and the date of the text.

    ``language`` overrides the document's own and that of every passage. Without it the main language is
    the document's, or told from the text, and a passage that is clearly in another one is read in that.
    Raises :class:`~maroc_ia_check.errors.LanguageError` for a language that has no tables.
    """
    code = language or document.language or detect_language(document.text)
    text = document.text
    plain = plain_text(text)
    layout, passages = _laid_out(document, code, whole=language is not None)
    plains = by_language(plain, code, passages)
    scanned = [moment for each, part in plains.items() for moment in scan_dates(part, each)]
    scanned.sort(key=lambda moment: moment.span)
    found = None if document.date else find_date(plain, layout, _printed(scanned, document), code)
    anchor = document.date or (found[0] if found else None)
    skipped = sorted(document.skipped)
    moments = [
        moment
        for moment in resolve_dates(scanned, plain, anchor, layout, code)
        if not is_inside(moment.span, skipped)
    ]
    for each, part in plains.items():
        moments = find_relative(part, each, anchor, moments)
    texts = by_language(text, code, passages)
    quantities = [
        quantity for each, part in texts.items() for quantity in find_quantities(part, load_figures(each))
    ]
    figures = figure_drafts(document, quantities, layout, moments)
    reader = _Reader(text, plain, layout, code, passages, anchor, table_heads(plain, layout))
    return Reading(
        document=document,
        language=code,
        mentions=tuple(reader.read(figures, moments)),
        layout=(layout.blocks, layout.sentences, printed_years(plain)),
        dated=(anchor, found[1] if found else None),
        passages=passages,
    )


def _printed(moments: list[Moment], document: Document) -> list[Moment]:
    """The dates that may be the text's own: one in a comment is an editor's."""
    comments = [span for span in document.skipped if document.text.startswith(_COMMENT, span.start)]
    return [moment for moment in moments if not any(span.contains(moment.span) for span in comments)]


def _laid_out(document: Document, code: str, *, whole: bool) -> tuple[Layout, Passages]:
    """The layout of a text and its passages in other languages, unless it is ``whole`` in one."""
    layout = lay_out(document, load_context(code).abbreviations)
    passages = () if whole else find_passages(document.text, layout.blocks, code)
    if not passages:
        return layout, passages
    known = (load_context(each).abbreviations for _, each in passages)
    return lay_out(document, frozenset().union(*known)), passages


class _Reader(NamedTuple):
    """One pass over the sentences of a text."""

    text: str
    plain: str
    layout: Layout
    code: str
    passages: Passages
    anchor: date | None
    heads: dict[int, tuple[Span, ...]]

    def read(self, figures: Sequence[Mention], moments: Sequence[Moment]) -> list[Mention]:
        """The mentions of the whole text, dates among figures, in order."""
        by_sentence: dict[int, tuple[list[Mention], list[Moment]]] = {}
        for figure in figures:
            by_sentence.setdefault(figure.sentence, ([], []))[0].append(figure)
        for moment in moments:
            by_sentence.setdefault(self.layout.sentence_at(moment.span.start), ([], []))[1].append(moment)
        thread = open_thread(self.plain, self.anchor)
        mentions: list[Mention] = []
        following = 0
        for index in sorted(by_sentence):
            scene = self._scene(index)
            if scene.slot("same_year"):
                self._tell_years(range(following, index), thread)
            following = index + 1
            told = self._sentence(scene, *by_sentence[index], thread, len(mentions))
            told = self._answering(mentions[-1:], told, thread)
            if index + 1 not in by_sentence and answers.leads(self.plain, self.layout, told):
                behind = self._scene(index + 1)
                told = answers.defined(behind, find_times(behind, (), (), thread), told[0])
                following = index + 2
            mentions += told
        mentions = without_rejected(self.text, self.layout, mentions, self._context)
        return with_quoted(self.text, [block.span for block in self.layout.blocks], mentions)

    def _scene(self, index: int) -> Scene:
        """A sentence with the words of the tables in it."""
        span = self.layout.sentences[index]
        block = self.layout.blocks[self.layout.block_at(span.start)]
        return make_scene(self.text, self.plain, block, span, self._context(span.start))

    def _answering(self, before: Sequence[Mention], told: list[Mention], thread: Thread) -> list[Mention]:
        """The mentions of a sentence, joined to the question that they alone answer."""
        index = answers.question(self.plain, self.layout, before, told)
        if index is None:
            return told
        scene = self._scene(index)
        return answers.answering(scene, find_times(scene, (), (), thread), told)

    def _tell_years(self, indices: range, thread: Thread) -> None:
        """Let the thread know the years of sentences without figures, which a later one points back to."""
        for index in indices:
            if YEARS.search(self.plain, *self.layout.sentences[index]):
                find_times(self._scene(index), (), (), thread)

    def _context(self, position: int) -> Context:
        """The tables of the language that is spoken at a position."""
        own = (code for span, code in self.passages if position < span.end)
        return load_context(next(own, self.code))

    def _sentence(
        self,
        scene: Scene,
        figures: list[Mention],
        moments: list[Moment],
        thread: Thread,
        offset: int,
    ) -> list[Mention]:
        """The mentions of one sentence; ``offset`` counts those before it.

        What is said of a rank (90e sur 193, en 2024) is said of it, not of how many there are.
        """
        wholes = [figure for figure in figures if figure.kind == "whole"]
        figures = [figure for figure in figures if figure.kind != "whole"]
        block = self.layout.block_at(scene.span.start)
        verbs = find_verbs(scene, [figure.span for figure in figures])
        times = find_times(scene, moments, [(f.span, f.unit, _whole(f)) for f in figures], thread)
        figures = [
            f for f in figures if not any(time.core.contains(f.span) and f.noun is None for time in times)
        ]
        spans = [figure.span for figure in figures]
        parts = clauses.clause_spans(scene, spans, times)
        told = with_bases(scene, assertion.tell(scene, figures, verbs), times)
        shared = share_times(scene, told, times)
        if block in self.heads:
            columns = column_times(self.plain, self.heads[block], scene.span, spans)
            shared = [own or column for own, column in zip(shared, columns, strict=True)]
        drafts = [
            _timed(scene, figure, time, self.anchor)._replace(clause=clause)
            for figure, time, clause in zip(told, shared, parts, strict=True)
        ]
        links = clauses.conversions(scene, drafts)
        drafts = with_base_time(scene, clauses.inherited(drafts, links))
        drafts += [self._date_mention(moment, scene, verbs) for moment in moments]
        drafts += wholes
        return _in_order(drafts, links, offset)

    def _date_mention(self, moment: Moment, scene: Scene, verbs: Sequence[Verb]) -> Mention:
        """A date as a mention; in a sentence that tells the future, a date without year lies ahead."""
        told = governing(scene, verbs, moment.span, moment.span.end, money=False)
        ahead = told is not None and told.value == "target"
        if self.anchor and told and ahead and scene.barrier(told.span.end, moment.span.start) == 0:
            moment = to_come(moment, self.anchor)
        clause = clauses.clause_spans(scene, [moment.span], ())[0]
        return date_draft(self.text, moment, clause, self.layout)


def _in_order(drafts: Sequence[Mention], links: Sequence[int | None], offset: int) -> list[Mention]:
    """The mentions of a sentence by place, each that restates another with that one's number in the text.

    ``links`` are of the first drafts, as places among them; ``offset`` counts the mentions before.
    """
    order = sorted(range(len(drafts)), key=lambda i: drafts[i].span)
    places = {which: offset + place for place, which in enumerate(order)}
    mentions = []
    for which in order:
        link = links[which] if which < len(links) else None
        draft = drafts[which]
        mentions.append(draft if link is None else draft._replace(restates=places[link]))
    return mentions


def _whole(figure: Mention) -> int | None:
    """The figure's value when it is a whole number."""
    value = figure.value
    return int(value) if value is not None and value == value.to_integral_value() else None


def _timed(scene: Scene, figure: Mention, time: Time | None, anchor: date | None) -> Mention:
    """The figure with its time – unless a goal would lie in the past of the text."""
    ahead = figure.modality in AHEAD
    if time is None:
        return _aimed(scene, figure, None) if ahead else figure
    if ahead and time.role == "in" and (anchor is None or time.period.end < anchor):
        figure = _aimed(scene, figure, time)
        if anchor and figure.modality != "forecast":
            return figure
        if anchor:  # "l'année 2024 se solderait par …": hearsay
            cues = tuple(cue for cue in figure.cues if cue.slot != "modality")
            figure = figure._replace(modality=None, cues=cues)
    if figure.modality == "achieved" and (time.role == "by" or (anchor and time.period.start > anchor)):
        verb = next(cue for cue in figure.cues if cue.slot == "modality")
        if scene.barrier(*sorted((verb.span.end, figure.span.start))) > 0:
            figure = figure._replace(modality=None, cues=tuple(cue for cue in figure.cues if cue is not verb))
    cue = Cue("horizon", time.role, time.span)
    return figure._replace(period=time.period, period_role=time.role, cues=(*figure.cues, cue))


def _aimed(scene: Scene, figure: Mention, time: Time | None) -> Mention:
    """A goal whose year may be past, or goes untold, keeps it as a cue: it may be a result told as a goal."""
    verbs = [c.span for c in figure.cues if c.slot == "modality" and c.span.end <= figure.span.start]
    if not any(hit.span.overlaps(verb) for hit in scene.slot("aim") for verb in verbs):
        return figure
    cue = Cue("aimed", str(time.period.end.year), time.span) if time else Cue("aimed", "", verbs[0])
    return figure._replace(cues=(*figure.cues, cue))
