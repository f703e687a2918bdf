"""What is said around a figure: hedges and bounds before and behind it, and how often it recurs."""

from __future__ import annotations

from maroc_ia_check.languages.figures import FigureTables
from maroc_ia_check.languages.vocabulary import Word
from maroc_ia_check.model import Span

_SPACE_SET = frozenset(" \t\u00a0\u202f\u2009")
_HEDGE_WORDS, _PER_BEFORE, _PER_BEHIND = 7, 5, 9
_MOST_GAPS = 3
_MOST_PARTED = 2
#: things that one number counts, and the words of one of them
_MOST_THINGS, _LONGEST_THING = 4, 4
Found = tuple[str, Span]


def hedge_before(
    text: str, start: int, tables: FigureTables, floor: int, *, timed: bool = False
) -> Found | None:
    """The hedge that leads to the figure: près de, at least, ما يناهز. ``timed``: it is a duration."""
    end = start
    while end > floor and text[end - 1] in _SPACE_SET:
        end -= 1
    sign = tables.hedge_signs.get(text[end - 1 : end])
    if sign is not None and end > floor:
        return sign, Span(end - 1, end)
    words = tables.words.before(text, start, _HEDGE_WORDS, floor)
    last = len(words) - 1
    for gaps in range(_MOST_GAPS):
        found = tables.hedges.ending(words, last - gaps)
        if found is not None:
            hedge, size = found
            if hedge == "exact":
                return None
            if timed and size == 1 and words[last - gaps].forms[0] in tables.not_of_time:
                return None
            return hedge, Span(words[last - gaps - size + 1].start, words[last - gaps].end)
        if last - gaps < 0 or words[last - gaps].forms[0] not in tables.hedge_gaps:
            break
    return _parted_hedge(words, tables)


def _parted_hedge(words: list[Word], tables: FigureTables) -> Found | None:
    """A verb that hedges the figure across its own subject: لا تتجاوز الكلفة 90."""
    for position in range(len(words) - 2, max(-1, len(words) - 2 - _MOST_PARTED), -1):
        if words[position + 1].forms[0] in tables.linkers:
            continue
        found = tables.hedge_verbs.ending(words, position)
        if found is not None:
            return found[0], Span(words[position - found[1] + 1].start, words[position].end)
    return None


def hedge_behind(text: str, end: int, tables: FigureTables) -> Found | None:
    """A hedge behind the figure: au moins, or more, على الأقل."""
    words = tables.words.after(text, end, 4)
    found = tables.hedges_behind.at(words, 0)
    if found is None or words[0].new_line:
        return None
    return found[0], Span(words[0].start, words[found[1] - 1].end)


def recurrence(text: str, start: int, end: int, tables: FigureTables, floor: int) -> Found | None:
    """Per what the figure holds: ``year month … each total``, from the words around it."""
    for sign, per in tables.per_signs.items() if text.startswith(tuple(tables.per_signs), end) else ():
        if text.startswith(sign, end) and not text[end + len(sign) : end + len(sign) + 1].isalpha():
            return per, Span(end, end + len(sign))
    words = tables.words.after(text, end, _PER_BEHIND)
    listed = _behind_things(text, end, tables)
    if listed is not None:
        return listed
    if not tables.per.any_at(words):
        return _recurrence_before(text, start, tables, floor)
    for position, word in enumerate(words):
        if word.new_line or _begins_another(words, position, tables):
            break
        found = tables.per.at(words, position)
        if found is not None:
            if _told_once(words, position, found[1], tables):
                continue
            return found[0], Span(word.start, words[position + found[1] - 1].end)
    return _recurrence_before(text, start, tables, floor)


def _behind_things(text: str, end: int, tables: FigureTables) -> Found | None:
    """The rhythm behind a list of things that one number counts."""
    last = _end_of_things(text, end, tables)
    things = tables.words.after(text, last, _LONGEST_THING) if last > end else []
    for first in range(min(2, len(things))):
        found = tables.per.at(things, first)
        if things[first].new_line or (first and things[0].forms[0] in tables.stop):
            break
        if found is not None and not _told_once(things, first, found[1], tables):
            return found[0], Span(things[first].start, things[first + found[1] - 1].end)
    return None


def _end_of_things(text: str, end: int, tables: FigureTables) -> int:
    """Where a list of things ends that one number counts: 900 ingénieurs, techniciens *et cadres* par an."""
    for _ in range(_MOST_THINGS):
        comma = text[end : end + 1] in {",", "،"}
        words = tables.words.after(text, end + comma, _LONGEST_THING)
        joined = bool(words) and words[0].forms[0] in tables.listing
        if not words or words[0].new_line or not (comma or joined or tables.grammar.join_required):
            break
        first = next((i for i in range(joined, 2 + joined) if tables.nouns.at(words, i)), None)
        noun = None if first is None else tables.nouns.at(words, first)
        if first is None or noun is None:
            break
        end = words[first + noun[1] - 1].end
    return end


def _told_once(words: list[Word], first: int, size: int, tables: FigureTables) -> bool:
    """Whether what looks like a rhythm is one stretch of time: "in a year", "a year later"."""
    before, behind = words[first - 1 : first], words[first + size :][:1]
    return any(word.forms[0] in tables.not_recurring for word in before) or any(
        word.forms[0] in tables.one_time for word in behind
    )


def _begins_another(words: list[Word], position: int, tables: FigureTables) -> bool:
    """Whether another figure begins with the word, or a list that may hold one."""
    form = words[position].forms[0]
    if form in tables.listing:
        return position > 0 or tables.per.at(words, 1) is None
    grammar = tables.grammar
    return form in grammar.entries and form not in grammar.ones and tables.per.at(words, position) is None


def _recurrence_before(text: str, start: int, tables: FigureTables, floor: int) -> Found | None:
    words = tables.words.before(text, start, _PER_BEFORE, floor)
    if not words:
        # "Chaque année, 22 500 étudiants": across one comma, directly
        comma = start
        while comma > floor and text[comma - 1] in _SPACE_SET:
            comma -= 1
        if text[comma - 1 : comma] not in {",", "،"}:
            return None
        words = tables.words.before(text, comma - 1, _PER_BEFORE, floor)
        found = tables.per.ending(words, len(words) - 1)
        if found is None or _behind_only(words, len(words) - 1, found[1], tables):
            return None
        return found[0], Span(words[-found[1]].start, words[-1].end)
    if not tables.per.any_ending(words):
        return None
    for position in range(len(words) - 1, -1, -1):
        found = tables.per.ending(words, position)
        if found is not None and not _behind_only(words, position, found[1], tables):
            return found[0], Span(words[position - found[1] + 1].start, words[position].end)
    return None


def _behind_only(words: list[Word], last: int, size: int, tables: FigureTables) -> bool:
    """Whether the phrase tells a rhythm only behind a figure (في السنة)."""
    return " ".join(word.forms[0] for word in words[last - size + 1 : last + 1]) in tables.behind_only
