"""From bytes to text: the byte-order mark, UTF-8, UTF-16, then the two Windows pages of our newsrooms.

Line ends stay as they are, so that offsets are into the text as read; only the byte-order mark goes.
Windows-1252 and Windows-1256 have their French letters in the same places: runs of Arabic letters tell.
"""

from __future__ import annotations

import codecs
import re

from maroc_ia_check.errors import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", None),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)
_ARABIC_WORD = re.compile(r"[\u0621-\u064a]{2,}")
_LETTER = re.compile(r"[^\W\d_]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# what neither Latin nor Arabic text is made of: bytes taken for UTF-16 by mistake are full of it
_FOREIGN = re.compile(r"[^\t\n\r -\u07ff\u2000-\u22ff\ufb50-\ufeff]")
_SAMPLE = 4096
#: percentage of control characters beyond which it is no text
_MOST_CONTROLS = 1


def decode(content: bytes) -> tuple[str, tuple[str, ...]]:
    """The text and the notices to give about it.

    Raises :class:`ReadError`: ``binary`` for what is no text, ``undecodable`` for an unknown encoding.
    """
    for mark, encoding, notice in _MARKS:
        if content.startswith(mark):
            text = _decoded(content[len(mark) :], encoding)
            if text is None:
                raise ReadError("undecodable")
            return _checked(text), (notice,) if notice else ()
    if b"\0" in content[:_SAMPLE]:
        return _checked(_unmarked_utf16(content)), ("utf-16",)
    text = _decoded(content, "utf-8")
    if text is not None:
        return _checked(text), ()
    return _windows(content)


def _unmarked_utf16(content: bytes) -> str:
    """UTF-16 without a mark: nearly all zero bytes stand on one side of the pairs."""
    sample = content[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    text = _decoded(content, encoding) if min(even, odd) * 20 <= max(even, odd) else None
    if text is None or len(_FOREIGN.findall(text[:_SAMPLE])) * 10 > len(text[:_SAMPLE]):
        raise ReadError("binary")
    return text


def _windows(content: bytes) -> tuple[str, tuple[str, ...]]:
    arabic = _decoded(content, "cp1256") or ""
    run = sum(len(word) for word in _ARABIC_WORD.findall(arabic))
    if run * 4 > len(_LETTER.findall(arabic)):
        return _checked(arabic), ("cp1256",)
    western = _decoded(content, "cp1252")
    if western is None:
        raise ReadError("binary" if _CONTROLS.search(content[:_SAMPLE].decode("latin-1")) else "undecodable")
    return _checked(western), ("cp1252",)


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _checked(text: str) -> str:
    """The text itself, unless control characters or emptiness show that it is none."""
    sample = text[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) * 100 > _MOST_CONTROLS * len(sample):
        raise ReadError("binary")
    if not text.strip():
        raise ReadError("empty")
    return text
