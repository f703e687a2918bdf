"""Parts of a total: beside the total, or another part of it, a part needs no more than its own name.

"Of the 1.3 billion, 750 million is for venture building and 450 million for venture capital."
"""

from __future__ import annotations

from collections.abc import Mapping

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.match import weighing
from maroc_ia_check.match.company import DIFFERENCE, Told
from maroc_ia_check.match.hearing import CLAUSE, SENTENCE, Hearing
from maroc_ia_check.match.nearness import Around, Near
from maroc_ia_check.model import Claim, Mention, Span

#: families of what has figures of its own: "25 million for a Technopark in Laayoune"
_OWNERS = ("place", "region", "industry")
#: so many words fit between a part's figure and its name behind it ("will go to the"), or before it ("gets")
_BEHIND, _BEFORE = 4, 2
#: so many figures beside one leave no doubt that a total is shared out
_SEVERAL = 2


def shared(
    mention: Mention, near: Around, told: Told, hearing: Hearing, knowledge: KnowledgeBase
) -> tuple[Claim, Around] | None:
    """The part of a total that a figure tells, and what stands around it, with all the total is about."""
    if mention.statistic == "increment" or any(cue.slot in DIFFERENCE for cue in mention.cues):
        return None
    if any(near.family(name, CLAUSE) for name in _OWNERS):
        return None
    totals = {claim.id: claim for claim, _ in told.values() if claim.parts}
    totals.update((claim.id, claim) for claim in knowledge.totals_of(told.keys()))
    for total in totals.values():
        family = {total.id, *dict(total.parts)}
        beside = {
            id_: other
            for id_, (claim, other) in told.items()
            if id_ in family and _is_told_of(claim, total, other, mention, hearing)
        }
        told_of = len(beside) >= _SEVERAL or _is_told(total, near)
        if told_of and _is_shared_out(mention, total, beside, hearing):
            claim: Claim | None = total
        else:
            claim = _named(mention, total, beside, hearing, knowledge) if told_of else None
        if claim is not None:
            return claim, _around(near, claim, max(other.span for other in beside.values()))
    return None


def _is_shared_out(mention: Mention, total: Claim, beside: Mapping[str, Mention], hearing: Hearing) -> bool:
    """Whether several parts stand right behind a figure in its sentence, and no other is their total."""
    parts = [m for m in beside.values() if m.sentence == mention.sentence and m.span.start > mention.span.end]
    if total.id in beside or len(parts) < _SEVERAL or mention.unit not in {None, *total.units}:
        return False
    between = Span(mention.span.end, min(part.span.start for part in parts))
    return not any(between.contains(m.span) for m in hearing.reading.mentions if m.kind != "date")


def _is_told(total: Claim, near: Around) -> bool:
    """Whether anything that a total is about is named near a figure."""
    spots = (weighing.nearest(group, near) for group in total.about)
    return any(spot is not None and spot.weight >= weighing.FLOOR for spot in spots)


def _is_told_of(claim: Claim, total: Claim, figure: Mention, mention: Mention, hearing: Hearing) -> bool:
    """Whether the sentence of a figure names the part, or the total, that its value tells.

    The total need not be named in the sentence of its parts.
    """
    own = _own(claim, total)
    if claim is total and figure.sentence == mention.sentence:
        return True
    return any(hit.concept in own for hit in hearing.in_sentence(figure.sentence))


def _own(claim: Claim, total: Claim) -> set[str]:
    """The names of a part; of the total, all that it is about."""
    groups = claim.about if claim is total else claim.apart_from(total)
    return {concept for group in groups for concept in group}


def _named(
    mention: Mention, total: Claim, beside: Mapping[str, Mention], hearing: Hearing, knowledge: KnowledgeBase
) -> Claim | None:
    """The one part whose name goes with a figure, of those that no figure beside it tells.

    In another sentence than the figure, and where a verb stands between the two, one figure beside it is
    not enough: whoever has a part of a total has other figures as well.
    """
    here = any(m.sentence == mention.sentence or m.block != mention.block for m in beside.values())
    several = len(beside) >= _SEVERAL
    if not (here or several):
        return None
    parts = [(knowledge.claim(id_), times) for id_, times in total.parts if id_ not in beside]
    free = [p for p, times in parts if p is not None and _may_be(mention, p, times)]
    before, behind = _between_figures(mention, hearing)
    led = [part for part in free if _has(part, total, before, mention, hearing, _BEFORE if several else 0)]
    followed = [part for part in free if _has(part, total, behind, mention, hearing, _BEHIND)]
    found = led + followed
    return found[0] if len(found) == 1 else None


def _may_be(mention: Mention, part: Claim, times: int) -> bool:
    """Whether a figure may be one part: in a unit of it, and not what it comes to as often as it counts."""
    values = [s.value for s in part.statements if s.value is not None] if times > 1 else []
    return mention.unit in {None, *part.units} and mention.value not in [value * times for value in values]


def _between_figures(mention: Mention, hearing: Hearing) -> tuple[Span, Span]:
    """What stands between a figure and those before and behind it in its sentence."""
    sentence = hearing.reading.sentences[mention.sentence]
    others = [m.span for m in hearing.reading.mentions if m.sentence == mention.sentence and m.kind != "date"]
    first = max((span.end for span in others if span.end <= mention.span.start), default=sentence.start)
    last = min((span.start for span in others if span.start >= mention.span.end), default=sentence.end)
    return Span(first, mention.span.start), Span(mention.span.end, last)


def _has(part: Claim, total: Claim, within: Span, mention: Mention, hearing: Hearing, most: int) -> bool:
    """Whether a part's own name stands in a stretch, at most so many words from the figure."""
    own = _own(part, total)
    hits = (hit.span for hit in hearing.in_sentence(mention.sentence) if hit.concept in own)
    return any(within.contains(name) and _words(hearing, mention.span, name) <= most for name in hits)


def _words(hearing: Hearing, one: Span, other: Span) -> int:
    """How many words stand between two stretches of a text."""
    first, last = sorted((one, other))
    return len(hearing.reading.document.text[first.end : last.start].split())


def _around(near: Around, part: Claim, beside: Span) -> Around:
    """What stands around a figure, with all that a part is about where the figure beside it stands."""
    spots = ((group, weighing.nearest(group, near)) for group in part.about)
    return near.having(
        {group[0]: Near(SENTENCE, beside) for group, spot in spots if spot is None or spot.weight < SENTENCE}
    )
