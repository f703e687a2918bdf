"""The labelled articles, scored: every alarm, pass and silence set against what the labels ask for.

An article has mentions: words that are right, wrong, or that no source settles, with the verdicts that are
acceptable and the claims they are about. An alarm is right when it stands on, or points to, words that are
wrong. The newest files were held back; all others are open (they were read while rules were written).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from maroc_ia_check.knowledge import KnowledgeBase, load_knowledge
from maroc_ia_check.model import CLASSES, Finding, Span
from maroc_ia_check.pipeline import check_document
from maroc_ia_check.read import read_document

ARTICLES = Path(__file__).parents[1] / "articles"
_RANK = {"alarm": 3, "caution": 2, "pass": 1, "silent": 0}
#: from these numbers on the articles of a language are held back
_HELD_FROM = {"fr": 731, "en": 813, "ar": 919}
Tally = Counter[str]


def scored() -> dict[tuple[str, str], Tally]:
    """The counts by part (``open held``) and language."""
    knowledge = load_knowledge()
    counts: dict[tuple[str, str], Tally] = {}
    for gold in labelled():
        number, lang = int(gold["file"].split("-")[0]), gold["lang"]
        part = "held" if number >= _HELD_FROM[lang] else "open"
        tally = counts.setdefault((part, lang), Counter())
        tally.update(score(gold, knowledge))
    return counts


def labelled() -> Iterator[dict[str, Any]]:
    """The labels of every article, file by file."""
    for path in sorted(ARTICLES.glob("gold-*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)


def score(gold: dict[str, Any], knowledge: KnowledgeBase) -> Tally:
    """The counts of one article."""
    report = check_document(read_document(ARTICLES / gold["file"]), knowledge)
    return _Article(gold, report.findings).tally()


class _Article:
    """One article's labels and the findings on it."""

    def __init__(self, gold: dict[str, Any], findings: tuple[Finding, ...]) -> None:
        self.mentions = gold["mentions"]
        self.findings = findings
        self.ignored = [Span(*pair) for pair in gold.get("ignore", ())]
        self.spans = [Span(m["start"], m["start"] + len(m["quote"])) for m in self.mentions]
        self.wants = [{CLASSES[verdict] for verdict in m["verdicts"]} for m in self.mentions]
        self.right = {i for i, finding in enumerate(findings) if self._is_right(finding)}
        self.used: set[int] = set()

    def _is_right(self, finding: Finding) -> bool:
        wrong = [span for span, want in zip(self.spans, self.wants, strict=True) if "alarm" in want]
        return CLASSES[finding.verdict] == "alarm" and any(_shows(finding, span) for span in wrong)

    def tally(self) -> Tally:
        count: Tally = Counter(articles=1)
        for mention, span, want in zip(self.mentions, self.spans, self.wants, strict=True):
            self._mention(mention, span, want, count)
        for i, finding in enumerate(self.findings):
            if i not in self.used | self.right and CLASSES[finding.verdict] != "silent":
                if any(finding.span.overlaps(span) for span in self.ignored):
                    continue
                count["beyond"] += 1
                if CLASSES[finding.verdict] == "alarm":
                    count.update(alarms=1, false=1)
        count["clean"] = int(not count["false"])
        return count

    def _mention(self, mention: dict[str, Any], span: Span, want: set[str], count: Tally) -> None:
        near = {
            i: self._class(i, want)
            for i, finding in enumerate(self.findings)
            if finding.span.overlaps(span) or (i in self.right and "alarm" in want and _shows(finding, span))
        }
        self.used |= near.keys()
        # several findings may touch one mention: the most severe one speaks for it
        best = max(near, key=lambda i: (_RANK[near[i]], _overlap(self.findings[i].span, span)), default=None)
        got = "silent" if best is None else near[best]
        for name in ("alarm", "pass", "caution"):
            if want == {name}:
                count[f"want-{name}"] += 1
                count[f"found-{name}"] += int(got == name)
        count["mentions"] += 1
        if best is None or got == "silent":
            return
        finding = self.findings[best]
        if got == "alarm":
            count["alarms"] += 1
            count["right" if "alarm" in want else "false"] += 1
            if "alarm" in want and mention.get("reasons"):
                count["reasons"] += 1
                count["reason-right"] += int(finding.reason in mention["reasons"])
        if mention.get("claim"):
            claims = [mention["claim"]] if isinstance(mention["claim"], str) else mention["claim"]
            count["linked"] += 1
            count["link-right"] += int(finding.claim is not None and finding.claim.id in claims)

    def _class(self, index: int, want: set[str]) -> str:
        """The class of a finding for a mention: a right alarm on a right figure is about its neighbour."""
        name = CLASSES[self.findings[index].verdict]
        if name == "alarm" and index in self.right and "alarm" not in want:
            return "pass" if "pass" in want else "silent"
        return name


def _overlap(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _shows(finding: Finding, span: Span) -> bool:
    return finding.span.overlaps(span) or any(r.span.overlaps(span) for r in finding.related)
