"""The text against itself: what is said to follow from two values of one thing that sources bear out.

"… 101e en 2022, … 90e en 2024. D'une édition à l'autre, le pays a donc gagné quinze places."
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import combinations, permutations

from maroc_ia_check.judge.drawn import DOWN, MORE, UP, Page, drawn, of_their_time
from maroc_ia_check.judge.ends import Value, borne_out, earlier, one_thing, pairs, told_before
from maroc_ia_check.judge.measures import AMOUNTS, STEPS, gained, grown, multiplied, parted
from maroc_ia_check.model import AHEAD, CLASSES, Finding, Mention, Span
from maroc_ia_check.typed import NamedTuple
from maroc_ia_check.units import is_count

#: the units of claims that are parted by places, and by points
_RANK, _SHARE = ("rank",), ("%",)
_RATIOS = frozenset({"percent", "multiple"})

#: what each pays is added up for so many at most
_FEW = 12


class _Derived(NamedTuple):
    """The values of one thing at two times from which a figure is drawn, and whether it follows."""

    ends: tuple[Mention, ...]
    follows: bool


def broken_derived(mention: Mention, page: Page, found: Mapping[Span, Finding]) -> tuple[Mention, ...]:
    """The values of one thing at two times from which a figure is drawn that does not follow from them."""
    derived = _derived(mention, page, found)
    return derived.ends if derived is not None and not derived.follows else ()


def without_derived(findings: list[Finding], page: Page) -> list[Finding]:
    """The findings, no figure contradicted that does follow from the text's own values."""
    found = {finding.span: finding for finding in findings}

    def follows(finding: Finding) -> bool:
        mention = finding.mention
        if mention is None or CLASSES[finding.verdict] != "alarm":
            return False
        derived = _derived(mention, page, found)
        return _each_added(mention, page) or (derived is not None and derived.follows)

    return [
        Finding("unchecked", "low-margin", f.span, f.quote, f.mention) if follows(f) else f for f in findings
    ]


def _derived(mention: Mention, page: Page, found: Mapping[Span, Finding]) -> _Derived | None:
    base = None if mention.restates is None else page.reading.mentions[mention.restates]
    if mention.value is None or (base is not None and base.unit != mention.unit):
        return None
    values = [*earlier(mention, page.told), *told_before(mention, page.told, mention.sentence)]
    while not one_thing(known := borne_out(values, found)):
        if not values:
            return None
        # what is told of something else before them parts nothing
        values = [value for value in values if value.sentence > values[0].sentence]
    if not _measures(mention, known):
        return None
    said = drawn(mention, page, values)
    if said is None or not _may_follow(mention, page, known, said):
        return None
    return _Derived(tuple(end for end, _ in known[-2:]), _follows(mention, values, said, page))


def _each_added(mention: Mention, page: Page) -> bool:
    """Whether a figure is what so much for each of a few comes to, the only amount before it."""
    before = [*earlier(mention, page.told), *told_before(mention, page.told, mention.sentence)]
    if len(before) != 1 or before[0].per != "each" or not before[0].value or mention.value is None:
        return False
    times = mention.value / before[0].value
    whole = times == times.to_integral_value() and 1 < times <= _FEW
    return whole and drawn(mention, page, before, also="total") is not None


def _measures(mention: Mention, known: Sequence[Value]) -> bool:
    """Whether a figure may be what parts the values: places, a share, a multiple, or so many of the same."""
    if mention.kind not in AMOUNTS:
        measured = {claim.units for _, claim in known}
        if measured == {_RANK}:
            return mention.kind in STEPS
        return mention.kind in ({"points"} if measured == {_SHARE} else _RATIOS)
    units = {unit for end, claim in known for unit in (end.unit, *claim.units)}
    counted = is_count(mention.unit) and all(unit is None or is_count(unit) for unit in units)
    return mention.unit in units or counted or (mention.unit is None and mention.distinctive)


def _may_follow(mention: Mention, page: Page, known: Sequence[Value], said: frozenset[str]) -> bool:
    """Whether a change is told, and no time but that between the values."""
    wanted = {UP, DOWN} if mention.kind not in AMOUNTS else {UP, DOWN, MORE}
    if mention.kind != "multiple" and not said & wanted:
        return False
    if mention.modality in AHEAD and not any(claim.modality in AHEAD for _, claim in known):
        return False
    times = [period for end, claim in known for period in (end.period, claim.period) if period is not None]
    return of_their_time(mention, page, times, known[-1][0])


def _follows(mention: Mention, values: Sequence[Mention], said: frozenset[str], page: Page) -> bool:
    """Whether a figure is what parts any two of some values."""
    ends = [end.value or Decimal(0) for end in values]
    if mention.kind == "places":
        return any(gained(mention, *pair) for pair in combinations(ends, 2))
    if mention.kind in AMOUNTS or mention.kind == "points":
        return any(parted(mention, *pair) for pair in combinations(ends, 2))
    if mention.kind == "multiple":
        return any(multiplied(mention.value or Decimal(0), *pair) for pair in permutations(ends, 2))
    ways = [way == UP for way in (UP, DOWN) if way in said]
    return any(grown(mention, *pair, up=up) for pair in pairs(values, mention, page.reading) for up in ways)
