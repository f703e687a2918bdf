"""How the pieces of a number add up: groups below a scale word, scales, halves, joiners.

A sum takes a piece or refuses it; the first refusal ends the number. The grammar's switches say which
rules apply in a language.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from maroc_ia_check.extract.digits import Digits
from maroc_ia_check.extract.number_pieces import Piece
from maroc_ia_check.languages.number_words import NumberGrammar, NumberWord

_ZERO, _ONE, _TEN, _HUNDRED = Decimal(0), Decimal(1), Decimal(10), Decimal(100)
_TENTH, TOO_LARGE = Decimal("0.1"), Decimal(10) ** 19  # numbers from there on are no figures
#: up to here a larger scale multiplies all that stands before it (mille milliards)
_MULTIPLIED = Decimal(10) ** 7
_YEARS = range(1900, 2101)


class NumberSum:
    """The number so far: ``total`` stands behind a scale word, ``group`` waits for one."""

    def __init__(self, grammar: NumberGrammar) -> None:
        self.grammar = grammar
        self.total = _ZERO
        self.group: Decimal | None = None
        #: the most that may still be added to the group
        self.room = _ZERO
        #: the last scale: what follows must be smaller
        self.floor = TOO_LARGE
        self.step = _ONE
        #: what was printed in front of the first scale word
        self.mantissa = _ZERO
        self.scaled = False
        self.last = ""
        self.count = 0
        self.ordinal = False
        self.rough = False
        self.first: Piece | None = None
        self.alternatives: list[Decimal] = []
        self.doubts: list[str] = []

    def value(self) -> Decimal:
        """What has been added up."""
        return self.total + (self.group or _ZERO)

    def add(self, piece: Piece, *, scaled: Callable[[int, Decimal], bool]) -> bool:
        """Take the piece, or refuse it. ``scaled`` tells whether a smaller scale word follows a place."""
        if piece.digits is not None:
            taken = self._add_digits(piece, piece.digits, scaled)
            role = "digits"
        elif self.first is None and piece.needs_scale and not scaled(piece.end, TOO_LARGE):
            return False
        else:
            taken, role = self._add_word(piece)
        if taken:
            self.last = role
            self.first = self.first or piece
            self.count += 1
            if piece.broken:
                self.doubts.append("line-break")
        return taken

    def add_decimals(self, decimals: str, scale: Decimal) -> None:
        """Decimals in words behind the group, and the scale that follows them."""
        self.group = ((self.group or _ZERO) + Decimal(f"0.{decimals}")) * scale
        self.step = Decimal(1).scaleb(-len(decimals)) * scale
        self.room, self.last = _ZERO, "decimals"

    def _add_word(self, piece: Piece) -> tuple[bool, str]:
        adders = {
            "unit": self._add_unit,
            "hundred": self._add_hundred,
            "scale": self._add_scale,
            "dual": self._add_dual,
            "collective": self._add_collective,
            "fraction": self._add_fraction,
            "behind": self._add_behind,
        }
        dual = self.grammar.duals.get(piece.folded) if self.group is None else None
        for word in (dual or piece.word, piece.second):
            if word is not None and adders[word.role](piece, word):
                self.ordinal = self.ordinal or word.ordinal
                return True, "scale" if word.role == "dual" else word.role
        return False, ""

    def _may_join(self, piece: Piece, value: Decimal) -> bool:
        """Whether the joiner before the piece, or its absence, suits the language."""
        return self.grammar.may_join(value, self.last, joined=piece.joined, grouped=self.group is not None)

    def _add_digits(self, piece: Piece, digits: Digits, scaled: Callable[[int, Decimal], bool]) -> bool:
        if self.first is None:
            self.group, self.step = digits.value, digits.step
            if digits.other is not None:
                if digits.scaled_decimal and scaled(digits.end, TOO_LARGE):
                    self.group, self.step = digits.other, Decimal("0.001")
                self.alternatives = [digits.other if self.group == digits.value else digits.value]
            self.mantissa = self.group
            self.doubts += digits.doubts
        elif self.group is not None:
            small = digits.plain and self.last == "unit" and 0 < digits.value <= self.room
            if not small or piece.joined:
                return False
            self.group += digits.value
        elif not self._digits_behind_scale(piece, digits, scaled):
            return False
        else:
            self.group, self.step = digits.value, _ONE
        self.room = _ZERO
        return True

    def _digits_behind_scale(
        self, piece: Piece, digits: Digits, scaled: Callable[[int, Decimal], bool]
    ) -> bool:
        """148 ألفا و500; 2 milliards 500 millions. No year is added."""
        year = digits.plain and int(digits.value) in _YEARS
        if year or not 0 < digits.value < self.floor or digits.step != 1:
            return False
        if self.grammar.join_required and not scaled(piece.end, TOO_LARGE):
            return piece.joined
        return piece.joined is self.grammar.join_required and scaled(piece.end, self.floor)

    def _add_unit(self, piece: Piece, word: NumberWord) -> bool:
        value = word.value
        if self.first is None or self.group is None:
            # "82 millions un an plus tôt": nobody adds one to digits
            one = self.first is not None and self.first.digits is not None and value == _ONE
            refused = one or value >= self.floor or self.last == "fraction"
            if self.first is not None and (refused or not self._may_join(piece, value)):
                return False
            self.group, self.step = value, _ONE
            self.room = word.room
        elif self.last in {"digits", "decimals", "fraction", "collective"}:
            return False
        elif self._units_first(piece, value):
            self.group, self.room = self.group + value, _ZERO
        elif 0 < value <= self.room and self._may_join(piece, value):
            self.group, self.room = self.group + value, word.room
        else:
            return False
        self.mantissa = self.mantissa if self.scaled else self.group
        return True

    def _units_first(self, piece: Piece, value: Decimal) -> bool:
        """Tens behind units: خمسة عشر, خمسة وعشرون."""
        low = (self.group or _ZERO) % _HUNDRED
        if not self.grammar.units_first or not 1 <= low <= 9:
            return False
        if not piece.joined:
            return value == _TEN
        return value % _TEN == 0 and 20 <= value < 100

    def _add_hundred(self, piece: Piece, word: NumberWord) -> bool:
        if self.group is None:
            refused = self.first is not None and not self._may_join(piece, word.value)
            if word.counted or refused or word.value >= self.floor:
                return False
            self.group = word.value
        elif piece.joined or not 0 < self.group < _HUNDRED or self.last not in {"unit", "digits"}:
            return False
        else:
            self.group *= word.value
        self.room, self.step = word.room, _ONE
        self.mantissa = self.mantissa if self.scaled else self.group
        return True

    def _add_scale(self, piece: Piece, word: NumberWord) -> bool:
        scale, group = word.value, self.group
        if self.last == "fraction" and group is None and scale == self.floor and not piece.joined:
            return True  # the scale is said again: مليارين ونصف المليار
        if not self._takes_scale(piece, word):
            return False
        if self.first is None:
            self.total, self.mantissa = scale, _ONE
        elif group is None:
            self.total = self.total * scale if scale > self.floor else self.total + scale
        else:
            if not self.scaled:
                self.mantissa = group
            if scale < self.floor:
                self.total += group * scale
            else:
                self.total = (self.total + group) * scale
        self.step = (self.step if group is not None else _ONE) * scale
        self.group, self.room, self.floor, self.scaled = None, _ZERO, scale, True
        if word.calque is not None:
            self.alternatives = [self.total / scale * word.calque]
            self.doubts.append("long-scale")
        return True

    def _takes_scale(self, piece: Piece, word: NumberWord) -> bool:
        scale = word.value
        if self.first is None:
            return not word.counted
        larger = not piece.joined and self.value() < _MULTIPLIED
        if self.group is not None:
            return larger or (not piece.joined and scale < self.floor)
        if scale > self.floor and self.last == "scale":
            return larger
        return scale < self.floor and not word.counted and self._may_join(piece, scale)

    def _add_dual(self, piece: Piece, word: NumberWord) -> bool:
        if self.group is not None or word.value >= self.floor:
            return False
        if self.first is not None and not self._may_join(piece, word.value):
            return False
        self.total += word.value
        self.floor = self.step = word.value / 2
        if not self.scaled:
            self.mantissa, self.scaled = Decimal(2), True
        return True

    def _add_collective(self, piece: Piece, word: NumberWord) -> bool:
        if piece.joined or self.group is None or self.last == "collective":
            return False
        self.group *= word.value
        self.room = _ZERO
        self.mantissa = self.group if not self.scaled else self.mantissa
        self.rough = self.rough or word.rough
        return True

    def _add_fraction(self, piece: Piece, word: NumberWord) -> bool:
        article = self.first is not None and self.first.word is not None and self.first.word.one
        if self.first is None or (article and self.count == 1 and not piece.joined):
            self.group, self.step = word.value, _TENTH
        elif piece.joined and self.group is None and self.last == "scale":
            self.total += word.value * self.floor
            self.step = self.floor / _TEN
        elif piece.joined and self.group is not None and self.last != "fraction":
            if self.last == "digits" and self.group in _YEARS:
                return False  # in 2026 and half a billion
            self.group, self.step = self.group + word.value, _TENTH
        elif self.group is not None and self.last == "unit" and 1 < self.group < _TEN:
            self.group *= word.value
        else:
            return False
        self.room = _ZERO
        self.mantissa = self.mantissa if self.scaled or self.group is None else self.group
        return True

    def _add_behind(self, piece: Piece, word: NumberWord) -> bool:
        """Hundreds behind an ordinal: الثالثة عشرة بعد المائة."""
        if not self.ordinal or self.group is None or piece.joined or self.group >= _HUNDRED:
            return False
        self.group += word.value
        return True
