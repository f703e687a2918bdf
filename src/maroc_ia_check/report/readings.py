"""What was understood of a text, judged or not: for programs as promised, for people as table rows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal

from maroc_ia_check.languages import load_language
from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.wording import say_period, say_quantity, say_span
from maroc_ia_check.model import Mention, Period, Reading
from maroc_ia_check.positions import Places
from maroc_ia_check.typed import Any, NamedTuple

SCHEMA_VERSION = "1.0"


class Unread(NamedTuple):
    """A file that could not be read: its path, the key of the reason, the parameters."""

    path: str
    key: str
    params: tuple[tuple[str, object], ...]


def figures_json(readings: Sequence[Reading | Unread], messages: Messages) -> str:
    """Every figure of every text, with offsets, lines and decimal strings."""
    documents = [_document(reading, messages) for reading in readings]
    return (
        json.dumps({"schema_version": SCHEMA_VERSION, "documents": documents}, ensure_ascii=False, indent=2)
        + "\n"
    )


def figures_rows(reading: Reading, messages: Messages) -> list[list[str]]:
    """Position, figure as printed, what was understood, period, status."""
    places = Places.of(reading.document)
    rows = []
    for mention in reading:
        place = places.position(mention.span.start)
        understood = (
            messages.text("figures.date") if mention.kind == "date" else say_mention(mention, messages)
        )
        status = " · ".join(say_status(mention, messages))
        when = say_when(mention, messages)
        rows.append(
            [f"{place.line}:{place.column}", " ".join(mention.quote.split()), understood, when, status]
        )
    return rows


def say_title(reading: Reading, messages: Messages) -> str:
    """The text's path, its languages and how many figures it has, on one line."""
    path = messages.text("report.stdin") if reading.document.path == "-" else reading.document.path
    codes = dict.fromkeys([reading.language, *(code for _, code in reading.passages)])
    names = ", ".join(load_language(code).name for code in codes)
    return f"{path} · {names} · {messages.text('report.figures', count=len(reading))}"


def say_mention(mention: Mention, messages: Messages) -> str:
    """What was understood of a figure, without its time; nothing for a date."""
    if mention.kind == "date":
        return ""
    if mention.value is not None:
        said = say_quantity(mention.value, mention.unit, messages)
    else:
        said = say_span(mention.low, mention.high, mention.unit, messages)
    bounds = mention.hedge is not None and mention.value is not None
    words = [messages.text(f"hedge.{mention.hedge}")] if bounds else []
    rhythm = f"slot.period.{mention.per}"
    return " ".join([*words, said, *([messages.text(rhythm)] if messages.has(rhythm) else [])])


def say_when(mention: Mention, messages: Messages) -> str:
    """The time of a figure, and whether it ends, covers or starts there; nothing when it has none."""
    if mention.period is None:
        return ""
    period = say_period(mention.period, messages)
    key = f"figures.{mention.period_role}"
    return messages.text(key, period=period) if messages.has(key) else period


def say_status(mention: Mention, messages: Messages) -> list[str]:
    """What the text makes of a figure (a target, a denial, a quotation), and what is odd in its printing."""
    words = [f"modality.{mention.modality}"] if mention.modality else []
    words += [f"assertion.{mention.assertion}"] if mention.assertion != "asserted" else []
    words += ["figures.quoted"] if mention.quoted else []
    words += [f"doubt.{doubt}" for doubt in mention.doubts]
    return [messages.text(key) for key in words]


def _document(reading: Reading | Unread, messages: Messages) -> dict[str, Any]:
    if isinstance(reading, Unread):
        message = messages.text(f"error.{reading.key}", **dict(reading.params))
        error = {"code": reading.key, "message": message}
        return {"path": reading.path, "language": None, "error": error, "figures": []}
    places = Places.of(reading.document)
    return {
        "path": reading.document.path,
        "language": reading.language,
        "figures": [_figure(mention, places) for mention in reading],
    }


def _figure(mention: Mention, places: Places) -> dict[str, Any]:
    place = places.position(mention.span.start)
    period = mention.period
    return {
        "span": {"start": mention.span.start, "end": mention.span.end},
        "line": place.line,
        "column": place.column,
        "quote": mention.quote,
        "value": _value(mention),
        "unit": mention.unit,
        "kind": mention.kind,
        "hedge": mention.hedge,
        "per": mention.per,
        "horizon": str(period.end.year) if period and mention.period_role == "by" else None,
        "modality": mention.modality,
    }


def _value(mention: Mention) -> str | dict[str, str | None]:
    if mention.kind == "date" and mention.period:
        return _day(mention.period)
    if mention.value is not None:
        return f"{mention.value.normalize():f}"
    return {"min": _plain(mention.low), "max": _plain(mention.high)}


def _day(period: Period) -> str | dict[str, str | None]:
    """A day, a month or a year as ISO 8601 writes it; any other stretch by its ends."""
    start, end = period.start.isoformat(), period.end.isoformat()
    if period.start == period.end:
        return start
    short = {"month": start[:7], "year": start[:4]}
    return short.get(period.grain, {"min": start, "max": end})


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else f"{value.normalize():f}"
