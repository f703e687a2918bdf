"""What people wrote, in the form that loads at once: kept in the user's cache folder, found by content.

The name of a kept form holds the digest of everything that it was made from, so a change of one byte
misses it. The files are sealed and plain: loading one runs no code; a corrupt or a foreign file is a miss,
and a folder that cannot be written only costs time.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

#: so many forms stay: every language's tables and a few states of the knowledge
_KEPT = 40


def kept(kind: str, digest: str, make: Callable[[], bytes]) -> bytes:
    """The form of a ``kind`` that was made from what has this digest; made now, and kept, on a miss."""
    folder = _folder()
    if folder is None:
        return make()
    path = f"{folder}/{kind}-{digest}.json"
    content = _read(path)
    if content is None:
        content = make()
        _write(path, content)
    return content


def recalled(group: str, digest: str) -> bytes | None:
    """One of many things of a ``group`` that were remembered, by the digest of what it was made from."""
    folder = _folder()
    return _read(f"{folder}/{group}/{digest}.json") if folder else None


def remember(group: str, digest: str, body: bytes) -> None:
    """Keep a thing for :func:`recalled`, whatever other runs do meanwhile."""
    folder = _folder()
    if folder:
        _write(f"{folder}/{group}/{digest}.json", body, most=None)


def forget_oldest(group: str, most: int) -> None:
    """Leave no more than so many things of a group."""
    folder = _folder()
    if folder:
        _prune(Path(folder) / group, most)


def _folder() -> str | None:
    base = os.environ.get("MAROC_IA_CACHE") or os.environ.get("XDG_CACHE_HOME")
    if not base:
        try:
            base = str(Path.home() / ".cache")
        except RuntimeError:  # no home folder at all
            return None
    return f"{base}/maroc-ia-check"


def _read(path: str) -> bytes | None:
    try:
        with open(path, "rb") as handle:
            seal, _, body = handle.read().partition(b"\n")
    except OSError:
        return None
    return body if seal == hashlib.sha256(body).hexdigest().encode() else None


def _write(path: str, body: bytes, most: int | None = _KEPT) -> None:
    """Put a form in its place in one step, whoever else does the same."""
    import tempfile

    target = Path(path)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as handle:
            handle.write(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
        Path(handle.name).replace(target)
        if most is not None:
            _prune(target.parent, most)
    except OSError:
        return


def _prune(folder: Path, most: int) -> None:
    """Drop the forms longest unused by a newer one; another run may drop the same ones meanwhile."""
    forms = list(folder.glob("*.json"))
    if len(forms) > most:
        forms.sort(key=_age, reverse=True)
    for path in forms[most:]:
        path.unlink(missing_ok=True)


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # dropped meanwhile
        return 0
