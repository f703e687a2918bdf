"""What stands between quotation marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from maroc_ia_check.model import Mention, Span
from maroc_ia_check.patterns import Pattern

#: opening marks and what may close them
_QUOTES = {"«": "»", "“": "”″“", "„": "“”", "”": "”", "‟": "”"}
_QUOTE = Pattern('[«»“”„‟"″]')


def with_quoted(text: str, blocks: Sequence[Span], mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions, those marked that a quotation holds."""
    quotes = quotations(text, blocks)
    return [m._replace(quoted=True) if _within(m.span, quotes) else m for m in mentions]


def quotations(text: str, blocks: Sequence[Span]) -> list[Span]:
    """What stands between quotation marks, block by block; marks without a partner open nothing."""
    found: list[Span] = []
    opened: list[tuple[str, int]] = []
    straight: int | None = None
    edge, index = -1, 0
    for match in _QUOTE.finditer(text):
        position, mark = match.start(), match[0]
        if position >= edge:
            while index < len(blocks) and blocks[index].end <= position:
                index += 1
            edge = blocks[index].end if index < len(blocks) else len(text)
            opened, straight = [], None
        if mark == '"':
            if straight is None:
                straight = position
            else:
                found.append(Span(straight, position + 1))
                straight = None
        elif opened and mark in opened[-1][0]:
            found.append(Span(opened.pop()[1], position + 1))
        elif mark in _QUOTES:
            opened.append((_QUOTES[mark], position))
    return sorted(found)


def _within(span: Span, ranges: Sequence[Span]) -> bool:
    """Whether a span lies inside one of some sorted, possibly nested ranges."""
    index = bisect_left(ranges, (span.start + 1, 0))
    return any(other.contains(span) for other in ranges[max(index - 3, 0) : index])
