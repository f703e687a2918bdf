"""Dates, and the times that figures are given: horizons, windows, years, editions."""

from datetime import date

import pytest

from maroc_ia_check.extract import extract_mentions
from maroc_ia_check.model import Document, Mention

TODAY = date(2025, 3, 12)  # a Wednesday
JUNE = ("2024-05-30", "2024-06-01")


def read(text: str, code: str, day: date | None = TODAY) -> list[Mention]:
    return list(extract_mentions(Document(text=text, date=day), language=code))


def the_date(text: str, code: str) -> tuple[str, str, str] | None:
    found = next((m for m in read(text, code) if m.kind == "date"), None)
    if found is None or found.period is None:
        return None
    assert text[found.span.start : found.span.end] == found.quote
    return found.quote, found.period.start.isoformat(), found.period.end.isoformat()


@pytest.mark.parametrize(
    ("code", "text", "quote", "start", "end"),
    [
        ("fr", "Signé le 5 mars 2024 à Fès.", "5 mars 2024", "2024-03-05", "2024-03-05"),
        ("fr", "Signé mardi 5 mars 2024.", "mardi 5 mars 2024", "2024-03-05", "2024-03-05"),
        ("fr", "Les 1er et 2 juin 2024, à Fès.", "1er et 2 juin 2024", "2024-06-01", "2024-06-02"),
        ("fr", "Tenu du 14 au 16 mai 2024.", "14 au 16 mai 2024", "2024-05-14", "2024-05-16"),
        ("fr", "Signé le 26/09/2023.", "26/09/2023", "2023-09-26", "2023-09-26"),
        ("fr", "Signé le 2023-09-26.", "2023-09-26", "2023-09-26", "2023-09-26"),
        ("fr", "Signé le 25 septembre.", "25 septembre", "2024-09-25", "2024-09-25"),
        ("fr", "Signé le 2 mars.", "2 mars", "2025-03-02", "2025-03-02"),
        ("fr", "Le salon ouvrira le 7 avril.", "7 avril", "2025-04-07", "2025-04-07"),
        ("fr", "Le protocole de mai 2022 a expiré.", "mai 2022", "2022-05-01", "2022-05-31"),
        ("fr", "Signé en juillet dernier.", "juillet dernier", "2024-07-01", "2024-07-31"),
        ("fr", "LE MARDI 5 MARS 2024", "MARDI 5 MARS 2024", "2024-03-05", "2024-03-05"),
        ("fr", "Signé hier à Fès.", "hier", "2025-03-11", "2025-03-11"),
        ("fr", "Signé le mois dernier à Fès.", "le mois dernier", "2025-02-01", "2025-02-28"),
        ("en", "Signed last week.", "last week", "2025-03-03", "2025-03-09"),
        ("ar", "وقع أمس بفاس.", "أمس", "2025-03-11", "2025-03-11"),
        ("ar", "وقع أمس الثلاثاء 11 مارس 2025.", "الثلاثاء 11 مارس 2025", "2025-03-11", "2025-03-11"),
        ("en", "Signed on January 13, 2024.", "January 13, 2024", "2024-01-13", "2024-01-13"),
        ("en", "Signed on Jan. 13, 2024.", "Jan. 13, 2024", "2024-01-13", "2024-01-13"),
        ("en", "Signed on 12 September 2024.", "12 September 2024", "2024-09-12", "2024-09-12"),
        ("en", "Signed on Thursday, November 7.", "Thursday, November 7", "2024-11-07", "2024-11-07"),
        ("en", "Held from 7 to 9 May 2024.", "7 to 9 May 2024", "2024-05-07", "2024-05-09"),
        ("en", "Signed last November in Fez.", "last November", "2024-11-01", "2024-11-30"),
        ("ar", "وقع يوم 7 نونبر 2024 بفاس.", "7 نونبر 2024", "2024-11-07", "2024-11-07"),
        ("ar", "وقع يوم الثلاثاء 5 مارس 2024.", "الثلاثاء 5 مارس 2024", "2024-03-05", "2024-03-05"),
        ("ar", "انعقد يومي فاتح وثاني يوليوز 2024.", "فاتح وثاني يوليوز 2024", "2024-07-01", "2024-07-02"),
        ("ar", "وقع في ٤ آذار ٢٠٢٤.", "٤ آذار ٢٠٢٤", "2024-03-04", "2024-03-04"),
        ("ar", "وقع في غشت 2023.", "غشت 2023", "2023-08-01", "2023-08-31"),
        ("ar", "يفتتح في ماي المقبل.", "ماي المقبل", "2025-05-01", "2025-05-31"),
        ("fr", "Du 30 mai au 2 juin 2024.", "30 mai au 2 juin 2024", "2024-05-30", "2024-06-02"),
        (
            "fr",
            "Du 30 décembre au 2 janvier 2024.",
            "30 décembre au 2 janvier 2024",
            "2023-12-30",
            "2024-01-02",
        ),
        ("en", "From May 30 to June 2, 2024.", "May 30 to June 2, 2024", "2024-05-30", "2024-06-02"),
        ("ar", "من 30 ماي إلى 2 يونيو 2024.", "30 ماي إلى 2 يونيو 2024", "2024-05-30", "2024-06-02"),
        ("fr", "Du jeudi 30 mai au samedi 1er juin 2024.", "jeudi 30 mai au samedi 1er juin 2024", *JUNE),
        ("fr", "Du 3 avril au 2 juin 2024.", "3 avril", "2024-04-03", "2024-04-03"),
        ("en", "In office since May 12, 2024.", "May 12, 2024", "2024-05-12", "2024-05-12"),
        ("en", "It will go on, as was said on January 12.", "January 12", "2025-01-12", "2025-01-12"),
        ("fr", "2023\n\n- 5 mars : signature\n", "5 mars", "2023-03-05", "2023-03-05"),
        ("en", "In 2023:\n\n- 5 March: signing\n", "5 March", "2023-03-05", "2023-03-05"),
        ("ar", "سنة 2023\n\n- 5 مارس: توقيع\n", "5 مارس", "2023-03-05", "2023-03-05"),
        ("fr", "2023 : 5 mars, signature.", "5 mars", "2023-03-05", "2023-03-05"),
        ("fr", "Plan Port 2030\n\nSigné le 5 mars.", "5 mars", "2025-03-05", "2025-03-05"),
        (
            "fr",
            "2023\n\n- Un accord.\n\nEt depuis ? On a signé le 5 mars.",
            "5 mars",
            "2025-03-05",
            "2025-03-05",
        ),
    ],
)
def test_a_date(code: str, text: str, quote: str, start: str, end: str) -> None:
    assert the_date(text, code) == (quote, start, end)


