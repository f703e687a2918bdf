"""The values of one unit that stand before a figure: what a change may be told of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, permutations

from maroc_ia_check.judge.measures import STEPS
from maroc_ia_check.judge.mentions import Mentions
from maroc_ia_check.model import CLASSES, Claim, Finding, Mention, Reading, Span

#: a change is told of two values, or of a series of so many
_SERIES = 4
#: a series reaches at most so many sentences back
_BACK = 3
#: its values stand in its own block, or it opens the next: in an answer, or as an item
_BLOCKS = frozenset({0, 1})
#: units in which one thing may be told
_PEOPLE = frozenset({"job", "person"})
#: what places and points may part
_STEPPED = frozenset({"rank", "%", None})
#: the cues that tell a change, and which way
_TOLD = frozenset({"change", "direction"})
#: what is no value of a thing at some time
_NO_ENDS = frozenset({"date", "multiple", "percent", "duration", "points", "places"})

#: what sources bear out, if not all of them
_BORNE_OUT = frozenset({"pass", "caution"})

Value = tuple[Mention, Claim]


def earlier(mention: Mention, told: Mentions) -> list[Mention]:
    """The values of one unit in the sentence before, and in those right before that one."""
    found: list[Mention] = []
    for sentence in range(mention.sentence - 1, mention.sentence - 1 - _BACK, -1):
        values = told_before(mention, told, sentence)
        elsewhere = found and values and found[0].block != values[0].block
        if not values or elsewhere or not _alike((*values, *found)):
            break
        found = values + found
    return found


def told_before(mention: Mention, told: Mentions, sentence: int) -> list[Mention]:
    """The last values of one unit in a sentence before a figure; none when they are too many.

    Places part ranks, points shares too; of anything else a share is no end of a change.
    """
    found: list[Mention] = []
    for value in reversed(tuple(values_of(told, sentence, shares=mention.kind == "points"))):
        if mention.block - value.block not in _BLOCKS or value.span.end > mention.span.start:
            continue
        if mention.kind in STEPS and value.unit not in _STEPPED:
            continue
        if not _alike((value, *found)):
            break
        found.insert(0, value)
    ranks = [value for value in found if value.unit == "rank"]
    if len(ranks) > 1:
        found = ranks  # "90th of 193"
    return found if len(found) <= _SERIES else []


def _alike(values: Iterable[Mention]) -> bool:
    """Whether values are of one unit, as far as they have any; who has a job is a person."""
    units = {value.unit for value in values} - {None}
    return len(units) <= 1 or units <= _PEOPLE


def values_of(told: Mentions, sentence: int, *, shares: bool = False) -> Iterable[Mention]:
    """The figures of a sentence that may be an end of a change."""
    return (
        m
        for m in told.sentence(sentence)
        if (m.kind not in _NO_ENDS or (shares and m.kind == "percent"))
        and m.value is not None
        and m.restates is None
    )


def pairs(series: Sequence[Mention], mention: Mention, reading: Reading) -> Iterable[tuple[Decimal, Decimal]]:
    """The first and the last value of a change: the earlier one first, where each has its own time.

    A change told behind its figure ("12 % less") may be that of the earlier one, and so may any when another
    year is told with it.
    """
    sentence = reading.sentences[mention.sentence]
    starts = [end.period.start for end in series if end.period is not None]
    beside = reading.years_in(Span(max(series[-1].clause.end, sentence.start), sentence.end))
    told = [cue.span.start < mention.span.start for cue in mention.cues if cue.slot in _TOLD]
    ends = [end.value or Decimal(0) for end in series]
    if not all(told) or not told or beside or len(set(starts)) < len(series):
        return permutations(ends, 2)
    return combinations([value for _, value in sorted(zip(starts, ends, strict=True))], 2)


def borne_out(values: Iterable[Mention], found: Mapping[Span, Finding]) -> list[Value]:
    """The values that sources bear out, with their claims."""
    return [
        (value, claim)
        for value in values
        if value.span in found
        and _has_its_value(found[value.span])
        and (claim := found[value.span].claim) is not None
    ]


def _has_its_value(finding: Finding) -> bool:
    """Whether sources bear out a value, whatever else the text may have wrong of it."""
    return CLASSES[finding.verdict] in _BORNE_OUT or finding.verdict == "misleading"


def one_thing(known: Sequence[Value]) -> bool:
    """Whether the values are all of one thing, at two times at least."""
    first = known[0][1] if known else None
    return (
        first is not None
        and all((c.about, c.statistic) == (first.about, first.statistic) for _, c in known)
        and len({claim.id for _, claim in known}) > 1
    )
