"""``python -m generate.schemas docs`` writes the pages of the JSON report and of the files people write.

They say in tables what the JSON Schemas beside them say to programs.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from maroc_ia_check.desk import schema as desk
from maroc_ia_check.knowledge import editor_schemas
from maroc_ia_check.report.schema import schema_text

_REPORT = """\
# The JSON report

What `maroc-ia check --format json` prints, object by object; `jsonl` prints the same findings and texts, one
a line. Within a major `schema_version` fields are only added. `make schema` writes this page and
[`report.schema.json`](report.schema.json) from the models. A field in **bold** is always there.
"""
_FILES = """\
# Files people write

The configuration, the file of suppressions, and the files of a knowledge folder, field by field. Each has a
JSON Schema in `docs/schemas/`, with which an editor completes and checks while one writes; `make schema`
writes them and this page from the models. A field in **bold** is required.
"""
#: what a pattern means
_PATTERNS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "identifier",
    r"^-?\d+(\.\d+)?$": "decimal, as text",
    r"^\d{4}(-(\d\d|H[12]|Q[1-4]))?(-\d\d)?$": "moment such as `2024-09`",
    r"^[a-z]{2}$": "two letters",
    r"\w": "text",
}
_WORDS = {
    "string": "text",
    "integer": "whole number",
    "boolean": "`true` `false`",
    "number": "number",
    "null": "`null`",
}
_SUFFIX = re.compile("(Row|Entry)$")


def pages() -> dict[str, str]:
    """File name → page."""
    known: set[str] = set()
    files = sorted({**desk.schemas(), **editor_schemas.schemas()}.items())
    sections: list[str] = []
    for schema in (json.loads(text) for _, text in files):
        sections += _objects(schema, schema["title"], known)
    report = list(_objects(json.loads(schema_text()), "The report", set()))
    return {
        "report.md": "\n".join([_REPORT, *report]),
        "files.md": "\n".join([_FILES, *sections]),
    }


def _objects(schema: Mapping[str, Any], title: str, known: set[str]) -> Iterator[str]:
    """The object that the schema is about, then those it holds; none is told twice."""
    inside = {_SUFFIX.sub("", name): each for name, each in schema.get("$defs", {}).items()}
    for name, each in {title: schema, **inside}.items():
        if name in known:
            continue
        known.add(name)
        yield f"## {name}\n"
        if each.get("description"):
            yield _sentence(each["description"]) + "\n"
        if each.get("type") == "array":
            yield f"A list of {_type(each['items'])}.\n"
        if each.get("properties"):
            yield "\n".join(_table(each)) + "\n"


def _table(schema: Mapping[str, Any]) -> Iterator[str]:
    yield from ("| field | value | meaning |", "|---|---|---|")
    for name, field in schema["properties"].items():
        shown = f"**`{name}`**" if name in schema.get("required", ()) else f"`{name}`"
        yield f"| {shown} | {_type(field)} | {_sentence(field.get('description', ''))} |"


def _type(field: Mapping[str, Any]) -> str:
    """What may stand in a field, in words."""
    if "$ref" in field:
        name = _SUFFIX.sub("", field["$ref"].rpartition("/")[2])
        return f"[{name}](#{name.lower()})"
    if "anyOf" in field:
        kinds = [_type(each) for each in field["anyOf"]]
        return ", or ".join(dict.fromkeys(kinds))
    if "const" in field or "enum" in field:
        return " ".join(f"`{value}`" for value in field.get("enum", [field.get("const")]))
    if field.get("type") == "array":
        return f"list of {_type(field['items'])}" if field.get("items") else "list"
    if field.get("type") == "object":
        return f"{_type(field['additionalProperties'])}, by name"
    if "format" in field:
        return "day"
    if "pattern" in field:
        return _PATTERNS[field["pattern"]]
    return _WORDS[field["type"]]


def _sentence(text: str) -> str:
    """A description on one line, with Markdown's code marks and no bar that would end a cell."""
    return " ".join(text.replace("``", "`").split()).replace("|", "\\|")


def main(folder: Path) -> None:
    """Write the pages."""
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
