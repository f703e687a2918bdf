"""The parts of a number, one at a time: digits, number words, abbreviated scales, and what joins them."""

from __future__ import annotations

from decimal import Decimal

from maroc_ia_check.extract.digits import Digits, read_digits
from maroc_ia_check.languages.figures import FigureTables
from maroc_ia_check.languages.number_words import NumberWord
from maroc_ia_check.languages.vocabulary import GAP, WORD
from maroc_ia_check.typed import NamedTuple
from maroc_ia_check.units import is_money

_TEN = Decimal(10)
#: words of a group below a thousand, with its scale
_LONGEST_GROUP = 7
_LONGEST_CURRENCY = 5
_SPACES = frozenset(" \t\u00a0\u202f\u2009\u200e\u200f")


class Piece(NamedTuple):
    """Digits or a number word, and how it joins what goes before it."""

    start: int
    end: int
    digits: Digits | None
    word: NumberWord | None
    #: a joiner stands before it (et, and, و)
    joined: bool = False
    #: an article is glued to it (ال)
    definite: bool = False
    #: another word is glued to it (بالمائة), which only the first piece of a number may have
    led: bool = False
    folded: str = ""
    #: another meaning of the same word (third: 3rd, 1/3)
    second: NumberWord | None = None
    broken: bool = False

    @property
    def needs_scale(self) -> bool:
        """Whether it may only begin a number before a scale: نص مليون, but نص alone is a text."""
        return self.word is not None and self.word.role == "fraction" and self.word.counted


def skip_gap(text: str, position: int) -> int:
    """The place behind spaces and one hyphen, apostrophe or line end."""
    gap = GAP.match(text, position)
    return gap.end() if gap else position


def as_single(piece: Piece) -> Piece:
    """A form that is twofold or accusative (ألفا), read as the latter: before a joiner it is one thousand."""
    word = piece.word
    if word is None or word.role != "scale":
        return piece
    return piece._replace(folded="", word=word._replace(counted=False))


def skip_spaces(text: str, position: int) -> int:
    """The place behind spaces of the same line."""
    while position < len(text) and text[position] in _SPACES:
        position += 1
    return position


def closed(text: str, start: int, end: int) -> int:
    """The place behind a bracket around what stands there: (160) milliards."""
    around = text[start - 1 : start] + text[end : end + 1]
    return end + 1 if around in {"()", "[]"} else end


