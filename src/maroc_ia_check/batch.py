"""Many texts at once, from Python: the files of a folder, the column of a data frame."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from maroc_ia_check.errors import ReadError
from maroc_ia_check.knowledge import KnowledgeBase, load_knowledge
from maroc_ia_check.model import Document, DocumentReport, Finding
from maroc_ia_check.pipeline import check_document
from maroc_ia_check.read import read_document
from maroc_ia_check.read.folders import in_folder

if TYPE_CHECKING:
    import pandas
    import polars

Frame = TypeVar("Frame", "polars.DataFrame", "pandas.DataFrame")
#: what a finding is in a frame; ``row`` counts the rows of the frame that was given, from 0
COLUMNS = ("row", "verdict", "reason", "severity", "claim", "quote", "start", "end", "suggestion")


def check_folder(
    folder: Path,
    knowledge: KnowledgeBase | None = None,
    *,
    language: str | None = None,
    as_of: date | None = None,
) -> tuple[DocumentReport, ...]:
    """Judge every file of a folder, and of those in it, that can be read; in the order of their paths.

    Hidden files and what ``.gitignore`` leaves out are passed over, as ``maroc-ia check`` does.
    A file that cannot be read after all gives a report with its ``error``; the others are judged.
    """
    base = knowledge or load_knowledge()
    return tuple(_report(path, base, language, as_of) for path in in_folder(folder))


def _report(path: str, base: KnowledgeBase, language: str | None, as_of: date | None) -> DocumentReport:
    try:
        document = read_document(path)
    except ReadError as error:
        return DocumentReport(path, error=(error.key, tuple(error.params.items())))
    return check_document(document, base, language=language, as_of=as_of)


def check_column(
    frame: Frame,
    column: str,
    knowledge: KnowledgeBase | None = None,
    *,
    language: str | None = None,
    as_of: date | None = None,
) -> Frame:
    """Judge the text in each cell of a column: a frame of the same library, with a row a finding.

    Cells that hold no text are left out. The columns are those of :data:`COLUMNS`.
    """
    base = knowledge or load_knowledge()
    rows = [
        _row(place, finding)
        for place, text in enumerate(frame[column])
        if isinstance(text, str)
        for finding in check_document(Document.from_text(text), base, language=language, as_of=as_of).findings
    ]
    return type(frame)({name: [row[name] for row in rows] for name in COLUMNS})


def _row(place: int, finding: Finding) -> dict[str, str | int | None]:
    values = (
        place,
        finding.verdict,
        finding.reason,
        finding.severity,
        finding.claim.id if finding.claim else None,
        finding.quote,
        finding.span.start,
        finding.span.end,
        finding.suggestion,
    )
    return dict(zip(COLUMNS, values, strict=True))
