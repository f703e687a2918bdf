"""Laying out text by the columns it takes on a terminal: cutting, wrapping, flattening."""

from __future__ import annotations

from maroc_ia_check.model import Span
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.positions import Lines
from maroc_ia_check.report.cells import cell_len, is_plain, set_cell_size

_COLOUR = Pattern(r"\x1b\[[\d;]*m")
_RIGHT_TO_LEFT = Pattern(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def is_right_to_left(text: str) -> bool:
    """Whether a terminal may reorder the text, so that nothing can be drawn beneath its words."""
    return _RIGHT_TO_LEFT.search(text) is not None


def flat(text: str) -> str:
    """The text on one line, without control characters that would move the cursor."""
    if text.isprintable():
        return text
    return "".join(" " if c in "\r\n\t\v\f\u2028\u2029" else c for c in text if c >= " " or c in "\r\n\t\v\f")


def line_around(span: Span, lines: Lines) -> tuple[str, str, str]:
    """What stands before a range on its first line, the range, what follows it on its last line; flat."""
    start, end = span
    first, _ = lines.bounds(lines.position(start).line)
    _, last = lines.bounds(lines.position(max(start, end - 1)).line)
    before, inside, after = (flat(lines.text[a:b]) for a, b in ((first, start), (start, end), (end, last)))
    return before, inside, after


def around(before: str, after: str, room: int) -> tuple[str, str]:
    """As much of both sides as there is room for, cut between words."""
    room = max(room, 0)
    left_room = max(room - min(cell_len(after), room // 2), 0)
    left = _tail(before, left_room)
    return left, _head(after, room - cell_len(left))


def _head(text: str, room: int) -> str:
    if cell_len(text) <= room:
        return text
    cut = set_cell_size(text, max(room - 2, 0)).rstrip()
    return (cut[: cut.rfind(" ")] if " " in cut else cut[:0]) + " …"


def _tail(text: str, room: int) -> str:
    return _head(text[::-1], room)[::-1]


def wrap(text: str, width: int, indent: str = "") -> list[str]:
    """Lines no wider than ``width``, broken at plain spaces only, each with its indent."""
    measure = len if is_plain(text) else _visible
    lines, line = [], indent
    for word in text.split(" "):
        joined = f"{line} {word}" if line.strip() else indent + word
        if line.strip() and measure(joined) > width:
            lines.append(line)
            joined = indent + word
        line = joined
    return [*lines, line]


def _visible(text: str) -> int:
    return cell_len(_COLOUR.sub("", text))
