"""JSON: one document; values are exact, as text."""

from __future__ import annotations

import json

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.listing import Listing
from maroc_ia_check.listing.plain import plain


def render(listing: Listing, messages: Messages) -> str:
    """The rows, or the document that stands for them."""
    del messages
    content = listing.rows if listing.document is None else listing.document
    return json.dumps(plain(content), ensure_ascii=False, indent=2) + "\n"
