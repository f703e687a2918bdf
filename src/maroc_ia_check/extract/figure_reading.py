"""One figure: its number and its unit read together, and the figure as the rest of the program sees it."""

from __future__ import annotations

from decimal import Decimal

from maroc_ia_check.extract.digits import Digits, read_inverted, read_misread
from maroc_ia_check.extract.figure_parts import add_part
from maroc_ia_check.extract.figure_surroundings import hedge_before, hedge_behind, recurrence
from maroc_ia_check.extract.figure_units import Measure, currency_before, measure_behind
from maroc_ia_check.extract.numerals import Numeral, read_numeral
from maroc_ia_check.languages.figures import FigureTables
from maroc_ia_check.model import Span
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import NamedTuple
from maroc_ia_check.units import dimension, is_money

#: dimensions that mentions know under another name
_KINDS = {"calendar": "duration"}
_MINUS = frozenset("-−\u2011\u2013")
_OPENING = frozenset("(«“\"'|=\u061c\u200e\u200f")
_MOST_DECIMALS = 12
_TWO_READINGS = Pattern(r"([1-9]\d{0,2})([.,])(\d{3})")
_BRACKETS = {"(": ")", "[": "]"}


class Quantity(NamedTuple):
    """A figure as the text states it; the fields are those of :class:`maroc_ia_check.model.Mention`."""

    span: Span
    kind: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    step: Decimal
    unit: str | None = None
    hedge: str | None = None
    hedge_span: Span | None = None
    per: str | None = None
    per_span: Span | None = None
    noun: Span | None = None
    noun_known: bool = False
    alternatives: tuple[Decimal, ...] = ()
    doubts: tuple[str, ...] = ()


class Figure(NamedTuple):
    """A number with its unit, before its surroundings are read; a range has two ends."""

    start: int
    end: int
    number: Numeral
    measure: Measure
    negative: bool = False
    money_before: bool = False
    #: a hedge that the form itself says (between, the at-most of a top 50)
    hedge: str | None = None
    hedge_span: Span | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    #: a value that is not simply the number: a share
    exactly: Decimal | None = None

    def scaled(self, value: Decimal) -> Decimal:
        """A printed value in the unit, with its sign."""
        whole = value * self.measure.factor
        return plain(-whole if self.negative else whole)


