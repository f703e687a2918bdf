"""The facts that answer a question: each claim with the statements that count, its voices, its disputes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal

from maroc_ia_check.errors import UsageError
from maroc_ia_check.inquiry import Said, known_by, newest_day
from maroc_ia_check.inquiry.amounts import Converted
from maroc_ia_check.inquiry.leading import leading, voices
from maroc_ia_check.inquiry.question import Question, Terms, precise
from maroc_ia_check.judge.conflicts import claim_conflicts
from maroc_ia_check.judge.record import is_live
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.queries import find_facts
from maroc_ia_check.model import Claim, Conflict, Statement
from maroc_ia_check.typed import NamedTuple

SORTS = ("subject", "relevance", "horizon", "value", "date", "voices", "claim")
#: what is announced stands before what is reached, events last
_NATURES = ("target", "forecast", "budget", "achieved", None)


class Fact(NamedTuple):
    """One claim and what answers the question in it; ``lead`` is one of the ``said`` statements.

    ``converted`` is the leading value in the currency asked for, where its own is another one.
    """

    claim: Claim
    lead: Said
    said: tuple[Said, ...]
    voices: int
    newest: date | None
    conflicts: tuple[Conflict, ...]
    converted: Converted | None = None

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements without their identifiers."""
        return tuple(statement for _, statement in self.said)


def answer(
    question: Question, knowledge: KnowledgeBase, sort: str | None = None, limit: int | None = None
) -> tuple[Fact, ...]:
    """The facts in the order asked for: by subject and horizon, or by relevance when words are given.

    Raises :class:`UsageError` for a word that means nothing, and ``no-facts`` when nothing answers.
    """
    terms = precise(question, knowledge)
    claims = find_facts(knowledge, question.words, terms.topic)
    facts = [
        fact
        for claim in claims
        if terms.claim(claim) and (fact := _fact(claim, question, terms, knowledge)) is not None
    ]
    if not facts:
        raise UsageError("no-facts")
    order = sort or ("relevance" if question.words else "subject")
    if order not in {"relevance", "claim"}:
        facts.sort(key=_ORDERS[order](facts))
    elif order == "claim":
        facts.sort(key=lambda fact: fact.claim.id)
    return tuple(facts[:limit])


def _fact(claim: Claim, question: Question, terms: Terms, knowledge: KnowledgeBase) -> Fact | None:
    day = question.as_of
    known = known_by(claim, knowledge, day)
    said = [each for each in _ranked(known, terms.rank, day) if terms.statement(each[1], knowledge)]
    lead = leading(claim, [statement for _, statement in said], knowledge, day)
    if lead is None:
        return None
    conflicts = claim_conflicts(claim, knowledge, day)
    if question.conflicting and not conflicts:
        return None
    statements = [statement for _, statement in said]
    printed = knowledge.sources[lead.source].published
    return Fact(
        claim=claim,
        lead=next(each for each in said if each[1] is lead),
        said=tuple(said),
        voices=voices(statements, knowledge),
        newest=newest_day(statements, knowledge),
        conflicts=conflicts,
        converted=terms.value.converted(lead, knowledge, printed) if terms.value else None,
    )


def _ranked(known: Iterable[Said], rank: str | None, day: date | None) -> list[Said]:
    """The statements of a rank; without one, those that hold, or all where none does."""
    known = list(known)
    if rank is not None:
        return [each for each in known if each[1].rank == rank]
    return [each for each in known if is_live(each[1], day)] or known


Key = Callable[[Fact], tuple[object, ...]]


def _by_subject(facts: Iterable[Fact]) -> Key:
    """Topic by topic, exchange rates last; what is announced before what is reached; subjects, then time."""
    heard: dict[str, int] = {}
    for fact in facts:
        heard[_subject(fact)] = max(heard.get(_subject(fact), 0), fact.voices)

    def key(fact: Fact) -> tuple[object, ...]:
        claim = fact.claim
        nature = _NATURES.index(claim.modality) + (claim.kind == "event")
        daily = claim.statistic == "rate"
        return (daily, claim.topic, nature, -heard[_subject(fact)], _subject(fact), _horizon(fact), claim.id)

    return key


def _subject(fact: Fact) -> str:
    return fact.claim.about[0][0]


def _horizon(fact: Fact) -> date:
    period = fact.lead[1].when or fact.claim.period
    return period.end if period else date.max


def _by_horizon(_: Iterable[Fact]) -> Key:
    return lambda fact: (_horizon(fact), fact.claim.id)


def _by_value(_: Iterable[Fact]) -> Key:
    """The greatest first, unit by unit, since other units cannot be compared."""

    def key(fact: Fact) -> tuple[object, ...]:
        lead = fact.lead[1]
        band = fact.converted
        value = band.low if band else lead.value if lead.value is not None else lead.low or lead.high
        unit = "" if band else lead.unit or ""
        return (value is None, unit, -(value or Decimal(0)), fact.claim.id)

    return key


def _by_date(_: Iterable[Fact]) -> Key:
    """The newest statement first; what is undated comes last."""
    return lambda fact: (-(fact.newest or date.min).toordinal(), fact.claim.id)


def _by_voices(_: Iterable[Fact]) -> Key:
    return lambda fact: (-fact.voices, fact.claim.id)


_ORDERS: dict[str, Callable[[Iterable[Fact]], Key]] = {
    "subject": _by_subject,
    "horizon": _by_horizon,
    "value": _by_value,
    "date": _by_date,
    "voices": _by_voices,
}
