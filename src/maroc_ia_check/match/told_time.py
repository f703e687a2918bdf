"""The time a sentence is about, for a figure that has none of its own: "when 2024 ended", "on 3 May 2024"."""

from __future__ import annotations

from maroc_ia_check.languages.context import load_context
from maroc_ia_check.languages.phrases import Words
from maroc_ia_check.match.hearing import Hearing
from maroc_ia_check.model import Claim, Cue, Mention, Period, Reading, Span

#: between an index and the year in its name there is a space or a bracket
_APART = 2
#: so many words fit between that year and the rank, and none before it says that the rank is of another time
_WORDS, _AWAY = 5, frozenset({"by", "since"})
#: a year named so many sentences before is that of something else
_BACK = 6
#: what tells of a change from one time to another
_CHANGED = frozenset({"change", "direction"})


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
                own = self._told_before(mention) if sentence == mention.sentence else None
                return own or self._only(sentence, years)
        return None

    def _told_before(self, mention: Mention) -> Period | None:
        """The one year before a figure in its sentence, of several: the others are told behind its clause.

        An earlier one in its clause is what it changed from: "up by 2 % on 2023".
        """
        years = self._reading.years_in(self._reading.sentences[mention.sentence])
        before = {year.number for year in years if year.span.end <= mention.span.start}
        if len(before) != 1:
            return None
        own = next(iter(before))
        changed = any(cue.slot in _CHANGED for cue in mention.cues)
        others = (y.number for y in years if y.number != own and y.span.start < mention.clause.end)
        if any(not changed or other > own for other in others):
            return None
        return Period.of_years(own, own) if len({year.number for year in years}) > 1 else None

    def titled(self, mention: Mention, hearing: Hearing) -> Mention:
        """A rank with the year in the name of its index, right before it: "in the index 2025, it is 66th".

        Not where the sentence tells more: another rank or year, what it was, or what was before the index.
        """
        if mention.kind != "rank" or mention.period is not None:
            return mention
        sentence = self._reading.sentences[mention.sentence]
        year = self._reading.years_in(sentence)[-1:]
        if not year or not self._in_title(year[0].span, mention, hearing):
            return mention
        period = Period.of_years(year[0].number, year[0].number)
        cues = (*mention.cues, Cue("horizon", "in", year[0].span))
        return mention._replace(period=period, period_role="in", cues=cues)

    def _in_title(self, year: Span, mention: Mention, hearing: Hearing) -> bool:
        """Whether a year stands in the name of an index, and nothing else is told of it than a rank."""
        reading = self._reading
        sentence, text = reading.sentences[mention.sentence], reading.document.text
        between = text[year.end : mention.span.start].split()
        if year.start > mention.span.start or len(between) > _WORDS or len(reading.years_in(sentence)) > 1:
            return False
        if not any(0 < year.start - hit.span.end <= _APART for hit in hearing.of_family("index")):
            return False
        others = (m for m in reading.mentions if m.sentence == mention.sentence and m.kind == "rank")
        if sum(1 for _ in others) > 1 or any(cue.value == "state" for cue in mention.cues):
            return False
        context = load_context(reading.language_at(year.start))
        before = context.cues.find(Words(text, context.affixes, Span(sentence.start, year.start)))
        return not any(word.slot == "leads" and word.value in _AWAY for *_, word in before)

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
