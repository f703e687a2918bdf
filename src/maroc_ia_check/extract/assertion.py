"""What a sentence does with a figure: states, denies, corrects, supposes, asks, compares, quotes."""

from __future__ import annotations

from collections.abc import Sequence

from maroc_ia_check.extract.changes import told_change, told_direction
from maroc_ia_check.extract.scene import COMMA, COMMAS, STRONG, Scene
from maroc_ia_check.extract.verbs import Verb, governing
from maroc_ia_check.model import Cue, Mention, Span

#: what a verb says that tells what was reached; kept apart where it tells how a thing is, or of all of it
_REACHED, _WIDER = {"state", "enabled", "running"}, {"state", "running"}
#: a negation reaches this many words ahead, a comparison fewer
_DENIAL_REACH, _COMPARISON_REACH = 4, 3
_NOUN_REACH = 5
#: between what makes a figure somebody's guess and the figure, at most what is counted
_GUESS = 1
#: a word that tells a part stands at most so many words behind its figure
_PART_REACH = 3
#: between the two ends of a change there are at most this many words
_RANGE_REACH = 7
_QUESTION = ("?", "؟")


def tell(scene: Scene, figures: Sequence[Mention], verbs: Sequence[Verb]) -> list[Mention]:
    """The figures of a sentence with their modality, their assertion and their statistic."""
    told: list[Mention] = []
    for order, figure in enumerate(figures):
        previous = figures[order - 1].span.end if order else scene.span.start
        following = figures[order + 1].span.start if order + 1 < len(figures) else scene.span.end
        stance = _stance(scene, figures, order, told, previous)
        verb = governing(scene, verbs, figure.span, following, money=figure.kind == "money")
        if verb is None and told:
            verb = _carried(scene, told[-1], figure, verbs)
        modality = None if verb is None else "achieved" if verb.value in _REACHED else verb.value
        statistic = _beside(scene, "statistic", figure.span, previous, following)
        creation = None if statistic else _beside(scene, "creation", figure.span, previous, following)
        said = stance.value if stance else "asserted"
        if said == "asserted" and _asked(scene, figure.span):
            said = "question"
        if said == "baseline" and modality != "achieved":
            verb = modality = None
        alone = _beside(scene, "alone", figure.span, previous, following)
        moved = (told_change(scene, figure, previous), told_direction(scene, figure))
        beside = (stance, statistic, creation, *moved, alone, _part(scene, figure.span, previous, following))
        cues = [*figure.cues, *(cue for cue in beside if cue)]
        if verb and modality:
            cues.append(Cue("modality", verb.value if verb.value in _WIDER else modality, verb.span))
        told.append(
            figure._replace(
                modality=modality,
                assertion=said,
                statistic=statistic.value if statistic else figure.statistic,
                cues=tuple(cues),
            )
        )
    return told


def _asked(scene: Scene, figure: Span) -> bool:
    """Whether a figure is part of what is asked; a question behind a colon is one of its own.

    Not where the words before the colon ask already, and only lead to what is asked; nor is asked what is
    taken for granted: "Since it is 9, why …?".
    """
    behind = scene.text[figure.end : scene.span.end]
    if not any(mark in behind for mark in _QUESTION):
        return False
    told, colon, _ = behind.partition(": ")
    if colon and not any(mark in told for mark in _QUESTION):
        return False
    opened = [hit for hit in scene.slot("given") if hit.first == 0 and hit.span.end <= figure.start]
    granted = any(scene.barrier(hit.span.end, figure.start) == 0 for hit in opened)
    return not (granted and any(at >= figure.end and scene.plain[at] in COMMAS for at, _ in scene.marks))


