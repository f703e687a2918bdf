"""What texts are compared with: loading, validation, the compiled form, queries."""

from maroc_ia_check.knowledge.base import KnowledgeBase, Rate, Tenure
from maroc_ia_check.knowledge.exchange import RateInterval, rate_interval
from maroc_ia_check.knowledge.remembered import PerClaim
from maroc_ia_check.knowledge.store import load_knowledge

__all__ = ["KnowledgeBase", "PerClaim", "Rate", "RateInterval", "Tenure", "load_knowledge", "rate_interval"]
