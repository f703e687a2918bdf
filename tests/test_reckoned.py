"""Figures reckoned from others of the text: the right ones, the wrong ones, and those of something else."""

from __future__ import annotations

import pytest
from judged import alarmed


def told(text: str) -> list[tuple[str, str | None]]:
    return [(finding.verdict, finding.reason) for finding in alarmed(text)]


@pytest.mark.parametrize(
    ("text", "right", "wrong", "reason"),
    [
        (
            "Le Maroc pointe à la 90e place de l’EGDI 2024 des Nations unies. Il était 101e en 2022. "
            "D’une édition à l’autre, le pays a gagné {} places.",
            "onze",
            "seize",
            "change",
        ),
        (
            "À l’indice mondial de l’innovation, le Maroc passe du 66e rang en 2024 au 57e en 2025. Ce "
            "sont {} places de gagnées en un an.",
            "neuf",
            "douze",
            "change",
        ),
        (
            "Dans l’EGDI de l’ONU, le Royaume était 106e en 2020 et 101e en 2022, avant de se hisser au "
            "90e rang en 2024. En quatre ans, il a donc gagné {} places.",
            "seize",
            "six",
            "change",
        ),
        (
            "Morocco stands 90th in the UN's EGDI for 2024. It was 101st in 2022. Between the two "
            "editions the kingdom has thus climbed {} places.",
            "eleven",
            "fifteen",
            "change",
        ),
        (
            "In the Global Innovation Index Morocco moved from 66th in 2024 to 57th in 2025. That is {} "
            "places better in a year.",
            "nine",
            "twelve",
            "change",
        ),
        (
            "Morocco ranked 101st in 2022 and 90th in 2024 in the EGDI, so it gained {} places.",
            "11",
            "21",
            "change",
        ),
        (
            "يحتل المغرب المرتبة 90 في مؤشر تطور الحكومة الإلكترونية لسنة 2024، وكان في المرتبة 101 سنة "
            "2022. وهكذا كسبت المملكة بين الدورتين {}.",
            "11 مرتبة",
            "15 مرتبة",
            "change",
        ),
        (
            "انتقل المغرب في مؤشر الابتكار العالمي من المرتبة 66 سنة 2024 إلى المرتبة 57 سنة 2025، "
            "متقدما بـ{} مراتب.",
            "تسع",
            "اثنتي عشرة",
            "change",
        ),
        (
            "انتقل المغرب في مؤشر الابتكار العالمي من المرتبة 66 سنة 2024 إلى المرتبة 57 سنة 2025. وبذلك "
            "ربح {} مراكز في سنة واحدة.",
            "9",
            "19",
            "change",
        ),
        (
            "Les filières numériques de l’université ont accueilli 10 712 nouveaux inscrits en "
            "2022-2023, puis 21 125 en 2023-2024. L’augmentation est de {} %.",
            "97",
            "50",
            "change",
        ),
        (
            "Le nombre de nouveaux inscrits dans les filières numériques est passé de 10 712 étudiants "
            "en 2022-2023 à 21 125 l’année suivante, soit une progression de {} %.",
            "97",
            "50",
            "change",
        ),
        (
            "Les recettes d’exportation de l’offshoring ont atteint 26,22 milliards de dirhams en 2024, "
            "contre 17,9 milliards de dirhams en 2023. Cela représente {} % de plus en un an.",
            "46",
            "64",
            "change",
        ),
        (
            "New enrolments in digital degrees went from 10,712 students in 2022-2023 to 21,125 the "
            "following year, an increase of {} per cent.",
            "97",
            "50",
            "change",
        ),
        (
            "Offshoring employed 141,000 people in 2023 and 148,500 at the end of 2024. The workforce "
            "grew by {}% in a year.",
            "5.3",
            "15",
            "change",
        ),
        (
            "Offshoring exports came to 26.22 billion dirhams in 2024 against 17.9 billion in 2023. That "
            "is {}% more.",
            "46",
            "64",
            "change",
        ),
        (
            "انتقل عدد المسجلين الجدد في المسالك الرقمية من 10.712 طالبا في موسم 2022-2023 إلى 21.125 في "
            "الموسم التالي، بزيادة نسبتها {} في المائة.",
            "97",
            "50",
            "change",
        ),
        (
            "بلغت صادرات ترحيل الخدمات 26,22 مليار درهم سنة 2024 مقابل 17,9 مليار درهم سنة 2023، أي "
            "بارتفاع قدره {} في المائة.",
            "46",
            "64",
            "change",
        ),
        (
            "كان قطاع ترحيل الخدمات يشغل 141 ألف شخص سنة 2023 وأصبح يشغل 148 ألفا و500 شخص نهاية 2024، "
            "مسجلا نموا بنسبة {} في المائة.",
            "5,3",
            "15",
            "change",
        ),
        (
            "Les jeunes formés au numérique doivent passer de 14 000 en 2022 à 100 000 par an en 2030 : "
            "un chiffre multiplié par {}.",
            "sept",
            "trois",
            "change",
        ),
        (
            "Les nouveaux inscrits dans les filières numériques sont passés de 10 712 en 2022-2023 à 21 "
            "125 en 2023-2024. Leur nombre a {} en un an.",
            "doublé",
            "triplé",
            "change",
        ),
        (
            "Le Maroc comptait 380 startups en 2022 et en vise 3 000 en 2030. Leur nombre doit être "
            "multiplié par {}.",
            "huit",
            "trois",
            "change",
        ),
        (
            "The young people trained in digital skills are to go from 14,000 in 2022 to 100,000 a year "
            "in 2030: {} times as many.",
            "seven",
            "three",
            "change",
        ),
        (
            "Digital exports are to {}, from 26.22 billion dirhams in 2024 to 40 billion in 2030.",
            "grow by half",
            "double",
            "change",
        ),
        (
            "انتقل عدد المسجلين الجدد في المسالك الرقمية من 10.712 طالبا في موسم 2022-2023 إلى 21.125 "
            "طالبا في موسم 2023-2024، أي أنه تضاعف {}.",
            "مرتين",
            "ثلاث مرات",
            "change",
        ),
        (
            "كان عدد الشباب المكونين في المجال الرقمي 14 ألفا سنة 2022 وينتظر أن يبلغ 100 ألف سنويا سنة "
            "2030، أي {} أضعاف.",
            "سبعة",
            "ثلاثة",
            "change",
        ),
        (
            "كان عدد المقاولات الناشئة 380 سنة 2022 والهدف 3000 مقاولة ناشئة سنة 2030، أي مضروبا في {}.",
            "ثمانية",
            "ثلاثة",
            "change",
        ),
        (
            "L’offshoring employait 148 500 personnes à fin 2024, et doit en employer 270 000 en 2030, "
            "soit {} emplois de plus.",
            "121 500",
            "151 500",
            "change",
        ),
        (
            "L’offshoring employait 141 000 personnes en 2023 et 148 500 en 2024. Il a donc créé {} "
            "emplois en un an.",
            "7 500",
            "17 500",
            "change",
        ),
        (
            "Les filières numériques comptaient 10 712 nouveaux inscrits en 2022-2023 et 21 125 en "
            "2023-2024, soit {} de plus.",
            "10 413",
            "12 413",
            "change",
        ),
        (
            "Offshoring employed 141,000 people in 2023 and 148,500 in 2024, {} more.",
            "7,500",
            "18,500",
            "change",
        ),
        (
            "Offshoring is to employ 270,000 people in 2030, up from 148,500 at the end of 2024. That is "
            "{} more jobs.",
            "121,500",
            "171,500",
            "change",
        ),
        (
            "GITEX Africa drew 52,000 visitors in 2025 against 30,000 in 2023, that is {} more.",
            "22,000",
            "12,000",
            "change",
        ),
        (
            "كان قطاع ترحيل الخدمات يشغل 141 ألف شخص سنة 2023 و148 ألفا و500 شخص سنة 2024، أي بزيادة {} "
            "منصب شغل.",
            "7500",
            "17500",
            "change",
        ),
        (
            "استقطب جيتكس إفريقيا 52 ألف زائر سنة 2025 مقابل 30 ألف زائر سنة 2023، أي {} زائر إضافي.",
            "22 ألف",
            "12 ألف",
            "change",
        ),
        (
            "Les licences 5G : 900 millions de dirhams pour Maroc Telecom, 600 millions pour Orange, 600 "
            "millions pour inwi. L’État encaisse au total {} milliards de dirhams.",
            "2,1",
            "2,4",
            "sum",
        ),
        (
            "Maroc Telecom a payé 900 millions de dirhams sa licence 5G, Orange et inwi 600 millions "
            "chacun. Le Trésor a encaissé en tout {} milliards de dirhams.",
            "2,1",
            "1,5",
            "sum",
        ),
        (
            "Maroc Telecom a déboursé 900 millions de dirhams pour sa licence 5G ; ses deux concurrents, "
            "600 millions chacun. Total : {} milliards.",
            "2,1",
            "1,8",
            "sum",
        ),
        (
            "Maroc Telecom paid 900 million dirhams for its 5G licence, Orange and inwi 600 million "
            "each. In all the state collected {} billion dirhams.",
            "2.1",
            "1.5",
            "sum",
        ),
        (
            "Phase one of the Nexus AI Factory costs 5 billion dirhams and phase two 7 billion. The "
            "whole bill is {} billion dirhams.",
            "12",
            "14",
            "sum",
        ),
        (
            "Nexus starts with 16 MW at Nouaceur and adds 20 MW in the north, for a total of {} MW.",
            "36",
            "46",
            "sum",
        ),
        (
            "أدت اتصالات المغرب 900 مليون درهم مقابل رخصة الجيل الخامس، وأدت كل من أورنج وإنوي 600 مليون "
            "درهم. وبذلك تكون الدولة قد حصلت على ما مجموعه {} مليار درهم من الرخص.",
            "2,1",
            "1,5",
            "sum",
        ),
        (
            "تبلغ كلفة الشطر الأول من مصنع نيكسوس للذكاء الاصطناعي 5 مليارات درهم، والثاني 7 مليارات "
            "درهم. أي ما مجموعه {} مليار درهم.",
            "12",
            "15",
            "sum",
        ),
        (
            "يبدأ مصنع نيكسوس للذكاء الاصطناعي بقدرة 16 ميغاواط في النواصر ثم يضيف 20 ميغاواط في الشمال، "
            "ليصل المجموع إلى {} ميغاواط.",
            "36",
            "46",
            "sum",
        ),
        (
            "La stratégie numérique est dotée de 11 milliards de dirhams sur 2024-2026, soit {} "
            "milliards de dirhams par an.",
            "3,7",
            "5,5",
            "sum",
        ),
        (
            "The digital strategy has a budget of 11 billion dirhams over the three years 2024-2026, or "
            "{} billion a year.",
            "3.7",
            "5.5",
            "sum",
        ),
        (
            "خصصت الحكومة 11 مليار درهم للاستراتيجية الرقمية على مدى ثلاث سنوات، أي حوالي {} مليارات "
            "درهم سنويا.",
            "3,7",
            "5,5",
            "sum",
        ),
        (
            "La stratégie numérique prévoit 100 000 jeunes formés par an d’ici 2030, soit {} en cinq ans.",
            "500 000",
            "900 000",
            "sum",
        ),
        (
            "L’IA doit apporter 100 milliards de dirhams au PIB d’ici 2030. Au cours du jour, ce sont {} "
            "milliards de dollars.",
            "10,9",
            "19",
            "fx",
        ),
        (
            "AI is to add 100 billion dirhams to GDP by 2030. At today's rate that is {} billion dollars.",
            "10.9",
            "19",
            "fx",
        ),
        (
            "AI is to add 100 billion dirhams to GDP by 2030, the equivalent of {} billion dollars.",
            "10.9",
            "1.9",
            "fx",
        ),
        (
            "رصدت الحكومة 11 مليار درهم للاستراتيجية الرقمية 2024-2026. ويعادل هذا المبلغ {} مليار دولار.",
            "1,2",
            "2,1",
            "fx",
        ),
        (
            "ينتظر أن يضيف الذكاء الاصطناعي 100 مليار درهم إلى الناتج الداخلي الخام بحلول 2030، أي ما "
            "يعادل {} مليار دولار.",
            "10,9",
            "19",
            "fx",
        ),
        (
            "La stratégie numérique est dotée de 11 milliards de dirhams sur trois ans, de 2024 à 2026. "
            "Cela fait {} milliards de dirhams par an.",
            "3,7",
            "5,5",
            "sum",
        ),
        (
            "The digital strategy has a budget of 11 billion dirhams for 2024-2026. That comes to {} "
            "billion dirhams a year.",
            "3.7",
            "5.5",
            "sum",
        ),
        (
            "À fin 2026, 45 % de la population marocaine doit être couverte par la 5G, puis 85 % en "
            "2030. Soit {} points de plus en quatre ans.",
            "quarante",
            "trente",
            "change",
        ),
        (
            "La couverture 5G de la population doit passer de 45 % fin 2026 à 85 % en 2030, un gain de "
            "{} points.",
            "40",
            "50",
            "change",
        ),
        (
            "5G coverage of the population is to rise from 45% at the end of 2026 to 85% in 2030, a gain "
            "of {} points.",
            "40",
            "30",
            "change",
        ),
        (
            "Le budget d’investissement de l’Agence de développement du digital s’élevait à 268 millions "
            "de dirhams en 2024, à 249 millions de dirhams en 2025, et il tombe à 193 millions de "
            "dirhams en 2026. D’une année sur l’autre, le recul atteint {} %.",
            "22",
            "32",
            "change",
        ),
        (
            "L’Agence de développement du digital disposait de 249 millions de dirhams d’investissement "
            "en 2025 ; elle n’en a plus que 193 millions en 2026. C’est {} millions de dirhams de moins.",
            "56",
            "76",
            "change",
        ),
        (
            "The Digital Development Agency's investment budget falls from 249 million dirhams in 2025 "
            "to 193 million dirhams in 2026, a drop of {}%.",
            "22",
            "33",
            "change",
        ),
        (
            "The Digital Development Agency's investment budget was 249 million dirhams in 2025 and is "
            "193 million dirhams in 2026. The agency thus loses {} million dirhams.",
            "56",
            "86",
            "change",
        ),
        (
            "Les startups marocaines ont levé 82 millions de dollars en 2024 et 81 millions de dollars "
            "en 2025, soit {} de dollars de moins.",
            "1 million",
            "11 millions",
            "change",
        ),
        (
            "De 1 400 exposants en 2024, GITEX Africa est passé à 1 450 en 2025, soit {} de plus.",
            "50",
            "150",
            "change",
        ),
        ("GITEX Africa had 1,400 exhibitors in 2024 and 1,450 in 2025: {} more.", "50", "250", "change"),
        (
            "Dans le classement de Partech, le Maroc était 6e en Afrique pour les levées de fonds des "
            "startups en 2024 ; le voilà 7e en 2025. Il perd donc {}.",
            "une place",
            "trois places",
            "change",
        ),
        (
            "« Nous étions 101e à l’EGDI en 2022, nous sommes 90e en 2024 : cela fait {} places gagnées "
            "», a dit la ministre.",
            "onze",
            "treize",
            "change",
        ),
        (
            "De la 101e place à l’EGDI en 2022 à la 90e en 2024, le Maroc a fait un bond de {} places.",
            "onze",
            "dix-huit",
            "change",
        ),
        (
            "“We were 101st in the EGDI in 2022 and we are 90th in 2024: that is {} places gained,” the "
            "minister said.",
            "eleven",
            "thirteen",
            "change",
        ),
        (
            "From 101st in the EGDI in 2022 to 90th in 2024, Morocco has leapt {} places.",
            "eleven",
            "eighteen",
            "change",
        ),
        (
            "كنا في المرتبة 101 في مؤشر الحكومة الإلكترونية سنة 2022 وصرنا في المرتبة 90 سنة 2024، أي "
            "أننا ربحنا {} مرتبة.",
            "11",
            "13",
            "change",
        ),
        (
            "من المرتبة 101 سنة 2022 إلى المرتبة 90 سنة 2024 في مؤشر الحكومة الإلكترونية، قفز المغرب {} "
            "مرتبة.",
            "11",
            "18",
            "change",
        ),
        (
            "Oxford Insights ranks Morocco 87th in 2025 for government AI readiness, against 101st in "
            "2024: {} places better.",
            "fourteen",
            "twenty-four",
            "change",
        ),
        (
            "L’offshoring emploie 148 500 personnes, contre 141 000 en 2023. La hausse est de {} %, a "
            "relevé la ministre.",
            "5",
            "15",
            "change",
        ),
        (
            "L’offshoring, qui employait 148 500 personnes à fin 2024, doit en compter 270 000 en 2030 : "
            "il faudra donc créer {} emplois.",
            "121 500",
            "131 500",
            "change",
        ),
        (
            "Offshoring, with 148,500 people at the end of 2024, is to have 270,000 in 2030. That means "
            "{} extra jobs.",
            "121,500",
            "151,500",
            "change",
        ),
        (
            "يشغل قطاع ترحيل الخدمات 148 ألفا و500 شخص، ويراهن على 270 ألف منصب سنة 2030، أي {} منصب إضافي.",
            "121500",
            "151500",
            "change",
        ),
        (
            "كان قطاع ترحيل الخدمات يشغل 141 ألف شخص سنة 2023 وأصبح يشغل 148 ألفا و500 شخص سنة 2024. "
            "الزيادة لا تتجاوز {} في المائة.",
            "5,3",
            "3,5",
            "change",
        ),
        (
            "Les exportations numériques : 17,9 milliards de dirhams en 2023, 26,22 milliards en 2024, "
            "40 milliards visés en 2030. De 2023 à 2024, elles ont crû de {} %.",
            "46",
            "26",
            "change",
        ),
    ],
)
def test_what_follows_from_values_told_before_is_set_against_them(
    text: str, right: str, wrong: str, reason: str
) -> None:
    assert told(text.format(right)) == []
    assert told(text.format(wrong)) == [("inconsistent", reason)]


