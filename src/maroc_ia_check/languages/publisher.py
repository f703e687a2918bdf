"""The words that say whose an index is, and who says a figure, from a table of ``context.yaml``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from maroc_ia_check.languages.word_lists import words_of
from maroc_ia_check.typed import Any, NamedTuple


class Publisher(NamedTuple):
    """What tells whose an index is: all words between it and a body, or the last of them; and who says so."""

    #: behind the index, before it
    behind: frozenset[str]
    before: frozenset[str]
    #: the last words before an index that make it somebody's own, and those behind it that say whose it is
    own: tuple[str, ...]
    by: tuple[str, ...]
    #: the words before a body that make it the one who says so, and those behind it
    said: tuple[str, ...]
    says: tuple[str, ...]
    #: the same of words that tell an announcement
    announced: tuple[str, ...]
    announces: tuple[str, ...]


def publisher(table: Mapping[str, Any], joined: Iterable[str]) -> Publisher:
    """The table as typed sets of words; a conjunction may be ``joined`` to the words."""
    behind, before = (frozenset(words_of(table[place])) for place in ("behind", "before"))
    own, by, said, announced = (
        tuple(f" {words}" for words in words_of(table[place])) for place in ("own", "by", "said", "announced")
    )
    said += tuple(f" {letter}{words.strip()}" for letter in joined for words in said)
    announced += tuple(f" {letter}{words.strip()}" for letter in joined for words in announced)
    says, announces = (
        tuple(f"{words} " for words in words_of(table[place])) for place in ("says", "announces")
    )
    return Publisher(behind, before, own, by, said, says, announced, announces)
