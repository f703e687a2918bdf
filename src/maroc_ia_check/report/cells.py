"""How many columns a text takes on a terminal. Only rare characters are looked up in rich's tables."""

from __future__ import annotations

from maroc_ia_check.patterns import Pattern

#: Latin and Arabic letters, digits, usual signs and lines: one column each, whatever the terminal
_PLAIN = Pattern(
    r"[ -~\u00a0-\u00ac\u00ae-\u02ff\u060c\u061b\u061f-\u064a\u0660-\u066d\u2010-\u2027\u202f-\u203b\u20ac"
    r"\u2190-\u2193\u2248\u2260\u2264\u2265\u2500-\u257f]*"
)


def is_plain(text: str) -> bool:
    """Whether every character of a text takes one column."""
    return _PLAIN.fullmatch(text) is not None


def cell_len(text: str) -> int:
    """The columns that a text takes."""
    if is_plain(text):
        return len(text)
    from rich.cells import cell_len as measured

    return measured(text)


def set_cell_size(text: str, size: int) -> str:
    """The text cut, or filled with spaces, to so many columns."""
    if is_plain(text):
        return text[:size].ljust(size)
    from rich.cells import set_cell_size as fitted

    return fitted(text, size)
