"""What a bibliography has to say beside author, title, day and address."""

from __future__ import annotations

from maroc_ia_check.inquiry.references import Reference
from maroc_ia_check.languages.messages import Messages


def say_note(reference: Reference, messages: Messages) -> str:
    """Which page this one repeats, or which state of the knowledge a release holds; empty without either."""
    if reference.digest:
        return messages.text("cite.digest", digest=reference.digest)
    return messages.text("show.repeats", publisher=reference.repeats) if reference.repeats else ""