HALF, QUARTER, NINE = ("2024-01-01", "2024-06-30"), ("2024-04-01", "2024-06-30"), ("2024-01-01", "2024-09-30")


@pytest.mark.parametrize(
    ("code", "text", "stretch"),
    [
        ("fr", "On a vendu 800 tapis au cours des six premiers mois de 2024.", HALF),
        ("fr", "Les neuf premiers mois de l'année 2024 ont vu partir 800 tapis.", NINE),
        (
            "fr",
            "L'atelier ouvre en 2024. Au deuxième trimestre de cette année-là, on vend 800 tapis.",
            QUARTER,
        ),
        ("fr", "Publié le 3 mai 2024\n\nOn a vendu 800 tapis au premier semestre de cette année.", HALF),
        ("fr", "Au T2-2024, on a vendu 800 tapis.", QUARTER),
        ("fr", "Sur les trois premiers trimestres de 2024, on a vendu 800 tapis.", NINE),
        ("en", "In the first six months of 2024 the shop sold 800 rugs.", HALF),
        ("en", "The shop sold 800 rugs in the opening half of 2024.", HALF),
        ("en", "The shop sold 800 rugs in the first nine months of 2024.", NINE),
        ("en", "The shop opened in 2024. In the second quarter of that year it sold 800 rugs.", QUARTER),
        ("ar", "باع المتجر 800 زربية خلال الأشهر الستة الأولى من 2024.", HALF),
        ("ar", "باع المتجر 800 زربية خلال التسعة أشهر الأولى من سنة 2024.", NINE),
        ("ar", "فتح المتجر سنة 2024. وفي الربع الثاني من السنة نفسها باع 800 زربية.", QUARTER),
    ],
)
def test_a_part_of_a_year(code: str, text: str, stretch: tuple[str, str]) -> None:
    found = next(mention.period for mention in read(text, code, None) if mention.value == 800)
    assert found is not None
    assert (found.start.isoformat(), found.end.isoformat()) == stretch


