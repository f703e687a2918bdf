"""Ranges: two figures that bound a third, with the unit or the scale that only one of them prints."""

from __future__ import annotations

from decimal import Decimal

from maroc_ia_check.extract.figure_reading import Figure, plain, read_figure
from maroc_ia_check.extract.figure_tests import is_year
from maroc_ia_check.extract.figure_units import Measure
from maroc_ia_check.extract.number_pieces import skip_spaces
from maroc_ia_check.extract.numerals import read_numeral
from maroc_ia_check.languages.figures import FigureTables
from maroc_ia_check.languages.vocabulary import WORD
from maroc_ia_check.model import Span
from maroc_ia_check.units import is_count

_DASHES = "-\u2010\u2011\u2012\u2013\u2014−"
#: "A to B" is a range up to this ratio, or up to this size; beyond it tells of a change
_MOST_RATIO, _SMALL = 3, 20
_SHARE_STEP = Decimal("0.0001")


def read_range(text: str, first: Figure, tables: FigureTables, floor: int) -> Figure | None:
    """Two figures that bound a range: entre 10 et 12 milliards, 70 à 85 %, $10-$20."""
    if (
        first.measure.ordinal
        or first.measure.broken
        or first.measure.unit == "rank"
        or first.exactly is not None
    ):
        return None
    if first.number.plain and first.measure.unit is None and is_year(first.number.value):
        return None
    words = tables.words.before(text, first.start, 6, floor)
    while first.number.fraction and words and words[-1].forms[0] in tables.hedge_gaps:
        words = words[:-1]  # between a third and the half
    last = len(words) - 1
    between = tables.between.ending(words, last)
    if between is not None:
        second = _joined(text, first, tables)
        first, second = _shares(first, second)
        span = Span(words[last - between[1] + 1].start, words[last].end)
        if second is None and first.number.joint is not None:
            return _split(text, first, tables, span)
        return _range(first, second, explicit=True, span=span)
    position = first.end
    ahead = skip_spaces(text, position)
    if ahead < len(text) and text[ahead] in _DASHES:
        return _dashed(text, first, ahead, tables)
    return _from_to(text, first, tables)


def _joined(text: str, first: Figure, tables: FigureTables) -> Figure | None:
    """The figure behind the "and" of "between A and B"."""
    for end in (first.end, first.number.end):
        words = tables.words.after(text, end, 1)
        if not words:
            start = skip_spaces(text, end)
            # a joiner glued to digits (و85)
            if start < len(text) and text[start].isdecimal() and start > end:
                continue
            continue
        word = text[words[0].start : words[0].end]
        folded = tables.words.folded(word)
        if folded in tables.between_and:
            return _second(text, words[0].end, tables)
        if any(folded.startswith(joiner) for joiner in tables.between_and if tables.grammar.join_required):
            second = _second(text, words[0].start, tables)
            if second is not None:
                return second
    return None


def _second(text: str, position: int, tables: FigureTables) -> Figure | None:
    start = skip_spaces(text, position)
    sign = start
    while sign < len(text) and sign - start < 4 and not text[sign].isdecimal() and not text[sign].isalpha():
        sign += 1
    if sign >= len(text):
        return None
    for place in (sign, start):
        figure = read_figure(text, place, tables, start)
        if figure is not None:
            return figure
    found = WORD.match(text, start)
    if found is None or found.end() >= len(text):
        return None
    if text[found.end()].isdecimal():
        return read_figure(text, found.end(), tables, start)
    half = skip_spaces(text, found.end())
    if half == len(text) or tables.words.folded(found[0]) not in tables.hedge_gaps:
        return None
    figure = read_figure(text, half, tables, start)
    return figure if figure is not None and figure.number.fraction else None  # a third to the half


def _dashed(text: str, first: Figure, dash: int, tables: FigureTables) -> Figure | None:
    second = _second(text, dash + 1, tables)
    if second is None or second.start > dash + 3 or not (second.number.words or text[dash + 1 : dash + 2]):
        return None
    if first.number.words != second.number.words:
        return None
    return _range(first, second)


