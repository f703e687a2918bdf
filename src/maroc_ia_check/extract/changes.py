"""A change told in apposition to what changed: "…, a fall of 12 %", "…, soit 12 % de moins"."""

from __future__ import annotations

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


def told_change(scene: Scene, figure: Mention) -> Cue | None:
    """The word for a change that a share or a number of places measures, when it opens an apposition.

    With a subject of its own ("le trafic gagne 12 %") it may be a change of anything, unless it is drawn from
    what stands before ("il a donc gagné 12 places"). A sign is a word for it too: "that is +12 %". Points
    are told for places by mistake; those of a score are points.
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
        if near and _opens(scene, min(hit.span.start, figure.span.start), drawn=figure.kind != "percent"):
            return Cue("change", hit.word.value, hit.span)
    return None


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


def _opens(scene: Scene, position: int, *, drawn: bool = False) -> bool:
    """Whether nothing but what ties it to the words before stands between a mark and a position.

    What is ``drawn`` from them may have a pronoun too.
    """
    marks = [at for at, _ in scene.marks if at < position]
    opened = max(marks, default=scene.span.start)
    leads: list[Found] = scene.slot("restates", "which", *(["hence"] if drawn else ()))
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
