"""Numbers in digits and words: round trips with generators, and what makes two readings."""

from __future__ import annotations

from decimal import Decimal
from importlib import import_module

import pytest
from arabic_numbers import spell

from maroc_ia_check.extract.digits import read_digits, read_misread
from maroc_ia_check.extract.numerals import Numeral, read_numeral
from maroc_ia_check.languages.figures import load_figures

#: spells numbers in words; it has no type stubs
num2words = import_module("num2words").num2words
SAMPLES = 400


def _numbers(seed: int) -> list[int]:
    """Numbers of every length up to 10¹⁵, the same on every run."""
    numbers, state = list(range(1, 121)), seed
    for index in range(SAMPLES):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        numbers.append(state % 10 ** (index % 15 + 1))
    return numbers


def _whole(text: str, code: str) -> Numeral | None:
    number = read_numeral(text, 0, load_figures(code))
    return number if number is not None and number.end == len(text) else None


@pytest.mark.parametrize("locale", ["fr", "fr_BE", "fr_CH"])
@pytest.mark.parametrize("join", ["as printed", "hyphens", "spaces"])
def test_french_number_words_read_back(locale: str, join: str) -> None:
    for value in _numbers(1):
        words = num2words(value, lang=locale)
        words = {"hyphens": words.replace(" ", "-"), "spaces": words.replace("-", " ")}.get(join, words)
        number = _whole(words, "fr")
        assert number is not None, words
        assert number.value == value, words


@pytest.mark.parametrize("commas", [True, False])
def test_english_number_words_read_back(*, commas: bool) -> None:
    for value in _numbers(2):
        words = num2words(value, lang="en")
        words = words if commas else words.replace(",", "")
        number = _whole(words, "en")
        assert number is not None, words
        assert number.value == value, words


@pytest.mark.parametrize("gender", ["m", "f"])
@pytest.mark.parametrize("oblique", [True, False])
def test_arabic_number_words_read_back(gender: str, *, oblique: bool) -> None:
    for value in _numbers(3):
        words = spell(value, gender=gender, oblique=oblique)
        number = _whole(words, "ar")
        assert number is not None, words
        assert number.value == value, words


@pytest.mark.parametrize("value", [1, 2, 3, 10, 17, 21, 34, 70, 71, 97, 101, 116])
def test_ordinals_read_back(value: int) -> None:
    for locale, code in (("fr", "fr"), ("en", "en")):
        number = _whole(num2words(value, lang=locale, to="ordinal"), code)
        assert number is not None
        assert number.ordinal
        assert number.value == Decimal(value)


@pytest.mark.parametrize(
    ("text", "code", "value", "step"),
    [
        ("17,9 milliards", "fr", "17900000000", "100000000"),
        ("100 milliards", "fr", "100000000000", "1000000000"),
        ("240 000", "fr", "240000", "1"),
        ("240 mille", "fr", "240000", "1000"),
        ("deux millions et demi", "fr", "2500000", "100000"),
        ("2.5 bn", "en", "2500000000", "100000000"),
        ("148 ألفا و500", "ar", "148500", "1"),
        ("مليارين ونصف المليار", "ar", "2500000000", "100000000"),
        ("ثلاثة ملايين", "ar", "3000000", "1000000"),
    ],
)
def test_the_step_is_the_place_of_the_last_thing_printed(text: str, code: str, value: str, step: str) -> None:
    number = _whole(text, code)
    assert number is not None
    assert (number.value, number.step) == (Decimal(value), Decimal(step))


@pytest.mark.parametrize(
    ("text", "decimal", "value", "other"),
    [
        ("1.500", ",", "1500", "1.5"),
        ("1,500", ".", "1500", None),
        ("1,500", ",", "1.500", "1500"),
        ("240.000", ",", "240000", None),
        ("22,550", "either", "22550", "22.550"),
        ("0,684", ",", "0.684", None),
        ("1.234.567,8", ",", "1234567.8", None),
        ("1'234'567", ",", "1234567", None),
        ("٤٥٬٠٠٠", "either", "45000", None),
        ("٣٫٥", "either", "3.5", None),
        ("32،2", "either", "32.2", None),
        ("12\u202f345\u00a0678", ",", "12345678", None),
    ],
)
def test_separators(text: str, decimal: str, value: str, other: str | None) -> None:
    digits = read_digits(text, 0, decimal)
    assert digits is not None
    assert digits.end == len(text)
    assert digits.value == Decimal(value)
    assert digits.other == (None if other is None else Decimal(other))


@pytest.mark.parametrize("text", ["1" * 30, "12,"[:0], "x"])
def test_what_is_no_number_gives_none(text: str) -> None:
    assert read_digits(text, 0, ",") is None


def test_letters_among_digits_are_read_and_doubted() -> None:
    read = read_misread("l00 000 emplois", 1, ",")
    assert read is not None
    assert read[0] == 0
    assert read[1].value == Decimal(100_000)
    assert read[1].doubts == ("ocr",)
