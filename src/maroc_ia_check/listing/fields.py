"""The fields that rows have in common, under the same names in every listing."""

from __future__ import annotations

from maroc_ia_check.inquiry import rank_at
from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.languages.wording import say_period
from maroc_ia_check.model import Claim, Period, Source, Statement

_SIGNS = {
    "about": "≈",
    "nearly": "≈",
    "more-than": ">",
    "at-least": "≥",
    "less-than": "<",
    "at-most": "≤",
    "up-to": "≤",
    "between": "≈",
}


def claim_fields(claim: Claim, messages: Messages) -> dict[str, object]:
    """What a claim is; its year is that of its horizon, or the last one that it is about."""
    return {
        "claim": claim.id,
        "topic": claim.topic,
        "type": claim.kind,
        "label": claim.label(messages.code),
        "modality": claim.modality,
        "horizon": claim.period.end.year if claim.period else None,
        "when": say_period(claim.period, messages) if claim.period else None,
    }


def value_fields(statement: Statement, messages: Messages) -> dict[str, object]:
    """What a statement says: a value or range in its unit, or when and where; then in words."""
    when = statement.when
    return {
        "value": statement.value,
        "min": statement.low,
        "max": statement.high,
        "unit": statement.unit,
        "hedge": statement.hedge,
        "event_start": when.start if when else None,
        "event_end": when.end if when else None,
        "place": statement.place,
        "said": said(statement, messages),
    }


def statement_fields(
    name: str, statement: Statement, source: Source, messages: Messages
) -> dict[str, object]:
    """One statement: its identifier, what it says, who says so, and how it ranks."""
    return {
        "statement": name,
        **value_fields(statement, messages),
        "as_said": statement.as_said,
        "said_by": statement.said_by,
        "rank": rank_at(statement, None),
        "superseded_on": statement.superseded_on,
        "slots": [f"{slot}={value}" for slot, value in statement.slots],
        "note": statement.note,
        **source_fields(source),
    }


def source_fields(source: Source) -> dict[str, object]:
    """One source; ``origin`` is the page that it repeats in the end, or itself."""
    return {
        "source": source.id,
        "publisher": source.publisher,
        "published": source.published,
        "language": source.language,
        "tier": source.tier,
        "origin": source.origin,
        "title": source.title,
        "url": source.url,
    }


def said(statement: Statement, messages: Messages, *, short: bool = False) -> str:
    """What a statement says: its figure with its precaution, in words or as a sign; or when and where."""
    figure = Speaker(messages).value(statement)
    if figure and statement.hedge and statement.value is not None:
        if short:
            return f"{_SIGNS[statement.hedge]}\u00a0{figure}"
        return messages.text("facts.hedged", hedge=messages.text(f"hedge.{statement.hedge}"), value=figure)
    return figure or occasion(statement.when, statement.place, messages)


def occasion(when: Period | None, place: str | None, messages: Messages) -> str:
    """When and where an event took place, as one page has it."""
    parts = (say_period(when, messages) if when else "", place)
    return messages.text("report.comma").join(part for part in parts if part)
