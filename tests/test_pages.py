"""Web pages: what is kept of a page and how it is laid out, what it says of itself, and broken markup."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maroc_ia_check.errors import ReadError
from maroc_ia_check.extract import extract_mentions
from maroc_ia_check.model import Document
from maroc_ia_check.read import read_document

LONG = "Une phrase de l’article, assez longue pour en être une. " * 3


def read(content: str, name: str = "a.html", encoding: str = "utf-8") -> Document:
    return read_document(name, content=content.encode(encoding))


def headings(document: Document) -> list[str]:
    return [document.text[start:end] for start, end in document.headings]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>Un<p>Deux", "Un\n\nDeux"),
        ("<p>Un\n  et  <b>d</b>eux</p>", "Un et deux"),
        ("<div>Un<div>Deux</div>Trois</div>", "Un\n\nDeux\n\nTrois"),
        ("Un<br>Deux<br/><br>Trois", "Un\nDeux\n\nTrois"),
        (
            "<p>50&nbsp;000 &euro; &#8217; &#x20AC; R&D &amp; &inconnu; 5 < 6",
            "50\u00a0000 € ’ € R&D & &inconnu; 5 < 6",
        ),
        ("<ul><li>Un<li><p>Deux</p><p>Suite</p></ul>", "- Un\n- Deux\n\nSuite"),
        ("<ol start=3><li>Un<li>Deux</ol>", "3. Un\n4. Deux"),
        ("<p>Avant</p><ul><li>Un</ul>Après", "Avant\n\n- Un\n\nAprès"),
        (
            "<table><tr><th>An<th>2024<tr><td>Emplois<td>10<br>000</table>",
            "| An | 2024 |\n| Emplois | 10 000 |",
        ),
        ("<table><tr><td colspan=2>A<td>B<tr><td>1<td>2<td>3</table>", "| A | | B |\n| 1 | 2 | 3 |"),
        (
            "<table><tr><td><p>Un<p>Deux</td><td>Trois</td></tr><tr><td>4<td>5</table>",
            "Un\n\nDeux\n\nTrois\n\n4\n\n5",
        ),
        ("<p>10 km<sup>2</sup>, 50 000<sup><a href=#n>3</a></sup>, 1<sup>er</sup>", "10 km2, 50 000³, 1er"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<p>Gardé<del>effacé</del><script>var a = 12;</script><style>p {}</style><!-- 12 --></p>", "Gardé"),
        ("<p hidden>Non</p><p style='display: none'>Non</p><p aria-hidden=true>Non</p><p>Oui", "Oui"),
        ("<p><b>Un</p></b><i>Deux</div></i>", "Un\n\nDeux"),
        ("<td>Un</td><li>Deux</p>", "Un\n\nDeux"),
    ],
)
def test_the_layout_of_a_page(source: str, text: str) -> None:
    assert read(source).text == text


@pytest.mark.parametrize(
    "around",
    [
        '<div class="share-buttons">1 240 partages</div>',
        '<div class="SocialShare">1 240 partages</div>',
        '<div id="comments"><p>Moi je dis 12.</p></div>',
        '<section class="related-posts"><p>Autre article</p></section>',
        '<div role="dialog">Acceptez nos 12 cookies</div>',
        "<p>Lire aussi : un autre article</p>",
        "<h3>À lire aussi</h3>",
        "<p>Read also | <a href='#'>Another one</a></p>".replace("|", ":"),
        "<div><strong>اقرأ أيضا</strong>: مقال آخر</div>",
        "<ul><li><a href='#'>Un</a></li><li><a href='#'>Deux</a></li></ul>",
        "<p><a href='#'>Un autre article de 12 pages</a></p>",
    ],
)
def test_what_points_elsewhere_is_left_out(around: str) -> None:
    page = f"<html><body><h1>Titre</h1><div><p>{LONG}</p>{around}<p>{LONG}</p></div></body></html>"
    assert read(page).text == f"Titre\n\n{LONG.strip()}\n\n{LONG.strip()}"


@pytest.mark.parametrize(
    "source",
    [
        f'<body class="has-comments sidebar"><h1>Titre</h1><p>{LONG}</p></body>',
        f'<form id="aspnet-form"><h1>Titre</h1><p>{LONG}</p></form>',
        f'<div class="share popup"><h1>Titre</h1><p>{LONG}</p></div>',
        f'<header><h1>Titre</h1></header><div class="content modal"><p>{LONG}</p></div>',
        f"<header><h1>Titre</h1></header><div><div><p>{LONG}</p></div><div>Bas de page</div></div>",
        f"<title>Titre</title><div><p>{LONG}</p></div>",
        f"<main><article><h1>Titre</h1><p>{LONG}</p></article></main><div>{'Autre chose. ' * 3}</div>",
    ],
)
def test_the_article_stays_whatever_its_elements_are_called(source: str) -> None:
    document = read(source)
    assert document.text == f"Titre\n\n{LONG.strip()}"
    assert headings(document) == ["Titre"]


def test_links_in_the_text_and_a_linked_heading_stay() -> None:
    document = read(f"<h2><a href='#'>Titre</a></h2><p>{LONG} <a href='#'>50 000 emplois</a>.</p>")
    assert document.text == f"Titre\n\n{LONG.strip()} 50 000 emplois."


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-01-14T23:50"}'
        "</script>",
        '<script type="application/ld+json">{"@graph": [{"@type": "Person"}, {"@type": ["Article"],'
        ' "datePublished": "2026-01-14"}]}</script><meta name="date" content="2020-02-02">',
        '<script type="application/ld+json">{broken</script><meta name="DC.date" content="2026-01-14">',
        '<meta property="article:modified_time" content="2026-02-02">'
        '<meta property="article:published_time" content="2026-01-14T08:00:00+01:00">',
        '<meta itemprop="datePublished" content="2026-01-14">',
        '<body><p>Le <time datetime="2026-01-14T10:00">14 janvier</time>',
    ],
)
def test_the_day_of_a_page(head: str) -> None:
    assert str(read(f"{head}<p>{LONG}</p>").date) == "2026-01-14"


@pytest.mark.parametrize(
    ("given", "language"), [("fr-MA", "fr"), ("AR", "ar"), ("en_US", "en"), ("xx", None), ("", None)]
)
def test_the_language_of_a_page(given: str, language: str | None) -> None:
    assert read(f'<html lang="{given}"><body><p>{LONG}</p></body></html>').language == language


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("windows-1256", "cp1256"), ("ISO-8859-1", "cp1252"), ("windows-1252", "utf-8")],
)
def test_the_encoding_that_a_page_declares(declared: str, encoding: str) -> None:
    """A page that is UTF-8 is read as such, whatever it says; browsers read Latin-1 as its Windows page."""
    word = "œuvre à 5 €" if encoding != "cp1256" else "المغرب à 5 €"
    document = read(f'<head><meta charset="{declared}"></head><p>{word}</p>', encoding=encoding)
    assert document.text == word
    assert document.notices == ()


def test_years_over_the_columns_of_a_table_are_heard() -> None:
    table = "<table><tr><th>Objectif</th><th>2024</th><th>2030</th></tr><tr><td>Emplois dans l’IA</td>"
    document = read(f"<h1>Objectifs</h1>{table}<td>10 000</td><td>50 000</td></tr></table>")
    reading = extract_mentions(document, language="fr")
    assert [(m.quote, m.period and m.period.end.year) for m in reading] == [
        ("10 000", 2024),
        ("50 000", 2030),
    ]


def test_code_is_not_read_for_figures() -> None:
    reading = extract_mentions(read("<p>On écrit <code>12 345 emplois</code> ainsi.</p>"), language="fr")
    assert list(reading) == []


TAGS = st.sampled_from(
    re.findall(
        r"\S+",
        "<p> </p> <div> </div> <b> </b> <ul> <li> </ul> <table> <tr> <td> </table> <br> <h1> </h1>"
        " <sup> </sup> <pre> </pre> <a> </a> <!-- --> <script> </script> <nav> </nav> &nbsp; &eacute &#233;"
        " & < > <p/> <body> <blockquote> <span> <!doctype> <![CDATA[ ]]>",
    )
)


@given(st.lists(st.one_of(TAGS, st.text(alphabet="ab1é 😀\r\n\t\u2028\u0301", max_size=6)), max_size=30))
def test_any_markup_is_read_and_leads_back(pieces: list[str]) -> None:
    source = "".join(pieces)
    try:
        document = read(source)
    except ReadError as error:
        assert error.key in {"empty", "no-text"}
        return
    assert document.source is not None
    end = 0
    for run in document.runs:
        assert run.start >= end
        end = run.start + run.length
        copied = document.text[run.start : end]
        if run.extent is None:
            assert document.source[run.origin : run.origin + run.length] == copied
        else:
            assert 0 < run.extent <= len(document.source) - run.origin


def test_nesting_without_end_is_read() -> None:
    assert read("<div><b>" * 5_000 + "Fin").text == "Fin"
