"""Events told briefly: entries of a chronology, rows of a table, answers, editions, appointments.

Every rule comes with what looks like it and must raise no alarm.
"""

from __future__ import annotations

import pytest
from judged import alarmed, findings

#: when the texts were written
DAY, LATER = "2025-12-20", "2026-04-20"


def alarms(text: str, day: str = DAY) -> list[tuple[str | None, str]]:
    """The reason and the words of every alarm."""
    return [(finding.reason, finding.quote) for finding in alarmed(f"{day}\n\n{text}", None)]


def passed(text: str) -> list[str]:
    """The words of all that is supported."""
    return [finding.quote for finding in findings(text, None) if finding.verdict == "supported"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("26 septembre. Le Maroc et le PNUD lancent le hub D4SD à Genève.", [("place", "Genève")]),
        ("12 novembre 2025\n\nMistral AI signe un mémorandum avec le ministère de la Transition numérique.",
         [("date", "12 novembre 2025")]),
        ("26 August 2025\n\nMorocco and the UNDP launch the D4SD hub in New York.",
         [("date", "26 August 2025")]),
        ("20 October. The digital ministry launches in Fez the national programme teaching children AI.",
         [("place", "Fez")]),
        ("26 أكتوبر 2025\n\nأطلق المغرب وبرنامج الأمم المتحدة الإنمائي قطب D4SD بنيويورك.",
         [("date", "26 أكتوبر 2025")]),
        ("11 septembre. Le ministère de la Transition numérique signe avec la CNSS une convention "
         "pour une plateforme d’IA responsable.", [("party", "CNSS")]),
        ("25 June. The ANRT awards the 5G licences to the three operators.", [("date", "25 June")]),
    ],
)  # fmt: skip
def test_a_date_alone_is_that_of_what_is_told_next(text: str, expected: list[tuple[str, str]]) -> None:
    """The entries of a chronology."""
    assert alarms(f"Maroc, Morocco, المغرب\n\n{text}") == expected


