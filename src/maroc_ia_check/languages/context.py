"""The words around the figures of one language, from ``context.yaml`` to typed tables.

Every phrase becomes a :class:`Word`: which table it stands in (``slot``), what it says there
(``value``), and, for the short words that accents tell apart (a/à, ou/où, année-là), the exact spelling.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from maroc_ia_check.errors import LanguageError
from maroc_ia_check.languages import derived, load_language, read_table
from maroc_ia_check.languages.phrase_index import PhraseIndex
from maroc_ia_check.languages.phrases import Affixes, fold
from maroc_ia_check.languages.publisher import Publisher, publisher
from maroc_ia_check.languages.telling import Telling, telling
from maroc_ia_check.languages.word_lists import folded, words_of
from maroc_ia_check.typed import Any, NamedTuple

#: words up to this length are matched with their accents
_SHORT = 2
#: tables that are lists of phrases, each looked up in the text
_LISTS = (
    "past",
    "next",
    "decade",
    "same",
    "same_year",
    "same_term",
    "aim",
    "own_term",
    "than",
    "than_prior",
    "yearly",
    "showing",
    "where",
    "prior_year",
    "ahead",
    "within",
    "events",
    "reviewed",
    "given",
    "participles",
    "denied",
    "refuted",
    "bounds",
    "draft",
    "part",
    "reversal",
    "corrected",
    "estimated",
    "hypothetical",
    "conditional",
    "baseline",
    "from",
    "to",
    "creation",
    "alone",
    "by",
    "restates",
    "hence",
    "scored",
    "about",
    "clause",
    "and",
    "together",
    "aside",
)
#: tables of lists, one for each value of the slot
_GROUPS = ("leads", "trails", "modality", "auxiliaries", "statistic", "change", "moves", "which")
#: tables from a phrase to what it means
_MEANINGS = ("parts", "years")


class Word(NamedTuple):
    """What a phrase of a table says, and how it or its last word is spelt where accents tell it apart."""

    slot: str
    value: str
    exact: str | None = None


class Future(NamedTuple):
    """How verbs of what lies ahead begin and end, and the words that merely look like them."""

    endings: tuple[str, ...]
    conditional_endings: tuple[str, ...]
    prefixes: tuple[str, ...]
    exceptions: tuple[str, ...]


class Rejecting(NamedTuple):
    """What takes back the sentence before, and the words of a question whether that is right."""

    words: frozenset[str]
    asked: frozenset[str]


class Context(NamedTuple):
    """The tables of one language that the readers of dates, periods and assertions share."""

    code: str
    affixes: Affixes
    cues: PhraseIndex[Word]
    fillers: frozenset[str]
    #: what may stand between an amount or a place and what it is of; nothing, too
    of_it: frozenset[str]
    abbreviations: frozenset[str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    day_words: Mapping[str, int]
    day_endings: tuple[str, ...]
    day_joiners: tuple[str, ...]
    date_links: tuple[str, ...]
    month_leads: tuple[str, ...]
    #: whether the month may stand before the day
    month_first: bool
    past: tuple[str, ...]
    next: tuple[str, ...]
    same_year: tuple[str, ...]
    times_of: frozenset[str]
    #: phrase → the unit and how many of it lie between the phrase and the text's date
    relative: Mapping[str, tuple[str, int]]
    published: tuple[str, ...]
    updated: tuple[str, ...]
    glued: Mapping[str, str]
    year_joiners: tuple[str, ...]
    #: a conjunction glued to the next word, and the words that merely begin with its letter
    and_letters: tuple[str, ...]
    and_except: tuple[str, ...]
    publisher: Publisher
    telling: Telling
    rejecting: Rejecting
    #: how a row begins that goes on about what the row above names, in lower case
    ditto: tuple[str, ...]
    #: by what is counted, the words of a sentence that says nothing but what follows from the one before
    drawn: Mapping[str, frozenset[str]]
    #: whether a participle without auxiliary right before a figure is a past tense
    simple_past: bool
    future: Future


@cache
def load_context(code: str) -> Context:
    """The tables of a language. Raises :class:`LanguageError` when it has none or they are incomplete."""
    table, affixes = read_table(code, "context"), load_language(code).affixes
    try:
        return Context(
            code=code,
            affixes=affixes,
            cues=_cues(code, table, affixes),
            fillers=folded(table["fillers"]),
            of_it=folded(("", *table["of_it"])),
            abbreviations=folded(table["abbreviations"]),
            months=dict(table["months"]),
            weekdays=dict(table["weekdays"]),
            day_words=dict(table["day_words"]),
            day_endings=words_of(table["day_endings"]),
            day_joiners=words_of(table["day_joiners"]),
            date_links=words_of(table["date_links"]),
            month_leads=words_of(table["month_leads"]),
            month_first=bool(table["month_first"]),
            past=words_of(table["past"]),
            next=words_of(table["next"]),
            same_year=words_of(table["same_year"]),
            times_of=folded(table["times_of"]),
            relative={phrase: _offset(meaning) for phrase, meaning in table["relative"].items()},
            published=words_of(table["published"]),
            updated=words_of(table["updated"]),
            glued=dict(table["glued"]),
            year_joiners=words_of(table["year_joiners"]),
            and_letters=words_of(table["and_glued"]["letters"]),
            and_except=tuple(fold(word) for word in words_of(table["and_glued"]["except"])),
            publisher=publisher(table["publisher"], table["and_glued"]["letters"]),
            telling=telling(table["telling"]),
            rejecting=Rejecting(*(folded(table["rejecting"][kind]) for kind in Rejecting._fields)),
            ditto=tuple(word.lower() for word in words_of(table["ditto"])),
            drawn=_drawn(table["drawn"], affixes),
            simple_past=bool(table["simple_past"]),
            future=_future(table["future"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise LanguageError("language-broken", language=code, table="context") from error


def _cues(code: str, table: Mapping[str, Any], affixes: Affixes) -> PhraseIndex[Word]:
    plain = derived("cues", _files(code), lambda: PhraseIndex(_words(table), affixes).plain())
    return PhraseIndex.restored(plain, affixes, _word)


def _drawn(table: Mapping[str, Any], affixes: Affixes) -> dict[str, frozenset[str]]:
    return {of: frozenset(affixes.key(fold(word)) for word in words_of(words)) for of, words in table.items()}


def _future(table: Mapping[str, Any]) -> Future:
    prefixes, exceptions = (tuple(map(fold, words_of(table[kind]))) for kind in ("prefixes", "except"))
    return Future(words_of(table["endings"]), words_of(table["conditional_endings"]), prefixes, exceptions)


def _files(code: str) -> Iterator[str]:
    """What the index of the words of a language is made of and by."""
    yield from (f"{code}/context.yaml", f"{code}/language.yaml")
    yield from ("context.py", "phrase_index.py", "phrases.py")


def _word(plain: list[Any]) -> Word:
    return Word(*plain)


def _offset(meaning: str) -> tuple[str, int]:
    """``day -1`` as a unit and a number."""
    unit, offset = meaning.split()
    return unit, int(offset)


def _words(table: Mapping[str, Any]) -> Iterator[tuple[str, Word]]:
    """Every phrase of the tables that are looked up in the text."""
    for slot in _LISTS:
        yield from _entries(table[slot], slot, slot)
    for slot in _GROUPS:
        for value, phrases in table[slot].items():
            yield from _entries(phrases, slot, value)
    for slot in _MEANINGS:
        for phrase, meaning in table[slot].items():
            yield from _entries([phrase], slot, str(meaning))


def _entries(phrases: Iterable[str], slot: str, value: str) -> Iterator[tuple[str, Word]]:
    for phrase in words_of(phrases):
        _, hyphen, last = phrase.casefold().rpartition("-")
        told_apart = len(phrase) <= _SHORT or (hyphen and len(last) <= _SHORT and not last.isascii())
        yield phrase, Word(slot, value, last if told_apart else None)
