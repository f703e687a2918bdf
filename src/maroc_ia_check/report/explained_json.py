"""An explanation for a program: the same content as for an editor, with offsets, ids and decimal strings."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.model import Span
from maroc_ia_check.model.explanation import Explanation, Ground, Reckoning, Weighed
from maroc_ia_check.positions import Places
from maroc_ia_check.report.grounds import formula, say_ground
from maroc_ia_check.report.rows import evidence_row, mention_row

SCHEMA_VERSION = "1.0"
_Plain = dict[str, Any]


def explain_json(
    path: str, day: date | None, told: Sequence[Explanation], places: Places, speaker: Speaker
) -> str:
    """All explanations of one place in a text."""
    content = {
        "schema_version": SCHEMA_VERSION,
        "path": path,
        "date": day.isoformat() if day else None,
        "explanations": [_explanation(each, places, speaker) for each in told],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _explanation(told: Explanation, places: Places, speaker: Speaker) -> _Plain:
    finding = told.finding
    return {
        **_words(told.span, places),
        "mention": mention_row(told.mention) if told.mention else None,
        "cues": [{**_words(c.span, places), "slot": c.slot} for c in told.mention.cues]
        if told.mention
        else [],
        "verdict": finding.verdict if finding else None,
        "reason": finding.reason if finding else "off-topic",
        "message": speaker.sentence(finding, places.text) if finding else None,
        "suggestion": finding.suggestion if finding else None,
        "evidence": [evidence_row(e) for e in finding.evidence] if finding else [],
        "arithmetic": [_reckoning(each, speaker) for each in told.reckonings],
        "candidates": [_candidate(each, places, speaker) for each in told.candidates],
        "not_given": [
            {"verdict": refused.verdict, **_ground(refused.ground, speaker)} for refused in told.refused
        ],
    }


def _words(span: Span, places: Places) -> _Plain:
    place = places.position(span.start)
    return {
        "quote": places.text[span.start : span.end],
        "span": {"start": span.start, "end": span.end},
        "line": place.line,
        "column": place.column,
    }


def _candidate(weighed: Weighed, places: Places, speaker: Speaker) -> _Plain:
    candidate = weighed.candidate
    return {
        "claim": candidate.claim.id,
        "label": candidate.claim.label(speaker.messages.code),
        "chosen": weighed.chosen,
        "score": candidate.score,
        "floor": candidate.floor,
        "unit": candidate.unit,
        "heard": [_words(span, places) for span in candidate.heard],
        "agree": list(candidate.stated),
        "differ": [
            {"slot": d.slot, "said": d.said, "expected": d.expected, **_words(d.span, places)}
            for d in weighed.differences
        ],
        "evidence": [evidence_row(evidence) for evidence in weighed.evidence],
        "arithmetic": [_reckoning(each, speaker) for each in weighed.reckonings],
        "passed_over": _ground(weighed.passed_over, speaker) if weighed.passed_over else None,
    }


def _reckoning(reckoning: Reckoning, speaker: Speaker) -> _Plain:
    return {
        "kind": reckoning.kind,
        "formula": formula(reckoning, speaker),
        "sources": list(reckoning.sources),
        "rate": [f"{end:f}" for end in reckoning.rate] if reckoning.rate else None,
        "rate_sources": list(reckoning.rate_sources),
    }


def _ground(ground: Ground, speaker: Speaker) -> _Plain:
    return {
        "key": ground.key,
        "text": say_ground(ground, speaker),
        "formula": ground.formula or None,
        "sources": list(ground.sources),
    }