@pytest.mark.parametrize(
    "text",
    [
        "26 octobre. Un mois après le lancement du hub D4SD à New York, le PNUD publie un rapport.",
        "27 septembre. Le Maroc et le PNUD lancent le hub D4SD à New York.",
        "12 octobre 2025\n\nLe mémorandum signé avec Mistral AI en septembre prend effet.",
        "26 November. The D4SD hub, launched in New York in September, hires its first staff.",
        "26 November. The UNDP, which launched the D4SD hub with Morocco, publishes a report.",
        "12 October 2025. Mistral AI's memorandum with the digital ministry is presented in Casablanca.",
        "26 نونبر. قطب D4SD الذي أطلقه المغرب وبرنامج الأمم المتحدة الإنمائي ينظم ورشة بالرباط.",
    ],
)
def test_an_entry_that_goes_on_about_an_event_or_reports_it_later_is_no_wrong_date(text: str) -> None:
    """The day is that of something else."""
    assert alarms(f"Maroc, Morocco, المغرب\n\n{text}") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GITEX Africa, édition par édition\n\nAnnée | Dates | Ville\n2023 | 31 mai au 2 juin | Rabat\n"
         "2024 | 29 au 31 mars | Marrakech", [("place", "Rabat"), ("date", "29 au 31 mars")]),
        ("GITEX Africa, edition by edition\n\nYear | Days | Town | Visitors\n"
         "2025 | 14 to 16 May | Marrakech | n/a", [("date", "14 to 16 May")]),
        ("جيتكس إفريقيا\n\nالسنة | الأيام | المدينة\n2023 | من 31 ماي إلى 2 يونيو | الدار البيضاء",
         [("place", "الدار البيضاء")]),
        ("Où a été lancé le hub D4SD du Maroc et du PNUD ?\nÀ Genève, le 26 septembre 2025.",
         [("place", "Genève")]),
        ("When was Digital Morocco 2030 launched?\nOn 25 October 2024, in Rabat.",
         [("date", "25 October 2024")]),
        ("متى وقعت مذكرة التفاهم بين ميسترال والوزارة بالمغرب؟\nفي 12 نونبر 2025 بالرباط.",
         [("date", "12 نونبر 2025")]),
    ],
)  # fmt: skip
def test_rows_and_answers_tell_of_what_stands_above(text: str, expected: list[tuple[str, str]]) -> None:
    """The day and the place alone."""
    assert alarms(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "When was Digital Morocco 2030 launched?\nOn 25 October 2024 the ministry was still hiring.",
        "Who signed the Igoudar Dakhla agreement?\nOn 14 October 2025 a minister named them in Agadir.",
        "Salon | Année | Dates | Ville\nGITEX Africa | 2025 | 14 au 16 avril | Marrakech\n"
        "GITEX Europe | 2025 | 21 au 23 mai | Berlin",
    ],
)
def test_an_answer_or_a_row_on_something_else_is_left_alone(text: str) -> None:
    """Words of its own, or another name."""
    assert alarms(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GITEX Africa vient de boucler sa quatrième édition, tenue à Marrakech du 14 au 16 avril.",
         [("date", "14 au 16 avril")]),
        ("The fourth edition of GITEX Africa was held in Marrakech from 29 to 31 May.",
         [("date", "29 to 31 May")]),
        ("انعقدت الدورة الرابعة من معرض جيتكس إفريقيا بمراكش من 14 إلى 16 أبريل.",
         [("date", "14 إلى 16 أبريل")]),
        ("GITEX Africa ended its fourth edition with a promise of a side fair, held from 14 to 16 May.", []),
        ("The fourth edition of GITEX Africa was held from 7 to 9 April, the third from 14 to 16 April 2025.",
         []),
        ("Après une troisième édition de GITEX Africa tenue du 14 au 16 avril de l’an dernier, la quatrième "
         "s’est tenue à Marrakech.", []),
    ],
)  # fmt: skip
def test_days_without_a_year_are_those_of_the_edition_named(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """Not those of another year."""
    assert alarms(text, LATER) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Stratégie nationale de cybersécurité 2030, publiée par l’ANRT en juillet 2024.",
         ["ANRT"]),
        ("Morocco's national cybersecurity strategy 2030 was published by the CNDP.", ["CNDP"]),
        ("الاستراتيجية الوطنية للأمن السيبراني 2030، المنشورة من طرف وكالة التنمية الرقمية في يوليوز 2024.",
         ["وكالة التنمية الرقمية"]),
        ("Le 12 septembre 2025, Mistral AI signe un mémorandum avec le ministère de l’Industrie.",
         ["ministère de l’Industrie"]),
        ("L’ADD, dirigée depuis le 12 mai 2025 par Mohammed Drissi Melyani, investit au Maroc.",
         ["Mohammed Drissi Melyani"]),
        ("La Stratégie nationale de cybersécurité 2030, publiée par la DGSSI, est saluée par l’ANRT.", []),
        ("Morocco's national cybersecurity strategy 2030, published by Reuters in July 2024.",
         []),
        ("Le 12 septembre 2025, Mistral AI a signé à Rabat un mémorandum d’entente avec la CDG.", []),
        ("Mistral AI, qui a signé un mémorandum d’entente à Rabat, travaille avec l’UM6P.", []),
        ("Mohammed Drissi Melyani, nommé en 2019 à l’ADD, a été remplacé le 12 mai 2025.", []),
        ("Le successeur de Mohammed Drissi Melyani à l’ADD a été nommé le 12 mai 2025.", []),
        ("Appointed on 12 May 2025, the successor of Mohammed Drissi Melyani at the ADD wants more.", []),
        ("غادر محمد الإدريسي الملياني وكالة التنمية الرقمية يوم 12 ماي 2025 وعين خلف له.", []),
    ],
)  # fmt: skip
def test_whoever_is_told_in_the_place_of_another(text: str, expected: list[str]) -> None:
    """Who published it, who signed it, who took the office."""
    assert [quote for _, quote in alarms(text)] == expected


def test_a_heading_gives_a_day_of_a_text_without_date_no_year() -> None:
    """The year of the aim is not that of the day; a dateline without its year is no event's day."""
    text = (
        "Morocco says AI will add much by 2030\n\nRABAT, Jan 13 (Wire) - Morocco set out a plan.\n\n"
        "Maroc IA 2030, unveiled on January 12, aims high."
    )
    assert passed(text) == ["January 12"]


def test_the_entries_of_a_chronology_are_confirmed() -> None:
    """Dates and places that are right."""
    text = f"{DAY}\n\nLe numérique au Maroc\n\n17 juin. Oracle inaugure à Casablanca son centre de R&D."
    assert passed(text) == ["17 juin", "Casablanca"]
