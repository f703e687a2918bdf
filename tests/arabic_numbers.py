"""Spells whole numbers in Arabic, masculine or feminine, nominative or oblique, for round trips."""

from __future__ import annotations

_UNITS = {
    "m": ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"],
    "f": ["", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"],
}
_TENS = ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
_HUNDREDS = [
    "",
    "مائة",
    "مائتان",
    "ثلاثمائة",
    "أربعمائة",
    "خمسمائة",
    "ستمائة",
    "سبعمائة",
    "ثمانمائة",
    "تسعمائة",
]
_SCALES = [
    (10**12, "تريليون", "تريليونان", "تريليونات"),
    (10**9, "مليار", "ملياران", "ملايير"),
    (10**6, "مليون", "مليونان", "ملايين"),
    (10**3, "ألف", "ألفان", "آلاف"),
]


def spell(number: int, *, gender: str = "m", oblique: bool = False) -> str:
    """The number in words, below 10¹⁵."""
    if number == 0:
        return "صفر"
    parts = []
    for value, one, two, many in _SCALES:
        count, number = divmod(number, value)
        if count == 1:
            parts.append(one)
        elif count == 2:
            parts.append(two)
        elif count:
            parts.append(f"{_below_thousand(count, 'm')} {many if 3 <= count % 100 <= 10 else one}")
    if number:
        parts.append(_below_thousand(number, gender))
    words = " و".join(parts)
    if oblique:
        words = " ".join(
            word[:-2] + "ين"
            if word.endswith(("ون", "ان")) and word.lstrip("و") != "مليون" and word.lstrip("و") != "تريليون"
            else word
            for word in words.split(" ")
        )
    return words


def _below_thousand(number: int, gender: str) -> str:
    parts = []
    hundreds, rest = divmod(number, 100)
    if hundreds:
        parts.append(_HUNDREDS[hundreds])
    if rest:
        parts.append(_below_hundred(rest, gender))
    return " و".join(parts)


def _below_hundred(number: int, gender: str) -> str:
    units = _UNITS[gender]
    tens, rest = divmod(number, 10)
    if number <= 10:
        return units[number]
    if tens == 1:
        if rest == 1:
            return "أحد عشر" if gender == "m" else "إحدى عشرة"
        if rest == 2:
            return "اثنا عشر" if gender == "m" else "اثنتا عشرة"
        return f"{units[rest]} {'عشر' if gender == 'm' else 'عشرة'}"
    return _TENS[tens] if not rest else f"{units[rest]} و{_TENS[tens]}"
