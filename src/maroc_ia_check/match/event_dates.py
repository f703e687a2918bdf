"""The dates that a text tells of events, sentence by sentence; not the text's own."""

from __future__ import annotations

from collections.abc import Set

from maroc_ia_check.languages.context import load_context
from maroc_ia_check.languages.phrases import Words
from maroc_ia_check.match.hearing import Hearing
from maroc_ia_check.match.stretch import first_comma, without
from maroc_ia_check.model import Mention, Span
from maroc_ia_check.patterns import Pattern

#: a date so near to the beginning of its line is the line's
_OPENING = 3
#: "du", "le", "on": no longer words, and no more of them, lead a date that stands alone
_LED_BY = 3
#: what parts the label of a row from its value
_LEADER = Pattern(r"[ \t\u00a0\u202f]*[:|.…·–—-]+[ \t\u00a0\u202f]*")
#: what stands between an act and its date: a few words, no mark
_LED = Pattern(r"[^,;؛|\n–—]{0,60}")
#: what parts a dateline from its text
_PARTED = Pattern(r"[ \t\u00a0\u202f,]*(?:\Z|[\r\n–—\-|·•:(/])")


def dates_by_sentence(hearing: Hearing, acts: Set[str]) -> dict[int, list[tuple[int, Mention]]]:
    """The dates that each sentence tells; a date that stands alone before a sentence is told in it."""
    dates: dict[int, list[tuple[int, Mention]]] = {}
    for index, mention in enumerate(hearing.reading.mentions):
        if mention.kind == "date" and not _is_dateline(mention, hearing, acts) and _explicit(mention):
            dates.setdefault(mention.sentence, []).append((index, mention))
    for number in [*dates]:
        behind = number + 1
        if (
            behind not in dates
            and behind < len(hearing.reading.sentences)
            and _stands_alone(hearing, number, dates[number])
        ):
            dates[behind] = dates[number]
    return dates


def _stands_alone(hearing: Hearing, number: int, dates: list[tuple[int, Mention]]) -> bool:
    """Whether a sentence or a heading is but a date, the label of what is told next: "12 mai. X est …"."""
    reading = hearing.reading
    sentence = reading.sentences[number]
    rest = without(reading.document.text, sentence, [mention.span for _, mention in dates])
    words = rest.split()
    few = len(words) <= _LED_BY and all(len(word) < _OPENING for word in words if word.isalpha())
    return len(dates) == 1 and (few or not any(map(str.isalpha, rest)))


def _is_dateline(mention: Mention, hearing: Hearing, acts: Set[str]) -> bool:
    """Whether the date is the text's own: first in its line, before a dash or its end, or all digits.

    Digits behind an act are the act's; so is what follows it in a row: "Accord .... 27 mars 2025".
    """
    reading = hearing.reading
    if mention.span != reading.date_span:
        return reading.date_span is None and _is_yearless_dateline(mention, hearing)
    before = [
        hit.span
        for hit in hearing.in_sentence(mention.sentence)
        if hit.concept in acts and hit.span.end <= mention.span.start
    ]
    if any(_LEADER.fullmatch(reading.document.text, act.end, mention.span.start) for act in before):
        return False
    led = any(_LED.fullmatch(reading.document.text, act.end, mention.span.start) for act in before)
    bare = not led and not any(c.isalpha() for c in mention.quote)
    opens = mention.span.start - reading.blocks[mention.block].span.start <= _OPENING
    return opens or bare or _PARTED.match(reading.document.text, mention.span.end) is not None


def _is_yearless_dateline(mention: Mention, hearing: Hearing) -> bool:
    """Whether a day without its year stands in the opening behind a town, before a bracket or a dash."""
    text, start = hearing.reading.document.text, hearing.reading.blocks[mention.block].span.start
    parted = _PARTED.match(text, mention.span.end)
    if parted is None or not hearing.opens([mention]) or all(cue.slot != "day" for cue in mention.cues):
        return False
    places = [hit.span for hit in hearing.of_family("place") if hit.block == mention.block]
    rest = without(text, Span(start, mention.span.start), places)
    return any(place.end <= mention.span.start for place in places) and not any(map(str.isalnum, rest))


def _explicit(mention: Mention) -> bool:
    """Whether the date is written out: a single word ("hier", "juillet") is too little to be judged."""
    return any(c.isdecimal() or c.isspace() for c in mention.quote)


def is_entry(hearing: Hearing, number: int, spots: list[Span]) -> bool:
    """Whether a sentence behind a date tells its event at once: no comma, no relative clause comes first."""
    reading = hearing.reading
    text, start = reading.document.text, reading.sentences[number].start
    until = Span(start, max(spot.end for spot in spots))
    context = load_context(reading.language_at(start))
    clauses = context.cues.find(Words(text, context.affixes, until))
    return first_comma(text, until) is None and not any(word.slot == "which" for *_, word in clauses)
