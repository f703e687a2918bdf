"""YAML: the same content as JSON, easier to read and to annotate."""

from __future__ import annotations

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.listing import Listing
from maroc_ia_check.listing.plain import plain


def render(listing: Listing, messages: Messages) -> str:
    """The rows, or the document that stands for them."""
    import yaml

    del messages
    content = plain(listing.rows if listing.document is None else listing.document)
    return str(yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=110))
