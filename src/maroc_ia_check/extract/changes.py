"""A change told in apposition to what changed: "…, a fall of 12 %", "…, soit 12 % de moins"."""

from __future__ import annotations

from collections.abc import Sequence

from maroc_ia_check.extract.scene import Found, Scene
from maroc_ia_check.model import Cue, Mention, Span

#: "une chute de près de 12 %": so many words between the change and its figure
_REACH = 3
#: and so many when the word opens the sentence and its subject follows
_SUBJECT = 7
#: what opens an apposition has at most an article or a preposition of its own, a relative its verb too
_OPENING, _RELATIVE = 1, 2
#: "il a donc gagné": a pronoun and an auxiliary fit before what draws a change from the values told
_PRONOUN = 2
_SIGNS = {"+": "up", "-": "down", "−": "down"}
_KINDS = frozenset({"percent", "places", "points"})


def told_change(scene: Scene, figure: Mention, previous: int) -> Cue | None:
    """The word for a change that a share or a number of places measures, when it opens an apposition.

    With a subject of its own ("le trafic gagne 12 %") it may be a change of anything, unless it is drawn from
    what stands before ("il a donc gagné 12 places"). A sign is a word for it too: "that is +12 %". Points
    are told for places by mistake; those of a score are points. ``previous`` is where the figure before it
    ends: what follows that one or its time right away is said of it too ("26 billion in 2024 up 2 %").
    """
    if figure.kind not in _KINDS or (figure.kind == "points" and scene.slot("scored")):
        return None
    sign = _SIGNS.get(figure.quote[:1])
    if sign is not None and _opens(scene, figure.span.start):
        return Cue("change", sign, Span(figure.span.start, figure.span.start + 1))
    for hit in scene.slot("change"):
        low, high = sorted((hit.span, figure.span))
        near = scene.barrier(low.end, high.start) == 0
        near = near and scene.words_between(low.end, high.start) <= (_REACH if low == hit.span else 0)
        first = min(hit.span.start, figure.span.start)
        if near and (
            _opens(scene, first, drawn=figure.kind != "percent") or _right_behind(scene, previous, first)
        ):
            return Cue("change", hit.word.value, hit.span)
    return None


def with_base_time(scene: Scene, figures: Sequence[Mention]) -> list[Mention]:
    """The figures, a yearly change in apposition taking over the year of what changed.

    "26 milliards en 2024, soit 2 % de plus sur un an". Words behind it may tell another base.
    """
    out = list(figures)
    for place in range(1, len(out)):
        change = out[place]
        # "26.2 billion, against 25.7 billion in 2023, up 2 %": the rise is that of the first
        base = next((each for each in reversed(out[:place]) if each.assertion != "baseline"), change)
        shown = change.kind == "percent" and any(cue.slot == "change" for cue in change.cues)
        told = base.period is not None and base.period_role == "in" and base.kind != "percent"
        if shown and told and change.period is None and _yearly(scene, change):
            cues = tuple(cue for cue in base.cues if cue.slot == "horizon")
            out[place] = change._replace(period=base.period, period_role="in", cues=(*change.cues, *cues))
    return out


def _yearly(scene: Scene, change: Mention) -> bool:
    """Whether nothing is told behind a change up to the next mark, or that it is over one year."""
    close = next((at for at, _ in scene.marks if at >= change.span.end), scene.span.end)
    if scene.words_between(change.span.end, close) == 0:
        return True
    return any(change.span.end <= hit.span.start < close for hit in scene.slot("prior_year", "yearly"))


def told_direction(scene: Scene, figure: Mention) -> Cue | None:
    """Whether a share is told as a rise or as a fall, by the word before it ("fell by 3 %").

    What opens a sentence has its subject behind it: "تراجعت المبيعات بنسبة 3 %", "recul des ventes de 3 %".
    """
    if figure.kind != "percent":
        return None
    between = scene.slot("by", "about")
    for hit in scene.slot("moves", "change"):
        low, high = hit.span.end, figure.span.start
        words = scene.starts_between(low, high)
        ties = [any(each.span.start <= word < each.span.end for each in between) for word in words]
        joined = not ties or ties[-1]
        reach = _SUBJECT if _first(scene, hit.span.start) else _REACH
        if low <= high and len(words) <= reach and joined and scene.barrier(low, high) == 0:
            return Cue("direction", hit.word.value, hit.span)
    return None


def _first(scene: Scene, position: int) -> bool:
    """Whether nothing but a mark stands before a position."""
    opened = max((at for at, _ in scene.marks if at < position), default=scene.span.start)
    return scene.words_between(opened, position) == 0


def _right_behind(scene: Scene, previous: int, position: int) -> bool:
    """Whether nothing but its time, and at most a participle, parts a figure's end from a position."""
    if previous <= scene.span.start or scene.barrier(previous, position):
        return False
    leads = [hit.span for hit in scene.slot("leads")]
    words = [token for token in scene.words if previous <= token.start < position]
    others = [
        w for w in words if not w.forms[0].isdecimal() and not any(s.start <= w.start < s.end for s in leads)
    ]
    return len(others) <= _OPENING


def _opens(scene: Scene, position: int, *, drawn: bool = False) -> bool:
    """Whether nothing but what ties it to the words before stands between a mark and a position.

    What is ``drawn`` from them may have a pronoun too.
    """
    marks = [at for at, _ in scene.marks if at < position]
    opened = max(marks, default=scene.span.start)
    leads: list[Found] = scene.slot("restates", "which", "showing", *(["hence"] if drawn else ()))
    if any(hit.span.start == opened for hit in scene.slot("and", "clause")):
        return False
    ties = [hit for hit in leads if opened <= hit.span.start < position]
    if any(
        hit.word.slot == "hence" and scene.words_between(opened, hit.span.start) > _PRONOUN for hit in ties
    ):
        return False
    if not ties:
        return scene.words_between(opened, position) <= _OPENING
    return scene.words_between(max(hit.span.end for hit in ties), position) <= _RELATIVE
