"""Lists of words as tables write them, checked and brought to one form."""

from __future__ import annotations

from collections.abc import Iterable

from maroc_ia_check.languages.phrases import fold
from maroc_ia_check.typed import Any


def folded(words: Iterable[Any]) -> frozenset[str]:
    """The words without case, accents and letter variants."""
    return frozenset(map(fold, words_of(words)))


def words_of(values: Iterable[Any]) -> tuple[str, ...]:
    """The values, all of them words: a bare ``no`` or ``on`` that YAML reads as a truth value is an error."""
    checked = tuple(values)
    if not all(isinstance(value, str) for value in checked):
        raise TypeError(checked)
    return checked
