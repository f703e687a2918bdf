"""Formats: the same article gives the same findings, each where its words stand in the file."""

from __future__ import annotations

import html
import quopri
from collections.abc import Callable
from functools import cache

import pytest
from saved_as import SAVED, elements

from maroc_ia_check.errors import ReadError
from maroc_ia_check.knowledge import KnowledgeBase, load_knowledge
from maroc_ia_check.model import CLASSES, Document, Finding, Span
from maroc_ia_check.pipeline import check_document
from maroc_ia_check.positions import Places
from maroc_ia_check.read import read_document

ARTICLES = {
    "fr": (
        "Le pari de l’intelligence artificielle",
        "Rabat, 20 janvier 2026 – Le Maroc veut compter dans l’intelligence artificielle et le chiffre.",
        "D’ici 2030, le Royaume compte créer 500\u00a0000 emplois liés à l’IA, selon la feuille de route.",
        "La stratégie Maroc Digital 2030 dispose d’un budget de 11 millions de dirhams pour 2024-2026.",
        "L’IA doit ajouter 100 milliards de dirhams au PIB marocain à l’horizon 2030.",
        "Le pays formera aussi 200\u00a0000 diplômés aux métiers de l’IA d’ici 2030.",
    ),
    "en": (
        "A bet on artificial intelligence",
        "Rabat, 20 January 2026 – Morocco wants to count in artificial intelligence, and says so in figures.",
        "By 2030 the Kingdom plans to create 500,000 AI-related jobs, according to the roadmap.",
        "The Digital Morocco 2030 strategy has a budget of 11 million dirhams for 2024-2026.",
        "AI is expected to add 100 billion dirhams to Morocco’s GDP by 2030.",
        "The country will also train 200,000 graduates in AI by 2030.",
    ),
    "ar": (
        "رهان على الذكاء الاصطناعي",
        "الرباط، 20 يناير 2026 – يريد المغرب أن تكون له مكانة في الذكاء الاصطناعي، ويقول ذلك بالأرقام.",
        "يعتزم المغرب إحداث 500 ألف منصب شغل في مجال الذكاء الاصطناعي في أفق 2030.",
        "تبلغ ميزانية استراتيجية المغرب الرقمي 2030 حوالي 11 مليون درهم للفترة 2024-2026.",
        "ينتظر أن يضيف الذكاء الاصطناعي 100 مليار درهم إلى الناتج الداخلي الخام للمغرب في أفق 2030.",
        "كما سيتم تكوين 200 ألف خريج في مهن الذكاء الاصطناعي في أفق 2030.",
    ),
}
#: how the words of a file come back from its signs
PLAIN: dict[str, Callable[[str], str]] = {
    "a.html": html.unescape,
    "export.xml": html.unescape,
    "quoted.eml": lambda signs: quopri.decodestring(signs.encode()).decode(),
    "html.eml": lambda signs: html.unescape(quopri.decodestring(signs.encode()).decode()),
    "posts.json": lambda signs: html.unescape(signs.encode().decode("unicode_escape")),
}


@cache
def built_in() -> KnowledgeBase:
    return load_knowledge()


@cache
def read(language: str, name: str) -> Document:
    return read_document(name, content=SAVED[name](ARTICLES[language]))


@cache
def findings(language: str, name: str) -> tuple[Finding, ...]:
    return check_document(read(language, name), built_in()).findings


def said(found: tuple[Finding, ...]) -> list[tuple[object, ...]]:
    return [(f.quote, f.verdict, f.reason, f.claim.id if f.claim else None, f.suggestion) for f in found]


@pytest.mark.parametrize("name", [name for name in SAVED if name != "a.txt"])
@pytest.mark.parametrize("language", ARTICLES)
def test_the_same_article_gives_the_same_findings(language: str, name: str) -> None:
    plain = findings(language, "a.txt")
    assert {CLASSES[f.verdict] for f in plain} >= {"alarm", "pass"}
    assert any(f.suggestion for f in plain)
    assert said(findings(language, name)) == said(plain)


