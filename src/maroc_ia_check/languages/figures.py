"""How figures are written in one language, from ``figures.yaml`` to typed tables.

One loader for every language: the file names words, never rules, and the same keys stand in each.
:func:`load_figures` raises :class:`LanguageError` when a table is missing or holds nonsense.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, NamedTuple

from maroc_ia_check.errors import LanguageError
from maroc_ia_check.languages import read_shared, read_table
from maroc_ia_check.languages.context import Context, load_context
from maroc_ia_check.languages.figure_anchors import compile_anchor, compile_signs
from maroc_ia_check.languages.number_words import NumberGrammar, load_grammar
from maroc_ia_check.languages.phrases import fold
from maroc_ia_check.languages.vocabulary import PhraseTable, Vocabulary

_LETTERS = re.compile(r"[^\W\d_]+")


class Unit(NamedTuple):
    """A unit, and how many of it one such word means (centimes, MMDH).

    ``home`` is read instead, with its own ``home_factor``, when the text speaks of home.
    """

    code: str
    factor: Decimal = Decimal(1)
    home: str | None = None
    home_factor: Decimal = Decimal(1)


class Noun(NamedTuple):
    """A counted noun: its canonical name, and whether it gives way to a noun behind it."""

    code: str
    weak: bool = False


class Mark(NamedTuple):
    """An abbreviated power of ten: where it may stand."""

    power: int
    glued: bool
    money: bool


@dataclass(frozen=True, slots=True)
class FigureTables:
    """Everything that the reader of figures knows of one language."""

    code: str
    words: Vocabulary
    grammar: NumberGrammar
    #: finds where a figure may start: a digit, or a number word
    anchor: re.Pattern[str]
    decimal: str
    inverted: str
    minus: frozenset[str]
    not_minus: PhraseTable[str]
    marks: Mapping[str, Mark]
    #: units in words, by sign (letters only), and the pattern of the other signs
    units: PhraseTable[Unit]
    letters: Mapping[str, Unit]
    signs: Mapping[str, Unit]
    sign: re.Pattern[str]
    home: tuple[str, ...]
    nouns: PhraseTable[Noun]
    linkers: frozenset[str]
    adjectives: frozenset[str]
    after_adjectives: frozenset[str]
    stop: frozenset[str]
    reach: int
    last_noun: bool
    ordinal_endings: frozenset[str]
    rank_nouns: PhraseTable[str]
    rank_leads: PhraseTable[str]
    rank_scope: frozenset[str]
    top: frozenset[str]
    top_behind: frozenset[str]
    not_ranks: frozenset[str]
    out_of: PhraseTable[str]
    weak_out_of: PhraseTable[str]
    share_of: frozenset[str]
    share_leads: PhraseTable[str]
    multiples: Mapping[str, Decimal]
    multiplied_by: PhraseTable[str]
    hedges: PhraseTable[str]
    hedge_verbs: PhraseTable[str]
    hedges_behind: PhraseTable[str]
    hedge_signs: Mapping[str, str]
    hedge_gaps: frozenset[str]
    between: PhraseTable[str]
    between_and: frozenset[str]
    range_from: frozenset[str]
    range_to: PhraseTable[str]
    range_or: frozenset[str]
    change: PhraseTable[str]
    per: PhraseTable[str]
    per_signs: Mapping[str, str]
    listing: frozenset[str]
    months: PhraseTable[int]
    day_endings: frozenset[str]
    references: frozenset[str]
    reference_signs: tuple[str, ...]
    year_leads: frozenset[str]
    year_nouns: frozenset[str]
    clock_leads: frozenset[str]
    pronoun_leads: frozenset[str]
    day_ranges: Mapping[str, str]
    #: hedges that say something else before a duration (over five years)
    not_of_time: frozenset[str]
    #: recurrences that are read behind a figure only
    behind_only: frozenset[str]
    #: words before a recurrence that make it a stretch of time (in a year)
    not_recurring: frozenset[str]
    currencies: frozenset[str]
    three_decimals: frozenset[str]
    #: words that say two of something, and of what
    pairs: Mapping[str, str]


@cache
def load_figures(code: str) -> FigureTables:
    """The tables of a language. Raises :class:`LanguageError` when it has none or they are incomplete."""
    table, shared = read_table(code, "figures"), read_shared("symbols")
    currencies, context = read_table(code, "currencies"), load_context(code)
    try:
        return _tables(code, table, shared, currencies, context)
    except (KeyError, TypeError, ValueError, AttributeError, InvalidOperation, re.error) as error:
        raise LanguageError("language-broken", language=code, table="figures") from error


def _tables(
    code: str,
    table: Mapping[str, Any],
    shared: Mapping[str, Any],
    currencies: Mapping[str, Any],
    context: Context,
) -> FigureTables:
    grammar = load_grammar(table)
    words = Vocabulary(table["prefixes"], [(a, b) for a, b in table["endings"]], table["articles"])
    signs = _signs(shared, currencies)
    spans = table["range"]
    return FigureTables(
        code=code,
        words=words,
        grammar=grammar,
        anchor=compile_anchor(table, grammar),
        decimal=table["digits"]["decimal"],
        inverted="".join(table["digits"]["inverted"]),
        minus=_folds(table["digits"]["minus"]),
        not_minus=_same(table["digits"]["not_minus"]),
        marks={
            mark: Mark(int(power), mark in table["glued_marks"], mark in table["money_marks"])
            for mark, power in table["marks"].items()
        },
        units=PhraseTable(_unit_words(table, currencies)),
        letters={sign: unit for sign, unit in signs.items() if _LETTERS.fullmatch(sign)},
        signs=signs,
        sign=compile_signs(sign for sign in signs if not _LETTERS.fullmatch(sign)),
        home=tuple(fold(word) for word in table["home"]),
        nouns=PhraseTable(_nouns(table)),
        linkers=_folds(table["linkers"]),
        adjectives=_folds(table["adjectives"]),
        after_adjectives=_folds(table["after_adjectives"]),
        stop=_folds(table["stop"]),
        reach=int(table["reach"]),
        last_noun=bool(table["last_noun"]),
        ordinal_endings=frozenset(ending.lower() for ending in table["ordinal_endings"]),
        rank_nouns=_same(table["rank_nouns"]),
        rank_leads=_same(table["rank_leads"]),
        rank_scope=_folds(table["rank_scope"]),
        top=_folds(table["top"]),
        top_behind=_folds(table["top_behind"]),
        not_ranks=_folds(table["not_ranks"]),
        out_of=_same(table["out_of"]),
        weak_out_of=_same(table["weak_out_of"]),
        share_of=_folds(table["share_of"]),
        share_leads=_same(table["share_leads"]),
        multiples={word.lower(): Decimal(times) for word, times in table["multiples"].items()},
        multiplied_by=_same(table["multiplied_by"]),
        hedges=_grouped(table["hedges"]),
        hedge_verbs=_grouped(table["hedge_verbs"]),
        hedges_behind=_grouped(table["hedges_behind"]),
        hedge_signs=dict(shared["hedges"]),
        hedge_gaps=_folds(table["hedge_gaps"]),
        between=_same(spans["between"]),
        between_and=_folds(spans["between_and"]),
        range_from=_folds(spans["from"]),
        range_to=_same(spans["to"]),
        range_or=_folds(spans["or"]),
        change=_same(table["change"]),
        per=_grouped(table["per"]),
        per_signs=dict(shared["per"]),
        listing=_folds(table["and"]),
        months=PhraseTable((month, int(number)) for month, number in context.months.items()),
        day_endings=_folds(context.day_endings),
        references=_folds(table["references"]),
        reference_signs=tuple(shared["references"]),
        year_leads=_folds(table["year_leads"]),
        year_nouns=_folds(table["year_nouns"]),
        clock_leads=_folds(table["clock_leads"]),
        pronoun_leads=_folds(table["pronoun_leads"]),
        day_ranges={fold(first): fold(second) for first, second in table["day_ranges"].items()},
        not_of_time=_folds(table["not_of_time"]),
        behind_only=_folds(table["behind_only"]),
        not_recurring=_folds(table["not_recurring"]),
        currencies=frozenset(currencies["names"]),
        three_decimals=frozenset(shared["three_decimals"]),
        pairs={fold(word): code for word, code in table["pairs"].items()},
    )


def _folds(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def _same(phrases: Iterable[str]) -> PhraseTable[str]:
    return PhraseTable((phrase, phrase) for phrase in phrases)


def _grouped(groups: Mapping[str, Iterable[str]]) -> PhraseTable[str]:
    return PhraseTable((phrase, value) for value, phrases in groups.items() for phrase in phrases)


def _nouns(table: Mapping[str, Any]) -> list[tuple[str, Noun]]:
    weak = frozenset(table["weak_nouns"])
    return [
        (phrase, Noun(code, weak=phrase in weak))
        for code, phrases in table["nouns"].items()
        for phrase in phrases
    ]


def _unit_words(table: Mapping[str, Any], currencies: Mapping[str, Any]) -> list[tuple[str, Unit]]:
    """Units in words; what the language's own table says of a word wins over the list of currencies."""
    own = [(phrase, Unit(code)) for code, phrases in table["units"].items() for phrase in phrases]
    own += [(phrase, Unit(code)) for code, phrases in table["money"].items() for phrase in phrases]
    own += [(word, Unit(code, Decimal(part))) for word, (code, part) in table["subunits"].items()]
    own += [
        (word, Unit(away, Decimal(1), home, Decimal(part)))
        for word, (away, home, part) in table["homely"].items()
    ]
    known = {fold(phrase) for phrase, _ in own}
    return own + [
        (name, Unit(code))
        for code, names in currencies["names"].items()
        for name in names
        if fold(name) not in known
    ]


def _signs(shared: Mapping[str, Any], currencies: Mapping[str, Any]) -> dict[str, Unit]:
    signs = {code: Unit(code) for code in currencies["names"]}
    signs.update((sign, Unit(code)) for sign, code in currencies["signs"].items())
    signs.update((sign, Unit(code)) for sign, code in shared["units"].items())
    signs.update((sign, Unit(code)) for sign, code in shared["money"].items())
    compounds = shared["compounds"].items()
    signs.update((sign, Unit(code, Decimal(10) ** power)) for sign, (power, code) in compounds)
    return signs
