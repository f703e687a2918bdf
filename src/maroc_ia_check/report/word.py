"""A copy of a Word document with every alarm and caution as a comment on its figure.

The comment says the verdict, why, who says what, and what to print. Its day is the one that the text is
judged at, never that of the run.
"""

from __future__ import annotations

from collections.abc import Iterator

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.model import CLASSES, DocumentReport, Finding, Report
from maroc_ia_check.report.corrections import to_print
from maroc_ia_check.report.counting import TO_ACT_ON
from maroc_ia_check.report.layout import flat
from maroc_ia_check.report.voices import say_voices, sides

_AUTHOR, _INITIALS = "maroc-ia", "mia"


def annotated_word(content: bytes, report: Report, messages: Messages) -> bytes:
    """The first document of a report, whose file has this content, with comments.

    Raises :class:`ReadError` when the content is no Word document.
    """
    from maroc_ia_check.office.comments import Comment, Signature, commented

    document = report.documents[0]
    speaker = Speaker(messages, dict(report.names))
    leftwards = messages.grammar["direction"] == "rtl"
    comments = []
    for finding in document.findings:
        if finding.open and CLASSES[finding.verdict] in TO_ACT_ON:
            head = speaker.headline(finding)
            title = (
                f"{head[:1].upper()}{head[1:]} – {messages.text('report.quote', text=flat(finding.quote))}"
            )
            comments.append(Comment(finding.span, title, list(_said(finding, document, speaker)), leftwards))
    return commented(content, comments, Signature(_AUTHOR, _INITIALS, document.date))


def _said(finding: Finding, document: DocumentReport, speaker: Speaker) -> Iterator[str]:
    """The paragraphs of a comment: what is wrong, the voices on each side, what to print."""
    say = speaker.messages.text
    yield speaker.sentence(finding, document.text)
    readable = {document.language, speaker.messages.code}
    for label, voices in sides(finding, readable):
        yield say(f"report.{label}") + say("report.colon") + say_voices(voices, readable, speaker)
    words = to_print(finding, document.text)
    if words:
        yield say("report.print") + say("report.colon") + say("report.quote", text=words)