@pytest.mark.parametrize("name", [name for name in SAVED if name != "base64.eml"])
@pytest.mark.parametrize("language", ARTICLES)
def test_findings_stand_in_the_file_where_their_words_are(language: str, name: str) -> None:
    document = read(language, name)
    places = Places.of(document)
    source = document.text if document.source is None else document.source
    assert source.encode() == SAVED[name](ARTICLES[language])
    for finding in findings(language, name):
        found = places.range(finding.span)
        words = PLAIN.get(name, str)(source[found.start : found.end])
        assert words.replace("</strong>", "") == finding.quote
        assert places.back(places.span(finding.span)) == finding.span


def test_what_was_sent_as_base64_stands_in_the_text_as_read() -> None:
    document = read("fr", "base64.eml")
    assert document.source is None
    assert Places.of(document).span(Span(3, 9)) == (3, 9)


@pytest.mark.parametrize("language", ARTICLES)
def test_nothing_around_an_article_is_read(language: str) -> None:
    text = read(language, "a.html").text
    assert "\n\n".join(ARTICLES[language]) == text


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("a.html", b"<html><head><title></title></head><body><nav>Menu</nav></body></html>", "no-text"),
        ("a.html", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01", "binary"),
        ("a.eml", b"not a message at all", "no-text"),
        ("a.eml", b"Subject: x\nContent-Type: image/png\n\nabc", "no-text"),
        ("a.json", b'{"name": "package", "version": "1.0"}', "not-wordpress"),
        ("a.json", b'[{"title": "a", "content": ]', "broken"),
        ("a.json", b"[" * 100_000, "broken"),
        ("a.json", b'[{"title": 1, "content": 2}]', "not-wordpress"),
        ("a.xml", b"<rss><channel><title>Vide</title></channel></rss>", "not-wordpress"),
        ("a.xml", b"<rss><channel><item>", "broken"),
        ("a.xml", b'<!DOCTYPE r [<!ENTITY a "b">]><rss><item><title>&a;</title></item></rss>', "broken"),
        ("a.xml", b"<rss><item><title></title></item></rss>", "no-text"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused(name: str, content: bytes, key: str) -> None:
    with pytest.raises(ReadError) as caught:
        read_document(name, content=content)
    assert caught.value.key == key


def test_a_post_is_read_as_it_is_stored_or_shown() -> None:
    """Posts with several lines, shortcodes and entities; a post in the bin is not read."""
    stored = '[gallery ids="90000"]Une ligne\nune autre\n\nUn paragraphe de 12 % &amp; plus'
    item = "<item><title>{}</title><content:encoded><![CDATA[{}]]></content:encoded>"
    item += "<wp:post_type>post</wp:post_type>"
    item += "<wp:post_date>2026-01-0{} 10:00:00</wp:post_date><wp:status>{}</wp:status></item>"
    items = item.format("Un &amp; deux", stored, 2, "draft") + item.format("Jeté", "Rien", 3, "trash")
    rss = f'<rss xmlns:wp="w" xmlns:content="c"><channel>{items}</channel></rss>'
    document = read_document("a.xml", content=rss.encode())
    gallery = '[gallery ids="90000"]'
    assert document.text == f"Un & deux\n\n{gallery}Une ligne\nune autre\n\nUn paragraphe de 12 % & plus"
    assert [document.text[a:b] for a, b in document.headings] == ["Un & deux"]
    assert [document.text[a:b] for a, b in document.skipped] == [gallery]
    assert str(document.date) == "2026-01-02"


def test_several_posts_are_one_document_each_under_its_title() -> None:
    posts = ", ".join(
        f'{{"date": "2026-01-0{day}T10:00:00", "title": {{"rendered": "Titre {day}"}}, "content": '
        f'{{"rendered": "{elements([f"Texte {day}"])}"}}}}'
        for day in (1, 2)
    )
    document = read_document("a.json", content=f"[{posts}]".encode())
    assert document.text == "Titre 1\n\nTexte 1\n\nTitre 2\n\nTexte 2"
    assert [document.text[a:b] for a, b in document.headings] == ["Titre 1", "Titre 2"]
    assert document.date is None
