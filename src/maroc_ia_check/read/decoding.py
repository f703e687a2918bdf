"""From bytes to text: the byte-order mark, UTF-8, UTF-16, then the two Windows pages of our newsrooms.

Line ends stay as they are, so that offsets are into the text as read; only the byte-order mark goes.
Windows-1252 and Windows-1256 have their French letters in the same places: runs of Arabic letters tell.
"""

from __future__ import annotations

import codecs

from maroc_ia_check.errors import ReadError
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", None),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)
_ARABIC_WORD = Pattern(r"[\u0621-\u064a]{2,}")
_LETTER = Pattern(r"[^\W\d_]")
_CONTROLS = Pattern(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# what neither Latin nor Arabic text is made of: bytes taken for UTF-16 by mistake are full of it
_FOREIGN = Pattern(r"[^\t\n\r -\u07ff\u2000-\u22ff\ufb50-\ufeff]")
_SAMPLE = 4096
#: percentage of control characters beyond which it is no text
_MOST_CONTROLS = 1


#: web pages that declare these mean their Windows pages, as browsers read them
_MEANT = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254"}


class Decoded(NamedTuple):
    """A text, the notices to give about it, and the encoding that it was in."""

    text: str
    notices: tuple[str, ...]
    encoding: str


def decode(content: bytes, *, declared: str | None = None) -> Decoded:
    """The text of a file; ``declared`` is the encoding that the file itself names.

    What is UTF-8 is read as such, whatever the file says. Raises :class:`ReadError`: ``binary`` for what is
    no text, ``undecodable`` for an unknown encoding.
    """
    for mark, encoding, notice in _MARKS:
        if content.startswith(mark):
            text = _decoded(content[len(mark) :], encoding)
            if text is None:
                raise ReadError("undecodable")
            return Decoded(_checked(text), (notice,) if notice else (), encoding)
    if b"\0" in content[:_SAMPLE]:
        return _unmarked_utf16(content)
    for encoding in ("utf-8", _MEANT.get(_name(declared), declared)) if declared else ("utf-8",):
        text = _decoded(content, encoding)
        if text is not None:
            return Decoded(_checked(text), (), encoding)
    return _windows(content)


def recoded(content: bytes, encoding: str) -> bytes:
    """The same text in UTF-8. Raises :class:`ReadError` ``not-in-encoding`` when it is in another one."""
    text = _decoded(content, encoding)
    if text is None:
        raise ReadError("not-in-encoding", encoding=encoding)
    return text.removeprefix("\ufeff").encode("utf-8", "surrogatepass")


def _unmarked_utf16(content: bytes) -> Decoded:
    """UTF-16 without a mark: nearly all zero bytes stand on one side of the pairs."""
    sample = content[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    text = _decoded(content, encoding) if min(even, odd) * 20 <= max(even, odd) else None
    if text is None or len(_FOREIGN.findall(text[:_SAMPLE])) * 10 > len(text[:_SAMPLE]):
        raise ReadError("binary")
    return Decoded(_checked(text), ("utf-16",), encoding)


def _windows(content: bytes) -> Decoded:
    arabic = _decoded(content, "cp1256") or ""
    run = sum(len(word) for word in _ARABIC_WORD.findall(arabic))
    if run * 4 > len(_LETTER.findall(arabic)):
        return Decoded(_checked(arabic), ("cp1256",), "cp1256")
    western = _decoded(content, "cp1252")
    if western is None:
        raise ReadError("binary" if _CONTROLS.search(content[:_SAMPLE].decode("latin-1")) else "undecodable")
    return Decoded(_checked(western), ("cp1252",), "cp1252")


def _decoded(content: bytes, encoding: str) -> str | None:
    """The text in an encoding; nothing when it is not in it, or when there is no such encoding."""
    try:
        return content.decode(encoding)
    except (LookupError, UnicodeError):
        return None


def _name(encoding: str) -> str:
    """The one name of an encoding that has several."""
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return encoding


def _checked(text: str) -> str:
    """The text itself, unless control characters or emptiness show that it is none."""
    sample = text[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) * 100 > _MOST_CONTROLS * len(sample):
        raise ReadError("binary")
    if not text.strip():
        raise ReadError("empty")
    return text
