"""``maroc-ia man``: the manual page, made from the same texts as the help pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from maroc_ia_check import __version__
from maroc_ia_check.cli.commands import PROGRAM
from maroc_ia_check.cli.help import Page, Row, command_pages
from maroc_ia_check.cli.interface import Interface

if TYPE_CHECKING:
    from maroc_ia_check.cli.commands import Call


def man(call: Call) -> int:
    """Print the page in roff, in the interface language."""
    from maroc_ia_check.cli.application import opened

    interface = call.interface
    interface.write("\n".join(_page(opened(interface), interface)) + "\n")
    return 0


def _page(root: Any, interface: Interface) -> Iterator[str]:
    """The program, then each of its commands in the order of the help page."""
    top = Page(root)
    first, _, _ = " ".join(top.prose().split()).partition(". ")
    yield f'.TH {PROGRAM.upper()} 1 "" "{PROGRAM} {__version__}"'
    yield from (".SH NAME", f"{_roff(PROGRAM)} \\- {_roff(first)}")
    yield from (".SH SYNOPSIS", _roff(top.usage()), ".SH DESCRIPTION", _roff(top.prose()))
    for title, rows in top.sections():
        yield f".SH {_roff(title.upper())}"
        yield from _rows(rows) if title != interface.say("help.commands") else _commands(root)


def _commands(root: Any) -> Iterator[str]:
    for page in command_pages(root):
        yield from (f".SS {_roff(page.usage())}", _roff(page.prose()))
        for title, rows in page.sections():
            yield from (".PP", rf"\fI{_roff(title)}\fR")
            yield from _rows(rows)


def _rows(rows: list[Row]) -> Iterator[str]:
    for left, right in rows:
        yield from (".TP", rf"\fB{_roff(left)}\fR", _roff(right))


def _roff(text: str) -> str:
    """Text in which roff sees neither a request nor a character of its own."""
    plain = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in {".", "'"} else line for line in plain.splitlines())
