"""Published documents, exchange rates as published, and who held which office."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from maroc_ia_check.knowledge.base import KnowledgeBase
from maroc_ia_check.knowledge.schema import RateEntry, SourceEntry
from maroc_ia_check.knowledge.tables.definition import (
    Column,
    Reference,
    Row,
    Table,
    period_columns,
    period_values,
)


def _sources(knowledge: KnowledgeBase) -> Iterator[Row]:
    for source in knowledge.sources.values():
        origin = None if source.origin == source.id else source.origin
        yield (
            source.id,
            source.publisher,
            source.title,
            source.url,
            source.published,
            source.language,
            source.tier,
            origin,
        )


def _rates(knowledge: KnowledgeBase) -> Iterator[Row]:
    for rate in knowledge.rates:
        yield rate.id, rate.base, rate.quote, rate.amount, *period_values(rate.period), rate.kind, rate.source


def _tenures(knowledge: KnowledgeBase) -> Iterator[Row]:
    return ((t.office, t.person, t.since, t.until) for t in knowledge.tenures)


_ID = Column("id", "string", "Identifier.", required=True)

SOURCE_TABLES = (
    Table(
        "sources",
        "Published documents: who said it, where, when.",
        (
            _ID,
            Column("publisher", "string", "Who published it.", required=True, term="schema:publisher"),
            Column("title", "string", "Its title; empty when not known.", term="schema:headline"),
            Column("url", "string", "Its address.", term="schema:url"),
            Column(
                "published", "date", "Day of publication; empty when not known.", term="schema:datePublished"
            ),
            Column("language", "string", "ISO 639 code.", required=True, term="schema:inLanguage"),
            Column(
                "tier",
                "string",
                "Kind of publisher.",
                required=True,
                enum=get_args(SourceEntry.model_fields["tier"].annotation),
            ),
            Column(
                "origin",
                "string",
                "The source it repeats in the end; empty when it speaks for itself.",
                term="prov:wasDerivedFrom",
            ),
        ),
        _sources,
        references=(Reference("origin", "sources"),),
        types=("schema:CreativeWork", "prov:Entity"),
    ),
    Table(
        "rates",
        "Exchange rates as published.",
        (
            _ID,
            Column(
                "base_currency", "string", "ISO 4217 code of one unit.", required=True, term="schema:currency"
            ),
            Column("quote_currency", "string", "ISO 4217 code of what it bought.", required=True),
            Column("rate", "decimal", "How much of it.", required=True, unit="quote_currency"),
            *period_columns("period", "the time it was observed for"),
            Column(
                "kind",
                "string",
                "How it was observed.",
                required=True,
                enum=get_args(RateEntry.model_fields["kind"].annotation),
            ),
            Column("source", "string", "Who gives it.", required=True, term="prov:wasQuotedFrom"),
        ),
        _rates,
        references=(Reference("source", "sources"),),
        types=("schema:ExchangeRateSpecification",),
    ),
    Table(
        "tenures",
        "Who held which office, both days included.",
        (
            Column("office", "string", "The office.", required=True),
            Column("person", "string", "The concept of the person.", required=True),
            Column("since", "date", "First day in office.", required=True, term="schema:startDate"),
            Column("until", "date", "Last day; empty for still in office.", term="schema:endDate"),
        ),
        _tenures,
        keys=3,
        references=(Reference("person", "concepts"),),
        types=("schema:OrganizationRole",),
    ),
)
