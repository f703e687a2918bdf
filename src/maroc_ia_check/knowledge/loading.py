"""From the files people write to the compiled form, with every defect named by file and line.

A folder of knowledge holds ``concepts.yaml``, ``claims.yaml``, ``rates.yaml``, ``offices.yaml``,
``release.yaml`` (each optional) and ``sources/<id>.yaml``. A newsroom's own folder has the same shape
and adds to the built-in one; an entry with the same id replaces the built-in entry.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
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
    ReleaseEntry,
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
        #: (kind, id) → where the entry stands, and the lines of its fields
        self.places: dict[tuple[str, str], tuple[Path, dict[str, int]]] = {}
        #: folder → the day after which none of its facts may be
        self.releases: dict[Path, date] = {}

    def read(self, folder: Path) -> None:
        """Add what the folder holds; defects go to ``problems`` and the rest is still read."""
        if not folder.is_dir():
            self._problem(folder, 1, "", "knowledge-missing-folder")
            return
        self._named(folder / "concepts.yaml", ConceptEntry, "concept", self.concepts)
        self._named(folder / "claims.yaml", ClaimEntry, "claim", self.claims)
        self._named(folder / "rates.yaml", RateEntry, "rate", self.rates)
        path = folder / "offices.yaml"
        for office, node in self._list(path, OfficeEntry):
            self._place("office", str(len(self.offices)), path, node)
            self.offices.append(office)
        self._release(folder)
        for source in sorted((folder / "sources").glob("*.yaml")):
            self._source(source)

    def compiled(self) -> Plain:
        """The compiled form of all that was read."""
        return compile_entries(self.concepts, self.claims, self.rates, self.offices, self.sources)

    def line(self, kind: str, entry_id: str, field: str = "") -> tuple[str, int]:
        """Where an entry stands: its file, and the line of the deepest part of a field that it has."""
        path, lines = self.places.get((kind, entry_id), (Path("?"), {"": 1}))
        while field not in lines:
            field = field.rpartition(".")[0]
        return str(path), lines[field]

    def _problem(self, path: Path, line: int, field: str, key: str, **params: str) -> None:
        self.problems.append(Problem(str(path), line, field, key, tuple(sorted(params.items()))))

    def _named(self, path: Path, model: type[NamedT], kind: str, into: dict[str, NamedT]) -> None:
        seen: set[str] = set()
        for entry, node in self._list(path, model):
            if entry.id in seen:
                line = int(node.start_mark.line) + 1
                self._problem(path, line, "id", "knowledge-duplicate-id", id=entry.id)
            seen.add(entry.id)
            into[entry.id] = entry
            self._place(kind, entry.id, path, node)

    def _list(self, path: Path, model: type[EntryT]) -> Iterator[tuple[EntryT, Any]]:
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
                yield entry, child

    def _release(self, folder: Path) -> None:
        path = folder / "release.yaml"
        node, row = self._parse(path) if path.exists() else (None, None)
        entry = self._validated(path, node, row, ReleaseEntry) if node is not None else None
        if entry is not None:
            self.releases[folder] = entry.no_later_than

    def _place(self, kind: str, entry_id: str, path: Path, node: Any) -> None:
        """Remember where an entry and its fields stand."""
        self.places[kind, entry_id] = (path, dict(_lines(node)))

    def _repeated_fields(self, path: Path, node: Any) -> None:
        """A field written twice: YAML would keep the last one and say nothing."""
        seen: set[str] = set()
        for field, line in _lines(node):
            if field in seen:
                self._problem(path, line, field, "knowledge-repeated-field")
            seen.add(field)

    def _source(self, path: Path) -> None:
        node, row = self._parse(path)
        if node is None:
            return
        entry = self._validated(path, node, row, SourceEntry)
        if entry is not None:
            self.sources[path.stem] = entry
            self._place("source", path.stem, path, node)
            statements = next((v for k, v in node.value if k.value == "statements"), None)
            for index, child in enumerate(statements.value if statements is not None else ()):
                self._place("statement", f"{path.stem}#{index}", path, child)

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
        self._repeated_fields(path, node)
        try:
            return model.model_validate(row)
        except ValidationError as error:
            for detail in error.errors(include_url=False, include_context=False):
                line = _line(node, detail["loc"])
                field = ".".join(str(part) for part in detail["loc"])
                self._problem(path, line, field, "knowledge-invalid", detail=detail["msg"])
            return None


def _lines(node: Any, field: str = "") -> Iterator[tuple[str, int]]:
    """Every field of an entry with its line, written ``wording.fr`` or ``examples.fr.0``."""
    yield field, int(node.start_mark.line) + 1
    if isinstance(node, yaml.SequenceNode):
        pairs = [(str(index), child) for index, child in enumerate(node.value)]
    elif isinstance(node, yaml.MappingNode):
        pairs = [(str(key.value), child) for key, child in node.value]
    else:
        return
    for name, child in pairs:
        yield from _lines(child, f"{field}.{name}" if field else name)


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
