"""Where the knowledge lies, and its compiled form in the user's cache folder.

Reading hundreds of YAML files takes a second; their compiled form takes milliseconds. The cache is
addressed by the content of every file, so a change of one byte misses it; it is plain JSON, so
loading it runs no code; a folder that cannot be written, a corrupt or a foreign file only cost time.
The content itself is read again when a file looks changed: by its size, its times or its place on the disk.
What came in a wheel belongs to the installer and changes with it: its digest came along.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping, Sequence

from maroc_ia_check.compiled import came_along, digest_of, found, kept, renew
from maroc_ia_check.digests import form_digest
from maroc_ia_check.errors import KnowledgeError
from maroc_ia_check.knowledge.assembly import Plain, dump, pack, unpack
from maroc_ia_check.knowledge.base import KnowledgeBase
from maroc_ia_check.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

#: changes whenever the shape of the compiled form does
_FORM = "13"
#: nanoseconds after which no file system gives a changed file the same time
_SETTLED = 3_000_000_000


def built_in() -> Path:
    """The folder of the knowledge that ships with the package (or stands beside its sources)."""
    from pathlib import Path

    return Path(_built_in())


def _built_in() -> str:
    package = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
    packed = f"{package}/data"
    return packed if os.path.isdir(packed) else os.path.realpath(f"{package}/../../data")


def load_knowledge(folder: Path | None = None) -> KnowledgeBase:
    """The built-in knowledge, with a newsroom's own ``folder`` added to it when given.

    Raises :class:`KnowledgeError` with every problem found when a file does not hold.
    """
    folders = (_built_in(),) if folder is None else (_built_in(), str(folder))
    if folder is not None and not folder.is_dir():
        _compile(folders)
    digest = (came_along("knowledge") if folder is None else None) or _digest(folders)
    return unpack(_Parts(folders, digest).part)


class _Parts:
    """The parts of the packed form, each kept for itself; all are made when one is missing."""

    def __init__(self, folders: tuple[str, ...], digest: str) -> None:
        self._folders = folders
        self._digest = digest
        self._made: Mapping[str, bytes] = {}

    def part(self, name: str) -> bytes:
        """The part of that name; raises :class:`KnowledgeError`."""
        content = self._made.get(name) or found(name, self._digest)
        return self._make()[name] if content is None else content

    def _make(self) -> Mapping[str, bytes]:
        plain = _compile(self._folders)
        self._made = pack(plain, dump(plain))
        for name, content in self._made.items():
            renew(name, self._digest, content)
        return self._made


def _compile(folders: tuple[str, ...]) -> Plain:
    # yaml and pydantic cost more than the check itself: only when something has to be compiled
    from pathlib import Path

    from maroc_ia_check.knowledge.loading import Folder

    read = Folder()
    for folder in folders:
        read.read(Path(folder))
    if read.problems:
        raise KnowledgeError(tuple(read.problems))
    return read.compiled()


def _digest(folders: tuple[str, ...]) -> str:
    """The digest of all that the files hold, remembered by how they look: reading them takes long.

    A file whose bytes change gets another time from the file system, unless they change again within the
    grain of its clock: so nothing is remembered of files that were written just now.
    """
    files = [file for folder in folders for file in sorted(_files(folder, ""))]
    looks, newest = [*folders], 0
    for _, path in files:
        look = os.stat(path)
        changed, placed = look.st_mtime_ns, look.st_ctime_ns
        newest = max(newest, changed, placed)
        looks.append(f"{path}\0{look.st_size} {changed} {placed} {look.st_ino}")
    if time.time_ns() - newest < _SETTLED:
        return _content_digest(files)
    return kept("files", digest_of(_FORM, "\n".join(looks)), lambda: _content_digest(files).encode()).decode()


def _content_digest(files: Sequence[tuple[str, str]]) -> str:
    digest = form_digest(_FORM.encode())
    for name, path in files:
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
