"""Figures in running text: units, hedges, ranges, and the properties that hold for any text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import (
    format_compact_currency,
    format_compact_decimal,
    format_currency,
    format_decimal,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from maroc_ia_check.errors import LanguageError
from maroc_ia_check.extract import extract_mentions
from maroc_ia_check.extract.quantities import Quantity, find_quantities
from maroc_ia_check.languages import available_languages, read_table
from maroc_ia_check.languages.figures import load_figures
from maroc_ia_check.languages.phrases import fold
from maroc_ia_check.model import Document

CODES = st.sampled_from(available_languages())
ALPHABET = st.sampled_from(list("0123456789 .,%$€+-/()\n\u202f\u00a0'’aeilmn€MDHkو ألفمينراد٠١٢٪،٫nd°ᵉ"))
LOCALES = ["fr", "fr_MA", "en", "ar", "ar_MA", "ar_EG"]
CURRENCIES = ["MAD", "USD", "EUR", "GBP", "AED", "SAR", "CHF", "TND", "INR", "CAD"]


def _only(text: str, code: str) -> Quantity:
    found = find_quantities(text, load_figures(code))
    assert len(found) == 1, (text, found)
    return found[0]


def _values(text: str, code: str) -> list[tuple[object, str | None]]:
    return [(quantity.value, quantity.unit) for quantity in find_quantities(text, load_figures(code))]


@pytest.mark.parametrize(
    ("text", "code", "value", "unit"),
    [
        ("11 MMDH", "fr", "11000000000", "MAD"),
        ("2,4 Md€", "fr", "2400000000", "EUR"),
        ("mille milliards de dollars", "fr", "1000000000000", "USD"),
        ("1,9 billion de dollars", "fr", "1900000000000", "USD"),
        ("deux virgule zéro sept cinq pour cent", "fr", "2.075", "%"),
        ("un an et demi", "fr", "1.5", "year"),
        ("17 dirhams et 50 centimes", "fr", "17.5", "MAD"),
        ("une centaine de milliers d'emplois", "fr", "100000", "job"),
        ("240\u202f000 emplois directs", "fr", "240000", "job"),
        ("MAD 11bn", "en", "11000000000", "MAD"),
        ("50,000 AI-related jobs", "en", "50000", "job"),
        ("Dh100 billion", "en", "100000000000", "MAD"),
        ("$11bn", "en", "11000000000", "USD"),
        ("one point two three million euros", "en", "1230000", "EUR"),
        ("12m euros", "en", "12000000", "EUR"),
        ("25 basis points", "en", "25", "bp"),
        ("مليوني دولار", "ar", "2000000", "USD"),
        ("خمسين ألف منصب شغل", "ar", "50000", "job"),
        ("١٠٠ مليار درهم", "ar", "100000000000", "MAD"),
        ("10.000 مليار سنتيم", "ar", "100000000000", "MAD"),
        ("668 مليون و429 ألف درهم", "ar", "668429000", "MAD"),
        ("الرتبة الثالثة عشرة بعد المائة", "ar", "113", "rank"),
        ("65ر225 نقطة", "ar", "225.65", "point"),
        ("جوج ملاير ونص ديال الدرهم", "ar", "2500000000", "MAD"),
        ("ساعتين ونصف الساعة", "ar", "2.5", "hour"),
    ],
)
def test_a_phrase_is_one_figure(text: str, code: str, value: str, unit: str | None) -> None:
    quantity = _only(text, code)
    assert (quantity.value, quantity.unit) == (Decimal(value), unit)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("form", ["plain", "currency", "name", "short", "long", "compact currency"])
def test_what_the_locale_data_writes_is_read_back(locale: str, form: str) -> None:
    for index in range(120):
        whole = Decimal((index * 7919 + 13) ** (1 + index % 2))
        currency = CURRENCIES[index % len(CURRENCIES)]
        amount = whole / 100
        compact = Decimal(index * 37 % 9999 + 1).scaleb(index % 4 * 3 - 1)
        short = _rounded(compact)
        text, value = {
            "plain": (format_decimal(amount, locale=locale), amount),
            "currency": (format_currency(amount, currency, locale=locale), amount),
            "name": (format_currency(amount, currency, locale=locale, format_type="name"), amount),
            "short": (format_compact_decimal(compact, locale=locale, fraction_digits=1), short),
            "long": (
                format_compact_decimal(compact, locale=locale, fraction_digits=1, format_type="long"),
                short,
            ),
            "compact currency": (
                format_compact_currency(compact, currency, locale=locale, fraction_digits=1),
                short,
            ),
        }[form]
        if value == int(value) and 1900 <= value <= 2100 and form in {"plain", "short", "long"}:
            continue
        quantity = _only(text, locale[:2])
        assert quantity.value == value, text
        assert quantity.unit == (currency if "c" in form or form == "name" else None), text


def _rounded(value: Decimal) -> Decimal:
    """The value as a compact form with one decimal keeps it."""
    power = Decimal(1)
    while value >= power * 1000 and power < 10**12:
        power *= 1000
    return (value / power).quantize(Decimal("0.1")) * power


def test_a_range_has_two_ends_and_no_value() -> None:
    quantity = _only("entre 10 et 12 milliards de dirhams", "fr")
    assert (quantity.value, quantity.low, quantity.high) == (None, Decimal(10**10), Decimal(12 * 10**9))
    assert (quantity.unit, quantity.hedge) == ("MAD", "between")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("passer de 14 000 à 100 000 inscrits", "fr"),
        ("rise from 14,000 to 100,000 students", "en"),
        ("انتقل من 14 ألفا إلى 100 ألف طالب", "ar"),
    ],
)
def test_a_change_is_two_figures(text: str, code: str) -> None:
    assert [value for value, _ in _values(text, code)] == [14_000, 100_000]


def test_other_readings_are_settled_by_the_rest_of_the_text() -> None:
    assert _only("un parc de 1.442 MW", "fr").alternatives == (Decimal("1.442"),)
    settled = find_quantities("un parc de 1.442 MW, pour 17,9 milliards", load_figures("fr"))[0]
    assert settled.value == Decimal(1442)
    assert settled.alternatives == ()


def test_a_calque_keeps_both_scales() -> None:
    quantity = _only("100 billions de dirhams", "fr")
    assert quantity.value == Decimal(10**14)
    assert quantity.alternatives == (Decimal(10**11),)
    assert quantity.doubts == ("long-scale",)


def test_rials_are_a_subunit_at_home_only() -> None:
    assert _values("10 rials", "fr") == [(10, "rial")]
    assert _values("10 rials iraniens", "fr") == [(10, "IRR")]
    assert _values("Au Maroc, cela vaut 100 rials", "fr") == [(5, "MAD")]


def test_a_list_shares_its_unit() -> None:
    assert _values("400 et 600 millions de dirhams", "fr") == [(400_000_000, "MAD"), (600_000_000, "MAD")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("3, 5 et 8 milliards de dirhams", "fr"),
        ("3, 5 and 8 billion dirhams", "en"),
        ("3 و5 و8 مليارات درهم", "ar"),
    ],
)
def test_a_list_of_three_shares_its_scale(text: str, code: str) -> None:
    assert _values(text, code) == [(value * 10**9, "MAD") for value in (3, 5, 8)]


@pytest.mark.parametrize(
    ("text", "code", "part", "whole"),
    [
        ("87e sur 193 pays", "fr", (87, "rank"), (193, "country")),
        ("43,34 sur 100", "fr", (Decimal("43.34"), None), (100, None)),
        ("87th of 193 countries", "en", (87, "rank"), (193, "country")),
        ("43.34 out of 100", "en", (Decimal("43.34"), None), (100, None)),
        ("المرتبة 87 من أصل 193 دولة", "ar", (87, "rank"), (193, "country")),
        ("43,34 من 100", "ar", (Decimal("43.34"), None), (100, None)),
    ],
)
def test_how_many_a_rank_or_a_score_is_out_of_is_a_figure_of_its_own(
    text: str, code: str, part: tuple[object, str | None], whole: tuple[object, str | None]
) -> None:
    assert _values(text, code) == [part, whole]
    assert [quantity.kind for quantity in find_quantities(text, load_figures(code))][1] == "whole"


@pytest.mark.parametrize("code", available_languages())
def test_no_short_name_is_of_two_currencies(code: str) -> None:
    owners: dict[str, set[str]] = {}
    table = read_table(code, "currencies")
    for currency, names in [*table["names"].items(), *table["short"].items()]:
        for name in names:
            owners.setdefault(fold(name), set()).add(currency)
    assert {name: owner for name, owner in owners.items() if len(owner) > 1} == {}


def test_what_is_said_of_a_rank_is_not_said_of_how_many_there_are() -> None:
    reading = extract_mentions(Document.from_text("Le pays est 90e sur 193 en 2024."), language="fr")
    assert [(m.kind, m.period is not None) for m in reading.mentions if m.kind != "date"] == [
        ("rank", True),
        ("whole", False),
    ]


def test_an_unknown_noun_is_kept_as_printed() -> None:
    text = "240.000 bidules livrés"
    quantity = _only(text, "fr")
    assert quantity.noun is not None
    assert text[quantity.noun.start : quantity.noun.end] == "bidules"
    assert (quantity.unit, quantity.noun_known) == (None, False)


def test_an_unknown_language_is_an_error() -> None:
    with pytest.raises(LanguageError):
        load_figures("xx")


@settings(max_examples=400, deadline=None)
@given(code=CODES, text=st.text(ALPHABET, max_size=120) | st.text(max_size=60))
def test_no_text_raises_and_spans_are_in_order(code: str, text: str) -> None:
    end = 0
    for quantity in find_quantities(text, load_figures(code)):
        assert end <= quantity.span.start < quantity.span.end <= len(text)
        end = quantity.span.end
        assert quantity.value is not None or quantity.low is not None or quantity.high is not None
        for span in (quantity.hedge_span, quantity.per_span, quantity.noun):
            assert span is None or 0 <= span.start < span.end <= len(text)


@settings(max_examples=60, deadline=None)
@given(value=st.integers(min_value=10_000, max_value=10**12), space=st.sampled_from("\u00a0\u202f\u2009 "))
def test_spaces_and_digit_sets_are_interchangeable(value: int, space: str) -> None:
    printed = f"{value:,}".replace(",", space)
    eastern = printed.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert _values(f"près de {printed} emplois", "fr") == [(value, "job")]
    assert _values(f"نحو {printed} وظيفة", "ar") == _values(f"نحو {eastern} وظيفة", "ar") == [(value, "job")]


@settings(max_examples=40, deadline=None)
@given(before=st.sampled_from(["", "Rien à signaler. ", "Le ciel est bleu.\n\n"]))
def test_unrelated_sentences_change_nothing(before: str) -> None:
    assert _values(f"{before}Le fonds vaut 3,5 milliards de dirhams.", "fr") == [(3_500_000_000, "MAD")]


@pytest.mark.parametrize(("text", "code"), [("٫٥٥", "ar"), (",55", "fr"), (".55", "en")])
def test_a_text_of_one_figure_without_words_is_read(text: str, code: str) -> None:
    reading = extract_mentions(Document.from_text(text), language=code)
    assert [mention.value for mention in reading.mentions] in ([Decimal("0.55")], [Decimal(55)])