def test_the_year_of_a_date_in_a_heading_is_not_that_of_the_section() -> None:
    dates = [m.period for m in read("Brèves du 4 juin 2024\n\nUn pacte a été signé le 5 mars.", "fr")]
    assert [period.start.year for period in dates if period] == [2024, 2025]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Le plan court jusqu'en 2030, mais pas plus."),
        ("fr", "Ses 12 maisons et 3 mairies."),
        ("en", "You may 5 times out of 10."),
        ("en", "They march 3 km."),
        ("ar", "ثماني مدن"),
    ],
)
def test_no_date(code: str, text: str) -> None:
    assert the_date(text, code) is None


def test_a_weekday_that_does_not_fit_is_a_doubt() -> None:
    assert read("Signé lundi 5 mars 2024.", "fr")[0].doubts == ("weekday",)
    assert read("Signed on Monday 5 March 2024.", "en")[0].doubts == ("weekday",)
    assert read("وقع يوم الاثنين 5 مارس 2024.", "ar")[0].doubts == ("weekday",)


def test_without_a_date_of_the_text_a_date_without_year_stays_open() -> None:
    found = read("Signé le 25 septembre.", "fr", day=None)[0]
    assert (found.kind, found.period) == ("date", None)


def times(text: str, code: str, day: date | None = TODAY) -> list[str | None]:
    """The end year, or the stretch, of every figure that is no duration."""
    out: list[str | None] = []
    for mention in read(text, code, day):
        if mention.kind in {"date", "duration", "multiple"}:
            continue
        period = mention.period
        if period is None:
            out.append(None)
        elif period.start.year == period.end.year:
            out.append(str(period.end.year))
        else:
            out.append(f"{period.start.year}-{period.end.year}")
    return out


