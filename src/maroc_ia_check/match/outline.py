"""Which blocks of a text introduce which: headings, questions, what a list hangs on, rows that say "idem"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set

from maroc_ia_check.languages.context import load_context
from maroc_ia_check.model import Mention, Reading
from maroc_ia_check.model.text import is_question
from maroc_ia_check.patterns import Pattern

#: the lead is the first paragraph of some length among the first blocks
_LEAD, _LEAD_LENGTH = 6, 80
_SHORT_ITEM = 60
_LISTED = frozenset({"item", "row"})
#: who speaks: a long dash, or a few words and a colon that come again
_SPEAKER = Pattern(r"\s*(?:(—)\s|([^\W\d_]+(?:[ '’][^\W\d_]+){0,2})\s?:\s)")
#: what is spoken of was named at most so many turns before
_TURNS = 4


def leads(reading: Reading) -> list[tuple[int, ...]]:
    """For every block those that introduce it: headings above it, and what a list hangs on."""
    depths = _depths(reading)
    return [_lead(reading, index, depths) for index in range(len(reading.blocks))]


def _lead(reading: Reading, index: int, depths: list[int]) -> tuple[int, ...]:
    blocks = reading.blocks
    kind = blocks[index].kind
    position = index - 1
    answers = kind == "item" and position >= 0 and asks(reading, position) and not asks(reading, index)
    found = [position] if answers else []
    while position >= 0 and blocks[position].kind == kind and kind in _LISTED:
        if not found and depths[position] < depths[index]:
            found.append(position)
        position -= 1
    if position >= 0 and (kind in _LISTED or _introduces(reading, position)):
        found.append(position)
    if position > 0 and blocks[position].kind == "heading" and blocks[position - 1].kind == "heading":
        found.append(position - 1)
    if kind == "row" and found:
        found.append(found[-1] + 1)
    return tuple(found)


def _introduces(reading: Reading, index: int) -> bool:
    """A heading, a question that the next block answers, or a numbered line too short to be more."""
    block = reading.blocks[index]
    length = block.span.end - block.span.start
    return block.kind == "heading" or asks(reading, index) or (block.kind == "item" and length <= _SHORT_ITEM)


def asks(reading: Reading, index: int) -> bool:
    """Whether a block ends in a question."""
    return is_question(reading.document.text, reading.blocks[index].span)


def _depths(reading: Reading) -> list[int]:
    """How deep every item stands in its list, 0 for all that is none.

    Deeper is what has a mark of its own (its indent and its bullet) that came later in the same list.
    """
    found: list[int] = []
    marks: list[str] = []
    for block in reading.blocks:
        if block.kind != "item":
            marks = []
            found.append(0)
            continue
        mark = _mark(reading.document.text[block.span.start : block.span.end])
        if mark not in marks:
            marks.append(mark)
        found.append(marks.index(mark))
    return found


def _mark(line: str) -> str:
    """What stands before the first word of an item; any number counts as one."""
    body = line.lstrip(" \t\u00a0")
    indent = line[: len(line) - len(body)]
    return indent + ("1" if body[:1].isdecimal() else "" if body[:1].isalpha() else body[:1])


def speakers(reading: Reading) -> list[str | None]:
    """For every block who speaks there, when what marks him comes again."""
    text = reading.document.text
    starts = [_SPEAKER.match(text, *block.span) for block in reading.blocks]
    marks = [found and (found[1] or found[2]) for found in starts]
    often = Counter(marks)
    return [mark if often[mark] > 1 else None for mark in marks]


def taken_up(reading: Reading, speaking: list[str | None], index: int, named: Set[int]) -> int | None:
    """The block whose names an answer takes up that names nothing, nor does what it answers.

    ``named`` are the blocks with names. Questions and answers go on: "16 MW first. — And the jobs? — 50."
    """
    if index in named:
        return None
    for position in range(index - 1, max(index - _TURNS, 0) - 1, -1):
        told = speaking[position] and speaking[position + 1]
        if not (told or asks(reading, position) or (position and asks(reading, position - 1))):
            return None
        if position in named:
            return position
    return None


def dittos(reading: Reading) -> dict[int, int]:
    """For each row that says "idem", the row above that says of what."""
    same: dict[int, int] = {}
    for index, block in enumerate(reading.blocks):
        if index and block.kind in _LISTED:
            start, end = block.span
            words = reading.document.text[start:end].lstrip(" \t|-–—•*").lower()
            if words.startswith(load_context(reading.language).ditto):
                same[index] = same.get(index - 1, index - 1)
    return same


def stands_alone(reading: Reading, mention: Mention) -> bool:
    """Whether a figure is all that its sentence says: "740. That is how many …" is told in the next."""
    start, end = reading.sentences[mention.sentence]
    text = reading.document.text
    return not any(sign.isalnum() for sign in text[start : mention.span.start] + text[mention.span.end : end])


def opening(reading: Reading) -> set[int]:
    """The blocks up to and with the first paragraph: title, standfirst, dateline, lead."""
    found = set()
    for index, block in enumerate(reading.blocks[:_LEAD]):
        found.add(index)
        if block.kind == "paragraph" and block.span.end - block.span.start > _LEAD_LENGTH:
            break
    return found
