"""The time a sentence is about, for a figure that has none of its own: "when 2024 ended", "on 3 May 2024"."""

from __future__ import annotations

from bisect import bisect_left

from maroc_ia_check.model import Mention, Period, Reading

#: what is ahead changes by then, not in the year told before
_AHEAD = frozenset({"target", "forecast", "budget"})
#: so many words between an amount with its time and its change: "in 2024, a rise of some"
_CHANGE_REACH = 8


class ToldTimes:
    """The only day, or else the only year, that each sentence of a text names; a change has its amount's."""

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
        changed = self._of_the_amount(mention)
        if changed is not None:
            return changed
        start = self._reading.blocks[mention.block].span.start
        for sentence in (mention.sentence, mention.sentence - 1):
            if sentence < 0 or self._reading.sentences[sentence].start < start:
                return None
            years = self._years_of(sentence)
            if years:
                return self._only(sentence, years)
        return None

    def _of_the_amount(self, mention: Mention) -> Period | None:
        """The time of the amount right before a change: "26 billion in 2024, up 2 % on the year before"."""
        told = any(cue.slot == "change" for cue in mention.cues)
        if mention.kind != "percent" or not told or mention.modality in _AHEAD:
            return None
        mentions = self._reading.mentions
        before = mentions[bisect_left(mentions, mention.span, key=lambda m: m.span) - 1]
        if before.sentence != mention.sentence or before.span >= mention.span or before.period is None:
            return None
        between = self._reading.document.text[before.span.end : mention.span.start]
        near = before.kind in {"money", "count"} and len(between.split()) <= _CHANGE_REACH
        return before.period if near and before.period_role == "in" else None

    def edition(self, mention: Mention) -> Period | None:
        """The time of the last rank told before one in its block that has no time of its own."""
        told = self.of(mention)
        if told is not None:
            return told
        before = (m for m in self._ranks_of(mention.block) if m.span < mention.span)
        return next((m.period for m in before), None)

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
