"""Word and OpenDocument: what is read, in which order, and where it stands."""

from __future__ import annotations

import pytest
from office_files import docx, odt, par, row, run, word_article, zipped

from maroc_ia_check.errors import MissingExtraError, ReadError
from maroc_ia_check.model import Document
from maroc_ia_check.office import archive
from maroc_ia_check.read import read_document


def word(body: str, **parts: str) -> Document:
    return read_document("a.docx", content=docx(body, **parts))


def text_of(body: str, **parts: str) -> str:
    return word(body, **parts).text.rstrip("\n")


def opened(body: str, **parts: str) -> Document:
    return read_document("a.odt", content=odt(body, **parts))


def places(document: Document) -> dict[str, str]:
    """What stands at every place that has no other in it, by kind and number."""
    return {f"{kind} {label}": document.text[slice(*span)].strip() for span, kind, label in document.places}


def refused(content: bytes, name: str = "a.docx") -> str:
    with pytest.raises(ReadError) as caught:
        read_document(name, content=content)
    return caught.value.key


def test_tracked_changes_are_read_as_accepted() -> None:
    deleted = '<w:del w:id="1"><w:r><w:delText>40 000</w:delText></w:r></w:del>'
    inserted = f'<w:ins w:id="2">{run("50 000")}</w:ins>'
    moved = f'<w:moveFrom w:id="3">{run(" ailleurs")}</w:moveFrom><w:moveTo w:id="4">{run(" ici")}</w:moveTo>'
    merged = par(run("suite "), properties='<w:rPr><w:del w:id="5"/></w:rPr>')
    assert text_of(par(deleted, inserted, run(" emplois"), moved) + merged + par(run("et fin"))) == (
        "50 000 emplois ici\nsuite et fin"
    )


def test_fields_give_their_result_and_hidden_words_nothing() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>= 99 </w:instrText></w:r>'
        "<w:r><w:t>88</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("12")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    hidden = run("secret", "<w:vanish/>") + run("secret", '<w:rStyle w:val="S4"/>')
    shown = run(" shown", '<w:vanish w:val="0"/>')
    assert text_of(par(field, hidden, shown)) == "12 shown"


def test_signs_inside_a_line() -> None:
    signs = (
        "<w:r><w:t>2024</w:t><w:noBreakHyphen/><w:t>2026</w:t><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>"
    )
    assert text_of(par(signs)) == "2024\u20112026\ta\nb"


def test_spaces_that_are_not_kept_are_not_shown() -> None:
    assert text_of(par("<w:r><w:t> un </w:t></w:r>", run(" deux"))) == "un deux"


