"""The date of a text, from the places where texts carry it: a dateline, a header, a line of publication.

A date told inside a sentence is not the text's date. Where nothing looks like a header, there is none.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from maroc_ia_check.extract.dates import Moment
from maroc_ia_check.extract.passages import Layout
from maroc_ia_check.languages.context import load_context
from maroc_ia_check.model import Span
from maroc_ia_check.patterns import Pattern

#: how many blocks from the top, and from the end, may carry the date
_TOP, _END = 8, 3
#: a header line has at most this many words besides its date
_HEADER_WORDS = 12
#: a dateline has at most this many words before its date
_DATELINE_WORDS = 6
#: the date of a row or an item is that of what it lists
_LISTED = frozenset({"item", "row"})
#: how far into a text that lost its line ends a numeric date may still be a byline
_BYLINE = 600
_AFTER_DATELINE = Pattern(r"[ .,]*(?:[-–—|:•·(/]|\d{1,2} ?[:hH] ?\d\d|$)", re.MULTILINE)
_CLOCK = Pattern(r" *(?:[-–—|,à]|at|GMT)* *\d{1,2} ?[:hH] ?\d\d")
#: the mark of a list item
_BULLET = Pattern(r"\s*[-–—•·*▪●◦]?\s*$")
#: what parts a date, and the town told with it, from what is told of the day
_ROW = Pattern(r"(?: *\([^)\n]{1,40}\)|,(?: [^\W\d_]+){1,2})? *[:–—|.-] *\S")
#: so many lines that each open with a day are a chronology
_SEVERAL = 2
#: marks that part a line of publication from what stands before it
_PARTING = '-–—|•·:/(.؛!?؟»”"'
#: so many words before a date, and a full stop behind it, are a sentence
_TOLD_WORDS = 3
_FULL_STOP = Pattern(r"[.!?؟](?!\w)")
#: what stands before a date that no sentence governs
_LOOSE = Pattern(r"[-–—|•·,،:/(.؛]\s*$")
_SENTENCE_END = Pattern(r"[.!?؟]\s*$")


@cache
def _marks(code: str) -> tuple[Pattern, Pattern]:
    """Patterns for the words that stand before a date of publication, and of an update."""
    context = load_context(code)

    def before(words: tuple[str, ...]) -> Pattern:
        ordered = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
        return Pattern(rf"(?<!\w)(?:{ordered})[ :\-–]*(?:\w+,? )?$", re.IGNORECASE)

    return before(context.published), before(context.updated)


def find_date(plain: str, layout: Layout, moments: list[Moment], code: str) -> tuple[date, Span] | None:
    """The text's own date and where it stands, or nothing; ``moments`` are its dates in order."""
    if not layout.blocks:
        return None
    entries = _entries(plain, layout, moments)
    ranked = [
        (rank, index)
        for index, moment in enumerate(moments)
        if index not in entries and (rank := _rank(plain, layout, moment, code)) is not None
    ]
    if not ranked:
        return None
    chosen = moments[min(ranked)[1]]
    return (chosen.period.start, chosen.span) if chosen.period else None


def _entries(plain: str, layout: Layout, moments: list[Moment]) -> frozenset[int]:
    """The dates that each open a line of a chronology: "14 janvier 2022 : lancement de …"."""
    lines = set()
    for index, moment in enumerate(moments):
        if moment.dated and _ROW.match(plain, moment.span.end):
            block = layout.blocks[layout.block_at(moment.span.start)].span
            if _BULLET.match(plain[block.start : moment.span.start]):
                lines.add(index)
    return frozenset(lines if len(lines) >= _SEVERAL else ())


def _rank(plain: str, layout: Layout, moment: Moment, code: str) -> int | None:
    """How likely a date is the text's own, 0 first; ``None`` when it cannot be."""
    if moment.period is None or not moment.dated or moment.period.grain != "day":
        return None
    published, updated = _marks(code)
    block = layout.block_at(moment.span.start)
    line = layout.blocks[block].span
    before = plain[max(line.start, moment.span.start - 60) : moment.span.start]
    for rank, words in ((0, published), (3, updated)):
        found = words.search(before)
        if found and (
            _opens(plain, line, moment.span.start - len(before) + found.start())
            or _is_header(plain, line, moment)
        ):
            return rank
    if layout.blocks[block].kind in _LISTED:
        return None
    if block < _TOP:
        return _header_rank(plain, line, moment)
    return 4 if block >= len(layout.blocks) - _END and _is_header(plain, line, moment) else None


def _opens(plain: str, line: Span, start: int) -> bool:
    """Whether words begin their line, or follow a mark: in a sentence they tell of another text."""
    before = plain[line.start : start].rstrip()
    return not before or before[-1] in _PARTING


def _header_rank(plain: str, line: Span, moment: Moment) -> int | None:
    before = plain[line.start : moment.span.start]
    if _is_dateline(before, plain, moment) or (
        not before.strip() and plain.startswith(". ", moment.span.end)
    ):
        return 1
    if _is_header(plain, line, moment):
        return 1 if not before.strip() or _LOOSE.search(before) else 2
    near = moment.span.start - line.start < _BYLINE
    numeric = moment.numbers is None and not _is_told(before, plain, moment)
    if near and (numeric or _CLOCK.match(plain, moment.span.end)):
        return 2
    return None


def _is_told(before: str, plain: str, moment: Moment) -> bool:
    """Whether a date ends the sentence it stands in: "il a été nommé le 12/05/2025."."""
    words = before.rsplit(". ", 1)[-1].split()
    return len(words) >= _TOLD_WORDS and _FULL_STOP.match(plain, moment.span.end) is not None


def _is_header(plain: str, line: Span, moment: Moment) -> bool:
    """A line that holds little more than its date, and does not end like a sentence."""
    text = plain[line.start : line.end]
    words = len(text.split()) - len(plain[moment.span.start : moment.span.end].split())
    return words <= _HEADER_WORDS and not _SENTENCE_END.search(text.rstrip("*_ "))


def _is_dateline(before: str, plain: str, moment: Moment) -> bool:
    """A place, a date, a dash: "RABAT, 12 janvier 2026 –"; an article may follow the comma."""
    words = before.split()
    if len(words) > _DATELINE_WORDS or not _AFTER_DATELINE.match(plain, moment.span.end):
        return False
    if len(words) > 1 and words[-2].endswith(","):
        words.pop()
    return not any(word[0].islower() for word in words)
