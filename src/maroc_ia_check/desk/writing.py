"""Files written whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from maroc_ia_check.errors import UsageError


def write_whole(path: Path, content: bytes, *, instead_of: bytes | None = None) -> None:
    """Put ``content`` in the place of a file in one step, with the file's own permissions.

    ``instead_of`` is what the file must hold still: what somebody else wrote meanwhile is not lost.

    Whoever reads meanwhile sees the old content or the new one. A link keeps pointing where it does. Raises
    :class:`UsageError` when nothing could be written; the file is then as it was.
    """
    target = path.resolve()
    temporary = None
    try:
        if instead_of is not None and target.read_bytes() != instead_of:
            raise UsageError("changed-meanwhile", path=path)
        with tempfile.NamedTemporaryFile(
            dir=target.parent, prefix=f".{target.name}.", delete=False
        ) as handle:
            temporary = Path(handle.name)
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
        else:
            temporary.chmod(0o666 & ~_mask())
        temporary.replace(target)
    except OSError as error:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise UsageError("unwritable", path=path, detail=error.strerror or "") from error


def _mask() -> int:
    """The permissions that new files do not get; reading them means setting them for an instant."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
