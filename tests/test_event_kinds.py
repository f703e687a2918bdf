"""Events that a sentence tells but for a name, a town or a date that stands elsewhere in the text.

Every rule comes with what looks like it and must raise no alarm, or is nothing to confirm.
"""

from __future__ import annotations

import pytest
from judged import alarmed, findings


def alarms(text: str) -> list[tuple[str | None, str]]:
    """The reason and the words of every alarm."""
    return [(finding.reason, finding.quote) for finding in alarmed(text, None)]


def passed(text: str) -> list[str]:
    """The words of all that is supported."""
    return [finding.quote for finding in findings(text, None) if finding.verdict == "supported"]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("La stratégie lancée le 25 septembre 2024 doit aider le Maroc.", "25 septembre 2024"),
        ("Le Maroc a présenté sa feuille de route le 12 janvier 2026.", "12 janvier 2026"),
        (
            "When the digital strategy was unveiled on 25 September 2024, few in Morocco listened.",
            "25 September 2024",
        ),
        ("Morocco presented its own roadmap on 12 January 2026.", "12 January 2026"),
        ("ينتظر المغرب الكثير من خارطة الطريق التي قدمت يوم 12 يناير 2026.", "12 يناير 2026"),
    ],
)
def test_the_very_day_tells_which_strategy_it_is(text: str, quote: str) -> None:
    """It is taken up by its kind, with nothing that says of what it is."""
    assert passed(text) == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "La stratégie de l'eau lancée le 25 septembre 2024 doit aider le Maroc.",
        "Le Maroc a dévoilé le 12 janvier 2026 une feuille de route pour ses oliviers.",
        "Le Maroc a présenté sa feuille de route pour ses oliviers le 12 janvier 2026.",
        "Morocco unveiled a strategy for its forests on 25 September 2024.",
        "Kenya presented its own roadmap on 12 January 2026; Morocco had not been invited.",
        "كشف المغرب يوم 12 يناير 2026 عن خارطة طريق لغاباته.",
    ],
)
def test_another_strategy_of_that_day_is_nothing_to_confirm(text: str) -> None:
    """Something tells what it is for, or whose."""
    assert not passed(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le centre de données de Dakhla vise 500 MW. La convention a été signée à Fès le 14 novembre 2025.",
         [("place", "Fès")]),
        ("A data centre is planned in Dakhla. Its founding convention was signed on 14 November 2025, at a "
         "ceremony in Agadir.", [("place", "Agadir")]),
        ("Un centre de données doit naître à Dakhla. La convention a été signée ici même, à Dakhla, le "
         "24 novembre 2025.", [("date", "24 novembre 2025")]),
        ("Le Maroc et Mistral AI ont signé à Fès, le 12 janvier 2026, un partenariat.", [("place", "Fès")]),
        ("وقع المغرب في مراكش، يوم 12 يناير 2026، شراكة مع «ميسترال» الفرنسية.", [("place", "مراكش")]),
    ],
)  # fmt: skip
def test_an_agreement_taken_up_is_the_one_of_its_day(text: str, expected: list[tuple[str, str]]) -> None:
    """Its thing was told just before, or it is that of a guest."""
    assert alarms(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Dakhla attend ses touristes. Une convention sur le port a été signée à Fès le 14 novembre 2025.",
        "Le centre de Dakhla vise 500 MW. La convention a été signée le 14 novembre 2025 à Dakhla.",
        "Dakhla awaits its tourists. The agreement with Siemens was signed in Agadir on 14 November 2025.",
        "Un centre de données doit naître à Dakhla. Une convention sur la pêche y a été signée "
        "le 24 novembre 2025.",
        "Le Maroc et Mistral AI ont signé à Rabat, le 12 janvier 2026, un partenariat.",
        "تنتظر الداخلة سياحها. ووقعت اتفاقية للصيد البحري بأكادير يوم 14 نونبر 2025.",
    ],
)
def test_another_agreement_of_that_day_is_no_wrong_place(text: str) -> None:
    """It is told with whom it is, or it is but "an agreement"."""
    assert not alarms(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'ANRT a attribué les licences 5G le 25 juin 2025, et les décrets ont suivi en octobre.",
         [("date", "25 juin 2025")]),
        ("The ANRT awarded the 5G licences on 25 June 2025, and the decrees followed in the autumn.",
         [("date", "25 June 2025")]),
        ("L'ANRT a attribué les licences 5G le 25 juillet 2025, et les décrets ont suivi en octobre.", []),
        ("Les décrets sur l'attribution des licences 5G datent du 25 juin 2025.", []),
    ],
)  # fmt: skip
def test_what_followed_behind_a_comma_is_not_what_the_date_is_of(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """What an event is not may be told after it."""
    assert alarms(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Naver, which teamed up with Intel, Nexus Core Systems and Lloyds Capital, builds in Morocco.",
         [("party", "Intel")]),
        ("Naver, which teamed up with Nvidia, Nexus Core Systems and Lloyds Capital, builds in Morocco.", []),
        ("Naver, which teamed up with Intel on chips, plans a campus in Morocco.", []),
    ],
)  # fmt: skip
def test_a_stranger_among_several_parties_is_one_too_many(text: str, expected: list[tuple[str, str]]) -> None:
    """Two more of its own tell which event it is."""
    assert alarms(text) == expected


@pytest.mark.parametrize("month", ["تشرين الثاني (نوفمبر)", "تشرين الثاني/نوفمبر", "تشرين الثاني / نوفمبر"])
def test_a_month_told_by_both_its_names_keeps_its_year(month: str) -> None:
    """In a bracket or behind a stroke."""
    text = f"وقعت اتفاقية مركز البيانات «إيكودار» بالداخلة يوم 14 {month} 2025."
    assert f"14 {month} 2025" in passed(text)
