"""Where a SARIF result points: regions of the text, its other words, the sources, and what to put instead."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.model import Evidence, Span
from maroc_ia_check.report.entries import (
    Entry,
    has_lines,
    path_uri,
    place_name,
    say_role,
    web_uri,
)

_Plain = dict[str, Any]


class Artifacts:
    """The files of a run, as SARIF refers to them: by URI and by index."""

    def __init__(self, paths: Iterable[str]) -> None:
        """Number them in the order given; a file named twice is one artifact."""
        self.uris = list(dict.fromkeys(map(path_uri, paths)))
        self._indexes = {uri: index for index, uri in enumerate(self.uris)}

    def location(self, path: str) -> _Plain:
        """One file."""
        uri = path_uri(path)
        return {"uri": uri, "index": self._indexes[uri]}


def locations(entry: Entry, artifacts: Artifacts) -> list[_Plain]:
    """Where the figure stands."""
    finding = entry.finding
    return [_location(entry, finding.span, artifacts)] if finding else []


def related(entry: Entry, artifacts: Artifacts, messages: Messages) -> list[_Plain]:
    """The other words that show the slot, then one source for each independent voice."""
    finding = entry.finding
    if finding is None:
        return []
    rows = [
        {**_location(entry, other.span, artifacts), "message": {"text": say_role(other.role, messages)}}
        for other in finding.related
    ]
    rows += [_source(evidence, messages) for _, evidence in entry.voices]
    return [{"id": number, **row} for number, row in enumerate(rows, 1)]


def fix(entry: Entry, artifacts: Artifacts, messages: Messages) -> _Plain:
    """The suggestion, as a change of the file."""
    words = messages.text("report.quote", text=entry.replacement)
    replacement = {"deletedRegion": _region(entry, None), "insertedContent": {"text": entry.replacement}}
    change = {
        "artifactLocation": artifacts.location(entry.document.path),
        "replacements": [replacement],
    }
    text = f"{messages.text('report.print')}{messages.text('report.colon')}{words}"
    return {"description": {"text": text}, "artifactChanges": [change]}


def _location(entry: Entry, span: Span, artifacts: Artifacts) -> _Plain:
    """A stretch of the text; a file without lines of its own is named with the page or the note."""
    physical: _Plain = {"artifactLocation": artifacts.location(entry.document.path)}
    if has_lines(entry.document):
        physical["region"] = _region(entry, span)
    row: _Plain = {"physicalLocation": physical}
    named = place_name(entry.document, span)
    if named:
        row["logicalLocations"] = [{"kind": named[0], "name": named[1]}]
    return row


def _region(entry: Entry, span: Span | None) -> _Plain:
    found = entry.places.range(span, "utf16") if entry.places and span else entry.range("utf16")
    return {
        "startLine": found.start_line,
        "startColumn": found.start_column,
        "endLine": found.end_line,
        "endColumn": found.end_column,
    }


def _source(evidence: Evidence, messages: Messages) -> _Plain:
    """A source by name, date and words, with its address where it has one."""
    said = evidence.statement.as_said
    words = messages.text("report.colon") + messages.text("report.quote", text=said) if said else ""
    row: _Plain = {"message": {"text": Speaker(messages).voice(evidence.source) + words}}
    if evidence.source.url:
        row["physicalLocation"] = {"artifactLocation": {"uri": web_uri(evidence.source.url)}}
    row["properties"] = {"source": evidence.source.id, "stance": evidence.stance}
    return row
