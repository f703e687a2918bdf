"""JSON Lines: one row a line, for programs that read one at a time."""

from __future__ import annotations

import json

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.listing import Listing
from maroc_ia_check.listing.plain import plain


def render(listing: Listing, messages: Messages) -> str:
    """The rows."""
    del messages
    return "".join(json.dumps(plain(row), ensure_ascii=False) + "\n" for row in listing.rows)
