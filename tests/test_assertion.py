"""What a text does with a figure: its modality, what it denies, compares, supposes, converts."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maroc_ia_check.extract import extract_mentions
from maroc_ia_check.model import Document, Mention

TODAY = date(2025, 3, 12)


def read(text: str, code: str) -> list[Mention]:
    found = extract_mentions(Document(text=text, date=TODAY), language=code).mentions
    return [m for m in found if m.kind not in {"date", "duration", "multiple"}]


MODALITY = [
    ("fr", "Le plan vise 40 000 emplois.", ["target"]),
    (
        "fr",
        "Le plan prévoit la création de 40 000 emplois et la formation de 7 000 diplômés.",
        ["target", "target"],
    ),
    ("fr", "40 000 emplois seront créés.", ["target"]),
    ("fr", "Le secteur créera 40 000 emplois.", ["target"]),
    ("fr", "40 000 emplois à créer.", ["target"]),
    ("fr", "Le secteur a créé 40 000 emplois.", ["achieved"]),
    ("fr", "Le secteur a ainsi déjà créé 40 000 emplois.", ["achieved"]),
    ("fr", "40 000 emplois ont été créés.", ["achieved"]),
    ("fr", "40 000 emplois ont d'ores et déjà été créés.", ["achieved"]),
    ("fr", "Le secteur employait 40 000 personnes.", ["achieved"]),
    ("fr", "Les exportations ont atteint 6 milliards de dirhams.", ["achieved"]),
    ("fr", "Les exportations atteindront 6 milliards de dirhams.", ["target"]),
    ("fr", "Les exportations devraient atteindre 6 milliards de dirhams.", ["forecast"]),
    ("fr", "Selon les projections, 6 milliards de dirhams.", ["forecast"]),
    ("fr", "Le fonds est doté de 6 milliards de dirhams.", ["budget"]),
    ("fr", "L'État a débloqué 6 milliards de dirhams.", ["budget"]),
    ("fr", "Une enveloppe de 6 milliards de dirhams.", ["budget"]),
    ("fr", "L'objectif était de 40 000 emplois.", ["target"]),
    ("fr", "Le secteur, qui a créé 40 000 emplois, vise 6 milliards de dirhams.", ["achieved", "target"]),
    ("fr", "Le secteur crée 40 000 emplois.", [None]),
    ("fr", "40 000 emplois dans la filière.", [None]),
    ("fr", "Paris compte 40 000 employés dans la filière, son opéra 300.", [None, None]),
    ("en", "The plan aims at 40,000 jobs.", ["target"]),
    ("en", "The plan will create 40,000 jobs.", ["target"]),
    ("en", "40,000 jobs will be created.", ["target"]),
    ("en", "The sector has created 40,000 jobs.", ["achieved"]),
    ("en", "40,000 jobs were created.", ["achieved"]),
    ("en", "The sector created 40,000 jobs.", ["achieved"]),
    ("en", "40,000 jobs created by 2028.", [None]),
    ("en", "Exports stood at 6 billion dirhams.", ["achieved"]),
    ("en", "Exports are expected to reach 6 billion dirhams.", ["forecast"]),
    ("en", "The state has set aside 6 billion dirhams.", ["budget"]),
    ("en", "The target was 40,000 jobs.", ["target"]),
    ("en", "There are 40,000 jobs in the sector.", [None]),
    ("ar", "يستهدف المخطط 40 ألف منصب شغل.", ["target"]),
    ("ar", "سيتم إحداث 40 ألف منصب شغل.", ["target"]),
    ("ar", "من المرتقب إحداث 40 ألف منصب شغل.", ["target"]),
    ("ar", "تم إحداث 40 ألف منصب شغل.", ["achieved"]),
    ("ar", "كان القطاع يشغل 40 ألف شخص.", ["achieved"]),
    ("ar", "بلغت الصادرات 6 ملايير درهم.", ["achieved"]),
    ("ar", "يتوقع أن تبلغ الصادرات 6 ملايير درهم.", ["forecast"]),
    ("ar", "رصدت الحكومة 6 ملايير درهم.", ["budget"]),
    ("ar", "غلاف مالي بلغ 6 ملايير درهم.", ["budget"]),
    ("ar", "سياسة التشغيل و40 ألف منصب شغل.", [None]),
]


@pytest.mark.parametrize(("code", "text", "expected"), MODALITY)
def test_modality(code: str, text: str, expected: list[str | None]) -> None:
    assert [mention.modality for mention in read(text, code)] == expected


ASSERTION = [
    ("fr", "Le plan ne prévoit pas 40 000 emplois mais 30 000 emplois.", ["denied", "corrected"]),
    ("fr", "Le plan vise 30 000 emplois et non 40 000 emplois.", ["asserted", "denied"]),
    ("fr", "Le plan crée pas moins de 40 000 emplois.", ["asserted"]),
    ("fr", "Le plan ne vise pas seulement 40 000 emplois.", ["asserted"]),
    ("fr", "29 opérations, contre 25 opérations l'année précédente.", ["asserted", "baseline"]),
    ("fr", "Le nombre passera de 300 startups à 2 000 startups.", ["baseline", "asserted"]),
    ("fr", "Supposons 40 000 emplois.", ["hypothetical"]),
    ("fr", "Et si 40 000 emplois naissaient, le pays gagnerait au change.", ["hypothetical"]),
    ("fr", "Si les choses vont bien, le plan créera 40 000 emplois.", ["asserted"]),
    ("fr", "Le plan créera-t-il 40 000 emplois ?", ["question"]),
    ("en", "The plan is not for 40,000 jobs but for 30,000 jobs.", ["denied", "corrected"]),
    ("en", "It will create no fewer than 40,000 jobs.", ["asserted"]),
    ("en", "29 deals, against 25 deals a year earlier.", ["asserted", "baseline"]),
    ("en", "The number will go from 300 start-ups to 2,000 start-ups.", ["baseline", "asserted"]),
    ("en", "Suppose 40,000 jobs.", ["hypothetical"]),
    ("en", "Will it create 40,000 jobs?", ["question"]),
    ("ar", "ليس 40 ألف منصب شغل بل 30 ألف منصب شغل.", ["denied", "corrected"]),
    ("ar", "الكلفة لا تتجاوز 500 مليون درهم.", ["asserted"]),
    ("ar", "تم إبرام 29 صفقة مقابل 25 صفقة سنة 2023.", ["asserted", "baseline"]),
    ("ar", "سيرتفع العدد من 300 شركة إلى 900 شركة.", ["baseline", "asserted"]),
    ("ar", "هل سيحدث 40 ألف منصب شغل؟", ["question"]),
]


@pytest.mark.parametrize(("code", "text", "expected"), ASSERTION)
def test_assertion(code: str, text: str, expected: list[str]) -> None:
    assert [mention.assertion for mention in read(text, code)] == expected


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("fr", "Le plan ajoutera 6 milliards de dirhams.", "increment"),
        ("fr", "Le plan vise 40 000 emplois supplémentaires.", "increment"),
        ("fr", "Le plan vise 40 000 nouveaux emplois.", "increment"),
        ("fr", "Le secteur comptera 40 000 emplois au total.", "level"),
        ("fr", "Le plan vise 40 000 emplois.", None),
        ("en", "It will add 6 billion dirhams.", "increment"),
        ("en", "It will create 40,000 additional jobs.", "increment"),
        ("en", "It will have 40,000 jobs in total.", "level"),
        ("en", "It will have more than 40,000 jobs.", None),
        ("ar", "سيحدث 40 ألف منصب شغل إضافي.", "increment"),
        ("ar", "يبلغ العدد الإجمالي 40 ألف منصب شغل.", "level"),
    ],
)
def test_additions_and_levels(code: str, text: str, expected: str | None) -> None:
    assert read(text, code)[0].statistic == expected


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "6 milliards de dirhams (560 millions d'euros)"),
        ("fr", "6 milliards de dirhams, soit environ 560 millions d'euros"),
        ("en", "6 billion dirhams ($600 million)"),
        ("en", "6 billion dirhams, or about 600 million dollars"),
        ("ar", "6 ملايير درهم (600 مليون دولار)"),
        ("ar", "6 ملايير درهم، أي ما يعادل 600 مليون دولار"),
    ],
)
def test_a_conversion_restates_the_amount_before_it(code: str, text: str) -> None:
    mentions = extract_mentions(Document(text=text), language=code)
    assert [mention.restates for mention in mentions] == [None, 0]


def test_an_index_counts_all_mentions_of_the_text() -> None:
    text = "Le 5 mars 2024, rien. Le fonds a 6 milliards de dirhams (560 millions d'euros)."
    mentions = extract_mentions(Document(text=text), language="fr").mentions
    assert mentions[-1].restates == len(mentions) - 2


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "« Il y aura 40 000 emplois », dit-elle."),
        ("en", "“There will be 40,000 jobs,” she said."),
        ("en", '"There will be 40,000 jobs," she said.'),
        ("ar", "قالت: «سنحدث 40 ألف منصب شغل»."),
    ],
)
def test_a_quoted_figure(code: str, text: str) -> None:
    assert read(text, code)[0].quoted
    assert not read(text.translate({ord(c): None for c in '«»“”"'}), code)[0].quoted


def test_each_figure_has_its_own_clause() -> None:
    text = "Le plan vise 40 000 emplois dans le numérique et 7 000 diplômés en cybersécurité."
    first, second = read(text, "fr")
    assert "numérique" in text[first.clause.start : first.clause.end]
    assert "cybersécurité" not in text[first.clause.start : first.clause.end]
    assert "cybersécurité" in text[second.clause.start : second.clause.end]
    assert "numérique" not in text[second.clause.start : second.clause.end]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["fr", "en", "ar", None]))
def test_no_text_raises_and_spans_are_the_text_s(text: str, code: str | None) -> None:
    reading = extract_mentions(Document.from_text(text), language=code)
    for mention in reading:
        assert text[mention.span.start : mention.span.end] == mention.quote
        assert 0 <= mention.clause.start <= mention.clause.end <= len(text)
        assert mention.sentence < len(reading.sentences)
        assert mention.block < len(reading.blocks)


_PIECES = st.sampled_from(
    [
        "Le plan vise ",
        "40 000 emplois",
        " d'ici 2028",
        ", ",
        " et ",
        "en 2024 ",
        "(",
        ")",
        ". ",
        "\n",
        "| ",
        "• ",
        "5 mars ",
        "2024",
        "2024-2026",
        " contre ",
        "pas ",
        "si ",
        "« ",
        " »",
        "في أفق 2028 ",
        "بلغ ",
        "from ",
        " to ",
        "6 billion dirhams ",
        ": ",
        "...... ",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=25), st.sampled_from(["fr", "en", "ar"]))
def test_no_jumble_of_known_words_raises(pieces: list[str], code: str) -> None:
    text = "".join(pieces)
    for mention in extract_mentions(Document(text=text, date=TODAY), language=code):
        assert text[mention.span.start : mention.span.end] == mention.quote
