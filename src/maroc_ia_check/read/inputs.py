"""Which files are meant: those named, those in a folder, those that a pattern finds.

A file that is named is always read. In folders, and for patterns, hidden files and what ``.gitignore`` files
leave out are passed over; in folders so is what no format reads. The order is that of the names, then of the
paths.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

_PATTERN = frozenset("*?[")


def expanded(names: Sequence[str]) -> list[str]:
    """The files to read, each once; what finds nothing stays, so that reading it says what is wrong."""
    found: dict[str, None] = {}
    for name in names:
        found |= dict.fromkeys(_meant(name) or [name])
    return list(found)


def _meant(name: str) -> list[str]:
    """The files of a folder or of a pattern."""
    folder = os.path.isdir(name)
    if not folder and (not _PATTERN.intersection(name) or os.path.exists(name)):
        return []
    from pathlib import Path

    from maroc_ia_check.read.folders import in_folder, matching

    return list(in_folder(Path(name)) if folder else matching(name))
