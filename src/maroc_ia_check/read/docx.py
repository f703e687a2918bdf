"""Word documents: the text as printed, with tracked changes accepted, tables, notes and text boxes.

No date is taken from the file's properties: the day it was last saved is not the day it was published.
"""

from __future__ import annotations

from maroc_ia_check.model import Document

SUFFIXES = (".docx", ".docm")
BINARY = True


def read(content: bytes, path: str) -> Document:
    """The document, with the place of every paragraph, row, note and box."""
    from maroc_ia_check.office.archive import Archive
    from maroc_ia_check.office.word import WordText

    return WordText(Archive(content)).flow.document(path)
