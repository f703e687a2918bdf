"""Settings that people write in TOML: read, held against their model, every mistake told with its line."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

from maroc_ia_check.errors import UsageError
from maroc_ia_check.typed import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic import BaseModel

ModelT = TypeVar("ModelT", bound="BaseModel")
#: the side file that sets findings aside
IGNORES = "maroc-ia.ignore.toml"


def nearest_file(folder: str | Path, names: tuple[str, ...], keys: Mapping[str, bytes]) -> Path | None:
    """The first of these files in the folder or, failing that, in the nearest folder above it.

    A file that has a key counts only when it holds it: most ``pyproject.toml`` say nothing about us.
    Raises :class:`UsageError` for one that cannot be read.
    """
    place = os.path.abspath(folder)
    while True:
        for name in names:
            path = os.path.join(place, name)
            if os.path.isfile(path) and keys.get(name, b"") in content(path):
                from pathlib import Path

                return Path(path)
        if place == (above := os.path.dirname(place)):
            return None
        place = above


def content(path: str | Path) -> bytes:
    """The bytes of a file of settings; raises :class:`UsageError`."""
    try:
        with open(path, "rb") as handle:
            return handle.read()
    except OSError as error:
        raise UsageError("settings-unreadable", path=path, detail=error.strerror or "") from error


def parsed(path: Path) -> dict[str, Any]:
    """The tables of a TOML file; raises :class:`UsageError` with the line of what is no TOML."""
    import tomllib

    written = content(path)
    try:
        return tomllib.loads(written.decode("utf-8-sig"))
    except ValueError as error:  # undecodable bytes, or no TOML
        found = re.search(r"line (\d+)", str(error))
        last = len(written.splitlines())
        raise UsageError(
            "settings-toml", path=path, line=found[1] if found else last, detail=error
        ) from error


def validated(model: type[ModelT], row: Mapping[str, Any], path: Path, header: str, nth: int = 0) -> ModelT:
    """The entry that a table makes; raises :class:`UsageError` for a key or a value that means nothing.

    ``header`` is the table's line in the file (empty for the top), ``nth`` which of those with that header.
    """
    from difflib import get_close_matches

    from pydantic import ValidationError

    try:
        return model.model_validate(row)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        key = str(first["loc"][0]) if first["loc"] else ""
        where = {"path": path, "line": line_of(path, header, key, nth), "given": key}
        known = {field.alias or name: field for name, field in model.model_fields.items()}
        if first["type"] == "extra_forbidden":
            near = get_close_matches(key, known, n=1)
            raise UsageError("settings-key", **where, suggestion=next(iter(near), None)) from error
        if first["type"] == "missing":
            raise UsageError("settings-missing", **where) from error
        context = first.get("ctx", {})
        value = str(first["input"])
        expected = context.get("known") or " ".join((known[key].examples or ["?"]) if key in known else "?")
        near = get_close_matches(value, context.get("known", "").split(", "), n=1)
        raise UsageError(
            "settings-value", **where, value=value, expected=expected, suggestion=next(iter(near), None)
        ) from error


def line_of(path: Path, header: str, key: str, nth: int = 0) -> int:
    """The line of a key in a table; that of the table's header where the key is written in another way."""
    wanted = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=") if key else re.compile(r"(?!)")
    inside, seen, headed = not header, -1, 1
    for number, line in enumerate(content(path).decode("utf-8-sig", "replace").splitlines(), 1):
        if line.lstrip().startswith("["):
            bare = line.split("#")[0].replace(" ", "").strip()
            seen += bare == header
            inside = bare == header and seen == nth
            headed = number if inside else headed
        elif inside and wanted.match(line):
            return number
    return headed
