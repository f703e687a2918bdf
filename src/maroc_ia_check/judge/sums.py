"""The text against itself: totals and their parts, of one unit or of several nouns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from math import prod

from maroc_ia_check.judge.causes import digits, slip
from maroc_ia_check.judge.comparison import allowance, slack
from maroc_ia_check.judge.drawn import Page, drawn
from maroc_ia_check.judge.mentions import Mentions
from maroc_ia_check.judge.record import is_live
from maroc_ia_check.judge.told import leads_to, words_between
from maroc_ia_check.model import CLASSES, Claim, Finding, Linked, Mention, Reading, Span
from maroc_ia_check.typed import NamedTuple
from maroc_ia_check.units import is_count

#: a total is told of at most so many parts before it
_PARTS = 4
#: a total and two parts
_FEWEST = 3
#: a conjunction, and an article or two, fit between two parts; what is counted, before their total
_JOINED, _TOTALLED = 2, 4


class Sum(NamedTuple):
    """What a figure should have been: the others that it goes with, and the value on record."""

    others: tuple[Mention, ...]
    claim: Claim
    expected: tuple[tuple[str, str], ...]


class _Added(NamedTuple):
    """What some figures come to, and how far that may be off for a rounded one among them."""

    others: tuple[Mention, ...]
    value: Decimal
    slack: Decimal = Decimal(0)


def broken_sum(linked: Linked, page: Page, day: date | None) -> Sum | None:
    """A total and its parts that do not go together, where the record has the value that does."""
    mention = linked.mention
    bare = mention.unit is None
    if mention.value is None or mention.assertion != "asserted" or (bare and not mention.distinctive):
        return None
    sums = [*_as_total(linked, page), *_as_part(mention, page.told)]
    if not sums:
        return None
    on_record = [
        (statement.value, candidate.claim)
        for candidate in linked.candidates
        for statement in candidate.claim.statements
        if statement.unit == (candidate.claim.units[0] if bare else mention.unit)
        and is_live(statement, day)
        and not candidate.ruled_out
    ]
    if any(value == mention.value for value, _ in on_record):
        return None
    for added in sums:
        values = [other.value for other in added.others]
        for value, claim in on_record:
            if value is not None and value not in values and _gives(added, value, mention.value):
                return Sum(
                    added.others, claim, (("value", str(value)), ("unit", mention.unit or claim.units[0]))
                )
    return None


def broken_count(mention: Mention, page: Page, found: Mapping[Span, Finding]) -> Sum | None:
    """A count told as the total of the parts right before it, each of which sources bear out.

    Their nouns may differ ("nine towns and four villages, that is fifteen places"). A product is none.
    """
    if mention.value is None or not is_count(mention.unit):
        return None
    parts = _counts_before(mention, page.told, page.reading)
    judged = [found.get(part.span) for part in parts]
    claim = judged[-1].claim if judged and judged[-1] else None
    borne_out = all(finding and CLASSES[finding.verdict] == "pass" for finding in judged)
    if claim is None or not borne_out or not leads_to(page.reading, mention):
        return None
    values = [part.value or Decimal(0) for part in parts]
    total = sum(values, Decimal(0))
    if mention.value <= max(values) or mention.value in {total, prod(values)}:
        return None
    return Sum(parts, claim, (("value", str(total)), ("unit", str(mention.unit))))


def _counts_before(mention: Mention, told: Mentions, reading: Reading) -> tuple[Mention, ...]:
    """The counts joined to each other right before a total in its sentence; at least two."""
    behind, reach = mention, _TOTALLED
    parts: list[Mention] = []
    for other in reversed(told.sentence(mention.sentence)):
        if other.span.end > behind.span.start:
            continue
        plain = is_count(other.unit) and other.value is not None and other.assertion == "asserted"
        if not plain or words_between(reading, other.span, behind.span) > reach:
            break
        parts.insert(0, other)
        behind, reach = other, _JOINED
    return tuple(parts) if 2 <= len(parts) <= _PARTS else ()


def _as_total(linked: Linked, page: Page) -> Iterator[_Added]:
    """The runs of figures of one unit right before a total, and those right behind it, added up."""
    mention = linked.mention
    before, behind = page.told.before(mention, _PARTS), page.told.behind(mention, _PARTS)
    if before and before[-1].sentence != mention.sentence and not _sums_up(linked, page, before):
        before = []
    for count in range(2, _PARTS + 1):
        for run in (before[-count:], behind[:count]):
            if len(run) == count and _may_total(mention.value or Decimal(0), run):
                yield _Added(tuple(run), _total(run))


def _sums_up(linked: Linked, page: Page, before: list[Mention]) -> bool:
    """Whether a sentence names its thing itself, only sums up the figures before it, or slips in that."""
    mention, total = linked.mention, _total(before)
    sentence = page.reading.sentences[mention.sentence]
    named = any(
        len(each.heard) >= len(each.claim.about) and all(map(sentence.contains, each.heard))
        for each in linked.candidates
    )
    slipped = slip(mention.value or total, total) or digits(mention.value or total) == digits(total)
    return named or slipped or drawn(mention, page, before, also="total") is not None


def _may_total(value: Decimal, parts: list[Mention]) -> bool:
    """Whether a value may be meant for a total: more than any part, or the total with its zeros lost."""
    return all((part.value or 0) < value for part in parts) or digits(_total(parts)) == digits(value)


def _as_part(mention: Mention, told: Mentions) -> Iterator[_Added]:
    """The total that opens the sentence and the other parts behind it, with what they leave for this one."""
    alike = [m for m in told.sentence(mention.sentence) if m.unit == mention.unit and m.restates is None]
    if len(alike) < _FEWEST or mention.restates is not None:
        return
    total, *parts = alike
    rest = [part for part in parts if part is not mention]
    whole = total.value or Decimal(0)
    left = whole - _total(rest)
    if total is not mention and len(rest) < _PARTS and left > 0:
        yield _Added((total, *rest), left, slack(whole))


def _total(mentions: Iterable[Mention]) -> Decimal:
    return sum((mention.value for mention in mentions if mention.value is not None), Decimal(0))


def _gives(added: _Added, on_record: Decimal, printed: Decimal) -> bool:
    """Whether the sum is the value on record, as roundly as that is known, and not the printed one."""
    room = max(slack(on_record), added.slack)
    off = abs(added.value - printed)
    return abs(added.value - on_record) <= room and off > allowance(printed, hedged=False) + added.slack
