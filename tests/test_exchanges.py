"""Two right values that stand with each other's words, beside the same sentences with each at its place."""

from __future__ import annotations

import pytest
from judged import alarmed

PAIRS = [
    # words behind the figure
    (
        "Argent public pour les startups marocaines : {} millions de dirhams pour le venture building, "
        "{} millions de dirhams pour le capital-risque.",
        ("750", "450"),
    ),
    # words before it
    (
        "Public money for Moroccan startups: venture building gets {} million dirhams, "
        "venture capital {} million dirhams.",
        ("750", "450"),
    ),
    # the time of each
    ("Global Innovation Index : le Maroc passe du {}e rang en 2024 au {}e en 2025.", ("66", "57")),
    ("In the Global Innovation Index, Morocco ranked {}th in 2024 and {}th in 2025.", ("66", "57")),
    ("في مؤشر الابتكار العالمي، احتل المغرب المرتبة {} سنة 2024 والمرتبة {} سنة 2025.", ("66", "57")),
]


def alarms(text: str) -> list[str]:
    return [finding.quote for finding in alarmed(text)]


@pytest.mark.parametrize(("text", "values"), PAIRS)
def test_exchanged_values_are_both_alarmed(text: str, values: tuple[str, str]) -> None:
    first, second = values
    found = alarms(text.format(second, first))
    assert len(found) == 2
    assert second in found[0]
    assert first in found[1]


@pytest.mark.parametrize(("text", "values"), PAIRS)
def test_values_in_their_places_are_not(text: str, values: tuple[str, str]) -> None:
    assert alarms(text.format(*values)) == []


def test_a_value_that_only_one_figure_took_over_is_no_exchange() -> None:
    once = "Global Innovation Index : le Maroc passe du 66e rang en 2024 au 66e en 2025."
    assert alarms(once) == []
