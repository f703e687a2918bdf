"""The report to paste into a mail: what to correct and what to verify, with what to print and who says so.

Simple tables with their styles beside them and no script, because mail programs keep nothing else.
"""

from __future__ import annotations

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.model import CLASSES, DocumentReport, Finding, Report
from maroc_ia_check.positions import Places
from maroc_ia_check.report import View
from maroc_ia_check.report.corrections import to_print
from maroc_ia_check.report.counting import (
    TO_ACT_ON,
    by_urgency,
    say_counts,
    say_day,
    say_name,
    say_unread,
)
from maroc_ia_check.report.directions import SetApart
from maroc_ia_check.report.pages import Quoter, templates
from maroc_ia_check.report.voices import NAMED, Voice, sides
from maroc_ia_check.report.whereabouts import say_place
from maroc_ia_check.typed import NamedTuple

#: mail programs know no logical sides
_STARTS = {"ltr": "left", "rtl": "right"}


class Note(NamedTuple):
    """One finding to act on; every text but the quote and what to print is in the interface language."""

    kind: str
    headline: str
    place: str
    quote: str
    sentence: str
    print: str | None
    sides: list[tuple[str, list[Voice]]]


class Letter(NamedTuple):
    """What is said of one document."""

    name: str
    unread: str
    judged: str
    language: str
    notes: list[Note]
    counts: list[str]


def render(report: Report, messages: Messages, view: View) -> str:
    """The whole mail; ``view`` changes nothing. Raises :class:`MissingExtraError` without ``html-report``."""
    del view
    spoken = SetApart(messages)
    speaker = Speaker(spoken, dict(report.names))
    return (
        templates()
        .get_template("mail.html")
        .render(
            say=spoken.text,
            quote=Quoter(messages),
            voice_name=speaker.voice,
            language=messages.code,
            direction=messages.grammar["direction"],
            start=_STARTS[messages.grammar["direction"]],
            letters=[_letter(document, speaker) for document in report.documents],
            named=NAMED,
        )
    )


def _letter(document: DocumentReport, speaker: Speaker) -> Letter:
    places = Places.of(document)
    urgent = [f for f in by_urgency(document.findings) if f.open and CLASSES[f.verdict] in TO_ACT_ON]
    return Letter(
        name=say_name(document, speaker.messages),
        unread=say_unread(document, speaker.messages),
        judged=say_day(document, speaker.messages),
        language=document.language or speaker.messages.code,
        notes=[_note(finding, document, places, speaker) for finding in urgent],
        counts=say_counts(document, speaker.messages),
    )


def _note(finding: Finding, document: DocumentReport, places: Places, speaker: Speaker) -> Note:
    return Note(
        kind=CLASSES[finding.verdict],
        headline=speaker.headline(finding),
        place=say_place(document, finding.span, places, speaker.messages),
        quote=" ".join(finding.quote.split()),
        sentence=speaker.sentence(finding, document.text),
        print=to_print(finding, document.text),
        sides=sides(finding, {document.language, speaker.messages.code}),
    )
