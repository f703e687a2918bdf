"""The corpus of each language: lines with every figure they hold, and lines that hold none."""

from __future__ import annotations

from typing import Any

import pytest

from maroc_ia_check.extract.quantities import Quantity, find_quantities
from maroc_ia_check.languages import available_languages, read_table
from maroc_ia_check.languages.figures import load_figures

LANGUAGES = available_languages()
CORPORA: dict[str, dict[str, Any]] = {code: read_table(code, "corpus") for code in LANGUAGES}
POSITIVE = [(code, line[0], line[1:]) for code in LANGUAGES for line in CORPORA[code]["positive"]]
NEGATIVE = [(code, line) for code in LANGUAGES for line in CORPORA[code]["negative"]]


def _written(text: str, quantity: Quantity) -> list[str]:
    """A quantity as the corpus writes it."""
    value = f"{quantity.low}..{quantity.high}" if quantity.value is None else str(quantity.value)
    further = [quantity.hedge, quantity.per and f"per:{quantity.per}"]
    further += [f"doubt:{doubt}" for doubt in quantity.doubts]
    further += [f"or:{other}" for other in quantity.alternatives]
    printed = text[quantity.span.start : quantity.span.end]
    return [printed, value, quantity.unit or "-", *(word for word in further if word)]


@pytest.mark.parametrize(("code", "text", "figures"), POSITIVE)
def test_every_figure_of_the_line_is_read(code: str, text: str, figures: list[list[str]]) -> None:
    assert [_written(text, quantity) for quantity in find_quantities(text, load_figures(code))] == figures


@pytest.mark.parametrize(("code", "text"), NEGATIVE)
def test_nothing_is_read_where_there_is_no_figure(code: str, text: str) -> None:
    found = find_quantities(text, load_figures(code))
    assert [_written(text, quantity) for quantity in found] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_corpus_is_large_enough_and_says_nothing_twice(code: str) -> None:
    corpus = CORPORA[code]
    assert set(corpus) == {"positive", "negative"}
    texts = [line[0] for line in corpus["positive"]] + corpus["negative"]
    assert len(corpus["positive"]) >= 150
    assert len(corpus["negative"]) >= 60
    assert len(set(texts)) == len(texts)


def test_every_language_has_the_same_tables() -> None:
    tables = {code: read_table(code, "figures") for code in LANGUAGES}
    first = tables[LANGUAGES[0]]
    for table in tables.values():
        assert set(table) == set(first)
        for key in ("digits", "range", "units", "hedges", "hedges_behind", "per", "nouns"):
            assert set(table[key]) <= set(first[key]) | {"mi2", "acre", "lb", "ft", "in", "oz", "gal"}, key
