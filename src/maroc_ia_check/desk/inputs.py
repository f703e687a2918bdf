"""What a run is about: the files named, content that is not on disk, the lines that count."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from maroc_ia_check.errors import ReadError, UsageError
from maroc_ia_check.model import Document
from maroc_ia_check.read import read_document
from maroc_ia_check.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

#: the name of standard input
STDIN = "-"


class Input(NamedTuple):
    """One text to check. ``lines`` are the changed ones as (first, last) pairs; ``None`` means all."""

    name: str
    content: bytes | None = None
    lines: tuple[tuple[int, int], ...] | None = None


def named(files: Sequence[str]) -> list[str]:
    """The files meant, those of folders and patterns too, in order.

    Raises :class:`UsageError` when standard input is named twice.
    """
    if files.count(STDIN) > 1:
        raise UsageError("stdin-twice")
    from maroc_ia_check.read.inputs import expanded

    return expanded(files)


def called(name: str, stdin_name: str | None) -> str:
    """The name under which a text is read and reported; standard input may have been given one."""
    return stdin_name if name == STDIN and stdin_name else name


def opened(
    name: str, content: bytes | None = None, *, encoding: str | None = None, stdin_name: str | None = None
) -> Document:
    """The document of a name; ``-`` is standard input. Raises :class:`ReadError`."""
    if name == STDIN and content is None:
        content = standard_input()
    return read_document(called(name, stdin_name), content=content, encoding=encoding)


def standard_input() -> bytes:
    """All of standard input; raises :class:`ReadError` where there is none."""
    try:
        return sys.stdin.buffer.read()
    except AttributeError:  # closed by whoever started the run
        raise ReadError("missing") from None


def path_from(folder: Path, name: str) -> str:
    """The path of a file from a folder, with ``/`` wherever the run takes place."""
    return os.path.relpath(name, folder).replace(os.sep, "/")
