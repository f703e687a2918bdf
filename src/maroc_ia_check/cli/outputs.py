"""Where the reports of one run go: standard output, and files that are written whole, at the end."""

from __future__ import annotations

from collections.abc import Iterable

from maroc_ia_check.cli.interface import Interface
from maroc_ia_check.cli.values import Output
from maroc_ia_check.model import Report
from maroc_ia_check.report import View, render_report


def deliver(report: Report, outputs: Iterable[Output], interface: Interface, view: View) -> None:
    """Render every report, then write them; a file gets no colour and the usual width.

    Raises :class:`UsageError` for a file that cannot be written.
    """
    filed = view._replace(colour=False, width=View().width)
    rendered = [
        (path, render_report(report, form, interface.messages, filed if path else view))
        for form, path in outputs
    ]
    for path, text in rendered:
        if path is None:
            interface.write(text)
        else:
            from maroc_ia_check.desk.writing import write_whole

            write_whole(path, text.encode("utf-8", "backslashreplace"))
