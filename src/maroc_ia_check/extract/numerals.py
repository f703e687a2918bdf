"""Numbers, in digits or words or both, at a place of a text: ``148 ألفا و500``, ``deux millions et demi``.

:func:`read_numeral` reads the longest number that starts at a position: pieces are taken one by one
for as long as the grammar of the language lets them add up. Values are exact; no text raises.
"""

from __future__ import annotations

from decimal import Decimal

from maroc_ia_check.extract.digits import Digits
from maroc_ia_check.extract.number_pieces import Piece, PieceReader, as_single, closed, skip_gap
from maroc_ia_check.extract.number_sums import TOO_LARGE, NumberSum
from maroc_ia_check.languages.figures import FigureTables
from maroc_ia_check.typed import NamedTuple

_ONE, _TEN = Decimal(1), Decimal(10)
_MOST_PIECES = 40
_MOST_DECIMALS = 18
_MOST_KNOWN = 50_000


class Numeral(NamedTuple):
    """A number as read: its range, its value, and how it was written."""

    start: int
    end: int
    value: Decimal
    #: place value of the last digit or word printed
    step: Decimal
    #: what was written in front of the scale word, and that scale (1 when there is none)
    mantissa: Decimal
    scale: Decimal = _ONE
    ordinal: bool = False
    #: a bare word for one, which alone is an article
    lone: bool = False
    words: bool = False
    #: digits without any grouping or decimals, as years are printed
    plain: bool = False
    #: a part of one: half, two thirds
    fraction: bool = False
    #: the words themselves say "about" (une centaine)
    rough: bool = False
    #: a word with the article glued to it (التسعون)
    definite: bool = False
    #: a word that is a number only before a plural (neuf)
    wary: bool = False
    alternatives: tuple[Decimal, ...] = ()
    doubts: tuple[str, ...] = ()
    #: where the last joiner stands, when the number has one (for "between A and B")
    joint: int | None = None


#: the numbers in one word already met, by language
_MET: dict[tuple[str, str], Numeral | None] = {}


def read_numeral(
    text: str, position: int, tables: FigureTables, *, money: bool = False, limit: int | None = None
) -> Numeral | None:
    """The number that starts at ``position``; ``money`` admits abbreviations used in amounts only.

    ``limit`` is a place that the number must not cross.
    """
    reader = PieceReader(text, tables, money=money)
    piece = reader.first(position)
    if piece is None or (limit is not None and piece.end > limit):
        return None
    if (piece.digits is None or piece.digits.other is None) and _is_alone(text, piece, tables):
        return _in_digits(piece, piece.digits) if piece.digits is not None else _in_words(reader, piece)
    return _added_up(reader, piece, limit)


def _is_alone(text: str, piece: Piece, tables: FigureTables) -> bool:
    """Whether the word behind a piece has no part in numbers: so it is with most numbers of most texts."""
    words = tables.words.after(text, closed(text, piece.start, piece.end), 1)
    if not words:
        return piece.digits is not None
    word = text[words[0].start : words[0].end]
    if len(tables.ending) > _MOST_KNOWN:
        tables.ending.clear()
    if word not in tables.ending:
        tables.ending[word] = _is_ending(word, tables)
    return tables.ending[word]


def _is_ending(word: str, tables: FigureTables) -> bool:
    """Whether no number goes on with a word."""
    grammar, folded = tables.grammar, tables.words.folded(word)
    parts = (grammar.joiners, grammar.links, grammar.scale_links, grammar.point)
    if word in tables.marks or any(folded in part for part in parts):
        return False
    return not any(form in grammar.entries for form, _ in tables.words.splits(word))


def _in_digits(piece: Piece, digits: Digits) -> Numeral:
    value = digits.value
    return Numeral(
        piece.start, digits.end, value, digits.step, value, plain=digits.plain, doubts=digits.doubts
    )


def _in_words(reader: PieceReader, piece: Piece) -> Numeral | None:
    """A number in one word (or phrase), which says the same wherever it stands."""
    key = (reader.tables.code, reader.text[piece.start : piece.end])
    if len(_MET) > _MOST_KNOWN:
        _MET.clear()
    if key not in _MET:
        _MET[key] = _added_up(reader, piece, None)
    met = _MET[key]
    return None if met is None else Numeral(piece.start, piece.start + met.end - met.start, *met[2:])


