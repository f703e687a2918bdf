"""Corrections that a file can be given without anybody looking: few, and each one proved.

A correction is safe when the slip itself shows (a lost zero, million for milliard), the link is sure, the
words are the article's own and not somebody's quoted ones, and what is to be printed differs in nothing but
the figure. It is kept only when the text, checked again, has lost that finding and gained none.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from difflib import unified_diff

from maroc_ia_check.desk.suppressions import told
from maroc_ia_check.model import DocumentReport, Finding, Remark, Span
from maroc_ia_check.positions import Places
from maroc_ia_check.typed import NamedTuple

#: slips that show in the digits or in the scale word; other causes are for people to weigh
_SLIPS = {"scale", "digits", "long-scale"}
_SURE = Decimal("0.9")
_MARKED = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_ENCODINGS = (*_MARKED, *((b"", name) for name in ("utf-8", "utf-16-le", "utf-16-be", "cp1252", "cp1256")))
_GAP = re.compile(r"\s+")
Check = Callable[[bytes], DocumentReport]


class Fixed(NamedTuple):
    """A file put right: its new content, and the report on it with a remark for every correction."""

    content: bytes
    report: DocumentReport


def replacement(finding: Finding) -> str | None:
    """What to print instead, with the article's own spaces and line breaks; ``None`` unless it is safe."""
    mention, suggestion = finding.mention, finding.suggestion
    if mention is None or suggestion is None or mention.quoted or mention.doubts or not finding.open:
        return None
    if finding.verdict != "contradicted" or finding.reason not in _SLIPS or finding.confidence < _SURE:
        return None
    old, new = _GAP.split(finding.quote), _GAP.split(suggestion)
    if old[-1] != new[-1] and not (len(old) == len(new) == 1):
        return None
    if len(old) != len(new):
        return None if re.search(r"[\r\n]", finding.quote) else suggestion
    gaps = [*_GAP.findall(finding.quote), ""]
    return "".join(word + gap for word, gap in zip(new, gaps, strict=True))


def fix(content: bytes, report: DocumentReport, check: Check) -> Fixed:
    """Correct what is safe, one finding at a time; ``check`` gives the report on a content.

    What could not be kept is told by a remark; the content is the same when nothing was.
    """
    refused: set[str] = set()
    remarks: list[Remark] = []
    while True:
        finding = next((f for f in report.findings if f.fingerprint not in refused and replacement(f)), None)
        if finding is None:
            return Fixed(content, report._replace(remarks=(*report.remarks, *remarks)))
        new = replacement(finding) or ""
        attempt = _with(content, report, finding.span, new)
        after = check(attempt) if attempt is not None else None
        line = Places.of(report).position(finding.span.start).line
        said = (("new", new), ("old", finding.quote))
        if attempt is not None and after is not None and _better(report, after, finding):
            content, report = attempt, after
            remarks.append(Remark("fixed", said, line))
        else:
            refused.add(finding.fingerprint)
            remarks.append(Remark("fix-unproved" if attempt is not None else "fix-inexact", said, line))


def difference(name: str, old: bytes, new: bytes) -> str:
    """What would be written, as a unified diff that ``patch`` and ``git apply`` take."""
    before, after = _lines(old, new)
    rows = unified_diff(before, after, f"a/{name}", f"b/{name}")
    return "".join(row if row.endswith("\n") else f"{row}\n\\ No newline at end of file\n" for row in rows)


def _lines(old: bytes, new: bytes) -> tuple[list[str], list[str]]:
    """Both contents in lines, read in the first encoding that gives back each byte."""
    for _, encoding in (_ENCODINGS[3], *_ENCODINGS):
        try:
            texts = (old.decode(encoding), new.decode(encoding))
        except UnicodeDecodeError:
            continue
        first, second = (re.findall(r"[^\n]*\n|[^\n]+", text) for text in texts)
        return first, second
    return [], []


def _with(content: bytes, report: DocumentReport, span: Span, new: str) -> bytes | None:
    """The file with a stretch of its text replaced; ``None`` where that cannot be done to the byte."""
    places = Places.of(report)
    start, end = places.span(span)
    text = places.file.text
    if text[start:end] != report.text[span.start : span.end]:
        return None
    for mark, encoding in _ENCODINGS:
        try:
            if mark + text.encode(encoding) == content:
                return mark + (text[:start] + new + text[end:]).encode(encoding)
        except UnicodeEncodeError:
            continue
    return None


def _better(before: DocumentReport, after: DocumentReport, gone: Finding) -> bool:
    """Whether exactly this finding is gone and none is new, wherever the others have moved."""
    old, new = _count(before), _count(after)
    old[_kind(gone)] -= 1
    return new <= old


def _count(report: DocumentReport) -> Counter[tuple[str, ...]]:
    return Counter(_kind(finding) for finding in report.findings if told(finding))


def _kind(finding: Finding) -> tuple[str, ...]:
    claim = finding.claim.id if finding.claim else ""
    return (claim, finding.verdict, finding.reason or "", finding.quote)
