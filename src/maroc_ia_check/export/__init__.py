"""The knowledge as files for other tools. One module a format, named as the format, found by name.

A format is a module of this folder with ``write(record, folder)``. It is imported only when asked for,
knows nothing of the other formats, and writes the same bytes for the same record.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Collection
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from maroc_ia_check.errors import UsageError

if TYPE_CHECKING:
    from maroc_ia_check.export.record import Record
    from maroc_ia_check.knowledge import KnowledgeBase

__all__ = ["export_formats", "export_knowledge"]

#: the modules of this folder that are no formats
_SHARED = frozenset(("delimited", "disputes", "publishing", "record"))


class Writer(Protocol):
    """What a format's module offers."""

    def write(self, record: Record, folder: Path) -> None:
        """Put the files of the format in an empty folder."""
        ...


def export_formats() -> Collection[str]:
    """The names of the formats that can be asked for."""
    return [module.name for module in pkgutil.iter_modules(__path__) if module.name not in _SHARED]


def export_knowledge(
    knowledge: KnowledgeBase,
    folder: Path,
    form: str,
    *,
    force: bool = False,
) -> tuple[str, ...]:
    """Write the knowledge, and where its sources disagree, to a folder; gives the names of the files.

    The folder is new, empty or an earlier export, unless ``force`` lets the files stand beside others.
    Raises :class:`UsageError` for an unknown format or a folder that is taken, and
    :class:`MissingExtraError` when the format needs a library that is not installed.
    """
    from maroc_ia_check.export.publishing import published
    from maroc_ia_check.export.record import make_record

    known = export_formats()
    if form not in known:
        raise UsageError("unknown-format", given=form, known=", ".join(known))
    writer = cast(Writer, import_module(f"{__name__}.{form}"))
    record = make_record(knowledge)
    return published(folder, form, record.knowledge, lambda stage: writer.write(record, stage), force=force)
