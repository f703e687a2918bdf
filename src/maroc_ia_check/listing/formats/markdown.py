"""Markdown: a table to paste into a page; what no row fills is left out."""

from __future__ import annotations

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.listing import Listing
from maroc_ia_check.listing.plain import cell

_ESCAPED = str.maketrans({"|": r"\|", "\n": " ", "\\": r"\\", "<": "&lt;", "*": r"\*", "`": r"\`"})


def render(listing: Listing, messages: Messages) -> str:
    """The rows as one table."""
    del messages
    if listing.markdown is not None:
        return listing.markdown()
    fields = [f for f in (listing.rows[0] if listing.rows else ()) if any(cell(r[f]) for r in listing.rows)]
    rows = [[cell(row[field]).translate(_ESCAPED) for field in fields] for row in listing.rows]
    lines = [fields, ["---"] * len(fields), *rows] if rows else []
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
