"""The signs of a PDF page put back into lines of text.

A PDF says where signs stand, not what they say together. Lines come in the order of the page's content,
as in a browser's copy; where a line holds Arabic its signs are read by their place, right to left, because
the order in which programs write them cannot be relied on. Lengths are whole hundredths of a point.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from maroc_ia_check.typed import NamedTuple

_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f]")
_ARABIC_LETTER = re.compile(r"[\u0621-\u064a\u066e-\u06d3\u0750-\u077f]")
_PRESENTED = re.compile(r"[\ufb50-\ufdff\ufe70-\ufefc]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
#: read left to right inside Arabic: words in Latin letters, numbers with the signs that keep them together
_LEFT_TO_RIGHT = re.compile(
    r"\d*[A-Za-z\u00c0-\u024f](?:[^\u0590-\u08ff]*[A-Za-z\u00c0-\u024f\d])?"
    r"|[1-9\u0661-\u0669]\d{0,2}(?: \d{3})+(?!\d)|\d+(?:[.,:/\u066b\u066c\u00a0\u202f]\d+)*"
)
_RIGHT_TO_LEFT = re.compile(r"[\u0600-\u06ff](?:[^A-Za-z\u00c0-\u024f]*[\u0600-\u06ff])?")
_BEFORE_STOP = re.compile(r" +([.،؛؟!)\]»]|/(?=\S))")
_AFTER_OPENING = re.compile(r"([(\[«]) +")
_STRAY_STOP = re.compile(r"([.؟!]+)\s*(?=[\u0621-\u064a])")
_MIRRORED = str.maketrans("()[]«»", ")(][»«")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
#: what ligatures stand for, in the wrong order
_REVERSED_LIGATURES = frozenset(("ال", "أل", "إل", "آل", "هللا", "هلل"))
#: a hyphen that breaks a word, as the library marks it
BROKEN = "\u00ad"
_BREAKS = frozenset(("\x02", "\ufffe", BROKEN))
#: percentages of the size of the letters: a gap between words, between columns, a raised figure
_WORD_GAP, _COLUMN_GAP, _RAISED_SIZE = 18, 220, 80


class Glyph(NamedTuple):
    """A sign: its text, where it stands, the size of its font, and whether the library guessed it."""

    text: str
    left: int
    right: int
    base: int
    size: int
    guessed: bool = False


class Line(NamedTuple):
    """A line of text: where it stands, how wide its first word is, whether it goes from right to left."""

    text: str
    left: int
    right: int
    base: int
    size: int
    first_word: int
    leftwards: bool


def make_lines(glyphs: Sequence[Glyph]) -> list[Line]:
    """The lines of a page, in the order of its content; empty ones left out."""
    rows: list[list[Glyph]] = [[]]
    for glyph in glyphs:
        if glyph.text in "\r\n":
            rows.append([])
            continue
        rows[-1].append(glyph._replace(text=_presented(glyph.text)))
        if glyph.text in _BREAKS:
            rows.append([])
    return [line for row in _one_row_each(list(filter(None, rows))) if (line := _line(row)) is not None]


def _one_row_each(rows: Sequence[list[Glyph]]) -> list[list[Glyph]]:
    """Rows that stand at the same height side by side, as a raised figure may part them, put together."""
    found: list[list[Glyph]] = []
    for row in rows:
        if found and _side_by_side(found[-1], row):
            gap = found[-1][-1]._replace(text=" ", left=row[0].left, right=row[0].left, guessed=True)
            found[-1] += [gap, *row]
        else:
            found.append(list(row))
    return found


def _side_by_side(row: Sequence[Glyph], other: Sequence[Glyph]) -> bool:
    size = max(row[0].size, other[0].size)
    after = min(map(_left, other)) - max(map(_right, row))
    before = min(map(_left, row)) - max(map(_right, other))
    arabic = _ARABIC.search("".join(glyph.text for glyph in (*row, *other)))
    near = 0 <= max(after, before) < 2 * size if arabic else 0 <= after < size
    return near and abs(row[0].base - other[0].base) * 5 < size


def _left(glyph: Glyph) -> int:
    return glyph.left


def _right(glyph: Glyph) -> int:
    return glyph.right


def _presented(text: str) -> str:
    """Arabic letters for the shapes that they take in a word; other signs as they are."""
    if text in _BREAKS:
        return BROKEN
    return unicodedata.normalize("NFKC", text).strip() if _PRESENTED.match(text) else text


def _line(row: Sequence[Glyph]) -> Line | None:
    inked = [glyph for glyph in row if glyph.text.strip() and not glyph.guessed]
    if not inked:
        return None
    size = Counter(glyph.size for glyph in inked).most_common(1)[0][0]
    row = [_lowered(glyph, size) for glyph in row]
    text = "".join(glyph.text for glyph in inked)
    leftwards = len(_ARABIC_LETTER.findall(text)) > len(_LATIN.findall(text))
    if _ARABIC.search(text):
        pairs = _by_place(row, size)
        if leftwards:
            pairs.reverse()
        said = _in_reading_order(
            "".join(_way(glyph.text, leftwards=leftwards) for glyph in pairs), leftwards=leftwards
        )
    else:
        pairs = _spaced(row, size)
        said = "".join(glyph.text for glyph in pairs)
    said = re.sub(r" *\t[ \t]*", "\t", re.sub(r" {2,}", " ", said)).strip()
    left, right = min(map(_left, inked)), max(map(_right, inked))
    base = Counter(glyph.base for glyph in inked).most_common(1)[0][0]
    return Line(said, left, right, base, size, _first_word(pairs), leftwards)


def _lowered(glyph: Glyph, size: int) -> Glyph:
    """A raised figure as such, so that the mark of a note is no digit of the number before it."""
    small = glyph.size * 100 < _RAISED_SIZE * size
    return glyph._replace(text=glyph.text.translate(_RAISED)) if small and glyph.text.isdecimal() else glyph


def _first_word(row: Sequence[Glyph]) -> int:
    """How wide the first word of a row is; a space that does not break belongs to it."""
    word: list[Glyph] = []
    for glyph in row:
        if glyph.text.strip(" \t"):
            word.append(glyph)
        elif word:
            break
    return max(map(_right, word)) - min(map(_left, word))


def _spaced(row: Sequence[Glyph], size: int) -> list[Glyph]:
    """A row with a tab where a column ends; its spaces are the library's."""
    found: list[Glyph] = []
    last: Glyph | None = None
    for glyph in row:
        if last is not None and glyph.text.strip():
            if (glyph.left - last.right) * 100 > _COLUMN_GAP * size:
                found.append(glyph._replace(text="\t"))
            last = glyph
        elif glyph.text.strip():
            last = glyph
        found.append(glyph)
    return found


