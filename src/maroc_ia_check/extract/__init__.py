"""Stage 2: what a text says in figures and dates, with everything said around them."""

from maroc_ia_check.extract.reading import extract_mentions

__all__ = ["extract_mentions"]
