"""Findings set aside from outside the text, for files that take no comments: ``maroc-ia.ignore.toml``.

Every ``[[ignore]]`` names files by a glob from the file's folder (``*`` crosses folders) and says what is set
aside (``quote``, ``claim``, ``verdict``, ``cause``, ``fingerprint``: all that are given must fit), why, and
until when. The file nearest above the current folder is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

from maroc_ia_check.desk.inputs import path_from
from maroc_ia_check.desk.suppressions import told
from maroc_ia_check.desk.tables import IGNORES, line_of, nearest_file, parsed, validated
from maroc_ia_check.model import DocumentReport, Finding, Remark, Suppression
from maroc_ia_check.typed import NamedTuple

_HEADER = "[[ignore]]"


class Ignore(NamedTuple):
    """One entry of the file: what it asks of a finding, each as text, and where it stands."""

    place: str
    folder: Path
    path: str
    wanted: Mapping[str, str]
    reason: str
    until: date | None

    def covers(self, document: DocumentReport) -> bool:
        """Whether the document is one of the files that are meant."""
        return fnmatchcase(path_from(self.folder, document.path), self.path)

    def selects(self, finding: Finding) -> bool:
        """Whether everything that is asked is so of the finding."""
        own = {
            "quote": " ".join(finding.quote.split()),
            "claim": finding.claim.id if finding.claim else "",
            "verdict": finding.verdict,
            "cause": finding.reason or "",
            "fingerprint": finding.fingerprint,
        }
        return told(finding) and all(own[name] == value for name, value in self.wanted.items())


def load_ignores(folder: str | Path) -> tuple[Ignore, ...]:
    """The entries for a run in ``folder``; raises :class:`UsageError` for what is not understood."""
    path = nearest_file(folder, (IGNORES,), {})
    if path is None:
        return ()
    from maroc_ia_check.desk.schema import IgnoreEntry, IgnoreFile

    rows = parsed(path)
    tables = rows.get("ignore")
    entries = tables if isinstance(tables, list) and all(isinstance(row, dict) for row in tables) else []
    validated(IgnoreFile, rows if not entries else {**rows, "ignore": []}, path, "")
    found = []
    for nth, row in enumerate(entries):
        entry = validated(IgnoreEntry, row, path, _HEADER, nth)
        wanted = {
            name: " ".join(value.split())
            for name in ("quote", "claim", "verdict", "cause", "fingerprint")
            if (value := getattr(entry, name)) is not None
        }
        place = f"{path.name}:{line_of(path, _HEADER, 'path', nth)}"
        found.append(Ignore(place, path.parent, entry.path, wanted, entry.reason, entry.until))
    return tuple(found)


def ignored(documents: Iterable[DocumentReport], entries: Sequence[Ignore]) -> tuple[DocumentReport, ...]:
    """The documents with what the entries set aside marked so.

    What an entry no longer does is told once, on the first document that it names.
    """
    documents = tuple(documents)
    if not entries:
        return documents
    covering = [[entry for entry in entries if entry.covers(document)] for document in documents]
    useful: set[str] = set()
    marked = []
    for document, own in zip(documents, covering, strict=True):
        findings = tuple(_marked(finding, document.date, own, useful) for finding in document.findings)
        remarks = tuple(_terms(document, own))
        marked.append(document._replace(findings=findings, remarks=(*document.remarks, *remarks)))
    idle = {entry.place: entry for entry in entries if entry.place not in useful}
    for index, own in enumerate(covering):
        for entry in own:
            if marked[index].error is None and idle.pop(entry.place, None) is not None:
                remark = Remark("ignore-unused", (("place", entry.place), ("reason", entry.reason)))
                marked[index] = marked[index]._replace(remarks=(*marked[index].remarks, remark))
    return tuple(marked)


def _marked(finding: Finding, day: date | None, entries: Sequence[Ignore], useful: set[str]) -> Finding:
    fitting = [entry for entry in entries if entry.selects(finding)]
    useful.update(entry.place for entry in fitting)
    holding = [entry for entry in fitting if not _expired(entry, day)]
    if finding.suppression is not None or not holding:
        return finding
    return finding._replace(suppression=Suppression("file", holding[0].reason))


def _expired(entry: Ignore, day: date | None) -> bool:
    return entry.until is not None and day is not None and day > entry.until


def _terms(document: DocumentReport, entries: Sequence[Ignore]) -> Iterator[Remark]:
    """The terms that are over, or that nothing can be held against."""
    for entry in entries:
        if entry.until is not None and any(map(entry.selects, document.findings)):
            params = (("place", entry.place), ("until", entry.until.isoformat()))
            if document.date is None:
                yield Remark("ignore-undated", params)
            elif _expired(entry, document.date):
                yield Remark("ignore-expired", params)
