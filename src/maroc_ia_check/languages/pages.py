"""What web pages and e-mail put around a text: the words of all languages, because a page mixes them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from maroc_ia_check.errors import LanguageError
from maroc_ia_check.languages import available_languages, read_shared, read_table
from maroc_ia_check.typed import NamedTuple


class Surroundings(NamedTuple):
    """How the surroundings of an article are known."""

    #: in the words of a class or an id, parted by single spaces
    names: re.Pattern[str]
    roles: frozenset[str]
    #: at the start of a box that points to other articles
    read_also: re.Pattern[str]
    date_names: tuple[str, ...]
    article_types: frozenset[str]


class Quoting(NamedTuple):
    """How the lines of an e-mail are known that introduce an older message."""

    wrote: re.Pattern[str]
    original: re.Pattern[str]
    sender: re.Pattern[str]
    then: re.Pattern[str]


@cache
def load_surroundings() -> Surroundings:
    """What surrounds articles. Raises :class:`LanguageError` when a table is broken."""
    shared = read_shared("pages")
    try:
        return Surroundings(
            names=re.compile(rf"(?<![^ ]){_any(shared['surroundings'])}(?![^ ])"),
            roles=frozenset(shared["roles"]),
            read_also=re.compile(rf"\W*{_any(_spoken('read_also'))}\s*(?:[:：>»–—-]|$|\n)", re.I),
            date_names=tuple(shared["dates"]),
            article_types=frozenset(shared["articles"]),
        )
    except (KeyError, TypeError) as error:
        raise LanguageError("language-broken", language="*", table="pages") from error


@cache
def load_quoting() -> Quoting:
    """What introduces older messages. Raises :class:`LanguageError` when a table is broken."""
    try:
        tables = [read_table(code, "pages")["sent_on"] for code in available_languages()]
        lead = r"^[ \t>*]*{}[ \t\u00a0\u202f*]*:"
        return Quoting(
            wrote=re.compile(rf"^[^\n]*\b{_any(_spoken('wrote'))}[ \t\u00a0\u202f]*:[ \t\r]*$", re.M | re.I),
            original=re.compile(
                rf"^[ \t>]*-{{2,}}[ \t]*{_any(_spoken('original'))}[ \t]*:?[ \t]*-*", re.M | re.I
            ),
            sender=re.compile(lead.format(_any(word for table in tables for word in table["from"])), re.M),
            then=re.compile(lead.format(_any(word for table in tables for word in table["then"])), re.M),
        )
    except (KeyError, TypeError) as error:
        raise LanguageError("language-broken", language="*", table="pages") from error


def _spoken(key: str) -> list[str]:
    return [word for code in available_languages() for word in read_table(code, "pages")[key]]


def _any(words: Iterable[str]) -> str:
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"
