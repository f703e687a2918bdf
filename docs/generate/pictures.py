"""``python -m generate.pictures docs/pictures`` draws what the program prints, as a terminal shows it.

The command is run in colour and its output is drawn as text in an SVG: small, selectable, and without a font
or an address to load. A line with Arabic letters runs from right to left and is shaped by whatever shows it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from rich.cells import cell_len
from rich.style import Style
from rich.terminal_theme import TerminalTheme
from rich.text import Text

ROOT = Path(__file__).parents[2]
_COLUMNS, _COLUMN, _LINE, _EDGE, _BAR = 92, 8.4, 20, 20, 40
_FONTS = "'DejaVu Sans Mono',Menlo,Consolas,'Liberation Mono','Noto Sans Arabic','Geeza Pro',monospace"
_GROUND, _INK, _FAINT = "#1e2127", "#dcdfe4", "#8b93a1"
_ARABIC = re.compile(r"[\u0600-\u06ff]")
#: what stands at the other end of its line, after a gap
_FAR = re.compile(r" {3,}(\S+)$")
# black, red, green, yellow, blue, magenta, cyan, white: all legible on the ground
_COLOURS = [(92, 99, 112), (255, 123, 114), (126, 201, 137), (229, 192, 123)]
_COLOURS += [(110, 177, 255), (210, 150, 240), (96, 200, 210), (220, 223, 228)]
_THEME = TerminalTheme((30, 33, 39), (220, 223, 228), _COLOURS, _COLOURS)


class Picture(NamedTuple):
    """A picture's file name and the command line that it shows."""

    name: str
    command: str


PICTURES = (
    Picture("check.en.svg", "maroc-ia check --lang en examples/weekly-brief.txt"),
    Picture("check.fr.svg", "maroc-ia check --lang fr examples/breve.txt"),
    Picture("check.ar.svg", "maroc-ia check --lang ar examples/nashra.txt"),
)


def draw(picture: Picture) -> str:
    """The picture of what the command prints now, as SVG."""
    lines = [Text(f"$ {picture.command}", "bold"), *Text.from_ansi(_printed(picture.command)).split("\n")]
    width, height = round(_COLUMNS * _COLUMN) + 2 * _EDGE, _BAR + len(lines) * _LINE + _EDGE
    dots = "".join(
        f'<circle cx="{_EDGE + 18 * place}" cy="20" r="6" fill="{colour}"/>'
        for place, colour in enumerate(("#ff5f57", "#febc2e", "#28c840"))
    )
    rows = [row for number, line in enumerate(lines) for row in _row(line, _BAR + 16 + number * _LINE, width)]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}"'
            f' height="{height}" role="img" font-family="{_FONTS}" font-size="14" fill="{_INK}">',
            f"<title>{escape(picture.command)}</title>",
            f'<rect width="{width}" height="{height}" rx="8" fill="{_GROUND}"/>{dots}',
            *rows,
            "</svg>\n",
        ]
    )


def _printed(command: str) -> str:
    """What the command prints in colour; texts with something to correct give 1."""
    _, *arguments = command.split()
    said = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "MAROC_IA_LANG"}}
    done = subprocess.run(
        [sys.executable, "-m", "maroc_ia_check", *arguments],
        cwd=ROOT,
        env={**said, "FORCE_COLOR": "1", "COLUMNS": str(_COLUMNS)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode > 1 or done.stderr:
        raise RuntimeError(f"{command}: {done.stderr}")
    return done.stdout.rstrip("\n")


def _row(line: Text, y: int, width: int) -> Iterator[str]:
    """One line: from the left with every sign in its column, or from the right where it holds Arabic."""
    if not line.plain:
        return
    if not _ARABIC.search(line.plain):
        length = f'textLength="{cell_len(line.plain) * _COLUMN:.1f}"'
        yield f'<text x="{_EDGE}" y="{y}" {length} xml:space="preserve">{_spans(line)}</text>'
        return
    far = _FAR.search(line.plain)
    near = line[: far.start()] if far else line
    yield (
        f'<text x="{width - _EDGE}" y="{y}" direction="rtl" unicode-bidi="embed" xml:space="preserve">'
        f"{_spans(near)}</text>"
    )
    if far:
        yield f'<text x="{_EDGE}" y="{y}" xml:space="preserve">{_spans(line[far.start(1) :])}</text>'


def _spans(line: Text) -> str:
    """The line's stretches of one style each."""
    ends = sorted({0, len(line), *(end for span in line.spans for end in (span.start, span.end))})
    return "".join(_span(line.plain[start:end], _style(line, start)) for start, end in pairwise(ends))


def _style(line: Text, place: int) -> Style:
    held = [span.style for span in line.spans if span.start <= place < span.end]
    return Style.combine(
        Style.parse(style) if isinstance(style, str) else style for style in [line.style, *held]
    )


def _span(text: str, style: Style) -> str:
    attributes = ' font-weight="bold"' if style.bold else ""
    if style.color is not None and not style.color.is_default:
        attributes += f' fill="{style.color.get_truecolor(_THEME).hex}"'
    elif style.dim:
        attributes += f' fill="{_FAINT}"'
    return f"<tspan{attributes}>{escape(text)}</tspan>" if attributes else escape(text)


def main(folder: Path) -> None:
    """Draw every picture."""
    folder.mkdir(exist_ok=True)
    for picture in PICTURES:
        (folder / picture.name).write_text(draw(picture), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
