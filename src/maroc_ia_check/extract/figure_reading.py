"""One figure: its number and unit read together, and whether it is a figure at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from maroc_ia_check.extract.digits import read_misread
from maroc_ia_check.extract.figure_surroundings import hedge_before, hedge_behind, recurrence
from maroc_ia_check.extract.figure_units import Measure, currency_before, measure_behind
from maroc_ia_check.extract.not_figures import is_day_behind_month
from maroc_ia_check.extract.numerals import Numeral, read_numeral
from maroc_ia_check.languages.figures import FigureTables
from maroc_ia_check.model import Span
from maroc_ia_check.units import dimension

_KINDS = {"calendar": "duration"}
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_SMALL = 1000
_MINUS = frozenset("-−\u2011\u2013")
_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Quantity:
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


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, before its surroundings are read; a range has two ends."""

    start: int
    end: int
    number: Numeral
    measure: Measure
    accepted: bool = True
    negative: bool = False
    money_before: bool = False
    #: a hedge that the form itself says (between, at-most of a top 50)
    hedge: str | None = None
    hedge_span: Span | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    #: a value that is not simply the number: a share, a multiple
    exactly: Decimal | None = None
    #: where the words around are to be looked for, when not right before the figure
    lead: int | None = None

    def scaled(self, value: Decimal) -> Decimal:
        """A printed value in the unit, with its sign."""
        whole = value * self.measure.factor
        return plain(-whole if self.negative else whole)

    def sharing(self, own: Quantity, other: Figure, following: Quantity, below: Decimal) -> Quantity:
        """The quantity with the unit (and for small numbers the scale) of the one that follows."""
        value, step = own.value, own.step
        if value is not None and self.number.scale == 1 and 0 < value < below and other.number.scale > 1:
            value, step = value * other.number.scale, step * other.number.scale
        if value is not None:
            value, step = plain(value * other.measure.factor), plain(step * other.measure.factor)
        return replace(
            own,
            value=value,
            low=value if own.value is not None else own.low,
            high=value if own.value is not None else own.high,
            step=step,
            unit=following.unit,
            kind=following.kind,
            noun=following.noun,
            noun_known=following.noun_known,
            alternatives=() if following.kind == "count" else own.alternatives,
        )


