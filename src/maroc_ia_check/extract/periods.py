"""Stretches of time that a sentence tells: horizons, windows, years, editions, and what points back to them.

"d'ici 2030", "entre 2024 et 2026", "au premier semestre 2025", "cette année", "à la même échéance".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from maroc_ia_check.extract import calendar
from maroc_ia_check.extract.dates import Moment
from maroc_ia_check.extract.scene import Found, Scene
from maroc_ia_check.extract.verbs import find_verbs
from maroc_ia_check.extract.years import YEARS, Time, find_years, in_a_row, lead_to, part_of_year
from maroc_ia_check.model import AHEAD, Period, Span

_LAST_DAYS = {(12, 31), (6, 30), (1, 1)}
#: an event's own words stand at most this many words before its date
_EVENT_REACH = 3
_AHEAD = AHEAD | {"budget"}


class Thread:
    """What the text has said so far: its date, its latest horizon, the years of its plans' names."""

    def __init__(self, anchor: date | None, decade: int | None) -> None:
        self.anchor = anchor
        self.decade = decade
        self.latest: Period | None = None
        #: the latest time told of anything, days of events and of announcements too
        self.told: Period | None = None
        #: the latest time told that was still to come, or was told as a term, and the latest that was not
        self.term: Period | None = None
        self.past: Period | None = None


def open_thread(plain: str, anchor: date | None) -> Thread:
    """The thread of a text; the decade is the anchor's, else that of most years printed."""
    if anchor:
        return Thread(anchor, calendar.decade_end(anchor.year))
    counts = Counter(calendar.decade_end(int(year)) for year in YEARS.findall(plain))
    top = max(counts.items(), key=lambda item: (item[1], item[0]), default=(None, 0))
    return Thread(None, top[0])


def find_times(
    scene: Scene,
    moments: Sequence[Moment],
    figures: Sequence[tuple[Span, str | None, int | None]],
    thread: Thread,
) -> list[Time]:
    """Every stretch of time a sentence tells, in order.

    ``figures`` are ``(span, unit, whole value)``: years are not looked for inside them, and durations
    among them may be horizons.
    """
    taken = [moment.span for moment in moments] + [span for span, _, _ in figures]
    times = [time for moment in moments if (time := _of_moment(scene, moment))]
    times += _phrases(scene, thread, times)
    taken += [time.core for time in times]
    times += find_years(scene, taken)
    ended = [time for time in times if time.role == "by"]
    times += [
        time
        for figure in figures
        if not any(_ends(figure[0], end) for end in ended) and (time := _of_duration(scene, figure, thread))
    ]
    # "cette année 2025" tells one time, not two
    times = [t for t in times if not (t.loose and any(o.span.overlaps(t.span) for o in times if o is not t))]
    times = in_a_row(scene, times)
    marked = [time._replace(event=_is_event(scene, time, thread.anchor)) for time in times]
    return _anaphors(scene, marked, thread)


def _of_moment(scene: Scene, moment: Moment) -> Time | None:
    if moment.period is None:
        return None
    lead = lead_to(scene, moment.span.start)
    role = lead[1] if lead else "in"
    end = moment.period.end
    closing = moment.period.grain == "day" and (end.month, end.day) in _LAST_DAYS
    dated = moment.period.grain in {"day", "span"} and role not in {"by", "since"} and not closing
    span = Span(lead[0], moment.span.end) if lead else moment.span
    period = calendar.year(end.year) if closing and end.month == 12 else moment.period
    return Time(span, moment.span, period, role, dated=dated)


def _phrases(scene: Scene, thread: Thread, known: Sequence[Time]) -> list[Time]:
    """Times told without a number: the end of the decade, this year."""
    times = []
    for hit in scene.slot("decade"):
        if thread.decade:
            lead = lead_to(scene, hit.span.start)
            role = lead[1] if lead and lead[1] != "in" else "by"
            start = lead[0] if lead else hit.span.start
            times.append(Time(Span(start, hit.span.end), hit.span, calendar.year(thread.decade), role))
    told = [time.core for time in known] + [hit.span for hit in scene.slot("same_year")]  # "cette année-là"
    for hit in scene.slot("years"):
        if thread.anchor and not any(span.overlaps(hit.span) for span in told):
            year = thread.anchor.year + int(hit.word.value)
            part = part_of_year(scene, hit.span, year)
            if part is not None:
                times.append(part)
                continue
            period = calendar.year(year)
            lead = lead_to(scene, hit.span.start)
            role = lead[1] if lead else "in"
            span = Span(lead[0] if lead else hit.span.start, hit.span.end)
            times.append(Time(span, hit.span, period, role, loose=True))
    return times


def _of_duration(scene: Scene, figure: tuple[Span, str | None, int | None], thread: Thread) -> Time | None:
    """A duration counted from the text's date: "over the next six years"."""
    span, unit, value = figure
    if unit not in {"year", "month"} or value is None or thread.anchor is None or not 0 < value < 1200:
        return None
    ends = set(scene.chain_left(span.start, scene.context.fillers, limit=2))
    leads = [hit for hit in scene.slot("ahead") if hit.span.end in ends or hit.span.contains(span)]
    open_leads = [hit for hit in scene.slot("within") if hit.span.end in ends]
    near = [
        hit
        for hit in scene.slot("next", "past")
        if abs(hit.span.start - span.end) < 3 or span.contains(hit.span)
    ]
    if any(hit.word.slot == "past" for hit in near) or not (leads or open_leads):
        return None
    start = min(hit.span.start for hit in leads or open_leads)
    end = max([span.end] + [hit.span.end for hit in near])
    months = value if unit == "month" else 12 * value
    last = (
        thread.anchor.year + (thread.anchor.month - 1 + months) // 12
        if unit == "month"
        else thread.anchor.year + value
    )
    period = Period(thread.anchor, date(last, 12, 31), "span")
    return Time(Span(start, end), span, period, "by", vague=not (leads or near))


