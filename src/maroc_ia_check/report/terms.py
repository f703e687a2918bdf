"""The verdicts and reasons of the JSON report: words that a reader of it may rely on."""

from __future__ import annotations

from typing import Literal

Verdict = Literal[
    "supported",
    "rounded",
    "disputed",
    "outdated",
    "ambiguous",
    "misleading",
    "contradicted",
    "inconsistent",
    "unchecked",
]
Reason = Literal[
    "horizon",
    "period",
    "scope",
    "base",
    "kind",
    "modality",
    "indicator",
    "hedge",
    "attribution",
    "place",
    "party",
    "date",
    "scale",
    "digits",
    "currency",
    "unit",
    "subunit",
    "long-scale",
    "points",
    "impossible",
    "value",
    "repeat",
    "sum",
    "change",
    "fx",
    "no-claim",
    "no-statement",
    "other-period",
    "other-unit",
    "low-margin",
    "off-topic",
    "future-knowledge",
]
