"""The year a sentence is about, for a figure that has no time of its own: "when 2024 ended, …"."""

from __future__ import annotations

from maroc_ia_check.model import Mention, Reading
from maroc_ia_check.patterns import Pattern

_YEAR = Pattern(r"(?<![\d.,])\d{4}(?![\d.,]?\d)")
_FIRST, _LAST = 1990, 2050


class ToldYears:
    """The only year that each sentence of a text names."""

    def __init__(self, reading: Reading) -> None:
        """Nothing is read before it is asked for."""
        self._reading = reading
        self._known: dict[int, frozenset[int]] = {}

    def of(self, mention: Mention) -> int | None:
        """The one year of the figure's sentence, or of the sentence before it in its block."""
        if mention.period is not None:
            return None
        start = self._reading.blocks[mention.block].span.start
        for sentence in (mention.sentence, mention.sentence - 1):
            if sentence < 0 or self._reading.sentences[sentence].start < start:
                return None
            years = self._years(sentence)
            if years:
                return next(iter(years)) if len(years) == 1 else None
        return None

    def _years(self, sentence: int) -> frozenset[int]:
        years = self._known.get(sentence)
        if years is None:
            span = self._reading.sentences[sentence]
            text = self._reading.document.text[span.start : span.end]
            found = (int(match[0]) for match in _YEAR.finditer(text))
            years = self._known[sentence] = frozenset(y for y in found if _FIRST <= y <= _LAST)
        return years
