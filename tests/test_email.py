"""E-mail: which part is read, in which encoding, what is quoted, and where it stands."""

from __future__ import annotations

from email import policy
from email.message import EmailMessage

import pytest

from maroc_ia_check.model import Document, Span
from maroc_ia_check.positions import Places
from maroc_ia_check.read import read_document


def read(head: str, body: bytes) -> Document:
    return read_document("a.eml", content=head.replace("\n", "\r\n").encode() + b"\r\n" + body)


def quoted(document: Document) -> list[str]:
    return [document.text[p.span.start : p.span.end] for p in document.places if p.kind == "quoted"]


@pytest.mark.parametrize(
    ("body", "marked"),
    [
        ("Oui.\n\nLe 12 janvier 2026, Samir a écrit :\n> Un\n> Deux\n\nSuite", "> Un\n> Deux"),
        (
            "Oui.\n\nLe 12, Samir a écrit :\n\nUn\nDeux",
            "Le 12, Samir a écrit :\n\nUn\nDeux",
        ),
        ("Yes.\n\n-----Original Message-----\nFrom: A\nUn", "-----Original Message-----\nFrom: A\nUn"),
        ("Voir\n\n________\nDe : A\nEnvoyé : lundi\nUn", "De : A\nEnvoyé : lundi\nUn"),
        ("نعم\n\nفي 12 يناير كتب:\n> واحد", "> واحد"),
        ("Rien de cité. De : là, une suite.", None),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_older_messages_are_marked_and_read(body: str, marked: str | None, end: str) -> None:
    document = read("Subject: Objet\n", body.replace("\n", end).encode())
    assert document.text == "Objet\n\n" + body.replace("\n", end)
    assert quoted(document) == ([marked.replace("\n", end)] if marked else [])


def test_the_subject_is_the_heading_and_the_date_that_of_the_sender() -> None:
    head = "Subject: =?utf-8?q?L=E2=80=99=C3=A9t=C3=A9?=\nDate: Wed, 14 Jan 2026 23:30:00 -0800\n"
    document = read(head, b"Texte")
    assert [document.text[start:end] for start, end in document.headings] == ["L’été"]
    assert str(document.date) == "2026-01-14"
    assert document.places[0].kind == "subject"
    found = Places.of(document).span(document.headings[0])
    assert (document.source or "")[found.start : found.end] == "=?utf-8?q?L=E2=80=99=C3=A9t=C3=A9?="


@pytest.mark.parametrize("head", ["Subject: =?x?q?a?=\nDate: demain\n", "Subject: a\nDate: 99 Foo 2026\n"])
def test_broken_headers_are_read_as_they_are(head: str) -> None:
    document = read(head, b"Texte")
    assert document.text.endswith("Texte")
    assert document.date is None


@pytest.mark.parametrize(
    ("charset", "encoding", "words"),
    [
        ("windows-1256", "cp1256", "المغرب 2030"),
        ("iso-8859-1", "cp1252", "été à 5 €"),
        ("utf-8", "utf-8", "été 😀"),
        ("inconnu", "cp1252", "été"),
    ],
)
@pytest.mark.parametrize("cte", ["8bit", "quoted-printable"])
def test_the_encoding_of_a_part_is_honoured(charset: str, encoding: str, words: str, cte: str) -> None:
    import quopri

    body = words.encode(encoding)
    head = f"Subject: a\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {cte}\n"
    document = read(head, quopri.encodestring(body) if cte == "quoted-printable" else body)
    assert document.text == f"a\n\n{words}"


def test_signs_broken_over_lines_lead_back_to_all_of_them() -> None:
    head = (
        "Subject: a\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n"
    )
    document = read(head, b"50=C2=\r\n=A0000 emplo=\r\nis et =C3=A9t=C3=A9")
    assert document.text == "a\n\n50\u00a0000 emplois et été"
    places = Places.of(document)
    for words, signs in (("50\u00a0000", "50=C2=\r\n=A0000"), ("emplois", "emplo=\r\nis"), ("é", "=C3=A9")):
        start = document.text.index(words)
        found = places.span(Span(start, start + len(words)))
        assert (document.source or "")[found.start : found.end] == signs


def test_flowing_lines_are_put_together() -> None:
    head = "Subject: a\nContent-Type: text/plain; format=flowed\n"
    document = read(head, b"vise 50 \r\n000 emplois\r\n> a \r\n> b\r\n-- \r\nS")
    assert document.text == "a\n\nvise 50 000 emplois\r\n> a \r\n> b\r\n-- \r\nS"


def test_of_several_parts_the_plain_text_is_read_and_no_attachment() -> None:
    message = EmailMessage(policy=policy.SMTP)
    message["Subject"] = "Objet"
    message.set_content("Le texte simple\n", cte="8bit")
    message.add_alternative("<p>Le texte mis en page</p>", subtype="html")
    message.add_attachment("une pièce jointe", filename="note.txt")
    assert read_document("a.eml", content=message.as_bytes()).text.strip() == "Objet\n\nLe texte simple"
    message = EmailMessage(policy=policy.SMTP)
    message.set_content("<p>Un</p><blockquote><p>Deux</p></blockquote>", subtype="html")
    message.add_attachment("une pièce jointe", filename="note.txt")
    document = read_document("a.eml", content=message.as_bytes())
    assert document.text == "Un\n\nDeux"
    assert quoted(document) == ["Deux"]
