"""The texts of a language in ``<code>/messages.po``: read with Babel once, then kept to load at once.

The context of an entry is the key by which the code asks for it; its id is the English text, which is for
translators and their tools alone. A wheel and an editable installation bring the kept forms
(``hatch_build.py``), so Babel is only needed where somebody edits a catalogue.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from io import BytesIO

from maroc_ia_check.compiled import digest_of, kept
from maroc_ia_check.errors import CatalogueError
from maroc_ia_check.languages import read_file
from maroc_ia_check.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.messages.catalog import Message

#: a text, or one for every plural form by its name
Entry = str | Mapping[str, str]


def read_catalogue(code: str, forms: Sequence[str]) -> dict[str, Entry]:
    """The texts of a language by their keys; ``forms`` names its plural forms, in the order of the file.

    Raises :class:`LanguageError` where there is none, :class:`CatalogueError` for one that cannot be read.
    """
    content = read_file(code, "messages.po")
    texts: dict[str, Entry] = json.loads(
        kept("messages", digest_of(content, *forms), lambda: _compiled(content, code, forms))
    )
    return texts


def strings(message: Message) -> tuple[str, ...]:
    """The text of an entry, or that of each of its plural forms."""
    said = message.string or ""
    return (said,) if isinstance(said, str) else tuple(said)


def _compiled(content: bytes, code: str, forms: Sequence[str]) -> bytes:
    """A catalogue as JSON, without what is not translated yet."""
    try:
        from babel.messages.pofile import PoFileError, read_po
    except ImportError as error:
        raise CatalogueError("catalogue-uncompiled", language=code) from error
    texts: dict[str, Entry] = {}
    try:
        for message in read_po(BytesIO(content), abort_invalid=True):
            said = strings(message)
            if message.context and not message.fuzzy and all(said):
                plural = dict(zip(forms, said, strict=True)) if message.pluralizable else None
                texts[message.context] = plural or said[0]
    except (PoFileError, ValueError) as error:
        raise CatalogueError("language-broken", language=code, table="messages.po") from error
    return json.dumps(texts, ensure_ascii=False, separators=(",", ":")).encode()
