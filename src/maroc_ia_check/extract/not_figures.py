"""What looks like a figure and is none: dates, hours, telephone numbers, laws, names with digits.

:func:`end_of_other` looks at a digit before it is read; it gives the place where the other thing ends.
All patterns are anchored and bounded, so that a look costs the same anywhere in a text.
"""

from __future__ import annotations

from maroc_ia_check.extract.digits import read_digits, read_misread
from maroc_ia_check.extract.figure_ranks import sign_of_rank
from maroc_ia_check.languages.figures import FigureTables
from maroc_ia_check.languages.vocabulary import SPACES, Word
from maroc_ia_check.patterns import Pattern

_S = f"[{SPACES}]"
_DASH = "[-\u2010-\u2015]"
_YEAR = r"(?:19|20|١٩|٢٠|۱۹|۲۰)\d{2}"
_OTHERS = Pattern(
    "|".join(
        (
            # 26/09/2025, 26-09-2025, 2025-09-26
            rf"\d{{1,2}}(?P<d>[/.]|{_DASH})\d{{1,2}}(?P=d)\d{{2,4}}(?!\d)",
            rf"{_YEAR}[-/]\d{{1,2}}[-/]\d{{1,2}}(?!\d)(?:T[\d:+Z]{{1,20}})?",
            # 2024-2026, 2024/25
            rf"{_YEAR}{_S}?(?:{_DASH}|/){_S}?(?:{_YEAR}|\d{{2}})(?!\d)",
            # 18:20, 8 h 30, 19h
            rf"\d{{1,2}}{_S}?[hH:]{_S}?\d\d(?!\d)(?::\d\d)?",
            rf"(?:1?\d|2[0-4]){_S}?h(?![^\W\d_])",
            # 0537-00-11-22
            rf"0\d{{1,3}}(?:(?:{_S}|[.\-]){{1,2}}\d{{2,4}}){{2,6}}(?!\d)",
            # 1920x1080: a size; a 4x4
            r"(?:\d{3,5}[xX×]\d{3,5}|\d[xX×]\d)(?!\d|[.,]\d)",
            # 5G: a generation
            r"[2-6]G(?![^\W_])",
            # 3/4, 24/7
            r"\d{1,6}/\d{1,6}(?:/\d{1,6})*",
        )
    )
)
#: what all of these have in common, chains and items too: a sign behind the first digits, or a leading zero
_MARKED = Pattern(rf"0|\d+(?:[.,:)\u00ba]|G|{_S}?(?:[/hH:xX×]|{_DASH}))")
_CENTURIES = ("19", "20", "١٩", "٢٠", "۱۹", "۲۰")
#: a year with nothing behind it that it could count
_BARE_YEAR = Pattern(rf"{_YEAR}(?=\Z|{_S}*(?:[.,;:!?)»”\"'\]،؛؟](?!\d)|\n|\Z))")
_BEFORE_YEAR = frozenset(" \u00a0\u202f\n(«“")
_LIKE_DIGITS = frozenset("lIOo")
_INTERNATIONAL = Pattern(rf"\d{{1,4}}(?:(?:{_S}|[.\-()]){{1,2}}\d{{1,4}}){{3,8}}")
_CHAIN = Pattern(r"\d+(?:[.,:/\-]\d+){2,12}")
_ITEM = Pattern(r"\d{1,2}(?:[.)]|\u00ba)(?=\s)|\d{1,2}[.)]-?(?=\s)")
_RUN = Pattern(r"[^\W_][\w.\-]{0,60}|\d[\d.\-/]{0,30}")
#: how the signs that name a text end
_REFERENCE_ENDS = frozenset(".°º§")
_REFERENCE = Pattern(r"\d[\d.\-\u2010-\u2015/]{0,20}")
#: the number of a note in brackets, behind the first
_NOTE = Pattern(r"\d{1,3}\]")
#: letters before the number of a flight, a road, a train
_CODE = Pattern(r"[A-Z]{1,3}")
_RANK = Pattern(r"\d{1,3}(?![\d.,/-])")
_SHORT = Pattern(r"\d{1,2}(?!\d)")
_SOME_YEAR = Pattern(rf"{_YEAR}(?=[{SPACES}][^\W\d_])")
_DAYS = Pattern(
    rf"(?P<last>\d{{1,2}})(?!\d|[.,٫]\d|{_S}?[%٪])[^\W\d_]{{0,3}}"
    rf"(?:{_S}*(?:[^\W\d_]{{1,4}}|{_DASH}|[,،/])?{_S}*[^\W\d_]{{0,2}}\d{{1,2}}[^\W\d_]{{0,3}}(?!\d)){{0,4}}"
)
_LINE_START = Pattern(rf"(?:^|\n)[{SPACES}•■\-*–·]*\Z")
#: a full stop with no space behind it: a word of a sentence before it
_SENTENCE_END = Pattern(rf"{_S}[^\W\d_A-Z]{{3,16}}\.\Z")
_LAST_DAY = 31


