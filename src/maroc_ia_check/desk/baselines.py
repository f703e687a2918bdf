"""The findings of an old archive, known already: only what is new since then counts.

A baseline is JSON, sorted, one finding a line and a comma after each, so that versions merge line by line.
Paths are from the folder of the baseline; a finding is known again by its path and its fingerprint.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from maroc_ia_check.desk.inputs import STDIN, path_from
from maroc_ia_check.desk.suppressions import told
from maroc_ia_check.desk.writing import write_whole
from maroc_ia_check.errors import UsageError
from maroc_ia_check.model import DocumentReport, Finding, Remark
from maroc_ia_check.typed import NamedTuple

NAME = "maroc-ia.baseline.json"
VERSION = 1


class Known(NamedTuple):
    """One finding of the baseline: its key, and what people need to recognise it."""

    path: str
    fingerprint: str
    claim: str
    verdict: str
    reason: str
    quote: str


Baseline = Mapping[tuple[str, str], Known]


def read_baseline(path: Path) -> Baseline:
    """The findings of a baseline by path and fingerprint; raises :class:`UsageError` when it is none."""
    try:
        *rows, last = json.loads(path.read_text(encoding="utf-8"))
        known = [Known(**{name: str(row[name]) for name in Known._fields}) for row in rows]
        version = last["version"]
    except FileNotFoundError:
        raise UsageError("baseline-missing", path=path) from None
    except OSError as error:
        raise UsageError("settings-unreadable", path=path, detail=error.strerror or "") from error
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError("baseline-broken", path=path, detail=error) from error
    if version != VERSION:
        raise UsageError("baseline-version", path=path, given=version, known=VERSION)
    return {(each.path, each.fingerprint): each for each in known}


def write_baseline(path: Path, known: Iterable[Known]) -> None:
    """Write a baseline whole, or not at all; raises :class:`UsageError`."""
    rows = [json.dumps(each._asdict(), ensure_ascii=False) + ",\n" for each in sorted(known)]
    write_whole(path, ("[\n" + "".join(rows) + json.dumps({"version": VERSION}) + "\n]\n").encode())


def known_in(document: DocumentReport, baseline: Path) -> list[Known]:
    """What a baseline says of a document: the findings that ask for something and are not set aside."""
    path = path_from(baseline.parent, document.path)
    return [
        Known(
            path,
            finding.fingerprint,
            finding.claim.id if finding.claim else "",
            finding.verdict,
            finding.reason or "",
            " ".join(finding.quote.split()),
        )
        for finding in document.findings
        if told(finding) and finding.suppression is None
    ]


def compared(documents: Iterable[DocumentReport], path: Path) -> tuple[DocumentReport, ...]:
    """The documents with every finding marked ``new`` or ``unchanged``, and what is gone told."""
    known = read_baseline(path)
    return tuple(_compared(document, path, known) for document in documents)


def _compared(document: DocumentReport, path: Path, known: Baseline) -> DocumentReport:
    if document.error is not None or document.path == STDIN:
        return document
    own = path_from(path.parent, document.path)
    findings = tuple(_marked(finding, own, known) for finding in document.findings)
    there = {finding.fingerprint for finding in findings}
    gone = tuple(
        Remark("baseline-gone", (("quote", each.quote), ("claim", each.claim)))
        for each in sorted(known.values())
        if each.path == own and each.fingerprint not in there
    )
    return document._replace(findings=findings, remarks=(*document.remarks, *gone))


def _marked(finding: Finding, path: str, known: Baseline) -> Finding:
    if not told(finding):
        return finding
    return finding._replace(baseline="unchanged" if (path, finding.fingerprint) in known else "new")


def created(documents: Sequence[DocumentReport], path: Path) -> list[Known]:
    """The baseline of these documents and of nothing else."""
    return [known for document in _read(documents) for known in known_in(document, path)]


def updated(documents: Sequence[DocumentReport], path: Path) -> list[Known]:
    """The baseline with what these documents say now; other files keep theirs."""
    own = {path_from(path.parent, document.path) for document in _read(documents)}
    kept = [known for known in read_baseline(path).values() if known.path not in own]
    return [*kept, *created(documents, path)]


def pruned(documents: Sequence[DocumentReport], path: Path) -> list[Known]:
    """The baseline without what is gone from these documents, or with its file; nothing is added."""
    now = {(known.path, known.fingerprint) for known in created(documents, path)}
    own = {path_from(path.parent, document.path) for document in _read(documents)}
    return [
        known
        for key, known in read_baseline(path).items()
        if (key in now if known.path in own else (path.parent / known.path).is_file())
    ]


def _read(documents: Sequence[DocumentReport]) -> list[DocumentReport]:
    return [document for document in documents if document.error is None and document.path != STDIN]
