"""Workflow commands of GitHub Actions: one annotation a finding, on the lines of the file."""

from __future__ import annotations

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.model import Report
from maroc_ia_check.report import View
from maroc_ia_check.report.entries import Entry, entries, file_path

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice", "none": "notice"}
#: what would end a message, and what would end a property
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def render(report: Report, messages: Messages, view: View) -> str:
    """The commands, one a line; nothing at all when there is nothing to act on."""
    return "".join(_command(entry) + "\n" for entry in entries(report, messages, view))


def _command(entry: Entry) -> str:
    place = entry.range("utf16")
    properties = {
        "file": file_path(entry.document.path),
        "line": place.start_line,
        "endLine": place.end_line,
        "col": place.start_column,
        "endColumn": place.end_column,
        "title": entry.title,
    }
    shown = ",".join(f"{name}={escape_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[entry.level]} {shown}::{escape_message(entry.in_words)}"


def escape_message(text: str) -> str:
    """A message that stays on its line."""
    return text.translate(_IN_MESSAGE)


def escape_property(text: str) -> str:
    """A value that ends neither its property nor the command."""
    return text.translate(_IN_PROPERTY)
