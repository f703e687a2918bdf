"""The clause of each figure, and which amounts only convert the one before them.

A clause is the stretch around a figure up to the nearest mark on each side; between two figures it
ends at the strongest mark that parts them. A comma beside a time ("in 2030, …") parts nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from maroc_ia_check.extract.scene import BRACKET, Scene
from maroc_ia_check.extract.years import Time
from maroc_ia_check.model import Mention, Span

#: a conversion follows its amount within this many words
_CONVERSION_REACH = 4
#: and one in another currency, after a comma, within this many
_FAR = 14
#: "In the north alone, …"
_FRONTED = 4
_COMMAS = ",،"


def clause_spans(scene: Scene, figures: Sequence[Span], times: Sequence[Time]) -> list[Span]:
    """The clause of every figure of a sentence, in the same order."""
    if scene.kind == "row":
        return [scene.span for _ in figures]
    quiet = {edge for time in times for edge in (time.span.start, time.span.end)}
    closed = {time.span.end for time in times}
    marks = [
        (position, strength)
        for position, strength in scene.marks
        if not (
            scene.plain[position] in _COMMAS
            and (_fronted(scene, position, figures) or any(-2 <= position - edge <= 1 for edge in quiet))
            and not _goes_on(scene, position, figures)
        )
    ]
    spans = []
    for index, figure in enumerate(figures):
        low = figures[index - 1].end if index else scene.span.start
        high = figures[index + 1].start if index + 1 < len(figures) else scene.span.end
        before = [mark for mark in marks if low <= mark[0] < figure.start]
        after = [mark for mark in marks if figure.end <= mark[0] < high]
        if not after:
            after = [mark for mark in scene.marks if figure.end <= mark[0] < high and mark[0] in closed]
        start = _parting(scene, before, -1, shared=index > 0)
        end = _parting(scene, after, 0, shared=index + 1 < len(figures))
        spans.append(Span(low if start is None else start, high if end is None else end))
    return spans


def _fronted(scene: Scene, comma: int, figures: Sequence[Span]) -> bool:
    """Whether a comma closes opening words without a figure, a few: they are said of all of the sentence."""
    if figures and figures[0].start < comma:
        return False
    opening = scene.words.starts[0] if scene.words.starts else scene.span.start
    first = next((at for at, _ in scene.marks if at > opening), None)
    return first == comma and scene.words_between(scene.span.start, comma) <= _FRONTED


def _goes_on(scene: Scene, comma: int, figures: Sequence[Span]) -> bool:
    """Whether a conjunction right behind a comma goes on behind a figure: "9 by 2026, and the bank …"."""
    joined = any(scene.plain[comma + 1 : at].isspace() for at, _ in scene.marks if comma < at <= comma + 2)
    return joined and bool(figures) and figures[0].end <= comma


def _parting(scene: Scene, marks: Sequence[tuple[int, int]], nearest: int, *, shared: bool) -> int | None:
    """The mark that ends a clause: towards another figure the strongest, else the nearest.

    Of a comma and a conjunction the comma is the stronger ("A paid 9, its rivals B and C 6"), most of all
    the one before a conjunction ("sales were 9, and spending, rents aside, 6"), but for a conjunction that
    a comma follows at once: "101st and, in Africa, 9th".
    """
    if shared:
        opening = {at for at, _ in marks if _opens_aside(scene, at)}
        commas = {at for at, _ in marks if scene.plain[at] in _COMMAS}
        joining = {at for at in commas if any(scene.plain[at + 1 : mark].isspace() for mark, _ in marks)}
        ranked = sorted(
            marks,
            key=lambda mark: (mark[1], mark[0] in opening, mark[0] in commas, mark[0] in joining, mark[0]),
        )
        return ranked[-1][0] if ranked else None
    closing = [at for at, strength in marks if strength >= BRACKET or scene.plain[at] in _COMMAS]
    return closing[nearest] if closing else None


def _opens_aside(scene: Scene, mark: int) -> bool:
    """Whether a conjunction stands right before a comma."""
    ends = (hit.span.end for hit in scene.slot("and") if hit.span.start == mark)
    return any(scene.plain[end : end + 1] in _COMMAS for end in ends if end < len(scene.plain))


def conversions(scene: Scene, figures: Sequence[Mention]) -> list[int | None]:
    """For every figure the index of the one it restates in other terms, or none."""
    links: list[int | None] = [None] * len(figures)
    for index in range(1, len(figures)):
        base, other = figures[index - 1], figures[index]
        if base.kind != "money" or other.kind != "money":
            continue
        target = links[index - 1] if links[index - 1] is not None else index - 1
        if _restates(scene, base, other):
            links[index] = target
    return links


def _restates(scene: Scene, base: Mention, other: Mention) -> bool:
    """Whether a bracket, or a word like "that is" after the last comma, leads to the other amount."""
    low, high = base.span.end, other.span.start
    words = scene.starts_between(low, high)
    between = scene.plain[low:high]
    if ";" in between or "؛" in between or len(words) > _FAR:
        return False
    if between.strip()[:1] in {"(", "["}:
        return base.coin != other.coin and _covered(scene, words, "restates", "about")
    comma = max(between.rfind(","), between.rfind("،"))
    tail = [start for start in words if start >= low + comma + 1] if comma >= 0 else words
    opens = any(hit.span.start == tail[0] for hit in scene.slot("restates")) if tail else False
    near = len(words) <= _CONVERSION_REACH or base.coin != other.coin
    return opens and near and _covered(scene, tail, "restates", "about")


def _covered(scene: Scene, words: Sequence[int], *slots: str) -> bool:
    """Whether every word, told by where it begins, belongs to a phrase of the tables."""
    hits = scene.slot(*slots)
    return all(any(hit.span.start <= word < hit.span.end for hit in hits) for word in words)


def inherited(figures: Sequence[Mention], links: Sequence[int | None]) -> list[Mention]:
    """The figures, conversions taking over the time, the modality and the clause of what they convert."""
    out = list(figures)
    for index, link in enumerate(links):
        if link is None:
            continue
        base, own = out[link], out[index]
        out[index] = own._replace(
            period=own.period or base.period,
            period_role=own.period_role or base.period_role,
            modality=base.modality,
            assertion=base.assertion,
            clause=Span(min(base.clause.start, own.clause.start), max(base.clause.end, own.clause.end)),
            cues=own.cues
            + tuple(cue for cue in base.cues if cue.slot in {"horizon", "modality"} and cue not in own.cues),
        )
    return out