def plain(value: Decimal) -> Decimal:
    """The value without a fraction of zeros or an exponent."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def read_figure(text: str, position: int, tables: FigureTables, floor: int) -> Figure | None:
    """The number at ``position`` with its currency or unit; ``floor`` is where the text before ends."""
    start, number = _unusual(text, position, tables) if text[position].isdecimal() else (position, None)
    currency = currency_before(text, start, tables, floor)
    if number is None:
        money = currency is not None and len(currency[0].code) == 3
        number = read_numeral(text, position, tables, money=money)
    if number is None:
        return None
    measure = measure_behind(text, number, tables, currency[0] if currency else None)
    if number.scale == 1 and measure.unit is not None and is_money(measure.unit):
        number = _in_money(text, number, tables, three=measure.unit in tables.three_decimals)
    whole = add_part(text, number, measure.unit, measure.end, tables)
    if whole is not None:
        number, measure = whole[0], measure._replace(end=whole[1])
    first, negative = _sign(text, currency[1] if currency else start, tables, floor)
    end = max(number.end, measure.end)
    if text[first - 1 : first] in _BRACKETS and _BRACKETS[text[first - 1]] in text[first:end]:
        first -= 1  # (160) milliards: the bracket belongs to the figure
    return Figure(first, end, number, measure, negative, money_before=currency is not None)


def _in_money(text: str, number: Numeral, tables: FigureTables, *, three: bool) -> Numeral:
    """An amount whose sign could be read both ways: decimals only in currencies that have three."""
    printed = _TWO_READINGS.fullmatch(text, number.start, number.end)
    if printed is None:
        return number
    first, sign, last = printed.groups()
    if three and tables.decimal in {sign, "either"}:
        value = Decimal(int(first)) + Decimal(int(last)).scaleb(-3)
        return number._replace(value=value, mantissa=value, step=Decimal("0.001"), alternatives=())
    value = Decimal(int(first) * 1000 + int(last))
    return number._replace(value=value, mantissa=value, step=Decimal(1), alternatives=())


def _unusual(text: str, position: int, tables: FigureTables) -> tuple[int, Numeral | None]:
    """Digits printed in a way of their own: misread by a scanner, inverted, without a whole number."""
    inverted = read_inverted(text, position, tables.inverted)
    if inverted is not None:
        return position, _numeral(position, inverted)
    misread = read_misread(text, position, tables.decimal)
    if misread is not None:
        return misread[0], _numeral(*misread)
    if position and text[position - 1] in ".٫" and (position == 1 or text[position - 2].isspace()):
        return position - 1, _bare_decimals(text, position)
    return position, None


def _numeral(start: int, digits: Digits) -> Numeral:
    return Numeral(start, digits.end, digits.value, digits.step, digits.value, doubts=digits.doubts)


def _bare_decimals(text: str, position: int) -> Numeral:
    """``.77``: decimals without a whole number."""
    end = position
    while end < len(text) and text[end].isdecimal() and end - position < _MOST_DECIMALS:
        end += 1
    value = Decimal(int(text[position:end])).scaleb(position - end)
    return Numeral(position - 1, end, value, Decimal(1).scaleb(position - end), value)


def _sign(text: str, start: int, tables: FigureTables, floor: int) -> tuple[int, bool]:
    """A minus before the number, as a sign or a word; a plus belongs to the figure too."""
    at = start - 1
    if at == 1 and text[at] == " " and text[0] in _MINUS:
        at = 0  # "- 12" makes up the whole text or begins it
    if at >= floor and text[at] in _MINUS | {"+"}:
        before = text[at - 1 : at]
        if not before or before.isspace() or before in _OPENING:
            return at, text[at] != "+"
        return start, False
    words = tables.words.before(text, start, 3, floor)
    if not words or words[-1].forms[0] not in tables.minus:
        return start, False
    if tables.not_minus.ending(words, len(words) - 2) is not None:
        return start, False
    return words[-1].start, True


def build_quantity(text: str, figure: Figure, tables: FigureTables, floor: int) -> Quantity:
    """The figure with its hedge and rhythm."""
    number, measure = figure.number, figure.measure
    hedge, span = _hedge(text, figure, tables, floor)
    per: tuple[str, Span] | None = None
    if measure.unit != "rank":
        first = span.start if span and span.start < figure.start else figure.start
        per = recurrence(text, first, max(figure.end, span.end if span else 0), tables, floor)
    if figure.low is not None:
        value, low, high = None, figure.low, figure.high
    else:
        value = figure.scaled(number.value) if figure.exactly is None else figure.exactly
        low = high = value
    kind = dimension(measure.unit).split(":")[0]
    whole = kind == "count" or (measure.unit is None and measure.noun is not None)
    others = () if whole and "long-scale" not in number.doubts else number.alternatives
    return Quantity(
        span=Span(figure.start, figure.end),
        kind=_KINDS.get(kind, kind),
        value=value,
        low=low,
        high=high,
        step=plain(number.step * measure.factor),
        unit=measure.unit,
        hedge=hedge,
        hedge_span=span,
        per=per[0] if per else None,
        per_span=per[1] if per else None,
        noun=measure.noun,
        noun_known=measure.known and measure.noun is not None,
        alternatives=tuple(figure.scaled(other) for other in others),
        doubts=(*number.doubts, "subunit") if _in_subunits(measure) else number.doubts,
    )


def _in_subunits(measure: Measure) -> bool:
    """Whether an amount was counted in centimes or rials and turned into the currency."""
    return measure.factor < 1 and measure.unit is not None and is_money(measure.unit)


def _hedge(text: str, figure: Figure, tables: FigureTables, floor: int) -> tuple[str | None, Span | None]:
    """The hedge: said before the figure, behind it, or by its form."""
    lead = figure.hedge_span.start if figure.hedge_span else figure.start
    timed = dimension(figure.measure.unit) in {"calendar", "duration"}
    if figure.measure.unit != "rank" or figure.hedge is None:
        found = hedge_before(text, lead, tables, floor, timed=timed) or hedge_behind(text, figure.end, tables)
        if found is not None:
            return found
    if figure.hedge is None and figure.number.rough:
        return "about", Span(figure.number.start, figure.number.end)
    return figure.hedge, figure.hedge_span


def with_unit_of(own: Quantity, number: Numeral, other: Figure, following: Quantity) -> Quantity:
    """A bare quantity with the unit, and below a thousand the scale, of the one that follows in a list."""
    scale = other.measure.factor
    if number.scale == 1 and 0 < number.value < 1000 and other.number.scale > 1:
        scale *= other.number.scale
    return own._replace(
        value=None if own.value is None else plain(own.value * scale),
        low=None if own.low is None else plain(own.low * scale),
        high=None if own.high is None else plain(own.high * scale),
        step=plain(own.step * scale),
        unit=following.unit,
        kind=following.kind,
        noun=following.noun,
        noun_known=following.noun_known,
        alternatives=() if following.kind == "count" else own.alternatives,
    )
