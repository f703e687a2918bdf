"""The year of a date that is printed without one.

It is the year printed with the next date, else the one that words behind it point back to ("of that
year", "suivant"), else that of the line or of the section ("2024", then "25 septembre"), else told from
the text's own date: the latest such day that is not after it, or the next one when the words say so.
A section that says more than its year gives it only to days before that date: "d'ici 2030" is an aim.
What cannot be told has no period.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from maroc_ia_check.extract.dates import Moment, set_year, word_pattern
from maroc_ia_check.extract.passages import Layout
from maroc_ia_check.extract.years import YEARS
from maroc_ia_check.languages.context import load_context
from maroc_ia_check.model import Span
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import NamedTuple

#: a date without a year is rather the next such day when the last one lies further back than this
_LONG_AGO, _YEAR_DAYS = 250, 365
#: a year pointed back to is told so near before
_NEAR = 400
#: one so lately past is not told of next year
_LATELY = 60
_YEAR = r"((?:19|20)\d\d)(?![\d/])"
#: a line that is but a year, with a word or two ("Année 2024"); one that begins with a year ("2024 : …")
_ALONE = Pattern(rf"[\W_]*((?:[^\W\d_]+ +){{0,2}}){_YEAR}[\W_]*")
_BEGINS = Pattern(rf"[\W_]*((?:[^\W\d_]+ +)?){_YEAR} *[:|,–—-](?! ?\d\d\d\d)")


class SectionYear(NamedTuple):
    """The year that a line or a heading gives the dates under it; ``bare`` when it says nothing else."""

    number: int
    bare: bool


def section_years(plain: str, layout: Layout, moments: Sequence[Moment]) -> dict[int, SectionYear]:
    """For each block the year that it begins with, or that the line or heading above it gives."""
    dates = [moment.span for moment in moments if moment.dated]
    years: dict[int, SectionYear] = {}
    section: SectionYear | None = None
    above = ""
    for index, block in enumerate(layout.blocks):
        own = _own_year(plain, block.span, _ALONE if _ALONE.fullmatch(plain, *block.span) else _BEGINS)
        if own and _ALONE.fullmatch(plain, *block.span):
            section = own
        elif block.kind == "heading":
            section = _named(plain, block.span, dates) or (section if above == "year" else None)
        elif block.kind == "paragraph" and above in {"item", "row"}:
            section = None
        above = "year" if own and own is section else block.kind
        if (found := own or section) is not None:
            years[index] = found
    return years


def _own_year(plain: str, line: Span, pattern: Pattern) -> SectionYear | None:
    found = pattern.match(plain, *line)
    return SectionYear(int(found[2]), not found[1]) if found else None


def _named(plain: str, heading: Span, dates: Sequence[Span]) -> SectionYear | None:
    """The only year of a heading, unless it is that of a date."""
    found = [Span(*year.span()) for year in YEARS.finditer(plain, *heading)]
    if len(found) != 1 or any(found[0].overlaps(span) for span in dates):
        return None
    return SectionYear(int(plain[found[0].start : found[0].end]), bare=False)


def resolve_dates(
    moments: Sequence[Moment], plain: str, anchor: date | None, layout: Layout, code: str
) -> list[Moment]:
    """The same dates with their years."""
    waiting = any(not moment.dated and moment.numbers for moment in moments)
    sections = section_years(plain, layout, moments) if waiting else {}
    resolved: list[Moment] = []
    later: Moment | None = None
    for moment in reversed(moments):
        if not moment.dated and moment.numbers:
            section = sections.get(_block(moment, layout))
            pointed = _pointed(moment, moments, plain, anchor, code)
            resolved.append(pointed or _resolved(moment, later, plain, anchor, section))
        else:
            resolved.append(moment)
        later = moment
    return resolved[::-1]


def _block(moment: Moment, layout: Layout) -> int:
    return layout.block_at(moment.span.start)


def _resolved(
    moment: Moment, later: Moment | None, plain: str, anchor: date | None, section: SectionYear | None
) -> Moment:
    if later and later.dated and later.period:
        between = plain[moment.span.end : later.span.start]
        if len(between.split()) <= 1:
            return set_year(moment, later.period.start.year)
    if section and not moment.direction:
        told = set_year(moment, section.number)
        if section.bare:
            return told._replace(dated=True)
        if told.period and anchor is not None and told.period.start <= anchor:
            return told
    return _nearest(moment, anchor) if anchor else moment


@cache
def _pointers(code: str) -> tuple[Pattern, Pattern]:
    """What stands behind a date of the year told before, and behind one that follows the date told before."""
    context = load_context(code)
    same, after = word_pattern(context.same_year), word_pattern(context.telling.following)
    return Pattern(rf"[ ,،]*(?:{same})(?!\w)"), Pattern(rf" *(?:{after})(?!\w)")


def _pointed(
    moment: Moment, moments: Sequence[Moment], plain: str, anchor: date | None, code: str
) -> Moment | None:
    """A date of the year told before it ("31 mai de la même année"), or next after the date before it."""
    same, after = _pointers(code)
    start, end = moment.span
    if same.match(plain, end):
        told = [int(year.group()) for year in YEARS.finditer(plain, max(0, start - _NEAR), start)]
        told = [year for year in told if anchor is None or year <= anchor.year]
        return set_year(moment, told[-1])._replace(dated=True) if told else None
    if not after.match(plain, end):
        return None
    before = [m.period.start for m in moments if m.span.end <= start and m.dated and m.period]
    if not before:
        return None
    found = set_year(moment, before[-1].year)
    if found.period and found.period.start <= before[-1]:
        found = set_year(moment, before[-1].year + 1)
    return found._replace(dated=True)


def _nearest(moment: Moment, anchor: date) -> Moment:
    """The latest such date up to the anchor; the next one when told so, or when the latest lies long back."""
    here = set_year(moment, anchor.year)
    if here.period is None:
        return here
    if moment.direction > 0:
        return here if here.period.end > anchor else set_year(moment, anchor.year + 1)
    if here.period.start <= anchor:
        long_ago = not moment.direction and (anchor - here.period.end).days > _LONG_AGO
        return set_year(moment, anchor.year + 1) if long_ago else here
    soon = not moment.direction and (here.period.start - anchor).days < _YEAR_DAYS - _LONG_AGO
    return here if soon else set_year(moment, anchor.year - 1)


def to_come(moment: Moment, anchor: date) -> Moment:
    """The date read as one that lies ahead, for a sentence that tells the future."""
    if moment.dated or moment.direction or moment.numbers is None or moment.period is None:
        return moment
    lately = 0 <= (anchor - moment.period.end).days <= _LATELY
    if lately or (moment.weekday is not None and not moment.doubts):
        return moment
    return _nearest(moment._replace(direction=1), anchor)
