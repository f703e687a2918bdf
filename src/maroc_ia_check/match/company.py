"""Figures that go together: the years of one series, the measures of one thing.

"1,000 of them in 2026 and 30,000 in 2030": beside a figure that is right of the same things another one needs
few words of its own; and what has been told once is not what the next figure is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.subjects import HOME
from maroc_ia_check.languages.context import load_context
from maroc_ia_check.languages.phrases import Words, fold
from maroc_ia_check.match.hearing import CLAUSE, Hearing
from maroc_ia_check.match.nearness import Around
from maroc_ia_check.match.terms import terms
from maroc_ia_check.match.values import Values
from maroc_ia_check.model import Candidate, Claim, Mention, Span
from maroc_ia_check.patterns import Pattern

Told = Mapping[str, tuple[Claim, Mention]]

#: families of what has figures of its own: "148,500, of which 90,000 in Casablanca"
_OWNERS = ("place", "region", "industry", "country")
#: what tells of a difference, not of the thing itself
DIFFERENCE = frozenset({"direction", "change", "creation"})
#: slots in which something else may be told than what the claim is about
_TOLD = frozenset({"base"})
#: so many sentences back a series, or a total, still goes on
_BACK = 2
#: words that tell of nothing themselves, by their tables
_FILLING = ("any", "count", "money", "rank")
#: what is told one by one, a block each
_LISTED = frozenset({"item", "row"})
#: a claim about so many things is about no name alone
_SEVERAL = 2
#: the first word behind a figure; a name, in the languages that write them so
_WORD = Pattern(r"\W*(\w+)")
_NAME = Pattern(r"(?<=[\w,;:)] )[A-ZÀ-Ý]\w+")


class Company:
    """What the figures beside each figure of a text tell by their values."""

    def __init__(self, hearing: Hearing, values: Values, knowledge: KnowledgeBase) -> None:
        """Nothing is looked at before it is asked for."""
        self._knowledge = knowledge
        self._hearing = hearing
        self._values = values
        self._by_sentence: dict[int, list[Mention]] = {}
        self._by_block: dict[int, list[Mention]] = {}
        for mention in hearing.reading.mentions:
            if mention.kind != "date":
                self._by_sentence.setdefault(mention.sentence, []).append(mention)
                self._by_block.setdefault(mention.block, []).append(mention)

    def told(self, mention: Mention) -> dict[str, tuple[Claim, Mention]]:
        """The claims that the figures beside one tell by their values, for no other time than their own."""
        return {
            claim.id: (claim, other)
            for other in self._beside(mention)
            for claim in self._values.stating(other)
            if self._values.timed(other, claim)
        }

    def _beside(self, mention: Mention) -> Iterator[Mention]:
        """The figures of the same sentence and of the two before; of an item, those of its neighbours too."""
        for sentence in range(mention.sentence - _BACK, mention.sentence + 1):
            yield from (other for other in self._by_sentence.get(sentence, ()) if other is not mention)
        blocks = self._hearing.reading.blocks
        if blocks[mention.block].kind in _LISTED:
            for number in (mention.block - 1, mention.block + 1):
                if number in self._by_block and blocks[number].kind == blocks[mention.block].kind:
                    yield from self._by_block[number]

    def marked(self, mention: Mention, found: list[Candidate], near: Around, told: Told) -> list[Candidate]:
        """The candidates of a figure, with what the figures beside it tell of them."""
        taken = {i for i, (_, other) in told.items() if mention.unit is None or other.unit == mention.unit}
        free = [c for c in found if not (c.unsaid or c.ruled_out or c.claim.id in taken)]
        # what the figure's own clause names whole has the figure
        least = CLAUSE if any(c.floor >= CLAUSE and not c.differences for c in free) else 0
        joined = {
            c.claim.id: "plain" if self._is_plain(mention, c) else "series"
            for c in free
            if c.floor >= least and c.claim.id not in told and self._joins(mention, c, near, told)
        }
        return [c._replace(taken=c.claim.id in taken, kin=joined.get(c.claim.id)) for c in found]

    def _joins(self, mention: Mention, candidate: Candidate, near: Around, told: Told) -> bool:
        """Whether a figure for a claim's own time, or in its own unit, stands beside one of the same."""
        claim = candidate.claim
        differs = {difference.slot for difference in candidate.differences}
        # a share is of something: "of it" tells no part of what it counts
        apart = DIFFERENCE if claim.statistic == "share" else DIFFERENCE | {"part"}
        if mention.statistic == "increment" or any(cue.slot in apart for cue in mention.cues):
            return False
        if not differs <= _TOLD:
            return False
        if claim.period_kind != "none" and "period" not in candidate.stated:
            return False
        alike = (other for other, _ in told.values() if _is_of(claim, other, near))
        if not any(_differ(mention, candidate, other) for other in alike):
            return False
        known = {*terms(claim, self._knowledge).own, HOME}
        owners = (c for name in _OWNERS for c, _ in near.family(name, CLAUSE))
        alone = known.issuperset(owners) and not self._names(mention)
        return alone and (bool(differs) or not self._of_others(mention, known))

    def _is_plain(self, mention: Mention, candidate: Candidate) -> bool:
        """Whether the clause of a figure says nothing else: "60,000 will leave by 2026" counts those who do.

        One word more may stand before one with a unit, a verb; before a length of time only where the clause
        names its thing. What stands behind may be what it is of.
        """
        reading, own = self._hearing.reading, terms(candidate.claim, self._knowledge).own
        text = reading.document.text
        context = load_context(reading.language_at(mention.span.start))
        given = [other.span for other in self._by_sentence.get(mention.sentence, ())]
        start = max(mention.clause.start, *(span.end for span in given if span.end <= mention.span.start), 0)
        # a verb of aiming says nothing itself; with an auxiliary before it a verb is what is done
        given += [
            cue.span for cue in mention.cues if cue.slot != "modality" or " " not in text[slice(*cue.span)]
        ]
        given += [year.span for year in reading.years_in(mention.clause)]
        given += [hit.span for hit in self._hearing.in_sentence(mention.sentence) if hit.concept in own]
        strange = [
            word
            for word in Words(text, context.affixes, Span(start, mention.clause.end))
            if all(context.drawn[table].isdisjoint(word.forms) for table in _FILLING)
            and not any(span.start <= word.start < span.end for span in given)
        ]
        measured = candidate.unit == "same" and (mention.kind != "duration" or candidate.peak >= CLAUSE)
        return len(strange) <= measured and all(word.start < mention.span.start for word in strange)

    def _of_others(self, mention: Mention, own: Set[str]) -> bool:
        """Whether a share is told to be of something that the claim is not about: "92 % of schools"."""
        if mention.kind != "percent":
            return False
        text, start = self._hearing.reading.document.text, mention.span.end
        word = _WORD.match(text, start, mention.clause.end)
        of_it = load_context(self._hearing.reading.language_at(start)).of_it
        if word is None or fold(word.group(1)) not in of_it:
            return False
        told = any(cue.span.overlaps(Span(*word.span(1))) for cue in mention.cues)
        hits = (hit for hit in self._hearing.in_sentence(mention.sentence) if hit.concept in own)
        return not told and not any(self._hearing.is_of(mention, hit.span) for hit in hits)

    def _names(self, mention: Mention) -> bool:
        """Whether the figure's clause has a name of something that nothing is known about."""
        reading = self._hearing.reading
        heard = [hit.span for hit in self._hearing.in_sentence(mention.sentence)]
        heard += [other.span for other in self._by_sentence.get(mention.sentence, ())]
        found = (Span(*match.span()) for match in _NAME.finditer(reading.document.text, *mention.clause))
        return any(not any(name.overlaps(span) for span in heard) for name in found)


def _is_of(claim: Claim, other: Claim, near: Around) -> bool:
    """Whether a claim is about the same as another one, and about nothing more but what the clause says."""
    if other.about == claim.about:
        return True
    said = (any(c in near and near[c].weight >= CLAUSE for c in group) for group in claim.apart_from(other))
    return set(other.about) < set(claim.about) and all(said)


def _differ(mention: Mention, candidate: Candidate, other: Claim) -> bool:
    """Whether another claim on the same things is of another time, or in another unit, of more than a name.

    What is told of no time is where a series starts from: only a baseline is that.
    """
    own = candidate.claim
    if set(own.units).isdisjoint(other.units):
        return candidate.unit != "bare" and len(own.about) >= _SEVERAL
    start = own.period is None and mention.assertion == "baseline"
    return (start or own.period is not None) and other.period not in {None, own.period}
