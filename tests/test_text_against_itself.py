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


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "Maroc : {} pour entrer dans l'ère nouvelle\n\n"
            "La stratégie Maroc Digital 2030 est dotée de 11 milliards de dirhams pour 2024-2026.",
            "11 milliards de dirhams",
            "11 milliards de dollars",
        ),
        (
            "Désert : {} et une lagune\n\nLe centre de données Igoudar de Dakhla aura une puissance de "
            "500 MW.",
            "500 MW",
            "500 MWh",
        ),
        (
            "A {} question\n\nArtificial intelligence should add 100 billion dirhams to Morocco's GDP by "
            "2030.",
            "100-billion-dirham",
            "10-billion-dirham",
        ),
        (
            "بـ{}.. سباق جديد\n\nسيضيف الذكاء الاصطناعي 100 مليار درهم إلى الناتج الداخلي الخام للمغرب "
            "بحلول 2030.",
            "100 مليار درهم",
            "100 مليار دولار",
        ),
    ],
)
def test_a_title_tells_what_its_text_tells(text: str, right: str, wrong: str) -> None:
    assert told(text.format(right)) == []
    assert told(text.format(wrong)) == ["repeat"]


@pytest.mark.parametrize(
    "text",
    [
        # the text has the figure of the title too, or converts it, or the title does
        "Cloud : 11 milliards de dollars\n\nLa stratégie Maroc Digital 2030 est dotée de 11 milliards de "
        "dirhams "
        "pour 2024-2026. Ailleurs, un groupe annonce 11 milliards de dollars.",
        "A bet of $10bn\n\nArtificial intelligence should add 100 billion dirhams to Morocco's GDP by 2030.",
        # so much a year is no total
        "Ten billion dirhams a year\n\nArtificial intelligence should add 100 billion dirhams to "
        "Morocco's GDP "
        "by 2030.",
    ],
)
def test_a_title_may_tell_another_figure(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "Maroc Digital 2030 mobilise 11 milliards de dirhams de 2024 à 2026, soit {} de centimes.",
            "1 100 milliards",
            "110 milliards",
        ),
        (
            "Maroc Digital 2030 mobilise 11 milliards de dirhams de 2024 à 2026. Vous comptez en "
            "centimes ? Cela "
            "donne {} de centimes.",
            "1 100 milliards",
            "110 milliards",
        ),
        (
            "Digital Morocco 2030 has 11 billion dirhams for 2024-2026. In centimes, that makes {} "
            "billion centimes.",
            "1,100",
            "110",
        ),
        (
            "من غلاف المقاولات الناشئة، خصصت 70 مليون درهم، أي {} سنتيم، لشبكة تكنوبارك.",
            "7 ملايير",
            "70 مليار",
        ),
    ],
)
def test_centimes_are_a_hundredth(text: str, right: str, wrong: str) -> None:
    assert told(text.format(right)) == []
    assert told(text.format(wrong)) == ["fx"]


@pytest.mark.parametrize(
    "text",
    [
        "L'État verse 2 milliards de dirhams pour 100 écoles, soit 2 milliards de centimes par école.",
        "L'État verse 2 milliards de dirhams, soit 20 milliards de centimes par an.",
        "Maroc Digital 2030 mobilise 11 milliards de dirhams de 2024 à 2026. Le stade coûte 110 milliards de "
        "centimes.",
    ],
)
def test_centimes_of_something_else_are_no_conversion(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "Partis de 380 startups en 2022, nous devons {} leur nombre pour en compter 3 000 en 2030.",
            "multiplier par huit",
            "quadrupler",
        ),
        (
            "Maroc Digital 2030 veut former 100 000 jeunes par an d'ici 2030, soit {} fois les 14 000 de "
            "2022.",
            "sept",
            "dix",
        ),
        (
            "Digital Morocco 2030 wants to train 100,000 young people a year by 2030, {} times the 2022 "
            "figure of "
            "14,000.",
            "seven",
            "ten",
        ),
        (
            "Morocco had 380 start-ups in 2022 and wants {} times as many to reach 3,000 start-ups in 2030.",
            "eight",
            "four",
        ),
        (
            "تراهن استراتيجية المغرب الرقمي 2030 على تكوين 100 ألف شاب سنويا في أفق 2030، أي {} أضعاف العدد "
            "المسجل سنة 2022، وهو 14 ألفا.",
            "سبعة",
            "عشرة",
        ),
        (
            "كان للمغرب 380 مقاولة ناشئة سنة 2022، ويريد مضاعفة عددها {} مرات لبلوغ 3000 مقاولة ناشئة "
            "سنة 2030.",
            "ثماني",
            "أربع",
        ),
        (
            "Dans l’édition 2024 de l’EGDI, le Maroc est 90e sur 193, alors qu’il occupait la 101e place "
            "deux ans "
            "auparavant, soit un gain de onze {}.",
            "places",
            "points",
        ),
    ],
)
def test_a_change_is_set_against_the_values_on_both_sides(text: str, right: str, wrong: str) -> None:
    assert told(text.format(right)) == []
    assert told(text.format(wrong)) == ["change"]


@pytest.mark.parametrize(
    "text",
    [
        "Morocco had 380 start-ups in 2022; it wants to double their exports and to have 3,000 start-ups "
        "in 2030.",
        "كان للمغرب 380 مقاولة ناشئة سنة 2022، ويريد مضاعفة تمويلها مرتين لبلوغ 3000 مقاولة ناشئة سنة 2030.",
        "Le Maroc veut 3 000 startups en 2030, soit quatre fois le budget prévu pour les 380 de 2022.",
    ],
)
def test_a_multiple_of_something_else_parts_no_values(text: str) -> None:
    assert told(text) == []


def test_a_rise_is_not_of_the_year_that_it_is_set_against() -> None:
    text = (
        "بلغت صادرات ترحيل الخدمات 26,22 مليار درهم سنة 2024، مقابل 26,17 مليار درهم في 2023، بنمو لم يتجاوز "
        "0,2 في المائة."
    )
    assert told(text) == []


@pytest.mark.parametrize(("money", "alarms"), [("dollars", 0), ("dirhams", 1)])
def test_an_amount_that_tells_its_claim_has_its_currency_too(money: str, alarms: int) -> None:
    text = f"Le programme public appuyé par ENNAJAA a été estimé en 2021 à 675 millions de {money}."
    assert len(told(text)) == alarms
