"""Short passages, four a claim and language: what is confirmed, what is alarmed, what is left alone.

``plain`` and ``context`` tell a claim rightly, in one sentence or over two; ``wrong`` has one error of a
newsroom in the words of ``figure``; ``other`` has the claim's words and its value, about something else.
Those in ``open`` were read while rules were mended, those in ``held`` were only counted.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from maroc_ia_check import Document
from maroc_ia_check.knowledge import KnowledgeBase, load_knowledge
from maroc_ia_check.model import CLASSES, Finding, Span
from maroc_ia_check.pipeline import check_document
from maroc_ia_check.typed import NamedTuple

PASSAGES = Path(__file__).parents[1] / "passages"
KINDS = ("plain", "context", "wrong", "other")
_RANK = ("silent", "pass", "caution", "alarm")


class Passage(NamedTuple):
    """A passage with the words that are judged; ``reason`` is the error put into a ``wrong`` one."""

    language: str
    claim: str
    kind: str
    text: str
    figure: str
    reason: str | None = None

    @property
    def span(self) -> Span:
        """Where the figure stands."""
        start = self.text.index(self.figure)
        return Span(start, start + len(self.figure))


def passages(part: str) -> Iterator[Passage]:
    """Every passage of a part (``open held``), language by language."""
    for path in sorted((PASSAGES / part).glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield Passage(path.stem, **json.loads(line))


def tallies(part: str) -> dict[tuple[str, str], Counter[str]]:
    """The outcomes in a part by language and kind."""
    knowledge = load_knowledge()
    counts: dict[tuple[str, str], Counter[str]] = {}
    for passage in passages(part):
        counts.setdefault((passage.language, passage.kind), Counter())[outcome(passage, knowledge)] += 1
    return counts


def outcome(passage: Passage, knowledge: KnowledgeBase) -> str:
    """``pass caution alarm silent``, or ``elsewhere`` where right words raise an alarm on other ones."""
    document = Document.from_text(passage.text)
    findings = check_document(document, knowledge, language=passage.language).findings
    said = [_class(f) for f in findings if _shows(f, passage.span) and _concerns(f, passage)]
    if passage.kind != "wrong" and "alarm" in map(_class, findings) and "alarm" not in said:
        return "elsewhere"
    return max(said, key=_RANK.index, default="silent")


def _concerns(finding: Finding, passage: Passage) -> bool:
    """Whether a finding says anything of the passage's claim: about something else, another may hold."""
    other = passage.kind == "other" and finding.claim is not None and finding.claim.id != passage.claim
    return _class(finding) == "alarm" or not other


def _class(finding: Finding) -> str:
    return CLASSES[finding.verdict]


def _shows(finding: Finding, span: Span) -> bool:
    return finding.span.overlaps(span) or any(other.span.overlaps(span) for other in finding.related)