class PieceReader:
    """Reads the pieces of one number of a text, in order."""

    def __init__(self, text: str, tables: FigureTables, *, money: bool) -> None:
        """``money`` admits abbreviations that mean a scale in amounts only ($38m)."""
        self.text, self.tables, self.grammar = text, tables, tables.grammar
        self.money = money

    def first(self, position: int) -> Piece | None:
        """The piece that starts exactly at ``position``."""
        if position < len(self.text) and self.text[position].isdecimal():
            return self._digits(position, joined=False)
        found = WORD.match(self.text, position)
        return None if found is None else self._number_word(found.start(), found.end())

    def next(self, previous: Piece) -> Piece | None:
        """The piece behind another one, or nothing when the number ends there."""
        if previous.digits is not None:
            mark = self._mark(previous.end)
            if mark is not None:
                return mark
        text, position = self.text, closed(self.text, previous.start, previous.end)
        start = skip_gap(text, position)
        joined = "&" in text[position:start] and "&" in self.grammar.joiners
        if start < len(text) and text[start].isdecimal():
            return self._digits(start, joined=joined) if start > position else None
        found = WORD.match(text, start)
        if found is None:
            return self._behind_comma(previous)
        piece = self._number_word(found.start(), found.end())
        if piece is not None and piece.led:
            return None
        if piece is not None and piece.word is not None and piece.word.one and "fraction" in _roles(previous):
            return self._linked(found.end(), ("fraction",), previous)  # half a million
        if piece is not None:
            return piece._replace(joined=piece.joined or joined)
        folded = self.tables.words.folded(found[0])
        if folded in self.grammar.joiners:
            return self._joined(found.start(), found.end())
        if folded in self.grammar.links and previous.word is not None:
            return self._linked(found.end(), ("collective", "fraction"), previous)
        if folded in self.grammar.scale_links:
            return self._linked(found.end(), ("unit", "digits"), previous)
        return None

    def _number_word(self, start: int, end: int) -> Piece | None:
        """The number word (or phrase) that starts here, perhaps behind a glued prefix."""
        best: Piece | None = None
        for form, prefix in self.tables.words.splits(self.text[start:end]):
            if prefix and self.tables.words.folded(self.text[start:end]) in self.grammar.never:
                break
            piece = self._entry(start, end, form, prefix)
            if piece is not None and (best is None or piece.end > best.end):
                best = piece  # "وأحد عشر" is no واحد
        return best

    def _entry(self, start: int, end: int, form: str, prefix: str) -> Piece | None:
        options = self.grammar.entries.get(form)
        if options is None:
            return None
        joined = bool(prefix) and any(prefix.startswith(joiner) for joiner in self.grammar.joiners)
        piece: Piece | None = None
        for rest, word in options:
            last = self._follow(end, rest) if rest else end
            if last is None:
                continue
            if piece is None:
                definite = prefix in self.tables.words.articles
                led = bool(prefix) and not joined and not definite
                broken = "\n" in self.text[start:last] or "\u00ad" in self.text[start:last]
                piece = Piece(start, last, None, word, joined, definite, led, form, broken=broken)
            elif last == piece.end:
                piece = piece._replace(second=word)
        return piece

    def _follow(self, position: int, rest: tuple[str, ...]) -> int | None:
        for wanted in rest:
            found = WORD.match(self.text, skip_gap(self.text, position))
            if found is None or self.tables.words.folded(found[0]) != wanted:
                return None
            position = found.end()
        return position

    def _digits(self, start: int, *, joined: bool) -> Piece | None:
        digits = read_digits(self.text, start, self.tables.decimal)
        return None if digits is None else Piece(start, digits.end, digits, None, joined)

    def _joined(self, start: int, end: int) -> Piece | None:
        """The piece behind a joiner: vingt *et un*, 148 ألفا *و500*, two *and a half*."""
        at = skip_gap(self.text, end)
        piece = self.first(at)
        if piece is not None and piece.word is not None and piece.word.role == "unit":
            piece = self._parts(piece, piece.word.value) or piece
        return None if piece is None else piece._replace(joined=True, start=start)

    def _parts(self, count: Piece, number: Decimal) -> Piece | None:
        """So many parts as one piece: (five and) *three quarters*, (two and) *a half*."""
        part = self.first(skip_gap(self.text, count.end))
        if part is None or part.joined or not 0 < number < _TEN:
            return None
        fraction = next((w for w in (part.word, part.second) if w is not None and w.role == "fraction"), None)
        if fraction is None:
            return None
        return part._replace(word=fraction._replace(value=number * fraction.value), second=None)

    def _linked(self, position: int, roles: tuple[str, ...], previous: Piece) -> Piece | None:
        """A scale behind a linking word: une centaine *de* milliers, half *a* million, 7 *ديال* الملاير."""
        role = "digits" if previous.word is None else previous.word.role
        if role not in roles and "fraction" not in _roles(previous):
            return None
        at = skip_gap(self.text, position)
        piece = self.first(at)
        if piece is None or piece.word is None:
            return None
        if piece.word.one:
            return self._linked(piece.end, roles, previous)
        return piece if piece.word.role in {"scale", "collective"} else None

    def _behind_comma(self, previous: Piece) -> Piece | None:
        """``three million, two hundred and forty``: behind a scale, a smaller number of a hundred or more."""
        word = previous.word
        if word is None or word.role != "scale" or not self.grammar.join_behind_scale:
            return None
        if self.text[previous.end : previous.end + 2] != ", ":
            return None
        piece = self.first(previous.end + 2)
        if piece is None or piece.word is None:
            return None
        last, large = piece, False
        for _ in range(_LONGEST_GROUP):
            after = self.next(last)
            if after is None or after.word is None or after.word.role not in {"unit", "hundred", "scale"}:
                break
            if after.word.value >= word.value:
                return None
            last, large = after, large or after.word.role != "unit"
            if after.word.role == "scale":
                break
        words = self.tables.words.after(self.text, last.end, 1)
        of_them = bool(words) and not self.tables.share_of.isdisjoint(words[0].forms[:1])
        return piece if large and not of_them else None

    def _mark(self, position: int) -> Piece | None:
        """An abbreviated scale behind digits: 240k, 100 Mds, $38m."""
        start = skip_gap(self.text, position)
        found = WORD.match(self.text, start)
        mark = self.tables.marks.get(found[0]) if found else None
        if found is None or mark is None or "\n" in self.text[position:start]:
            return None
        if start > position and (mark.glued or self._initial(found.end(), found[0])):
            return None
        if mark.money and not self.money and not self._counts(found.end()):
            return None
        return Piece(start, found.end(), None, NumberWord("scale", _TEN**mark.power, counted=True))

    def _initial(self, end: int, letters: str) -> bool:
        """Whether the letter is the initial of a name: 12 M. Alami."""
        return len(letters) == 1 and self.text[end : end + 1] == "." and self.text[end + 1 : end + 2] == " "

    def _counts(self, position: int) -> bool:
        """Whether a currency or a counted noun follows, so that the mark is no unit: 4.4m homes."""
        sign = self.tables.sign.match(self.text, position)
        if sign is not None:
            return len(self.tables.signs[sign[1]].code) == 3
        words = self.tables.words.after(self.text, position, _LONGEST_CURRENCY)
        if not words:
            return False
        if self.tables.nouns.at(words, 0) is not None:
            return True
        letters = self.tables.letters.get(self.text[words[0].start : words[0].end])
        named = self.tables.units.at(words, 0)
        return any(unit is not None and is_money(unit.code) for unit in (letters, named and named[0]))


def _roles(piece: Piece) -> set[str]:
    return {word.role for word in (piece.word, piece.second) if word is not None}
