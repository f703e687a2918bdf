"""The number words of one language and the grammar by which they add up, as data."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from maroc_ia_check.languages.phrase_tables import split_phrase
from maroc_ia_check.languages.phrases import fold
from maroc_ia_check.typed import Any, NamedTuple

#: what may be added behind a hundred, and behind a ten
_BEHIND_HUNDRED, _BEHIND_TEN = 99, 9
_HUNDRED = 100


class NumberWord(NamedTuple):
    """A number word: ``role`` is ``unit hundred scale dual collective fraction behind``.

    ``room`` is the most that may be added behind it; ``counted`` words need a number in front.
    """

    role: str
    value: Decimal
    room: Decimal = Decimal(0)
    ordinal: bool = False
    counted: bool = False
    one: bool = False
    #: what a writer who takes this scale for another one means
    calque: Decimal | None = None
    #: whether the word says "about"
    rough: bool = False


class NumberGrammar(NamedTuple):
    """Number words by their first word, and how they join."""

    #: first folded word → (further words, meaning), the longest first
    entries: Mapping[str, tuple[tuple[tuple[str, ...], NumberWord], ...]]
    #: twofold scales that are also plain scales behind a number (ألفا)
    duals: Mapping[str, NumberWord]
    ones: frozenset[str]
    #: words for one that only begin a number (an article: a million)
    leading_ones: frozenset[str]
    wary: frozenset[str]
    never: frozenset[str]
    point: frozenset[str]
    joiners: frozenset[str]
    join_before: frozenset[Decimal]
    join_behind_scale: bool
    join_required: bool
    units_first: bool
    definite_ordinals: bool
    #: words between a part and its scale (half *of a* million), and between any number and its scale
    links: frozenset[str]
    scale_links: frozenset[str]
    plural_endings: tuple[str, ...]

    def may_join(self, value: Decimal, last: str, *, joined: bool, grouped: bool) -> bool:
        """Whether a word of that value may follow, with or without a joiner.

        ``last`` is the role of what stands before it, ``grouped`` whether that waits for a scale.
        """
        if self.join_required:
            return joined
        if not joined:
            return True
        if value in self.join_before:
            return grouped and last == "unit"
        return self.join_behind_scale and last in {"hundred", "scale"}


def load_grammar(table: Mapping[str, Any]) -> NumberGrammar:
    """The grammar in a language's table of figures."""
    entries: dict[str, list[tuple[tuple[str, ...], NumberWord]]] = {}
    for phrase, word in _words(table):
        first, *rest = split_phrase(phrase)
        entries.setdefault(first, []).append((tuple(rest), word))
    return NumberGrammar(
        entries={
            first: tuple(sorted(options, key=lambda option: -len(option[0])))
            for first, options in entries.items()
        },
        duals={
            fold(word): NumberWord("dual", 2 * Decimal(10) ** int(power), counted=False)
            for word, power in table["duals"].items()
        },
        ones=frozenset(fold(word) for word in table["ones"]),
        leading_ones=frozenset(fold(word) for word in table["leading_ones"]),
        wary=frozenset(fold(word) for word in table["wary"]),
        never=frozenset(fold(word) for word in table["never"]),
        point=frozenset(fold(word) for word in table["digits"]["point"]),
        joiners=frozenset(fold(word) for word in table["joiners"]),
        join_before=frozenset(Decimal(value) for value in table["join_before"]),
        join_behind_scale=bool(table["join_behind_scale"]),
        join_required=bool(table["join_required"]),
        units_first=bool(table["units_first"]),
        definite_ordinals=bool(table["definite_ordinals"]),
        links=frozenset(fold(word) for word in table["links_between_scales"]),
        scale_links=frozenset(fold(word) for word in table["scale_links"]),
        plural_endings=tuple(fold(ending) for ending, _ in table["endings"]),
    )


def _words(table: Mapping[str, Any]) -> list[tuple[str, NumberWord]]:
    room = {phrase: Decimal(value) for phrase, value in table["room"].items()}
    ones, counted = frozenset(table["ones"]), frozenset(table["counted"])
    words = [
        (
            phrase,
            NumberWord("unit", Decimal(value), room.get(phrase, _room(Decimal(value))), one=phrase in ones),
        )
        for phrase, value in table["cardinals"].items()
    ]
    words += [
        (phrase, NumberWord("unit", Decimal(1), one=True))
        for phrase in table["ones"]
        if phrase not in table["cardinals"]
    ]
    words += [
        (phrase, NumberWord("hundred", Decimal(100), Decimal(_BEHIND_HUNDRED), counted=phrase in counted))
        for phrase in table["hundreds"]
    ]
    words += [(phrase, _scale(phrase, int(power), table)) for phrase, power in table["scales"].items()]
    words += [
        (phrase, NumberWord("dual", 2 * Decimal(10) ** int(power)))
        for phrase, power in table["duals"].items()
        if phrase not in table["scales"]
    ]
    exact = frozenset(table["exact_collectives"])
    words += [
        (phrase, NumberWord("collective", Decimal(value), rough=phrase not in exact, counted=True))
        for phrase, value in table["collectives"].items()
    ]
    words += [(phrase, _ordinal(Decimal(value))) for phrase, value in table["ordinals"].items()]
    words += [
        (phrase, NumberWord("behind", Decimal(value), counted=True))
        for phrase, value in table["behind_ordinals"].items()
    ]
    words += [
        (phrase, NumberWord("fraction", _fraction(value), counted=phrase in counted))
        for phrase, value in table["fractions"].items()
    ]
    return words + (_glued(table) if table["glue_tens"] else [])


def _scale(phrase: str, power: int, table: Mapping[str, Any]) -> NumberWord:
    calque = table["calques"].get(phrase)
    return NumberWord(
        "scale",
        Decimal(10) ** power,
        counted=phrase in table["counted"],
        calque=None if calque is None else Decimal(10) ** int(calque),
    )


def _ordinal(value: Decimal) -> NumberWord:
    role = "unit" if value < _HUNDRED else "hundred" if value == _HUNDRED else "scale"
    return NumberWord(role, value, ordinal=True)


def _glued(table: Mapping[str, Any]) -> list[tuple[str, NumberWord]]:
    """Tens and units written as one word: twentyfive, twentyfifth."""
    tens = {p: v for p, v in table["cardinals"].items() if v >= 20 and v % 10 == 0 and v < 100}
    small = {p: (v, False) for p, v in table["cardinals"].items() if 0 < v < 10} | {
        p: (v, True) for p, v in table["ordinals"].items() if v < 10
    }
    small |= dict.fromkeys(table["ones"][:1], (1, False))
    return [
        (ten + unit, NumberWord("unit", Decimal(high + low), ordinal=ordinal))
        for ten, high in tens.items()
        for unit, (low, ordinal) in small.items()
    ]


def _room(value: Decimal) -> Decimal:
    if value >= 100:
        return Decimal(_BEHIND_HUNDRED)
    return Decimal(_BEHIND_TEN) if value >= 20 and value % 10 == 0 else Decimal(0)


def _fraction(written: str) -> Decimal:
    numerator, denominator = written.split("/")
    return Decimal(numerator) / Decimal(denominator)
