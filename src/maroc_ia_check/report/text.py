"""The report for an editor: what to correct first, in its context, with who says what and what to print.

Alarms come before cautions; what is right takes one line; the last line says what was not checked.
Colour only repeats what the words say. A passage with right-to-left letters is shown with its figure in
brackets instead of underlined, because terminals reorder such lines.
"""

from __future__ import annotations

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.model import CLASSES, DocumentReport, Finding, Report, Span
from maroc_ia_check.positions import Places
from maroc_ia_check.report import View
from maroc_ia_check.report.aside import say_aside, say_remarks, to_show
from maroc_ia_check.report.cells import cell_len
from maroc_ia_check.report.corrections import to_print
from maroc_ia_check.report.counting import (
    TO_ACT_ON,
    by_urgency,
    say_counts,
    say_day,
    say_name,
    say_totals,
    say_unread,
)
from maroc_ia_check.report.layout import around, flat, is_right_to_left, line_around, wrap
from maroc_ia_check.report.replaying import replay_command
from maroc_ia_check.report.voices import LABELS, say_voices, sides
from maroc_ia_check.report.whereabouts import say_place

_COLOURS = {"alarm": "1;31", "caution": "1;33", "pass": "32", "silent": "2", "title": "1", "quiet": "2"}
_WIDEST, _NARROWEST = 120, 40


def render(report: Report, messages: Messages, view: View) -> str:
    """Every document in the order given, then one line for all of them when there are several."""
    page = _Page(Speaker(messages, dict(report.names)), view)
    parts = ["\n".join(page.document(document)) for document in report.documents]
    if not parts:
        parts.append(messages.text("report.nothing"))
    if len(report.documents) > 1:
        parts.append(page.closing(report.documents))
    return "\n\n".join(parts) + "\n"


class _Page:
    """The writing of one report: a language, a width, colours or none."""

    def __init__(self, speaker: Speaker, view: View) -> None:
        self.speaker = speaker
        self.say = speaker.messages.text
        self.view = view
        self.width = max(_NARROWEST, min(view.width, _WIDEST))
        labels = [f"report.{label}" for label in LABELS] + ["report.print"]
        labels += ["report.replay", "report.aside"] if view.verbose else []
        self.label_width = max(cell_len(self.say(label)) for label in labels) + 2

    def document(self, document: DocumentReport) -> list[str]:
        """The title, the findings by urgency, the passes in one line, the count."""
        lines = [self._title(document)]
        if document.error is not None:
            return lines
        lines += [self._paint("quiet", f"  {self.say(f'notice.{notice}')}") for notice in document.notices]
        shown = to_show(document, verbose=self.view.verbose)
        places = Places.of(document)
        for finding in by_urgency(shown):
            lines += ["", *self._finding(finding, document, places)]
        lines.append("")
        if not any(CLASSES[f.verdict] in TO_ACT_ON and f.open for f in document.findings):
            lines.append(self.say("report.clean"))
        passes = [f for f in document.findings if CLASSES[f.verdict] == "pass"]
        if passes and not self.view.verbose:
            quotes = dict.fromkeys(self.say("report.quote", text=flat(f.quote)) for f in passes)
            lines += wrap(self.say("report.passes", list=self.say("report.comma").join(quotes)), self.width)
        for said in say_remarks(document, self.speaker.messages):
            lines += wrap(said, self.width)
        return lines + wrap(" · ".join(say_counts(document, self.speaker.messages)), self.width)

    def closing(self, documents: tuple[DocumentReport, ...]) -> str:
        """All documents together: how many, what was found in them, how many could not be read."""
        return "\n".join(wrap(" · ".join(say_totals(documents, self.speaker.messages)), self.width))

    def _title(self, document: DocumentReport) -> str:
        messages = self.speaker.messages
        name = say_name(document, messages)
        if document.error is not None:
            return self._paint("alarm", f"{name} · {say_unread(document, messages)}")
        return "\n".join(wrap(f"{self._paint('title', name)} · {say_day(document, messages)}", self.width))

    def _finding(self, finding: Finding, document: DocumentReport, places: Places) -> list[str]:
        kind = CLASSES[finding.verdict]
        lines = self._passage(finding, places, self._place(finding.span, document, places))
        head = self.speaker.headline(finding)
        verdict, _, reason = head.partition(" · ")
        claim = finding.claim.id if finding.claim else ""
        gap = self.width - 2 - cell_len(head) - cell_len(claim)
        painted = self._paint(kind, verdict.upper()) + (f" · {reason}" if reason else "")
        if claim and gap >= 2:
            lines.append(f"  {painted}{' ' * gap}{self._paint('quiet', claim)}")
        else:
            lines += wrap(painted, self.width, "  ")
            lines += [f"  {self._paint('quiet', claim)}"] if claim else []
        lines += wrap(self.speaker.sentence(finding, document.text), self.width, "  ")
        readable = {document.language, self.speaker.messages.code}
        for label, voices in sides(finding, readable):
            lines += self._labelled(f"report.{label}", say_voices(voices, readable, self.speaker))
        lines += self._correction(finding, document.text)
        aside = say_aside(finding, self.speaker.messages)
        lines += self._labelled("report.aside", aside) if aside else []
        again = replay_command(document, places.position(finding.span.start), self.view.replay)
        if self.view.verbose and again:
            lines += self._labelled("report.replay", again)
        return lines

    def _correction(self, finding: Finding, text: str) -> list[str]:
        """What to print: the figure put right, or the words beside it."""
        words = to_print(finding, text)
        return self._labelled("report.print", self.say("report.quote", text=words)) if words else []

    def _place(self, span: Span, document: DocumentReport, places: Places) -> str:
        """Where a figure stands: line and column, or what a file without lines has instead."""
        if document.source is None and document.places:
            return say_place(document, span, places, self.speaker.messages)
        place = places.position(span.start)
        return f"{place.line}:{place.column}"

    def _passage(self, finding: Finding, places: Places, where: str) -> list[str]:
        """The line of the text around the figure, cut to the width, with the figure marked."""
        kind = CLASSES[finding.verdict]
        before, quote, after = line_around(finding.span, places.lines)
        gutter = f"{where} │ ".rjust(11)
        room = self.width - cell_len(gutter)
        if is_right_to_left(before + quote + after):
            left, right = around(before, after, room - cell_len(quote) - 2)
            return [f"{self._paint('quiet', gutter)}{left}{self._paint(kind, f'[{quote}]')}{right}"]
        left, right = around(before, after, room - cell_len(quote))
        rule = " " * (cell_len(gutter) - 2) + "│ "
        underline = " " * cell_len(left) + self._paint(kind, "─" * max(1, cell_len(quote)))
        return [
            f"{self._paint('quiet', gutter)}{left}{quote}{right}",
            f"{self._paint('quiet', rule)}{underline}",
        ]

    def _labelled(self, key: str, text: str) -> list[str]:
        label = self.say(key)
        indent = " " * (self.label_width + 2)
        first, *rest = wrap(text, self.width, indent)
        padding = " " * (self.label_width - cell_len(label))
        return [f"  {self._paint('title', label)}{padding}{first.strip()}", *rest]

    def _paint(self, style: str, text: str) -> str:
        return f"\x1b[{_COLOURS[style]}m{text}\x1b[0m" if self.view.colour and text else text
