from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maroc_ia_check.judge.causes import cause, digits
from maroc_ia_check.judge.comparison import allowance, compare, roundness
from maroc_ia_check.model import Mention, Span, Statement


def said(
    value: str | None,
    unit: str | None = "job",
    *,
    hedge: str | None = None,
    doubts: tuple[str, ...] = (),
    ends: tuple[str, str] | None = None,
) -> Mention:
    low, high = (Decimal(ends[0]), Decimal(ends[1])) if ends else (None, None)
    number = Decimal(value) if value is not None else None
    return Mention(Span(0, 1), "x", "number", number, low, high, Decimal(1), unit, hedge, doubts=doubts)


def true(
    value: str | None, unit: str = "job", *, hedge: str | None = None, ends: tuple[str, str] | None = None
) -> Statement:
    low, high = (Decimal(ends[0]), Decimal(ends[1])) if ends else (None, None)
    number = Decimal(value) if value is not None else None
    return Statement("c", "s", "normal", None, number, low, high, unit, hedge)


def test_a_score_out_of_a_whole_is_its_share() -> None:
    share = (Decimal("0.615"),)
    assert compare(said("61.5", None)._replace(alternatives=share), true("0.615", "score")) == "exact"
    assert compare(said("61.5", None)._replace(alternatives=share), true("0.715", "score")) == "different"
    assert compare(said("61.5", None)._replace(alternatives=share), true("61.5", "score")) == "exact"


@pytest.mark.parametrize(
    ("mention", "statement", "outcome"),
    [
        (said("240000"), true("240000"), "exact"),
        (said("250000"), true("240000"), "rounded"),  # a quarter of a million
        (said("200000"), true("240000"), "different"),  # too coarse
        (said("243000"), true("240000"), "different"),  # more precise than any source
        (said("148000"), true("148500"), "rounded"),
        (said("26200000000", "MAD"), true("26220000000", "MAD"), "rounded"),
        (said("40", "MAD"), true("40", "USD"), None),
        (said("0.5", "GW"), true("500", "MW"), "exact"),
        (said("500", "GW"), true("500", "MW"), "different"),
        (said("2"), true("3"), "different"),
        (said("90000", hedge="about"), true("90000"), "exact"),
        (said("10000", hedge="more-than"), true("10640"), "rounded"),
        (said("150000", hedge="more-than"), true("148500"), "hedge"),
        (said("100", hedge="nearly"), true("102"), "hedge"),
        (said("1", "%", hedge="more-than"), true("1", "%", hedge="less-than"), "hedge"),
        (said("1200", hedge="more-than"), true("1200"), "exact"),
        (said("1200", hedge="less-than"), true("1200"), "hedge"),
        (said("1200", hedge="less-than"), true("1200", hedge="nearly"), "exact"),
        (said("1200", hedge="at-most"), true("1200"), "exact"),
        (said("1200", hedge="nearly"), true("1200"), "exact"),
        (said("1200", hedge="nearly"), true("1200", hedge="more-than"), "hedge"),
        (said("1200", hedge="more-than"), true("1200", hedge="nearly"), "hedge"),
        (said(None, ends=("4", "6")), true(None, ends=("4", "6")), "exact"),
        (said(None, ends=("15", "20")), true(None, ends=("1.5", "2")), "different"),
        (said("5"), true(None, ends=("4", "6")), "rounded"),
        (said(None, ends=("50", "60")), true("55"), "rounded"),
    ],
)
def test_agreement(mention: Mention, statement: Statement, outcome: str | None) -> None:
    assert compare(mention, statement) == outcome


@pytest.mark.parametrize(
    ("mention", "statement", "why"),
    [
        (said("11000000", "MAD"), true("11000000000", "MAD"), "scale"),
        (said("20000"), true("200000"), "digits"),
        (said("240"), true("240000"), "scale"),
        (said("11000000000", "USD"), true("11000000000", "MAD"), "currency"),
        (said("500", "GW"), true("500", "MW"), "unit"),
        (said("20", "month"), true("20", "year"), "unit"),
        (said("14", "point"), true("14", "place"), "points"),
        (said("75", "rank"), true("57", "rank"), "digits"),
        (said("81500"), true("18500"), "digits"),
        (said("1110"), true("110"), "digits"),
        (said("33"), true("57"), "value"),
        (said("160"), true("106"), "digits"),
        (said("22"), true("26.2"), "value"),
        (said("26"), true("26.2"), "digits"),
        (said("20000000"), true("200"), "value"),
        (said("110000000", "MAD", doubts=("subunit",)), true("11000000000", "MAD"), "subunit"),
        (said("100000000000000", "MAD", doubts=("long-scale",)), true("100000000000", "MAD"), "long-scale"),
    ],
)
def test_causes(mention: Mention, statement: Statement, why: str) -> None:
    assert cause(mention, statement) == why


numbers = st.decimals(min_value=Decimal("0.01"), max_value=Decimal(10**13), places=2)


@given(numbers)
def test_a_value_agrees_with_itself(value: Decimal) -> None:
    text = f"{value:f}"
    assert compare(said(text), true(text)) == "exact"


@given(numbers, numbers)
def test_a_hedge_never_narrows(value: Decimal, other: Decimal) -> None:
    plain = compare(said(f"{value:f}"), true(f"{other:f}"))
    hedged = compare(said(f"{value:f}", hedge="about"), true(f"{other:f}"))
    assert plain == "different" or hedged != "different"


@given(numbers)
def test_the_allowance_is_at_most_a_twentieth(value: Decimal) -> None:
    assert 0 <= allowance(value, hedged=True) <= value / 20
    assert allowance(value, hedged=False) <= allowance(value, hedged=True)


@given(st.integers(min_value=1, max_value=10**15), st.integers(min_value=0, max_value=9))
def test_powers_of_ten_keep_the_digits(value: int, power: int) -> None:
    number = Decimal(value)
    assert digits(number) == digits(number.scaleb(power))
    assert number % roundness(number) == 0
