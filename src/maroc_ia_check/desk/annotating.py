"""A copy of a Word document with comments on its figures, beside the original that stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from maroc_ia_check.desk.writing import write_whole
from maroc_ia_check.errors import ReadError, UsageError
from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.model import Report

_WORD = ".docx"


def check_request(names: Sequence[str], target: Path) -> None:
    """Raise :class:`UsageError`, before anything is checked, unless one Word file is copied elsewhere."""
    if len(names) != 1:
        raise UsageError("annotate-one")
    source = Path(names[0])
    if source.suffix.lower() != _WORD:
        raise UsageError("annotate-not-word", given=names[0])
    known = source.exists() and target.exists()
    if target.resolve() == source.resolve() or (known and target.samefile(source)):
        raise UsageError("annotate-itself", given=str(target))


def write_copy(target: Path, report: Report, messages: Messages) -> None:
    """Write the copy of the one document of a report; nothing when it could not be read.

    Raises :class:`UsageError` when it changed meanwhile or when the copy cannot be written.
    """
    if report.documents[0].error is not None:
        return
    from maroc_ia_check.report.word import annotated_word

    source = Path(report.documents[0].path)
    try:
        content = annotated_word(source.read_bytes(), report, messages)
    except (OSError, ReadError) as error:
        raise UsageError("changed-meanwhile", path=source) from error
    write_whole(target, content)
