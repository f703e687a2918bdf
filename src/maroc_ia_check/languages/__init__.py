"""The languages a text may be in: what tells them apart, and how their words are folded.

Everything said in a language lives in ``languages/<code>/``, with the same keys in each file; adding
a language is adding a folder. Files are read when first asked for and kept.
"""

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache

from maroc_ia_check.compiled import digest_of, kept
from maroc_ia_check.errors import LanguageError
from maroc_ia_check.languages.phrases import Affixes, fold
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import Any, NamedTuple

__all__ = [
    "Language",
    "available_languages",
    "derived",
    "detect_language",
    "load_language",
    "passage_language",
    "read_file",
    "read_shared",
    "read_table",
]

_ROOT = os.path.dirname(__file__)
_LETTERS = Pattern(r"[^\W\d_]+")
#: where a script's letters lie; Latin is whatever no other script claims
_SCRIPTS = {"arabic": Pattern(r"[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\ufb50-\ufdff\ufe70-\ufefc]+")}
#: how much of a text is read to tell its language
_SAMPLE = 8_000
#: a text is in another script when more than this percentage of its letters is
_SCRIPT_SHARE = 40
#: in running text at least one word in so many is a small word of its language
_OWN_SHARE = 7
#: a passage needs so many words to be told from its text, and fewer in another script
_PASSAGE_WORDS, _SCRIPT_WORDS = 8, 4


class Language(NamedTuple):
    """One language: its code, its name in itself, its script, and how its words are folded."""

    code: str
    name: str
    script: str
    affixes: Affixes
    function_words: frozenset[str]
    #: letters that the other languages of the script hardly use
    letters: str


@cache
def available_languages() -> tuple[str, ...]:
    """The codes of the languages that have a folder, in alphabetical order."""
    folders = sorted(os.listdir(_ROOT))
    return tuple(each for each in folders if os.path.isfile(f"{_ROOT}/{each}/language.yaml"))


@cache
def read_table(code: str, name: str) -> dict[str, Any]:
    """One YAML table of a language. Raises :class:`LanguageError` when there is none, or none that reads."""
    return _table(read_file(code, f"{name}.yaml"), code, name)


@cache
def read_shared(name: str) -> dict[str, Any]:
    """One YAML table that all languages share. Raises :class:`LanguageError` when it does not read."""
    return _table(read_file("", f"{name}.yaml"), "*", name)


def read_file(code: str, name: str) -> bytes:
    """A file of a language; without a code, of all. Raises :class:`LanguageError` when there is none."""
    if code and not code.isalnum():
        raise LanguageError("language-unknown", language=code, table=name)
    try:
        with open(f"{_ROOT}/{code}/{name}", "rb") as handle:
            return handle.read()
    except FileNotFoundError:
        raise LanguageError("language-unknown", language=code, table=name) from None


def derived(kind: str, files: Iterable[str], make: Callable[[], Any]) -> Any:
    """What is made of files of this folder, plain as JSON; kept as long as none of them changes.

    Named are the tables and the modules that make it.
    """
    digest = digest_of(unicodedata.unidata_version, *map(_source, files))
    return json.loads(kept(kind, digest, lambda: _plain(make())))


def _plain(made: Any) -> bytes:
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _source(name: str) -> bytes:
    try:
        with open(f"{_ROOT}/{name}", "rb") as handle:
            return handle.read()
    except FileNotFoundError:  # a module that came without its source
        return b""


def _table(content: bytes, code: str, name: str) -> dict[str, Any]:
    table = json.loads(kept("table", digest_of(content), lambda: _compiled(content, code, name)))
    if not isinstance(table, dict):
        raise LanguageError("language-broken", language=code, table=name)
    return table


def _compiled(content: bytes, code: str, name: str) -> bytes:
    """A table as JSON; the keys of its mappings become words."""
    import yaml

    loader: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        table = loader(content).get_single_data()
    except yaml.YAMLError as error:
        raise LanguageError("language-broken", language=code, table=name) from error
    return json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode()


@cache
def load_language(code: str) -> Language:
    """The language with this code. Raises :class:`LanguageError` when there is none."""
    table = read_table(code, "language")
    affixes = table["affixes"]
    return Language(
        code=code,
        name=table["name"],
        script=table["script"],
        affixes=Affixes(
            prefixes=tuple(fold(prefix) for prefix in affixes["prefixes"]),
            suffixes=tuple(fold(suffix) for suffix in affixes["suffixes"]),
            article=tuple(fold(article) for article in affixes["article"]),
        ),
        function_words=frozenset(table["function_words"]),
        letters=table["letters"],
    )


def detect_language(text: str) -> str:
    """The language a text is written in: by its script, then by its small words.

    Never fails: a text without a telling word is in the first language of its script.
    """
    sample = text[:_SAMPLE]
    languages = [load_language(code) for code in available_languages()]
    script = _script(sample)
    rivals = [language for language in languages if language.script == script] or languages
    if len(rivals) == 1:
        return rivals[0].code
    words = _LETTERS.findall(sample.lower())
    counts = [
        _small_words(words, language) + sum(sample.count(letter) for letter in language.letters)
        for language in rivals
    ]
    return rivals[counts.index(max(counts))].code


def passage_language(passage: str, main: str) -> str | None:
    """The language of one passage of a text in a ``main`` language; ``None`` when it is too short to tell.

    The main language stays unless another one clearly speaks: by its script, or by its small words.
    """
    sample = passage[:_SAMPLE]
    words = sample.lower().split()
    if len(words) < _SCRIPT_WORDS:
        return None
    own = load_language(main)
    if _small_words(words, own) * _OWN_SHARE >= len(words):
        return main
    script = _script(sample)
    rivals = [
        language
        for language in map(load_language, available_languages())
        if language.script == script and language.code != main
    ]
    if script != own.script and len(rivals) == 1:
        return rivals[0].code
    counts = [_small_words(words, rival) for rival in rivals]
    most = max(counts, default=0)
    if script == own.script and len(words) < _PASSAGE_WORDS:
        return None
    clear = most * _OWN_SHARE >= len(words) and most > 3 * _small_words(words, own)
    return rivals[counts.index(most)].code if clear else main


def _small_words(words: list[str], language: Language) -> int:
    return sum(map(language.function_words.__contains__, words))


def _script(sample: str) -> str:
    if sample.isascii():
        return "latin"
    for script, pattern in _SCRIPTS.items():
        own = 100 * len("".join(pattern.findall(sample)))
        if own > _SCRIPT_SHARE * len(sample):
            return script
        if own and own > _SCRIPT_SHARE * len("".join(_LETTERS.findall(sample))) > 0:
            return script
    return "latin"