def _added_up(reader: PieceReader, first: Piece, limit: int | None) -> Numeral | None:
    """The number that begins with a piece, in as many pieces as add up."""
    text, tables = reader.text, reader.tables
    total = NumberSum(tables.grammar)
    position = end = first.start
    joint = None

    def scaled(place: int, floor: Decimal) -> bool:
        """Whether a smaller scale word follows."""
        words = tables.words.after(text, place, 1)
        options = tables.grammar.entries.get(words[0].forms[0], ()) if words else ()
        return any(word.role == "scale" and word.value < floor for _, word in options)

    piece: Piece | None = first
    while piece is not None and total.count < _MOST_PIECES:
        following = reader.next(piece)
        if following is not None and following.joined and piece.folded in tables.grammar.duals:
            piece = as_single(piece)
        if (limit is not None and piece.end > limit) or _breaks_off(total, piece):
            break
        if not total.add(piece, scaled=scaled):
            break
        if piece.joined and total.count > 1:
            joint = piece.start
        end = piece.end
        if total.ordinal and not tables.grammar.units_first:
            break
        decimals = _decimals_behind(reader, total, piece, limit)
        if decimals is not None:
            end = decimals
            following = reader.next(piece._replace(end=end, digits=None))
        piece = following
    return _numeral(position, end, total, joint)


def _breaks_off(total: NumberSum, piece: Piece) -> bool:
    """Whether the piece begins another: 4 million *a year*, 2.5 billion *and 30*, 2.5 million *six years*."""
    if total.first is None:
        return False
    if piece.folded in total.grammar.leading_ones:
        return True
    digits, role = total.first.digits, piece.word.role if piece.word is not None else None
    if digits is None or not total.scaled:
        return False
    if digits.step != 1 and role == "unit":
        return True
    unit = role == "unit" and piece.second is None
    return piece.joined and (
        (digits.step != 1 and role != "fraction") or (unit and not total.grammar.join_required)
    )


def _decimals_behind(reader: PieceReader, total: NumberSum, piece: Piece, limit: int | None) -> int | None:
    """Decimals in words: zero point five, cent vingt virgule zéro cinq. Gives the place behind them."""
    if total.group is None or total.last not in {"unit", "hundred", "digits"}:
        return None
    text, tables = reader.text, reader.tables
    words = tables.words.after(text, piece.end, 1)
    if not words or words[0].forms[0] not in tables.grammar.point:
        return None
    spelled, end = _spelled_digits(reader, words[0].end)
    rest = read_numeral(text, skip_gap(text, end), tables, limit=limit)
    if rest is None or rest.mantissa != int(rest.mantissa):
        if not spelled:
            return None
        total.add_decimals(spelled, _ONE)
        return end
    digits = spelled + str(int(rest.mantissa))
    if len(digits) > _MOST_DECIMALS:
        return None
    total.add_decimals(digits, rest.scale)
    return rest.end


def _spelled_digits(reader: PieceReader, position: int) -> tuple[str, int]:
    """Decimals said one by one, up to the last that is no zero: (two point) zero seven five *million*."""
    digits, end = "", position
    digit = reader.first(skip_gap(reader.text, end))
    while digit is not None and _is_digit(digit):
        following = reader.next(digit)
        if digit.word is None or (digit.word.value and not (following and _is_digit(following))):
            break
        digits, end, digit = digits + str(int(digit.word.value)), digit.end, following
    return digits, end


def _is_digit(piece: Piece) -> bool:
    """Whether the piece says one digit."""
    word = piece.word
    return word is not None and word.role == "unit" and word.value < _TEN and not piece.joined


def _numeral(position: int, end: int, total: NumberSum, joint: int | None) -> Numeral | None:
    first, value = total.first, total.value()
    if first is None or value >= TOO_LARGE or (total.last == "collective" and total.count == 1):
        return None
    alone = total.count == 1
    digits = first.digits
    return Numeral(
        start=position,
        end=end,
        value=value,
        step=total.step,
        mantissa=total.mantissa,
        scale=total.floor if total.scaled else _ONE,
        ordinal=total.ordinal,
        lone=alone and total.last == "unit" and first.word is not None and first.word.one,
        words=digits is None,
        plain=alone and digits is not None and digits.plain,
        fraction=not total.scaled and total.last == "fraction",
        rough=total.rough,
        definite=first.definite,
        wary=alone and first.folded in total.grammar.wary,
        alternatives=_alternatives(total, value),
        doubts=tuple(dict.fromkeys(total.doubts)),
        joint=joint,
    )


def _alternatives(total: NumberSum, value: Decimal) -> tuple[Decimal, ...]:
    """The other readings of what was printed, at the scale of the number."""
    if not total.alternatives or "long-scale" in total.doubts:
        return tuple(total.alternatives)
    if total.count > 2 or not total.mantissa:
        return ()
    return tuple(other * value / total.mantissa for other in total.alternatives)