FRENCH = [
    ("Le plan vise 40 000 emplois d'ici 2028.", ["2028"]),
    ("Le plan vise 40 000 emplois d’ici à la fin de 2028.", ["2028"]),
    ("À l'horizon 2028, 40 000 emplois seront créés.", ["2028"]),
    ("D'ici 2028, le plan vise 40 000 emplois et 900 startups.", ["2028", "2028"]),
    ("Le plan vise 40 000 emplois et la formation de 7 000 diplômés d'ici 2028.", ["2028", "2028"]),
    ("Une enveloppe de 6 milliards de dirhams sur 2023-2025.", ["2023-2025"]),
    ("Une enveloppe de 6 milliards de dirhams entre 2023 et 2025.", ["2023-2025"]),
    ("Une enveloppe de 6 milliards de dirhams pour la période 2023‑2025.", ["2023-2025"]),
    ("Le budget couvre 2023, 2024 et 2025 : en 2023, 2024 et 2025, 6 milliards de dirhams.", ["2023-2025"]),
    ("On compte 300 startups en 2022 ; 800 en 2026 et 2 000 en 2028.", ["2022", "2026", "2028"]),
    ("Passer de 300 startups en 2022 à 2 000 en 2028.", ["2022", "2028"]),
    ("En 2022, le secteur comptait 300 startups ; il en vise 2 000.", ["2022", None]),
    ("Le plan Maroc Digital 2031 vise 40 000 emplois.", [None]),
    ("Le salon Tech Fès 2025 a réuni 9 000 visiteurs.", [None]),
    ("Le pays est 64e dans l'édition 2024 du classement.", ["2024"]),
    ("Le pays est 64e, contre une 70e place l'année précédente.", [None, "2024"]),
    ("Le plan lancé en 2023 vise 40 000 emplois.", [None]),
    ("Signé le 5 mars 2024, l'accord prévoit 40 000 emplois.", [None]),
    ("Objectif 2028 : 40 000 emplois.", ["2028"]),
    ("• 2028 : 40 000 emplois", ["2028"]),
    ("Le plan vise 40 000 emplois avant la fin de la décennie.", ["2030"]),
    ("Le plan vise 40 000 emplois d'ici 2028. Au même horizon, 900 startups.", ["2028", "2028"]),
    ("Le plan vise 40 000 emplois dans les cinq ans.", ["2025-2030"]),
    ("Le secteur employait 40 000 personnes au premier semestre 2024.", ["2024"]),
    ("Le secteur employait 40 000 personnes au 31 décembre 2024.", ["2024"]),
    ("Le plan vise 40 000 emplois (2028).", ["2028"]),
    ("Le budget 2024 de la ville s'élève à 6 milliards de dirhams.", ["2024"]),
    ("En 2022, 2024 et 2026, 300, 800 et 2 000 startups sont attendues, dit-on.", [None, None, None]),
    ("| Année | 2022 | 2028 |\n| Startups | 300 | 2 000 |", ["2022", "2028"]),
    (
        "Fin 2023, la filière employait 40 000 personnes (7 000 de plus) et réalisait 6 milliards de DH.",
        ["2023", None, "2023"],
    ),
    ("Le 5 mars, le ministre a parlé de 40 000 emplois.", [None]),
    ("Emplois ........ 40 000 ........ 2028", ["2028"]),
    ("6 milliards de dirhams (560 millions d'euros) sur 2023-2025", ["2023-2025", "2023-2025"]),
    (
        "Le plan vise 40 000 emplois d'ici 2028, contre 9 000 en 2022. 900 écoles à la même échéance.",
        ["2028", "2022", "2028"],
    ),
    ("Le pays comptait 900 écoles en 2022 et 40 000 élèves la même année.", ["2022", "2022"]),
    (
        "Le plan promet 900 écoles en deux ans et 40 000 élèves dans les dix ans à venir.",
        ["2025-2027", "2025-2035"],
    ),
    ("Il a ouvert 900 écoles en deux ans.", [None]),
    ("Le plan créera 40 000 emplois sur six ans jusqu'en 2029.", ["2029"]),
    ("Il compte 40 000 emplois en 2023, soit 3 % de plus que l'année précédente.", ["2023", "2023"]),
    ("Il compte 40 000 emplois en 2023, soit 9 % de plus qu'en 2019.", ["2023", None]),
    ("Il monte de neuf places par rapport à 2022, où il était 64e.", [None, "2022"]),
]
ENGLISH = [
    ("The plan aims at 40,000 jobs by 2028.", ["2028"]),
    ("The plan aims at 40,000 jobs by the end of 2028.", ["2028"]),
    ("By 2028, the plan aims at 40,000 jobs and 900 start-ups.", ["2028", "2028"]),
    ("It has a budget of 6 billion dirhams for 2023-2025.", ["2023-2025"]),
    ("It has a budget of 6 billion dirhams between 2023 and 2025.", ["2023-2025"]),
    ("It gets 6 billion dirhams a year from 2023 to 2025.", ["2023-2025"]),
    ("From 300 start-ups in 2022 to 2,000 in 2028.", ["2022", "2028"]),
    ("Digital Fez 2031 aims at 40,000 jobs.", [None]),
    ("The country ranks 64th in the 2024 edition.", ["2024"]),
    ("The country ranks 64th, against 70th a year earlier.", [None, "2024"]),
    ("The plan launched in 2023 will create 40,000 jobs.", [None]),
    ("The plan will create 40,000 jobs over the next five years.", ["2025-2030"]),
    ("The plan will create 40,000 jobs before the decade is out.", ["2030"]),
    ("The plan will create 40,000 jobs over the six years to 2029.", ["2029"]),
    ("It has set aside 6 billion dirhams for a four-year period to 2028.", ["2028"]),
    ("The plan will create 40,000 jobs up to 2029.", ["2029"]),
    (
        "It will open 900 schools in two years and train 40,000 people over the next ten years.",
        ["2025-2027", "2025-2035"],
    ),
    ("It opened 900 schools in two years.", [None]),
    ("It aims at 40,000 jobs by 2028. Over the same period 900 start-ups will open.", ["2028", "2028"]),
    (
        "It aims at 40,000 jobs by 2028, against 9,000 jobs in 2022, and at 900 start-ups by then.",
        ["2028", "2022", "2028"],
    ),
    (
        "It employed 40,000 people at the end of 2023 and sold services worth 3 billion dirhams that year.",
        ["2023"] * 2,
    ),
]
ARABIC = [
    ("يستهدف المخطط 40 ألف منصب شغل في أفق 2028.", ["2028"]),
    ("يستهدف المخطط 40 ألف منصب شغل بحلول سنة 2028.", ["2028"]),
    ("يستهدف المخطط 40 ألف منصب شغل مع متم 2028.", ["2028"]),
    ("يستهدف المخطط 40 ألف منصب شغل على مدى ست سنوات إلى غاية 2029.", ["2029"]),
    ("رصدت الحكومة 6 ملايير درهم للفترة 2023-2025.", ["2023-2025"]),
    ("رصدت الحكومة 6 ملايير درهم ما بين 2023 و2025.", ["2023-2025"]),
    ("انتقل العدد من 300 شركة سنة 2022 إلى 900 شركة سنة 2028.", ["2022", "2028"]),
    ("بلغت الصادرات 6 ملايير درهم سنة 2023، بنمو 3 في المائة مقارنة مع سنة 2022.", ["2023", None]),
    ("استراتيجية فاس الرقمية 2031 تستهدف 40 ألف منصب شغل.", [None]),
    ("بلغت البلاد 300 شركة فـ2022.", ["2022"]),
    ("• هدف 2028: 40 ألف منصب شغل", ["2028"]),
    ("يستهدف المخطط 40 ألف منصب شغل قبل نهاية العقد.", ["2030"]),
    ("يستهدف المخطط 40 ألف منصب شغل في أفق 2028، و900 شركة في الأفق نفسه.", ["2028", "2028"]),
    (
        "يستهدف المخطط 40 ألف منصب شغل في أفق 2028، مقابل 9 آلاف سنة 2022. وستفتح 900 شركة في الأفق نفسه.",
        ["2028", "2022", "2028"],
    ),
    ("انتقل العدد إلى 300 شركة سنة 2022. وبلغ عدد الشركات المغلقة 90 شركة في السنة ذاتها.", ["2022", "2022"]),
]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        *(("fr", text, expected) for text, expected in FRENCH),
        *(("en", text, expected) for text, expected in ENGLISH),
        *(("ar", text, expected) for text, expected in ARABIC),
    ],
)
def test_the_times_of_figures(code: str, text: str, expected: list[str | None]) -> None:
    assert times(text, code) == expected


