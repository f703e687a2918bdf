"""The run itself: every file read and judged, in the order given, put together as one report."""

from __future__ import annotations

from collections.abc import Sequence

from maroc_ia_check import __version__
from maroc_ia_check.desk.inputs import opened
from maroc_ia_check.desk.naming import named_in
from maroc_ia_check.desk.settings import Settings
from maroc_ia_check.errors import ReadError
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import DocumentReport, Report


def check_files(names: Sequence[str], settings: Settings, language: str) -> Report:
    """Judge every file; ``language`` is that of the words a report may need.

    A file that cannot be read is a document with its error; the others are judged all the same.
    Raises :class:`KnowledgeError` when the knowledge cannot be used.
    """
    from maroc_ia_check.knowledge import load_knowledge

    base = load_knowledge(settings.knowledge)
    documents = tuple(checked(name, base, settings) for name in names)
    return Report(documents, base.digest, __version__, named_in(documents, base, language))


def checked(name: str, base: KnowledgeBase, settings: Settings) -> DocumentReport:
    """The judgement of one file, or the reason why it could not be read."""
    from maroc_ia_check.pipeline import check_document

    try:
        return check_document(
            opened(name),
            base,
            language=settings.language,
            as_of=settings.as_of,
            profile=settings.profile,
        )
    except ReadError as error:
        return DocumentReport(path=name, error=(error.key, tuple(sorted(error.params.items()))))