@pytest.mark.parametrize(
    "text",
    [
        "Le Maroc est 90e à l’EGDI 2024, contre 101e en 2022. L’Égypte a gagné huit places.",
        "Le Maroc est 90e à l’EGDI 2024, contre 101e en 2022. Elle-même en tête, l’Égypte a gagné "
        "huit places.",
        "Le Maroc est 90e à l’EGDI 2024, contre 101e en 2022. Le pays a gagné trois places en Afrique.",
        "Le Maroc est 90e à l’EGDI 2024, contre 101e en 2022. Il lui faut gagner quarante places.",
        "Le Maroc est 90e à l’EGDI 2024, contre 101e en 2022. Depuis 2010, il a gagné trente-six places.",
        "Le Maroc est 90e à l’EGDI 2024, contre 101e en 2022. Le ministère espère vingt places de "
        "mieux en 2026.",
        "Le Maroc est 90e à l’EGDI 2024, contre 101e en 2022. La note a gagné deux points.",
        "Le Maroc est 90e à l’EGDI 2024, contre 101e en 2022. Au classement des villes "
        "intelligentes, le pays a gagné neuf places.",
        "Le Maroc est 90e à l’EGDI 2024, contre 101e en 2022. Une hausse de quatre places pour la "
        "connectivité.",
        "Le Maroc est 90e à l’EGDI 2024, contre 101e en 2022. C’est trois places derrière l’Égypte.",
        "L’offshoring employait 141 000 personnes en 2023 et 148 500 à fin 2024. Les salaires ont "
        "progressé de 9 % en un an.",
        "L’offshoring employait 141 000 personnes en 2023 et 148 500 à fin 2024. La hausse était de "
        "17 % un an plus tôt.",
        "L’offshoring employait 141 000 personnes en 2023 et 148 500 à fin 2024. Leur nombre a "
        "doublé en dix ans.",
        "L’offshoring employait 141 000 personnes en 2023 et 148 500 à fin 2024. Depuis 2010, leur "
        "nombre a triplé.",
        "L’offshoring employait 141 000 personnes en 2023 et 148 500 à fin 2024. L’effectif doit "
        "presque doubler.",
        "L’offshoring employait 141 000 personnes en 2023 et 148 500 à fin 2024. Le textile en a "
        "perdu 12 000.",
        "L’offshoring employait 141 000 personnes en 2023 et 148 500 à fin 2024. Il a créé 41 000 "
        "emplois entre 2021 et 2023.",
        "L’offshoring employait 141 000 personnes en 2023 et 148 500 à fin 2024. C’est trois fois "
        "plus que la Tunisie.",
        "L’offshoring employait 141 000 personnes en 2023 et 148 500 à fin 2024. La masse salariale "
        "a progressé de 12 %.",
        "L’offshoring employait 141 000 personnes en 2023 et 148 500 à fin 2024. Soit 18 % de "
        "l’emploi urbain.",
        "L’offshoring employait 141 000 personnes en 2023 et 148 500 à fin 2024. Cela représente 5 % "
        "des emplois du tertiaire.",
        "L’offshoring employait 141 000 personnes en 2023 et 148 500 à fin 2024. Une progression de "
        "12 % est attendue cette année.",
        "L’offshoring employait 141 000 personnes en 2023 et 148 500 à fin 2024. Quelque 7 500 "
        "emplois de plus en un an.",
        "Morocco is 90th in the 2024 EGDI, up from 101st in 2022. Egypt, for its part, gained eight places.",
        "Morocco is 90th in the 2024 EGDI, up from 101st in 2022. Since 2010 it has gained "
        "thirty-six places.",
        "Morocco is 90th in the 2024 EGDI, up from 101st in 2022. In online services it gained six places.",
        "Morocco is 90th in the 2024 EGDI, up from 101st in 2022. Rabat itself moved up six places.",
        "Morocco is 90th in the 2024 EGDI, up from 101st in 2022. On connectivity the country gained "
        "four places.",
        "Offshoring employed 141,000 people in 2023 and 148,500 at the end of 2024. Wages grew by 9% "
        "in a year.",
        "Offshoring employed 141,000 people in 2023 and 148,500 at the end of 2024. The number has "
        "doubled in ten years.",
        "Offshoring employed 141,000 people in 2023 and 148,500 at the end of 2024. Textiles lost "
        "12,000 jobs.",
        "Offshoring employed 141,000 people in 2023 and 148,500 at the end of 2024. That is three "
        "times as many as in Tunisia.",
        "Offshoring employed 141,000 people in 2023 and 148,500 at the end of 2024. It is to create "
        "130,000 more jobs by 2030.",
        "Offshoring employed 141,000 people in 2023 and 148,500 at the end of 2024. A further 10% "
        "rise is expected this year.",
        "Offshoring employed 141,000 people in 2023 and 148,500 at the end of 2024. The number of "
        "firms grew by 12%.",
        "Offshoring employed 141,000 people in 2023 and 148,500 at the end of 2024. The growth was "
        "17% the year before.",
        "يحتل المغرب المرتبة 90 في مؤشر الحكومة الإلكترونية لسنة 2024 بعدما كان في المرتبة 101 سنة "
        "2022. أما تونس فقد كسبت أربع مراتب.",
        "يحتل المغرب المرتبة 90 في مؤشر الحكومة الإلكترونية لسنة 2024 بعدما كان في المرتبة 101 سنة "
        "2022. ويطمح إلى كسب أربعين مرتبة في أفق 2030.",
        "يحتل المغرب المرتبة 90 في مؤشر الحكومة الإلكترونية لسنة 2024 بعدما كان في المرتبة 101 سنة "
        "2022. وفي الخدمات الرقمية كسبت المملكة ست مراتب.",
        "يحتل المغرب المرتبة 90 في مؤشر الحكومة الإلكترونية لسنة 2024 بعدما كان في المرتبة 101 سنة "
        "2022. وذلك بفارق أربع مراتب عن تونس.",
        "كان قطاع ترحيل الخدمات يشغل 141 ألف شخص سنة 2023 وأصبح يشغل 148 ألفا و500 شخص نهاية 2024. "
        "وارتفعت الصادرات بنسبة 46 في المائة.",
        "كان قطاع ترحيل الخدمات يشغل 141 ألف شخص سنة 2023 وأصبح يشغل 148 ألفا و500 شخص نهاية 2024. "
        "وتضاعف عددهم مرتين منذ 2010.",
        "كان قطاع ترحيل الخدمات يشغل 141 ألف شخص سنة 2023 وأصبح يشغل 148 ألفا و500 شخص نهاية 2024. "
        "وتمثل النساء 55 في المائة منهم.",
        "كان قطاع ترحيل الخدمات يشغل 141 ألف شخص سنة 2023 وأصبح يشغل 148 ألفا و500 شخص نهاية 2024. "
        "وهو ما يمثل 18 في المائة من مناصب الشغل الحضرية.",
        "Maroc Telecom a payé 900 millions de dirhams sa licence 5G, Orange et inwi 600 millions "
        "chacun. Ces deux derniers ont déboursé ensemble 1,2 milliard de dirhams.",
        "Maroc Telecom a payé 900 millions de dirhams sa licence 5G, Orange et inwi 600 millions "
        "chacun. Au total, le réaménagement des fréquences aura coûté 2,9 milliards de dirhams.",
        "La première tranche de la Nexus AI Factory coûte 5 milliards de dirhams, la seconde 7 "
        "milliards. Au total, le groupe investira 30 milliards de dirhams en Afrique.",
        "L’enveloppe startups réserve 750 millions de dirhams au venture building, 450 millions au "
        "capital-risque et 70 millions au Technopark. L’État a engagé en tout 2,5 milliards de "
        "dirhams avec ses partenaires.",
        "La stratégie compte 11 milliards de dirhams sur 2024-2026, dont 2 milliards par an pour les "
        "startups.",
        "La stratégie numérique compte 11 milliards de dirhams pour 2024-2026. Soit 1,2 % du budget "
        "de l’État par an.",
        "L’IA doit apporter 100 milliards de dirhams au PIB d’ici 2030. En 2040, ce seraient 30 "
        "milliards de dollars.",
        "La stratégie numérique a 11 milliards de dirhams sur 2024-2026. À titre de comparaison, "
        "l’Égypte y met 3 milliards de dollars.",
        "La stratégie numérique a 11 milliards de dirhams sur 2024-2026. Oracle y ajoute 140 "
        "millions de dollars.",
        "Maroc Telecom paid 900 million dirhams for its 5G licence, Orange and inwi 600 million "
        "each. The two challengers paid 1.2 billion dirhams together.",
        "Phase one of the Nexus AI Factory costs 5 billion dirhams and phase two 7 billion. In all "
        "the group plans to spend 30 billion dirhams.",
        "The digital strategy has 11 billion dirhams for 2024-2026. The loan makes 450 million dollars.",
        "The digital strategy has 11 billion dirhams for 2024-2026, or 2 billion in 2024 alone.",
        "رصدت الحكومة 11 مليار درهم للاستراتيجية الرقمية 2024-2026، أي حوالي 3,7 مليارات درهم سنويا.",
        "Les exportations numériques ont rapporté 26,22 milliards de dirhams en 2024, soit une "
        "hausse de 66 % sur deux ans.",
        "Les exportations numériques ont rapporté 26,22 milliards de dirhams en 2024 contre 17,9 "
        "milliards en 2023, soit une hausse de 46 %.",
        "Les exportations numériques ont rapporté 26,22 milliards de dirhams en 2024, en hausse "
        "constante. Celles de l’aéronautique ont bondi de 18 %.",
        "Les exportations numériques ont rapporté 26,22 milliards de dirhams en 2024, avec une "
        "hausse de 9 % en Afrique.",
        "Le PIB doit croître de 4,9 % en 2025, soit 1,7 point de plus qu’en 2024.",
        "La 5G doit couvrir 45 % de la population fin 2026 et 85 % en 2030 ; la 4G couvre déjà 99 %, "
        "soit 54 points de plus qu’en 2015.",
        "La 5G doit couvrir 45 % de la population fin 2026 et 85 % en 2030. La couverture rurale "
        "gagne vingt points.",
        "Les startups marocaines ont levé 82 millions de dollars en 2024 et 81 millions de dollars "
        "en 2025, soit 163 millions de dollars de plus en deux ans.",
        "Oxford Insights place le Maroc 87e en 2025, contre 101e en 2024 : quatorze rangs de mieux, "
        "mais vingt de moins que la Turquie.",
        "Le Maroc est 90e à l’EGDI 2024, contre 101e en 2022, et au GII, neuf places de mieux.",
        "Digital exports earned 26.22 billion dirhams in 2024, up 66% over two years.",
        "Digital exports earned 26.22 billion dirhams in 2024, up 9% in Africa.",
        "Car exports earned 157 billion dirhams in 2024, up 6% on the year before; digital exports "
        "earned 26.22 billion.",
        "GITEX Africa had 1,400 exhibitors in 2024 and 1,450 in 2025, some 2,850 over two editions.",
        "Offshoring employed 141,000 people in 2023 and 148,500 in 2024, 30,000 of them new to the trade.",
        "بلغت الصادرات الرقمية 26,2 مليار درهم سنة 2024 مسجلة نموا بنسبة 9 في المائة في إفريقيا.",
        "استقطب جيتكس إفريقيا 1400 عارض سنة 2024 و1450 عارضا سنة 2025، أي 2850 عارضا في دورتين.",
    ],
)
def test_a_figure_of_something_else_is_not_reckoned_from_them(text: str) -> None:
    assert told(text) == []
