"""Questions and the answers that give a figure alone."""

from __future__ import annotations

import pytest
from judged import linked

AI = "ai-gdp-contribution-2030"
ASKED = {
    "fr": "Combien l'IA doit-elle ajouter au PIB du Maroc d'ici {} ?\n{}.",
    "en": "How much is AI to add to Morocco's GDP by {}?\n{}.",
    "ar": "كم سيضيف الذكاء الاصطناعي إلى الناتج الداخلي الخام للمغرب بحلول {}؟\n{}.",
}


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [
        ("fr", "Environ 100 milliards de dirhams", "10 milliards de dirhams"),
        ("en", "About 100 billion dirhams", "Ten billion dirhams, give or take"),
        ("ar", "حوالي 100 مليار درهم", "10 مليارات درهم"),
    ],
)
def test_an_answer_is_about_what_was_asked_and_for_when(language: str, right: str, wrong: str) -> None:
    asked = ASKED[language]
    assert linked(asked.format(2030, right)) == [("pass", None, AI)]
    assert linked(asked.format(2035, right)) == [("alarm", "horizon", AI)]
    assert linked(asked.format(2030, wrong)) == [("alarm", "digits", AI)]


@pytest.mark.parametrize(
    "text",
    [
        "Combien de foyers marocains pouvaient avoir la fibre en 2022, et combien en {} ?\n"
        "1,5 million et 5,6 millions.",
        "How many Moroccan households could order fibre in 2022, and how many in {}?\n"
        "1.5 million and 5.6 million.",
    ],
)
def test_two_answers_are_for_the_two_times_asked_for(text: str) -> None:
    first = ("pass", None, "fibre-households-baseline-2022")
    assert linked(text.format(2030)) == [first, ("pass", None, "fibre-households-2030")]
    assert linked(text.format(2026)) == [first, ("alarm", "horizon", "fibre-households-2030")]


@pytest.mark.parametrize(
    "text",
    [
        "RABAT, 2 March 2026 – How many AI jobs does Egypt want by 2030? 5,000.",
        "Morocco's plan is known. How many AI jobs does Egypt want by 2030? 5,000.",
        "Morocco wants AI jobs. How many people will learn to swim by 2030? 5,000.",
        "Can AI really add that much to Morocco's GDP by 2030? Two billion dirhams of sales come from it.",
        "What will AI add to Morocco's GDP by 2030? Forty dirhams a day is what I am paid.",
        "What will AI add to Morocco's GDP by 2030, and by when? Ten billion dirhams and five years.",
        "Combien d'emplois l'Égypte attend-elle de l'IA d'ici 2030 ? 5 000.",
        "Le Maroc vise combien d'emplois numériques en 2030 ? Et le Sénégal ? 150 000.",
        "Que vaudra l'IA dans le PIB du Maroc en 2030 ? "
        "Dix milliards de dirhams, c'est déjà notre chiffre d'affaires.",
        "كم منصب شغل تستهدف مصر في الذكاء الاصطناعي بحلول 2030؟ 5000.",
    ],
)
def test_an_answer_about_something_else_is_left_alone(text: str) -> None:
    assert [found for found in linked(text) if found[0] == "alarm"] == []
