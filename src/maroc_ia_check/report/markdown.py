"""Markdown for a step summary or a comment: a table of what to act on, then each finding with its sources."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.model import DocumentReport, Evidence, Report
from maroc_ia_check.report import View
from maroc_ia_check.report.counting import say_totals
from maroc_ia_check.report.entries import TOOL, Entry, entries, file_path, web_uri
from maroc_ia_check.report.layout import flat
from maroc_ia_check.report.voices import NAMED

#: what Markdown or HTML would take for their own, and ``@`` and ``#``, which would notify or link
_SPECIAL = re.compile(r"([\\`*_\[\]<>|~#@&$])")
_COLUMNS = ("place", "figure", "verdict", "finding")


def render(report: Report, messages: Messages, view: View) -> str:
    """The page, in the direction of its language."""
    found = list(entries(report, messages, view))
    parts = [f"## {TOOL}", " · ".join(say_totals([_open(each) for each in report.documents], messages))]
    parts += _findings(found, messages) if found else [messages.text("report.clean")]
    if messages.grammar["direction"] == "rtl":
        parts = ['<div dir="rtl">', *parts, "</div>"]
    return "\n\n".join(parts) + "\n"


def _open(document: DocumentReport) -> DocumentReport:
    """The document without what is set aside or known, which is not counted either."""
    return document._replace(findings=tuple(finding for finding in document.findings if finding.open))


def _findings(found: Sequence[Entry], messages: Messages) -> list[str]:
    titles = [messages.text(f"table.{column}") for column in _COLUMNS]
    rows = [titles, ["---"] * len(titles), *map(_row, found)]
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in rows)
    return [table, *(_details(entry, messages) for entry in found if entry.finding)]


def _row(entry: Entry) -> list[str]:
    quote = entry.finding.quote if entry.finding else ""
    return [escaped(_where(entry)), escaped(quote), escaped(entry.title), escaped(entry.message)]


def _where(entry: Entry) -> str:
    place = entry.range()
    return f"{file_path(entry.document.path)}:{place.start_line}:{place.start_column}"


def _details(entry: Entry, messages: Messages) -> str:
    """What the finding rests on, folded away."""
    speaker = Speaker(messages)
    quote = entry.finding.quote if entry.finding else ""
    lines = [f"<details><summary>{escaped(_where(entry))} · {escaped(quote)}</summary>", ""]
    lines += [escaped(entry.in_words), "", f"`{entry.rule}`", ""]
    for label, group in groupby(entry.voices, key=itemgetter(0)):
        named = [_link(evidence, speaker) for _, evidence in group]
        if len(named) > NAMED:
            named[NAMED:] = [messages.text("report.others", count=len(named) - NAMED)]
        said = f"report.{label}"
        lines.append(f"- {messages.text(said)}{messages.text('report.colon')}{' · '.join(named)}")
    return "\n".join([*lines, "", "</details>"])


def _link(evidence: Evidence, speaker: Speaker) -> str:
    """A source by name and date, with its address where it has one."""
    name, url = escaped(speaker.voice(evidence.source)), evidence.source.url
    return f"[{name}](<{web_uri(url)}>)" if url else name


def escaped(text: str) -> str:
    """The text as nothing but text, on one line."""
    return _SPECIAL.sub(lambda found: f"&#{ord(found[1])};", flat(text))
