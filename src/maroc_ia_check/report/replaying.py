"""The command that shows what is behind a verdict."""

from __future__ import annotations

from maroc_ia_check.model import DocumentReport
from maroc_ia_check.positions import Position

#: characters that mean nothing to a shell
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-")


def replay_command(document: DocumentReport, place: Position, options: str) -> str:
    """What to type to see why, with the options of this run; nothing for a text that came from a pipe."""
    if document.path == "-":
        return ""
    where = f"{document.path}:{place.line}:{place.column}"
    if not _PLAIN.issuperset(where):
        import shlex

        where = shlex.quote(where)
    return f"maroc-ia explain {where}{options}"
