"""What can be wrong with the knowledge: one small function a rule, grouped by what it looks at.

``DEFECTS`` have to be mended; ``WEAKNESSES`` are told on request and break nothing.
"""

from __future__ import annotations

from maroc_ia_check.knowledge.rules import figures, history, references, sources, weakness, wording
from maroc_ia_check.knowledge.rules.rule import Rule

DEFECTS: tuple[Rule, ...] = (
    *references.RULES,
    *wording.RULES,
    *figures.RULES,
    *history.RULES,
    *sources.RULES,
)
WEAKNESSES: tuple[Rule, ...] = weakness.RULES

__all__ = ["DEFECTS", "WEAKNESSES"]
