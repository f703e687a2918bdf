"""What a number counts or measures: the unit, sign or noun behind it, the currency before it."""

from __future__ import annotations

from decimal import Decimal

from maroc_ia_check.extract.number_pieces import closed
from maroc_ia_check.extract.numerals import Numeral
from maroc_ia_check.languages.figure_anchors import number_word_at
from maroc_ia_check.languages.figures import FigureTables
from maroc_ia_check.languages.measures import Unit
from maroc_ia_check.languages.vocabulary import SPACES, Word
from maroc_ia_check.model import Span
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import NamedTuple
from maroc_ia_check.units import dimension, is_money

_LONGEST_SIGN = 5
_LOOK_AHEAD = 9
_SHORTEST_NOUN = 3
#: a verb of change stands at most so many words before its number
_CHANGED = 3
#: no ranking has so many places
LONGEST_RANKING = 1000
#: how far around a figure the words for home are looked for
_NEAR = 1000
_NO_FACTOR = Decimal(1)
_YEAR = Pattern(rf"[{SPACES}]*(?:19|20|١٩|٢٠|۱۹|۲۰)\d\d(?!\d)")


class Measure(NamedTuple):
    """The unit of a number: its code, how many of it are meant, where its words end.

    ``noun`` is the counted noun or the unit word; ``broken`` tells of letters glued to the digits
    that mean nothing here (5G), so that the number is none.
    """

    unit: str | None
    end: int
    factor: Decimal = _NO_FACTOR
    noun: Span | None = None
    known: bool = False
    ordinal: bool = False
    broken: bool = False


def currency_before(text: str, start: int, tables: FigureTables, floor: int) -> tuple[Unit, int] | None:
    """The currency sign or code (or a percent sign) printed before a number, and where it starts."""
    end = start
    if end > floor and text[end - 1].isspace() and text[end - 1] != "\n":
        end -= 1
    if text[end - 1 : end] not in tables.sign_ends:
        return None
    for size in range(_LONGEST_SIGN, 0, -1):
        first = end - size
        if first < floor:
            continue
        unit = tables.signs.get(text[first:end])
        if unit is None or unit.factor != 1:
            continue
        if unit.code == "%":
            if end == start and not text[first - 1 : first].isdecimal():
                return unit, first
            continue
        if len(unit.code) != 3 or text[first:end] in tables.trailing:
            continue
        before = text[first - 1 : first] if text[first].isalpha() else ""
        if before.isalpha() and tables.words.folded(before) not in tables.words.prefixes:
            continue
        return unit, first
    return None


def measure_behind(text: str, number: Numeral, tables: FigureTables, money: Unit | None) -> Measure:
    """The unit behind a number; with a currency before it, only that."""
    end = closed(text, number.start, number.end)
    if money is not None:
        return _behind_currency(text, end, tables, money)
    sign = tables.sign.match(text, end)
    if sign is not None and not _begins_another(text, sign.end(), tables.signs[sign[1]]):
        unit = tables.signs[sign[1]]
        return Measure(unit.code, sign.end(), unit.factor, Span(sign.start(1), sign.end()), known=True)
    words = tables.words.after(text, end, _LOOK_AHEAD)
    if not words:
        return Measure(None, number.end)
    first = words[0]
    raw = text[first.start : first.end]
    glued = first.start == end and not number.words
    if glued and raw.lower() in tables.ordinal_endings:
        return Measure("rank", first.end, ordinal=True)
    found = _unit_in_words(text, number, words, tables)
    letters = tables.letters.get(raw)
    short = letters is not None and not first.new_line and (glued or raw not in "xX")
    if letters is not None and short and (found is None or found.end <= first.end):
        return Measure(letters.code, first.end, letters.factor, Span(first.start, first.end), known=True)
    found = found or _noun(text, words, tables)
    return Measure(None, number.end, broken=glued) if found is None else found


def _begins_another(text: str, end: int, unit: Unit) -> bool:
    """Whether the currency sign belongs to the number behind it: a $4 billion plan."""
    return is_money(unit.code) and text[end : end + 2].strip()[:1].isdecimal()


def _behind_currency(text: str, end: int, tables: FigureTables, money: Unit) -> Measure:
    words = tables.words.after(text, end, 1)
    if words and words[0].start == end and end and text[end - 1].isdecimal():
        return Measure(money.code, end, money.factor, broken=True)
    return Measure(money.code, end, money.factor, known=True)


def _unit_in_words(text: str, number: Numeral, words: list[Word], tables: FigureTables) -> Measure | None:
    """A unit in words, behind linking words: milliards *de dirhams*, 11 مليار *ديال الدرهم*."""
    for first in range(min(3, len(words))):
        found = tables.units.at(words, first)
        if found is not None:
            unit, size = found
            noun = tables.nouns.at(words, first)
            if noun is not None and noun[1] >= size + _climbs(text, number, tables):
                return None  # landing points are no points, and positions only where something climbs
            span = Span(words[first].start, words[first + size - 1].end)
            unit = _at_home(text, span, unit, tables)
            if dimension(unit.code) == "calendar" and (
                number.scale > LONGEST_RANKING or _YEAR.match(text, span.end)
            ):
                return None  # "في الرتبة 87 سنة 2022", "4,4 مليون السنة المقبلة": the year is another matter
            return Measure(unit.code, span.end, unit.factor, span, known=True)
        if first and (printed := _sign_linked(text, words[first - 1], words[first], tables)) is not None:
            return printed
        if tables.linkers.isdisjoint(words[first].forms):
            return None
    return None


