"""TSV: every field of every row, parted by tabs, to paste into a spreadsheet."""

from __future__ import annotations

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.listing import Listing
from maroc_ia_check.listing.plain import separated


def render(listing: Listing, messages: Messages) -> str:
    """The rows below their names."""
    del messages
    return separated(listing.rows, "\t")
