"""Units that a list of figures prints once: 7000 et 9500 *dirhams*, 3 *millions* pour A, 2 pour B."""

from __future__ import annotations

from decimal import Decimal

from maroc_ia_check.extract.figure_reading import Figure, Quantity, plain, with_unit_of
from maroc_ia_check.extract.figure_units import LONGEST_RANKING
from maroc_ia_check.languages.figures import FigureTables
from maroc_ia_check.model import Span

_LONGEST_JOINER, _LONGEST_ITEM = 12, 40
#: an amount keeps its way of writing scales so far
_LONGEST_STORY = 200
#: a change or a list prints its scale once up to this ratio
_MOST_RATIO = 50
_UNSHARED = frozenset({None, "rank", "times"})
_JOINER_SIGNS = " \u00a0\u202f\u0640,،"
_ENDS = frozenset(".!?؟;؛:\n(")
_STOPS = frozenset(".!?؟:\n(")
#: a word that compares stands so many words before its number: contre *à peine* 249
_HEDGED = 4


def with_shared_units(
    text: str, found: list[tuple[Figure, Quantity]], tables: FigureTables
) -> list[Quantity]:
    """The figures, those of a list with the unit and the scale that only one of them prints."""
    quantities = _with_unit_before(text, found, _with_unit_behind(text, found, tables), tables)
    return _with_marks_of_amounts(text, found, quantities, tables)


def _with_marks_of_amounts(
    text: str, found: list[tuple[Figure, Quantity]], quantities: list[Quantity], tables: FigureTables
) -> list[Quantity]:
    """A mark that is a scale in amounts only, read so behind an amount: MAD 2.1bn; A paid 900m, B *600m*."""
    amount: Figure | None = None
    for index, (figure, own) in enumerate(found):
        if own.kind == "money":
            amount = figure if _mark_of(text, figure, tables) else None
            continue
        mark = tables.marks.get(text[figure.number.end : figure.end])
        if amount is None or mark is None or not mark.money or own.value is None:
            continue
        if _is_paid(text, amount, figure, tables):
            scale = Decimal(10) ** mark.power
            value, step = plain(figure.number.value * scale), plain(figure.number.step * scale)
            none = own._replace(unit=None, noun=None, noun_known=False, kind="number", step=step)
            quantities[index] = none._replace(value=value, low=value, high=value)
            amount = figure
    return quantities


def _is_paid(text: str, amount: Figure, figure: Figure, tables: FigureTables) -> bool:
    """Whether a figure is paid, or listed with one that is; or lists what the amount is made of."""
    if amount.measure.unit == figure.measure.unit and _in_a_row(text, amount, figure):
        return True
    gap = text[amount.end : figure.start]
    if len(gap) > _LONGEST_STORY or "\n" in gap:
        return False
    return gap.strip() == ":" or any(
        word.forms[0] in tables.amount_leads for word in tables.words.before(text, figure.start, 2)
    )


def _mark_of(text: str, figure: Figure, tables: FigureTables) -> bool:
    """Whether the scale of a figure is abbreviated: 2.1bn."""
    number = text[figure.number.start : figure.number.end]
    return number.lstrip("0123456789.,\u00a0\u202f ") in tables.marks


def _with_unit_before(
    text: str, found: list[tuple[Figure, Quantity]], quantities: list[Quantity], tables: FigureTables
) -> list[Quantity]:
    """A bare number told like the figure before it has its unit: 900 emplois *à* Rabat et 700 *à* Fès."""
    head = 0
    for index in range(1, len(found)):
        figure, other, quantity = found[index][0], found[head][0], quantities[index]
        if quantity.noun and _leader(text, figure, tables) in tables.glued_for:
            # what it is for is not what it counts: 450 مليونا *للتكوين*
            quantity = quantity._replace(span=Span(quantity.span.start, figure.number.end), noun=None)
            alike = _leader(text, found[index - 1][0], tables) in tables.glued_for
            if alike and figure.number.scale > 1 and quantity.unit is None:
                quantities[index] = quantity
        if quantity.kind != "number" or quantity.noun:
            head = index
            continue
        if _moves_on(text, found[index - 1][0], figure, tables):
            quantities[index] = quantity._replace(unit="rank", kind="rank")
            head = index
            continue
        last = found[index - 1][0]
        alike = figure.number.words == other.number.words and _told_alike(text, last, figure, tables)
        alike = alike or (head == index - 1 and _compared(text, other, figure, tables))
        if alike and quantity.value is not None and _may_share(figure, other, quantities[head]):
            quantities[index] = with_unit_of(quantity, figure.number, other, quantities[head])
        else:
            head = index
    return quantities


def _moves_on(text: str, first: Figure, second: Figure, tables: FigureTables) -> bool:
    """Whether bare digits are the rank that something moves to: from 101st place in 2024 to 87."""
    if first.measure.unit != "rank" or not _in_a_row(text, first, second):
        return False
    words = tables.words.before(text, second.start, 2)
    moved = tables.range_to.ending(words, len(words) - 1) is not None
    return moved and second.number.plain and second.number.value < LONGEST_RANKING