def test_the_words_that_tell_a_time_are_shown() -> None:
    text = "Le plan vise 40 000 emplois d’ici fin 2028."
    mention = read(text, "fr")[0]
    cue = next(cue for cue in mention.cues if cue.slot == "horizon")
    assert text[cue.span.start : cue.span.end] == "d’ici fin 2028"
    assert (mention.period_role, cue.value) == ("by", "by")


@pytest.mark.parametrize(
    ("code", "text", "years"),
    [
        # the goal's year is to come, and the sentence tells what was
        (
            "en",
            "Sales were 7 million in 2024; the goal for 2030 is 9. It had 400 staff when that year ended.",
            2024,
        ),
        (
            "fr",
            "Recettes de 2024 : 7 millions ; objectif 2030 : 9. Elle employait 400 agents cette année-là.",
            2024,
        ),
        # what is due by then is not due by the day on which it was told
        (
            "en",
            "It expects 9 firms in 2030. The plan unveiled last month adds 400 jobs by the same year.",
            2030,
        ),
        (
            "fr",
            "Il attend 9 unités en 2030. Dévoilé en janvier 2025, il vise 400 emplois d'ici la même année.",
            2030,
        ),
        (
            "ar",
            "يتوقع 9 شركات سنة 2030. وتهدف الخطة المعلنة في يناير 2025 إلى 400 منصب بحلول السنة نفسها.",
            2030,
        ),
    ],
)
def test_that_year_is_the_one_that_the_sentence_can_speak_of(code: str, text: str, years: int) -> None:
    period = read(text, code, date(2026, 2, 19))[-1].period
    assert period is not None
    assert period.end.year == years


@pytest.mark.parametrize(
    ("code", "text", "horizons"),
    [
        (
            "en",
            "The plan is to equip 9,000 nurses with AI skills by 2027, helped by 12 schools.",
            [2027, None],
        ),
        ("en", "They have 10 centres with, by 2027, 20 more of them.", [None, 2027]),
        ("fr", "Le plan vise 9 000 soignants avec un diplôme d'ici 2027, soit 15 centres.", [2027, None]),
    ],
)
def test_a_time_that_a_comma_closes_is_told_of_what_stands_before_it(
    code: str, text: str, horizons: list[int | None]
) -> None:
    periods = [mention.period for mention in read(text, code)]
    assert [period and period.end.year for period in periods] == horizons


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("40 000 emplois d'ici 2028", "by"),
        ("40 000 emplois en 2024", "in"),
        ("40 000 emplois entre 2023 et 2025", "over"),
        ("40 000 emplois depuis 2018", "since"),
    ],
)
def test_the_role_of_a_time(text: str, role: str) -> None:
    assert read(text, "fr")[0].period_role == role


def test_the_decade_without_a_date_is_that_of_the_years_printed() -> None:
    assert times("En 2022, 300 startups. Avant la fin de la décennie, 2 000 startups.", "fr", day=None) == [
        "2022",
        "2030",
    ]
