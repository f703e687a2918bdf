"""What the knowledge base holds, counted: the tables of ``docs/knowledge.md``.

``python -m maroc_ia_check.knowledge.overview docs/knowledge.md`` writes them again between the two marks
of the page; a test fails while the page is behind the data.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from maroc_ia_check.knowledge.loading import Folder
from maroc_ia_check.knowledge.rules.rule import Placed, statements, voice
from maroc_ia_check.knowledge.rules.weakness import FIRST_HAND, carriers
from maroc_ia_check.knowledge.schema import SourceEntry
from maroc_ia_check.knowledge.store import built_in

BEGIN, END = "<!-- counted: begin -->", "<!-- counted: end -->"
Row = Sequence[str | int]


def overview(read: Folder) -> str:
    """The tables, in Markdown: the whole, then by topic, tier, language and rank."""
    parts = [
        _table(("", "number"), _totals(read)),
        "### By topic",
        _table(
            ("topic", "claims", "statements", "sources", "two voices or more", "first hand", "newest"),
            [_topic_row(read, topic) for topic in [*sorted({c.topic for c in read.claims.values()}), ""]],
        ),
        "### By tier of the source",
        _table(("tier", "sources", "statements", "claims"), _by(read, lambda source: source.tier)),
        "### By language of the source",
        _table(("language", "sources", "statements", "claims"), _by(read, lambda source: source.language)),
        "### By rank of the statement",
        _table(("rank", "statements"), Counter(p.entry.rank for p in statements(read)).most_common()),
    ]
    return "\n\n".join(parts)


def _totals(read: Folder) -> list[Row]:
    events = sum(claim.type == "event" for claim in read.claims.values())
    examples = sum(len(each) for claim in read.claims.values() for each in claim.examples.values())
    return [
        ("claims on figures", len(read.claims) - events),
        ("claims on events", events),
        ("example sentences", examples),
        ("concepts", len(read.concepts)),
        ("sources", len(read.sources)),
        ("statements in sources", sum(1 for _ in statements(read))),
        ("exchange rates, each a statement too", len(read.rates)),
        ("terms of office", len(read.offices)),
    ]


def _topic_row(read: Folder, topic: str) -> Row:
    """One line of the table by topic; the empty topic is all of them."""
    claims = {claim.id for claim in read.claims.values() if topic in ("", claim.topic)}
    placed = [p for p in statements(read) if p.entry.claim in claims]
    carried = {claim: sources for claim, sources in carriers(read).items() if claim in claims}
    several = sum(len({voice(read, source) for source in sources}) > 1 for sources in carried.values())
    first_hand = sum(
        any(
            read.sources[each].tier in FIRST_HAND
            for source in sources
            for each in (source, voice(read, source))
        )
        for sources in carried.values()
    )
    return (
        topic or "**all**",
        len(claims),
        len(placed) + len(claims & read.rates.keys()),
        len(set().union(*carried.values())),
        _share(several, len(claims)),
        _share(first_hand, len(claims)),
        max((p.source.published.isoformat() for p in placed if p.source.published), default="–"),
    )


def _share(part: int, whole: int) -> str:
    return f"{100 * part // whole} %" if whole else "–"


def _by(read: Folder, key: Callable[[SourceEntry], str]) -> list[Row]:
    """Sources, statements and claims by a property of the source, the most frequent first."""
    sources = Counter(key(source) for source in read.sources.values())
    placed: dict[str, list[Placed]] = {}
    for each in statements(read):
        placed.setdefault(key(each.source), []).append(each)
    return [
        (name, count, len(placed.get(name, ())), len({p.entry.claim for p in placed.get(name, ())}))
        for name, count in sorted(sources.items(), key=lambda item: (-item[1], item[0]))
    ]


def _table(head: Sequence[str], rows: Iterable[Row]) -> str:
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def rewritten(page: str, read: Folder) -> str:
    """The page with its tables counted again; raises :class:`ValueError` when it has no marks."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"no {BEGIN} … {END} in the page")
    return f"{before}{begin}\n\n{overview(read)}\n\n{end}{after}"


def main(arguments: Sequence[str]) -> None:
    """Write the tables of the page that is named again."""
    path = Path(arguments[0])
    read = Folder()
    read.read(built_in())
    path.write_text(rewritten(path.read_text(encoding="utf-8"), read), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