def _stance(
    scene: Scene, figures: Sequence[Mention], order: int, told: Sequence[Mention], previous: int
) -> Cue | None:
    """Whether the figure is denied, corrected, supposed, or only what another is compared with."""
    figure = figures[order]
    if told and told[-1].assertion == "denied" and _comparable(figure, told[-1]):
        cue = _corrected(scene, told[-1].span, figure.span)
        if cue:
            return cue
    cue = _baseline(scene, figures, order, previous)
    cue = cue or _denial(scene, figure.span, previous) or _supposed(scene, figure.span)
    following = figures[order + 1].span.start if order + 1 < len(figures) else scene.span.end
    cue = cue or _drafted(scene, figure.span, previous) or _refuted(scene, figure.span, following)
    return cue or _misprinted(scene, figures, order)


def _carried(scene: Scene, before: Mention, figure: Mention, verbs: Sequence[Verb]) -> Verb | None:
    """What was achieved of a figure is achieved of the next of its kind that a conjunction joins to it."""
    low, high = before.span.end, figure.span.start
    if before.modality != "achieved" or not _comparable(before, figure) or scene.barrier(low, high) > COMMA:
        return None
    if any(low <= verb.span.start < high for verb in verbs):
        return None
    return next((Verb(cue.span, "achieved") for cue in before.cues if cue.slot == "modality"), None)


def _comparable(one: Mention, other: Mention) -> bool:
    """Whether two figures measure the same thing, as far as their units tell."""
    if None in {one.unit, other.unit}:
        return one.kind == other.kind or "number" in {one.kind, other.kind}
    return one.kind == other.kind and one.unit == other.unit


def _beside(scene: Scene, slot: str, figure: Span, previous: int, following: int) -> Cue | None:
    """An addition, a level or a creation, by the words right around the figure."""
    for hit in sorted(scene.slot(slot), key=lambda h: abs(h.span.start - figure.start)):
        if figure.contains(hit.span):
            return Cue(slot, hit.word.value, hit.span)
        if not previous <= hit.span.start < following:
            continue
        low, high = (
            (hit.span.end, figure.start) if hit.span.end <= figure.start else (figure.end, hit.span.start)
        )
        if scene.barrier(low, high) == 0 and scene.words_between(low, high) <= _NOUN_REACH:
            return Cue(slot, hit.word.value, hit.span)
    return None


def _baseline(scene: Scene, figures: Sequence[Mention], order: int, previous: int) -> Cue | None:
    """Compared with: "against 25" after another such figure, or the first of "from 14,000 to 100,000"."""
    figure = figures[order]
    if any(_comparable(figure, other) for other in figures[:order]):
        for hit in reversed(scene.slot("baseline")):
            if previous <= hit.span.start and hit.span.end <= figure.span.start:
                near = scene.words_between(hit.span.end, figure.span.start) <= _COMPARISON_REACH
                clear = scene.barrier(hit.span.end, figure.span.start) == 0
                if near and clear:
                    return Cue("assertion", "baseline", hit.span)
                break
    following = figures[order + 1] if order + 1 < len(figures) else None
    if following is None or not _comparable(figure, following):
        return None
    start = next((h for h in scene.slot("from") if _touches(scene, h.span, figure.span)), None)
    end = next(
        (
            h
            for h in scene.slot("to")
            if h.span.start >= figure.span.end and _touches(scene, h.span, following.span)
        ),
        None,
    )
    if (
        start
        and end
        and scene.barrier(figure.span.end, end.span.start) == 0
        and scene.words_between(figure.span.end, end.span.start) <= _RANGE_REACH
    ):
        return Cue("assertion", "baseline", start.span)
    return None


def _touches(scene: Scene, word: Span, figure: Span) -> bool:
    """Whether at most one word stands between a word and the figure it leads to."""
    return word.end <= figure.start and scene.words_between(word.end, figure.start) <= 1


def _denial(scene: Scene, figure: Span, previous: int) -> Cue | None:
    bounds = [hit.span for hit in scene.slot("bounds")]
    for hit in reversed(scene.slot("denied")):
        if hit.span.end > figure.start or hit.span.start < previous:
            continue
        if any(bound.overlaps(hit.span) for bound in bounds):
            return None
        near = scene.words_between(hit.span.end, figure.start) <= _DENIAL_REACH
        clear = scene.barrier(hit.span.end, figure.start) == 0
        turned = any(hit.span.end <= other.span.start < figure.start for other in scene.slot("reversal"))
        return Cue("assertion", "denied", hit.span) if near and clear and not turned else None
    return None


