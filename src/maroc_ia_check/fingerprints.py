"""What stays the same of a finding when the text around it moves: the key of baselines and CI reports.

It is made of the claim, the verdict and its reason, the figure and the words of its line, spaces and case
aside; never of line numbers, of messages or of the interface language. The same words twice in a text are
told apart by their order.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from maroc_ia_check.model import Finding
from maroc_ia_check.positions import Lines

#: hexadecimal digits: enough for any archive, short enough to read aloud
_LENGTH = 16


def fingerprinted(findings: Sequence[Finding], text: str) -> tuple[Finding, ...]:
    """The findings of one text, in the order given, each with its fingerprint."""
    lines = Lines(text)
    seen: Counter[str] = Counter()
    marked = []
    for finding in findings:
        start, end = lines.bounds(lines.position(finding.span.start).line)
        words = (_even(finding.quote), _even(text[start:end]))
        claim = finding.claim.id if finding.claim else ""
        key = "\0".join((claim, finding.verdict, finding.reason or "", *words))
        seen[key] += 1
        digest = hashlib.sha256(f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest()
        marked.append(replace(finding, fingerprint=digest[:_LENGTH]))
    return tuple(marked)


def _even(words: str) -> str:
    return " ".join(words.split()).casefold()
