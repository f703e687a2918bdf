"""The report as one page for a newsroom: what to do, each finding with its sources, the text marked.

One file that asks nothing of any network, readable without its script. The layout is in
``templates/page.html``; here is only what it shows.
"""

from __future__ import annotations

from collections import Counter

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.model import CLASSES, DocumentReport, Finding, Remark, Report
from maroc_ia_check.positions import Lines, Places
from maroc_ia_check.report import View
from maroc_ia_check.report.corrections import to_print
from maroc_ia_check.report.counting import (
    by_urgency,
    say_counts,
    say_day,
    say_name,
    say_totals,
    say_unchecked,
    say_unread,
)
from maroc_ia_check.report.directions import SetApart, direction, language_direction
from maroc_ia_check.report.highlights import Row, highlighted
from maroc_ia_check.report.layout import around, line_around
from maroc_ia_check.report.pages import Quoter, digest, templates
from maroc_ia_check.report.readings import say_mention, say_status, say_when
from maroc_ia_check.report.replaying import replay_command
from maroc_ia_check.report.voices import NAMED, Voice, printed_words, sides
from maroc_ia_check.report.whereabouts import say_place
from maroc_ia_check.typed import NamedTuple

#: what the page groups and filters by, in the order of its sections; ``aside`` is what nobody has to act on
KINDS = ("alarm", "caution", "pass", "silent", "aside")
#: columns of the text shown with a finding
_ROOM = 150


class Passage(NamedTuple):
    """The line of a figure, cut: what is before it, the figure, what is after it."""

    before: str
    quote: str
    after: str
    language: str
    direction: str


class Card(NamedTuple):
    """One finding as the page shows it; every text is in the interface language but the passage."""

    number: int
    anchor: str
    kind: str
    verdict: str
    reason: str
    aside: str
    place: str
    passage: Passage
    sentence: str
    print: str | None
    copy: str
    sides: list[tuple[str, list[Voice]]]
    understood: str
    claim: tuple[str, str] | None
    replay: str


class Section(NamedTuple):
    """One document: its cards by kind, its text, what was counted; or why it could not be read."""

    anchor: str
    name: str
    unread: str
    judged: str
    language: str
    notices: list[str]
    remarks: list[str]
    counts: list[str]
    unchecked: list[str]
    cards: list[Card]
    rows: list[Row]

    def of(self, *kinds: str) -> list[Card]:
        """The cards of some kinds, in their order."""
        return [card for card in self.cards if card.kind in kinds]


def render(report: Report, messages: Messages, view: View) -> str:
    """The whole page. Raises :class:`MissingExtraError` without the ``html-report`` extra."""
    page = templates().get_template("page.html")
    spoken = SetApart(messages)
    writer = _Writer(Speaker(spoken, dict(report.names)), view)
    sections = [writer.section(number, document) for number, document in enumerate(report.documents, 1)]
    return page.render(
        say=spoken.text,
        quote=Quoter(messages),
        voice_name=writer.speaker.voice,
        printed=writer.printed,
        language=messages.code,
        direction=messages.grammar["direction"],
        kinds=KINDS,
        counted=Counter(card.kind for section in sections for card in section.cards),
        sections=sections,
        totals=say_totals(report.documents, spoken),
        report=report,
        named=NAMED,
        policy=(digest("page.css"), digest("page.js")),
    )


class _Writer:
    """Turns documents into what the template shows, giving every finding an anchor of its own."""

    def __init__(self, speaker: Speaker, view: View) -> None:
        self.speaker = speaker
        self.messages = speaker.messages
        self.view = view
        self._anchors: Counter[str] = Counter()

    def section(self, number: int, document: DocumentReport) -> Section:
        """A document with its findings: those to act on first, those set aside last."""
        findings = sorted(by_urgency(document.findings), key=lambda finding: not finding.open)
        places = Places.of(document)
        return Section(
            anchor=f"d-{number}",
            name=say_name(document, self.messages),
            unread=say_unread(document, self.messages),
            judged=say_day(document, self.messages),
            language=document.language or self.messages.code,
            notices=[self.messages.text(f"notice.{notice}") for notice in document.notices],
            remarks=[self._remark(remark) for remark in document.remarks],
            counts=say_counts(document, self.messages),
            unchecked=say_unchecked(document.coverage, self.messages),
            cards=[self._card(each, finding, document, places) for each, finding in enumerate(findings, 1)],
            rows=highlighted(document.text, [finding.span for finding in findings], document.language),
        )

    def printed(self, voice: Voice, language: str) -> str | None:
        """What a source printed, when the reader of a text can read it."""
        return printed_words(voice.lead, {language, self.messages.code})

    def _card(self, number: int, finding: Finding, document: DocumentReport, places: Places) -> Card:
        place = places.position(finding.span.start)
        language = document.language or self.messages.code
        verdict, _, reason = self.speaker.headline(finding).partition(" · ")
        claim, words = finding.claim, to_print(finding, document.text)
        return Card(
            number=number,
            anchor=self._anchor(finding),
            kind=CLASSES[finding.verdict] if finding.open else "aside",
            verdict=verdict,
            reason=reason,
            aside=self._aside(finding),
            place=say_place(document, finding.span, places, self.messages),
            passage=_passage(finding, places.lines, language),
            sentence=self.speaker.sentence(finding, document.text),
            print=words,
            copy=(words or "").removeprefix("… "),
            sides=sides(finding, {language, self.messages.code}),
            understood=self._understood(finding),
            claim=(claim.label(self.messages.code), claim.id) if claim else None,
            replay=replay_command(document, place, self.view.replay),
        )

    def _remark(self, remark: Remark) -> str:
        said = self.messages.text(f"remark.{remark.key}", **dict(remark.params))
        if remark.line is None:
            return said
        line = self.messages.text("place.line", line=remark.line)
        return f"{line}{self.messages.text('report.colon')}{said}"

    def _anchor(self, finding: Finding) -> str:
        """The fingerprint; where another text of the report has the same words, with a number."""
        self._anchors[finding.fingerprint] += 1
        seen = self._anchors[finding.fingerprint]
        return finding.fingerprint + (f"-{seen}" if seen > 1 else "")

    def _aside(self, finding: Finding) -> str:
        if finding.suppression is not None:
            return self.messages.text("html.suppressed", reason=finding.suppression.reason)
        return "" if finding.open else self.messages.text("html.known")

    def _understood(self, finding: Finding) -> str:
        mention = finding.mention
        if mention is None:
            return ""
        words = [say_mention(mention, self.messages), say_when(mention, self.messages)]
        return " · ".join(word for word in [*words, *say_status(mention, self.messages)] if word)


def _passage(finding: Finding, lines: Lines, language: str) -> Passage:
    before, quote, after = line_around(finding.span, lines)
    way = direction(before + quote + after, language_direction(language))
    left, right = around(before, after, _ROOM - len(quote))
    return Passage(left, quote, right, language, way)
