"""The compiled form: plain JSON values to and from the types of the knowledge base.

``plain`` holds exactly what the judges need, in an order that never varies, so that its bytes can
serve as the identity of the knowledge base. The packed form is stored: JSON, without any code in it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import partial

from maroc_ia_check.digests import sha256
from maroc_ia_check.knowledge.base import Content, KnowledgeBase, Rate, Tenure
from maroc_ia_check.knowledge.later import Later, Lines, Shelf
from maroc_ia_check.model import Claim, Concept, Period, Source, Statement
from maroc_ia_check.typed import Any

Plain = dict[str, Any]
#: of the packed form; the first is read by everybody
PARTS = ("knowledge", "statements", "sources", "words")
#: the fields of a claim in its packed form, in their order
_CLAIM = (
    *("id", "topic", "type", "units", "about", "assumes", "avoid", "statistic", "modality"),
    *("period_kind", "period", "per", "parties", "places", "labels", "neighbours", "parts"),
)


def dump(plain: Plain) -> bytes:
    """The compiled form as bytes: the same knowledge gives the same bytes."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def assemble(plain: Plain, content: bytes) -> KnowledgeBase:
    """The knowledge base of a compiled form; ``content`` is what its digest is taken from."""
    return unpack(pack(plain, content).__getitem__)


def pack(plain: Plain, content: bytes) -> dict[str, bytes]:
    """The compiled form in parts: what every check needs, then what few of them need, a thing a line.

    ``knowledge`` holds the conditions of the claims, the others the statements of each claim, each source,
    and the words of each language.
    """
    statements: dict[str, list[Plain]] = {claim["id"]: [] for claim in plain["claims"]}
    for row in plain["statements"]:
        statements[row["claim"]].append(row)
    words: dict[str, list[tuple[str, str]]] = {}
    for row in plain["concepts"]:
        for language, phrases in row["words"].items():
            words.setdefault(language, []).extend((phrase, row["id"]) for phrase in phrases)
    head = {
        "digest": "sha256:" + sha256(content),
        "claims": [[claim[field] for field in _CLAIM] for claim in plain["claims"]],
        "concepts": [
            [row["id"], row["family"], row["implies"], "" in row["words"]] for row in plain["concepts"]
        ],
        "rates": plain["rates"],
        "tenures": plain["tenures"],
        "stated": [list(each) for each in _stated(statements)],
        "sources": {row["id"]: row["published"] for row in plain["sources"]},
        "languages": list(words),
    }
    parts = ([head], statements.values(), plain["sources"], words.values())
    return {name: b"\n".join(map(_line, lines)) for name, lines in zip(PARTS, parts, strict=True)}


def _line(plain: object) -> bytes:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def _stated(statements: dict[str, list[Plain]]) -> Iterator[tuple[str, str | None, int]]:
    """Every value with its unit that a statement of a claim gives, misprints left out; once a claim."""
    for index, rows in enumerate(statements.values()):
        sound = [row for row in rows if row["value"] is not None and row["rank"] != "erroneous"]
        yield from dict.fromkeys((str(Decimal(r["value"]).normalize()), r["unit"], index) for r in sound)


def unpack(part: Callable[[str], bytes]) -> KnowledgeBase:
    """The knowledge base of a packed form; ``part`` is asked for one when something in it is."""
    head_part, *more = PARTS
    statements, sources, words = (Lines(partial(part, name)) for name in more)
    head: Plain = json.loads(part(head_part))
    claims = [
        _claim(row, Later(partial(_statements, statements, place)))
        for place, row in enumerate(head["claims"])
    ]
    made = Content(
        digest=head["digest"],
        claims=tuple(claims),
        sources=Shelf(head["sources"], sources, _source),
        published={id_: _day(day) for id_, day in head["sources"].items()},
        concepts={
            id_: Concept(id_, family, tuple(implies), named)
            for id_, family, implies, named in head["concepts"]
        },
        words=Shelf(head["languages"], words, _words),
        stated=tuple((Decimal(value), unit, index) for value, unit, index in head["stated"]),
        rates=tuple(_rate(row) for row in head["rates"]),
        tenures=tuple(_tenure(row) for row in head["tenures"]),
    )
    return KnowledgeBase(made)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _stretch(row: list[str]) -> Period:
    return Period(date.fromisoformat(row[0]), date.fromisoformat(row[1]), row[2])


def _period(row: list[str] | None) -> Period | None:
    return _stretch(row) if row else None


def _decimal(text: str | None) -> Decimal | None:
    return Decimal(text) if text is not None else None


def _words(line: bytes) -> tuple[tuple[str, str], ...]:
    return tuple((phrase, concept) for phrase, concept in json.loads(line))


def _statements(lines: Lines, place: int) -> tuple[Statement, ...]:
    return tuple(_statement(row) for row in json.loads(lines[place]))


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


def _claim(row: list[Any], statements: Sequence[Statement]) -> Claim:
    (id_, topic, kind, units, about, assumes, avoid, statistic, modality, *more) = row
    (period_kind, period, per, parties, places, labels, neighbours, parts) = more
    return Claim(
        id=id_,
        topic=topic,
        kind=kind,
        units=tuple(units),
        about=tuple(map(tuple, about)),
        assumes=tuple(assumes),
        avoid=tuple(avoid),
        statistic=statistic,
        modality=modality,
        period_kind=period_kind,
        period=_period(period),
        per=per,
        parties=tuple(parties),
        places=tuple(places),
        labels=tuple([(code, label) for code, label in labels]),
        statements=statements,
        neighbours=tuple([(claim, slot) for claim, slot in neighbours]),
        parts=tuple([(claim, times) for claim, times in parts]),
    )


def _source(line: bytes) -> Source:
    row: Plain = json.loads(line)
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
