"""Figures that say a share or a multiple: one in four, two thirds of, tripled, a pair."""

from __future__ import annotations

from decimal import Decimal

from maroc_ia_check.extract.figure_parts import add_part
from maroc_ia_check.extract.figure_reading import Figure, plain
from maroc_ia_check.extract.figure_units import Measure, changes
from maroc_ia_check.extract.number_pieces import skip_spaces
from maroc_ia_check.extract.numerals import Numeral, read_numeral
from maroc_ia_check.languages.figures import FigureTables
from maroc_ia_check.languages.vocabulary import WORD, Word
from maroc_ia_check.model import Span
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.units import dimension

#: what is measured, not shared out: a quarter of an hour
_MEASURED = frozenset(
    {"duration", "calendar", "length", "mass", "volume", "area", "power", "energy", "data", "points"}
)
_SHARE_STEP = Decimal("0.0001")
#: the sign for "times" alone before a number, within so many characters, and behind one; not in "3 × 4"
_SIGN = 3
_SIGNED = Pattern(r"(?<![^\s(«“\"'])(?<!\d\s)[×xX]\s?$")
_SIGN_BEHIND = Pattern(r"\s?[×x](?!\s?[\w×])")
_HALF = Decimal("0.5")
_TWO, _TEN, _HUNDRED = Decimal(2), Decimal(10), Decimal(100)
#: what scores are out of, and what shares are of, whatever word follows
_SCORED_ON = frozenset(map(Decimal, (10, 20, 100, 1000)))
_SHARED_BY = frozenset({_TEN, _HUNDRED})


def read_multiple(text: str, position: int, tables: FigureTables) -> Figure | None:
    """A figure in one word: one that multiplies (doubler, tripled), or one for a pair (شركتين)."""
    found = WORD.match(text, position)
    if found is None or not (tables.multiples or tables.pairs):
        return None
    for form, _ in tables.words.splits(found[0]):
        # Accents tell "doublé" from "double".
        times, pair = tables.multiples.get(found[0].lower()), tables.pairs.get(form)
        if times is None and pair is None:
            continue
        value = _TWO if times is None else times
        number = Numeral(position, found.end(), value, Decimal(1), value, words=True)
        span = Span(position, found.end())
        end = found.end()
        whole = add_part(text, number._replace(end=position), pair, end, tables)
        if whole is not None:
            number, end = whole
        figure = Figure(position, end, number, Measure(pair or "times", end, noun=span, known=True))
        return figure if pair is None else _one_or(text, figure, tables)
    return None


def _one_or(text: str, pair: Figure, tables: FigureTables) -> Figure:
    """One or two: the singular before the pair (شركة أو شركتين)."""
    words = tables.words.before(text, pair.start, 2)
    if len(words) < 2 or words[1].forms[0] not in tables.range_or:
        return pair
    singular = tables.nouns.at(words, 0)
    if singular is None or singular[0].code != pair.measure.unit:
        return pair
    return pair._replace(start=words[0].start, hedge="between", low=Decimal(1), high=_TWO)


def as_multiple(text: str, figure: Figure, tables: FigureTables, floor: int) -> Figure:
    """A bare number behind "multiplied by" is a multiple, and so is one with the sign for it ("×3", "3x")."""
    if figure.measure.unit is not None:
        return figure
    signed = _SIGNED.search(text, max(figure.start - _SIGN, 0), figure.start)
    if signed or _SIGN_BEHIND.match(text, figure.number.end):
        return figure._replace(end=figure.number.end, measure=Measure("times", figure.number.end, known=True))
    words = tables.words.before(text, figure.start, 3, floor)
    if tables.multiplied_by.ending(words, len(words) - 1) is None:
        return figure
    return figure._replace(end=figure.number.end, measure=Measure("times", figure.number.end, known=True))


def read_share(text: str, figure: Figure, tables: FigureTables, floor: int) -> Figure | None:
    """One in four, un tiers de la population, 9 sur 10: a percentage. A score (43 sur 100) stays a number."""
    number, measure = figure.number, figure.measure
    if number.fraction and number.mantissa < 1 and measure.unit != "%":
        return _part_of_unit(text, figure, tables, floor) or _fraction(text, figure, tables)
    ordinal = measure.ordinal or number.ordinal
    if ordinal or number.scale != 1 or measure.unit in {"%", "rank", "point"}:
        return None
    end = measure.end if measure.noun is not None else number.end
    words = tables.words.after(text, end, 5)
    strong = tables.out_of.at(words, 0)
    found = max(tables.weak_out_of.at(words, 0), strong, key=lambda hit: hit[1] if hit else 0)
    if found is None or words[0].new_line:
        return None
    position = words[found[1] - 1].end
    base = read_numeral(text, skip_spaces(text, position), tables)
    if base is None or base.scale != 1 or not number.value <= base.value or base.value > _HUNDRED:
        return None
    if tables.sign.match(text, base.end) or tables.units.at(tables.words.after(text, base.end, 3), 0):
        return None  # a part of 50 %, three visits in ten days
    part = found[1] == 1 and words[0].forms[0] in tables.share_of
    return _share_or_score(text, figure, base, tables, weak=strong is None, part=part)


