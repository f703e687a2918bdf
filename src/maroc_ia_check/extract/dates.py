"""Dates as people write them, from the tables of one language: where they stand and what they mean.

A date may lack its year ("le 12 septembre", "last April"): :mod:`maroc_ia_check.extract.date_years` tells it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from maroc_ia_check.extract import calendar
from maroc_ia_check.languages.context import load_context
from maroc_ia_check.model import Period, Span
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import NamedTuple

_YEAR = r"(?:19|20)\d\d"


class Moment(NamedTuple):
    """A date as found: its words, its numbers, and the stretch of time once it is known."""

    span: Span
    period: Period | None
    weekday: int | None = None
    #: day, last day, month: kept for a date that waits for its year
    numbers: tuple[int, int, int] | None = None
    #: the month of the last day, where it is another one
    last_month: int = 0
    #: whether the year is printed
    dated: bool = True
    #: -1 past, 1 to come, 0 not said
    direction: int = 0
    doubts: tuple[str, ...] = ()


def word_pattern(words: Iterable[str], *, begun: bool = False) -> str:
    """A pattern for any of the words, the longest first, as listed, capitalised or in capitals.

    It is written by first letters, which lets a search skip all others; ``begun``: no letter stands
    before the word.
    """
    forms = {form for word in words for form in (word, word[:1].upper() + word[1:], word.upper())}
    rests: dict[str, list[str]] = {}
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        first, rest = (re.escape(part).replace(r"\ ", " +") for part in (form[0], form[1:].replace("’", "'")))
        rests.setdefault(first, []).append(rest)
    before = r"(?<!\w.)" if begun else ""
    return "|".join(f"{first}{before}(?:{'|'.join(rest)})" for first, rest in rests.items()) or r"(?!)"


class _Grammar(NamedTuple):
    spot: Pattern
    words: Pattern
    numbers: dict[str, int]
    past: frozenset[str]
    range: Pattern


#: a search that begins with a set of characters runs much faster than one that looks back first
_NUMBER = Pattern(r"\d(?<![\d/.-]\d)(?=\d?[/.-]\d|\d{3}-\d)")
_NUMERIC = Pattern(
    r"(?:(?P<d>\d{1,2})(?P<s>[/.-])(?P<m>\d{1,2})(?P=s)(?P<y>(?:19|20)\d\d)"
    r"(?=\d{1,2}(?P=s)\d{1,2}(?P=s)\d{4}|(?![\d/]))"
    r"|(?P<iy>(?:19|20)\d\d)-(?P<im>\d\d)-(?P<id>\d\d)(?!\d))"
)
#: an event that runs from one month into the next lasts a few days
_MONTH_DAYS, _FEW = 31, 10
#: a letter of no month: names of months are written with it alone before dates are looked for, because a
#: pattern of many names costs milliseconds to compile, and this one would hold them all three times
_MONTH = "\ua66e"
#: how far a date reaches before and after the name of its month
_BEFORE, _AFTER = 56, 40


@cache
def _grammar(code: str) -> _Grammar:
    context = load_context(code)
    months, weekdays = word_pattern(context.months), word_pattern(context.weekdays)
    endings = f"(?:{word_pattern(context.day_endings)})?" if context.day_endings else ""
    day_words = word_pattern(context.day_words)
    day = rf"(?:(?<!\d)(?<!\d[.,])(?:0?[1-9]|[12]\d|3[01])(?!\d){endings}|(?:{day_words})(?!\w))"
    joiner = rf"(?: *-+ *|,? +(?:{word_pattern(context.day_joiners)}) *)"
    link = rf"(?: +(?:{word_pattern(context.date_links)}))?"
    turn = rf"(?: +(?P<turn%d>{word_pattern(context.past + context.next)})(?!\w))?"
    days = rf"(?P<day%d>{day})(?:(?:, *{day})*{joiner}(?P<last%d>{day}))?"
    gap = r"[ ,]*"
    # 12 janvier 2026 · 1er et 2 juillet · 7 to 9 May; avril 2022 · mars dernier · en décembre
    leads = rf"(?P<lead>(?<!\w)(?:{word_pattern(context.month_leads)}) +)?(?<!\w)"
    if context.month_first:
        leads = rf"(?P<turn3>(?:{word_pattern(context.past + context.next)}) +)?" + leads
    form = (
        rf"(?:{days % (1, 1)}{link} *|{leads})(?P<month1>{_MONTH}+)(?!\w)(?: ?/ ?{_MONTH}+| ?\({_MONTH}+\))?"
        rf"(?:{link}{gap}(?P<year1>{_YEAR})(?!\d))?{turn % 1}"
    )
    if context.month_first:
        # January 13, 2026 · Nov 7-9; "since May 12" tells a day
        form = (
            rf"(?P<month2>{_MONTH}+)\.? +{days % (2, 2)}(?!\w)(?:,? *(?P<year2>{_YEAR})(?!\d))?{turn % 2}"
            rf"|{form}(?(day1)|(?! +(?:0?[1-9]|[12]\d|3[01])(?!\d|[.,]\d)))"
        )
    numbers = {**context.months, **context.weekdays, **context.day_words}
    return _Grammar(
        spot=Pattern(rf"(?:{months})(?!\w)"),
        words=Pattern(rf"(?:(?<!\w)(?P<weekday>{weekdays})(?!\w),? +(?:le |the )?)?(?:{form})"),
        numbers={form: number for name, number in numbers.items() for form in _forms(name)},
        past=frozenset(form for word in context.past for form in _forms(word)),
        range=Pattern(joiner),
    )


def _forms(word: str) -> tuple[str, str, str]:
    return word, word[:1].upper() + word[1:], word.upper()


def scan_dates(plain: str, code: str) -> list[Moment]:
    """Every date of a text in order, those without a year still waiting for one.

    ``plain`` is the text through :mod:`maroc_ia_check.extract.plain`; offsets are the same in both.
    """
    grammar = _grammar(code)
    found = [
        moment
        for number in _NUMBER.finditer(plain)
        if (match := _NUMERIC.match(plain, number.start())) and (moment := _numeric(match))
    ]
    months = [match.span() for match in grammar.spot.finditer(plain)]
    marked = _marked(plain, months)
    for start, end in _windows(months, len(plain)):
        found += [
            moment
            for match in grammar.words.finditer(marked, start, end)
            if (moment := _worded(match, plain, grammar))
        ]
    found.sort(key=lambda moment: moment.span)
    kept: list[Moment] = []
    for moment in found:
        if not kept or kept[-1].span.end <= moment.span.start:
            joined = _joined(kept[-1], moment, plain, grammar) if kept else None
            kept[-1:] = [joined] if joined else [*kept[-1:], moment]
    return kept


def _joined(first: Moment, last: Moment, plain: str, grammar: _Grammar) -> Moment | None:
    """A few days that begin in one month and end in the next, as one date: "31 May to 2 June 2023"."""
    if first.numbers is None or last.numbers is None or first.dated:
        return None
    (day, end, month), (begin, closing, last_month) = first.numbers, last.numbers
    days = _MONTH_DAYS - day + closing
    if not day or day != end or not begin or begin != closing or last_month != month % 12 + 1 or days > _FEW:
        return None
    if not grammar.range.fullmatch(plain, first.span.end, last.span.start):
        return None
    moment = last._replace(
        span=Span(first.span.start, last.span.end),
        numbers=(day, closing, month),
        last_month=last_month,
        weekday=first.weekday,
        doubts=(),
    )
    return set_year(moment, last.period.end.year - (last_month < month)) if last.period else moment


def _marked(plain: str, months: Iterable[tuple[int, int]]) -> str:
    """The text with one letter in place of all those of the names of months; its length stays."""
    parts: list[str] = []
    behind = 0
    for start, end in months:
        parts += plain[behind:start].replace(_MONTH, " "), _MONTH * (end - start)
        behind = end
    return "".join((*parts, plain[behind:].replace(_MONTH, " ")))


def _windows(months: Iterable[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """The stretches around the names of months, joined where they meet."""
    windows: list[tuple[int, int]] = []
    for first, last in months:
        start, end = max(first - _BEFORE, 0), min(last + _AFTER, length)
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], end)
        else:
            windows.append((start, end))
    return windows


def _numeric(match: re.Match[str]) -> Moment | None:
    year, month, day = (
        (match["iy"], match["im"], match["id"]) if match["iy"] else (match["y"], match["m"], match["d"])
    )
    moment = calendar.safe_day(int(year), int(month), int(day))
    return Moment(Span(*match.span()), calendar.day(moment)) if moment else None


def _worded(match: re.Match[str], plain: str, grammar: _Grammar) -> Moment | None:
    named = match.re.groupindex
    groups = {name: plain[slice(*match.span(name))] for name in named if match[name] is not None}

    def number(name: str) -> int | None:
        for which in "12":
            if name + which in groups:
                return _number(groups[name + which], grammar.numbers)
        return None

    month, day, year = number("month"), number("day"), number("year")
    turns = [groups[name] for name in ("turn1", "turn2", "turn3") if name in groups]
    if month is None or (day is None and year is None and not turns and "lead" not in groups):
        return None
    start = match.end("lead") if "lead" in groups and "weekday" not in groups else match.start()
    direction = 0 if not turns else -1 if turns[0].strip() in grammar.past else 1
    moment = Moment(
        span=Span(start, match.end()),
        period=None,
        weekday=_number(groups["weekday"], grammar.numbers) if "weekday" in groups and day else None,
        numbers=(day or 0, number("last") or day or 0, month),
        dated=year is not None,
        direction=direction,
    )
    return moment if year is None else set_year(moment, year)


def _number(printed: str, numbers: dict[str, int]) -> int:
    bare = printed.strip()
    if bare in numbers:
        return numbers[bare]
    digits = re.match(r"\d+", bare)
    return int(digits[0]) if digits else 0


def set_year(moment: Moment, year: int) -> Moment:
    """The moment in a given year, with a doubt when the printed weekday does not fit."""
    if moment.numbers is None:
        return moment
    first, last, month = moment.numbers
    if not first:
        return moment._replace(period=calendar.month(year, month))
    start = calendar.safe_day(year, month, first)
    end_month = moment.last_month or month
    end = calendar.safe_day(year + (end_month < month), end_month, last)
    if start is None:
        return moment
    period = calendar.day(start) if end is None or end <= start else Period(start, end, "span")
    unfit = moment.weekday is not None and moment.weekday != start.weekday()
    return moment._replace(period=period, doubts=("weekday",) if unfit else ())
