"""The time a sentence is about, for a figure that has none of its own: "when 2024 ended", "on 3 May 2024"."""

from __future__ import annotations

from maroc_ia_check.model import Claim, Mention, Period, Reading

#: a year named so many sentences before is that of something else
_BACK = 6


class ToldTimes:
    """The only day, or else the only year, that each sentence of a text names."""

    def __init__(self, reading: Reading) -> None:
        """Nothing is read before it is asked for."""
        self._reading = reading
        self._years: dict[int, frozenset[int]] = {}
        self._days: dict[int, set[Period]] | None = None
        self._ranks: dict[int, list[Mention]] | None = None

    def of(self, mention: Mention) -> Period | None:
        """The one time of the figure's sentence, or of the sentence before it in its block."""
        if mention.period is not None:
            return None
        start = self._reading.blocks[mention.block].span.start
        for sentence in (mention.sentence, mention.sentence - 1):
            if sentence < 0 or self._reading.sentences[sentence].start < start:
                return None
            years = self._years_of(sentence)
            if years:
                return self._only(sentence, years)
        return None

    def edition(self, mention: Mention) -> Period | None:
        """The time of the last rank told before one in its block that has no time of its own."""
        told = self.of(mention)
        if told is not None:
            return told
        before = (m for m in self._ranks_of(mention.block) if m.span < mention.span)
        return next((m.period for m in before), None)

    def naming(self, mention: Mention, claim: Claim) -> int:
        """How few sentences before the figure's the last one names the year it is told for, below 0."""
        if claim.period is None or claim.period_kind not in {"point", "horizon"}:
            return -_BACK
        year, last = claim.period.end.year, mention.sentence
        near = (gap for gap in range(min(_BACK, last + 1)) if year in self._years_of(last - gap))
        return -next(near, _BACK)

    def _ranks_of(self, block: int) -> list[Mention]:
        """The ranks of a block that are told for a time, the last one first."""
        if self._ranks is None:
            self._ranks = {}
            for mention in reversed(self._reading.mentions):
                if mention.kind == "rank" and mention.period is not None:
                    self._ranks.setdefault(mention.block, []).append(mention)
        return self._ranks.get(block, [])

    def _only(self, sentence: int, years: frozenset[int]) -> Period | None:
        if len(years) > 1:
            return None
        days = self._days_of(sentence)
        if len(days) == 1:
            return next(iter(days))
        year = next(iter(years))
        return Period.of_years(year, year)

    def _days_of(self, sentence: int) -> set[Period]:
        if self._days is None:
            self._days = {}
            for mention in self._reading:
                if mention.kind == "date" and mention.period is not None and mention.period.grain == "day":
                    self._days.setdefault(mention.sentence, set()).add(mention.period)
        return self._days.get(sentence, set())

    def _years_of(self, sentence: int) -> frozenset[int]:
        years = self._years.get(sentence)
        if years is None:
            span = self._reading.sentences[sentence]
            years = self._years[sentence] = frozenset(y.number for y in self._reading.years_in(span))
        return years
