"""What follows from a claim and its statements alone: asked for often, worked out once a knowledge base."""

from __future__ import annotations

from collections.abc import Callable

from maroc_ia_check.knowledge.base import KnowledgeBase
from maroc_ia_check.model import Claim
from maroc_ia_check.typed import Generic, TypeVar

Value = TypeVar("Value")


class PerClaim(Generic[Value]):
    """A function of a claim whose answers are kept as long as the knowledge base is."""

    def __init__(self, work_out: Callable[[Claim, KnowledgeBase], Value]) -> None:
        """``work_out`` depends on nothing but its arguments."""
        self._work_out = work_out

    def __call__(self, claim: Claim, knowledge: KnowledgeBase) -> Value:
        """The answer for one claim of this knowledge base."""
        try:
            answer: Value = knowledge.worked_out[self][claim.id]
        except KeyError:
            answer = self._work_out(claim, knowledge)
            knowledge.worked_out.setdefault(self, {})[claim.id] = answer
        return answer
