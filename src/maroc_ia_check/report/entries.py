"""What formats for programs and CI share: one entry a thing to look at, its rule, its message, its place.

An entry is a finding, or a file that was not read: a report that left those out would look clean.
"""

from __future__ import annotations

import os
from collections.abc import Container, Iterator
from pathlib import Path
from urllib.parse import quote

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.rules import rule_id
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.model import CLASSES, DocumentReport, Evidence, Finding, Report, Span
from maroc_ia_check.positions import Places, Range
from maroc_ia_check.report import View
from maroc_ia_check.report.corrections import to_print
from maroc_ia_check.report.counting import TO_ACT_ON
from maroc_ia_check.report.layout import flat
from maroc_ia_check.report.voices import sides
from maroc_ia_check.typed import NamedTuple

TOOL = "maroc-ia-check"
#: the rule of a file that was not read
UNREAD = "unread"
_START = Range(1, 1, 1, 1, 0, 0)


class Entry(NamedTuple):
    """One thing to look at: ``level`` is ``error warning note none``, ``message`` one line of words."""

    document: DocumentReport
    rule: str
    level: str
    title: str
    message: str
    finding: Finding | None = None
    places: Places | None = None
    #: independent voices by label (``for against …``), the most telling first, each by its leading source
    voices: tuple[tuple[str, Evidence], ...] = ()

    @property
    def claim(self) -> str | None:
        """The reference that the finding is about."""
        return self.finding.claim.id if self.finding and self.finding.claim else None

    @property
    def in_words(self) -> str:
        """The message, and the reference in brackets."""
        return f"{self.message} [{self.claim}]" if self.claim else self.message

    def range(self, unit: str = "points") -> Range:
        """Where it stands in the file, in a unit of :meth:`Places.range`; a file as a whole at its start."""
        if self.finding is None or self.places is None:
            return _START
        return self.places.range(self.finding.span, unit)

    @property
    def replacement(self) -> str | None:
        """What can take the place of the range as it stands: only where the file holds the very words."""
        finding, places = self.finding, self.places
        if finding is None or places is None or not finding.suggestion or not has_lines(self.document):
            return None
        held = places.span(finding.span)
        return finding.suggestion if places.file.text[held.start : held.end] == finding.quote else None


def entries(report: Report, messages: Messages, view: View, *, closed: bool = False) -> Iterator[Entry]:
    """What there is to act on, document by document in the order of the text; passes too when verbose.

    ``closed`` also gives what is set aside or known to the baseline, for formats that can say so.
    """
    speaker = Speaker(messages, dict(report.names))
    for document in report.documents:
        if document.error is not None:
            yield _unread(document, messages)
        places = Places.of(document)
        for finding in sorted(document.findings, key=lambda finding: finding.span):
            wanted = view.verbose or CLASSES[finding.verdict] in TO_ACT_ON
            if wanted and (closed or finding.open):
                yield _found(finding, document, places, speaker)


def _unread(document: DocumentReport, messages: Messages) -> Entry:
    code, params = document.error or ("", ())
    message = messages.text("report.error", message=messages.text(f"error.{code}", **dict(params)))
    return Entry(document, UNREAD, "error", messages.text("report.not-checked"), flat(message))


def _found(finding: Finding, document: DocumentReport, places: Places, speaker: Speaker) -> Entry:
    message = speaker.sentence(finding, document.text)
    words = to_print(finding, document.text)
    if words:
        say = speaker.messages.text
        message = say("report.instead", message=message, words=say("report.quote", text=words))
    return Entry(
        document,
        rule_id(finding.verdict, finding.reason),
        finding.severity,
        flat(speaker.headline(finding)),
        flat(message),
        finding,
        places,
        _voices(finding, {document.language, speaker.messages.code}),
    )


def _voices(finding: Finding, readable: Container[str | None]) -> tuple[tuple[str, Evidence], ...]:
    return tuple((label, voice.lead) for label, voices in sides(finding, readable) for voice in voices)


def has_lines(document: DocumentReport) -> bool:
    """Whether the file itself has the lines that are reported: a Word file or a PDF has none."""
    return document.source is not None or not document.places


def say_role(role: str, messages: Messages) -> str:
    """What further words of the text show: a slot, the reference, the event, another figure."""
    return messages.first([f"slot.{role}", f"role.{role}", "role.other"])


def file_path(path: str) -> str:
    """A path as CI knows it: from the current folder, with forward slashes; whole when it lies outside."""
    if path == "-":
        return path
    whole, folder = Path(os.path.abspath(path)), Path.cwd()
    return whole.relative_to(folder).as_posix() if whole.is_relative_to(folder) else whole.as_posix()


def path_uri(path: str) -> str:
    """The same as a URI reference, percent-encoded; a path outside the current folder is a ``file:`` URI."""
    shown = file_path(path)
    if Path(shown).is_absolute():
        return Path(shown).as_uri()
    return quote(os.fsencode(shown))


def web_uri(url: str) -> str:
    """An address with nothing left in it that a URI may not hold."""
    return quote(url, safe="%/:=&?~#+!$,;'@()*[]")


def place_name(document: DocumentReport, span: Span) -> tuple[str, str] | None:
    """Kind and label of the page, note or box that a span stands in, where the reader knows one."""
    inside = (place for place in document.places if place.span.contains(span))
    return next(((place.kind, place.label) for place in inside), None)
