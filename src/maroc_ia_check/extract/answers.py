"""Figures without a verb: what they are about, and for when, the sentence beside them says.

"How many households could order fibre in 2022? 1.5 million." "1.5 million. The households of 2022."
"""

from __future__ import annotations

from collections.abc import Sequence

from maroc_ia_check.extract.passages import Layout
from maroc_ia_check.extract.scene import STRONG, Scene
from maroc_ia_check.extract.years import Time
from maroc_ia_check.model import Cue, Mention, Span
from maroc_ia_check.model.text import CLOSING, is_question

#: what parts the figure of an answer from what is added to it
_ADDED = ",،;؛:.!—–("
#: an answer has so many words at most before its first figure ("up to"), behind it ("of the population"),
#: and added to that ("give or take")
_BEFORE, _BEHIND, _MORE = 2, 4, 3
#: items are not numbered so far
_MANY = 100


def question(
    plain: str, layout: Layout, before: Sequence[Mention], mentions: Sequence[Mention]
) -> int | None:
    """The sentence without figures that another one, in its block or the next, answers with figures alone.

    ``before`` has the last mention before those of the answer.
    """
    if not mentions or mentions[0].sentence == 0 or any(mention.modality for mention in mentions):
        return None
    index = mentions[0].sentence - 1
    asked, answer = layout.sentences[index : index + 2]
    figures = any(mention.sentence == index and mention.kind != "date" for mention in before)
    if figures or layout.block_at(answer.start) - layout.block_at(asked.start) > 1:
        return None
    if not is_question(plain, asked) or is_question(plain, answer):
        return None
    opening = plain[answer.start : min(m.span.start for m in mentions)].split()
    behind = plain[max(m.span.end for m in mentions) : answer.end]
    added = next((place for place, sign in enumerate(behind) if sign in _ADDED), len(behind))
    words = len(opening), len(behind[:added].split()), len(behind[added:].strip(_ADDED + CLOSING).split())
    alone = words[0] <= _BEFORE and words[1] <= _BEHIND and words[2] <= _MORE
    return index if alone else None


def leads(plain: str, layout: Layout, mentions: Sequence[Mention]) -> bool:
    """Whether a figure is all of its sentence, and the next one, in its block, says what it is of.

    A number as small as that of an item is none.
    """
    if len(mentions) != 1 or mentions[0].kind == "date" or mentions[0].sentence + 1 >= len(layout.sentences):
        return False
    figure, (own, behind) = mentions[0], layout.sentences[mentions[0].sentence :][:2]
    around = plain[own.start : figure.span.start] + plain[figure.span.end : own.end]
    numbered = figure.unit is None and figure.value is not None and figure.value < _MANY
    if numbered or any(c.isalnum() for c in around) or is_question(plain, own) or is_question(plain, behind):
        return False
    return layout.block_at(own.start) == layout.block_at(behind.start)


def defined(behind: Scene, times: Sequence[Time], figure: Mention) -> list[Mention]:
    """A figure told of what the sentence behind it says, for the one year that it names."""
    told = figure._replace(clause=Span(figure.clause.start, behind.span.end))
    own = [time for time in times if not (time.event or time.dated or time.vague)]
    return [_timed(told, own[0])] if len(own) == len(times) == 1 else [told]


def answering(asked: Scene, times: Sequence[Time], mentions: Sequence[Mention]) -> list[Mention]:
    """The figures of an answer, each told in its question, less a dateline, and for the time asked for.

    Of several the first is told for the first time, and so on; where the times are not as many, nobody
    knows which is which.
    """
    times = [*{time.period: time for time in times}.values()]  # "next year, in 2026"
    if len(mentions) > 1 and (len(times) != len(mentions) or any(m.period for m in mentions)):
        return list(mentions)
    opens = max((at + 1 for at, strength in asked.marks if strength == STRONG), default=asked.span.start)
    told = [mention._replace(clause=Span(opens, mention.clause.end)) for mention in mentions]
    if len(times) != len(told):
        return told
    return [_timed(mention, time) for mention, time in zip(told, times, strict=True)]


def _timed(mention: Mention, time: Time) -> Mention:
    if mention.period is not None:
        return mention
    cue = Cue("horizon", time.role, time.span)
    return mention._replace(period=time.period, period_role=time.role, cues=(*mention.cues, cue))
