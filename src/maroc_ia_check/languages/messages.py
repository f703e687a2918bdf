"""How a language is spoken: the interface texts of ``<code>/messages.po``.

A text is a template with ``{names}``, or one template for every plural form, chosen by ``count``. The forms
and their bounds are data (``grammar.plural`` of ``language.yaml``), so nothing here knows a language. A
missing text or name never raises: the default language speaks instead, then the key itself; tests see to it
that no reader ever meets that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache

from maroc_ia_check.languages import available_languages, read_table
from maroc_ia_check.languages.catalogue import Entry, read_catalogue
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import Any

_NAME = Pattern(r"\{(\w+)\}")
#: stands where a parameter was not given
_GAP = "…"


class Messages:
    """The texts of one language."""

    def __init__(
        self,
        code: str,
        grammar: Mapping[str, Any],
        texts: Mapping[str, Entry],
        fallback: Messages | None = None,
    ) -> None:
        """Texts as the catalogue has them; ``fallback`` speaks where one is missing."""
        self.code = code
        self.grammar = grammar
        self.texts = texts
        self._fallback = fallback

    def has(self, key: str) -> bool:
        """Whether this language itself has the text."""
        return key in self.texts

    def text(self, key: str, /, **params: object) -> str:
        """The text with its parameters filled in; never raises."""
        template = self._template(key, params.get("count"))
        if template is None:
            return self._fallback.text(key, **params) if self._fallback else key
        if "{" not in template:
            return template
        return _NAME.sub(lambda found: str(params.get(found[1], _GAP)), template)

    def first(self, keys: Iterable[str], /, **params: object) -> str:
        """The first of these texts that exists and whose every name has a value."""
        wanted = list(keys)
        for key in wanted:
            template = self._template(key, params.get("count"))
            if template is not None and all(params.get(name) for name in _NAME.findall(template)):
                return self.text(key, **params)
        return self.text(wanted[-1], **params)

    def _template(self, key: str, count: object) -> str | None:
        entry = self.texts.get(key)
        if isinstance(entry, Mapping):
            return entry[self.plural(count if isinstance(count, int | Decimal) else 0)]
        return entry

    def plural(self, count: int | Decimal) -> str:
        """The plural form of a count: the first row of ``grammar.plural`` that holds it."""
        size = abs(Decimal(count))
        for form, modulus, low, high in self.grammar["plural"]:
            rest = size % modulus if modulus else size
            if Decimal(str(low)) <= rest <= Decimal(str(high)):
                return str(form)
        return "other"


@cache
def interface_languages() -> tuple[str, ...]:
    """The codes of the languages that can be spoken, the default one first."""
    return tuple(sorted(available_languages(), key=lambda code: not read_table(code, "language")["default"]))


@cache
def load_messages(code: str | None = None) -> Messages:
    """The texts of a language; without a code, of the default one.

    Raises :class:`LanguageError` for a language that has none.
    """
    default = interface_languages()[0]
    fallback = load_messages(default) if code not in (None, default) else None
    code = code or default
    grammar = read_table(code, "language")["grammar"]
    forms = [row[0] for row in grammar["plural"]] + ["other"]
    return Messages(code, grammar, read_catalogue(code, forms), fallback)
