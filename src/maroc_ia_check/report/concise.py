"""One line a finding, as compilers print them: path, line, column, rule, message, reference."""

from __future__ import annotations

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.model import Report
from maroc_ia_check.report import View
from maroc_ia_check.report.entries import Entry, entries
from maroc_ia_check.report.layout import flat


def render(report: Report, messages: Messages, view: View) -> str:
    """The lines; nothing at all when there is nothing to act on."""
    return "".join(_line(entry) + "\n" for entry in entries(report, messages, view))


def _line(entry: Entry) -> str:
    place = entry.range()
    where = f"{flat(entry.document.path)}:{place.start_line}:{place.start_column}"
    return f"{where}: {entry.rule} {entry.in_words}"
