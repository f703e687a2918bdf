"""What numbers measure and count in one language: units, currencies, signs, scales in short, nouns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from maroc_ia_check.languages.phrases import fold
from maroc_ia_check.typed import Any, NamedTuple


class Unit(NamedTuple):
    """A unit, and how many of it one such word means (centimes, MMDH).

    ``home`` is read instead, with its own ``home_factor``, when the text speaks of home.
    """

    code: str
    factor: Decimal = Decimal(1)
    home: str | None = None
    home_factor: Decimal = Decimal(1)


def plain_unit(unit: Unit) -> tuple[str, str, str | None, str]:
    """The unit as texts."""
    return unit.code, str(unit.factor), unit.home, str(unit.home_factor)


def unit_of(plain: Sequence[Any]) -> Unit:
    """The unit again."""
    code, factor, home, home_factor = plain
    return Unit(code, Decimal(factor), home, Decimal(home_factor))


class Noun(NamedTuple):
    """A counted noun: its canonical name, and whether it gives way to a noun behind it."""

    code: str
    weak: bool = False


class Mark(NamedTuple):
    """An abbreviated power of ten: where it may stand."""

    power: int
    glued: bool
    money: bool


def read_marks(table: Mapping[str, Any]) -> dict[str, Mark]:
    """Abbreviated scales by the letters they are printed with."""
    return {
        mark: Mark(int(power), mark in table["glued_marks"], mark in table["money_marks"])
        for mark, power in table["marks"].items()
    }


def read_nouns(table: Mapping[str, Any]) -> list[tuple[str, Noun]]:
    """Counted nouns as written, with what they are called in the model."""
    weak = frozenset(table["weak_nouns"])
    return [
        (phrase, Noun(code, weak=phrase in weak))
        for code, phrases in table["nouns"].items()
        for phrase in phrases
    ]


def read_units(table: Mapping[str, Any], currencies: Mapping[str, Any]) -> list[tuple[str, Unit]]:
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
        for table in ("names", "short")
        for code, names in currencies[table].items()
        for name in names
        if fold(name) not in known
    ]


def read_signs(shared: Mapping[str, Any], currencies: Mapping[str, Any]) -> dict[str, Unit]:
    """Signs and codes of units and currencies; what all languages share wins over one language."""
    signs = {code: Unit(code) for code in currencies["names"]}
    signs.update((sign, Unit(code)) for sign, code in currencies["signs"].items())
    signs.update((sign, Unit(code)) for sign, code in shared["units"].items())
    signs.update((sign, Unit(code)) for sign, code in shared["money"].items())
    compounds = shared["compounds"].items()
    signs.update((sign, Unit(code, Decimal(10) ** power)) for sign, (power, code) in compounds)
    return signs
