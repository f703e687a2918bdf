"""Generic errors: what becomes of a figure's own digits and words. Nothing here knows a value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

_NUMBER = re.compile(r"\d+(?:[.,   ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
_WORD_SWAPS = ("long-scale", "currency", "unit", "subunit")
_GAP = 10


def figure_faults(quote: str, words: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every generic error of a figure: its kind, and the figure with the error in it."""
    swapped = swap(quote, words["scale"])
    if swapped is not None:
        yield "scale", swapped
    for kind in _WORD_SWAPS:
        told = swap(quote, words[kind])
        if told is not None:
            yield kind, told
    match = _NUMBER.search(quote)
    if match is None:
        return
    number = Number(match.group(), words["decimal"])
    changed = dict(number.faults(scaled=swapped is None))
    for kind, wrong in changed.items():
        yield kind, quote[: match.start()] + wrong + quote[match.end() :]


def date_faults(quote: str, words: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """A date with another day, and with another month."""
    yield "day", re.sub(r"\b\d{1,2}(?=\D|$)", lambda m: _other_day(m.group()), quote)
    months: Sequence[str] = words["month"]
    for index, month in enumerate(months):
        if month in quote:
            yield "month", quote.replace(month, months[(index + 5) % 12])
            return


def _other_day(day: str) -> str:
    number = int(day)
    return str(number - _GAP if number > _GAP else number + _GAP)


def swap(quote: str, pairs: Sequence[Sequence[str]]) -> str | None:
    """The quote with the first word of the pairs that it holds exchanged; ``None`` if it holds none."""
    for old, new in pairs:
        found = re.search(rf"(?<!\w){re.escape(old)}(?!\w)" if old.isalpha() else re.escape(old), quote)
        if found:
            return quote[: found.start()] + new + quote[found.end() :]
    return None


class Number:
    """A number as printed, taken apart so that its digits can be changed and its style kept."""

    def __init__(self, printed: str, decimal: str) -> None:
        """Tell grouping marks from the decimal mark by the language."""
        whole, mark, rest = printed.rpartition(decimal)
        decimals = bool(mark) and rest.isdecimal() and not (len(rest) == 3 and decimal == ".")
        self.whole = re.sub(r"\D", "", whole if decimals else printed)
        self.rest = mark + rest if decimals else ""
        self.group = next((c for c in (whole if decimals else printed) if not c.isdecimal()), "")

    def told(self, whole: str) -> str:
        """The number with other digits before its decimal mark, grouped as it was."""
        if self.group:
            head = len(whole) % 3
            parts = [whole[:head], *(whole[i : i + 3] for i in range(head, len(whole), 3))]
            whole = self.group.join(part for part in parts if part)
        return whole + self.rest

    def faults(self, *, scaled: bool) -> Iterator[tuple[str, str]]:
        """The errors of digits; thousands lost where no word says the order of magnitude."""
        whole, significant = self.whole, self.whole.rstrip("0")
        if scaled and self.group and whole.endswith("000"):
            yield "scale", self.told(whole[:-3])
        if self.rest:
            yield "separator", whole + self.rest[1:]
        if len(whole) > 2:
            # of two digits, dropping one leaves too little to tell a slip from another figure
            at = 1 if len(significant) > 2 else len(whole) - 1
            yield "dropped", self.told(whole[:at] + whole[at + 1 :])
        if len(whole) > 1:
            yield "doubled", self.told(whole[0] + whole if len(significant) > 1 else whole + "0")
        digits = whole + self.rest[1:]
        for i, (one, other) in enumerate(pairwise(digits)):
            if one != other and (i or other != "0"):
                mixed = digits[:i] + other + one + digits[i + 2 :]
                yield "transposed", self._split(mixed)
                return

    def _split(self, digits: str) -> str:
        whole, rest = digits[: len(self.whole)], digits[len(self.whole) :]
        told = self.told(whole)
        return told[: len(told) - len(self.rest)] + self.rest[:1] + rest
