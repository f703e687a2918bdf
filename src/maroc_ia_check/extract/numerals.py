"""Numbers, in digits or words or both, at a place of a text: ``148 ألفا و500``, ``deux millions et demi``.

:func:`read_numeral` reads the longest number that starts at a position. Pieces (digits, number words)
are taken one by one and added to a sum as long as the grammar of the language lets them; the first
piece that does not fit ends the number. Values are exact; nothing raises on any text.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from maroc_ia_check.extract.digits import Digits, read_digits
from maroc_ia_check.languages.figures import FigureTables
from maroc_ia_check.languages.number_words import NumberWord
from maroc_ia_check.languages.vocabulary import GAP, WORD

_ZERO, _ONE, _TEN, _HUNDRED = Decimal(0), Decimal(1), Decimal(10), Decimal(100)
_MOST_PIECES = 40
#: numbers from here on are no figures
_TOO_LARGE = Decimal(10) ** 19


class Numeral(NamedTuple):
    """A number as read: its range, its value, and how it was written."""

    start: int
    end: int
    value: Decimal
    #: place value of the last digit or word printed
    step: Decimal
    #: what was written in front of the scale word, and that scale (1 when there is none)
    mantissa: Decimal
    scale: Decimal = Decimal(1)
    ordinal: bool = False
    #: a bare word for one, which alone is an article
    lone: bool = False
    words: bool = False
    #: digits without any grouping or decimals, as years are printed
    plain: bool = False
    #: printed in groups of three
    grouped: bool = False
    fraction: bool = False
    rough: bool = False
    definite: bool = False
    #: a glued word in front that joins it to what goes before (و500)
    joined: bool = False
    wary: bool = False
    alternatives: tuple[Decimal, ...] = ()
    doubts: tuple[str, ...] = ()
    #: where the last joiner stands, when the number has one (for "between A and B")
    joint: int | None = None


class _Piece(NamedTuple):
    """A part of a number: digits or a word, with the joiner before it."""

    start: int
    end: int
    digits: Digits | None
    word: NumberWord | None
    joined: bool = False
    definite: bool = False
    folded: str = ""
    gap: str = ""
    #: another meaning of the same word (third: 3rd, 1/3)
    second: NumberWord | None = None


def read_numeral(
    text: str, position: int, tables: FigureTables, *, money: bool = False, limit: int | None = None
) -> Numeral | None:
    """The number that starts at ``position``; ``money`` admits abbreviations used in amounts only.

    ``limit`` is a place that the number must not cross.
    """
    reader = _Reader(text, tables, money=money, limit=len(text) if limit is None else limit)
    return reader.read(position)


@dataclass(slots=True)
class _Sum:
    """The number so far: ``total`` is behind a scale word, ``group`` waits for one."""

    total: Decimal = _ZERO
    group: Decimal | None = None
    room: Decimal = _ZERO
    floor: Decimal = _TOO_LARGE
    step: Decimal = _ONE
    mantissa: Decimal = _ZERO
    last: str = ""
    unscaled: bool = True

    def value(self) -> Decimal:
        """What has been added up."""
        return self.total + (self.group or _ZERO)


class _Reader:
    """One reading of one number; see :func:`read_numeral`."""

    def __init__(self, text: str, tables: FigureTables, *, money: bool, limit: int) -> None:
        self.text, self.tables, self.grammar = text, tables, tables.grammar
        self.money, self.limit = money, limit
        self.sum = _Sum()
        self.first: _Piece | None = None
        self.last: _Piece | None = None
        self.alternatives: list[Decimal] = []
        self.doubts: list[str] = []
        self.pieces = 0
        self.joint: int | None = None
        self.rough = self.ordinal = False

    def read(self, position: int) -> Numeral | None:
        """Add pieces until one does not fit."""
        piece = self._piece(position, None)
        while piece is not None and self.pieces < _MOST_PIECES:
            if piece.end > self.limit or not self._add(piece):
                break
            if self.first is None:
                self.first = piece
            elif piece.joined:
                self.joint = piece.start
            if "\n" in self.text[piece.start : piece.end] or "\n" in piece.gap and piece.digits:
                self.doubts.append("line-break")
            self.last, self.pieces = piece, self.pieces + 1
            if self.ordinal and not self.grammar.units_first:
                break
            piece = self._decimals(piece.end) or self._mark(piece.end) or self._piece(piece.end, piece)
        return self._result()

    # Pieces ---------------------------------------------------------------------------------

    def _piece(self, position: int, previous: _Piece | None) -> _Piece | None:
        text = self.text
        start, joined = position, False
        if previous is not None:
            gap = GAP.match(text, position)
            start = gap.end() if gap else position
            joined = "&" in text[position:start] and "&" in self.grammar.joiners
        if start < len(text) and text[start].isdecimal():
            return self._digits(position, start, previous, joined=joined)
        found = WORD.match(text, start)
        if found is None:
            return self._behind_comma(position, previous)
        for form, prefix in self.tables.words.splits(found[0]):
            if prefix and self.tables.words.folded(found[0]) in self.grammar.never:
                break
            piece = self._word(found.start(), found.end(), form, prefix, text[position:start])
            if piece is not None:
                return piece._replace(joined=piece.joined or joined)
        folded = self.tables.words.folded(found[0])
        if previous is not None and not joined and folded in self.grammar.joiners:
            piece = self._piece(found.end(), previous)
            if piece is not None and piece.word is not None and piece.word.one:  # two and a half
                half = self._piece(piece.end, piece)
                piece = half if half and half.word and half.word.role == "fraction" else piece
            return None if piece is None else piece._replace(joined=True, start=found.start())
        if previous is not None and previous.word and folded in self.grammar.links:
            return self._linked(found.end(), previous)
        return None

    def _word(self, start: int, end: int, form: str, prefix: str, gap: str) -> _Piece | None:
        joined = any(prefix.startswith(joiner) for joiner in self.grammar.joiners)
        piece: _Piece | None = None
        for rest, word in self.grammar.entries.get(form, ()):
            last = self._follow(end, rest) if rest else end
            if last is None:
                continue
            if piece is None:
                piece = _Piece(start, last, None, word, joined, len(prefix) > 1, form, gap)
            elif last == piece.end:
                piece = piece._replace(second=word)
        return piece

    def _follow(self, position: int, rest: tuple[str, ...]) -> int | None:
        for wanted in rest:
            gap = GAP.match(self.text, position)
            found = WORD.match(self.text, gap.end() if gap else position)
            if found is None or self.tables.words.folded(found[0]) != wanted:
                return None
            position = found.end()
        return position

    def _digits(self, position: int, start: int, previous: _Piece | None, *, joined: bool) -> _Piece | None:
        if previous is not None and start == position and not joined:
            return None
        digits = read_digits(self.text, start, self.tables.decimal)
        if digits is None:
            return None
        return _Piece(start, digits.end, digits, None, joined, gap=self.text[position:start])

    def _behind_comma(self, position: int, previous: _Piece | None) -> _Piece | None:
        """``three million, two hundred and forty``: a comma behind a scale, before hundreds in words."""
        if previous is None or previous.word is None or previous.word.role != "scale":
            return None
        if not self.grammar.join_behind_scale or self.text[position : position + 2] != ", ":
            return None
        piece = self._piece(position + 1, previous)
        after = None if piece is None or piece.word is None else self._piece(piece.end, piece)
        if after is None or after.word is None or after.word.role != "hundred":
            return None
        return piece

    def _linked(self, position: int, previous: _Piece) -> _Piece | None:
        """A scale behind a linking word: une centaine *de* milliers, half *a* million."""
        if previous.word is None or previous.word.role not in {"collective", "fraction"}:
            return None
        piece = self._piece(position, previous)
        if piece is not None and piece.word is not None and piece.word.role in {"scale", "collective"}:
            return piece
        return None

    def _mark(self, position: int) -> _Piece | None:
        """An abbreviated scale directly behind digits: 240k, 100 Mds."""
        if self.last is None or self.last.digits is None:
            return None
        gap = GAP.match(self.text, position)
        start = gap.end() if gap else position
        found = WORD.match(self.text, start)
        mark = self.tables.marks.get(found[0]) if found else None
        if found is None or mark is None or (mark.glued and start > position):
            return None
        if mark.money and not self.money and not self._currency_follows(found.end()):
            return None
        if start > position and (self.text[found.end() : found.end() + 1] == "." and len(found[0]) == 1):
            return None
        word = NumberWord("scale", _TEN**mark.power, counted=True)
        return _Piece(start, found.end(), None, word)

    def _currency_follows(self, position: int) -> bool:
        sign = self.tables.sign.match(self.text, position)
        if sign is not None:
            return len(self.tables.signs[sign[1]].code) == 3
        words = self.tables.words.after(self.text, position, 1)
        unit = self.tables.letters.get(self.text[words[0].start : words[0].end]) if words else None
        return unit is not None and len(unit.code) == 3

    def _decimals(self, position: int) -> _Piece | None:
        """Decimals in words: zero point five, cent vingt virgule zéro cinq."""
        if self.sum.group is None or self.last is None:
            return None
        words = self.tables.words.after(self.text, position, 1)
        if not words or words[0].forms[0] not in self.grammar.point:
            return None
        zeros, end = 0, words[0].end
        while True:
            piece = self._piece(end, self.last)
            if piece is None or piece.word is None or piece.word.value != 0 or piece.word.role != "unit":
                break
            zeros, end = zeros + 1, piece.end
        rest = read_numeral(self.text, _skip_gap(self.text, end), self.tables, limit=self.limit)
        digits = "0" * zeros + (str(int(rest.mantissa)) if rest is not None and rest.scale == 1 else "")
        if rest is not None and rest.scale != 1:
            digits += str(int(rest.mantissa))
        if not digits or (rest is not None and rest.mantissa != int(rest.mantissa)):
            return None
        self.sum.group += Decimal(f"0.{digits}")
        self.sum.step = Decimal(1).scaleb(-len(digits))
        self.sum.room, self.sum.last = _ZERO, "decimals"
        end = rest.end if rest is not None else end
        if rest is not None and rest.scale != 1:
            self.sum.group *= rest.scale
            self.sum.step *= rest.scale
        self.last = self.last._replace(end=end)
        return self._piece(end, self.last)

    # The sum --------------------------------------------------------------------------------

    def _add(self, piece: _Piece) -> bool:
        if piece.digits is not None:
            return self._add_digits(piece, piece.digits)
        word = piece.word
        if word is None:
            return False
        dual = self.grammar.duals.get(piece.folded)
        if dual is not None and self.sum.group is None:
            word = dual
        add = {
            "unit": self._add_unit,
            "hundred": self._add_hundred,
            "scale": self._add_scale,
            "dual": self._add_dual,
            "collective": self._add_collective,
            "fraction": self._add_fraction,
        }[word.role]
        if not add(piece, word):
            return piece.second is not None and self._add(piece._replace(word=piece.second, second=None))
        self.sum.last = word.role
        return True

    def _may_join(self, piece: _Piece, value: Decimal) -> bool:
        """Whether the joiner before the piece, or its absence, suits the language."""
        grammar = self.grammar
        if grammar.join_required:
            return piece.joined
        if not piece.joined:
            return True
        if value in grammar.join_before:
            return self.sum.group is not None and self.sum.last == "unit"
        return grammar.join_behind_scale and self.sum.last in {"hundred", "scale"}

    def _add_digits(self, piece: _Piece, digits: Digits) -> bool:
        state = self.sum
        if self.first is None:
            value, others = self._settled(digits)
            state.group, state.step, state.mantissa = value, digits.step, value
            self.alternatives = list(others)
            self.doubts += digits.doubts
        elif state.group is not None:
            small = digits.plain and state.last == "unit" and digits.value <= state.room and digits.value > 0
            if not small or piece.joined:
                return False
            state.group += digits.value
        else:
            if digits.value >= state.floor or digits.step != 1 or digits.value == 0:
                return False
            if self.grammar.join_required != piece.joined or self._year(digits):
                return False
            if not piece.joined and not self._scaled(piece.end, state.floor):
                return False
            state.group, state.step = digits.value, _ONE
        state.room = _ZERO
        state.last = "digits"
        return True

    def _year(self, digits: Digits) -> bool:
        return digits.plain and 1900 <= digits.value <= 2100

    def _scaled(self, position: int, floor: Decimal) -> bool:
        """Whether a smaller scale word follows: 2 milliards 500 *millions*."""
        words = self.tables.words.after(self.text, position, 1)
        if not words:
            return False
        options = self.grammar.entries.get(words[0].forms[0], ())
        return any(word.role == "scale" and word.value < floor for _, word in options)

    def _settled(self, digits: Digits) -> tuple[Decimal, tuple[Decimal, ...]]:
        """The reading of an ambiguous separator, and the other one."""
        if digits.other is None:
            return digits.value, ()
        if digits.scaled_decimal and self._scaled(digits.end, _TOO_LARGE):
            return digits.other, (digits.value,)
        return digits.value, (digits.other,)

    def _add_unit(self, piece: _Piece, word: NumberWord) -> bool:
        state, value = self.sum, word.value
        if self.first is None or state.group is None:
            if self.first is not None and (
                value >= state.floor or not self._may_join(piece, value) or state.last == "fraction"
            ):
                return False
            state.group, state.room, state.step = value, word.room, _ONE
            state.mantissa = value if self.first is None else state.mantissa
        elif state.last in {"digits", "decimals", "fraction", "collective"}:
            return False
        else:
            low = state.group % _HUNDRED
            teen = self.grammar.units_first and not piece.joined and value == _TEN and 1 <= low <= 9
            ten_behind = (
                self.grammar.units_first
                and piece.joined
                and 1 <= low <= 9
                and value % _TEN == 0
                and 20 <= value < 100
            )
            if not teen and not ten_behind:
                if not 0 < value <= state.room or not self._may_join(piece, value):
                    return False
            state.room = word.room if not (teen or ten_behind) else _ZERO
            state.group += value
        self.ordinal = self.ordinal or word.ordinal
        return True

    def _add_hundred(self, piece: _Piece, word: NumberWord) -> bool:
        state = self.sum
        if state.group is None:
            if word.counted or (self.first is not None and not self._may_join(piece, word.value)):
                return False
            if self.first is not None and word.value >= state.floor:
                return False
            state.group = word.value
        elif piece.joined or not 0 < state.group < _HUNDRED or state.last not in {"unit", "digits"}:
            return False
        else:
            state.group *= word.value
        state.room, state.step = word.room, _ONE
        return True

    def _add_scale(self, piece: _Piece, word: NumberWord) -> bool:
        state, scale = self.sum, word.value
        if self.first is None:
            if word.counted:
                return False
            state.total, state.mantissa = scale, _ONE
        elif state.group is None:
            if state.last == "fraction" and scale == state.floor and not piece.joined:
                return True  # "مليارين ونصف المليار": the scale is said again
            if piece.joined or not self.grammar.join_required and scale < state.floor:
                if word.counted or scale >= state.floor or not self._may_join(piece, scale):
                    return False
                state.total += scale
            elif scale > state.floor and state.last == "scale" and state.total < 10**7:
                state.total *= scale
            else:
                return False
        elif piece.joined:
            if word.counted or not self.grammar.join_required or state.group != 0:
                return False
        elif scale < state.floor:
            state.total += state.group * scale
        elif state.total < 10**7:
            state.total = (state.total + state.group) * scale
        else:
            return False
        if state.mantissa == 0 or state.unscaled:
            state.mantissa = state.group if state.group is not None and state.unscaled else state.mantissa
        state.step = (state.step if state.group is not None else _ONE) * scale
        state.group, state.room, state.floor, state.unscaled = None, _ZERO, scale, False
        if word.calque is not None:
            self.alternatives = [state.total / scale * word.calque]
            self.doubts.append("long-scale")
        return True

    def _add_dual(self, piece: _Piece, word: NumberWord) -> bool:
        state = self.sum
        if state.group is not None or word.value >= state.floor:
            return False
        if self.first is not None and not self._may_join(piece, word.value):
            return False
        state.total += word.value
        state.floor = state.step = word.value / 2
        state.mantissa = state.mantissa or Decimal(2)
        state.unscaled = False
        state.last = "scale"
        return True

    def _add_collective(self, piece: _Piece, word: NumberWord) -> bool:
        state = self.sum
        if piece.joined or state.group is None or state.last == "collective":
            return False
        state.group *= word.value
        state.room = _ZERO
        self.rough = self.rough or word.rough
        return True

    def _add_fraction(self, piece: _Piece, word: NumberWord) -> bool:
        state = self.sum
        if self.first is None or (state.group == 1 and not piece.joined and self.pieces == 1 and self.first.word):
            state.group = word.value
        elif state.group is None and piece.joined and self.sum.last == "scale":
            state.total += word.value * state.floor
            state.step = state.floor / _TEN
        elif state.group is not None and piece.joined:
            state.group += word.value
            state.step = Decimal("0.1")
        elif state.group is not None and state.last == "unit" and not piece.joined and state.group < _TEN:
            state.group *= word.value
        else:
            return False
        state.room = _ZERO
        return True

    def _result(self) -> Numeral | None:
        first, last, state = self.first, self.last, self.sum
        if first is None or last is None:
            return None
        value = state.value()
        if value >= _TOO_LARGE or (state.last == "collective" and self.pieces == 1):
            return None
        digits = first.digits
        alone = self.pieces == 1
        return Numeral(
            start=first.start,
            end=last.end,
            value=value,
            step=state.step,
            mantissa=state.group if state.unscaled and state.group is not None else state.mantissa,
            scale=_ONE if state.unscaled else state.floor,
            ordinal=self.ordinal,
            lone=alone and first.word is not None and first.word.one and not self.ordinal,
            words=digits is None,
            plain=alone and digits is not None and digits.plain,
            grouped=digits is not None and digits.grouped,
            fraction=state.last == "fraction" and state.unscaled,
            rough=self.rough,
            definite=first.definite,
            joined=first.joined,
            wary=alone and first.folded in self.grammar.wary,
            alternatives=self._alternatives(digits, value),
            doubts=tuple(dict.fromkeys(self.doubts)),
            joint=self.joint,
        )

    def _alternatives(self, digits: Digits | None, value: Decimal) -> tuple[Decimal, ...]:
        """The other readings, at the scale of the number."""
        if "long-scale" in self.doubts or digits is None or digits.other is None:
            return tuple(self.alternatives)
        if self.pieces > 2 or not self.alternatives:
            return ()
        chosen = digits.other if self.alternatives[0] == digits.value else digits.value
        return tuple(other * value / chosen for other in self.alternatives) if chosen else ()


def _skip_gap(text: str, position: int) -> int:
    gap = GAP.match(text, position)
    return gap.end() if gap else position
