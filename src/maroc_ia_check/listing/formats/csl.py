"""CSL-JSON: the sources for Zotero, pandoc and other citation tools."""

from __future__ import annotations

import json

from maroc_ia_check.inquiry.references import Reference
from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.listing import Listing
from maroc_ia_check.listing.notes import say_note


def render(listing: Listing, messages: Messages) -> str:
    """One item a source; nothing without sources."""
    items = list({item.id: item for item in listing.references}.values())
    return (
        json.dumps([_item(item, messages) for item in items], ensure_ascii=False, indent=2) + "\n"
        if items
        else ""
    )


def _item(reference: Reference, messages: Messages) -> dict[str, object]:
    """What is known of a source; nobody noted when a page was visited, so that is left out."""
    day = reference.published
    fields: dict[str, object] = {
        "id": reference.id,
        "type": reference.kind,
        "title": reference.title,
        "author": [{"literal": reference.author}],
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "URL": reference.url,
        "language": reference.language,
        "version": reference.version,
        "note": say_note(reference, messages) or None,
    }
    return {name: value for name, value in fields.items() if value is not None}