def _from_to(text: str, first: Figure, tables: FigureTables) -> Figure | None:
    """A to B, A or B."""
    for end in dict.fromkeys((first.end, first.number.end)):
        behind = tables.words.after(text, end, 2)
        if not behind or behind[0].new_line:
            continue
        folded = behind[0].forms[0]
        second: Figure | None = None
        if folded in tables.range_or:
            second = _second(text, behind[0].end, tables)
            if second is not None and not _neighbours(first, second):
                second = None
        else:
            to = tables.range_to.at(behind, 0)
            if to is not None:
                second = _second(text, behind[to[1] - 1].end, tables)
                first, second = _shares(first, second)
                if second is not None and not _plausible(text, first, second, tables):
                    second = None
        if second is not None:
            return _range(first, second)
    return None


def _shares(first: Figure, second: Figure | None) -> tuple[Figure, Figure | None]:
    """The ends of a range in per cent where one is a fraction: between half and 60 %, a third to a half."""
    if second is None or {_share_unit(first), _share_unit(second)} != {"%"}:
        return first, second
    return _in_percent(first), _in_percent(second)


def _share_unit(figure: Figure) -> str | None:
    unit = figure.measure.unit
    fraction = figure.number.fraction and figure.number.mantissa < 1
    return "%" if fraction and (unit is None or is_count(unit)) else unit


def _in_percent(figure: Figure) -> Figure:
    """A fraction as so many per cent; what is told in per cent stays."""
    if figure.measure.unit == "%":
        return figure
    number, hundred = figure.number, Decimal(100)
    share = (number.value * hundred).quantize(_SHARE_STEP)
    number = number._replace(value=share, mantissa=share, step=number.step * hundred)
    return figure._replace(number=number, measure=Measure("%", number.end), end=number.end)


def _neighbours(first: Figure, second: Figure) -> bool:
    """Whether "or" offers two close values (un ou deux), not two figures."""
    return 0 < second.number.value - first.number.value <= max(Decimal(2), first.number.value)


def _plausible(text: str, first: Figure, second: Figure, tables: FigureTables) -> bool:
    """Whether "A to B" is a range, not a change from one value to the other."""
    before = tables.words.before(text, first.start, 7)
    if first.measure.unit is not None and first.measure.end > first.number.end:
        led = bool(before) and not tables.range_from.isdisjoint(before[-1].forms)
        if first.measure.unit != "%" or led:
            return False  # each has its unit: from 25 % to 70 %
    if any(tables.change.at(before, index) is not None for index in range(len(before))):
        return False
    low, high = first.number.mantissa, second.number.mantissa
    return low < high and (high <= _MOST_RATIO * low or high <= _SMALL)


def _split(text: str, first: Figure, tables: FigureTables, span: Span) -> Figure | None:
    """A range read as one number (between five and twenty → twenty-five), cut at the joiner."""
    joint = first.number.joint
    low = read_numeral(text, first.number.start, tables, limit=joint)
    if low is None or joint is None:
        return None
    second = _second(text, joint, tables)
    if second is None or second.number.value <= low.value:
        return None
    lowest = first._replace(number=low, end=low.end, measure=Measure(None, low.end))
    return _range(lowest, second, explicit=True, span=span)


def _range(
    first: Figure, second: Figure | None, *, explicit: bool = False, span: Span | None = None
) -> Figure | None:
    """The range of two figures, with the unit and the scale that only one of them prints."""
    if second is None or second.measure.broken or second.measure.ordinal or second.number.ordinal:
        return None
    one, two = first.measure, second.measure
    if one.unit is not None and two.unit is not None and one.unit != two.unit:
        return None
    if not explicit and first.number.lone and second.number.lone:
        return None
    if two.unit is None and second.number.plain and is_year(second.number.value):
        return None
    unit = two if two.unit is not None or one.unit is None else one
    low, high = first.number.value, second.number.value
    low_step, high_step = first.number.step, second.number.step
    if first.number.scale == 1 and second.number.scale > 1 and low < second.number.mantissa:
        low, low_step = low * second.number.scale, low_step * second.number.scale
    elif second.number.scale == 1 and first.number.scale > 1 and first.number.mantissa < high:
        high, high_step = high * first.number.scale, high_step * first.number.scale
    if low >= high:
        return None
    doubts = first.number.doubts + second.number.doubts
    return Figure(
        start=first.start,
        end=max(second.end, first.end),
        number=second.number._replace(step=max(low_step, high_step), doubts=doubts, alternatives=()),
        measure=unit,
        money_before=first.money_before or second.money_before,
        hedge="between",
        hedge_span=span,
        low=plain(low * unit.factor),
        high=plain(high * unit.factor),
    )
