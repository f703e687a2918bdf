"""``python -m generate.commands docs/commands.md`` writes the page of all commands from their help texts."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from maroc_ia_check.cli.application import opened
from maroc_ia_check.cli.commands import PROGRAM
from maroc_ia_check.cli.help import Page, Row, command_pages
from maroc_ia_check.cli.interface import Interface
from maroc_ia_check.languages.messages import load_messages

_HEAD = """\
# Commands

Every command with its arguments and options, as `maroc-ia COMMAND --help` tells them; the manual page
(`maroc-ia man`) says the same. `make man` writes this page again.
"""


def commands_page() -> str:
    """The page, in English."""
    interface = Interface(load_messages("en"))
    root = opened(interface)
    top = Page(root)
    sections = [each for each in top.sections() if each[0] != interface.say("help.commands")]
    parts = [_HEAD, *_page(f"`{PROGRAM}`", top, sections)]
    for page in command_pages(root):
        parts += _page(f"`{PROGRAM} {page.name}`", page, page.sections())
    return "\n".join(parts)


def _page(heading: str, page: Page, sections: Sequence[tuple[str, list[Row]]]) -> Iterator[str]:
    yield f"## {heading}\n\nUsage: `{page.usage()}`\n\n{_escaped(page.prose())}\n"
    for title, rows in sections:
        told = [f"| {_coded(left)} | {_cell(_escaped(right))} |" for left, right in rows]
        yield "\n".join([f"| {title} | |", "|---|---|", *told]) + "\n"


def _coded(names: str) -> str:
    """The names of an option, each a piece of code of its own."""
    return ", ".join(f"`{_cell(name)}`" for name in names.split(", "))


def _escaped(text: str) -> str:
    """Text in which Markdown sees no markup."""
    for sign in "\\*<[":
        text = text.replace(sign, "\\" + sign)
    return text


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(commands_page(), encoding="utf-8")
