"""What follows from a claim and its statements alone: asked for often, worked out once a knowledge base."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary, ref

from maroc_ia_check.knowledge.base import KnowledgeBase
from maroc_ia_check.model import Claim

Value = TypeVar("Value")


class PerClaim(Generic[Value]):
    """A function of a claim whose answers are kept as long as the knowledge base is."""

    def __init__(self, work_out: Callable[[Claim, KnowledgeBase], Value]) -> None:
        """``work_out`` depends on nothing but its arguments."""
        self._work_out = work_out
        self._kept: WeakKeyDictionary[KnowledgeBase, dict[str, Value]] = WeakKeyDictionary()
        #: the knowledge base last asked about, which most texts share, and what is kept of it
        self._last: tuple[Callable[[], KnowledgeBase | None], dict[str, Value]] = (lambda: None, {})

    def __call__(self, claim: Claim, knowledge: KnowledgeBase) -> Value:
        """The answer for one claim of this knowledge base."""
        last, kept = self._last
        if last() is not knowledge:
            kept = self._kept.setdefault(knowledge, {})
            self._last = ref(knowledge), kept
        if claim.id not in kept:
            kept[claim.id] = self._work_out(claim, knowledge)
        return kept[claim.id]
