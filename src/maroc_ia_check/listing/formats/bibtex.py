"""BibTeX (as biblatex reads it): the sources, one entry each, under their identifiers."""

from __future__ import annotations

from maroc_ia_check.inquiry.references import Reference
from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.listing import Listing
from maroc_ia_check.listing.notes import say_note

_ENTRIES = {"webpage": "online", "software": "software"}
#: the names that biblatex gives to languages
_LANGUAGES = {
    "ar": "arabic",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "ja": "japanese",
}
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)


def render(listing: Listing, messages: Messages) -> str:
    """One entry a source; nothing without sources."""
    items = {item.id: item for item in listing.references}
    return "\n".join(_entry(item, messages) for item in items.values())


def _entry(reference: Reference, messages: Messages) -> str:
    """What is known of a source; nobody noted when a page was visited, so that is left out."""
    fields = {
        "author": f"{{{_tex(reference.author)}}}",
        "title": _tex(reference.title),
        "date": reference.published.isoformat() if reference.published else "",
        # an address is printed as it stands, so only what would unbalance the entry is encoded
        "url": (reference.url or "").replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C"),
        "langid": _LANGUAGES.get(reference.language or "", ""),
        "version": _tex(reference.version),
        "note": _tex(say_note(reference, messages)),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@{_ENTRIES[reference.kind]}{{{reference.id},\n{''.join(lines)}}}\n"


def _tex(text: str | None) -> str:
    return " ".join((text or "").split()).translate(_TEX)
