"""Everything that a review of the record finds, as known at a day, on one topic or on all."""

from __future__ import annotations

from datetime import date

from maroc_ia_check.judge import find_conflicts
from maroc_ia_check.judge.review import find_lookalikes, find_rate_clashes, find_sum_gaps
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.queries import find_topic
from maroc_ia_check.report.disagreements import Review


def reviewed(knowledge: KnowledgeBase, day: date | None = None, topic: str | None = None) -> Review:
    """Conflicts, conversions, sums and events easily confused; raises :class:`UsageError` for no topic."""
    chosen = find_topic(knowledge, topic) if topic is not None else None
    found = Review(
        find_conflicts(knowledge, day),
        find_rate_clashes(knowledge, day),
        find_sum_gaps(knowledge, day),
        find_lookalikes(knowledge, day),
    )
    if chosen is None:
        return found
    return found.about({claim.id for claim in knowledge.claims if claim.topic == chosen})