def _drafted(scene: Scene, figure: Span, previous: int) -> Cue | None:
    """What was proposed before something else was kept is only what that is compared with."""
    for hit in scene.slot("draft"):
        inside = previous <= hit.span.start and hit.span.end <= figure.start
        if inside and scene.barrier(hit.span.end, figure.start) < STRONG:
            return Cue("assertion", "baseline", hit.span)
    return None


def _part(scene: Scene, figure: Span, previous: int, following: int) -> Cue | None:
    """Whether only a part is told of: "on the first day alone", "5,000 of them in Rabat"."""
    for hit in scene.slot("part"):
        before = previous <= hit.span.start and hit.span.end <= figure.start
        low, high = (hit.span.end, figure.start) if before else (figure.end, hit.span.start)
        behind = figure.end <= hit.span.start < following and scene.words_between(low, high) <= _PART_REACH
        if (before or behind) and scene.barrier(low, high) < STRONG:
            return Cue("part", "part", hit.span)
    return None


def _refuted(scene: Scene, figure: Span, following: int) -> Cue | None:
    """What is said of a figure behind it, before the next one: "the figure of 5,000 … is false"."""
    for hit in scene.slot("refuted"):
        inside = figure.end <= hit.span.start < following
        if inside and scene.barrier(figure.end, hit.span.start) < STRONG:
            return Cue("assertion", "denied", hit.span)
    return None


def _misprinted(scene: Scene, figures: Sequence[Mention], order: int) -> Cue | None:
    """What is told for the right figure, which follows: "instead of 5,000 jobs, read 50,000"."""
    figure, right = figures[order], next(iter(figures[order + 1 :]), None)
    if right is None or right.value == figure.value or right.unit not in {None, figure.unit}:
        return None
    for hit in scene.slot("corrected"):
        inside = figure.span.end <= hit.span.start and hit.span.end <= right.span.start
        if inside and scene.words_between(hit.span.end, right.span.start) <= _DENIAL_REACH:
            return Cue("assertion", "denied", hit.span)
    return None


def _corrected(scene: Scene, denied: Span, figure: Span) -> Cue | None:
    """The word that turns from a denied figure to the right one: "not 5 but 4"."""
    for hit in scene.slot("reversal"):
        inside = denied.end <= hit.span.start and hit.span.end <= figure.start
        if inside and scene.words_between(hit.span.end, figure.start) <= _DENIAL_REACH:
            return Cue("assertion", "corrected", hit.span)
    return None


def _supposed(scene: Scene, figure: Span) -> Cue | None:
    """At somebody's own guess, inside an if-clause, or in the main one when its verb is conditional."""
    for hit in scene.slot("estimated"):
        low, high = sorted((hit.span, figure))
        if scene.barrier(low.end, high.start) == 0 and scene.words_between(low.end, high.start) <= _GUESS:
            return Cue("assertion", "hypothetical", hit.span)
    joined = [hit.span for hit in scene.slot("clause")]  # "si bien que" supposes nothing
    for hit in scene.slot("hypothetical"):
        if any(span.contains(hit.span) for span in joined):
            continue
        opens = hit.first == 0 or scene.barrier(scene.words.ends[hit.first - 1] - 1, hit.span.start) > 0
        if not opens or hit.span.start > figure.start:
            continue
        if scene.barrier(hit.span.end, figure.start) < COMMA:
            return Cue("assertion", "hypothetical", hit.span)
        if scene.barrier(hit.span.end, figure.start) < STRONG and any(
            scene.barrier(min(c.span.end, figure.end), max(c.span.start, figure.start)) <= COMMA
            for c in scene.slot("conditional")
            if c.span.start > hit.span.end
        ):
            return Cue("assertion", "hypothetical", hit.span)
    return None
