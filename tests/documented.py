"""The code blocks of Markdown pages, each with what stands above it: where it is saved, or why it is not run.

A comment right before a block says what is not plain: ``<!-- file: NAME -->`` saves the block under that
name for the blocks after it, ``<!-- not run: REASON -->`` leaves it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from markdown_it import MarkdownIt

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("README*.md"), *(ROOT / "docs").glob("*.md")])
#: languages of blocks that are command lines; an indented block is one too
SHELLS = {"", "sh", "console"}
_MARK = re.compile(r"<!-- (file|not run): (.+?) -->\s*$")


class Block(NamedTuple):
    """One code block; ``line`` is that of its first line in the page."""

    language: str
    content: str
    line: int
    file: str | None
    excuse: str | None


def blocks(page: Path) -> Iterator[Block]:
    """The code blocks of a page, in order."""
    mark: re.Match[str] | None = None
    for token in MarkdownIt("commonmark").parse(page.read_text(encoding="utf-8")):
        if token.type in {"fence", "code_block"}:
            kind, said = mark.groups() if mark else ("", None)
            language, _, _ = token.info.partition(" ")
            yield Block(
                language,
                token.content,
                (token.map or [0])[0] + 1,
                said if kind == "file" else None,
                said if kind == "not run" else None,
            )
        mark = _MARK.match(token.content) if token.type == "html_block" else None


def local_links(page: Path) -> Iterator[Path]:
    """The files and folders of the project that a page links to or shows."""
    for token in MarkdownIt("commonmark").parse(page.read_text(encoding="utf-8")):
        for child in token.children or ():
            target = str(child.attrs.get("href") or child.attrs.get("src") or "").partition("#")[0]
            if target and "://" not in target:
                yield page.parent / target


class Line(NamedTuple):
    """A command line and the output that the page shows for it; ``None`` where it shows none."""

    command: str
    shown: str | None


def command_lines(block: Block) -> Iterator[Line]:
    """The command lines of a shell block. In a ``console`` they follow ``$``, and their output is shown."""
    if block.language != "console":
        joined = block.content.replace("\\\n", "")
        yield from (Line(line.strip(), None) for line in joined.splitlines() if line.strip())
        return
    for said in re.split(r"^\$ ", block.content, flags=re.M)[1:]:
        command, _, shown = said.partition("\n")
        yield Line(command, shown)


def agrees(shown: str, printed: str) -> bool:
    """Whether a page shows what was printed; a line ``…`` stands for any number of lines, also none.

    One space is as good as another: a reader sees no difference, and an editor may not keep it.
    """
    shown, printed = (re.sub("[\u00a0\u202f]", " ", text) for text in (shown, printed))
    parts = [re.escape(part) for part in re.split(r"^…\n", shown, flags=re.M)]
    return re.fullmatch("(?:.*\n)*?".join(parts), printed) is not None
