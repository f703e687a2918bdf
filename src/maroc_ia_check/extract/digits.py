"""Numbers in digits: every separator, both sets of digits, and what the eye cannot tell apart.

``1.500`` is one thousand five hundred or one and a half: the value is the likelier reading of the
language, ``other`` the second one. A group of three zeros is always thousands.
"""

from __future__ import annotations

from decimal import Decimal

from maroc_ia_check.languages.vocabulary import SPACES
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import NamedTuple

_SPACE = f"[{SPACES}]"
_PATTERN = Pattern(
    rf"(?P<whole>\d{{1,3}}(?:(?P<sign>[.,٬'’])\d{{3}}(?:(?P=sign)\d{{3}})*|(?:{_SPACE}\d{{3}})+|\n000(?:{_SPACE}000)*)(?!\d)|\d+)"
    r"(?:(?P<point>[.,٫،])(?P<decimals>\d+))?"
)
#: digits that no sign and no space joins to others
_WHOLE = Pattern(rf"\d{{1,18}}(?!\d|(?:{_SPACE}|[\n.,٬٫،'’])\d)")
_ONE = Decimal(1)
_LETTERS_AS_DIGITS = str.maketrans({"l": "1", "I": "1", "O": "0", "o": "0"})
_MISREAD = Pattern(rf"[lIOo]?[\dOo]{{1,18}}(?:(?:{_SPACE}|[.,])[\dOo]{{3}}){{0,6}}(?![^\W_])")
_DIGITS = Pattern(r"\d+")
_MOST_DIGITS = 18
#: more digits than a number has: read and passed over once, not from each of them
_ENDLESS = Pattern(rf"\d{{19,}}|\d{{1,3}}(?:(?:{_SPACE}|[.,٬'’])\d{{3}}){{6,}}(?!\d)")


class Digits(NamedTuple):
    """Digits as read: ``step`` is the place value of the last one."""

    end: int
    value: Decimal
    step: Decimal
    plain: bool = False
    grouped: bool = False
    other: Decimal | None = None
    #: the other reading is the right one before a scale word (26,219 مليار)
    scaled_decimal: bool = False
    doubts: tuple[str, ...] = ()


def read_digits(text: str, position: int, decimal: str, *, whole: bool = False) -> Digits | None:
    """The digits at ``position``; ``decimal`` is the sign of decimals, or ``either``.

    ``whole`` wants the digits to reach the end of the text.
    """
    found = _WHOLE.match(text, position)
    if found is not None and not whole:
        return Digits(found.end(), Decimal(int(found[0])), _ONE, plain=True)
    found = _PATTERN.match(text, position)
    if found is None or (whole and found.end() < len(text)):
        return None
    printed, sign, point, decimals = found.group("whole", "sign", "point", "decimals")
    if decimals is not None and point == "،" and len(decimals) > 2:
        decimals, point = None, None
        end = found.end("whole")
    else:
        end = found.end()
    figures = "".join(_DIGITS.findall(printed))
    if len(figures) + len(decimals or "") > _MOST_DIGITS:
        return None
    if decimals is not None and sign == point:
        return None  # 2.24.921 is no number
    doubts = ("line-break",) if "\n" in printed else ()
    if sign is not None and decimals is None and len(figures) <= 6 and sign != "٬":
        return _ambiguous(printed, sign, end, decimal)
    if sign is not None and len(figures) <= 6 and figures.startswith("0"):
        return None
    value = Decimal(int(figures))
    if decimals:
        value += Decimal(int(decimals)).scaleb(-len(decimals))
    return Digits(
        end=end,
        value=value,
        step=Decimal(1).scaleb(-len(decimals or "")),
        plain=printed.isdecimal() and decimals is None,
        grouped=not printed.isdecimal(),
        doubts=doubts,
    )


def end_of_endless(text: str, position: int) -> int | None:
    """Where digits end that are too many for a number."""
    found = _ENDLESS.match(text, position)
    return None if found is None else found.end()


def _ambiguous(whole: str, sign: str, end: int, decimal: str) -> Digits:
    """One sign and three digits behind it: thousands or decimals."""
    first, last = (int(part) for part in _DIGITS.findall(whole))
    thousands = Decimal(first * 1000 + last)
    fraction = Decimal(first) + Decimal(last).scaleb(-3)
    if sign in "'’":
        return Digits(end, thousands, Decimal(1), grouped=True)
    either = decimal == "either"
    if first == 0 or whole.startswith("0"):
        return Digits(end, fraction, Decimal("0.001"))
    if last == 0:
        other = fraction if sign == decimal else None
        return Digits(end, thousands, Decimal(1), grouped=True, other=other)
    if sign == decimal:
        return Digits(end, fraction, Decimal("0.001"), other=thousands)
    if sign == "," and not either:
        return Digits(end, thousands, Decimal(1), grouped=True)
    scaled = either and last % 100 != 0  # 8.400 million: nobody prints two zeros behind a decimal
    return Digits(end, thousands, Decimal(1), grouped=True, other=fraction, scaled_decimal=scaled)


def read_misread(text: str, position: int, decimal: str) -> tuple[int, Digits] | None:
    """Digits with letters among them, as scanners print: ``l00 000``. Gives the start and the number."""
    start = position
    if start > 0 and text[start - 1] in "lIOo":
        start -= 1
    found = _MISREAD.match(text, start)
    if found is None or found[0].isdecimal():
        return None
    if start > 0 and (text[start - 1].isalnum() or text[start - 1] == "_"):
        return None
    letters = sum(character.isalpha() for character in found[0])
    if not 0 < letters <= 2 or sum(character.isdecimal() for character in found[0]) < 2:
        return None
    digits = read_digits(found[0].translate(_LETTERS_AS_DIGITS), 0, decimal)
    if digits is None or digits.end != len(found[0]):
        return None
    return start, digits._replace(end=found.end(), plain=False, doubts=("ocr",))


def read_inverted(text: str, position: int, letter: str) -> Digits | None:
    """Decimals printed before their whole number, with a letter between: ``65ر225`` is 225.65."""
    if not letter:
        return None
    found = Pattern(rf"(\d{{1,4}})[{letter}](\d{{1,9}})(?!\d)").match(text, position)
    if found is None:
        return None
    decimals = found[1]
    value = Decimal(int(found[2])) + Decimal(int(decimals)).scaleb(-len(decimals))
    return Digits(found.end(), value, Decimal(1).scaleb(-len(decimals)))
