"""Years in a sentence: alone, in pairs, in a row, and the words that give them a role.

A year counts only with a word that leads to it, or where it stands alone in brackets, a cell or a
lead-in; the year of a plan's name says nothing about the figures beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from maroc_ia_check.extract import calendar
from maroc_ia_check.extract.passages import cells
from maroc_ia_check.extract.scene import COMMA, Scene
from maroc_ia_check.languages.context import load_context
from maroc_ia_check.model import Period, PrintedYear, Span
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import NamedTuple

#: what a year looks like; texts on plans speak of the last and of this century
YEAR = r"(?:19[5-9]|20\d)\d"
#: a year with no digit beside it; it begins with its first digit, so that a search for it is fast
YEARS = Pattern(r"[12](?<!\d.)(?:(?<=1)9[5-9]|(?<=2)0\d)\d(?!\d)")
#: one that is no decimal of a number either
_PRINTED = Pattern(r"[12](?<!\d.)(?<!\d[.,].)(?:(?<=1)9[5-9]|(?<=2)0\d)\d(?![.,]?\d)")
_FULL = 4
#: on both sides of a year that stands alone
_OPENERS, _CLOSERS = frozenset("([|;:,-•·=→/"), frozenset(")]|;:,-.•·=→/")


class Time(NamedTuple):
    """A stretch of time as told: the words that tell it, and the part it plays."""

    span: Span
    core: Span
    period: Period
    role: str
    #: a day or a month that is somebody's date rather than a figure's time
    dated: bool = False
    #: when something was announced, signed or launched
    event: bool = False
    #: told from the text's own date ("this year"): the figure's only when nothing parts them
    loose: bool = False
    #: a length of time whose beginning is not told ("in three years"): the horizon of what lies ahead
    vague: bool = False


@cache
def _pattern(code: str) -> Pattern:
    context = load_context(code)
    joiners = "|".join(
        re.escape(j).replace(r"\ ", " +") for j in sorted(context.year_joiners, key=len, reverse=True)
    )
    return Pattern(
        r"(?P<first>[12](?<![\d/].)(?<!\d[.,].)(?:(?<=1)9[5-9]|(?<=2)0\d)\d)"
        rf"(?:(?: ?- ?|/)(?P<short>{YEAR}|\d\d)(?!\d)|,? +(?:{joiners}) *(?P<last>{YEAR}))?"
        rf"(?!\d|[.,]\d| ?%|[/-]\d)",
    )


def printed_years(plain: str) -> tuple[PrintedYear, ...]:
    """Every year in digits, with a role or without: no digit, and no decimal of one number, is beside it."""
    return tuple(PrintedYear(Span(*found.span()), int(found[0])) for found in _PRINTED.finditer(plain))


def find_years(scene: Scene, taken: Sequence[Span]) -> list[Time]:
    """Every year of a sentence that has a role, outside the stretches that are taken."""
    times: list[Time] = []
    position = scene.span.start
    pattern = _pattern(scene.context.code)
    while match := pattern.search(scene.plain, position, scene.span.end):
        position = match.end()
        core = Span(*match.span())
        if any(core.overlaps(span) for span in taken):
            # a figure after the year is not the second year of a pair
            position = core.start + _FULL
            core = Span(core.start, position)
            if any(core.overlaps(span) for span in taken):
                continue
            times += _single(
                scene, core, int(match["first"]), lead_to(scene, core.start) or _glued(scene, core.start)
            )
            continue
        found = _of_years(scene, match)
        if not found and times and _enumerated(scene, times[-1], core.start):
            found = _alike(core, match, times[-1].role)
        times += found
    return times


def _alike(core: Span, match: re.Match[str], role: str) -> list[Time]:
    """The years of a list, in the role that its first one has."""
    cores = [Span(core.start, core.start + _FULL)]
    if match["last"]:
        cores.append(Span(core.end - _FULL, core.end))
    years = [match["first"], match["last"]]
    return [Time(c, c, calendar.year(int(y)), role) for c, y in zip(cores, years, strict=False)]


def _enumerated(scene: Scene, known: Time, start: int) -> bool:
    """Whether a year goes on a list that a year with a role began: "en 2022, 2024 et 2026"."""
    words = scene.words_between(known.core.end, start)
    return known.core.end < start and words <= 1 and scene.barrier(known.core.end, start) == COMMA


def lead_to(scene: Scene, core: int) -> tuple[int, str] | None:
    """Where the words that lead to a time begin, and the role they give it; the longest reach wins."""
    ends = list(scene.chain_left(core, scene.context.fillers))
    leads = [hit for hit in scene.slot("leads") if hit.span.end in ends]
    if not leads:
        return None
    best = min(leads, key=lambda hit: (hit.span.start, -hit.span.end))
    return best.span.start, best.word.value


def _of_years(scene: Scene, match: re.Match[str]) -> list[Time]:
    core = Span(*match.span())
    first = int(match["first"])
    printed = match["short"] or match["last"]
    last = (
        first
        if printed is None
        else int(printed)
        if len(printed) == _FULL
        else first // 100 * 100 + int(printed)
    )
    lead = lead_to(scene, core.start) or _glued(scene, core.start)
    if (
        printed
        and match["last"]
        and not (lead and (lead[1] in {"over", "since"} or (lead[1] == "in" and last - first > 1)))
    ):
        # two years that a conjunction joins, each with its own figure
        return [
            *_single(scene, Span(core.start, core.start + _FULL), first, lead),
            *_single(scene, Span(core.end - _FULL, core.end), last, None),
        ]
    if printed and last > first:
        if lead is None and not _stands_alone(scene, core):
            return []
        return [
            Time(Span(lead[0] if lead else core.start, core.end), core, calendar.years(first, last), "over")
        ]
    return _single(scene, core, first, lead)


def _single(scene: Scene, core: Span, year: int, lead: tuple[int, str] | None) -> list[Time]:
    part = part_of_year(scene, core, year)
    if part is not None:
        return [part]
    period = calendar.year(year)
    if lead:
        return [Time(Span(lead[0], core.end), core, period, lead[1])]
    trail = next((hit for hit in scene.slot("trails") if scene.is_plain(core.end, hit.span.start)), None)
    if trail and trail.span.start >= core.end:
        return [Time(Span(core.start, trail.span.end), core, period, trail.word.value)]
    if _stands_alone(scene, core):
        return [Time(core, core, period, "in")]
    return []


def part_of_year(scene: Scene, core: Span, year: int) -> Time | None:
    """The half, the quarter or the first months that are told of a year right before it."""
    apart = core.start - (scene.plain[core.start - 1 : core.start] == "-")  # S1-2025
    ends = set(scene.chain_left(apart, scene.context.fillers))
    hit = next((hit for hit in scene.slot("parts") if hit.span.end in ends), None)
    if hit is None:
        return None
    start = hit.span.start
    lead = lead_to(scene, start)
    span = Span(lead[0] if lead else start, core.end)
    return Time(span, Span(start, core.end), calendar.part(year, hit.word.value), lead[1] if lead else "in")


def _glued(scene: Scene, start: int) -> tuple[int, str] | None:
    """A letter written onto the year, and the role it gives."""
    for letters, role in scene.context.glued.items():
        begin = start - len(letters)
        if (
            scene.plain[max(begin, 0) : start] == letters
            and not scene.plain[max(begin - 1, 0) : begin].isalpha()
        ):
            return begin, role
    return None


def _stands_alone(scene: Scene, core: Span) -> bool:
    """Whether marks or edges stand on both sides: "(2030)", "2030 : …", a cell."""
    if scene.kind == "row":
        return any(
            scene.plain[cell.start : cell.end].strip() == scene.plain[core.start : core.end]
            for cell in cells(scene.plain, scene.span)
        )
    before = scene.plain[scene.span.start : core.start].rstrip()
    after = scene.plain[core.end : scene.span.end].lstrip()
    opened = not before or before[-1] in _OPENERS
    closed = not after or after[0] in _CLOSERS
    bracket = before[-1:] in {"(", "["}
    return bracket or (opened and closed)


def in_a_row(scene: Scene, times: list[Time]) -> list[Time]:
    """The times in order; three or more years in a row, joined by commas and conjunctions, are one window."""
    out: list[Time] = []
    run: list[Time] = []
    for time in sorted(times, key=lambda time: time.core):
        if run and not _follows(scene, run[-1], time):
            out += _merged(run)
            run = []
        run.append(time)
    return out + _merged(run)


def _follows(scene: Scene, earlier: Time, later: Time) -> bool:
    """Whether a year comes right after another one, in the calendar and in the sentence."""
    return (
        later.period.grain == "year"
        and earlier.period.grain in {"year", "span"}
        and later.period.start.year == earlier.period.end.year + 1
        and scene.words_between(earlier.core.end, later.core.start) <= 1
    )


def _merged(run: list[Time]) -> list[Time]:
    if len(run) < 2 or run[-1].period.end.year - run[0].period.start.year < 2:
        return run
    first, last = run[0], run[-1]
    period = calendar.years(first.period.start.year, last.period.end.year)
    core = Span(first.core.start, last.core.end)
    return [Time(Span(first.span.start, last.span.end), core, period, "over")]
