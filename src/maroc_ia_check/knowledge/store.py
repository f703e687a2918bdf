"""Where the knowledge lies, and its compiled form in the user's cache folder.

Reading hundreds of YAML files takes a second; their compiled form takes milliseconds. The cache is
addressed by the content of every file, so a change of one byte misses it; it is plain JSON, so
loading it runs no code; a folder that cannot be written, a corrupt or a foreign file only cost time.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from maroc_ia_check.compiled import kept
from maroc_ia_check.errors import KnowledgeError
from maroc_ia_check.knowledge.assembly import Plain, dump, pack, unpack
from maroc_ia_check.knowledge.base import KnowledgeBase

#: changes whenever the shape of the compiled form does
_FORM = "7"


def built_in() -> Path:
    """The folder of the knowledge that ships with the package (or stands beside its sources)."""
    packed = Path(__file__).resolve().parents[1] / "data"
    return packed if packed.is_dir() else Path(__file__).resolve().parents[3] / "data"


def load_knowledge(folder: Path | None = None) -> KnowledgeBase:
    """The built-in knowledge, with a newsroom's own ``folder`` added to it when given.

    Raises :class:`KnowledgeError` with every problem found when a file does not hold.
    """
    folders = (built_in(),) if folder is None else (built_in(), folder)
    if folder is not None and not folder.is_dir():
        _compile(folders)
    return unpack(kept("knowledge", _fingerprint(folders), lambda: _packed(folders)))


def _packed(folders: tuple[Path, ...]) -> bytes:
    plain = _compile(folders)
    return pack(plain, dump(plain))


def _compile(folders: tuple[Path, ...]) -> Plain:
    # yaml and pydantic cost more than the check itself: only when something has to be compiled
    from maroc_ia_check.knowledge.loading import Folder

    read = Folder()
    for folder in folders:
        read.read(folder)
    if read.problems:
        raise KnowledgeError(tuple(read.problems))
    return read.compiled()


def _fingerprint(folders: tuple[Path, ...]) -> str:
    digest = hashlib.sha256(_FORM.encode())
    for folder in folders:
        for name, path in sorted(_files(str(folder), "")):
            with open(path, "rb") as handle:
                content = handle.read()
            digest.update(f"{name}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()


def _files(folder: str, within: str) -> Iterator[tuple[str, str]]:
    """The YAML files of a folder and of those in it, by their names from there."""
    for entry in os.scandir(folder):
        if entry.is_dir():
            yield from _files(entry.path, f"{within}{entry.name}/")
        elif entry.name.endswith(".yaml"):
            yield within + entry.name, entry.path
