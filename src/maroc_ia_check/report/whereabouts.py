"""Where in its document a finding stands, in words: a page, a paragraph, a note; else a line of the file."""

from __future__ import annotations

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.model import DocumentReport, Place, Span
from maroc_ia_check.positions import Places


def places_of(document: DocumentReport, span: Span) -> list[Place]:
    """The parts of the document that hold the start of a span, the widest first."""
    held = (place for place in document.places if place.span.start <= span.start < place.span.end)
    return sorted(held, key=lambda place: place.span.start - place.span.end)


def say_place(document: DocumentReport, span: Span, places: Places, messages: Messages) -> str:
    """The parts of the document that hold the start of a span, the widest first; else its line."""
    held = places_of(document, span)
    if not held:
        return messages.text("place.line", line=places.position(span.start).line)
    return messages.text("report.comma").join(
        messages.text(f"place.{place.kind}", label=place.label) for place in held
    )
