"""The compiled form: plain JSON values to and from the types of the knowledge base.

``plain`` holds exactly what the judges need, in an order that never varies, so that its bytes can
serve as the identity of the knowledge base. The packed form is stored: JSON, without any code in it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import partial

from maroc_ia_check.digests import sha256
from maroc_ia_check.knowledge.base import Content, KnowledgeBase, Rate, Tenure, printed
from maroc_ia_check.knowledge.later import Each, Later, Lines, Shelf
from maroc_ia_check.knowledge.subjects import Grouped, Outline, outlined
from maroc_ia_check.model import Claim, Concept, Period, Source, Statement
from maroc_ia_check.typed import Any

Plain = dict[str, Any]
#: of the packed form; the first is read by everybody
PARTS = ("knowledge", "statements", "sources", "words")
#: the fields of a claim in its packed form, in their order; its id stands in the outline
_CLAIM = (
    *("topic", "type", "units", "about", "assumes", "avoid", "statistic", "modality", "period_kind"),
    *("period", "per", "parties", "places", "neighbours", "parts"),
)
_STATEMENT = (
    *("source", "rank", "as_said", "value", "min", "max", "unit", "hedge", "period", "modality", "said_by"),
    *("when", "place", "place_id", "parties", "slots", "superseded_on", "note"),
)
_SOURCE = ("id", "publisher", "title", "url", "published", "language", "tier", "origin")


def dump(plain: Plain) -> bytes:
    """The compiled form as bytes: the same knowledge gives the same bytes."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def assemble(plain: Plain, content: bytes) -> KnowledgeBase:
    """The knowledge base of a compiled form; ``content`` is what its digest is taken from."""
    return unpack(pack(plain, content).__getitem__)


def pack(plain: Plain, content: bytes) -> dict[str, bytes]:
    """The compiled form in parts: what every check needs, then what few of them need, a thing a line.

    ``knowledge`` holds the conditions of the claims, the others the labels and the statements of each claim,
    each source, and the words of each language.
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
        "claims": [_row(claim, _CLAIM) for claim in plain["claims"]],
        "outline": outlined((c["id"], c["type"], c["units"], c["about"]) for c in plain["claims"]),
        "concepts": [
            [row["id"], row["family"], row["implies"], "" in row["words"]] for row in plain["concepts"]
        ],
        "rates": plain["rates"],
        "tenures": plain["tenures"],
        "stated": _stated(statements.values()),
        "totals": {c["id"]: [part for part, _ in c["parts"]] for c in plain["claims"] if c["parts"]},
        "sources": {row["id"]: row["known_from"] for row in plain["sources"]},
        "languages": list(words),
    }
    told = (
        [claim["labels"], [_row(row, _STATEMENT) for row in statements[claim["id"]]]]
        for claim in plain["claims"]
    )
    parts = ([head], told, (_row(row, _SOURCE) for row in plain["sources"]), words.values())
    return {name: b"\n".join(map(_line, lines)) for name, lines in zip(PARTS, parts, strict=True)}


def _row(plain: Plain, fields: Sequence[str]) -> list[Any]:
    return [plain[field] for field in fields]


def _line(plain: object) -> bytes:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def _stated(statements: Iterable[list[Plain]]) -> dict[str, list[tuple[str | None, int]]]:
    """Every value with its units that a statement of a claim gives, misprints left out; once a claim."""
    stated: dict[str, dict[tuple[str | None, int], None]] = {}
    for place, rows in enumerate(statements):
        for row in rows:
            if row["value"] is not None and row["rank"] != "erroneous":
                stated.setdefault(printed(Decimal(row["value"])), {})[row["unit"], place] = None
    return {value: list(own) for value, own in stated.items()}


def unpack(part: Callable[[str], bytes]) -> KnowledgeBase:
    """The knowledge base of a packed form; ``part`` is asked for one when something in it is."""
    head_part, *more = PARTS
    told, sources, words = (Lines(partial(part, name)) for name in more)
    head: Plain = json.loads(part(head_part))
    outline = Outline(*head["outline"])
    outline = outline._replace(kinds={kind: Grouped(*row) for kind, row in outline.kinds.items()})
    rows, rates = head["claims"], head["rates"]
    made = Content(
        digest=head["digest"],
        claims=Each(len(rows), lambda place: _claim(outline.ids[place], rows[place], told, place)),
        outline=outline,
        sources=Shelf(head["sources"], sources, _source),
        known_from={id_: _day(day) for id_, day in head["sources"].items()},
        concepts={
            id_: Concept(id_, family, tuple(implies), named)
            for id_, family, implies, named in head["concepts"]
        },
        words=Shelf(head["languages"], words, _words),
        stated=head["stated"],
        totals=head["totals"],
        rates=Later(lambda: tuple(map(_rate, rates))),
        tenures=tuple(map(_tenure, head["tenures"])),
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


def _labels(lines: Lines, place: int) -> tuple[tuple[str, str], ...]:
    labels, _ = json.loads(lines[place])
    return tuple((code, label) for code, label in labels)


def _statements(claim: str, lines: Lines, place: int) -> tuple[Statement, ...]:
    _, rows = json.loads(lines[place])
    return tuple(_statement(claim, row) for row in rows)


def _statement(claim: str, row: list[Any]) -> Statement:
    (source, rank, as_said, value, low, high, unit, hedge, period, modality, said_by, *more) = row
    (when, place, place_id, parties, slots, superseded_on, note) = more
    return Statement(
        claim=claim,
        source=source,
        rank=rank,
        as_said=as_said,
        value=_decimal(value),
        low=_decimal(low),
        high=_decimal(high),
        unit=unit,
        hedge=hedge,
        period=_period(period),
        modality=modality,
        said_by=said_by,
        when=_period(when),
        place=place,
        place_id=place_id,
        parties=tuple(parties),
        slots=tuple([(slot, value) for slot, value in slots]),
        superseded_on=_day(superseded_on),
        note=note,
    )


def _claim(id_: str, row: list[Any], told: Lines, place: int) -> Claim:
    (topic, kind, units, about, assumes, avoid, statistic, modality, period_kind, *more) = row
    (period, per, parties, places, neighbours, parts) = more
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
        labels=Later(partial(_labels, told, place)),
        statements=Later(partial(_statements, id_, told, place)),
        neighbours=tuple([(claim, slot) for claim, slot in neighbours]),
        parts=tuple([(claim, times) for claim, times in parts]),
    )


def _source(line: bytes) -> Source:
    (id_, publisher, title, url, published, language, tier, origin) = json.loads(line)
    return Source(id_, publisher, title, url, _day(published), language, tier, origin)


def _rate(row: Plain) -> Rate:
    amount, period = Decimal(row["rate"]), _stretch(row["period"])
    return Rate(row["id"], row["base"], row["quote"], amount, period, row["kind"], row["source"])


def _tenure(row: Plain) -> Tenure:
    since = date.fromisoformat(row["since"])
    return Tenure(row["office"], row["person"], since, _day(row["until"]))
