"""A half or a quarter said behind the unit: deux heures et demie, three years and a half, ساعتين ونصف."""

from __future__ import annotations

from decimal import Decimal

from maroc_ia_check.extract.number_pieces import Piece, PieceReader, skip_gap
from maroc_ia_check.extract.numerals import Numeral
from maroc_ia_check.languages.figures import FigureTables
from maroc_ia_check.languages.vocabulary import WORD
from maroc_ia_check.units import is_count

_PARTS = frozenset(Decimal(part) for part in ("0.5", "0.25"))
_TENTH, _ONE = Decimal("0.1"), Decimal(1)


def add_half(
    text: str, number: Numeral, unit: str | None, end: int, tables: FigureTables
) -> tuple[Numeral, int] | None:
    """The number with the part of its ``unit`` that follows at ``end``, and where that part ends."""
    if unit is None or is_count(unit) or end <= number.end or number.ordinal or number.step < _ONE:
        return None
    part, article = _part_behind(text, end, tables)
    share = None if part is None else _share(part)
    if part is None or share not in _PARTS or part.definite:
        return None
    behind = _end_of_part(text, part.end, unit, tables, article=article)
    if behind is None:
        return None
    number = number._replace(value=number.value + share * number.scale, mantissa=number.mantissa + share)
    return number._replace(step=_TENTH * number.scale, lone=False, plain=False), behind


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
