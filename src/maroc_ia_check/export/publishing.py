"""A folder that is there whole or not at all, and that takes the place of nothing but itself."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from maroc_ia_check.errors import UsageError

#: names the export, and the files that belong to it
MANIFEST = "export.json"
_TOOL = "maroc-ia-check"


def published(
    folder: Path, form: str, knowledge: str, write: Callable[[Path], None], *, force: bool
) -> tuple[str, ...]:
    """Let ``write`` fill a folder beside the one asked for, then put it in its place.

    Raises :class:`UsageError` ``export-folder-taken`` for a folder with other files in it (with ``force``,
    they stay), ``unwritable`` when the disk says no.
    """
    target = folder.resolve()
    alone = _is_free(target)
    if not (alone or (force and target.is_dir())):
        raise UsageError("export-folder-taken", path=folder)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".export-") as name:
            stage = Path(name) / "new"
            stage.mkdir()
            write(stage)
            files = _sealed(stage, form, knowledge)
            if alone:
                _swap(stage, target, Path(name) / "old")
            else:
                _merge(stage, target, files)
    except OSError as error:
        raise UsageError("unwritable", path=folder, detail=error.strerror or str(error)) from error
    return files


def _is_free(target: Path) -> bool:
    """Whether nothing is lost when the folder is replaced: absent, empty, or all of it an earlier export."""
    if not target.exists():
        return True
    if not target.is_dir():
        return False
    there = _files(target)
    return not there or there == {*_manifest(target).get("files", {}), MANIFEST}


def _manifest(target: Path) -> dict[str, Any]:
    try:
        content = json.loads((target / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) and content.get("tool") == _TOOL else {}


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}


def _sealed(stage: Path, form: str, knowledge: str) -> tuple[str, ...]:
    """Write the manifest: format, knowledge, and the digest of every file."""
    names = sorted(_files(stage))
    digests = {name: hashlib.sha256((stage / name).read_bytes()).hexdigest() for name in names}
    content = {"tool": _TOOL, "format": form, "knowledge": knowledge, "files": digests}
    (stage / MANIFEST).write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    return (*names, MANIFEST)


def _swap(stage: Path, target: Path, old: Path) -> None:
    if target.exists():
        target.rename(old)
    try:
        stage.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise


def _merge(stage: Path, target: Path, files: tuple[str, ...]) -> None:
    for name in files:
        place = target / name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(stage / name, place)
