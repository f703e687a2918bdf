"""Sources and references in words and rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from maroc_ia_check.inquiry.references import Reference, reference
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.wording import say_date
from maroc_ia_check.listing import Listing, Row
from maroc_ia_check.listing.fields import source_fields
from maroc_ia_check.listing.notes import say_note
from maroc_ia_check.model import Source
from maroc_ia_check.report.layout import wrap


def list_sources(
    found: Sequence[Source], statements: Mapping[str, int], base: KnowledgeBase, messages: Messages
) -> Listing:
    """One row a source, in the order given, with how many statements it makes."""
    rows: list[Row] = [
        {
            **source_fields(source),
            "repeats": source.origin if source.origin != source.id else None,
            "statements": statements.get(source.id, 0),
        }
        for source in found
    ]

    def words(width: int) -> str:
        del width  # addresses are there to be copied
        return "".join(_source(source, messages) for source in found)

    return Listing(rows, words, references=tuple(reference(base, source.id) for source in found))


def list_references(found: Sequence[Reference], messages: Messages) -> Listing:
    """One row a reference; in words, one paragraph each, as in a bibliography."""
    rows: list[Row] = [
        {
            "id": item.id,
            "statement": item.statement,
            "author": item.author,
            "title": item.title,
            "published": item.published,
            "language": item.language,
            "url": item.url,
            "version": item.version,
            "digest": item.digest,
            "repeats": item.repeats,
            "as_said": item.as_said,
        }
        for item in found
    ]
    return Listing(rows, partial(_bibliography, found, messages), references=tuple(found))


def _bibliography(found: Sequence[Reference], messages: Messages, width: int) -> str:
    return "\n".join(line for item in found for line in wrap(_paragraph(item, messages), width)) + "\n"


def _paragraph(item: Reference, messages: Messages) -> str:
    """Author, title, day, address, then the identifier; what is not known is left out or said to be so."""
    quoted = messages.text("report.quote", text=item.title) if item.title and item.version is None else ""
    named = messages.text("cite.version", name=item.title, version=item.version) if item.version else quoted
    day = say_date(item.published, messages) if item.published else messages.text("date.none")
    said = messages.text("report.quote", text=item.as_said) if item.as_said else ""
    parts = [item.author, named, "" if item.version else day, said, item.url]
    parts.append(say_note(item, messages))
    told = ". ".join(part.rstrip(".") for part in parts if part)
    return f"{told}. [{item.statement or item.id}]"


def _source(source: Source, messages: Messages) -> str:
    """One source in two or three lines: addresses are too long for a table."""
    tier = messages.text(f"tier.{source.tier}")
    day = source.published.isoformat() if source.published else messages.text("date.none")
    lines = [f"{day} · {source.publisher} · {tier} · {source.id}", source.title, source.url]
    return "\n  ".join(line for line in lines if line) + "\n"
