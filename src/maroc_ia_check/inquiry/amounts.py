"""A condition on values, as one types it: ``>= 1e9 MAD``, ``500 MW``, ``< 2,5 milliards d'euros``.

Values are exact; units of one dimension are converted exactly. Currencies are not, unless it is asked for:
then at the rates dated around the statement, and only what holds at every one of them passes.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from maroc_ia_check.errors import UsageError
from maroc_ia_check.knowledge import KnowledgeBase, rate_interval
from maroc_ia_check.model import Document, Statement
from maroc_ia_check.model.review import Band
from maroc_ia_check.typed import NamedTuple
from maroc_ia_check.units import dimension, factor, is_money

_CONDITION = re.compile(r"\s*(>=|<=|>|<|==|=|≥|≤)?\s*(.+?)\s*\Z")
_PLAIN = re.compile(r"([+-]?[\d.]+(?:[eE][+-]?\d+)?)\s*(\D.*)?")
_SIGNS = {"≥": ">=", "≤": "<=", "==": "=", None: "="}


class Converted(NamedTuple):
    """A value in another currency, between two exact ends, both included."""

    low: Decimal
    high: Decimal
    unit: str


class Condition(NamedTuple):
    """A comparison (``>= <= > < =``) with an exact value; without a unit, any unit will do."""

    sign: str
    value: Decimal
    unit: str | None
    convert: bool = False

    def holds(self, statement: Statement, knowledge: KnowledgeBase, day: date | None) -> bool:
        """Whether the statement's value satisfies it; a range must do so from end to end."""
        band = self.band(statement, knowledge, day)
        if band is None:
            return False
        match self.sign:
            case ">=":
                return band.low >= self.value
            case "<=":
                return band.high <= self.value
            case ">":
                return band.low > self.value
            case "<":
                return band.high < self.value
        return band.low <= self.value <= band.high

    def band(self, statement: Statement, knowledge: KnowledgeBase, day: date | None) -> Band | None:
        """The statement's value in the unit asked for; ``None`` where it has none or cannot be compared."""
        low = statement.value if statement.value is not None else statement.low
        high = statement.value if statement.value is not None else statement.high
        if low is None or high is None:
            return None
        own, unit = statement.unit, self.unit
        if unit is None or own == unit:
            return Band(low, high)
        if own is None or dimension(own) != dimension(unit):
            return None
        if not is_money(unit):
            times = factor(own) / factor(unit)
            return Band(low * times, high * times)
        rate = rate_interval(knowledge, own, unit, day) if self.convert else None
        return Band(low * rate.low, high * rate.high) if rate else None

    def converted(self, statement: Statement, knowledge: KnowledgeBase, day: date | None) -> Converted | None:
        """The value in the currency asked for, where the statement's own is another one."""
        own, unit = statement.unit, self.unit
        if own == unit or own is None or unit is None or not (is_money(unit) and is_money(own)):
            return None
        band = self.band(statement, knowledge, day)
        return Converted(*band, unit) if band else None


def read_condition(text: str, *, convert: bool = False) -> Condition:
    """The condition that a text means; raises :class:`UsageError` ``bad-value`` when it means none."""
    found = _CONDITION.match(text)
    if found is None:
        raise UsageError("bad-value", given=text)
    sign, said = found.groups()
    value, unit = _plain(said) or _printed(said, text)
    return Condition(_SIGNS.get(sign, str(sign)), value, unit, convert)


def _plain(said: str) -> tuple[Decimal, str | None] | None:
    """A number as programs write it, with the code of a unit."""
    from maroc_ia_check.languages.messages import load_messages

    found = _PLAIN.fullmatch(said)
    if found is None or (found[2] is not None and not load_messages().has(f"unit.{found[2]}")):
        return None
    try:
        return Decimal(found[1]), found[2]
    except InvalidOperation:
        return None


def _printed(said: str, text: str) -> tuple[Decimal, str | None]:
    """An amount as a newspaper prints it, in any language."""
    from maroc_ia_check.extract import extract_mentions

    mentions = [m for m in extract_mentions(Document.from_text(said)).mentions if m.value is not None]
    if len(mentions) != 1 or mentions[0].value is None or mentions[0].kind == "date":
        raise UsageError("bad-value", given=text)
    return mentions[0].value, mentions[0].unit
