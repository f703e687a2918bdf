"""The catalogues brought in line with the English one, from which translators work.

``python -m maroc_ia_check.languages.translation`` (``make messages``) makes the English texts the ids of
every catalogue, in the order and with the comments of the English one. A text that is missing elsewhere is
left empty, one whose English changed is marked fuzzy, and one that English has no longer goes to the end as
obsolete.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from maroc_ia_check.languages import available_languages, read_file
from maroc_ia_check.languages.catalogue import strings

#: the language whose texts are the ids
SOURCE = "en"
_WIDTH = 100


def aligned(content: bytes, code: str, source: bytes) -> bytes:
    """The catalogue of a language with the entries of the ``source``, the English one; its header stays."""
    header = content.partition(b"\n\n")[0].strip()
    own = read_po(BytesIO(content), locale=code)
    known = {each.context: each for each in (*own.obsolete.values(), *own) if each.context}
    result = Catalog(locale=code)
    for english in read_po(BytesIO(source), locale=SOURCE):
        if english.context:
            entry = _entry(english, known.pop(english.context, None), code)
            result[entry.id] = entry
    result.obsolete.update((each.context or "", each) for each in known.values() if any(strings(each)))
    body = BytesIO()
    write_po(body, result, width=_WIDTH, omit_header=True)
    return header + b"\n\n" + body.getvalue().strip() + b"\n"


def _entry(english: Message, own: Message | None, code: str) -> Message:
    """An entry of the source with the text that another language, or the source itself, has for it."""
    text = strings(english) if any(strings(english)) else english.id
    plural = english.pluralizable
    entry = Message(
        tuple(text) if plural else "".join(text),
        auto_comments=english.auto_comments,
        user_comments=own.user_comments if own else (),
        flags=own.flags if own else (),
        context=english.context,
    )
    if code == SOURCE:
        entry.string = entry.id
    elif own and own.pluralizable == plural and any(strings(own)):
        entry.string = own.string
        if own.id != entry.id:
            entry.flags.add("fuzzy")
    return entry


def main() -> None:
    """Write every catalogue again, and say what is left to translate."""
    source = read_file(SOURCE, "messages.po")
    for code in available_languages():
        before = read_file(code, "messages.po")
        content = aligned(before, code, source)
        if content != before:
            (Path(__file__).parent / code / "messages.po").write_bytes(content)
        entries = [each for each in read_po(BytesIO(content), locale=code) if each.id]
        empty = sum(not all(strings(each)) for each in entries)
        fuzzy = sum(each.fuzzy for each in entries)
        sys.stdout.write(f"{code}: {len(entries)} texts, {empty} missing, {fuzzy} to look at again\n")


if __name__ == "__main__":
    main()
