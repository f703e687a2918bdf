"""``maroc-ia sources``: the documents that the references rest on."""

from __future__ import annotations

from collections import Counter

import typer

from maroc_ia_check.cli.interface import Interface
from maroc_ia_check.cli.options import PRESENTATIONS, Format, Knowledge, knowledge_folder, one_of
from maroc_ia_check.cli.tables import present
from maroc_ia_check.report.spreadsheet import Row

_COLUMNS = {
    "published": "published",
    "publisher": "publisher",
    "title": "title",
    "status": "tier",
    "url": "url",
}


def sources(context: typer.Context, format: Format = "table", knowledge: Knowledge = None) -> int:
    """List every source, oldest first; those without a date come last."""
    from maroc_ia_check.knowledge import load_knowledge

    interface: Interface = context.obj
    one_of(format, PRESENTATIONS, "unknown-format")
    base = load_knowledge(knowledge_folder(knowledge))
    counts = Counter(statement.source for claim in base.claims for statement in claim.statements)
    rows: list[Row] = [
        {
            "source": source.id,
            "published": source.published.isoformat() if source.published else None,
            "publisher": source.publisher,
            "title": source.title,
            "language": source.language,
            "tier": source.tier,
            "repeats": source.origin if source.origin != source.id else None,
            "statements": counts[source.id],
            "url": source.url,
        }
        for source in sorted(
            base.sources.values(), key=lambda s: (s.published is None, str(s.published), s.id)
        )
    ]
    if format == "table":
        interface.write("".join(_lines(row, interface) for row in rows))
    else:
        interface.write(present(rows, format, interface, {}))
    return 0


def _lines(row: Row, interface: Interface) -> str:
    """One source in two or three lines: addresses are too long for a table."""
    tier = interface.say(f"tier.{row['tier']}")
    day = row["published"] or interface.say("date.none")
    lines = [f"{day} · {row['publisher']} · {tier} · {row['source']}", row["title"], row["url"]]
    return "\n  ".join(str(line) for line in lines if line) + "\n"
