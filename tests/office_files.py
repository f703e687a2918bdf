"""Small Word and OpenDocument files, put together from the XML of their body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_V = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="urn:example:wps"'
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_ODF_SPACES = " ".join(
    f'xmlns:{prefix}="{_ODF}:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("style", "style"),
    )
)
_ARABIC = re.compile(r"[\u0621-\u064a]")

#: styles of a heading, a list and hidden words, with ids that say nothing
STYLES = f"""<w:styles {_W}>
<w:style w:type="paragraph" w:styleId="S1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="S2"><w:name w:val="Sub"/><w:basedOn w:val="S1"/></w:style>
<w:style w:type="paragraph" w:styleId="S3"><w:name w:val="List"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="S4"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
</w:styles>"""


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """An archive of these parts, in this order, the same on every day."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(ZipInfo(name, (2026, 1, 14, 12, 0, 0)), content)
    return out.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A Word document; ``parts`` are the inner XML of ``footnotes``, ``comments``, ``header1`` and so on."""
    written = {f"word/{name}.xml": _part(name, content) for name, content in parts.items()}
    written["word/styles.xml"] = STYLES
    kinds = {name: re.sub("[0-9]", "", _stem(name)) for name in written}
    relationships = "".join(
        f'<Relationship Id="r{n}" Type="{_RELATED}/{kind}" Target="{_stem(name)}.xml"/>'
        for n, (name, kind) in enumerate(kinds.items())
    )
    types = "".join(
        f'<Override PartName="/{name}" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
            f"{types}</Types>",
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
            f'Type="{_RELATED}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/document.xml": f"<w:document {_W} {_MC} {_V}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f"{relationships}</Relationships>",
            **written,
        }
    )


def _stem(name: str) -> str:
    return name.removeprefix("word/").removesuffix(".xml")


def _part(name: str, content: str) -> str:
    tag = {"header1": "hdr", "footer1": "ftr"}.get(name, name)
    return f"<w:{tag} {_W}>{content}</w:{tag}>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def par(*inner: str, properties: str = "") -> str:
    """A paragraph of XML, laid out from right to left when it is in Arabic."""
    bidi = "<w:bidi/>" if _ARABIC.search("".join(inner)) else ""
    return f"<w:p><w:pPr>{properties}{bidi}</w:pPr>{''.join(inner)}</w:p>"


def row(*cells: str, properties: str = "") -> str:
    inner = "".join(f"<w:tc>{par(run(cell))}</w:tc>" for cell in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def word_article(lines: Sequence[str]) -> bytes:
    """A Word document with a paragraph for every line."""
    leftwards = {line: "<w:rtl/>" if _ARABIC.search(line) else "" for line in lines}
    return docx("".join(par(run(line, leftwards[line])) for line in lines))


def odt(body: str, *, styles: str = "", **parts: str) -> bytes:
    """An OpenDocument text; ``styles`` are its automatic styles."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {_ODF_SPACES}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            **{name.replace("_", "/", 1) + ".xml": content for name, content in parts.items()},
        }
    )


def open_article(lines: Iterable[str]) -> bytes:
    """An OpenDocument text with a paragraph for every line."""
    return odt("".join(f"<text:p>{escape(line)}</text:p>" for line in lines))