def _ends(duration: Span, time: Time) -> bool:
    """Whether a time right behind a length of time is its end: "over the six years to 2030"."""
    return time.span.start - 1 <= duration.end < time.core.start


def _is_event(scene: Scene, time: Time, anchor: date | None) -> bool:
    """Whether the words just before name an act that the time dates; one to come dates what is reviewed."""
    if time.role in {"by", "over"}:
        return False
    if anchor and time.period.start > anchor:
        return time.role == "in" and _is_reviewed(scene, time)
    index = scene.word_before(time.span.start)
    low = scene.words.starts[max(index - _EVENT_REACH + 1, 0)] if index >= 0 else time.span.start
    return any(
        low <= hit.span.start < time.span.start and scene.barrier(hit.span.end, time.span.start) == 0
        for hit in scene.slot("events")
    )


def _is_reviewed(scene: Scene, time: Time) -> bool:
    """Whether what is told is only looked at again at a time: "these jobs will be debated in 2027"."""
    for hit in scene.slot("reviewed"):
        between = scene.plain[hit.span.end : time.span.start]
        near = hit.span.end <= time.span.start and len(between.split()) <= _EVENT_REACH
        parted = any(c.isdigit() for c in between) or scene.barrier(hit.span.end, time.span.start) > 0
        if near and not parted:
            return True
    return False


def _anaphors(scene: Scene, times: list[Time], thread: Thread) -> list[Time]:
    """Times told by pointing back: "à la même échéance", "the year before", "à son échéance"."""
    pointers: list[Found] = scene.slot("same", "same_year", "same_term", "prior_year", "own_term")
    wider = [hit.span for hit in pointers]
    merged = sorted(
        [(time.core.start, 0, time, None) for time in times]
        + [
            (hit.span.start, 1, None, hit)
            for hit in pointers
            if not any(other != hit.span and other.contains(hit.span) for other in wider)
        ],
        key=lambda item: item[:2],
    )
    out: list[Time] = []
    for _, _, time, hit in merged:
        if time is not None:
            out.append(time)
            thread.told = thread.told if time.vague else time.period
            if not (time.dated or time.event or time.vague) and time.role != "since":
                thread.latest = time.period
                if time.role == "by" or (thread.anchor and time.period.end > thread.anchor):
                    thread.term = time.period
                else:
                    thread.past = time.period
        elif hit is not None and not any(known.core.overlaps(hit.span) for known in times):
            found = _pointed(scene, hit, thread)
            if found:
                out.append(found)
    return out


def _told_otherwise(scene: Scene, hit: Found, base: Period) -> bool:
    """Whether the block names years before the word, and none of the time told last: "the plan for 2030"."""
    years = {int(year) for year in YEARS.findall(scene.plain, scene.opens, hit.span.start)}
    return bool(years) and years.isdisjoint(range(base.start.year, base.end.year + 1))


def _looks_ahead(scene: Scene) -> bool:
    """Whether a sentence tells of what is to come."""
    return any(verb.value in _AHEAD for verb in find_verbs(scene, ()))


def _is_aimed(scene: Scene, hit: Found, thread: Thread) -> bool:
    """Whether what is past was told last, and the verb is of what is to come: "should by that date"."""
    if thread.anchor is None or thread.latest is None or thread.latest.end > thread.anchor:
        return False
    before = [verb for verb in find_verbs(scene, ()) if verb.span.end <= hit.span.start]
    return bool(before) and before[-1].value in _AHEAD


def _pointed(scene: Scene, hit: Found, thread: Thread) -> Time | None:
    if hit.word.slot == "own_term":
        years = YEARS.findall(scene.plain, scene.span.start, hit.span.start)
        return Time(hit.span, hit.span, calendar.year(int(years[-1])), "by") if years else None
    told = thread.told
    if told and thread.anchor and told.start > thread.anchor and not _looks_ahead(scene):
        told = thread.past  # "when that year ended": not the one that a goal was told for
    pointed = {"same_term": thread.term, "same_year": told}.get(hit.word.slot)
    if hit.word.slot == "same" and _is_aimed(scene, hit, thread):
        pointed = thread.term
    latest = pointed or thread.latest
    base = latest or (
        calendar.year(thread.anchor.year) if thread.anchor and hit.word.slot == "prior_year" else None
    )
    if base is None or _told_otherwise(scene, hit, base):
        return None
    if hit.word.slot == "same_year" and base.start.year == base.end.year:
        part = part_of_year(scene, hit.span, base.end.year)
        if part is not None:
            return part
        base = calendar.year(base.end.year)  # "that year", of the quarter told before
    if hit.word.slot in {"same", "same_year", "same_term"}:
        return Time(hit.span, hit.span, base, "by" if base.grain == "year" else "over")
    opens = scene.words_between(scene.span.start, hit.span.start) <= 1  # with its preposition
    return Time(hit.span, hit.span, calendar.year(base.end.year - 1), "in", loose=not opens)
