"""Stage 1: a file becomes a document. One module a format, found by the file's suffix.

A format is a module of this folder with ``SUFFIXES`` and ``read(content, path) -> Document``. A file whose
suffix no format claims is read as plain text when it is text. A format that is no text itself says
``BINARY = True``; one whose suffixes other kinds of files have too says ``NAMED_ONLY = True``.
"""

from __future__ import annotations

import os
from importlib import import_module

from maroc_ia_check.errors import MissingExtraError, ReadError
from maroc_ia_check.model import Document
from maroc_ia_check.read.decoding import recoded
from maroc_ia_check.typed import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["read_document", "readable_suffixes", "searched_suffixes"]

#: files beyond this many megabytes are not articles
LIMIT = 20
#: the format of what has no suffix
_PLAIN = "text"
#: documents that hold text, but not as text; a format that learns to read one claims its suffix first
_KNOWN_KINDS = frozenset((".doc", ".eml", ".epub", ".htm", ".html", ".json", ".pages", ".ppt", ".pptx")) | {
    ".rtf",
    ".tex",
    ".xhtml",
    ".xls",
    ".xlsx",
    ".xml",
}


class Reader(Protocol):
    """What a format's module offers."""

    __name__: str
    SUFFIXES: tuple[str, ...]

    def read(self, content: bytes, path: str) -> Document:
        """The document; raises :class:`ReadError` when the content is not of the format."""
        ...


def read_document(path: str | Path, *, content: bytes | None = None, encoding: str | None = None) -> Document:
    """The document at a path, or made of ``content`` under that name (standard input is ``-``).

    ``encoding`` is that of a text file, when it is told and not to be recognised.
    Raises :class:`ReadError`; its key says what is wrong and is the ``code`` in the JSON report.
    :class:`MissingExtraError` names the extra of a format that is not installed: it is called as the format.
    """
    name = str(path)
    if content is None:
        content = _bytes(name)
    if len(content) > LIMIT * 1_000_000:
        raise ReadError("too-large", limit=LIMIT)
    if not content.strip():
        raise ReadError("empty")
    reader = _reader(os.path.splitext(name)[1].lower())
    if encoding is not None and not getattr(reader, "BINARY", False):
        content = recoded(content, encoding)
    try:
        return reader.read(content, name)
    except ModuleNotFoundError as error:
        raise MissingExtraError("missing-extra", extra=reader.__name__.rpartition(".")[2]) from error


def readable_suffixes() -> tuple[str, ...]:
    """Every suffix that a format claims, in alphabetical order."""
    return tuple(sorted(suffix for reader in _readers() for suffix in reader.SUFFIXES))


def searched_suffixes() -> tuple[str, ...]:
    """The suffixes of the files that are read when only their folder is named."""
    readers = (reader for reader in _readers() if not getattr(reader, "NAMED_ONLY", False))
    return tuple(sorted(suffix for reader in readers for suffix in reader.SUFFIXES if suffix))


def _bytes(path: str) -> bytes:
    try:
        if os.path.isdir(path):
            raise ReadError("directory")
        if os.path.isfile(path) and os.path.getsize(path) > LIMIT * 1_000_000:
            raise ReadError("too-large", limit=LIMIT)
        with open(path, "rb") as handle:
            return handle.read()
    except FileNotFoundError:
        raise ReadError("missing") from None
    except (OSError, ValueError) as error:
        detail = error.strerror if isinstance(error, OSError) else str(error)
        raise ReadError("unreadable", detail=detail) from error


def _reader(suffix: str) -> Reader:
    plain = _module(_PLAIN)
    if suffix in plain.SUFFIXES:
        return plain
    for reader in _readers():
        if suffix in reader.SUFFIXES:
            return reader
    if suffix in _KNOWN_KINDS:
        raise ReadError(
            "unsupported-format", suffix=suffix, known=" ".join(filter(None, readable_suffixes()))
        )
    return plain


def _readers() -> list[Reader]:
    import pkgutil  # knows modules in archives too, and costs more than a whole check

    modules = [_module(module.name) for module in pkgutil.iter_modules(__path__)]
    return [module for module in modules if hasattr(module, "SUFFIXES")]


def _module(name: str) -> Reader:
    return cast(Reader, import_module(f"{__name__}.{name}"))