def _by_place(row: Sequence[Glyph], size: int) -> list[Glyph]:
    """The signs from left to right, with a space or a tab in every gap; marks stay with their letter."""
    letters: list[Glyph] = []
    marks: list[Glyph] = []
    for glyph in row:
        if glyph.guessed or not glyph.text:
            continue
        if all(unicodedata.combining(sign) for sign in glyph.text):
            marks.append(glyph)
        elif letters and glyph[1:4] == letters[-1][1:4] and glyph.text.strip():
            letters[-1] = letters[-1]._replace(text=letters[-1].text + glyph.text)
        else:
            letters.append(glyph)
    letters = [
        glyph._replace(text=glyph.text[::-1]) if glyph.text in _REVERSED_LIGATURES else glyph
        for glyph in sorted(letters, key=_centre)
    ]
    for mark in marks:
        if letters:
            near = min(range(len(letters)), key=lambda i: abs(_centre(letters[i]) - _centre(mark)))
            letters[near] = letters[near]._replace(text=letters[near].text + mark.text)
    found: list[Glyph] = []
    last: Glyph | None = None
    for glyph in letters:
        if last is not None and glyph.text.strip():
            gap = (glyph.left - last.right) * 100
            if gap > _WORD_GAP * size:
                found.append(glyph._replace(text="\t" if gap > _COLUMN_GAP * size else " "))
        last = glyph if glyph.text.strip() else last
        found.append(glyph)
    return found


def _centre(glyph: Glyph) -> int:
    return glyph.left + glyph.right


def _way(text: str, *, leftwards: bool) -> str:
    """The letters of one sign in the order in which its line goes."""
    return text if bool(_ARABIC.search(text)) == leftwards else text[::-1]


def _in_reading_order(text: str, *, leftwards: bool) -> str:
    """A line as it is read: ``text`` goes the line's own way, what goes the other way in it is turned."""
    if not leftwards:
        return _RIGHT_TO_LEFT.sub(lambda found: _in_reading_order(found[0][::-1], leftwards=True), text)
    seen = text[::-1]
    parts, position = [], 0
    for found in _LEFT_TO_RIGHT.finditer(seen):
        parts += [seen[position : found.start()][::-1], found[0]]
        position = found.end()
    parts.append(seen[position:][::-1])
    said = "".join(reversed(parts))
    brackets = re.findall(r"[()\[\]«»]", said)
    inside_out = bool(brackets) and brackets[0] in ")]»" and brackets[-1] in "([«"
    return _closed_up(said.translate(_MIRRORED) if inside_out else said)


def _closed_up(said: str) -> str:
    """An Arabic line without the spaces that only gaps made, and with its full stop at its end.

    In a paragraph laid out from left to right by mistake, the full stop stands at the wrong end.
    """
    said = _BEFORE_STOP.sub(r"\1", _AFTER_OPENING.sub(r"\1", said.strip()))
    stop = _STRAY_STOP.match(said)
    return f"{said[stop.end() :]}{stop[1]}" if stop else said
