"""What became known from a day on: new claims, other values, replacements, and what was only said again."""

from __future__ import annotations

from datetime import date

from maroc_ia_check.errors import UsageError
from maroc_ia_check.inquiry import Said, identified, known_by
from maroc_ia_check.inquiry.leading import content, leading
from maroc_ia_check.judge.record import is_live
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.queries import find_topic
from maroc_ia_check.model import Claim
from maroc_ia_check.typed import NamedTuple

KINDS = ("replaced", "new", "other", "first-dated", "again")


class Change(NamedTuple):
    """One affected claim; ``lead`` holds at the end, ``before`` held at the beginning.

    ``kind`` is the first that fits: ``replaced`` a value gave way; ``new`` nothing was printed before;
    ``first-dated`` what stood on undated pages only now has a day; ``other`` a value that no dated page
    before had; ``again`` said once more.
    """

    claim: Claim
    kind: str
    said: tuple[Said, ...]
    replaced: tuple[Said, ...]
    before: Said | None
    lead: Said | None


def changes(
    knowledge: KnowledgeBase, since: date, as_of: date | None = None, topic: str | None = None
) -> tuple[Change, ...]:
    """The claims that something was printed of, or that changed, from ``since`` to ``as_of`` (both included).

    Pages without a date cannot be placed and do not count. Raises :class:`UsageError` ``no-changes``.
    """
    chosen = find_topic(knowledge, topic) if topic else None
    found = [
        change
        for claim in knowledge.claims
        if chosen in {None, claim.topic} and (change := _change(claim, knowledge, since, as_of))
    ]
    if not found:
        raise UsageError("no-changes")
    return tuple(sorted(found, key=_order))


def _order(change: Change) -> tuple[object, ...]:
    """By kind; exchange rates, which are printed every day, after everything else."""
    return (KINDS.index(change.kind), change.claim.statistic == "rate", change.claim.id)


def _change(claim: Claim, knowledge: KnowledgeBase, since: date, as_of: date | None) -> Change | None:
    dated = known_by(claim, knowledge, as_of or date.max)
    fresh = tuple(s for s in dated if _day(s, knowledge) >= since)
    earlier = tuple(s for s in dated if _day(s, knowledge) < since)
    replaced = tuple(
        said
        for said in known_by(claim, knowledge, None)
        if said[1].superseded_on is not None and since <= said[1].superseded_on <= (as_of or date.max)
    )
    if not fresh and not replaced:
        return None
    ordered = tuple(sorted(fresh, key=lambda said: (_day(said, knowledge), said[0])))
    kind = _kind(claim, fresh, earlier, replaced, undated=len(dated) < len(claim.statements))
    before = _lead(claim, earlier or replaced, knowledge, date.fromordinal(since.toordinal() - 1))
    # what replaced a value may stand on a page without a date; the day of the replacement is known
    holding = identified(claim) if replaced else dated
    return Change(claim, kind, ordered, replaced, before, _lead(claim, holding, knowledge, as_of))


def _kind(
    claim: Claim,
    fresh: tuple[Said, ...],
    earlier: tuple[Said, ...],
    replaced: tuple[Said, ...],
    *,
    undated: bool,
) -> str:
    if replaced:
        return "replaced"
    if not earlier:
        return "first-dated" if undated else "new"
    # a restatement in another currency, or of another base, is no other value of the claim
    known = {content(said[1]) for said in earlier}
    units = {said[1].unit for said in earlier}
    other = any(
        content(s) not in known and s.unit in units and not s.slots and is_live(s, None) for _, s in fresh
    )
    return "other" if other and claim.kind == "figure" else "again"


def _lead(claim: Claim, said: tuple[Said, ...], knowledge: KnowledgeBase, day: date | None) -> Said | None:
    lead = leading(claim, [statement for _, statement in said], knowledge, day)
    return next((each for each in said if each[1] is lead), None)


def _day(said: Said, knowledge: KnowledgeBase) -> date:
    return knowledge.sources[said[1].source].published or date.min
