"""Findings set aside in the text itself, with a reason: a comment of the file, or ``(sic)`` after a figure.

    <!-- maroc-ia: ignore[scale, ai-jobs-2030] until=2026-12-31 reason: quoted as printed in 2019 -->

The comment stands for the line it is on or, where no words stand on its line, for the next line that has
some. In brackets: verdicts, reasons and claims, of which one must be the finding's; without brackets, any
finding. The reason is required; the label before it is not. ``until`` is held against the date the text is
judged at, never the clock.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from maroc_ia_check.model import CLASSES, Document, DocumentReport, Finding, Remark, Span, Suppression
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.positions import Lines, Places
from maroc_ia_check.typed import NamedTuple

_COMMENT = Pattern(r"<!--\s*maroc-ia\s*:(.*?)-->", re.S | re.I)
_ORDER = Pattern(r"\s*ignore\b\s*(?:\[([^\]]*)\])?", re.I)
_UNTIL = Pattern(r"\buntil\s*=\s*(\S+)", re.I)
_LABEL = Pattern(r"^\W*(?:raison|reason|السبب)\s*:\s*", re.I)
_ANY_COMMENT = Pattern(r"<!--.*?-->", re.S)
_WORD = Pattern(r"\S")
#: "so in the original", right after the figure; markup may stand between
_SIC = Pattern(r"[\s»”\"’*_]{0,4}[(\[](?:sic|كذا)\s*!?[)\]]", re.I)
#: what can be acted upon, and so set aside
_TOLD = {"alarm", "caution"}


def told(finding: Finding) -> bool:
    """Whether a finding asks somebody to do something."""
    return CLASSES[finding.verdict] in _TOLD


class Order(NamedTuple):
    """One request to set findings aside: what it is about, why, and until when."""

    selectors: frozenset[str]
    reason: str
    until: date | None

    def selects(self, finding: Finding) -> bool:
        """Whether the finding is of the kind that is meant."""
        own = {finding.verdict, finding.reason, finding.claim.id if finding.claim else None}
        return told(finding) and (not self.selectors or bool(self.selectors & own))

    def expired(self, day: date | None) -> bool:
        """Whether its time is over on the day the text is judged at."""
        return self.until is not None and day is not None and day > self.until


class _Placed(NamedTuple):
    """An order of the text: where it stands and which line it is about."""

    order: Order
    span: Span
    line: int
    target: int


def suppressed(report: DocumentReport, document: Document) -> DocumentReport:
    """The report with what its own text sets aside marked so, and what is wrong with such requests told."""
    places = Places.of(document)
    orders, remarks = _read(document, places.file)
    findings, used = [], set()
    for finding in report.findings:
        mark = _sic(finding, report.text)
        line = places.position(finding.span.start).line
        for index, placed in enumerate(orders):
            if line == placed.target and placed.order.selects(finding):
                used.add(index)
                if mark is None and not placed.order.expired(report.date):
                    mark = Suppression("text", placed.order.reason, places.back(placed.span))
        findings.append(finding if mark is None else finding._replace(suppression=mark))
    for index, placed in enumerate(orders):
        remarks += _doubts(placed, report.date, used=index in used)
    if not remarks and not any(finding.suppression for finding in findings):
        return report
    return report._replace(findings=tuple(findings), remarks=(*report.remarks, *remarks))


def _doubts(placed: _Placed, day: date | None, *, used: bool) -> Iterator[Remark]:
    """What to say of a request that no longer does anything, or cannot be held to its term."""
    until = placed.order.until
    if not used:
        yield Remark("suppression-unused", (("reason", placed.order.reason),), placed.line)
    elif until is not None and day is None:
        yield Remark("suppression-undated", (("until", until.isoformat()),), placed.line)
    elif until is not None and placed.order.expired(day):
        yield Remark("suppression-expired", (("until", until.isoformat()),), placed.line)


def _sic(finding: Finding, text: str) -> Suppression | None:
    found = _SIC.match(text, finding.span.end) if told(finding) else None
    return Suppression("text", "sic", Span(*found.span())) if found else None


def _read(document: Document, lines: Lines) -> tuple[list[_Placed], list[Remark]]:
    orders, remarks = [], []
    prose = _prose(document, lines.text)
    for found in _COMMENT.finditer(lines.text):
        span = Span(*found.span())
        if document.source is None and any(s != span and s.contains(span) for s in document.skipped):
            continue  # shown in a piece of code
        line = lines.position(span.start).line
        foreign = document.source is None and span not in document.skipped
        order = "suppression-foreign" if foreign else _order(found[1])
        if isinstance(order, str):
            remarks.append(Remark(order, (("text", " ".join(found[1].split())),), line))
        else:
            orders.append(_Placed(order, span, line, _target(span, prose, lines)))
    return orders, remarks


def _order(body: str) -> Order | str:
    """What a comment asks for, or the key of what is wrong with it."""
    head = _ORDER.match(body)
    if head is None:
        return "suppression-unclear"
    rest = body[head.end() :]
    term = _UNTIL.search(rest)
    try:
        until = date.fromisoformat(term[1]) if term else None
    except ValueError:
        return "suppression-unclear"
    reason = " ".join(_LABEL.sub("", _UNTIL.sub("", rest)).split())
    if not any(character.isalnum() for character in reason):
        return "suppression-unreasoned"
    selectors = frozenset(part.strip() for part in (head[1] or "").split(",") if part.strip())
    return Order(selectors, reason, until)


def _target(span: Span, prose: str, lines: Lines) -> int:
    """The line a comment is about: its own or, when no words stand there, the next that has some."""
    first, last = lines.position(span.start).line, lines.position(span.end).line
    own = lines.bounds(first)[0], lines.bounds(last)[1]
    if prose[slice(*own)].strip():
        return last
    following = _WORD.search(prose, own[1])
    return lines.position(following.start()).line if following else last


def _prose(document: Document, text: str) -> str:
    """The file with everything blank but what was judged: no tags, no comments; offsets as in the file."""
    if document.source is not None:
        kept = [" "] * len(text)
        for run in document.runs:
            stretch = slice(run.origin, run.origin + (run.length if run.extent is None else run.extent))
            kept[stretch] = text[stretch]
        text = "".join(kept)
    return _ANY_COMMENT.sub(lambda found: " " * len(found[0]), text)
