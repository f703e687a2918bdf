"""What is added behind the unit: deux heures et demie, ساعتين ونصف, 17 dirhams 50, 12 dollars 50 cents."""

from __future__ import annotations

from decimal import Decimal

from maroc_ia_check.extract.number_pieces import Piece, PieceReader, skip_gap
from maroc_ia_check.extract.numerals import Numeral, read_numeral
from maroc_ia_check.languages.figures import FigureTables
from maroc_ia_check.languages.vocabulary import WORD
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.units import is_count, is_money

_PARTS = frozenset(Decimal(part) for part in ("0.5", "0.25"))
#: 17 dirhams 50
_BARE_CENTS = Pattern(r"\d\d(?![\d%])(?![.,٫]\d)")
_CENTS = Decimal(100)
_TENTH, _ONE = Decimal("0.1"), Decimal(1)


def add_part(
    text: str, number: Numeral, unit: str | None, end: int, tables: FigureTables
) -> tuple[Numeral, int] | None:
    """The number with the part of its ``unit`` that follows at ``end``, and where that part ends."""
    if unit is None or is_count(unit) or end <= number.end or number.ordinal or number.step < _ONE:
        return None
    words, joiners = tables.words.after(text, end, 1), tables.grammar.joiners
    joined = bool(words) and (words[0].forms[0] in joiners or words[0].forms[0][0] in joiners)
    if not joined and not text[end + 1 : end + 2].isdecimal():
        return None
    if is_money(unit) and number.scale == 1 and (cents := _cents_behind(text, end, unit, tables)) is not None:
        value = number.value + cents[0] / _CENTS
        number = number._replace(value=value, mantissa=value, step=1 / _CENTS, lone=False, plain=False)
        return number, cents[1]
    if joined and tables.grammar.join_required and (rest := _rest_behind(text, number, unit, end, tables)):
        return rest
    part, article = _part_behind(text, end, tables)
    share = None if part is None else _share(part)
    if part is None or share not in _PARTS or part.definite:
        return None
    behind = _end_of_part(text, part.end, unit, tables, article=article)
    if behind is None:
        return None
    number = number._replace(value=number.value + share * number.scale, mantissa=number.mantissa + share)
    return number._replace(step=_TENTH * number.scale, lone=False, plain=False), behind


def _cents_behind(text: str, end: int, unit: str, tables: FigureTables) -> tuple[Decimal, int] | None:
    """The hundredths behind an amount, with or without their name, and where they end."""
    start = skip_gap(text, end)
    if "\n" in text[end:start]:
        return None
    printed = _BARE_CENTS.match(text, start)
    if printed is not None and not tables.sign.match(text, printed.end()):
        words = tables.words.after(text, printed.end(), 3)
        if not words or (words[0].forms[0] in tables.stop and tables.units.at(words, 0) is None):
            return Decimal(printed[0]), printed.end()
    word = WORD.match(text, start)
    if word is not None and tables.words.folded(word[0]) in tables.grammar.joiners:
        start = skip_gap(text, word.end())
    number = read_numeral(text, start, tables)
    if number is None or number.scale != 1 or not 0 < number.value < _CENTS or number.step != _ONE:
        return None
    words = tables.words.after(text, number.end, 4)
    found = tables.units.at(words, 0)
    if found is None or (found[0].code, found[0].factor * _CENTS) != (unit, _ONE):
        return None
    return number.value, words[found[1] - 1].end


def _rest_behind(
    text: str, number: Numeral, unit: str, end: int, tables: FigureTables
) -> tuple[Numeral, int] | None:
    """The number with the smaller scale that is said behind its unit: 26 مليار درهم و200 مليون."""
    start = skip_gap(text, end)
    word = WORD.match(text, start)
    if word is not None and tables.words.folded(word[0]) in tables.grammar.joiners:
        start = skip_gap(text, word.end())
    rest = read_numeral(text, start, tables)
    if rest is None or not 1 < rest.scale < number.scale or rest.value >= number.scale:
        return None
    words = tables.words.after(text, rest.end, 4)
    again = tables.units.at(words, 0)
    if again is not None and again[0].code == unit:
        stop = words[again[1] - 1].end
    elif not words or words[0].new_line or words[0].forms[0] in tables.stop:
        stop = rest.end
    else:
        return None
    return number._replace(value=number.value + rest.value, step=rest.step, lone=False, plain=False), stop


def _part_behind(text: str, end: int, tables: FigureTables) -> tuple[Piece | None, bool]:
    """What is joined behind a unit – et demie, and a half, ونصف – and whether an article stands before it."""
    reader = PieceReader(text, tables, money=False)
    start = skip_gap(text, end)
    word = WORD.match(text, start)
    if word is None or "\n" in text[end:start]:
        return None, False
    piece = reader.first(start)
    if tables.words.folded(word[0]) in tables.grammar.joiners:
        piece = reader.first(skip_gap(text, word.end()))
        if piece is not None and piece.word is not None and piece.word.one:
            return reader.first(skip_gap(text, piece.end)), True
        # ten days and half are lost: where articles are said, only "and a half" is a part
        return (None if tables.grammar.leading_ones else piece), False
    return (piece if piece is not None and piece.joined else None), False


def _share(piece: Piece) -> Decimal | None:
    words = (piece.word, piece.second)
    return next((word.value for word in words if word is not None and word.role == "fraction"), None)


def _end_of_part(text: str, end: int, unit: str, tables: FigureTables, *, article: bool) -> int | None:
    """Where the part ends; nothing when it is of something else (et un quart du budget)."""
    words = tables.words.after(text, end, 2)
    if not words:
        return end
    again = tables.units.at(words, 0)
    if again is not None and again[0].code == unit:
        return words[again[1] - 1].end  # ساعتين ونصف الساعة
    if article:
        return None if words[0].forms[0] in tables.share_of else end
    # نصف is said of what stands behind it, when that has the article
    raw = text[words[0].start : words[0].end]
    definite = any(prefix in tables.words.articles for _, prefix in tables.words.splits(raw) if prefix)
    return None if definite else end
