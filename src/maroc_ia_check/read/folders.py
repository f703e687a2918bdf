"""The files of a folder, or those that a pattern finds, without what ``.gitignore`` files leave out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from maroc_ia_check.read import searched_suffixes

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_RULES = ".gitignore"
#: the rules of a folder and of those around it, the innermost last
_Rules = tuple[tuple[Path, "GitIgnoreSpec"], ...]


def in_folder(folder: Path) -> Iterator[str]:
    """The files of a folder, and of those in it, that a format reads; in the order of their paths."""
    suffixes = frozenset(searched_suffixes())
    for path in _walked(folder, _rules_around(folder)):
        if path.suffix.lower() in suffixes:
            yield str(path)


def _walked(folder: Path, rules: _Rules) -> Iterator[Path]:
    """The files below a folder in the order of their paths; links to folders are not followed."""
    rules = (*rules, *_rules_of(folder))
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        path = folder / entry.name
        is_folder = entry.is_dir(follow_symlinks=False)
        if entry.name.startswith(".") or _is_left_out(path, rules, is_folder=is_folder):
            continue
        if is_folder:
            yield from _walked(path, rules)
        elif entry.is_file():
            yield path


def matching(pattern: str) -> Iterator[str]:
    """The files that a pattern finds, in the order of their paths."""
    import glob

    for name in sorted(glob.glob(pattern, recursive=True), key=lambda name: PurePath(name).parts):
        path = Path(name)
        if path.is_file() and not _is_left_out(path, _rules_around(path), is_folder=False):
            yield name


def _rules_around(path: Path) -> _Rules:
    """The rules of the folders around a path, up to the root of its repository; none outside of one."""
    around = Path(os.path.abspath(path)).parents
    root = next((index for index, folder in enumerate(around) if (folder / ".git").exists()), None)
    if root is None:
        return ()
    return tuple(rules for folder in reversed(around[: root + 1]) for rules in _rules_of(folder))


def _rules_of(folder: Path) -> _Rules:
    try:
        lines = (folder / _RULES).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ()
    from pathspec import GitIgnoreSpec

    return ((Path(os.path.abspath(folder)), GitIgnoreSpec.from_lines(lines)),)


def _is_left_out(path: Path, rules: _Rules, *, is_folder: bool) -> bool:
    """What the innermost rules say that say anything of the path, or of a folder on the way to it."""
    whole = Path(os.path.abspath(path))
    for folder, spec in reversed(rules):
        told = spec.check_file(whole.relative_to(folder).as_posix() + ("/" if is_folder else "")).include
        if told is not None:
            return told
    return False
