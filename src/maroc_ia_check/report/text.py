"""The report for an editor: what to correct first, in its context, with who says what and what to print.

Alarms come before cautions; what is right takes one line; the last line says what was not checked.
Colour only repeats what the words say. A passage with right-to-left letters is shown with its figure in
brackets instead of underlined, because terminals reorder such lines.
"""

from __future__ import annotations

import re
import shlex
from collections import Counter
from collections.abc import Container, Iterable

from rich.cells import cell_len

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.languages.wording import say_date
from maroc_ia_check.model import CLASSES, Coverage, DocumentReport, Evidence, Finding, Report
from maroc_ia_check.positions import Lines
from maroc_ia_check.report import View
from maroc_ia_check.report.corrections import right_words
from maroc_ia_check.report.layout import around, flat, is_right_to_left, wrap

_COLOURS = {"alarm": "1;31", "caution": "1;33", "pass": "32", "silent": "2", "title": "1", "quiet": "2"}
_ORDER = {"alarm": 0, "caution": 1, "silent": 2, "pass": 3}
_STANCES = {"alarm", "caution"}
#: what is said of the voices of each stance
_LABELS = (("for", "for"), ("against", "against"), ("outdated", "outdated"), ("erroneous", "erroneous"))
#: a figure that has been replaced: what it was, then what it is now
_REPLACED = (("outdated", "outdated"), ("against", "now"), ("erroneous", "erroneous"))
_IN_NUMBER = re.compile(r"(?<=\d) (?=\d)")
#: independent voices named for one stance; the others are counted
_VOICES = 3
_WIDEST, _NARROWEST = 120, 40


