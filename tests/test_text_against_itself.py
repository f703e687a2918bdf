"""The text against itself, told across sentences, voices and items: multiples, sums, rises and falls."""

from __future__ import annotations

import pytest
from judged import alarmed


def told(text: str) -> list[str | None]:
    return [finding.reason for finding in alarmed(text)]


@pytest.mark.parametrize(
    ("text", "right", "wrong", "reason"),
    [
        ("Le Maroc veut 1 000 startups fin 2026, contre 380 au départ. Donc, ×{}.", "2,6", "4,6", "change"),
        (
            "Le Maroc veut dix gazelles. Il aura 1 000 startups fin 2026, contre 380 en 2022. C'est "
            "{} fois plus.",
            "2,6",
            "6",
            "change",
        ),
        (
            "Morocco wants ten gazelles. It should have 1,000 start-ups at the end of 2026, against "
            "380 in 2022. "
            "So, {}x.",
            "2.6",
            "6",
            "change",
        ),
        (
            "يريد المغرب عشر غزالات. وسيكون له 1000 مقاولة ناشئة متم 2026، مقابل 380 سنة 2022. "
            "أي أن العدد سيتضاعف {} مرات.",
            "2,6",
            "6",
            "change",
        ),
        (
            "Pour la CNUCED, le marché mondial de l'IA pesait 189 milliards de dollars en 2023 et pèsera "
            "4 800 milliards en 2033. Il sera donc multiplié par {}.",
            "25",
            "dix",
            "change",
        ),
        (
            "— Où en est le Maroc à l'EGDI ?\n— Il était 101e en 2022, il est 90e en 2024.\n"
            "— Il a donc gagné {} places.",
            "onze",
            "21",
            "change",
        ),
        (
            "- Where is Morocco in the UN's EGDI?\n- It was 101st in 2022 and 90th in 2024.\n"
            "- So it has gained {} places.",
            "eleven",
            "21",
            "change",
        ),
        (
            "— وأين المغرب في مؤشر تطور الحكومة الإلكترونية؟\n"
            "— كان في المرتبة 101 سنة 2022، وصار في المرتبة 90 سنة 2024.\n— أي أنه ربح {} مرتبة.",
            "11",
            "21",
            "change",
        ),
        (
            "Exportations numériques du Maroc :\n2026 : 25 milliards de dirhams\n"
            "2030 : 40 milliards de dirhams, soit {} fois le niveau visé pour 2026.",
            "1,6",
            "deux",
            "change",
        ),
        (
            "Morocco wants 1,000 start-ups in 2026. It wants 3,000 start-ups in 2030, {} times the "
            "2026 target.",
            "three",
            "five",
            "change",
        ),
        (
            "يستهدف المغرب 1000 مقاولة ناشئة سنة 2026. ويستهدف 3000 مقاولة ناشئة سنة 2030، "
            "أي {} أضعاف هدف سنة 2026.",
            "ثلاثة",
            "خمسة",
            "change",
        ),
        (
            "Moroccan start-ups raised $81m in 2025, against $82m in 2024, a {} of 1.2%.",
            "fall",
            "rise",
            "change",
        ),
        (
            "L’offshoring employait 148 500 personnes à la fin de 2024 et 141 000 en 2023. "
            "L'effectif a donc {} de 5,3 % en un an.",
            "augmenté",
            "baissé",
            "change",
        ),
        (
            "بلغت صادرات ترحيل الخدمات 26,22 مليار درهم سنة 2024 مقابل 17,9 مليار درهم سنة 2023، "
            "أي {} في المائة.",
            "بارتفاع قدره 46",
            "بانخفاض قدره 31,7",
            "change",
        ),
        (
            "For 5G licences, Maroc Telecom paid 900 million dirhams, Orange and inwi 600 million "
            "dirhams each. "
            "Do the sum with me: the state took in {} billion dirhams.",
            "2.1",
            "1.5",
            "sum",
        ),
        (
            "الرخصة ديال اتصالات المغرب للجيل الخامس طاحت بـ900 مليون درهم، وديال أورنج وإنوي بـ600 "
            "مليون درهم "
            "للواحدة. إيوا حسبو معايا: الدولة دخلات ليها من هاد الرخص كاملين {} درهم.",
            "2,1 مليار",
            "مليار ونص",
            "sum",
        ),
        (
            "Pour la 5G, l'État a touché 2,1 milliards de dirhams de licences. Maroc Telecom a versé "
            "900 millions de dirhams, Orange et inwi {} millions de dirhams chacun.",
            "600",
            "700",
            "sum",
        ),
    ],
)
def test_what_is_reckoned_wrong_is_told_and_what_is_right_is_not(
    text: str, right: str, wrong: str, reason: str
) -> None:
    assert told(text.format(right)) == []
    assert told(text.format(wrong)) == [reason]


@pytest.mark.parametrize(
    "text",
    [
        # a rise or a fall told of the earlier value
        "Les recettes d’exportation de l’offshoring ont atteint 26,22 milliards de dirhams en 2024. "
        "L'année 2023 "
        "avait donné 17,9 milliards de dirhams, soit 31,7 % de moins.",
        # a multiple of something else, and one whose base no other value is told for
        "Le Maroc vise 25 milliards de dirhams d'exportations numériques en 2026 et 40 milliards en "
        "2030, soit "
        "quatre fois le niveau du tourisme attendu en 2026.",
        "Le Maroc vise 40 milliards de dirhams d'exportations numériques en 2030, soit seize fois le "
        "niveau de 2006.",
        # the next item tells of something else, or says not that it follows
        "– Rang du Maroc à l'EGDI : 101e en 2022, 90e en 2024\n– Gain : 21 places",
        "- Morocco's outsourcing: 141,000 people in 2023, 148,500 at the end of 2024\n- Growth: 4 %",
        # a part of what is counted; pots are no money; dimensions are no multiple
        "Pour les licences 5G, Maroc Telecom a payé 900 millions de dirhams, Orange et inwi 600 millions de "
        "dirhams chacun. Maroc Telecom et Orange ont donc payé ensemble 1,5 milliard de dirhams.",
        "The state put 1.3 billion dirhams behind Morocco's start-ups, in three pots: MAD 750 "
        "million for venture "
        "building, MAD 450 million for venture capital and MAD 70 million for Technopark.",
        "L'enveloppe pour les startups marocaines est de 1,3 milliard de dirhams. Il y a 750 "
        "millions pour le "
        "venture building et 70 millions pour Technopark. Un fonds allemand met 540 millions à Berlin.",
        "Le Maroc veut 1 000 startups fin 2026, contre 380 au départ. Notre salle fait 3 × 4 mètres.",
    ],
)
def test_what_does_not_follow_from_the_values_told_is_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "2030\n– Exportations numériques du Maroc : 40 milliards de dirhams, soit {} le niveau visé "
        "pour 2026.",
        "Le Maroc vise 3 000 startups en 2030, soit trois fois l'objectif de 2026.",
        "2030\n- Moroccan digital exports: 40 billion dirhams, twice the level aimed at for 2026.",
        "2030\n- الصادرات الرقمية للمغرب: 40 مليار درهم، أي مرتين المستوى المستهدف سنة 2026.",
        "2030\n- الصادرات الرقمية للمغرب: 40 مليار درهم، أي ضعف المستوى المستهدف سنة 2026.",
    ],
)
def test_the_year_of_what_a_figure_is_so_many_times_is_not_its_own(text: str) -> None:
    assert told(text.format("1,6 fois")) == []
