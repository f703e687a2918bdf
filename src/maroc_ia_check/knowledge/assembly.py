"""The compiled form: plain JSON values to and from the types of the knowledge base.

``plain`` holds exactly what the judges need, in an order that never varies, so that its bytes can
serve as the identity of the knowledge base and be stored without any code in them.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date
from decimal import Decimal
from typing import Any

from maroc_ia_check.knowledge.base import KnowledgeBase, Rate, Tenure
from maroc_ia_check.model import Claim, Concept, Period, Source, Statement

Plain = dict[str, Any]


def dump(plain: Plain) -> bytes:
    """The compiled form as bytes: the same knowledge gives the same bytes."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def assemble(plain: Plain, content: bytes) -> KnowledgeBase:
    """The knowledge base of a compiled form; ``content`` is what its digest is taken from."""
    statements: dict[str, list[Statement]] = {}
    for row in plain["statements"]:
        statement = _statement(row)
        statements.setdefault(statement.claim, []).append(statement)
    claims = tuple(_claim(row, tuple(statements.get(row["id"], ()))) for row in plain["claims"])
    words: dict[str, list[tuple[str, str]]] = {}
    for row in plain["concepts"]:
        for language, phrases in row["words"].items():
            words.setdefault(language, []).extend((phrase, row["id"]) for phrase in phrases)
    return KnowledgeBase(
        digest="sha256:" + hashlib.sha256(content).hexdigest(),
        claims=claims,
        sources={row["id"]: _source(row) for row in plain["sources"]},
        concepts={
            row["id"]: Concept(row["id"], row["family"], tuple(row["implies"])) for row in plain["concepts"]
        },
        words={language: tuple(pairs) for language, pairs in words.items()},
        rates=tuple(_rate(row) for row in plain["rates"]),
        tenures=tuple(_tenure(row) for row in plain["tenures"]),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _stretch(row: list[str]) -> Period:
    return Period(date.fromisoformat(row[0]), date.fromisoformat(row[1]), row[2])


def _period(row: list[str] | None) -> Period | None:
    return _stretch(row) if row else None


def _decimal(text: str | None) -> Decimal | None:
    return Decimal(text) if text is not None else None


def _statement(row: Plain) -> Statement:
    return Statement(
        claim=row["claim"],
        source=row["source"],
        rank=row["rank"],
        as_said=row["as_said"],
        value=_decimal(row["value"]),
        low=_decimal(row["min"]),
        high=_decimal(row["max"]),
        unit=row["unit"],
        hedge=row["hedge"],
        period=_period(row["period"]),
        modality=row["modality"],
        said_by=row["said_by"],
        when=_period(row["when"]),
        place=row["place"],
        place_id=row["place_id"],
        parties=tuple(row["parties"]),
        superseded_on=_day(row["superseded_on"]),
        slots=tuple((slot, value) for slot, value in row["slots"]),
        note=row["note"],
    )


def _claim(row: Plain, statements: tuple[Statement, ...]) -> Claim:
    return Claim(
        id=row["id"],
        topic=row["topic"],
        kind=row["type"],
        units=tuple(row["units"]),
        about=tuple(tuple(group) for group in row["about"]),
        assumes=tuple(row["assumes"]),
        avoid=tuple(row["avoid"]),
        statistic=row["statistic"],
        modality=row["modality"],
        period_kind=row["period_kind"],
        period=_period(row["period"]),
        per=row["per"],
        parties=tuple(row["parties"]),
        places=tuple(row["places"]),
        labels=tuple((code, label) for code, label in row["labels"]),
        statements=statements,
        neighbours=tuple((claim, slot) for claim, slot in row["neighbours"]),
        parts=tuple((claim, times) for claim, times in row["parts"]),
    )


def _source(row: Plain) -> Source:
    return Source(
        id=row["id"],
        publisher=row["publisher"],
        title=row["title"],
        url=row["url"],
        published=_day(row["published"]),
        language=row["language"],
        tier=row["tier"],
        origin=row["origin"],
    )


def _rate(row: Plain) -> Rate:
    amount, period = Decimal(row["rate"]), _stretch(row["period"])
    return Rate(row["id"], row["base"], row["quote"], amount, period, row["kind"], row["source"])


def _tenure(row: Plain) -> Tenure:
    since = date.fromisoformat(row["since"])
    return Tenure(row["office"], row["person"], since, _day(row["until"]))
