"""Layout: blocks, sentences, the text's language and its own date."""

from datetime import date

import pytest

from maroc_ia_check.extract import extract_mentions
from maroc_ia_check.extract.passages import cells, lay_out
from maroc_ia_check.languages import available_languages, detect_language, load_language, read_table
from maroc_ia_check.languages.context import _word, load_context
from maroc_ia_check.model import Document, Span

#: tables whose keys are words of the language
OWN_WORDS = {
    *("/months", "/weekdays", "/day_words", "/relative", "/parts", "/years", "/glued"),
    "/grammar/scales",
}


def layout(text: str, code: str = "fr") -> list[tuple[str, str]]:
    found = lay_out(Document.from_text(text), load_context(code).abbreviations)
    return [(block.kind, text[block.span.start : block.span.end]) for block in found.blocks]


def sentences(text: str, code: str = "fr") -> list[str]:
    found = lay_out(Document.from_text(text), load_context(code).abbreviations)
    return [text[span.start : span.end].strip() for span in found.sentences]


def test_a_short_line_without_a_full_stop_is_a_heading() -> None:
    text = "Le plan en bref\n\nLe ministère a son plan. Il court sur trois ans.\n\nEt après\nOn verra bien."
    assert [kind for kind, _ in layout(text)] == ["heading", "paragraph", "heading", "paragraph"]


def test_capitals_make_a_heading_and_the_last_line_none() -> None:
    assert [kind for kind, _ in layout("COMMUNIQUÉ.\nLe texte suit.\nContact : la rédaction")] == [
        "heading",
        "paragraph",
        "paragraph",
    ]


@pytest.mark.parametrize("bullet", ["•", "-", "–", "▪", "*", "→", "1)", "2.", "a)"])
def test_items(bullet: str) -> None:
    assert layout(f"La liste :\n{bullet} 40 agences ouvertes\n{bullet} 12 fermées")[1][0] == "item"


def test_an_item_number_is_no_figure() -> None:
    reading = extract_mentions(Document.from_text("À retenir :\n1) 40 agences ouvertes\n2) 12 fermées"))
    assert [mention.quote.split()[0] for mention in reading] == ["40", "12"]


@pytest.mark.parametrize(
    "row",
    ["Agences ........... 40 ........ 2030", "Agences\t40\t2030", "| Agences | 40 | 2030 |"],
)
def test_rows_and_their_cells(row: str) -> None:
    assert layout(f"Tableau\n{row}\n{row}")[1][0] == "row"
    assert [row[a:b].strip() for a, b in cells(row, Span(0, len(row)))][:3] == ["Agences", "40", "2030"]


def test_three_dots_are_a_leader_beside_another_row() -> None:
    assert layout("Tableau\n  agences, 2029 ........ 40\n  agences, 2030 ... 45")[2][0] == "row"
    assert layout("Le maire hésite ... puis il signe.\n\nRien de plus.")[0][0] != "row"


def test_a_lone_bar_in_a_header_line_is_no_row() -> None:
    assert layout("20 mars 2024 | Analyse\n\nLe texte commence ici.")[0][0] != "row"


def test_wrapped_lines_are_put_together() -> None:
    text = (
        "Le ministère assure que les agences ouvriront toutes avant la\n"
        "fin du premier semestre et que les embauches suivront sans\n"
        "tarder. Rien n'est moins sûr."
    )
    assert len(layout(text)) == 1
    assert len(sentences(text)) == 2


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("fr", "M. Alami et Mme Naciri ont signé. Le n° 12 suit.", 2),
        ("fr", "Il a 3,5 millions. C'est peu… Et 1.200 agences ? Oui.", 4),
        ("fr", "« C'est fini. » Elle sort.", 2),
        ("fr", "Le plan avance.Objectifs et moyens restent flous.", 2),
        ("fr", "Le réseau a la 5G. La suite vient.", 2),
        ("fr", "Les objectifs générauxL’ambition du plan est de former.", 2),
        ("en", "The U.S. firm and Mr. Smith agreed. It opens on Jan. 5.", 2),
        ("en", "Costs rose 2.5 per cent. Nobody knows why!", 2),
        ("ar", "انطلق المشروع. هل ينجح؟ نعم، ربما.", 3),
        ("ar", "قال د. العلوي إن المشروع بدأ.. ثم توقف.", 2),
    ],
)
def test_sentences(code: str, text: str, expected: int) -> None:
    assert len(sentences(text, code)) == expected


def test_sentences_cover_their_block_and_long_ones_are_cut() -> None:
    text = "mot " * 2000
    found = lay_out(Document.from_text(text), frozenset())
    assert len(found.sentences) > 4
    assert found.sentences[0].start == 0
    assert all(a.end == b.start for a, b in zip(found.sentences, found.sentences[1:], strict=False))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Le Maroc vise 50 000 emplois", "fr"),
        ("Fibre : où en est-on ?", "fr"),
        ("Morocco opens its first green data centre", "en"),
        ("Who pays for the towers?", "en"),
        ("المغرب يطلق خطة جديدة", "ar"),
        ("إطلاق منصة AI Made in Morocco بالرباط", "ar"),
    ],
)
def test_the_language_is_told_from_a_headline(text: str, code: str) -> None:
    assert detect_language(text) == code


