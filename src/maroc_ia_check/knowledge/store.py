"""Where the knowledge lies, and its compiled form in the user's cache folder.

Reading hundreds of YAML files takes a second; their compiled form takes milliseconds. The cache is
addressed by the content of every file, so a change of one byte misses it; it is plain JSON, so
loading it runs no code; a folder that cannot be written, a corrupt or a foreign file only cost time.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from pathlib import Path

from maroc_ia_check.errors import KnowledgeError
from maroc_ia_check.knowledge.assembly import Plain, assemble, dump
from maroc_ia_check.knowledge.base import KnowledgeBase

#: changes whenever the shape of the compiled form does
_FORM = "5"


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
    cached = _cache_path(_fingerprint(folders))
    content = _read_cached(cached)
    if content is None:
        content = dump(_compile(folders))
        _write_cached(cached, content)
    plain: Plain = json.loads(content)
    return assemble(plain, content)


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
        for path in sorted(folder.rglob("*.yaml")):
            content = path.read_bytes()
            digest.update(f"{path.relative_to(folder)}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()


def _cache_path(fingerprint: str) -> Path | None:
    base = os.environ.get("MAROC_IA_CACHE") or os.environ.get("XDG_CACHE_HOME")
    try:
        root = Path(base) if base else Path.home() / ".cache"
    except RuntimeError:  # no home folder at all
        return None
    return root / "maroc-ia-check" / f"knowledge-{fingerprint}.json"


def _read_cached(path: Path | None) -> bytes | None:
    if path is None:
        return None
    try:
        content = path.read_bytes()
        seal, _, body = content.partition(b"\n")
    except OSError:
        return None
    return body if seal == hashlib.sha256(body).hexdigest().encode() else None


def _write_cached(path: Path | None, body: bytes) -> None:
    if path is None:
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as handle:
            handle.write(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
        Path(handle.name).replace(path)
    except OSError:
        return
