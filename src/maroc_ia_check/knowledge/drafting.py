"""A new source: from the answers of a person to a checked file, written whole or not at all."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from datetime import date
from difflib import unified_diff
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from maroc_ia_check.errors import KnowledgeError, UsageError
from maroc_ia_check.knowledge.loading import Folder
from maroc_ia_check.knowledge.schema import SourceEntry
from maroc_ia_check.knowledge.store import built_in
from maroc_ia_check.knowledge.validation import examine
from maroc_ia_check.languages.phrases import fold
from maroc_ia_check.model import Problem

#: what the data says where nobody could tell
_UNKNOWN = "Not known when the source was added."


def source_row(
    fields: Mapping[str, str | None], statements: Sequence[Mapping[str, object]]
) -> dict[str, object]:
    """The fields as the file has them; what is not known says so."""
    row: dict[str, object] = {name: value for name, value in fields.items() if value}
    day = row.get("published")
    row["published"] = date.fromisoformat(str(day)) if day else None
    row.setdefault("title", None)
    row.setdefault("url", None)
    row.setdefault("read", "opening")
    if row["title"]:
        row["title_origin"] = "printed"
    for name in ("published", "url"):
        if row[name] is None:
            row[f"{name}_note"] = _UNKNOWN
    return {**row, "statements": list(statements)}


def statement_row(claim: str, answers: Mapping[str, str]) -> dict[str, object]:
    """A statement of the answers that were given; moments are written as YAML reads them."""
    row: dict[str, object] = {"claim": claim, **{name: value for name, value in answers.items() if value}}
    if "date" in row:
        row["date"] = yaml.safe_load(str(row["date"]))
    return row


def proposed_id(row: Mapping[str, object]) -> str:
    """A file name for a source: the site or the publisher, and the day when it is known."""
    host = (urlsplit(str(row["url"])).hostname or "").removeprefix("www.") if row["url"] else ""
    name = host.partition(".")[0] or str(row["publisher"])
    slug = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-") or "source"
    day = row["published"]
    return f"{slug}-{day.isoformat()}" if isinstance(day, date) else slug


def read_mapping(text: str) -> dict[str, object]:
    """A statement given on the command line, in YAML; raises :class:`UsageError` for anything else."""
    try:
        row = yaml.safe_load(text)
    except yaml.YAMLError:
        row = None
    if not isinstance(row, dict):
        raise UsageError("bad-statement", given=text)
    return {str(key): value for key, value in row.items()}


def rendered(row: Mapping[str, object]) -> str:
    """The file's text: the fields that are given, in the order of the format."""
    lines = []
    for name in SourceEntry.model_fields:
        if name != "statements" and name in row:
            lines.append(f"{name}: {_written(row[name])}")
    given = row.get("statements")
    statements = given if isinstance(given, Sequence) else ()
    lines.append("statements:" if statements else "statements: []")
    for statement in statements:
        marks = ["- ", *["  "] * (len(statement) - 1)]
        lines += [
            f"{mark}{key}: {_written(statement[key])}" for mark, key in zip(marks, statement, strict=True)
        ]
    return "\n".join(lines) + "\n"


def _written(value: object) -> str:
    """A value as YAML reads it back: plain where that is safe, in quotes where it is not."""
    if value is None:
        return "null"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_written(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_written, value)) + "]"
    text = value.isoformat() if isinstance(value, date) else str(value)
    if not isinstance(value, str) or (
        re.fullmatch(r"[\w-]+|https?://\S+", text) and yaml.safe_load(text) == text
    ):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def examine_draft(folder: Path, source_id: str, text: str) -> tuple[Problem, ...]:
    """What would be wrong with the file in its folder, at the lines it would have there."""
    target = folder / "sources" / f"{source_id}.yaml"
    with tempfile.TemporaryDirectory() as name:
        stage = Path(name)
        (stage / "sources").mkdir()
        draft = stage / "sources" / target.name
        draft.write_text(text, encoding="utf-8")
        if (folder / "release.yaml").exists():
            shutil.copy(folder / "release.yaml", stage)
        read = Folder()
        for each in dict.fromkeys((built_in().resolve(), folder.resolve(), stage)):
            read.read(each)
        problems = [p for p in examine(read) if p.path == str(draft)]
    return tuple(Problem(str(target), p.line, p.field, p.key, p.params) for p in problems)


def difference(folder: Path, source_id: str, text: str) -> str:
    """What writing the file would change, as a unified diff."""
    path = folder / "sources" / f"{source_id}.yaml"
    lines = unified_diff([], text.splitlines(keepends=True), "/dev/null", path.as_posix())
    return "".join(lines)


def write_source(folder: Path, source_id: str, text: str) -> Path:
    """Write the file, whole or not at all.

    Raises :class:`KnowledgeError` when it has a defect, :class:`UsageError` when the id is taken.
    """
    path = folder / "sources" / f"{source_id}.yaml"
    if path.exists():
        raise UsageError("source-exists", path=path)
    problems = examine_draft(folder, source_id, text)
    if problems:
        raise KnowledgeError(problems)
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as handle:
        handle.write(text)
    try:
        # a link, unlike a rename, refuses a name that was taken meanwhile
        os.link(handle.name, path)
    except FileExistsError:
        raise UsageError("source-exists", path=path) from None
    finally:
        Path(handle.name).unlink()
    path.chmod(0o644)
    return path
