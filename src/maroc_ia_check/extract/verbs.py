"""The verb that governs a figure: aims at it, has reached it, expects it, pays it.

The nearest cue in the figure's own clause decides, else the nearest one before it in the sentence that
no stronger mark parts from it. A participle says what its auxiliary says, and nothing without one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from maroc_ia_check.extract.scene import BRACKET, CLAUSE, COMMA, Found, Scene
from maroc_ia_check.languages.context import load_context
from maroc_ia_check.languages.phrases import Met, forms_of
from maroc_ia_check.model import Span
from maroc_ia_check.typed import NamedTuple

#: how many words may stand between an auxiliary and its participle
_ADVERBS = 2
#: between a past tense and its figure there is at most a hedge
_HEDGE_REACH = 2
#: a copula governs a figure at most this many words further
_COPULA_REACH = 3


#: a comma stands this close before a relative that it sets off
_BESIDE = 2
#: cues that tell of what is done
_DONE = {"achieved", "state", "enabled", "running"}
#: a thing is in service with all that is told of it in an aside: so few words open what follows that
_RESUMED = 1
#: a negation reaches so many words ahead of what is in service
_NEGATED = 3
#: (a cue, what it yields to right before it)
_LED = {("achieved", "budget"), ("target", "forecast"), ("target", "enabled")}


class Verb(NamedTuple):
    """A cue of modality at its place."""

    span: Span
    value: str


def find_verbs(scene: Scene, figures: Sequence[Span]) -> list[Verb]:
    """Every cue of modality of a sentence in order: listed phrases, participles with auxiliaries, futures."""
    verbs = [Verb(hit.span, hit.word.value) for hit in scene.slot("modality")]
    verbs += [verb for hit in scene.slot("participles") if (verb := _participle(scene, hit, figures))]
    verbs += _futures(scene)
    return sorted(verbs, key=lambda verb: (verb.span, verb.value))


def _participle(scene: Scene, hit: Found, figures: Sequence[Span]) -> Verb | None:
    """A participle says what its auxiliary says; without one it says nothing."""
    if any(other.span.contains(hit.span) for other in scene.slot("modality")):
        return None  # to hit, ouvert la voie
    best: Found | None = None
    for auxiliary in scene.slot("auxiliaries"):
        gap = hit.first - auxiliary.last - 1
        if 0 <= gap <= _ADVERBS and scene.barrier(auxiliary.span.end, hit.span.start) == 0:
            key = (auxiliary.last, -auxiliary.first)
            if best is None or key > (best.last, -best.first):
                best = auxiliary
    if best:
        return Verb(Span(best.span.start, hit.span.end), best.word.value)
    # the head of a row says what is counted: "People employed | 270,000 | promised"
    if (
        scene.context.simple_past
        and scene.kind != "row"
        and any(
            hit.span.end <= figure.start
            and scene.words_between(hit.span.end, figure.start) <= _HEDGE_REACH
            and scene.barrier(hit.span.end, figure.start) == 0
            for figure in figures
        )
    ):
        return Verb(hit.span, "achieved")
    return None


def _futures(scene: Scene) -> list[Verb]:
    words, future = scene.words, scene.context.future
    if not (future.endings or future.prefixes):
        return []
    tenses = map(_tenses(scene.context.code).__getitem__, words.printed)
    return [
        Verb(Span(start, end), tense)
        for tense, start, end in zip(tenses, words.starts, words.ends, strict=True)
        if tense
    ]


@cache
def _tenses(code: str) -> Met[str | None]:
    """What every word of a language says by its ending or its prefix, if it is a verb of what lies ahead."""
    context = load_context(code)
    future, forms_of_word = context.future, forms_of(context.affixes)

    def tense(word: str) -> str | None:
        forms = forms_of_word[word]
        if word.endswith(future.endings) and word[0].islower():
            return "target" if forms[0] not in future.exceptions else None
        if word.endswith(future.conditional_endings):
            return "forecast"
        if _prefixed(forms, future.prefixes, future.exceptions):
            return "target"
        return None

    return Met(tense)


def _prefixed(forms: tuple[str, ...], prefixes: tuple[str, ...], exceptions: tuple[str, ...]) -> bool:
    """Whether a word, bare or after one conjunction, begins like a future."""
    return any(
        form.startswith(prefixes) and len(form) > 3 and not form.startswith(exceptions)
        for form in forms[:1] + tuple(f for f in forms[1:] if len(forms[0]) - len(f) == 1)
    )


def governing(
    scene: Scene, verbs: Sequence[Verb], figure: Span, following: int, *, money: bool
) -> Verb | None:
    """The cue that governs a figure; ``following`` is where the next figure begins (or the sentence ends)."""
    usable = [verb for verb in verbs if verb.value != "neutral" and (money or verb.value != "budget")]
    before = [verb for verb in usable if verb.span.end <= figure.start and _reaches(scene, verb, figure)]
    after = [
        v
        for v in usable
        if figure.end <= v.span.start < following
        and (scene.barrier(figure.end, v.span.start + 1) == 0 or _resumes(scene, v, figure))
    ]
    chosen = _preferred(scene, before, figure)
    if chosen and scene.barrier(chosen.span.end, figure.start) == 0:
        return chosen
    strong_after = [v for v in after if v.value != "state"]
    if strong_after:
        return strong_after[0]
    return chosen


def _reaches(scene: Scene, verb: Verb, figure: Span) -> bool:
    """A plan may announce figures over a colon or a bracket; what is achieved is said in one clause."""
    if verb.value == "running" and not _wholly(scene, verb):
        return False
    limit = BRACKET if verb.value in _DONE else CLAUSE
    between = scene.barrier(verb.span.end, figure.start)
    return between < limit or (between == CLAUSE and limit == CLAUSE and _aside(scene, verb, figure))


def _resumes(scene: Scene, verb: Verb, figure: Span) -> bool:
    """Whether a thing is in service, told behind the aside with its figure: "the site, of 50 MW, is in …"."""
    if verb.value != "running" or scene.barrier(figure.end, verb.span.start) > COMMA:
        return False
    commas = [at for at, strength in scene.marks if figure.end <= at < verb.span.start]
    beside = scene.words_between(commas[-1], verb.span.start) <= _RESUMED if commas else True
    return beside and _wholly(scene, verb)


def _wholly(scene: Scene, verb: Verb) -> bool:
    """Whether all of a thing is told to be in service: no part of it, and nothing denied."""
    denied = (hit.span.end for hit in scene.slot("denied") if hit.span.start <= verb.span.start)
    return not scene.slot("part") and all(
        scene.words_between(end, verb.span.start) > _NEGATED for end in denied
    )


def _aside(scene: Scene, verb: Verb, figure: Span) -> bool:
    """Whether what opens clauses between a cue and its figure are relatives that commas close again."""
    low, high = verb.span.end, figure.start
    openings = [at for at, strength in scene.marks if low <= at < high and strength == CLAUSE]
    relatives = {hit.span.start for hit in scene.slot("which")}
    commas = [at for at, strength in scene.marks if low <= at < high and strength == COMMA]
    return all(
        at in relatives
        and any(0 < at - comma <= _BESIDE for comma in commas)
        and any(comma > at for comma in commas)
        for at in openings
    )


def _preferred(scene: Scene, before: Sequence[Verb], figure: Span) -> Verb | None:
    """The nearest cue before a figure; a mere copula yields to a cue of its clause: "l'objectif était de"."""
    for index in range(len(before) - 1, -1, -1):
        verb = before[index]
        if verb.value != "state":
            return _leading(scene, before, index)
        if scene.words_between(verb.span.end, figure.start) > _COPULA_REACH:
            continue
        earlier = before[index - 1] if index else None
        if earlier and earlier.value != "state" and scene.barrier(earlier.span.end, verb.span.start) == 0:
            return earlier
        return verb
    return None


def _leading(scene: Scene, before: Sequence[Verb], index: int) -> Verb:
    """The cue, or what leads it: "un budget qui a atteint" is a budget, "expected to reach" a forecast."""
    verb, earlier = before[index], before[index - 1] if index else None
    if earlier is None or (verb.value, earlier.value) not in _LED:
        return verb
    near = scene.words_between(earlier.span.end, verb.span.start) <= _COPULA_REACH
    return earlier if near and scene.barrier(earlier.span.end, verb.span.start) == 0 else verb
