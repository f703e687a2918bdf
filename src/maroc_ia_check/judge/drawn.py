"""Which figures follow from those before: their sentence, or what is left of it, says nothing else.

"D'une édition à l'autre, le pays a donc gagné onze places." A word that is none of those of reckoning –
another country, another index, wages, exhibitors – may be what the figure is of: then nothing is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from maroc_ia_check.judge.mentions import Mentions
from maroc_ia_check.languages.context import Word, load_context
from maroc_ia_check.languages.phrases import Token, Words
from maroc_ia_check.model import Finding, Links, Mention, Period, Reading, Span
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import NamedTuple
from maroc_ia_check.units import is_money

#: what parts the words of a figure from others
_MARK = Pattern(r"[,،](?!\d)|[;؛:—–()\[\]]|\s-\s")
#: an aside has at most so many words ("se réjouit-il")
_ASIDE = 4
#: a direction is told by these tables
_DIRECTION = frozenset({"change", "moves"})
#: mentions that tell a time
_TIMES = frozenset({"date", "duration"})
#: and another clause opens with these
_OPENERS = frozenset({"which", "clause", "and"})
#: what may be said of what follows
UP, DOWN, MORE = "up", "down", "increment"
#: further words: those for what a multiple is of, all of which stands behind it
BASE = "base"


class Page(NamedTuple):
    """A text, its figures by where they stand, and the words that name what each was found to be about."""

    reading: Reading
    told: Mentions
    named: Mapping[Span, tuple[Span, ...]]


def open_page(reading: Reading, links: Links, findings: Iterable[Finding]) -> Page:
    """The text with its figures and what was found of them."""
    claims = {finding.span: finding.claim for finding in findings if finding.claim is not None}
    named = {
        linked.mention.span: candidate.heard
        for linked in links.figures
        for candidate in linked.candidates
        if claims.get(linked.mention.span) is candidate.claim
    }
    return Page(reading, Mentions(reading.mentions), named)


def drawn(
    mention: Mention, page: Page, values: Sequence[Mention], *, also: str | None = None
) -> frozenset[str] | None:
    """What is said of a figure that follows from others: ``up down increment``; ``None`` when it does not.

    ``also`` names a table with further words of reckoning: then one of these, or a word for a restatement or
    a conclusion, must stand with the figure.
    """
    words = _Reckoning(mention, page, values, also)
    here = values[-1].sentence == mention.sentence
    sentence = page.reading.sentences[mention.sentence]
    start = values[-1].span.end if here else sentence.start
    cuts = [match.end() for match in _MARK.finditer(words.text, start, mention.span.start)]
    before = list(map(Span, [start, *cuts], [*cuts, mention.span.start]))
    own, behind = before[-1], words.up_to_mark(Span(mention.span.end, sentence.end))
    tied, asides = words.tied(own), before[1:-1]
    if values[-1].block != mention.block and not tied:
        return None
    if here:
        if not (cuts or tied):
            return None
        asides = []
        before = before[1:] or before  # the first goes on about the last of the others
    if any(words.strange(each) and not (each in asides and words.few(each)) for each in before):
        return None
    opens = tied and also != BASE if also else here and any(cue.slot == "change" for cue in mention.cues)
    if words.names(behind) if opens else words.strange(behind):
        return None
    told = words.with_aside(behind, sentence.end) if also else behind
    if also and not tied and not words.holds(also, Span(start, told.end)):
        return None
    return words.said(Span(own.start, behind.end))


def says_nothing_else(mention: Mention, page: Page, first: Mention, last: Mention) -> bool:
    """Whether no words but those of reckoning and reaching stand between a multiple and its two values.

    Before a mark the first value's own words may go on.
    """
    words = _Reckoning(mention, page, (first, last), BASE, "reached")
    low, high = first.span.end, mention.span.start
    start = max((match.end() for match in _MARK.finditer(words.text, low, high)), default=low)
    behind = Span(mention.span.end, last.span.start)
    return not (words.strange(Span(start, high)) or words.strange(behind))


def speaks_of(table: str, sentence: int, page: Page) -> bool:
    """Whether a sentence has one of some words of reckoning."""
    within = page.reading.sentences[sentence]
    context = load_context(page.reading.language_at(within.start))
    words = Words(page.reading.document.text, context.affixes, within)
    return any(not context.drawn[table].isdisjoint(word.forms) for word in words)


def of_their_time(mention: Mention, page: Page, times: Sequence[Period], last: Mention) -> bool:
    """Whether no other time is told of a figure than that between the values, of which ``last`` is one."""
    years = {year for time in times for year in (time.start.year, time.end.year)}
    sentence = page.reading.sentences[mention.sentence]
    rest = Span(max(sentence.start, last.span.end), sentence.end)
    if not {year.number for year in page.reading.years_in(rest)} <= years:
        return False
    beside = [m for m in page.told.sentence(mention.sentence) if m.kind == "duration" and m.unit == "year"]
    apart = {abs(one - other) for one in years for other in years}
    return all(m.value is None or m.value in apart for m in beside if rest.contains(m.span))


class _Reckoning:
    """The words of the sentence of a figure, and those of them that may go with one drawn from others."""

    def __init__(self, mention: Mention, page: Page, values: Sequence[Mention], *also: str | None) -> None:
        """``values`` are the figures it follows from, ``also`` names tables with further words."""
        reading = page.reading
        self.text = reading.document.text
        self._context = load_context(reading.language_at(mention.span.start))
        tables = {"any", _reckoned(values), *(table or "any" for table in also)}
        names = [value.noun for value in values if value.noun is not None]
        names += [name for value in values for name in page.named.get(value.span, ())]
        forms = (word.forms for name in names for word in self._words(name))
        self._known = frozenset().union(*(self._context.drawn[name] for name in tables), *forms)
        beside = page.told.sentence(mention.sentence)
        self._given = [m.span for m in beside if m is mention or m.kind in _TIMES]
        self._given += [cue.span for cue in mention.cues if cue.slot == "hedge"]
        self._given += [year.span for year in reading.years_in(reading.sentences[mention.sentence])]

    def _words(self, within: Span) -> Words:
        return Words(self.text, self._context.affixes, within)

    def _cues(self, within: Span) -> list[tuple[int, Word]]:
        return [(start, word) for start, _, _, word in self._context.cues.find(self._words(within))]

    def strange(self, within: Span) -> list[Token]:
        """The words of a stretch that are none of reckoning."""
        return [
            word
            for word in self._words(within)
            if self._known.isdisjoint(word.forms)
            and not any(given.start <= word.start < given.end for given in self._given)
        ]

    def names(self, within: Span) -> bool:
        """Whether one of those begins as a name does."""
        return any(self.text[word.start].isupper() for word in self.strange(within))

    def few(self, within: Span) -> bool:
        """Whether a stretch is as short as an aside."""
        return len(list(self._words(within))) <= _ASIDE

    def up_to_mark(self, rest: Span) -> Span:
        """A stretch up to a mark, or to where another clause opens."""
        marks = [match.start() for match in _MARK.finditer(self.text, *rest)]
        clauses = [start for start, word in self._cues(rest) if word.slot in _OPENERS]
        return Span(rest.start, min([*marks, *clauses], default=rest.end))

    def with_aside(self, behind: Span, end: int) -> Span:
        """A stretch with the next one too, if it has no words itself and that only ones of reckoning."""
        if any(self._words(behind)) or behind.end == end:
            return behind
        aside = Span(behind.start, self.up_to_mark(Span(behind.end + 1, end)).end)
        return behind if self.strange(aside) else aside

    def tied(self, within: Span) -> bool:
        """Whether a word for a restatement or a conclusion stands in a stretch."""
        return any(word.slot in {"restates", "hence"} for _, word in self._cues(within))

    def holds(self, table: str, within: Span) -> bool:
        """Whether one of some words of reckoning stands in a stretch."""
        return any(not self._context.drawn[table].isdisjoint(word.forms) for word in self._words(within))

    def said(self, within: Span) -> frozenset[str]:
        """The directions that a stretch tells, and whether it tells of an addition."""
        words = [word for _, word in self._cues(within)]
        told = {word.value for word in words if word.slot in _DIRECTION}
        more = any(w.slot == "creation" or (w.slot, w.value) == ("statistic", MORE) for w in words)
        return frozenset(told | ({MORE} if more else set()))


def _reckoned(values: Sequence[Mention]) -> str:
    """The words of reckoning that go with some values, as the tables call them."""
    units = {m.unit for m in values} - {None}
    if "rank" in units:
        return "rank"
    return "money" if units and all(is_money(str(unit)) for unit in units) else "count"
