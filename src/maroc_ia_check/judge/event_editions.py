"""The edition of a yearly gathering that a sentence names: the other ones are not what it tells of."""

from __future__ import annotations

from collections.abc import Sequence

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import Occurrence, Statement, Told


def other_editions(occurrences: Sequence[Occurrence], knowledge: KnowledgeBase) -> set[str]:
    """The claims on editions that are not the one a sentence names: "la quatrième édition de X, du …"."""
    named = [o for o in occurrences if names_edition(o, knowledge)]
    names = {o.claim.about[0][0] for o in named}
    own = {o.claim.id for o in named}
    return {o.claim.id for o in occurrences if o.claim.about[0][0] in names} - own


def names_edition(occurrence: Occurrence, knowledge: KnowledgeBase) -> bool:
    """Whether an event is told with the name of its edition."""
    return any(knowledge.concepts[c].family == "edition" for c in occurrence.heard)


def is_of_edition(
    occurrence: Occurrence, told: Told, statements: Sequence[Statement], knowledge: KnowledgeBase
) -> bool:
    """Whether several days are told of a gathering that lasted several, with the name of its edition."""
    lasted = any(s.when is not None and s.when.grain == "span" for s in statements)
    several = told.period is not None and told.period.grain == "span"
    return lasted and several and names_edition(occurrence, knowledge)
