"""How figures are written in one language, from ``figures.yaml`` to typed tables.

One loader for every language: the file names words, never rules, and the same keys stand in each.
:func:`load_figures` raises :class:`LanguageError` when a table is missing or holds nonsense.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from functools import cache

from maroc_ia_check.errors import LanguageError
from maroc_ia_check.languages import derived, read_shared, read_table
from maroc_ia_check.languages.context import Context, load_context
from maroc_ia_check.languages.figure_anchors import finder_pattern, signs_pattern
from maroc_ia_check.languages.measures import (
    Mark,
    Noun,
    Unit,
    plain_unit,
    read_marks,
    read_nouns,
    read_signs,
    read_units,
    unit_of,
)
from maroc_ia_check.languages.number_words import NumberGrammar, load_grammar
from maroc_ia_check.languages.phrase_tables import PhraseTable, split_entries
from maroc_ia_check.languages.phrases import fold
from maroc_ia_check.languages.vocabulary import Vocabulary
from maroc_ia_check.languages.word_lists import folded
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import Any, NamedTuple

#: keys that hold words, phrases, and phrases by what they say
_WORDS = (
    *("linkers", "adjectives", "after_adjectives", "stop", "top", "top_behind", "not_ranks", "ranked"),
    *("share_of", "hedge_gaps", "references", "year_leads", "year_nouns", "clock_leads", "pronoun_leads"),
    *("weak_references", "glued_for", "not_of_time", "behind_only", "not_recurring", "one_time", "listing"),
    "amount_leads",
)
_RANKS = ("rank_nouns", "rank_leads", "rank_scope", "out_of", "weak_out_of")
_PHRASES = (*_RANKS, "share_leads", "multiplied_by", "change", "against")
_GROUPS = ("hedges", "hedge_verbs", "hedges_behind", "per")
_LETTERS = Pattern(r"[^\W\d_]+")


class FigureTables(NamedTuple):
    """Everything that the reader of figures knows of one language."""

    code: str
    words: Vocabulary
    grammar: NumberGrammar
    #: the words met behind digits: whether the number ends before them
    ending: dict[str, bool]
    #: what finds where a figure may start: a digit, or the sign before a number word
    finder: Pattern
    decimal: str
    inverted: str
    minus: frozenset[str]
    not_minus: PhraseTable[str]
    marks: Mapping[str, Mark]
    #: units in words, by sign (letters only), and the pattern of the other signs
    units: PhraseTable[Unit]
    letters: Mapping[str, Unit]
    signs: Mapping[str, Unit]
    sign: Pattern
    #: how the signs end that may stand before a number
    sign_ends: frozenset[str]
    #: codes of currencies that stand behind a number only
    trailing: frozenset[str]
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
    rank_scope: PhraseTable[str]
    #: things that are ranked in a place (second *economy* in Africa)
    ranked: frozenset[str]
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
    against: PhraseTable[str]
    per: PhraseTable[str]
    per_signs: Mapping[str, str]
    listing: frozenset[str]
    months: PhraseTable[int]
    references: frozenset[str]
    #: references that name nothing where something counted follows the number
    weak_references: frozenset[str]
    glued_for: frozenset[str]
    #: words before an amount whose currency is not printed again
    amount_leads: frozenset[str]
    number_signs: tuple[str, ...]
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
    #: words behind a recurrence that make it one stretch of time (a year later)
    one_time: frozenset[str]
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
        made = derived("figures", _files(code), lambda: _derived(table, shared, currencies, context))
        return _tables(code, table, shared, currencies, made)
    except (KeyError, TypeError, ValueError, AttributeError, InvalidOperation, re.error) as error:
        raise LanguageError("language-broken", language=code, table="figures") from error


def _files(code: str) -> Iterator[str]:
    """What the derived tables of a language are made of and by."""
    yield from (f"{code}/{name}.yaml" for name in ("figures", "currencies", "context"))
    yield "symbols.yaml"
    yield from ("figures.py", "figure_anchors.py", "measures.py", "number_words.py")
    yield from ("phrase_tables.py", "phrases.py", "vocabulary.py")


def _derived(
    table: Mapping[str, Any], shared: Mapping[str, Any], currencies: Mapping[str, Any], context: Context
) -> dict[str, Any]:
    """The words of every phrase with what it stands for, by table, and the patterns; all of it plain."""
    range_, signs = table["range"], read_signs(shared, currencies)
    phrases: dict[str, Iterable[tuple[str, Any]]] = {
        "units": [(phrase, plain_unit(unit)) for phrase, unit in read_units(table, currencies)],
        "nouns": read_nouns(table),
        "months": [(month, int(number)) for month, number in context.months.items()],
        "not_minus": _same(table["digits"]["not_minus"]),
        "between": _same(range_["between"]),
        "range_to": _same(range_["to"]),
        **{name: _same(table[name]) for name in _PHRASES},
        **{name: _grouped(table[name]) for name in _GROUPS},
    }
    return {
        "phrases": {name: split_entries(entries) for name, entries in phrases.items()},
        "finder": finder_pattern(table, load_grammar(table)),
        "sign": signs_pattern(sign for sign in signs if not _LETTERS.fullmatch(sign)),
    }


def _tables(
    code: str,
    table: Mapping[str, Any],
    shared: Mapping[str, Any],
    currencies: Mapping[str, Any],
    made: Mapping[str, Any],
) -> FigureTables:
    found: dict[str, Any] = {name: folded(table[name]) for name in _WORDS}
    found |= {name: tuple(shared[name]) for name in ("number_signs", "reference_signs")}
    for name, entries in made["phrases"].items():
        found[name] = PhraseTable(entries, _TURNS.get(name, _itself))
    return FigureTables(
        code=code,
        words=Vocabulary(table["prefixes"], [(a, b) for a, b in table["endings"]], table["articles"]),
        grammar=load_grammar(table),
        ending={},
        finder=Pattern(made["finder"]),
        sign=Pattern(made["sign"]),
        marks=read_marks(table),
        home=tuple(fold(word) for word in table["home"]),
        reach=int(table["reach"]),
        last_noun=bool(table["last_noun"]),
        ordinal_endings=frozenset(ending.lower() for ending in table["ordinal_endings"]),
        multiples={word.lower(): Decimal(times) for word, times in table["multiples"].items()},
        hedge_signs=dict(shared["hedges"]),
        per_signs=dict(shared["per"]),
        day_ranges={fold(first): fold(second) for first, second in table["day_ranges"].items()},
        currencies=frozenset(currencies["names"]),
        three_decimals=frozenset(shared["three_decimals"]),
        trailing=frozenset(shared["trailing"]),
        pairs={fold(word): code for word, code in table["pairs"].items()},
        decimal=table["digits"]["decimal"],
        inverted="".join(table["digits"]["inverted"]),
        minus=folded(table["digits"]["minus"]),
        between_and=folded(table["range"]["between_and"]),
        range_from=folded(table["range"]["from"]),
        range_or=folded(table["range"]["or"]),
        **_signs(read_signs(shared, currencies)),
        **found,
    )


def _signs(signs: Mapping[str, Unit]) -> dict[str, Any]:
    return {
        "letters": {sign: unit for sign, unit in signs.items() if _LETTERS.fullmatch(sign)},
        "signs": signs,
        "sign_ends": frozenset(sign[-1] for sign, unit in signs.items() if _may_lead(unit)),
    }


def _may_lead(unit: Unit) -> bool:
    """Whether the sign of a unit may stand before a number: a currency without a scale, or percent."""
    return unit.factor == 1 and (unit.code == "%" or len(unit.code) == 3)


def _same(phrases: Iterable[str]) -> list[tuple[str, str]]:
    return [(phrase, phrase) for phrase in phrases]


def _grouped(groups: Mapping[str, Iterable[str]]) -> list[tuple[str, str]]:
    return [(phrase, value) for value, phrases in groups.items() for phrase in phrases]


def _itself(payload: Any) -> Any:
    return payload


#: what the payloads of a table are made into; others are texts and numbers
_TURNS: dict[str, Callable[[Any], Any]] = {"units": unit_of, "nouns": lambda plain: Noun(*plain)}
