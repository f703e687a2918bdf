"""One file judged: read, checked, its own suppressions heeded."""

from __future__ import annotations

from maroc_ia_check.desk.inputs import Input, called, opened
from maroc_ia_check.desk.settings import Settings
from maroc_ia_check.errors import ReadError
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import DocumentReport


def judged(source: Input, base: KnowledgeBase, settings: Settings) -> DocumentReport:
    """The judgement of one file, or the reason why it could not be read."""
    from maroc_ia_check.desk.suppressions import suppressed
    from maroc_ia_check.pipeline import check_document

    try:
        document = opened(
            source.name, source.content, encoding=settings.encoding, stdin_name=settings.stdin_name
        )
        report = check_document(
            document, base, language=settings.language, as_of=settings.as_of, profile=settings.profile
        )
    except ReadError as error:
        name = called(source.name, settings.stdin_name)
        return DocumentReport(path=name, error=(error.key, tuple(sorted(error.params.items()))))
    return suppressed(report, document)
