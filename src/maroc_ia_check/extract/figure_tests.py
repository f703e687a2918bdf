"""Whether a number with its surroundings is a figure: no article, year, name, pronoun or hour."""

from __future__ import annotations

from decimal import Decimal

from maroc_ia_check.extract.figure_ranks import is_rank
from maroc_ia_check.extract.figure_reading import Figure
from maroc_ia_check.extract.figure_surroundings import hedge_before
from maroc_ia_check.extract.not_figures import is_day_behind_month
from maroc_ia_check.languages.figures import FigureTables
from maroc_ia_check.languages.vocabulary import GAP, WORD, Word
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.units import dimension, is_money

#: how models and versions are printed
_VERSION = Pattern(r"\d{3}-\d{3,4}|\d{1,2}\.\d{1,2}")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
#: the years that texts of today speak of: such digits count something only with a hedge, or when round
_LIKELY_YEARS, _ROUND = range(1990, 2050), 1000
_COUNTING_HEDGES = frozenset({"about", "nearly", "more-than", "at-least", "less-than", "at-most"})
_LAST_HOUR = 24
#: number words up to here stand for a noun said before, behind an article
_PRONOUNS_TO = 10
_NAMED_BELOW = 1000
_POSTCODES = range(10_000, 100_000)
_SENTENCE_STARTS = '.!?:…\n•■-–—«»“”"|()'


def is_figure(text: str, figure: Figure, tables: FigureTables, floor: int) -> bool:
    """Whether what was read is a figure, and not something that only looks like one."""
    number, measure = figure.number, figure.measure
    if measure.broken or (number.fraction and number.mantissa < 1):
        return False
    if number.lone:
        return _counts_one(text, figure, tables)
    if number.wary and not _plural_follows(text, figure, tables):
        return False
    if measure.unit == "rank":
        return is_rank(text, figure, tables)
    hour = measure.unit == "hour" and number.value <= _LAST_HOUR
    if hour and _led(text, figure, tables, tables.clock_leads, floor):
        return False
    if number.words:
        return _is_counted_in_words(text, figure, tables, floor)
    if number.plain:
        return _is_plain_figure(text, figure, tables, floor)
    return not is_named(text, figure, tables, floor)


def is_year(value: Decimal) -> bool:
    """Whether a bare number of this size is read as a year."""
    return _FIRST_YEAR <= value <= _LAST_YEAR


def _led(text: str, figure: Figure, tables: FigureTables, leads: frozenset[str], floor: int) -> bool:
    words = tables.words.before(text, figure.start, 1, floor)
    return bool(words) and not leads.isdisjoint(words[-1].forms[:1])


def _counts_one(text: str, figure: Figure, tables: FigureTables) -> bool:
    """One per cent, one of a currency, or the first of an enumeration (un, deux): else it is an article."""
    unit = figure.measure.unit
    if unit == "%" or (unit is not None and is_money(unit) and unit in tables.currencies):
        return True
    if figure.measure.noun is not None or text[figure.number.end : figure.number.end + 1] not in {",", "،"}:
        return False
    gap = GAP.match(text, figure.number.end + 1)
    found = WORD.match(text, gap.end() if gap else figure.number.end + 1)
    if found is None:
        return False
    options = tables.grammar.entries.get(tables.words.folded(found[0]), ())
    return any(word.role == "unit" and not word.one for _, word in options)


def _plural_follows(text: str, figure: Figure, tables: FigureTables) -> bool:
    """Whether a word that may mean something else (neuf) counts what follows."""
    if figure.measure.known:
        return True
    words = tables.words.after(text, figure.number.end, 1)
    if not words:
        return figure.start == 0 and figure.end == len(text)
    return words[0].forms[0].endswith(tables.grammar.plural_endings) and words[0].forms[0] not in tables.stop


def _is_counted_in_words(text: str, figure: Figure, tables: FigureTables, floor: int) -> bool:
    """A number word that counts: not a pronoun (les deux), nor an adjective behind its noun (الثلاث)."""
    measure = figure.measure
    if measure.unit is not None:
        return True
    if is_year(figure.number.value) and _led(text, figure, tables, tables.year_leads, floor):
        return False  # d'ici deux mille trente
    if figure.number.definite and tables.grammar.definite_ordinals:
        return figure.number.scale > 1
    return figure.number.value > _PRONOUNS_TO or not _led(text, figure, tables, tables.pronoun_leads, floor)


def _is_plain_figure(text: str, figure: Figure, tables: FigureTables, floor: int) -> bool:
    """Digits without groups or decimals: no years, days, numbers of names, or postcodes."""
    number, measure = figure.number, figure.measure
    words = tables.words.before(text, figure.start, 3, floor)
    if is_year(number.value) and measure.unit != "%" and not (measure.unit and is_money(measure.unit)):
        return measure.unit is not None and _counts_like_a_year(text, figure, words, tables, floor)
    if measure.unit is not None:
        return True
    if measure.noun is not None:
        capital = text[measure.noun.start].isupper()
        postcode = capital and int(number.value) in _POSTCODES
        return not postcode and (measure.known or not _names(text, figure, words, tables))
    if is_day_behind_month(words, tables, int(number.value)):
        return False
    return not _names(text, figure, words, tables)


def _names(text: str, figure: Figure, words: list[Word], tables: FigureTables) -> bool:
    """Whether the number belongs to the name before it: Windows 11, Boeing 737-800, Llama 3.1."""
    if not words or figure.number.value >= _NAMED_BELOW:
        return False
    name = words[-1]
    long = name.end - name.start > 1 or text[name.start - 1 : name.start] == "&"  # S&P 500
    named = text[name.start].isupper() and long and name.forms[0] not in tables.stop
    apart = text[name.end : figure.start].strip()
    return named and not apart and _inside_sentence(text, name.start)


def is_named(text: str, figure: Figure, tables: FigureTables, floor: int) -> bool:
    """Whether digits without a unit, with a dash or a point, are a model or a version."""
    if (
        figure.measure.unit is not None
        or figure.measure.known
        or _VERSION.fullmatch(text, figure.start, figure.end) is None
    ):
        return False
    return _names(text, figure, tables.words.before(text, figure.start, 3, floor), tables)


def _counts_like_a_year(
    text: str, figure: Figure, words: list[Word], tables: FigureTables, floor: int
) -> bool:
    """Whether digits printed like a year measure or count what stands behind them."""
    measure, value = figure.measure, int(figure.number.value)
    if words and words[-1].forms[0] in tables.year_leads:
        return False
    if value not in _LIKELY_YEARS or not dimension(measure.unit).startswith("count"):
        return True
    behind = tables.words.after(text, figure.number.end, 1)
    raw = text[behind[0].start : behind[0].end] if behind else ""
    definite = any(prefix in tables.words.articles for _, prefix in tables.words.splits(raw) if prefix)
    if definite or not behind or behind[0].forms[0] in tables.linkers:
        return False  # the budget 2025 of the ministry
    hedge = hedge_before(text, figure.start, tables, floor)
    if hedge is not None and hedge[0] in _COUNTING_HEDGES:
        return True
    name = words[-1] if words else None
    named = name is not None and text[name.start].isupper() and _inside_sentence(text, name.start)
    return value % _ROUND == 0 and not named


def _inside_sentence(text: str, start: int) -> bool:
    """Whether the word at ``start`` is not simply the first of a sentence or a line."""
    before = text[max(0, start - 3) : start].rstrip(" \u00a0")
    return bool(before) and before[-1] not in _SENTENCE_STARTS
