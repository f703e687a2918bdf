"""What the values of a text tell by themselves: which claims have them, and those of the figures around."""

from __future__ import annotations

from collections.abc import Set

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.match.terms import proper
from maroc_ia_check.model import Claim, Mention, Reading, Span

#: units of what a ranking tells
_RANK, _PLACE = "rank", "place"
#: of a long paragraph, the sentences so far on either side
_AROUND = 6


class Values:
    """The claims whose very value a figure has; two figures of a sentence are about two claims."""

    def __init__(self, reading: Reading, knowledge: KnowledgeBase) -> None:
        """Nothing is looked up before it is asked for."""
        self.knowledge = knowledge
        self._having: dict[Span, tuple[Claim, ...]] = {}
        self._told: dict[Span, tuple[Claim, ...]] = {}
        self._sentences: dict[int, list[Mention]] = {}
        for mention in reading.mentions:
            self._sentences.setdefault(mention.sentence, []).append(mention)

    def stating(self, mention: Mention) -> tuple[Claim, ...]:
        """The claims that have the very value of a figure, in one of their units where it has one.

        A value that is denied tells nothing, nor does a small number that counts nothing.
        """
        told = self._told.get(mention.span)
        if told is None:
            uncounted = mention.unit is None and not mention.distinctive
            claims = () if mention.assertion == "denied" or uncounted else self._of_value(mention)
            told = tuple(c for c in claims if mention.unit is None or mention.unit in c.units)
            self._told[mention.span] = told
        return told

    def _of_value(self, mention: Mention) -> tuple[Claim, ...]:
        """The claims that have the very value of a figure, whatever its unit."""
        found = self._having.get(mention.span)
        if found is None:
            found = () if mention.value is None else self.knowledge.stating(mention.value)
            self._having[mention.span] = found
        return found

    def in_a_run(self, mention: Mention, claim: Claim) -> bool:
        """Whether a rank of its year stands with another figure that is right of the same ranking.

        "101st in 2022 and 160th in 2020": the sentence speaks of the ranking that the one before names.
        """
        if mention.unit != _RANK or mention.period is None or not self.timed(mention, claim):
            return False
        return any(
            told.about[0] == claim.about[0] and told.id != claim.id and self.timed(other, told)
            for other in self._sentences.get(mention.sentence, ())
            if other.span != mention.span and other.unit in {_RANK, _PLACE}
            for told in self.stating(other)
        )

    def paired(self, mention: Mention, claim: Claim) -> bool:
        """Whether a figure has the value of a claim, and another of its sentence that of the same series.

        "3,000 start-ups, where there were 380": both are no chance.
        """
        if claim not in self._of_value(mention):
            return False
        return any(
            told.about == claim.about and told.id != claim.id and self.timed(other, told)
            for other in self._sentences.get(mention.sentence, ())
            if other.value != mention.value
            and (other.unit == mention.unit or None in {other.unit, mention.unit})
            for told in self.stating(other)
        )

    def of_others(self, mention: Mention, claim: Claim) -> Set[str]:
        """The words, but no names, of other figures' claims, where this one has a claim's value too."""
        if claim not in self.stating(mention):
            return frozenset()
        figures = (other for other in self._sentences[mention.sentence] if other.span != mention.span)
        told = [other for figure in figures for other in self.stating(figure) if other.id != claim.id]
        return {c for other in told for group in other.about for c in group} - proper(self.knowledge)

    @staticmethod
    def timed(mention: Mention, claim: Claim) -> bool:
        """Whether a figure is told for no other time than the claim's."""
        return mention.period is None or (claim.period is not None and claim.period.overlaps(mention.period))

    def taken(self, mention: Mention) -> list[Claim]:
        """The claims whose value another figure of the paragraph has."""
        return [
            claim
            for sentence in range(mention.sentence - _AROUND, mention.sentence + _AROUND + 1)
            for other in self._sentences.get(sentence, ())
            if other.block == mention.block and other.span != mention.span
            if mention.unit is None or other.unit in {None, mention.unit}
            for claim in self.stating(other)
        ]