def _may_share(figure: Figure, other: Figure, quantity: Quantity) -> bool:
    """Whether a figure prints a unit or a scale for a bare one behind it, of about its size."""
    if quantity.value is None or quantity.kind == "whole" or quantity.unit in _UNSHARED - {None}:
        return False
    if quantity.unit is None and (quantity.noun or other.number.scale == 1):
        return False
    own = figure.number
    if own.scale > 1 and quantity.kind != "money":
        return False  # 900 000 emplois pour A, 2 millions pour B: of what?
    low, high = sorted(
        (own.value, other.number.mantissa if own.scale == 1 < other.number.scale else other.number.value)
    )
    return high <= _MOST_RATIO * low


def _told_alike(text: str, first: Figure, second: Figure, tables: FigureTables) -> bool:
    """Whether the same little word stands behind two items of a list: 750 millions *pour* …, 450 *pour* …."""
    if not _in_a_row(text, first, second):
        return False
    leader = _leader(text, second, tables)
    if leader is None or leader != _leader(text, first, tables):
        return False
    last = tables.words.before(text, second.start, 1)
    joined = bool(last) and not tables.listing.isdisjoint(last[-1].forms)
    return joined or text[first.end : second.start].rstrip()[-1:] in {",", "،"}


def _compared(text: str, first: Figure, second: Figure, tables: FigureTables) -> bool:
    """Whether a number below a thousand is set against an amount before it: 193 millions, *contre* 249."""
    amount, number = first.number.scale * first.measure.factor, second.number
    gap = text[first.end : second.start]
    if amount == 1 or number.scale > 1 or number.words or number.value >= 1000 or not _STOPS.isdisjoint(gap):
        return False
    words = tables.words.before(text, second.start, _HEDGED, first.end)
    return any(tables.against.ending(words, last) is not None for last in range(len(words)))


def _leader(text: str, figure: Figure, tables: FigureTables) -> str | None:
    """The little word right behind a figure, or the one glued to the word there: *pour* X, *ل*رأس المال."""
    behind = tables.words.after(text, figure.number.end if figure.measure.unit is None else figure.end, 1)
    if not behind or behind[0].new_line:
        return None
    form = behind[0].forms[0]
    if form in tables.stop:
        return None if form in tables.listing else form
    glued = (prefix for rest, prefix in tables.words.splits(form) if prefix in tables.glued_for)
    return next(glued, None)


def _in_a_row(text: str, first: Figure, second: Figure) -> bool:
    """Whether a few words of one sentence stand between two figures."""
    between = text[first.end : second.start]
    return len(between) <= _LONGEST_ITEM and _ENDS.isdisjoint(between)


def _with_unit_behind(
    text: str, found: list[tuple[Figure, Quantity]], tables: FigureTables
) -> list[Quantity]:
    """A bare number joined to the next figure has its unit."""
    quantities = [quantity for _, quantity in found]
    last = len(found) - 1  # the figure of the list that prints its unit
    for index in range(len(found) - 2, -1, -1):
        (figure, quantity), following = found[index], quantities[index + 1]
        number, other = figure.number, found[last][0]
        shared = (
            not (quantity.unit or quantity.noun or following.unit in _UNSHARED)
            and number.words == other.number.words
            and not number.scale > 1 >= other.number.scale
            and following.value is not None
            and not other.money_before
            and (
                _listed(text[quantity.span.end : following.span.start], tables)
                or _changes(text, figure, other, tables)
            )
        )
        if shared:
            quantities[index] = with_unit_of(quantity, number, other, following)
        else:
            last = index
    return quantities


def _changes(text: str, first: Figure, second: Figure, tables: FigureTables) -> bool:
    """Whether the figures are the ends of a change that prints its unit once: de 26,2 à 40 milliards."""
    if second.start - first.end > _LONGEST_JOINER:
        return False
    words = tables.words.before(text, first.start, 2)
    to = tables.words.after(text, first.end, 2)
    found = tables.range_to.at(to, 0)
    if found is None or not words or tables.range_from.isdisjoint(words[-1].forms[:1]):
        return False
    apart = text[to[found[1] - 1].end : second.start]
    own, other = first.number, second.number
    ends = (own.value, other.value) if own.scale > 1 else (own.mantissa, other.mantissa)
    low, high = sorted(ends)
    return not apart.strip() and high <= _MOST_RATIO * low


def _listed(between: str, tables: FigureTables) -> bool:
    """Whether only a joiner or a comma stands between two figures."""
    if len(between) > _LONGEST_JOINER or "\n" in between:
        return False
    word = between.strip(_JOINER_SIGNS)
    return tables.words.folded(word) in tables.listing if word else "," in between or "،" in between
