"""What is asked of a run: the options that change what is read or judged, nothing about its presentation."""

from __future__ import annotations

from datetime import date

from maroc_ia_check.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path


class Settings(NamedTuple):
    """How every file of a run is read and judged; each field is an option of ``check``."""

    language: str | None = None
    as_of: date | None = None
    knowledge: Path | None = None
    profile: str = "standard"
    #: of text files, where it is not to be recognised
    encoding: str | None = None
    #: the name, and so the format, of standard input
    stdin_name: str | None = None