def test_any_text_has_a_language() -> None:
    assert {detect_language(text) for text in ("", "12", "???", "漢字")} <= set(available_languages())


@pytest.mark.parametrize("table", ["language", "context", "pages"])
def test_every_language_has_the_same_keys(table: str) -> None:
    def keys(value: object, path: str = "") -> set[str]:
        if not isinstance(value, dict) or path in OWN_WORDS:
            return {path}
        return {path}.union(*(keys(inner, f"{path}/{key}") for key, inner in value.items()))

    assert len({frozenset(keys(read_table(code, table))) for code in available_languages()}) == 1


def test_every_language_has_the_same_tables() -> None:
    assert {load_language(code).code for code in available_languages()} == set(available_languages())
    slots = [
        {_word(kept).slot for entries in load_context(code).cues._first.values() for kept in entries[1::2]}
        for code in available_languages()
    ]
    required = {"leads", "modality", "denied", "baseline", "restates", "same", "years", "decade"}
    assert all(required <= found for found in slots)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le titre du jour\n\n03 mars 2025 - 11:55\n\nLe texte vient ici, en entier.", date(2025, 3, 3)),
        ("FÈS, 12 mars 2025 – Le conseil a voté.", date(2025, 3, 12)),
        ("Fès, le 12 mars 2025\n\nLe conseil a voté.", date(2025, 3, 12)),
        ("La Gazette – Mardi 4 mars 2025\n\nLe conseil\nLe conseil a voté.", date(2025, 3, 4)),
        ("Un titre\n14/03/2025\nLe conseil a voté.", date(2025, 3, 14)),
        (
            "Titre Nom PRENOM, 14/03/202514/03/2025 Partager Le 2 mars 2025 à Fès, tout a changé.",
            date(2025, 3, 14),
        ),
        ("Titre\n\nLe conseil a voté.\n\nPublié le 5 mars 2025 à 10 h", date(2025, 3, 5)),
        ("TANGIER, March 12, 2025 (Wire) - The council voted.", date(2025, 3, 12)),
        ("A headline\n\nBy our writer | March 3, 2025\n\nThe council voted.", date(2025, 3, 3)),
        ("العنوان هنا\n\nفاس – الثلاثاء 4 مارس 2025\n\nصوت المجلس على القرار.", date(2025, 3, 4)),
        ("نشر بتاريخ: الثلاثاء ٤ آذار ٢٠٢٥\n\nصوت المجلس على القرار.", date(2025, 3, 4)),
        ("Le conseil a voté le 12 mars 2025 à Fès, puis il s'est séparé sans rien dire de plus.", None),
        ("Réuni le 12 mars 2025, le conseil a voté le budget de la ville et de ses environs.", None),
        ("Repères\n\n• 14 mars 2022 : le pont ouvre.\n• 2 mai 2024 : le pont ferme.", None),
        ("Timeline\n\n14 March 2022 – The bridge opens\n2 May 2024 – The bridge closes", None),
        ("محطات\n\n3 أبريل 2025\n\n• 14 مارس 2022: افتتاح الجسر.\n• 2 ماي 2024: إغلاقه.", date(2025, 4, 3)),
        ("12 mars 2025 : le conseil a voté.\n\nIl s’est séparé le 14 mars.", date(2025, 3, 12)),
        ("12 mars 2025. Le conseil a voté hier soir.\n\nIl s’est séparé le 14 mars.", date(2025, 3, 12)),
        ("Repères\n14 mars 2022. Le pont ouvre.\n2 mai 2024. Le pont ferme, dit-on.", None),
        (
            "Le rapport du conseil, publié le 3 mars 2024, a fait date et chacun en a parlé dans la salle.",
            None,
        ),
        (
            "صوت المجلس على القرار بتاريخ 3 مارس 2024 وسط نقاش حاد بين الأعضاء والحاضرين في القاعة الكبرى.",
            None,
        ),
        (
            "Le conseil a voté dans la nuit, après un long débat. Publié le 5 mars 2025 à 10 h",
            date(2025, 3, 5),
        ),
        ("Rien ici.", None),
        (
            "مراسلة – الاثنين 27 أبريل 2026\n\nتم ذلك كله هناك فبتاريخ 26 شتنبر 2025 صوت المجلس.",
            date(2026, 4, 27),
        ),
        ("Fiche\n  accord ............ 27 mars 2025\n  part ........ 50 %", None),
        # what a row or an item lists has its own date, and "by the date of" publishes nothing
        ("Le port\n\n- 14 mai 2019 : première grue\n- 3 juin 2021 : second quai\n\nTout est ouvert.", None),
        ("The port\n\n   opening ......... 14 May 2019\n   second quay ..... 3 June 2021\n", None),
        ("فتح الميناء أبوابه.\n\nفبتاريخ 14 ماي 2019، وبحضور الوالي، دشنت الرافعة الأولى في الرصيف.", None),
    ],
)
def test_the_date_of_a_text(text: str, expected: date | None) -> None:
    reading = extract_mentions(Document.from_text(text))
    assert reading.date == expected
    assert (reading.date_span is None) == (expected is None)


def test_a_known_date_is_not_looked_for() -> None:
    document = Document(text="FÈS, 12 mars 2025 – Le conseil a voté hier.", date=date(2025, 4, 1))
    reading = extract_mentions(document)
    assert (reading.date, reading.date_span) == (date(2025, 4, 1), None)
