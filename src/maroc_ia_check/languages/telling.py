"""The words of a sentence that goes on about what was told before it, from a table of ``context.yaml``."""

from __future__ import annotations

from collections.abc import Mapping

from maroc_ia_check.languages.phrases import fold
from maroc_ia_check.languages.word_lists import folded, words_of
from maroc_ia_check.typed import Any, NamedTuple


class Telling(NamedTuple):
    """The words of a sentence that goes on about what was told before it, and those around an act."""

    #: before the act: pronouns, articles and possessives, and all that may stand there
    pronouns: frozenset[str]
    definite: frozenset[str]
    resuming: frozenset[str]
    #: what leads whoever did it
    makers: tuple[str, ...]
    #: what leads a town; it, and what may stand with the parties between an act and its town
    inside: frozenset[str]
    along: frozenset[str]
    #: behind a date without its year: it is the next after the date told before
    following: tuple[str, ...]


def telling(table: Mapping[str, Any]) -> Telling:
    """The table as typed sets of words."""
    pronouns, definite, inside = (folded(table[kind]) for kind in ("pronouns", "definite", "inside"))
    return Telling(
        pronouns,
        definite,
        pronouns | definite | folded(table["resuming"]),
        tuple(map(fold, words_of(table["makers"]))),
        inside,
        inside | folded(table["along"]),
        words_of(table["following"]),
    )
