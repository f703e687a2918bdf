"""Which of a sentence's times belongs to which of its figures.

A time standing right after a figure is that figure's; one that opens a clause is the next figure's.
Figures that a comma or a conjunction joins share a time; a stronger mark, or another verb, ends its
reach. Where two answers are as good, the figure gets none.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from maroc_ia_check.extract.scene import BRACKET, CLAUSE, COMMA, COMMAS, STRONG, Scene
from maroc_ia_check.extract.years import Time
from maroc_ia_check.model import AHEAD, Cue, Mention, Span

#: a month may stand this many words after its figure
_MONTH_REACH = 6
#: a comma and a space
_BESIDE = 2
#: a bare number below this is a handful
_HANDFUL = 20


def share_times(scene: Scene, figures: Sequence[Mention], times: Sequence[Time]) -> list[Time | None]:
    """The time of every figure, or none; both are in text order, figures with their modality."""
    compared = [time for time in times if _compared(scene, time) or _multiplied(scene, figures, time)]
    usable = [time for time in times if not (time.dated or time.event or time in compared)]
    main = [index for index, figure in enumerate(figures) if not _is_minor(figure)]
    shown = [figures[index] for index in main] or list(figures)
    own = _shared(scene, shown, usable, compared)
    if not main:
        return own
    placed = dict(zip(main, own, strict=True))
    return [placed.get(index) for index in range(len(figures))]


def with_bases(scene: Scene, figures: Sequence[Mention], times: Sequence[Time]) -> list[Mention]:
    """The figures, a multiple of what is told for a time with the year of that as a cue."""
    out = list(figures)
    for time in times if any(figure.kind == "multiple" for figure in figures) else ():
        multiple = _multiplied(scene, figures, time)
        if multiple is not None:
            cue = Cue("times-of", str(time.period.end.year), time.span)
            out[out.index(multiple)] = multiple._replace(cues=(*multiple.cues, cue))
            break
    return out


def _compared(scene: Scene, time: Time) -> bool:
    """Whether a time is only what a figure is compared with: "0.2% more than the year before"."""
    leads = scene.slot("than", *(["than_prior"] if time.loose else ()))
    if not leads or _goes_on(scene, time):
        return False
    ends = set(scene.chain_left(time.span.start, scene.context.fillers))
    # "par rapport à 2023": what leads to a time may be the end of what compares
    return any(hit.span.end in ends or hit.span.start < time.span.start < hit.span.end for hit in leads)


def _multiplied(scene: Scene, figures: Sequence[Mention], time: Time) -> Mention | None:
    """The multiple of a figure before it that is of what is told for a time: "twice the 2026 level"."""
    for base, multiple in pairwise(figures):
        if multiple.kind != "multiple" or scene.barrier(base.span.end, multiple.span.start) == 0:
            continue
        if multiple.span.end > time.core.start or scene.barrier(multiple.span.end, time.core.start):
            continue
        behind = scene.starts_between(multiple.span.end, time.core.start)
        first = next((token for token in scene.words if token.start in behind[:1]), None)
        if first is not None and not scene.context.times_of.isdisjoint(first.forms):
            return multiple
    return None


def _goes_on(scene: Scene, time: Time) -> bool:
    """Whether what comes next is told of that time: "in 2022, when it stood 110th"."""
    return any(0 <= hit.span.start - time.span.end <= _BESIDE for hit in scene.slot("where"))


def _is_minor(figure: Mention) -> bool:
    """Whether a figure rather belongs to another one: how long, how many times, a handful of something."""
    if figure.kind in {"duration", "multiple"}:
        return True
    return (
        figure.unit is None and figure.value is not None and figure.value < _HANDFUL and not figure.noun_known
    )


def _shared(
    scene: Scene, figures: Sequence[Mention], usable: Sequence[Time], compared: Sequence[Time]
) -> list[Time | None]:
    spans = [figure.span for figure in figures]
    owned: list[list[Time]] = [[] for _ in figures]
    for time in usable:
        owner = _owner(scene, spans, owned, time)
        if owner is not None and not (time.loose and _parted(scene, spans[owner], time)):
            owned[owner].append(time)
    own = [_nearest(scene, span, own_times) for span, own_times in zip(spans, owned, strict=True)]
    _forward(scene, figures, own)
    _backward(scene, figures, own, compared)
    if len(figures) == 1 and own[0] is None and len(usable) == 1 and usable[0].role != "in":
        own[0] = usable[0]
    return [
        None if time and time.vague and not _ahead(each) else time
        for each, time in zip(figures, own, strict=True)
    ]


def _ahead(figure: Mention) -> bool:
    """Whether a figure lies ahead: a length of time told of it ("in three years") is then its horizon."""
    return figure.modality in AHEAD


def _parted(scene: Scene, figure: Span, time: Time) -> bool:
    """Whether a mark stands between a figure and a time, a lead-in's colon apart."""
    if time.span.start > figure.start:
        return scene.barrier(figure.end, time.span.start) > 0
    return scene.barrier(time.span.end, figure.start) > 0 and not _leads_in(scene, time, figure)


