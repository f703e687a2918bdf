"""What people wrote, in the form that loads at once: kept in the user's cache folder, found by content.

The name of a kept form holds the digest of everything that it was made from, so a change of one byte
misses it. The files are sealed and plain: loading one runs no code; a corrupt or a foreign file is a miss,
and a folder that cannot be written only costs time.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from maroc_ia_check.digests import SIZE, form_digest
from maroc_ia_check.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

#: the forms that came with the package, when it was installed from a wheel
BUILT_IN = os.path.join(os.path.dirname(__file__), "kept")
#: so many forms stay: every language's tables and a few states of the knowledge
_KEPT = 200
#: how long a seal is: two digits a byte, and the end of its line
_SEAL = 2 * SIZE + 1


def kept(kind: str, digest: str, make: Callable[[], bytes]) -> bytes:
    """The form of a ``kind`` that was made from what has this digest; made now, and kept, on a miss."""
    content = found(kind, digest)
    if content is None:
        content = make()
        renew(kind, digest, content)
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
        from pathlib import Path

        _prune(Path(folder) / group, most)


def digest_of(*made_from: str | bytes) -> str:
    """The digest of everything that a form is made from."""
    digest = form_digest()
    for each in made_from:
        content = each.encode() if isinstance(each, str) else each
        digest.update(b"%d\0%b" % (len(content), content))
    return digest.hexdigest()


def found(kind: str, digest: str) -> bytes | None:
    """The form of a ``kind`` that is kept under this digest, if a sound one is."""
    path = _path(kind, digest)
    content = None if path is None else _read(path)
    return _read(f"{BUILT_IN}/{_name(kind, digest)}") if content is None else content


def came_along(kind: str) -> str | None:
    """What the built-in form of a ``kind`` is found by, written down when the wheel was built.

    Nothing in a checkout, whose files may change at any time.
    """
    try:
        with open(f"{BUILT_IN}/{kind}.digest", encoding="ascii") as handle:
            return handle.read()
    except OSError:
        return None


def renew(kind: str, digest: str, content: bytes) -> None:
    """Keep a form, in the place of the one that is there."""
    path = _path(kind, digest)
    if path is not None:
        _write(path, content)


def _path(kind: str, digest: str) -> str | None:
    folder = _folder()
    return f"{folder}/{_name(kind, digest)}" if folder else None


def _name(kind: str, digest: str) -> str:
    return f"{kind}-{digest}.json"


def _folder() -> str | None:
    base = os.environ.get("MAROC_IA_CACHE") or os.environ.get("XDG_CACHE_HOME")
    if not base:
        home = os.path.expanduser("~")
        if home == "~":  # no home folder at all
            return None
        base = f"{home}/.cache"
    return f"{base}/maroc-ia-check"


def _read(path: str) -> bytes | None:
    try:
        with open(path, "rb", buffering=0) as handle:  # without a copy of what is read
            seal, body = handle.read(_SEAL), handle.read()
    except OSError:
        return None
    return body if seal == _seal(body) else None


def _seal(body: bytes) -> bytes:
    return form_digest(body).hexdigest().encode() + b"\n"


def _write(path: str, body: bytes, most: int | None = _KEPT) -> None:
    """Put a form in its place in one step, whoever else does the same."""
    import tempfile
    from pathlib import Path

    target = Path(path)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=target.parent, delete=False) as handle:
            handle.write(_seal(body) + body)
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