def render(report: Report, messages: Messages, view: View) -> str:
    """Every document in the order given, then one line for all of them when there are several."""
    page = _Page(Speaker(messages, dict(report.names)), view)
    parts = ["\n".join(page.document(document)) for document in report.documents]
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
        labels = [f"report.{label}" for _, label in (*_LABELS, *_REPLACED)] + ["report.print"]
        labels += ["report.replay"] if view.verbose else []
        self.label_width = max(cell_len(self.say(label)) for label in labels) + 2

    def document(self, document: DocumentReport) -> list[str]:
        """The title, the findings by urgency, the passes in one line, the count."""
        lines = [self._title(document)]
        if document.error is not None:
            return lines
        lines += [self._paint("quiet", f"  {self.say(f'notice.{notice}')}") for notice in document.notices]
        shown = [f for f in document.findings if self.view.verbose or CLASSES[f.verdict] in _STANCES]
        places = Lines(document.text)
        for finding in sorted(shown, key=lambda f: (_ORDER[CLASSES[f.verdict]], f.span)):
            lines += ["", *self._finding(finding, document, places)]
        lines.append("")
        if not any(CLASSES[f.verdict] in _STANCES for f in document.findings):
            lines.append(self.say("report.clean"))
        passes = [f for f in document.findings if CLASSES[f.verdict] == "pass"]
        if passes and not self.view.verbose:
            quotes = dict.fromkeys(self.say("report.quote", text=flat(f.quote)) for f in passes)
            lines += wrap(self.say("report.passes", list=self.say("report.comma").join(quotes)), self.width)
        return lines + wrap(self._count(document), self.width)

    def closing(self, documents: Iterable[DocumentReport]) -> str:
        """All documents together: how many, what was found in them, how many could not be read."""
        documents = tuple(documents)
        read = [d for d in documents if d.error is None]
        verdicts = Counter(f.verdict for d in read for f in d.findings)
        parts = [self.say("report.documents", count=len(read))]
        figures = sum(d.coverage.figures for d in read)
        parts.append(self.say("report.figures", count=figures))
        parts += [
            self.say(f"count.{v}", count=verdicts[v]) for v in CLASSES if verdicts[v] and v != "unchecked"
        ]
        if len(read) < len(documents):
            parts.append(self.say("report.unread", count=len(documents) - len(read)))
        return "\n".join(wrap(" · ".join(parts), self.width))

    def _title(self, document: DocumentReport) -> str:
        name = self.say("report.stdin") if document.path == "-" else document.path
        if document.error is not None:
            code, params = document.error
            message = self.say(f"error.{code}", **dict(params))
            return self._paint("alarm", f"{name} · {self.say('report.error', message=message)}")
        if document.date is None:
            judged = self.say("report.undated")
        else:
            origin = self.say(f"date-origin.{document.date_origin}")
            day = say_date(document.date, self.speaker.messages)
            judged = self.say("report.judged", date=day, origin=origin)
        return "\n".join(wrap(f"{self._paint('title', name)} · {judged}", self.width))

    def _finding(self, finding: Finding, document: DocumentReport, places: Lines) -> list[str]:
        kind = CLASSES[finding.verdict]
        lines = self._passage(finding, places, kind)
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
        for stance, label in _labels(finding.verdict, kind):
            said = self._voices([e for e in finding.evidence if e.stance == stance], document.language)
            lines += self._labelled(f"report.{label}", said) if said else []
        lines += self._correction(finding, document.text)
        if self.view.verbose and document.path != "-":
            place = places.position(finding.span.start)
            where = shlex.quote(f"{document.path}:{place.line}:{place.column}")
            lines += self._labelled("report.replay", f"maroc-ia explain {where}{self.view.replay}")
        return lines

    def _correction(self, finding: Finding, text: str) -> list[str]:
        """What to print: the figure put right, or the words beside it."""
        words = right_words(finding, text)
        shown = f"… {words}" if words else finding.suggestion
        return self._labelled("report.print", self.say("report.quote", text=shown)) if shown else []

    def _passage(self, finding: Finding, places: Lines, kind: str) -> list[str]:
        """The line of the text around the figure, cut to the width, with the figure marked."""
        start, end = finding.span
        place = places.position(start)
        first, _ = places.bounds(place.line)
        _, last = places.bounds(places.position(max(start, end - 1)).line)
        gutter = f"{place.line}:{place.column} │ ".rjust(11)
        room = self.width - cell_len(gutter)
        before, quote, after = (
            flat(places.text[a:b]) for a, b in ((first, start), (start, end), (end, last))
        )
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

    def _voices(self, evidence: list[Evidence], language: str | None) -> str:
        """Independent voices; the most telling ones are named, those that repeat another only counted.

        What is dated comes first, then leading statements, then what is in the text's language; words
        are quoted when the reader of the text can read them.
        """
        readable = {language, self.speaker.messages.code}
        voices: dict[str, list[Evidence]] = {}
        for item in evidence:
            voices.setdefault(item.source.origin, []).append(item)
        leads = {
            origin: min(items, key=lambda e: (e.source.id != e.source.origin, _weight(e, readable)))
            for origin, items in voices.items()
        }
        named = []
        for origin, lead in sorted(leads.items(), key=lambda pair: _weight(pair[1], readable))[:_VOICES]:
            said = lead.statement.as_said if lead.source.language in readable else None
            name = self.speaker.voice(lead.source)
            if said:
                words = _IN_NUMBER.sub("\u00a0", said)
                name += self.say("report.colon") + self.say("report.quote", text=words)
            repeats = len({e.source.id for e in voices[origin]}) - 1
            named.append(f"{name} {self.say('report.repeats', count=repeats)}" if repeats else name)
        if len(voices) > _VOICES:
            named.append(self.say("report.others", count=len(voices) - _VOICES))
        return " · ".join(named)

    def _labelled(self, key: str, text: str) -> list[str]:
        label = self.say(key)
        indent = " " * (self.label_width + 2)
        first, *rest = wrap(text, self.width, indent)
        padding = " " * (self.label_width - cell_len(label))
        return [f"  {self._paint('title', label)}{padding}{first.strip()}", *rest]

    def _count(self, document: DocumentReport) -> str:
        coverage = document.coverage
        judged = [f for f in document.findings if f.verdict != "unchecked"]
        figures = [f for f in judged if f.mention is not None and f.mention.kind != "date"]
        parts = [self.say("report.figures", count=coverage.figures)]
        if coverage.linked:
            parts.append(self._tally("report.linked", coverage.linked, figures))
        parts += self._unchecked(coverage)
        if len(judged) > len(figures):
            others = [f for f in judged if f not in figures]
            parts.append(self._tally("report.events", len(others), others))
        return " · ".join(parts)

    def _unchecked(self, coverage: Coverage) -> list[str]:
        """How many figures were not checked, and why; a single reason is not counted twice."""
        reasons = coverage.unchecked
        if not reasons:
            return []
        if len(reasons) == 1:
            words = self.say(f"reason.{reasons[0][0]}")
        else:
            counted = [self.say(f"count.{reason}", count=count) for reason, count in reasons]
            words = self.say("report.comma").join(counted)
        total = sum(count for _, count in reasons)
        return [f"{self.say('report.unchecked', count=total)} ({words})"]

    def _tally(self, key: str, count: int, findings: list[Finding]) -> str:
        """So many of a kind, and how they were judged."""
        verdicts = Counter(finding.verdict for finding in findings)
        judged = self.say("report.comma").join(
            self.say(f"count.{v}", count=verdicts[v]) for v in CLASSES if verdicts[v]
        )
        return self.say(key, count=count) + (self.say("report.colon") + judged if judged else "")

    def _paint(self, style: str, text: str) -> str:
        return f"\x1b[{_COLOURS[style]}m{text}\x1b[0m" if self.view.colour and text else text


def _labels(verdict: str, kind: str) -> tuple[tuple[str, str], ...]:
    """The stances to show for a verdict, in order, each with its label."""
    if verdict == "outdated":
        return _REPLACED
    return _LABELS if kind in _STANCES else _LABELS[:1]


def _weight(evidence: Evidence, readable: Container[str | None]) -> tuple[bool, bool, bool]:
    """How little an editor can do with a piece of evidence: the lowest is named first."""
    source = evidence.source
    return (
        source.published is None,
        evidence.statement.rank != "preferred",
        source.language not in readable,
    )
