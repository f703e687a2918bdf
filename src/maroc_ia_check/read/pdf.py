"""PDF: the layer of text, in paragraphs, with the page of everything.

Refused, each with its reason: files locked with a password, files of images only, and layers of text that
do not say what is seen.
"""

from __future__ import annotations

import re
import unicodedata
from math import hypot
from typing import Any

from maroc_ia_check.errors import ReadError
from maroc_ia_check.model import Document
from maroc_ia_check.read.pdf_glyphs import Glyph, make_lines
from maroc_ia_check.read.pdf_paragraphs import join

SUFFIXES = (".pdf",)
BINARY = True

#: the library's number for a file that wants a password
_PASSWORD = 4
#: percentage of signs without a meaning from which a text cannot be trusted
_MOST_UNKNOWN = 5
#: the Arabic article where it belongs, and where it stands in words written backwards
_ARTICLE = re.compile(r"\bال\w{2,}")
_BACKWARDS = re.compile(r"\w{2,}لا\b")
_FEW = 5


def read(content: bytes, path: str) -> Document:
    """The document; raises :class:`ReadError`: ``broken encrypted no-text-layer garbled reversed-text``."""
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise ReadError("encrypted" if error.err_code == _PASSWORD else "broken") from error
    try:
        pages = [_glyphs(pdf, number) for number in range(len(pdf))]
    except pypdfium2.PdfiumError as error:
        raise ReadError("broken") from error
    finally:
        pdf.close()
    if not any(pages):
        raise ReadError("no-text-layer")
    text, places = join([make_lines(page) for page in pages])
    _check(text)
    return Document(
        text=text, path=path, places=places, notices=() if all(pages) else ("pages-without-text",)
    )


def _glyphs(pdf: Any, number: int) -> list[Glyph]:
    """The signs of a page in the order of the library; nothing for a page without words."""
    from ctypes import byref, c_double

    import pypdfium2.raw as library

    page = pdf[number]
    layer = page.get_textpage()
    x, y, matrix = c_double(), c_double(), library.FS_MATRIX()
    glyphs = []
    for index in range(layer.count_chars()):
        code = library.FPDFText_GetUnicode(layer, index)
        left, _, right, _ = layer.get_charbox(index, loose=True)
        library.FPDFText_GetCharOrigin(layer, index, byref(x), byref(y))
        library.FPDFText_GetMatrix(layer, index, byref(matrix))
        size = library.FPDFText_GetFontSize(layer, index) * hypot(matrix.c, matrix.d)
        left, right, base, size = (round(100 * each) for each in (left, right, y.value, size))
        guessed = library.FPDFText_IsGenerated(layer, index) == 1
        glyphs.append(Glyph(chr(code), left, right, base, size, guessed))
    layer.close()
    page.close()
    return glyphs if any(glyph.text.strip() for glyph in glyphs) else []


def _check(text: str) -> None:
    """Refuse a text that is not what is seen."""
    unknown = sum(sign == "\ufffd" or unicodedata.category(sign) in {"Cc", "Co", "Cn"} for sign in text)
    unknown -= text.count("\n") + text.count("\t")
    if unknown * 100 > _MOST_UNKNOWN * len(text):
        raise ReadError("garbled")
    backwards = len(_BACKWARDS.findall(text))
    if backwards > _FEW and backwards > 2 * len(_ARTICLE.findall(text)):
        raise ReadError("reversed-text")
