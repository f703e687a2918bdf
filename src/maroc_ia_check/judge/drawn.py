"""Which figures follow from those before: their sentence, or what is left of it, says nothing else.

"D'une édition à l'autre, le pays a donc gagné onze places." A word that is none of those of reckoning –
another country, another index, wages, exhibitors – may be what the figure is of: then nothing is known.
"""

from __future__ import annotations

from collections.abc import Sequence

from maroc_ia_check.judge.mentions import Mentions
from maroc_ia_check.languages.context import Context, load_context
from maroc_ia_check.languages.phrases import Words
from maroc_ia_check.model import Mention, Reading, Span
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import NamedTuple
from maroc_ia_check.units import is_money

#: what parts the words of a figure from others
_MARK = Pattern(r"[,،](?!\d)|[;؛:—–()\[\]]|\s-\s")
#: an aside has at most so many words ("se réjouit-il")
_ASIDE = 4
#: a direction is told by these tables
_DIRECTION = frozenset({"change", "moves"})
_TIMES = frozenset({"date", "duration"})
#: and another clause opens with these
_OPENERS = frozenset({"which", "clause", "and"})
UP, DOWN, MORE = "up", "down", "increment"


class Page(NamedTuple):
    """A text, and its figures by where they stand."""

    reading: Reading
    told: Mentions


def drawn(
    mention: Mention, page: Page, values: Sequence[Mention], *, also: str | None = None
) -> frozenset[str] | None:
    """What is said of a figure that follows from others: ``up down increment``; ``None`` when it does not.

    ``also`` names further words of reckoning, of which it needs one then, or one for a restatement.
    """
    reading, last = page.reading, values[-1]
    after = last.span.end if last.sentence == mention.sentence else None
    text, context = reading.document.text, load_context(reading.language_at(mention.span.start))
    sentence = reading.sentences[mention.sentence]
    start = sentence.start if after is None else after
    cuts = [m.end() for m in _MARK.finditer(text, start, mention.span.start)]
    if after is not None and not cuts and not _tied(context, text, Span(start, mention.span.start)):
        return None
    close = _close(context, text, Span(mention.span.end, sentence.end))
    own = Span(cuts[-1] if cuts else start, close)
    heads = list(map(Span, [start, *cuts], [*cuts, close])) if after is None else [own]
    known = frozenset().union(*(context.drawn[name] for name in ("any", _reckoned(values), also or "any")))
    nouns = [value.noun for value in values if value.noun is not None]
    known = known.union(*(word.forms for noun in nouns for word in Words(text, context.affixes, noun)))
    others = [m.span for m in page.told.sentence(mention.sentence) if m is mention or m.kind in _TIMES]
    others += [cue.span for cue in mention.cues if cue.slot == "hedge"]
    others += [year.span for year in reading.years_in(sentence)]
    for place, head in enumerate(heads):
        unknown, words = _unknown(context, text, head, known, others)
        aside = 0 < place < len(heads) - 1 and words <= _ASIDE
        if unknown and not aside:
            return None
    said = _said(context, text, own)
    if also is None or _tied(context, text, own):
        return said
    whole = Words(text, context.affixes, Span(start, close))
    return said if any(not context.drawn[also].isdisjoint(word.forms) for word in whole) else None


def _close(context: Context, text: str, rest: Span) -> int:
    """Where what is said of a figure ends behind it: at a mark, or where another clause opens."""
    marks = [match.start() for match in _MARK.finditer(text, *rest)]
    hits = context.cues.find(Words(text, context.affixes, rest))
    return min([*marks, *(start for start, _, _, word in hits if word.slot in _OPENERS)], default=rest.end)


def _unknown(
    context: Context, text: str, within: Span, known: frozenset[str], others: list[Span]
) -> tuple[int, int]:
    """How many words of a stretch are none of those known, and how many words it has."""
    words = list(Words(text, context.affixes, within))
    strange = [
        word
        for word in words
        if not any(other.start <= word.start < other.end for other in others) and known.isdisjoint(word.forms)
    ]
    return len(strange), len(words)


def _tied(context: Context, text: str, within: Span) -> bool:
    """Whether a word for a restatement stands in a stretch."""
    return any(
        word.slot in {"restates", "hence"}
        for *_, word in context.cues.find(Words(text, context.affixes, within))
    )


def _said(context: Context, text: str, within: Span) -> frozenset[str]:
    """The directions that the words of a stretch tell, and whether it tells of an addition."""
    words = [word for *_, word in context.cues.find(Words(text, context.affixes, within))]
    directions = {word.value for word in words if word.slot in _DIRECTION}
    more = any(word.slot == "creation" or (word.slot, word.value) == ("statistic", MORE) for word in words)
    return frozenset(directions | ({MORE} if more else set()))


def _reckoned(values: Sequence[Mention]) -> str:
    """The words of reckoning that go with some values, as the tables call them."""
    units = {m.unit for m in values} - {None}
    if "rank" in units:
        return "rank"
    return "money" if units and all(is_money(str(unit)) for unit in units) else "count"
