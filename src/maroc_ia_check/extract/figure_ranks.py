"""Ranks: ordinals and numbers beside a word for rank; how many there are (sur 193) is a number of its own."""

from __future__ import annotations

from maroc_ia_check.extract.figure_reading import Figure
from maroc_ia_check.extract.figure_units import LONGEST_RANKING, Measure
from maroc_ia_check.extract.number_pieces import skip_gap
from maroc_ia_check.extract.numerals import read_numeral
from maroc_ia_check.languages.figures import FigureTables
from maroc_ia_check.languages.vocabulary import Word
from maroc_ia_check.model import Span
from maroc_ia_check.units import dimension

_SPACES = " \u00a0\u202f"
_SPACE_SET = frozenset(_SPACES)
_ENDS = ",.;:!?|\n،؛"
_COMMAS, _STOPS = frozenset(",،:"), ".!?؟\n"
#: ordinals in words up to here are mostly no ranks (premier, second, third)
_COMMON_ORDINALS = 3
#: what is counted as a list of ranks: the top 50 countries
_RANKED = "country"
_SURE_ORDINALS = 10
#: the words of a thing that is ranked, and of where
_FAR = 7
#: what the list of a ranking or the whole of a score is told in
_WHOLES = frozenset({"number", "count", "points", "percent"})
_YEARS = range(1900, 2101)
#: how many characters "out of a total of" may have
_LONGEST_OUT_OF = 25


def as_rank(text: str, figure: Figure, tables: FigureTables, floor: int) -> Figure:
    """The figure as a rank, when its form or the words beside it make it one."""
    number, measure = figure.number, figure.measure
    ordinal = measure.ordinal or number.ordinal
    if not ordinal and measure.unit not in {None, "place", _RANKED}:
        return figure
    words = tables.words.before(text, figure.start, 3, floor)
    while words and words[-1].forms[0] in tables.words.articles:
        words = words[:-1]
    top = _as_top(text, figure, words, tables)
    if top is not None or (measure.unit == _RANKED and not ordinal):
        return top or figure
    lead = tables.rank_leads.ending(words, len(words) - 1)
    if lead is not None and not ordinal and not (number.plain or number.words):
        lead = None
    if not (ordinal or lead):
        signed = _behind_sign(text, figure, tables) if number.plain else None
        if signed is not None:
            return signed
        if _in_a_place(text, figure, tables):
            return _rank(text, figure, tables, lead=True)
        alone = number.definite and tables.grammar.definite_ordinals and stands_alone(text, figure)
        return _rank(text, figure, tables, lead=True) if alone else figure
    start = words[-lead[1]].start if lead else figure.start
    return _rank(text, figure._replace(start=start), tables, lead=lead is not None)


def _in_a_place(text: str, figure: Figure, tables: FigureTables) -> bool:
    """Whether digits that count nothing stand before one word for where they rank: 62 عالميا."""
    number, measure = figure.number, figure.measure
    if not (tables.grammar.definite_ordinals and number.plain and number.value < LONGEST_RANKING):
        return False
    behind = tables.words.after(text, number.end, 1)
    placed = tables.rank_nouns.at(behind, 0) is not None
    return placed and measure.unit is None and measure.noun is None and not behind[0].new_line


def _behind_sign(text: str, figure: Figure, tables: FigureTables) -> Figure | None:
    """The rank that the sign of a number tells of a place: No. 5 in Africa, n° 1 mondial."""
    start = sign_of_rank(text, figure.start, figure.number.end, tables)
    return None if start is None else _rank(text, figure._replace(start=start), tables, lead=True)


def sign_of_rank(text: str, start: int, end: int, tables: FigureTables) -> int | None:
    """Where the sign before a number (No., n°) begins, when what stands around them makes it a rank."""
    space = text[start - 1 : start] in _SPACE_SET
    for sign in tables.number_signs:
        first = start - space - len(sign)
        alone = first >= 0 and not text[first - 1 : first].isalpha()
        if alone and text.startswith(sign, first):
            break
    else:
        return None
    before, behind = tables.words.before(text, first, 3), tables.words.after(text, end, 4)
    if tables.rank_leads.ending(before, len(before) - 1) is not None:
        return first
    placed = tables.rank_scope.at(behind, 0) is not None or tables.rank_nouns.at(behind, 0) is not None
    return first if placed and not behind[0].new_line else None


def _rank(text: str, figure: Figure, tables: FigureTables, *, lead: bool) -> Figure:
    end = figure.measure.end if figure.measure.ordinal else figure.number.end
    following = tables.words.after(text, end, 4)
    place = tables.rank_nouns.at(following, 0)
    noun = None
    if place is not None:
        noun = Span(following[0].start, following[place[1] - 1].end)
        end = noun.end
    known = (
        lead or place is not None or (_is_out_of(text, end, tables) and not _is_part(text, figure, tables))
    )
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
    timed = tables.units.at(words, len(words) - 1) is not None  # the first six months
    if behind and behind[0].forms[0] in tables.top_behind and not timed:
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
    if dimension(figure.measure.unit).split(":")[0] not in _WHOLES:
        return False  # a first phase *of 16 MW*
    if _is_part(text, part, tables):
        return False  # a first group *of 500 people*
    words = tables.words.after(text, part.end, 4)
    found = tables.out_of.at(words, 0)
    return found is not None and not text[words[found[1] - 1].end : figure.start].strip()


def _is_part(text: str, part: Figure, tables: FigureTables) -> bool:
    """Whether a low ordinal behind its noun tells a part, and how much there is of it: مرحلة أولى *من* 16."""
    number = part.number
    if not (tables.grammar.definite_ordinals and number.ordinal and number.words):
        return False
    if part.start < number.start:
        return False  # the first *place* of 193
    words = tables.words.after(text, part.end, 4)
    found = tables.out_of.at(words, 0)
    return number.value <= _COMMON_ORDINALS and found is not None and found[1] == 1


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
    if (
        measure.known
        or not number.words
        or stands_alone(text, figure)
        or _orders(text, figure, words, tables)
    ):
        return True
    if tables.grammar.definite_ordinals:
        return False
    if number.value >= _SURE_ORDINALS:
        return True
    if tables.rank_scope.at(words, 0) is not None:
        return number.value > _COMMON_ORDINALS or not _pointed(text, figure, tables)
    return number.value > _COMMON_ORDINALS and (not words or words[0].forms[0] in tables.stop)


def _orders(text: str, figure: Figure, words: list[Word], tables: FigureTables) -> bool:
    """Whether the ordinal orders things of one kind in a place: second destination in Africa.

    The first of them is mostly the first to do something, and so is the third country in Africa to sign.
    """
    if not words or figure.number.value < 2 or tables.ranked.isdisjoint(words[0].forms):
        return False
    before, scope = tables.words.before(text, figure.start, 3), tables.rank_scope
    if scope.ending(before, len(before) - 1) is not None:
        return True
    words = tables.words.after(text, figure.end, _FAR)
    for index in range(1, len(words)):
        found = scope.at(words, index)
        if found is not None:
            return tables.range_to.at(words, index + found[1]) is None
    return False


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
