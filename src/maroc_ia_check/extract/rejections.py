"""Figures that a text takes back right behind the sentence that tells them: errata, letters, myths.

"You wrote that it creates 5,000 jobs. Is that right?" – "No, it was a misprint: read 50,000."
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from maroc_ia_check.extract.passages import Layout
from maroc_ia_check.languages.context import Context
from maroc_ia_check.languages.phrases import Token, Words
from maroc_ia_check.model import Cue, Mention, Span
from maroc_ia_check.model.text import is_question
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import NamedTuple

#: a figure is taken back in one of so many sentences behind it
_REACH = 4
#: what takes it back has at most so many words up to the next mark, and an answer "indeed" so few
_FEW, _ASSENT = 7, 2
#: between "read" and the right figure
_LEADING = 4
#: what opens a sentence, and ends what it opens with
_OPENED = Pattern(r"\W*(\w[^.,،;؛:!?؟…—–()\n]*)")
_BRACKETS = frozenset("([")
#: what is neither right nor wrong
_NO_VALUES = frozenset({"date", "duration", "multiple"})


class _Told(NamedTuple):
    """The sentences of a text with their figures, and the tables of the language at a place."""

    text: str
    layout: Layout
    figures: dict[int, list[Mention]]
    tables: Callable[[int], Context]


def without_rejected(
    text: str, layout: Layout, mentions: Sequence[Mention], tables: Callable[[int], Context]
) -> list[Mention]:
    """The mentions, those of a sentence denied that one of the next takes back."""
    by_sentence = {number: list(told) for number, told in groupby(mentions, lambda mention: mention.sentence)}
    told = _Told(text, layout, by_sentence, tables)
    out: list[Mention] = []
    for number, group in by_sentence.items():
        stated = any(m.assertion == "asserted" and m.kind not in _NO_VALUES for m in group)
        cue = _rejection(told, number) if stated else None
        out += group if cue is None else [_denied(mention, cue) for mention in group]
    return out


def _denied(mention: Mention, cue: Span) -> Mention:
    if mention.assertion != "asserted" or mention.kind in _NO_VALUES:
        return mention
    return mention._replace(assertion="denied", cues=(*mention.cues, Cue("assertion", "denied", cue)))


def _rejection(told: _Told, number: int) -> Span | None:
    """What takes back a sentence: the next one, or the answer to the question whether it is right."""
    layout, asked, doubted = told.layout, False, False
    for place in range(number + 1, min(number + 1 + _REACH, len(layout.sentences))):
        sentence = layout.sentences[place]
        if layout.block_at(sentence.start) - layout.block_at(layout.sentences[place - 1].start) > 1:
            return None
        found = _OPENED.match(told.text, *sentence)
        if found is None:
            continue
        opening = Span(*found.span(1))
        tables = told.tables(sentence.start)
        words = list(Words(told.text, tables.affixes, opening))
        if is_question(told.text, sentence):
            asked = True
            doubted = doubted or any(word.forms[0] in tables.rejecting.asked for word in words)
            continue
        if _rejects(told, number, place, opening, words, alone=doubted or not asked):
            return opening
        aside = told.text[opening.start - 1] in _BRACKETS
        if told.figures.get(place) or not (aside or len(words) <= _ASSENT):
            return None
    return None


def _rejects(
    told: _Told, number: int, place: int, opening: Span, words: Sequence[Token], *, alone: bool
) -> bool:
    """Whether a sentence takes back another one, by what it opens with; ``alone`` if a "no" is enough."""
    tables, sentence = told.tables(opening.start), told.layout.sentences[place]
    right = _another_value(told.figures[number], told.figures.get(place, ()))
    if alone and " ".join(word.forms[0] for word in words) in tables.rejecting.words:
        ends = not any(c.isalnum() for c in told.text[opening.end : sentence.end])
        return ends or right is not None
    for start, end, _, word in tables.cues.find(Words(told.text, tables.affixes, opening)):
        lead = (token.forms for token in words if token.start < start)
        if word.slot not in {"refuted", "corrected"} or any(tables.drawn["any"].isdisjoint(f) for f in lead):
            continue
        if word.slot == "refuted" and len(words) <= _FEW:
            return True
        if right is not None and word.slot == "corrected" and end <= right.span.start:
            return len(told.text[end : right.span.start].split()) <= _LEADING
    return False


def _another_value(before: Sequence[Mention], behind: Sequence[Mention]) -> Mention | None:
    """The first figure of a sentence that gives something of the one before another value."""
    return next(
        (
            right
            for right in behind
            if right.kind not in _NO_VALUES
            and right.value is not None
            and any(m.value != right.value and (right.unit is None or right.unit == m.unit) for m in before)
        ),
        None,
    )
