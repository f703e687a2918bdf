"""From validated entries to the compiled form: defaults filled in, periods resolved, origins found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from maroc_ia_check.knowledge.assembly import Plain
from maroc_ia_check.knowledge.moments import between, moment
from maroc_ia_check.knowledge.schema import (
    ClaimEntry,
    ConceptEntry,
    OfficeEntry,
    PeriodEntry,
    RateEntry,
    SourceEntry,
    StatementEntry,
)
from maroc_ia_check.model import Period
from maroc_ia_check.units import is_count, is_rate

#: shorter names in capitals may be anything
_ACRONYM = 3


def compile_entries(
    concepts: Mapping[str, ConceptEntry],
    claims: Mapping[str, ClaimEntry],
    rates: Mapping[str, RateEntry],
    offices: Iterable[OfficeEntry],
    sources: Mapping[str, SourceEntry],
) -> Plain:
    """Plain values in a fixed order: everything sorted by id, statements by claim and source."""
    statements = [
        _statement(source_id, entry)
        for source_id in sorted(sources)
        for entry in sources[source_id].statements
        if entry.claim in claims
    ]
    statements += [_rate_statement(rates[key]) for key in sorted(rates) if key in claims]
    return {
        "concepts": [_concept(concepts[key]) for key in sorted(concepts)],
        "claims": [_claim(claims[key]) for key in sorted(claims)],
        "sources": [_source(key, sources) for key in sorted(sources)],
        "statements": sorted(statements, key=lambda row: str(row["claim"])),
        "rates": [_rate(rates[key]) for key in sorted(rates)],
        "tenures": [
            {
                "office": entry.office,
                "person": entry.person,
                "since": entry.since.isoformat(),
                "until": entry.until.isoformat() if entry.until else None,
            }
            for entry in offices
        ],
    }


def resolve(entry: PeriodEntry | None) -> Period | None:
    """The stretch that a written period stands for."""
    if entry is None:
        return None
    return moment(entry.at) if entry.at is not None else between(entry.start, entry.end)


def counted(unit: str) -> str:
    """A unit in the one spelling of counted nouns: lower case, words parted by a space."""
    if is_rate(unit) or not is_count(unit):
        return unit
    return unit.lower().replace("-", " ")


def _plain_period(period: Period | None) -> list[str] | None:
    return [period.start.isoformat(), period.end.isoformat(), period.grain] if period else None


def _concept(entry: ConceptEntry) -> Plain:
    words = {"": entry.names, "fr": entry.fr, "en": entry.en, "ar": (*entry.ar, *_acronyms(entry))}
    return {
        "id": entry.id,
        "family": entry.family,
        "implies": list(entry.implies),
        "words": {language: list(phrases) for language, phrases in words.items() if phrases},
    }


def _acronyms(entry: ConceptEntry) -> list[str]:
    """What Arabic texts print in Latin capitals as others do ("CNDP")."""
    known = {*entry.names, *entry.ar}
    found = dict.fromkeys(w for w in (*entry.fr, *entry.en) if w.isupper() and len(w) >= _ACRONYM)
    return [word for word in found if word.isalnum() and word.isascii() and word not in known]


def _claim(entry: ClaimEntry) -> Plain:
    units = [entry.unit] if isinstance(entry.unit, str) else list(entry.unit or ())
    units = [counted(unit) for unit in units]
    period = resolve(entry.period)
    kind = entry.period.kind if entry.period and entry.period.kind else ("point" if period else "none")
    return {
        "id": entry.id,
        "topic": entry.topic,
        "type": entry.type,
        "units": units,
        "about": [[group] if isinstance(group, str) else list(group) for group in entry.about],
        "assumes": list(entry.assumes),
        "avoid": list(entry.avoid),
        "statistic": entry.statistic,
        "modality": entry.modality,
        "period_kind": kind,
        "period": _plain_period(period),
        "per": entry.per,
        "parties": list(entry.parties),
        "places": list(entry.places),
        "labels": sorted(entry.wording.items(), key=lambda item: ("fr", "en", "ar").index(item[0])),
        "neighbours": [[neighbour.claim, neighbour.slot] for neighbour in entry.confused_with],
        "parts": [[part.claim, part.times] for part in entry.parts],
    }


def _source(source_id: str, sources: Mapping[str, SourceEntry]) -> Plain:
    entry = sources[source_id]
    chain = [source_id]
    while (parent := sources[chain[-1]].derives_from) and parent in sources and parent not in chain:
        chain.append(parent)
    # what repeats a page is no older than it
    days = (sources[each].published or sources[each].known_from for each in chain)
    known_from = next((day for day in days if day), None)
    return {
        "id": source_id,
        "publisher": entry.publisher,
        "title": entry.title,
        "url": entry.url,
        "published": entry.published.isoformat() if entry.published else None,
        "known_from": known_from.isoformat() if known_from else None,
        "language": entry.language,
        "tier": entry.tier,
        "origin": chain[-1],
    }


def _statement(source_id: str, entry: StatementEntry) -> Plain:
    when = resolve(entry.date) if isinstance(entry.date, PeriodEntry) else None
    if entry.date is not None and not isinstance(entry.date, PeriodEntry):
        when = moment(entry.date)
    slots = {"per": entry.per, "statistic": entry.statistic, "base": entry.base, "scope": entry.scope}
    return {
        "claim": entry.claim,
        "source": source_id,
        "rank": entry.rank,
        "as_said": entry.as_said,
        "value": entry.value,
        "min": entry.min,
        "max": entry.max,
        "unit": counted(entry.unit) if entry.unit else None,
        "hedge": entry.hedge,
        "period": _plain_period(resolve(entry.period)),
        "modality": entry.modality,
        "said_by": entry.said_by,
        "when": _plain_period(when),
        "place": entry.place,
        "place_id": entry.place_id,
        "parties": list(entry.parties),
        "superseded_on": entry.superseded_on.isoformat() if entry.superseded_on else None,
        "slots": [[slot, value] for slot, value in slots.items() if value],
        "note": entry.reason or entry.note,
    }


def _rate_statement(entry: RateEntry) -> Plain:
    """A dated rate is a statement of the claim with its id: "le dollar à 9,17 dirhams"."""
    stated = StatementEntry(claim=entry.id, value=entry.rate, unit=entry.quote, note=entry.note)
    return _statement(entry.source, stated)


def _rate(entry: RateEntry) -> Plain:
    return {
        "id": entry.id,
        "base": entry.base,
        "quote": entry.quote,
        "rate": entry.rate,
        "period": _plain_period(moment(entry.at)),
        "kind": entry.kind,
        "source": entry.source,
    }
