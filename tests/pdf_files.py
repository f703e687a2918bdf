"""Small PDF files, written sign by sign: what is drawn where, and which letters the font says it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

#: every sign is half as wide as its font is high
WIDTH = 500


class Words(NamedTuple):
    """Signs drawn from left to right in the order in which they stand here; in points."""

    x: int
    y: int
    text: str
    size: int = 10


def pdf(pages: Sequence[Sequence[Words]]) -> bytes:
    """A PDF with these words on its pages."""
    signs = sorted({sign for page in pages for words in page for sign in words.text})
    codes = {sign: code for code, sign in enumerate(signs, 33)}
    mapping = "\n".join(f"<{code:02x}> <{sign.encode('utf-16-be').hex()}>" for sign, code in codes.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def\n"
        f"1 begincodespacerange <00> <ff> endcodespacerange\n{len(codes)} beginbfchar\n{mapping}\nendbfchar\n"
        "endcmap end end"
    )
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(pages)))
    widths = " ".join([str(WIDTH)] * max(1, len(codes)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 33 "
        f"/LastChar {32 + max(1, len(codes))} /Widths [{widths}] /ToUnicode 4 0 R >>",
        _stream(cmap),
    ]
    for number, page in enumerate(pages):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] "
            f"/Resources << /Font << /F 3 0 R >> >> /Contents {6 + 2 * number} 0 R >>"
        )
        objects.append(_stream("\n".join(_drawn(words, codes) for words in page)))
    return _file(objects)


def _drawn(words: Words, codes: dict[str, int]) -> str:
    signs = "".join(f"{codes[sign]:02x}" for sign in words.text)
    return f"BT /F {words.size} Tf {words.x} {words.y} Td <{signs}> Tj ET"


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def _file(objects: Sequence[str]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("ascii")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode("ascii")