def _sign_linked(text: str, linker: Word, word: Word, tables: FigureTables) -> Measure | None:
    """A unit that is printed as a sign behind a linking word: milliards *de m3*, millions *de kWh*."""
    sign = tables.sign.match(text, linker.end)
    start, end = sign.span(1) if sign is not None else (word.start, word.end)
    printed = text[start:end]
    unit = tables.signs.get(printed)
    if unit is None or len(printed) < 2 or word.new_line:
        return None
    return Measure(unit.code, end, unit.factor, Span(start, end), known=True)


def _climbs(text: str, number: Numeral, tables: FigureTables) -> bool:
    """Whether something moves by the number; no ranking is so long that it moves by a thousand."""
    return number.value < LONGEST_RANKING and changes(text, number.start, tables)


def changes(text: str, start: int, tables: FigureTables) -> bool:
    """Whether a verb of change stands right before a number."""
    words = tables.words.before(text, start, _CHANGED)
    return any(tables.change.at(words, index) is not None for index in range(len(words)))


def _at_home(text: str, span: Span, unit: Unit, tables: FigureTables) -> Unit:
    """A unit that names a subunit at home (rials), when the text around it speaks of home."""
    if unit.home is None:
        return unit
    folded = tables.words.folded(text[max(0, span.start - _NEAR) : span.end + _NEAR])
    if any(word in folded for word in tables.home):
        return Unit(unit.home, unit.home_factor)
    return unit


def _noun(text: str, words: list[Word], tables: FigureTables) -> Measure | None:
    """The counted noun: a known one behind linkers and adjectives, or the first plain word."""
    position = 0
    while position < len(words) and words[position].forms[0] in tables.linkers:
        position += 1
    linked = position > 0
    unknown: Word | None = None
    skipped = 0
    while position < len(words):
        word = words[position]
        found = tables.nouns.at(words, position)
        if found is not None and found[1] == 1 and tables.last_noun and _compound(text, words, position):
            unknown = unknown or word
            position += 2
            continue
        describes = found is not None and found[1] == 1 and _describes(words, position, tables)
        if found is not None and not describes and not (word.new_line and not linked):
            return _known(words, position, found[0].code, found[1], tables)
        if word.new_line or word.forms[0] in tables.stop:
            if _joins_adjectives(words, position, tables):
                position += 1  # direct and indirect jobs
                continue
            break
        if word.forms[0] not in tables.adjectives:
            if unknown is None:
                unknown = word
            skipped += 1
            if skipped > tables.reach:
                break
        position += 1
    if unknown is None or len(unknown.forms[0]) < _SHORTEST_NOUN:
        return None
    if number_word_at(tables.finder, text, unknown.start) is not None:
        return None
    return Measure(None, unknown.end, noun=Span(unknown.start, unknown.end))


def _compound(text: str, words: list[Word], position: int) -> bool:
    """Whether a hyphen makes the word the first half of an adjective: home-grown, state-run."""
    behind = words[position + 1 : position + 2]
    return bool(behind) and text[words[position].end : behind[0].start] == "-"


def _describes(words: list[Word], position: int, tables: FigureTables) -> bool:
    """Whether a noun that is also an adjective has a word behind it to describe: Moroccan buildings."""
    word, behind = words[position], words[position + 1 : position + 2]
    return (
        word.forms[0] in tables.adjectives
        and bool(behind)
        and behind[0].start == word.end + 1
        and not behind[0].new_line
        and behind[0].forms[0] not in tables.stop
        and tables.linkers.isdisjoint(behind[0].forms)
    )


def _joins_adjectives(words: list[Word], position: int, tables: FigureTables) -> bool:
    """Whether the word is an "and" between two adjectives."""
    around = words[position - 1 : position + 2]
    return (
        position > 0
        and len(around) == 3
        and not around[2].new_line
        and around[1].forms[0] in tables.listing
        and all(word.forms[0] in tables.adjectives for word in (around[0], around[2]))
    )


def _known(words: list[Word], position: int, code: str, size: int, tables: FigureTables) -> Measure:
    """A known noun with what belongs to it: a noun that it only describes, adjectives behind."""
    first, last = position, position + size
    while last < len(words) and not words[last].new_line:
        found = tables.nouns.at(words, last)
        before = tables.nouns.at(words, first)
        weak = before is not None and before[0].weak
        if found is None or not (tables.last_noun or weak):
            break
        first, code, last = last, found[0].code, last + found[1]
    end, adjectives = last, tables.after_adjectives
    while end < len(words) and not words[end].new_line and not adjectives.isdisjoint(words[end].forms):
        end += 1
    noun = Span(words[position].start, words[last - 1].end)
    return Measure(code, words[end - 1].end, noun=noun, known=True)