def plain(value: Decimal) -> Decimal:
    """The value without a fraction of zeros or an exponent."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def read_figure(text: str, position: int, tables: FigureTables, floor: int) -> Figure | None:
    """The number at ``position`` with its currency or unit; not ``accepted`` when it is no figure."""
    start, number = position, None
    misread = read_misread(text, position, tables.decimal) if text[position].isdecimal() else None
    if misread is not None:
        start, digits = misread
        number = Numeral(start, digits.end, digits.value, digits.step, digits.value, doubts=digits.doubts)
    elif text[position - 1 : position] in {".", "٫"} and position > 0:
        start, number = _bare_decimals(text, position)
    currency = currency_before(text, start, tables, floor)
    if number is None:
        number = read_numeral(text, position, tables, money=currency is not None and len(currency[0].code) == 3)
    if number is None:
        return None
    measure = measure_behind(text, number, tables, currency[0] if currency else None)
    first = currency[1] if currency else start
    first, negative = _sign(text, first, tables, floor)
    figure = Figure(first, max(number.end, measure.end), number, measure, True, negative, currency is not None)
    figure = _ranked(text, figure, tables, floor)
    return replace(figure, accepted=_is_figure(text, figure, tables, floor))


def _bare_decimals(text: str, position: int) -> tuple[int, Numeral | None]:
    """``.77``: decimals without a whole number."""
    if position > 1 and not text[position - 2].isspace():
        return position, None
    end = position
    while end < len(text) and text[end].isdecimal() and end - position < 12:
        end += 1
    value = Decimal(int(text[position:end])).scaleb(position - end)
    return position - 1, Numeral(position - 1, end, value, Decimal(1).scaleb(position - end), value)


def _sign(text: str, start: int, tables: FigureTables, floor: int) -> tuple[int, bool]:
    """A minus before the number, as a sign or a word; a plus belongs to the figure too."""
    at = start - 1
    if at >= floor and text[at : at + 1] == " " and text[at - 1 : at] in _MINUS and at - 1 >= floor:
        at -= 1 if not text[:at - 1].strip() else 0
    if at >= floor and text[at] in _MINUS | {"+"}:
        before = text[at - 1 : at]
        if not before or before.isspace() or before in "(«“\u061c\u200e\u200f":
            return at, text[at] != "+"
        return start, False
    words = tables.words.before(text, start, 3, floor)
    if words and not tables.minus.isdisjoint(words[-1].forms[:1]):
        if tables.not_minus.ending(words, len(words) - 2) is None:
            return words[-1].start, True
    return start, False


def _ranked(text: str, figure: Figure, tables: FigureTables, floor: int) -> Figure:
    """A rank, when the number is an ordinal or a rank noun stands beside it."""
    number, measure = figure.number, figure.measure
    words = tables.words.before(text, figure.start, 3, floor) if measure.unit in {None, "place"} or measure.ordinal else []
    lead = tables.rank_leads.ending(words, len(words) - 1)
    start = words[-lead[1]].start if lead else figure.start
    if not (measure.ordinal or number.ordinal or lead):
        top = words and not tables.top.isdisjoint(words[-1].forms)
        if top and measure.unit is None:
            return replace(
                figure, start=words[-1].start, measure=measure._replace(unit="rank", end=number.end, noun=None), end=number.end, hedge="at-most"
            )
        return figure
    if lead and not (measure.ordinal or number.ordinal) and not (number.plain or number.words):
        return figure
    end = measure.end if measure.ordinal else number.end
    following = tables.words.after(text, end, 4)
    place = tables.rank_nouns.at(following, 0)
    noun = None
    if place is not None:
        noun = Span(following[0].start, following[place[1] - 1].end)
        end = noun.end
    rank = Measure("rank", end, noun=noun, known=place is not None or lead is not None, ordinal=True)
    figure = replace(figure, start=start, end=end, measure=rank)
    return replace(figure, end=_out_of(text, end, tables))


def _out_of(text: str, end: int, tables: FigureTables) -> int:
    """Where "sur 193" ends behind a rank or a score; the end itself when there is none."""
    words = tables.words.after(text, end, 4)
    found = tables.out_of.at(words, 0)
    if found is None:
        return end
    number = read_numeral(text, _skip(text, words[found[1] - 1].end), tables)
    return end if number is None or number.scale != 1 else number.end


def _skip(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace() and text[position] != "\n":
        position += 1
    return position


def _is_figure(text: str, figure: Figure, tables: FigureTables, floor: int) -> bool:
    number, measure = figure.number, figure.measure
    if measure.broken:
        return False
    if number.lone:
        return measure.unit is not None and len(measure.unit) == 3 and measure.unit.isupper() and measure.unit != "GPU"
    if number.wary and not _plural_follows(text, number.end, tables):
        return False
    if number.ordinal or measure.ordinal:
        return _is_rank(text, figure, tables, floor)
    if number.fraction and number.mantissa < 1:
        return False
    if number.definite and tables.grammar.definite_ordinals and measure.unit is None:
        return _alone(text, figure) or measure.noun is not None
    if measure.unit is not None and measure.unit != "%" and not (number.plain and _is_year(number.value)):
        return True
    if number.plain:
        return _is_plain_figure(text, figure, tables, floor)
    return True


def _is_year(value: Decimal) -> bool:
    return _FIRST_YEAR <= value <= _LAST_YEAR


def _is_plain_figure(text: str, figure: Figure, tables: FigureTables, floor: int) -> bool:
    """Digits without groups or decimals: no years, days, numbers of names, or postcodes."""
    number, measure = figure.number, figure.measure
    words = tables.words.before(text, figure.start, 3, floor)
    if _is_year(number.value):
        if measure.unit is None or not tables.year_nouns.isdisjoint(words[-1].forms if words else ()):
            return False
        return not words or tables.year_leads.isdisjoint(words[-1].forms[:1])
    if measure.unit is not None:
        return True
    if measure.noun is None and is_day_behind_month(words, tables, int(number.value)):
        return False
    if measure.noun is not None and text[measure.noun.start].isupper() and not measure.known:
        return not 10_000 <= number.value < 100_000
    if words and measure.noun is None and number.value < _SMALL:
        raw = text[words[-1].start : words[-1].end]
        named = raw[0].isupper() and len(raw) > 1 and tables.stop.isdisjoint(words[-1].forms[:1])
        return not (named and text[words[-1].end : figure.start].strip() == "" and _is_name(text, words[-1].start))
    return True


def _is_name(text: str, start: int) -> bool:
    """Whether the capitalised word is not simply the first of a sentence or a line."""
    before = text[max(0, start - 2) : start].strip(" \u00a0")
    return bool(before) and before[-1] not in ".!?:\n•-–—«"


def _is_rank(text: str, figure: Figure, tables: FigureTables, floor: int) -> bool:
    number, measure = figure.number, figure.measure
    words = tables.words.after(text, figure.end, 2)
    if words and not tables.not_ranks.isdisjoint(words[0].forms):
        return False
    if measure.known or figure.end > measure.end or not number.words:
        return True
    if number.value >= 10 and number.ordinal:
        return True
    if _alone(text, figure):
        return True
    follows = words[0].forms[0] if words else ""
    return number.value >= 4 and (not words or follows in tables.stop or follows in tables.rank_scope)


def _alone(text: str, figure: Figure) -> bool:
    """Whether nothing else stands in the clause."""
    before = text[max(0, figure.start - 2) : figure.start].strip(" \u00a0")
    after = text[figure.end : figure.end + 2].strip(" \u00a0")
    return (not before or before[-1] in ",.;:!?|\n،؛") and (not after or after[0] in ",.;:!?|\n،؛")


def _plural_follows(text: str, end: int, tables: FigureTables) -> bool:
    words = tables.words.after(text, end, 1)
    if not words:
        return not text[end:].strip() or False
    return len(words[0].forms) > 1 and words[0].forms[0] not in tables.stop


def build_quantity(text: str, figure: Figure, tables: FigureTables, floor: int) -> Quantity:
    """The figure with its hedge and rhythm."""
    number, measure = figure.number, figure.measure
    lead = figure.start if figure.lead is None else figure.lead
    hedge, span = figure.hedge, figure.hedge_span
    found = None
    if figure.measure.unit != "rank" or hedge is None:
        found = hedge_before(text, lead, tables, floor) or hedge_behind(text, figure.end, tables)
    if found is not None:
        hedge, span = found
    elif hedge is None and number.rough:
        hedge, span = "about", Span(number.start, number.end)
    per = None if measure.unit == "rank" else recurrence(text, span.start if span and span.start < lead else lead, max(figure.end, span.end if span else 0), tables, floor)
    ranged = figure.low is not None
    value = None if ranged else figure.scaled(number.value) if figure.exactly is None else figure.exactly
    kind = dimension(measure.unit).split(":")[0]
    others = () if kind == "count" else tuple(figure.scaled(other) for other in number.alternatives)
    if kind == "count" and "long-scale" in number.doubts:
        others = tuple(figure.scaled(other) for other in number.alternatives)
    return Quantity(
        span=Span(figure.start, figure.end),
        kind=_KINDS.get(kind, kind),
        value=value,
        low=figure.low if ranged else value,
        high=figure.high if ranged else value,
        step=plain(abs(number.step * measure.factor)),
        unit=measure.unit,
        hedge=hedge,
        hedge_span=span,
        per=per[0] if per else None,
        per_span=per[1] if per else None,
        noun=measure.noun,
        noun_known=measure.known and measure.noun is not None,
        alternatives=others,
        doubts=number.doubts,
    )
