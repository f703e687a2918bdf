"""What one asks of the facts, made precise: words become ids, in whatever language they were typed."""

from __future__ import annotations

from collections import Counter
from datetime import date

from maroc_ia_check.errors import UsageError
from maroc_ia_check.inquiry.amounts import Condition, read_condition
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.naming import bare, meant
from maroc_ia_check.knowledge.queries import choose, concepts_named, find_topic, suggest
from maroc_ia_check.model import Claim, Statement
from maroc_ia_check.typed import NamedTuple

RANKS = ("preferred", "normal", "deprecated", "erroneous")
#: so many units are named when one is not known; there are too many to name all
_NAMED = 12
_KINDS = ("target", "forecast", "budget", "achieved", "figure", "event")
_TIERS = ("official", "international", "company", "wire", "press", "trade", "blog")


class Figures(NamedTuple):
    """What is asked of the figures themselves; ``convert`` lets other currencies be compared."""

    unit: str | None = None
    value: str | None = None
    convert: bool = False
    rank: str | None = None


class Pages(NamedTuple):
    """What is asked of the pages that print them; the days bound the publication, both included."""

    source: str | None = None
    tier: str | None = None
    language: str | None = None
    since: date | None = None
    until: date | None = None


class Question(NamedTuple):
    """What was typed; ``None`` is anything. ``as_of`` is the day at which it must have been known."""

    words: str | None = None
    topic: str | None = None
    kind: str | None = None
    scope: str | None = None
    horizon: str | None = None
    conflicting: bool = False
    figures: Figures = Figures()
    pages: Pages = Pages()
    as_of: date | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing is asked for."""
        return self == Question()

    @property
    def dated(self) -> bool:
        """Whether a day is asked for, so that pages without one do not count."""
        return any((self.as_of, self.pages.since, self.pages.until))


class Terms(NamedTuple):
    """A question in ids: what a claim must be, and what a statement of it must be."""

    topic: str | None
    kind: str | None
    unit: str | None
    scope: frozenset[str]
    horizon: int | None
    sources: frozenset[str] | None
    tier: str | None
    language: str | None
    since: date | None
    until: date | None
    rank: str | None
    value: Condition | None

    def claim(self, claim: Claim) -> bool:
        """Whether a claim is of the topic, the kind, the scope and the year."""
        year = claim.period.end.year if claim.period else None
        about = {c for group in claim.about for c in group} | set(claim.assumes)
        return (
            self.topic in {None, claim.topic}
            and self.kind in {None, claim.modality, claim.kind}
            and (not self.scope or bool(about & self.scope))
            and self.horizon in {None, year}
        )

    def statement(self, statement: Statement, knowledge: KnowledgeBase) -> bool:
        """Whether a statement has the unit and the value, and its source is one of those meant."""
        if self.unit is not None and statement.unit != self.unit:
            return False
        if self.sources is not None and statement.source not in self.sources:
            return False
        source = knowledge.sources[statement.source]
        day = source.published
        return (
            self.tier in {None, source.tier}
            and self.language in {None, source.language}
            and (self.since is None or (day is not None and day >= self.since))
            and (self.until is None or (day is not None and day <= self.until))
            and (self.value is None or self.value.holds(statement, knowledge, day))
        )


def precise(question: Question, knowledge: KnowledgeBase) -> Terms:
    """The question in ids; raises :class:`UsageError` for a word that means nothing, with the nearest one."""
    asked, figures, pages = question, question.figures, question.pages
    return Terms(
        topic=find_topic(knowledge, asked.topic) if asked.topic else None,
        kind=_kind(asked.kind) if asked.kind else None,
        unit=_unit(figures.unit, knowledge) if figures.unit else None,
        scope=_scope(asked.scope, knowledge) if asked.scope else frozenset(),
        horizon=_year(asked.horizon) if asked.horizon else None,
        sources=find_sources(pages.source, knowledge) if pages.source else None,
        tier=choose("--tier", pages.tier, _TIERS, "tier") if pages.tier else None,
        language=_language(pages.language, knowledge) if pages.language else None,
        since=pages.since,
        until=pages.until,
        rank=choose("--rank", figures.rank, RANKS, "rank") if figures.rank else None,
        value=read_condition(figures.value, convert=figures.convert) if figures.value else None,
    )


def find_sources(word: str, knowledge: KnowledgeBase) -> frozenset[str]:
    """The sources with an id, or with these words in their publisher; accents do not matter.

    Raises :class:`UsageError` ``unknown-source`` with the nearest publisher.
    """
    if word in knowledge.sources:
        return frozenset({word})
    wanted = bare(word)
    publishers = {id_: source.publisher for id_, source in knowledge.sources.items()}
    found = frozenset(id_ for id_, name in publishers.items() if wanted in bare(name))
    if not found:
        near = suggest(word, set(publishers.values()))
        raise UsageError("unknown-source", given=word, suggestion=near)
    return found


def _kind(word: str) -> str:
    return meant(word, ("figure", "event"), "show") or choose("--kind", word, _KINDS, "modality")


def _unit(word: str, knowledge: KnowledgeBase) -> str:
    used = Counter(unit for claim in knowledge.claims for unit in claim.units)
    if word in used:
        return word
    try:
        return choose("--unit", word, [unit for unit, _ in used.most_common()], "unit")
    except UsageError as error:
        error.params["known"] = ", ".join([*(unit for unit, _ in used.most_common(_NAMED)), "…"])
        raise


def _scope(word: str, knowledge: KnowledgeBase) -> frozenset[str]:
    found = concepts_named(knowledge, word)
    scopes = {c.id for c in knowledge.concepts.values() if c.family == "scope"}
    if not found:
        raise UsageError(
            "unknown-value",
            option="--scope",
            given=word,
            known=", ".join(sorted(scopes)),
            suggestion=suggest(word, knowledge.concepts),
        )
    return frozenset(found & scopes or found)


def _year(text: str) -> int:
    if not (text.isdigit() and len(text) == 4):
        raise UsageError("bad-year", given=text)
    return int(text)


def _language(code: str, knowledge: KnowledgeBase) -> str:
    known = sorted({source.language for source in knowledge.sources.values()})
    return choose("--language", code, known, "language")