def _share_or_score(
    text: str, figure: Figure, base: Numeral, tables: FigureTables, *, weak: bool, part: bool
) -> Figure | None:
    """What "A out of B" says; ``weak`` words (in) say less surely that it is a share, a ``part`` is none."""
    number, measure = figure.number, figure.measure
    following = tables.words.after(text, base.end, 2)
    if measure.noun is None and not number.words:
        if weak or base.value not in _SCORED_ON:
            return None
        if base.value != _TEN or not number.plain or tables.nouns.at(following, 0) is None:
            return figure._replace(end=number.end)  # a score: 61,5 sur 100
    if part:
        return None  # one of 12 startups
    among = measure.noun is None and not weak  # three out of four jobs
    sure = not weak and (number.lone or base.value in _SHARED_BY)
    spelt = number.lone or (number.words and measure.noun is None)  # nine in ten
    idiom = weak and spelt and base.words and not _is_place(text, figure, tables)
    if following and not (among or idiom) and _counted(following, tables, sure=sure):
        return None
    if base.value != int(base.value) or number.value != int(number.value) or base.value < _TWO:
        return None
    if (weak or number.value >= _TEN) and not number.words:
        return None
    share = plain((number.value / base.value * _HUNDRED).quantize(_SHARE_STEP))
    percent = Measure("%", base.end, noun=measure.noun, known=measure.known)
    return figure._replace(end=base.end, measure=percent, exactly=share)


def _is_place(text: str, figure: Figure, tables: FigureTables) -> bool:
    """Whether the figure is a place in an order: number one in four countries."""
    before = tables.words.before(text, figure.start, 2)
    return tables.rank_leads.ending(before, len(before) - 1) is not None


def _counted(words: list[Word], tables: FigureTables, *, sure: bool) -> bool:
    """Whether the words are something that a number counts; ``sure`` wants to know the word."""
    if sure:
        return tables.units.at(words, 0) is not None or tables.nouns.at(words, 0) is not None
    return words[0].forms[0] not in tables.stop


def _part_of_unit(text: str, figure: Figure, tables: FigureTables, floor: int) -> Figure | None:
    """A part of one unit is a measure, no share: un quart d'heure, half a tonne, نصف ساعة."""
    whole = _unit_and_part(text, figure, tables, floor)
    if whole is not None:
        return whole
    words = tables.words.after(text, figure.number.end, 5)
    between = tables.share_of | tables.grammar.leading_ones
    first = next((i for i, word in enumerate(words) if word.forms[0] not in between), 0)
    found = tables.units.at(words, first)
    if found is None or dimension(found[0].code) not in _MEASURED:
        return None
    unit, size = found
    noun = Span(words[first].start, words[first + size - 1].end)
    raw = text[noun.start : words[first].end]
    definite = any(prefix in tables.words.articles for _, prefix in tables.words.splits(raw) if prefix)
    article = words[0].forms[0] in tables.grammar.leading_ones  # half an hour
    single = article or not (tables.share_of or first or definite)
    if not (_worded(text, figure) or single):
        return None
    return figure._replace(end=noun.end, measure=Measure(unit.code, noun.end, unit.factor, noun, known=True))


def _unit_and_part(text: str, figure: Figure, tables: FigureTables, floor: int) -> Figure | None:
    """A unit without a number, and a part of it: ميغاواط ونصف is one and a half."""
    joined = any(text.startswith(joiner, figure.start) for joiner in tables.grammar.joiners)
    if not (tables.grammar.join_required and joined):
        return None
    words = tables.words.before(text, figure.start, 3, floor)
    found = tables.units.ending(words, len(words) - 1)
    if found is None or dimension(found[0].code) not in _MEASURED:
        return None
    unit, size = found
    noun = Span(words[-size].start, words[-1].end)
    if any(
        prefix in tables.words.articles
        for _, prefix in tables.words.splits(text[noun.start : words[-size].end])
    ):
        return None
    value = 1 + figure.number.value
    number = figure.number._replace(value=value, mantissa=value, fraction=False)
    measure = Measure(unit.code, figure.number.end, unit.factor, noun, known=True)
    return figure._replace(start=noun.start, end=number.end, number=number, measure=measure)


def _worded(text: str, figure: Figure) -> bool:
    """Whether the fraction is more than one word: two-thirds, un quart, half a."""
    return len(WORD.findall(text, figure.start, figure.number.end)) > 1


def _fraction(text: str, figure: Figure, tables: FigureTables) -> Figure | None:
    """A fraction of something, as a percentage: un tiers de la population, two thirds of the homes.

    Or what something fell or grew by: down a fifth, recule d'un cinquième.
    """
    number = figure.number
    words = tables.words.after(text, number.end, 3)
    if not number.words or number.wary:
        return None
    moved = changes(text, figure.start, tables)
    if moved and not any(tables.units.at(words, i) for i in range(len(words))):
        pass
    elif not words:
        return None
    elif not tables.share_of:
        if tables.nouns.at(words, 0) is None and not _worded(text, figure):
            return None
    elif words[0].forms[0] not in tables.share_of:
        return None
    elif not _worded(text, figure):
        before = tables.words.before(text, figure.start, 2)
        if (before or number.value != _HALF) and tables.share_leads.ending(before, len(before) - 1) is None:
            return None
    share = plain((number.value * _HUNDRED).quantize(_SHARE_STEP))
    return figure._replace(end=number.end, measure=Measure("%", number.end), exactly=share)