def end_of_other(text: str, position: int, tables: FigureTables, floor: int) -> int | None:
    """Where the thing that is no figure ends, when the digit at ``position`` starts one."""
    found = _end_of_year(text, position, tables) or _end_of_name(text, position, tables)
    if found is not None:
        return found
    if text[position - 1 : position] == "+":
        phone = _INTERNATIONAL.match(text, position)
        if phone and read_digits(phone[0], 0, tables.decimal, whole=True) is None:
            return phone.end()
    if _MARKED.match(text, position):
        found = _end_of_marked(text, position, tables)
        if found is not None:
            return found
    return _end_of_date(text, position, tables) or _end_of_reference(text, position, tables, floor)


def _end_of_year(text: str, position: int, tables: FigureTables) -> int | None:
    """A year that counts nothing, by what stands around it."""
    if not text.startswith(_CENTURIES, position):
        return None
    year = _BARE_YEAR.match(text, position)
    if year is not None and text[position - 1 : position] in _BEFORE_YEAR:
        return year.end()
    year = _SOME_YEAR.match(text, position)
    if year is not None and _is_led_year(text, position, year.end(), tables):
        return year.end()
    return None


def _end_of_marked(text: str, position: int, tables: FigureTables) -> int | None:
    """Dates, hours and other digits that signs join, chains of numbers, the numbers of items."""
    found = _OTHERS.match(text, position)
    if found:
        return found.end()
    chain = _CHAIN.match(text, position)
    if chain:
        digits = read_digits(text, position, tables.decimal)
        if digits is None or (digits.end < chain.end() and text[digits.end] not in "-:/"):
            return chain.end()
    item = _ITEM.match(text, position)
    if item and _LINE_START.search(text, max(0, position - 20), position):
        return item.end()
    return None


def _is_led_year(text: str, start: int, end: int, tables: FigureTables) -> bool:
    """Whether a word for a time leads to the year and a plain little word follows it: en 2025 le Maroc."""
    if text[start - 1 : start] not in _BEFORE_YEAR:
        return False
    before, behind = tables.words.before(text, start, 1), tables.words.after(text, end, 1)
    if not before or not behind or before[-1].forms[0] not in tables.year_leads:
        return False
    form = behind[0].forms[0]
    if before[-1].forms[0] in tables.year_nouns and form in tables.grammar.entries:
        return True  # سنة 2025 ألف عارض
    return form in tables.stop and form not in tables.linkers and form not in tables.grammar.joiners


def _end_of_name(text: str, position: int, tables: FigureTables) -> int | None:
    """Digits inside a name or an address: GITEX2025, Covid-19, D4SD, #2030, x.ma/2030."""
    before = text[position - 1 : position]
    if not before or before.isspace():
        return None
    if before in "#@/\\=_":
        return _run(text, position)
    if before in "-\u2010\u2011.+" and position > 1 and text[position - 2].isalpha():
        ended = before == "." and _SENTENCE_END.search(text, max(0, position - 20), position)
        if ended and _counts(text, position, tables):
            return None  # half of the plan.4.4 million people
        top = tables.words.before(text, position, 1)
        led = before == "-" and bool(top) and top[0].forms[0] in tables.top
        return None if led else _run(text, position)
    if before == "[" and _NOTE.match(text, position):
        return _run(text, position)
    if not (before.isalpha() or before == "\u0640"):
        return None
    if before in _LIKE_DIGITS and read_misread(text, position, tables.decimal) is not None:
        return None
    start = position
    while start > 0 and position - start < 12 and (text[start - 1].isalpha() or text[start - 1] == "\u0640"):
        start -= 1
    word = text[start:position]
    sign = tables.signs.get(word)
    if sign is not None and len(sign.code) == 3 and word not in tables.trailing:
        return None
    if tables.words.folded(word) in tables.words.prefixes:
        return None
    return _run(text, position)


