"""From the files people write to the compiled form, with every defect named by file and line.

A folder of knowledge holds ``concepts.yaml``, ``claims.yaml``, ``rates.yaml``, ``offices.yaml`` (each
optional) and ``sources/<id>.yaml``. A newsroom's own folder has the same shape and adds to the
built-in one; an entry with the same id replaces the built-in entry.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError

from maroc_ia_check.knowledge.assembly import Plain
from maroc_ia_check.knowledge.compiling import compile_entries
from maroc_ia_check.knowledge.schema import (
    ClaimEntry,
    ConceptEntry,
    Entry,
    NamedEntry,
    OfficeEntry,
    RateEntry,
    SourceEntry,
)
from maroc_ia_check.model import Problem

EntryT = TypeVar("EntryT", bound=Entry)
NamedT = TypeVar("NamedT", bound=NamedEntry)
_LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Folder:
    """The entries of one or more folders of knowledge, and the problems met while reading them."""

    def __init__(self) -> None:
        """Nothing read yet."""
        self.concepts: dict[str, ConceptEntry] = {}
        self.claims: dict[str, ClaimEntry] = {}
        self.rates: dict[str, RateEntry] = {}
        self.offices: list[OfficeEntry] = []
        self.sources: dict[str, SourceEntry] = {}
        self.problems: list[Problem] = []
        #: (kind, id) → where the entry stands
        self.places: dict[tuple[str, str], tuple[Path, int]] = {}

    def read(self, folder: Path) -> None:
        """Add what the folder holds; defects go to ``problems`` and the rest is still read."""
        if not folder.is_dir():
            self._problem(folder, 1, "", "knowledge-missing-folder")
            return
        self._named(folder / "concepts.yaml", ConceptEntry, "concept", self.concepts)
        self._named(folder / "claims.yaml", ClaimEntry, "claim", self.claims)
        self._named(folder / "rates.yaml", RateEntry, "rate", self.rates)
        path = folder / "offices.yaml"
        self.offices += [entry for entry, _ in self._list(path, OfficeEntry)]
        for source in sorted((folder / "sources").glob("*.yaml")):
            self._source(source)

    def compiled(self) -> Plain:
        """The compiled form of all that was read."""
        return compile_entries(self.concepts, self.claims, self.rates, self.offices, self.sources)

    def line(self, kind: str, entry_id: str) -> tuple[str, int]:
        """Where an entry stands: its file and line."""
        path, line = self.places.get((kind, entry_id), (Path("?"), 1))
        return str(path), line

    def _problem(self, path: Path, line: int, field: str, key: str, **params: str) -> None:
        self.problems.append(Problem(str(path), line, field, key, tuple(sorted(params.items()))))

    def _named(self, path: Path, model: type[NamedT], kind: str, into: dict[str, NamedT]) -> None:
        seen: set[str] = set()
        for entry, line in self._list(path, model):
            if entry.id in seen:
                self._problem(path, line, "id", "knowledge-duplicate-id", id=entry.id)
            seen.add(entry.id)
            into[entry.id] = entry
            self.places[kind, entry.id] = (path, line)

    def _list(self, path: Path, model: type[EntryT]) -> Iterator[tuple[EntryT, int]]:
        if not path.exists():
            return
        node, rows = self._parse(path)
        if node is None:
            return
        if not isinstance(rows, list):
            self._problem(path, 1, "", "knowledge-not-a-list")
            return
        for row, child in zip(rows, node.value, strict=True):
            entry = self._validated(path, child, row, model)
            if entry is not None:
                yield entry, child.start_mark.line + 1

    def _source(self, path: Path) -> None:
        node, row = self._parse(path)
        if node is None:
            return
        entry = self._validated(path, node, row, SourceEntry)
        if entry is not None:
            self.sources[path.stem] = entry
            self.places["source", path.stem] = (path, 1)
            statements = next((v for k, v in node.value if k.value == "statements"), None)
            for index, child in enumerate(statements.value if statements is not None else ()):
                self.places["statement", f"{path.stem}#{index}"] = (path, child.start_mark.line + 1)

    def _parse(self, path: Path) -> tuple[Any, Any]:
        try:
            loader = _LOADER(path.read_text(encoding="utf-8"))
            try:
                node = loader.get_single_node()
                return node, loader.construct_document(node) if node is not None else None
            finally:
                loader.dispose()
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            self._problem(path, line, "", "knowledge-yaml", detail=error.problem or "")
        except (OSError, UnicodeDecodeError, ValueError) as error:
            self._problem(path, 1, "", "knowledge-unreadable", detail=str(error))
        return None, None

    def _validated(self, path: Path, node: Any, row: object, model: type[EntryT]) -> EntryT | None:
        try:
            return model.model_validate(row)
        except ValidationError as error:
            for detail in error.errors(include_url=False, include_context=False):
                line = _line(node, detail["loc"])
                field = ".".join(str(part) for part in detail["loc"])
                self._problem(path, line, field, "knowledge-invalid", detail=detail["msg"])
            return None


def _line(node: Any, location: tuple[int | str, ...]) -> int:
    """The line of the deepest part of ``location`` that the file holds."""
    for part in location:
        child = None
        if isinstance(node, yaml.MappingNode):
            child = next((v for k, v in node.value if k.value == str(part)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            child = node.value[part]
        if child is None:
            break
        node = child
    return int(node.start_mark.line) + 1
