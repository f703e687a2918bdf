"""What stays the same of a finding when the text around it moves: the key of baselines and CI reports.

It is made of the claim, the verdict and its reason, the figure and a few words on each side of it in its
sentence, spaces and case aside; never of line numbers, of messages or of the interface language. A paragraph
inserted above, other line breaks or an edit elsewhere in the paragraph keep it. The same words twice in a
text are told apart by their order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from maroc_ia_check.digests import sha256
from maroc_ia_check.model import Finding, Span
from maroc_ia_check.patterns import Pattern

#: hexadecimal digits: enough for any archive, short enough to read aloud
_LENGTH = 16
#: words kept on each side of the figure: enough to tell passages apart, few enough to outlive an edit
_WORDS = 6
#: as far as those words can be
_REACH = 200
#: where a sentence or a paragraph ends; single line breaks do not count, texts are reflowed
_BREAK = Pattern(
    r"[.!?؟…\r\n](?:(?<=[.!?؟…])[\"»”’)\]]*(?=\s|\Z)|(?:(?<=\r)\n|(?<=[\r\n]))[ \t]*(?:\r\n|\n|\r))"
)


def fingerprinted(findings: Sequence[Finding], text: str) -> tuple[Finding, ...]:
    """The findings of one text, in the order given, each with its fingerprint."""
    seen: Counter[str] = Counter()
    marked = []
    for finding in findings:
        claim = finding.claim.id if finding.claim else ""
        words = (_even(finding.quote), *_around(text, finding.span))
        key = "\0".join((claim, finding.verdict, finding.reason or "", *words))
        seen[key] += 1
        digest = sha256(f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass"))
        marked.append(finding._replace(fingerprint=digest[:_LENGTH]))
    return tuple(marked)


def _around(text: str, span: Span) -> tuple[str, str]:
    """The words before and after, no farther than the sentence goes."""
    before = _BREAK.split(text[max(0, span.start - _REACH) : span.start])[-1]
    after = _BREAK.split(text[span.end : span.end + _REACH], 1)[0]
    return " ".join(_even(before).split()[-_WORDS:]), " ".join(_even(after).split()[:_WORDS])


def _even(words: str) -> str:
    return " ".join(words.split()).casefold()
