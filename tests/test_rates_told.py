"""Rates of exchange as told in a text: of a day or a year, of the market or of banknotes."""

from __future__ import annotations

from datetime import date

import pytest

from maroc_ia_check.knowledge import load_knowledge
from maroc_ia_check.model import CLASSES, Document, Finding
from maroc_ia_check.pipeline import check_document

DAY = date(2026, 8, 3)


def judged(text: str) -> list[Finding]:
    found = check_document(Document.from_text(text), load_knowledge(), as_of=DAY).findings
    return [finding for finding in found if finding.verdict != "unchecked"]


@pytest.mark.parametrize(
    ("text", "right", "wrong", "claim"),
    [
        (
            "Le 2 janvier 2026, les guichets rachetaient l'euro en billets {} dirhams.",
            "10,2665",
            "14,2",
            "mad-per-eur-banknote-buy-2026-01-02",
        ),
        (
            "On 2 February 2026 banks sold dollar notes at {} dirhams.",
            "10.0991",
            "7.4",
            "mad-per-usd-banknote-sell-2026-02-02",
        ),
        (
            "باعت الأبناك الأورو نقدا يوم 17 يناير 2025 بسعر {} درهما.",
            "11,64",
            "16,9",
            "mad-per-eur-banknote-sell-2025-01-17",
        ),
        # the mean of a year is no day's rate, and a decimal mark goes astray
        (
            "Le billet vert a valu en moyenne {} dirhams en 2024, cours de la Banque centrale.",
            "9,9424",
            "99,4",
            "mad-per-usd-annual-average-2024",
        ),
        (
            "Over 2022 the dollar was worth {} dirhams on average.",
            "10.1607",
            "1.02",
            "mad-per-usd-annual-average-2022",
        ),
        # what is expected, told for the end of a time
        (
            "Des analystes attendent un euro coté {} dirhams fin avril 2026.",
            "10,95",
            "13,4",
            "mad-per-eur-forecast-3m-2026-04",
        ),
    ],
)
def test_a_rate_is_that_of_the_time_told(text: str, right: str, wrong: str, claim: str) -> None:
    own = [(f.verdict, f.claim and f.claim.id) for f in judged(text.format(right))]
    assert own in ([("supported", claim)], [("rounded", claim)])
    assert [f.verdict for f in judged(text.format(wrong))] == ["contradicted"]


def test_two_forecasts_for_the_time_told_are_contradicted_by_a_third() -> None:
    text = "Des analystes attendent un euro coté {} dirhams au 31 décembre 2025."
    assert [f.verdict for f in judged(text.format("10,89"))] == ["supported"]
    assert [f.verdict for f in judged(text.format("13,4"))] == ["contradicted"]


@pytest.mark.parametrize(
    "text",
    [
        # another currency on the other side
        "Le 17 décembre 2025, le dollar cotait 9,4 couronnes suédoises.",
        "One dollar was worth 10.1 Swedish kronor on 21 July 2023.",
        # another currency nearer
        "En 2024, le dollar a reculé et l'euro valait en moyenne 10,75 dirhams.",
        # what has a price of its own
        "Au 31 mars 2023, le dollar valait 10,2 dirhams et le baril 780 dirhams.",
        "Le 17 décembre 2025, le cours de l'euro était stable et le litre de gasoil se vendait 11,4 dirhams.",
        "On 24 April 2025, with the euro steady, the share was trading at 115 dirhams.",
        "في 13 يونيو 2025 تراجع الدولار وبلغ سعر لتر الغازوال 11,9 درهما.",
        # an amount of a currency is not the currency
        "En 2024, l'abonnement valait 99 dirhams, soit 10 dollars.",
        "In 2023 the kit was worth 240 dirhams, or 24 dollars.",
    ],
)
def test_what_is_no_rate_of_the_currency_is_left_alone(text: str) -> None:
    assert not [f for f in judged(text) if CLASSES[f.verdict] == "alarm"]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("La monnaie nationale s'est raffermie de {} face à la monnaie unique en 2024.", "4 %", "40 %"),
        ("The Moroccan currency was {} stronger against the greenback at the end of 2023.", "5.6%", "56%"),
        ("تحسنت العملة الوطنية بنسبة {} أمام العملة الأمريكية خلال سنة 2023.", "5,6%", "6,5%"),
    ],
)
def test_a_move_of_the_dirham_by_other_names(text: str, right: str, wrong: str) -> None:
    assert [f.verdict for f in judged(text.format(right))] == ["supported"]
    assert "supported" not in [f.verdict for f in judged(text.format(wrong))]
