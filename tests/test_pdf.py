"""PDF: lines put back into paragraphs, Arabic read as it is seen, what is refused with which reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from pdf_files import Words, pdf

from maroc_ia_check.errors import ReadError
from maroc_ia_check.read import read_document

DOCUMENTS = Path(__file__).parent / "documents"


def read(*pages: list[Words]) -> str:
    return read_document("a.pdf", content=pdf(pages)).text


def lines(*texts: str, x: int = 50, top: int = 700) -> list[Words]:
    return [Words(x, top - 12 * index, text) for index, text in enumerate(texts)]


def refused(content: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        read_document("a.pdf", content=content)
    return caught.value.key


def test_lines_are_joined_where_the_next_word_found_no_room() -> None:
    text = read(
        lines(
            "Le royaume veut former cent cinquante mille",
            "personnes avant la fin de la période.",
            "Le budget suit.",
            "Une phrase nouvelle commence ici même.",
        )
    )
    assert text.split("\n") == [
        "Le royaume veut former cent cinquante mille personnes avant la fin de la période.",
        "Le budget suit.",
        "Une phrase nouvelle commence ici même.",
    ]


def test_a_short_line_ends_its_paragraph_without_a_full_stop() -> None:
    assert (
        read(lines("par la rédaction", "Mercredi", "un texte bien plus long que ce qui précède")).count("\n")
        == 2
    )


def test_a_sentence_goes_on_over_the_page_and_page_numbers_go() -> None:
    pages = [
        [*lines("Le journal du soir", top=780), *body, Words(300, 20, str(number))]
        for number, body in enumerate(
            (
                lines("La stratégie prévoit onze milliards de", "dirhams sur trois ans et vise aussi"),
                lines("des emplois. La suite est plus simple."),
                lines("Fin du texte."),
            ),
            1,
        )
    ]
    document = read_document("a.pdf", content=pdf(pages))
    assert document.text.split("\n") == [
        "Le journal du soir",
        "La stratégie prévoit onze milliards de dirhams sur trois ans et vise aussi des emplois."
        " La suite est plus simple.",
        "Fin du texte.",
    ]
    shown = {place.label: document.text[place.span.start : place.span.end] for place in document.places}
    assert list(shown) == ["1", "2", "3"]
    assert shown["2"].startswith("des emplois.")


@pytest.mark.parametrize(
    ("shown", "kept"),
    [
        (
            ("un texte sur la transfor-", "mation et la transformation"),
            "un texte sur la transformation et la",
        ),
        (("un grand fonds de capital-", "risque, du capital-risque"), "un grand fonds de capital-risque, du"),
        (
            ("une enveloppe pour les années 2024-", "2026 au moins, selon le texte"),
            "années 2024-2026 au moins",
        ),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(shown: tuple[str, str], kept: str) -> None:
    assert kept in read(lines(*shown))


def test_columns_of_a_table_stay_apart() -> None:
    page = [Words(50, 700, "Budget"), Words(200, 700, "2025"), Words(300, 700, "2026")]
    assert read(page) == "Budget\t2025\t2026"


def test_the_mark_of_a_note_is_no_digit_of_the_figure() -> None:
    page = [Words(50, 700, "50 000 emplois en 2030"), Words(160, 704, "1", 5), Words(166, 700, "selon lui")]
    assert "2030¹ selon" in read(page)


ARABIC = "المغرب يحدث 50 ألف منصب"


def seen(text: str) -> str:
    """How a line of Arabic stands on the page, from left to right."""
    return " ".join(word if word.isdigit() else word[::-1] for word in reversed(text.split()))


def test_arabic_drawn_from_left_to_right_is_read_from_right_to_left() -> None:
    assert read([Words(50, 700, seen(ARABIC))]) == ARABIC


def test_arabic_drawn_word_by_word_in_any_order_is_put_in_order() -> None:
    line = seen(ARABIC)
    words, position = [], 50
    for word in line.split():
        words.append(Words(position, 700, word))
        position += 5 * (len(word) + 1)
    assert read([words[2], words[0], words[4], words[1], words[3]]) == ARABIC


def test_presentation_forms_become_letters() -> None:
    # lam-alef, alef, seen, meem in the shapes they take in a word
    assert read([Words(50, 700, "\ufee2\ufeb3\ufe8d \ufefb")]) == "لا اسم"


def test_a_number_in_arabic_keeps_its_groups_and_its_percent_sign() -> None:
    assert read([Words(50, 700, f"%40 {'بصنم'} 240.000 {'ثادحإ'}")]) == "إحداث 240.000 منصب 40%"


def test_latin_words_in_an_arabic_line_stay_as_they_are() -> None:
    assert read([Words(50, 700, f"OpenAI Lab {'ةكرش عم ةقافتا'}")]) == "اتفاقة مع شركة OpenAI Lab"


def test_arabic_written_backwards_is_refused() -> None:
    assert (
        refused(pdf([[Words(50, 700, "المغرب الوزارة البرنامج الدراهم المملكة الرباط المهن")]]))
        == "reversed-text"
    )


def test_letters_without_a_meaning_are_refused() -> None:
    assert refused(pdf([[Words(50, 700, "".join(map(chr, range(0xE000, 0xE020))))]])) == "garbled"


def test_pages_without_words() -> None:
    assert refused(pdf([[]])) == "no-text-layer"
    document = read_document("a.pdf", content=pdf([lines("Un texte"), []]))
    assert document.notices == ("pages-without-text",)


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"not at all", pdf([lines("Un texte")])[:200]])
def test_a_broken_file_is_refused(content: bytes) -> None:
    assert refused(content) == "broken"


def test_a_locked_file_is_refused() -> None:
    assert refused((DOCUMENTS / "locked.pdf").read_bytes()) == "encrypted"