def _owner(scene: Scene, figures: Sequence[Span], owned: Sequence[Sequence[Time]], time: Time) -> int | None:
    """The figure a time stands with: the one on its left or the one on its right."""
    right = next((i for i, figure in enumerate(figures) if figure.start >= time.core.end), None)
    left = (right if right is not None else len(figures)) - 1
    before = scene.barrier(figures[left].end, time.span.start) if left >= 0 else STRONG
    after = scene.barrier(time.span.end, figures[right].start) if right is not None else STRONG
    if right is not None and (_leads_in(scene, time, figures[right]) or _goes_on(scene, time)):
        return right
    if left < 0:
        return right if right is not None and (after < STRONG or len(figures) == 1) else None
    if (
        time.period.grain == "month"
        and scene.words_between(figures[left].end, time.span.start) > _MONTH_REACH
    ):
        before = STRONG
    if right is None:
        return left if before < STRONG else None
    if before == CLAUSE and _equipped(scene, figures[left].end, time.span):
        return left
    if before != after:
        return left if before < after else right
    if before == 0:
        return left
    if before >= CLAUSE:
        return None
    if any(known.core.start >= figures[left].end for known in owned[left]):
        return right
    gap = scene.words_between(figures[left].end, time.span.start) - scene.words_between(
        time.span.end, figures[right].start
    )
    return left if gap < 0 else right if gap > 0 else None


def _equipped(scene: Scene, start: int, time: Span) -> bool:
    """Whether only "with X" parts a figure from a time that a comma closes: "with skills by 2030, …"."""
    if scene.plain[time.end : time.end + 1] not in COMMAS:
        return False
    opened = {hit.span.start for hit in scene.slot("together")}
    marks = {position for position, _ in scene.marks if start <= position < time.start}
    return bool(marks) and marks <= opened


def _leads_in(scene: Scene, time: Time, figure: Span) -> bool:
    """Whether the time opens the sentence and a colon or a dash hands over to the figure."""
    before = scene.plain[scene.span.start : time.span.start].strip(" •·▪■▸-–—*(")
    between = scene.plain[time.span.end : figure.start].strip()
    return not any(c.isalnum() for c in before) and between[:1] in {":", "-", "–", "—", "|", "=", "→"}


def _nearest(scene: Scene, figure: Span, times: Sequence[Time]) -> Time | None:
    if not times or _enumerated(scene, times):
        return None

    def cost(time: Time) -> tuple[int, int, int]:
        low, high = (
            (time.span.end, figure.start) if time.span.start < figure.start else (figure.end, time.span.start)
        )
        return scene.barrier(low, high), scene.words_between(low, high), time.core.start

    return min(times, key=cost)


def _enumerated(scene: Scene, times: Sequence[Time]) -> bool:
    """Whether the times are a list of years, each meant for a figure of its own."""
    return any(
        one.role == other.role
        and one.period != other.period
        and scene.words_between(one.core.end, other.core.start) <= 1
        for one, other in pairwise(times)
    )


def _joined(scene: Scene, left: Mention, right: Mention, allowed: frozenset[str | None]) -> bool:
    """Whether only a comma, a conjunction or a bracket parts two figures, and no other verb comes in."""
    low, high = left.span.end, right.span.start
    if scene.barrier(low, high) > BRACKET or left.modality != right.modality:
        return False
    cues = [hit for hit in scene.slot("modality") if low <= hit.span.start < high]
    if any(hit.word.value not in allowed for hit in cues):
        return False
    return not any(low <= hit.span.start < high for hit in scene.slot("baseline", "events"))


def _bracketed(scene: Scene, figure: Span) -> bool:
    """Whether a figure stands in brackets, beside the others."""
    before = scene.plain[scene.span.start : figure.start]
    return max(before.rfind("("), before.rfind("[")) > max(before.rfind(")"), before.rfind("]"))


def _forward(scene: Scene, figures: Sequence[Mention], own: list[Time | None]) -> None:
    """A time that came before a figure also holds for those joined to it."""
    for index in range(1, len(figures)):
        source = index - 1
        if own[source] is None and index > 1 and _bracketed(scene, figures[source].span):
            source -= 1
        left, right, known = figures[source], figures[index], own[source]
        if own[index] is not None or known is None or known.loose or known.span.start >= left.span.start:
            continue
        if _joined(scene, left, right, frozenset({"target", "budget", left.modality})):
            own[index] = known


def _backward(
    scene: Scene, figures: Sequence[Mention], own: list[Time | None], compared: Sequence[Time]
) -> None:
    """A time that follows the last of several joined figures holds for all of them.

    Not for one that is compared with another time: "up 2 % on the year before, then 13 billion in 2025".
    """
    for index in range(len(figures) - 2, -1, -1):
        left, right, known = figures[index], figures[index + 1], own[index + 1]
        if own[index] is not None or known is None or known.loose or known.span.start <= right.span.start:
            continue
        if any(left.span.end <= time.span.start < right.span.start for time in compared):
            continue
        joined = scene.barrier(left.span.end, right.span.start) >= COMMA
        if joined and _joined(scene, left, right, frozenset()):
            own[index] = known