def test_headings_and_items_are_known_by_their_styles() -> None:
    document = word(
        par(run("Titre"), properties='<w:pStyle w:val="S1"/>')
        + par(run("Sous-titre"), properties='<w:pStyle w:val="S2"/>')
        + par(run("un point"), properties='<w:pStyle w:val="S3"/>')
        + par(run("un autre"), properties='<w:numPr><w:numId w:val="4"/></w:numPr>')
        + par(run("corps"), properties='<w:pStyle w:val="S3"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    assert [document.text[slice(*span)] for span in document.headings] == ["Titre", "Sous-titre"]
    assert document.text.split("\n")[2:5] == ["• un point", "• un autre", "corps"]


def test_a_table_is_rows_with_bars_and_its_rows_have_numbers() -> None:
    wide = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p>' + run("Total") + "</w:p></w:tc>"
    wide += f"<w:tc>{par(run('9'))}</w:tc></w:tr>"
    gone = row("x", "y", "z", properties='<w:del w:id="1"/>')
    table = f"<w:tbl>{row('', '2025', '2026')}{gone}{row('Emplois', '3', '6')}{wide}</w:tbl>"
    document = word(par(run("avant")) + table)
    assert document.text.split("\n")[1:4] == ["|  | 2025 | 2026 |", "| Emplois | 3 | 6 |", "| Total | | 9 |"]
    assert places(document)["row 2"] == "| Emplois | 3 | 6 |"
    assert places(document)["table 1"].count("\n") == 2


def test_a_table_that_lays_out_a_page_is_read_as_paragraphs() -> None:
    long = par(run("Une phrase de la colonne. " * 10)) * 2
    assert "|" not in text_of(
        f"<w:tbl><w:tr><w:tc>{long}</w:tc><w:tc>{par(run('à côté'))}</w:tc></w:tr></w:tbl>"
    )
    assert text_of(f"<w:tbl><w:tr><w:tc>{par(run('seule'))}</w:tc></w:tr></w:tbl>") == "seule"


def test_notes_and_boxes_follow_their_paragraph() -> None:
    box = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>"
        f"{par(run('encadré'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        f"<w:txbxContent>{par(run('encadré'))}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    reference = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    last = '<w:r><w:endnoteReference w:id="2"/></w:r>'
    document = word(
        par(run("Un"), reference, box, run(" fin.")) + par(run("Deux"), last),
        footnotes=f'<w:footnote w:id="7">{par(run("la note"))}</w:footnote>',
        endnotes=f'<w:endnote w:id="2">{par(run("à la fin"))}</w:endnote>',
        header1=par(run("Le Journal")),
        footer1=par(run("12")),
    )
    assert " ".join(document.text.split()) == "Un fin. la note encadré Deux à la fin Le Journal"
    assert places(document) == {
        "paragraph 1": "Un fin.",
        "note 1": "la note",
        "box 1": "encadré",
        "paragraph 2": "Deux",
        "endnote 1": "à la fin",
        "header 1": "Le Journal",
    }


def test_opendocument_reads_the_final_version() -> None:
    document = opened(
        '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>parti</text:p>'
        "</text:deletion></text:changed-region></text:tracked-changes>"
        '<text:h text:outline-level="1">Titre</text:h>'
        '<text:p>Un<text:change text:change-id="c"/> <text:s text:c="2"/>mot'
        '<text:note text:note-class="footnote">'
        "<text:note-citation>1</text:note-citation><text:note-body><text:p>la note</text:p></text:note-body>"
        "</text:note>,<text:line-break/>puis<text:tab/>fin"
        "<office:annotation><text:p>tu</text:p></office:annotation>"
        '<text:span text:style-name="H">caché</text:span>.</text:p>'
        "<text:list><text:list-item><text:p>un point</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>2025</text:p></table:table-cell>"
        '<table:table-cell table:number-columns-repeated="2"><text:p>6</text:p></table:table-cell>'
        "</table:table-row></table:table>"
        "<text:p>Ici<draw:frame><draw:text-box><text:p>encadré</text:p></draw:text-box></draw:frame></text:p>",
        styles='<style:style style:name="H"><style:text-properties text:display="none"/></style:style>',
    )
    assert document.text.split("\n")[:8] == [
        "Titre",
        "Un   mot,",
        "puis\tfin.",
        "la note",
        "• un point",
        "| 2025 | 6 | |",
        "Ici",
        "encadré",
    ]
    assert [document.text[slice(*span)] for span in document.headings] == ["Titre"]
    assert {"note 1", "box 1", "row 1", "table 1", "paragraph 3"} <= set(places(document))


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04",
        b"no archive",
        zipped({"other.xml": "<a/>"}),
        docx(par(run("un texte qui est coupé")))[:600],
        zipped({"_rels/.rels": "<a", "content.xml": "<a"}),
    ],
)
def test_broken_files_are_refused(name: str, content: bytes) -> None:
    assert refused(content, name) == "broken"


def test_one_format_under_the_name_of_the_other_is_refused() -> None:
    assert refused(odt("<text:p>un</text:p>")) == "broken"
    assert refused(docx(par(run("un"))), "a.odt") == "broken"


def test_locked_files_are_refused() -> None:
    assert refused(b"\xd0\xcf\x11\xe0" + bytes(600)) == "encrypted"
    manifest = (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry>'
        "<m:encryption-data/></m:file-entry></m:manifest>"
    )
    assert refused(odt("", **{"META-INF_manifest": manifest}), "a.odt") == "encrypted"


def test_files_without_words_are_empty() -> None:
    assert refused(docx(par())) == "empty"
    assert refused(odt("<text:p/>"), "a.odt") == "empty"


def test_what_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "UNPACKED", 1)
    assert refused(docx(par(run(" " * 1_000_000)))) == "unpacked-too-large"


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "cc">]><a>&b;</a>'
    assert refused(zipped({"content.xml": bomb}), "a.odt") == "broken"


def test_a_missing_library_is_named_by_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    for module in [name for name in sys.modules if name.startswith("maroc_ia_check.office")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "lxml", None)
    with pytest.raises(MissingExtraError) as caught:
        read_document("a.docx", content=word_article(["un"]))
    assert caught.value.params["extra"] == "docx"
