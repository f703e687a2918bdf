"""Ranks: ordinals and numbers beside a word for rank; how many there are (sur 193) is a number of its own."""

from __future__ import annotations

from maroc_ia_check.extract.figure_reading import Figure
from maroc_ia_check.extract.figure_units import Measure
from maroc_ia_check.extract.number_pieces import skip_gap
from maroc_ia_check.extract.numerals import read_numeral
from maroc_ia_check.languages.figures import FigureTables
from maroc_ia_check.languages.vocabulary import Word
from maroc_ia_check.model import Span
from maroc_ia_check.units import is_count

_SPACES = " \u00a0\u202f"
_ENDS = ",.;:!?|\n،؛"
_COMMAS, _STOPS = frozenset(",،:"), ".!?؟\n"
#: ordinals in words up to here are mostly no ranks (premier, second, third)
_COMMON_ORDINALS = 3
_SURE_ORDINALS = 10
_YEARS = range(1900, 2101)
#: what a ranking may print behind a number: the top 50 countries
_RANKED = frozenset({None, "place", "country", "state"})
#: how many characters "out of a total of" may have
_LONGEST_OUT_OF = 25


def as_rank(text: str, figure: Figure, tables: FigureTables, floor: int) -> Figure:
    """The figure as a rank, when its form or the words beside it make it one."""
    number, measure = figure.number, figure.measure
    ordinal = measure.ordinal or number.ordinal
    if not ordinal and measure.unit not in _RANKED:
        return figure
    words = tables.words.before(text, figure.start, 3, floor)
    while words and words[-1].forms[0] in tables.words.articles:
        words = words[:-1]
    top = _as_top(text, figure, words, tables)
    if top is not None:
        return top
    if not ordinal and is_count(measure.unit):
        return figure
    lead = tables.rank_leads.ending(words, len(words) - 1)
    if lead is not None and not ordinal and not (number.plain or number.words):
        lead = None
    if not (ordinal or lead):
        alone = number.definite and tables.grammar.definite_ordinals and stands_alone(text, figure)
        return _rank(text, figure, tables, lead=True) if alone else figure
    start = words[-lead[1]].start if lead else figure.start
    return _rank(text, figure._replace(start=start), tables, lead=lead is not None)


def _rank(text: str, figure: Figure, tables: FigureTables, *, lead: bool) -> Figure:
    end = figure.measure.end if figure.measure.ordinal else figure.number.end
    following = tables.words.after(text, end, 4)
    place = tables.rank_nouns.at(following, 0)
    noun = None
    if place is not None:
        noun = Span(following[0].start, following[place[1] - 1].end)
        end = noun.end
    known = lead or place is not None or _is_out_of(text, end, tables)
    return figure._replace(end=end, measure=Measure("rank", end, noun=noun, known=known, ordinal=True))


def _as_top(text: str, figure: Figure, words: list[Word], tables: FigureTables) -> Figure | None:
    """The first so many: top 50, les 50 premiers, الخمسين الأوائل."""
    number = figure.number
    if number.scale != 1 or number.ordinal or figure.measure.ordinal or number.value < _COMMON_ORDINALS:
        return None
    rank = Measure("rank", number.end, known=True, ordinal=True)
    if words and words[-1].forms[0] in tables.top:
        return figure._replace(start=words[-1].start, end=number.end, measure=rank, hedge="at-most")
    behind = tables.words.after(text, number.end, 1)
    if behind and behind[0].forms[0] in tables.top_behind:
        return figure._replace(end=behind[0].end, measure=rank._replace(end=behind[0].end), hedge="at-most")
    return None


def _is_out_of(text: str, end: int, tables: FigureTables) -> bool:
    """Whether it is said behind a rank how many there are: sur 193."""
    words = tables.words.after(text, end, 4)
    found = tables.out_of.at(words, 0)
    if found is None:
        return False
    number = read_numeral(text, skip_gap(text, words[found[1] - 1].end), tables)
    return number is not None and number.scale == 1 and not (number.plain and int(number.value) in _YEARS)


def is_whole(text: str, part: Figure, figure: Figure, tables: FigureTables) -> bool:
    """Whether a figure says out of how many a rank or a score is: 90e sur *193 pays*, 43,34 sur *100*."""
    if figure.start - part.end > _LONGEST_OUT_OF:
        return False
    if part.measure.unit != "rank" and (part.measure.unit is not None or part.measure.noun is not None):
        return False
    words = tables.words.after(text, part.end, 4)
    found = tables.out_of.at(words, 0)
    return found is not None and not text[words[found[1] - 1].end : figure.start].strip()


def is_rank(text: str, figure: Figure, tables: FigureTables) -> bool:
    """Whether an ordinal is a rank: not an edition, a quarter, a person's turn of phrase."""
    number, measure = figure.number, figure.measure
    words = tables.words.after(text, figure.end, 4)
    if words and not tables.not_ranks.isdisjoint(words[0].forms):
        return False
    opens = number.words and not measure.known and _opens(text, figure)
    if opens and text[figure.end : figure.end + 1] in _COMMAS:
        following = read_numeral(text, skip_gap(text, figure.end + 1), tables)
        if following is None or not following.ordinal:
            return False  # fourthly, in a list of reasons; "first, second, third" is a list of ranks
    if measure.known or not number.words or stands_alone(text, figure):
        return True
    scoped = tables.rank_scope.at(words, 0) is not None
    if tables.grammar.definite_ordinals:
        return scoped and number.value > _COMMON_ORDINALS
    if number.value >= _SURE_ORDINALS:
        return True
    if scoped:
        return number.value > _COMMON_ORDINALS or not _pointed(text, figure, tables)
    return number.value > _COMMON_ORDINALS and (not words or words[0].forms[0] in tables.stop)


def _pointed(text: str, figure: Figure, tables: FigureTables) -> bool:
    """Whether an article makes the ordinal a thing: the first in Africa to open, la première du monde."""
    before = tables.words.before(text, figure.start, 1)
    return tables.share_leads.ending(before, len(before) - 1) is not None


def _opens(text: str, figure: Figure) -> bool:
    """Whether a sentence begins with the figure."""
    start = figure.start
    while start and text[start - 1] in _SPACES:
        start -= 1
    return not start or text[start - 1] in _STOPS


def stands_alone(text: str, figure: Figure) -> bool:
    """Whether nothing else stands in the clause, as in a cell of a table."""
    before = text[max(0, figure.start - 2) : figure.start].strip(_SPACES)
    after = text[figure.end : figure.end + 2].strip(_SPACES)
    return (not before or before[-1] in _ENDS) and (not after or after[0] in _ENDS)
