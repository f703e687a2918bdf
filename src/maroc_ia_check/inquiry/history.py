"""How one claim came about: every statement in order of publication, what moved, what replaced what."""

from __future__ import annotations

from datetime import date

from maroc_ia_check.inquiry import Said, known_by, rank_at
from maroc_ia_check.inquiry.leading import content, leading, voices
from maroc_ia_check.judge.conflicts import claim_conflicts
from maroc_ia_check.judge.record import is_live
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import Claim, Conflict, Source, Statement
from maroc_ia_check.typed import NamedTuple


class Step(NamedTuple):
    """One statement as it was at the day asked for; ``disputed`` when an independent voice says otherwise."""

    id: str
    statement: Statement
    source: Source
    rank: str
    disputed: bool

    @property
    def repeats(self) -> bool:
        """Whether the page repeats another one."""
        return self.source.origin != self.source.id


class Stage(NamedTuple):
    """A value for as long as it held: first printed, if that is known, and the day it was replaced."""

    statement: Statement
    first: date | None
    replaced: date | None
    voices: int


class History(NamedTuple):
    """The steps, the dated ones first; the stages of the leading value; the disputes."""

    claim: Claim
    steps: tuple[Step, ...]
    stages: tuple[Stage, ...]
    conflicts: tuple[Conflict, ...]
    voices: int
    #: how many statements were left out because a day was asked for and their page has none
    undated: int


def history(claim: Claim, knowledge: KnowledgeBase, day: date | None = None) -> History:
    """The history of a claim as it was known at a day."""
    said = known_by(claim, knowledge, day)
    conflicts = claim_conflicts(claim, knowledge, day)
    opposed = {id(e.statement) for c in conflicts for _, evidence in c.sides for e in evidence}
    steps = [
        Step(name, s, knowledge.sources[s.source], rank_at(s, day), id(s) in opposed) for name, s in said
    ]
    steps.sort(key=lambda step: (step.source.published or date.max, step.id))
    statements = [s for _, s in said]
    stages = _stages(claim, said, knowledge, day)
    undated = sum(knowledge.sources[s.source].published is None for s in claim.statements) if day else 0
    return History(claim, tuple(steps), stages, conflicts, voices(statements, knowledge), undated)


def _stages(
    claim: Claim, said: tuple[Said, ...], knowledge: KnowledgeBase, day: date | None
) -> tuple[Stage, ...]:
    """What was replaced, in order, then what holds."""
    sound = [s for _, s in said if s.rank != "erroneous"]
    replaced: dict[object, list[Statement]] = {}
    for statement in sound:
        if not is_live(statement, day):
            replaced.setdefault(content(statement), []).append(statement)
    live = [s for s in sound if is_live(s, day)]
    lead = leading(claim, live, knowledge, day)
    stages = [_stage(group, knowledge, day) for group in replaced.values()]
    stages.sort(key=lambda stage: (stage.replaced or date.max, stage.first or date.min))
    if lead is not None:
        same = [lead, *(s for s in live if content(s) == content(lead) and s is not lead)]
        stages.append(_stage(same, knowledge, day))
    return tuple(stages)


def _stage(group: list[Statement], knowledge: KnowledgeBase, day: date | None) -> Stage:
    days = [knowledge.sources[s.source].published for s in group]
    ends = [s.superseded_on for s in group if s.superseded_on is not None and not is_live(s, day)]
    return Stage(
        group[0],
        min((day for day in days if day is not None), default=None),
        max(ends, default=None),
        voices(group, knowledge),
    )