def _run(text: str, position: int) -> int:
    found = _RUN.match(text, position)
    return found.end() if found else position + 1


def _end_of_date(text: str, position: int, tables: FigureTables) -> int | None:
    """A day, or a list of days, before a month: 12 janvier, 1er et 2 juillet."""
    if _SHORT.match(text, position) is None:
        return None
    found = _DAYS.match(text, position)
    lead = tables.words.before(text, position, 1)
    second = tables.day_ranges.get(lead[-1].forms[0]) if lead else None
    if second is not None:
        between = Pattern(rf"\d{{1,2}}{_S}{second}{_S}\d{{1,2}}(?!\d)").match(text, position)
        if between is not None and not tables.words.after(text, between.end(), 1):
            return between.end()
    if found is None or int(found["last"]) > _LAST_DAY or int(found["last"]) == 0:
        return None
    before = tables.words.before(text, position, 3)
    if tables.months.ending(before, len(before) - 1) is not None:
        counted = tables.words.after(text, found.end(), 4)
        if tables.nouns.at(counted, 0) is None and tables.units.at(counted, 0) is None:
            return found.end()
    for end in (found.end(), found.end("last")):
        words = tables.words.after(text, end, 4)
        for first in range(2):
            month = tables.months.at(words, first)
            if month is not None and not words[first].new_line:
                if first and len(words[0].forms[0]) > 3:
                    continue
                return words[first + month[1] - 1].end
    return None


def _end_of_reference(text: str, position: int, tables: FigureTables, floor: int) -> int | None:
    """The number of a law, a page, an article: n° 09-08, loi 24.96, page 12."""
    before = text[max(0, position - 2) : position].rstrip()[-1:]
    named = before in _REFERENCE_ENDS and any(
        _stands_before(text, position, sign) for sign in (*tables.number_signs, *tables.reference_signs)
    )
    if not named:
        words = tables.words.before(text, position, 2, floor)
        if len(words) == 2 and _CODE.fullmatch(text, words[-1].start, words[-1].end):
            words = words[:-1]  # flight AT 203
        forms = words[-1].forms[:2] if words else ()
        weak = not tables.weak_references.isdisjoint(forms)
        named = not tables.references.isdisjoint(forms) and not (weak and _counts(text, position, tables))
    if not named or _is_rank(text, position, tables):
        return None
    found = _REFERENCE.match(text, position)
    return found.end() if found else position + 1


def _is_rank(text: str, position: int, tables: FigureTables) -> bool:
    """Whether the number behind a sign tells a rank: No. 5 in Africa."""
    short = _RANK.match(text, position)
    return short is not None and sign_of_rank(text, position, short.end(), tables) is not None


def _counts(text: str, position: int, tables: FigureTables) -> bool:
    """Whether something known is counted or measured by the digits, or a scale follows them."""
    digits = read_digits(text, position, tables.decimal)
    if digits is None or digits.grouped or digits.step != 1:
        return digits is not None
    words = tables.words.after(text, digits.end, 2)
    scales = tables.grammar.entries.get(words[0].forms[0], ()) if words else ()
    return bool(scales) or tables.nouns.at(words, 0) is not None or tables.units.at(words, 0) is not None


def _stands_before(text: str, position: int, sign: str) -> bool:
    """Whether the sign is printed right before the place, as a word of its own."""
    end = position - 1 if text[position - 1 : position] in {" ", "\u00a0", "\u202f"} else position
    start = end - len(sign)
    return start >= 0 and text.startswith(sign, start) and not text[start - 1 : start].isalpha()


def is_day_behind_month(words: list[Word], tables: FigureTables, value: int) -> bool:
    """Whether the number is a day behind its month: June 11."""
    return 0 < value <= _LAST_DAY and tables.months.ending(words, len(words) - 1) is not None
