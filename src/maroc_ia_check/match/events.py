"""Events told in a text: the sentences that name one, and the date, place and parties they give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.match.hearing import ABOVE, BEFORE, HOME, NAME, SENTENCE, Hearing
from maroc_ia_check.match.nearness import Heard
from maroc_ia_check.model import Claim, Mention, Occurrence, Reading, Span, Told

_SLOTS = {"place": "place", "body": "party", "person": "party", "country": "country"}
#: an event told in the sentence before may lend its name to the next one, less so from further back
_CARRIED, _FURTHER, _BACK = BEFORE, 2, 4
#: a date so near to the beginning of its line is the line's
_OPENING = 3
#: a preposition fits between an act and its place
_JOINT = 8
#: what parts a date that opens a line from what it dates
_LABEL_MARKS = " :|–—-\u00a0\u202f"


class _Sentence(NamedTuple):
    """What may name an event: the sentence's own concepts, those around it, and its dates."""

    number: int
    here: Mapping[str, Heard]
    carried: Mapping[str, int]
    dates: list[tuple[int, Mention]]
    #: the words that tell an act of some event: what directly follows is where it was
    acts: list[Span]


def find_events(hearing: Hearing, knowledge: KnowledgeBase) -> tuple[Occurrence, ...]:
    """Every event of the knowledge base that a sentence names, with the slots it states."""
    found: list[Occurrence] = []
    dates = _dates_by_sentence(hearing)
    events = knowledge.subjects("event")
    acts = {c for claim in events.claims for group in claim.about[1:] for c in group}
    for sentence in range(len(hearing.reading.sentences)):
        told = dates.get(sentence, [])
        here = _here(hearing, sentence, told)
        if not here and not told:
            continue
        if not told and not events.any_whole({*here, *_label(hearing, sentence)}):
            continue  # an event without a date is anchored by its own words alone
        deeds = [hit.span for hit in hearing.in_sentence(sentence) if hit.concept in acts]
        own = _Sentence(sentence, here, _carried(hearing, sentence), told, deeds)
        for claim in events.touched({*here, *own.carried} if told else here):
            if _unheard(claim, own) <= 1 or _is_dated(claim, own):
                occurrence = _occurrence(hearing, claim, own, knowledge)
                if occurrence is not None:
                    found.append(occurrence)
    return tuple(found)


def _here(hearing: Hearing, sentence: int, dates: list[tuple[int, Mention]]) -> dict[str, Heard]:
    """What the sentence names; of a concept named twice, the words nearest to the first date."""
    hits = hearing.in_sentence(sentence)
    if dates and len({hit.concept for hit in hits}) < len(hits):
        text, date = hearing.reading.document.text, dates[0][1].span
        hits = sorted(
            hits,
            key=lambda hit: (
                _close(text, date, [hit.span]),
                -_gap(date, hit.span),
            ),
        )
    return {hit.concept: hit for hit in hits}


def _label(hearing: Hearing, sentence: int) -> Iterable[str]:
    """What the sentence before names, when it is but a label of this one."""
    if not sentence or not hearing.is_label(sentence - 1):
        return ()
    if hearing.block_of(sentence - 1) != hearing.block_of(sentence):
        return ()
    return (hit.concept for hit in hearing.in_sentence(sentence - 1))


def _is_dated(claim: Claim, own: _Sentence) -> bool:
    """Whether a day or days are told where what the event is called by, its first concept, is named.

    The very day of an event points to it where its sentence names it, all its days where it is named near.
    """
    grains = {m.period.grain for _, m in own.dates if m.period is not None}
    near = "span" in grains and any(concept in own.carried for concept in claim.about[0])
    return near or (bool(grains & {"day", "span"}) and any(concept in own.here for concept in claim.about[0]))


def _lasts(own: _Sentence) -> bool:
    return any(m.period is not None and m.period.grain == "span" for _, m in own.dates)


def _unheard(claim: Claim, own: _Sentence) -> int:
    """How many groups of concepts nothing near names."""
    unheard = 0
    here, carried = own.here, own.carried
    for group in claim.about:
        for concept in group:
            if concept in here or concept in carried:
                break
        else:
            unheard += 1
    return unheard


def _dates_by_sentence(hearing: Hearing) -> dict[int, list[tuple[int, Mention]]]:
    dates: dict[int, list[tuple[int, Mention]]] = {}
    for index, mention in enumerate(hearing.reading.mentions):
        if mention.kind == "date" and not _is_dateline(mention, hearing.reading) and _explicit(mention):
            dates.setdefault(mention.sentence, []).append((index, mention))
    return dates


def _is_dateline(mention: Mention, reading: Reading) -> bool:
    """Whether the date is the text's own: all digits, first in its line, or before a dash or its end."""
    if mention.span != reading.date_span:
        return False
    text = reading.document.text
    behind = text[mention.span.end :].lstrip(" \t\u00a0\u202f,")
    opens = mention.span.start - reading.blocks[mention.block].span.start <= _OPENING
    bare = not any(c.isalpha() for c in mention.quote)
    return opens or bare or not behind or behind[0] in "\r\n–—-|·•:(/"


def _explicit(mention: Mention) -> bool:
    """Whether the date is written out: a single word ("hier", "juillet") is too little to be judged."""
    return any(c.isdecimal() or c.isspace() for c in mention.quote)


def _occurrence(
    hearing: Hearing, claim: Claim, own: _Sentence, knowledge: KnowledgeBase
) -> Occurrence | None:
    here, carried, dates = own.here, own.carried, own.dates
    weights, missing, found, heard = [], [], [], []
    for group in claim.about:
        hit = next((here[c] for c in group if c in here), None)
        if hit is not None:
            weights.append(SENTENCE)
            found.append(hit)
            heard.append(hit.concept)
            continue
        weight, concept = max(((carried.get(c, 0), c) for c in group), default=(0, ""))
        if weight >= SENTENCE:
            heard.append(concept)
        if weight:
            weights.append(weight)
        else:
            missing.append(group[0])
    spots = [hit.span for hit in found]
    if not spots and dates and (_lasts(own) or (not missing and min(weights) >= ABOVE)):
        spots = [dates[0][1].span]  # "Le ministère l'a fait savoir le 25 septembre": told before or above
    if not spots or (missing and len(claim.about) < 2) or _abroad(hearing, claim, heard, here, knowledge):
        return None
    return Occurrence(
        claim=claim,
        score=sum(weights) // len(claim.about),
        sentence=own.number,
        span=Span(min(s.start for s in spots), max(s.end for s in spots)),
        told=_told(hearing, claim, own, spots, knowledge),
        missing=tuple(missing),
        heard=tuple(heard),
        ruled_out=any(concept in here for concept in claim.avoid),
    )


def _abroad(
    hearing: Hearing, claim: Claim, heard: list[str], here: Iterable[str], knowledge: KnowledgeBase
) -> bool:
    """Whether a launch or an award told in plain words is another country's."""
    mine = {*claim.parties, *claim.assumes, *(c for group in claim.about for c in group)}
    named = {concept for concept in here if knowledge.concepts[concept].family == "country"}
    if HOME in named or any(knowledge.uses(concept) <= NAME for concept in heard):
        return False
    return bool(named - mine) or (hearing.country is not None and hearing.country not in mine)


def _carried(hearing: Hearing, sentence: int) -> dict[str, int]:
    """What the sentences before, the headings above and the document's subject name."""
    carried = hearing.subject()
    block = hearing.block_of(sentence)
    for lead in hearing.leads(block):
        for hit in hearing.in_block(lead):
            carried[hit.concept] = max(carried.get(hit.concept, 0), ABOVE)
    for back in range(min(_BACK, sentence), 0, -1):
        if hearing.block_of(sentence - back) == block:
            weight = _CARRIED - _FURTHER * (back - 1)
            for hit in hearing.in_sentence(sentence - back):
                carried[hit.concept] = max(carried.get(hit.concept, 0), weight)
    carried.update((concept, SENTENCE) for concept in _label(hearing, sentence))
    return carried


def _told(
    hearing: Hearing,
    claim: Claim,
    own: _Sentence,
    spots: list[Span],
    knowledge: KnowledgeBase,
) -> tuple[Told, ...]:
    text = hearing.reading.document.text
    hits = hearing.in_sentence(own.number)
    #: the event's own words but for its name; what else may have been on a day or at a place
    acts = [own.here[c].span for group in claim.about[1:] for c in group if c in own.here] or spots
    aside = [hit.span for hit in hits if knowledge.concepts[hit.concept].family == "aside"]

    def close(span: Span) -> bool:
        away = min(_gap(span, act) for act in acts)
        return _close(text, span, spots) and not any(_gap(span, other) < away for other in aside)

    named = {concept for group in claim.about for concept in group}
    told = [
        Told(
            "date",
            m.span,
            text[m.span.start : m.span.end],
            m.period,
            next((cue.value for cue in m.cues if cue.slot == "day"), None),
            index,
            close(_labelled(m.span, own.number, hearing.reading)),
        )
        for index, m in own.dates
    ]
    for hit in hits:
        slot = _SLOTS.get(knowledge.concepts[hit.concept].family)
        if slot and (slot != "place" or hit.concept not in named or hit.concept in claim.places):
            after = any(_follows(text, act, hit.span) for act in own.acts)
            told.append(Told(slot, hit.span, hit.concept, close=close(hit.span), after=after))
    return tuple(told)


def _follows(text: str, act: Span, span: Span) -> bool:
    """Whether nothing but a preposition parts the event's act from what follows it: "signé à Fès"."""
    between = text[act.end : span.start]
    return 0 < len(between) <= _JOINT and between.replace(" ", "").isalpha()


def _labelled(span: Span, number: int, reading: Reading) -> Span:
    """A date that opens its sentence, with the mark that parts it from what it dates ("12 mai – …")."""
    text, sentence = reading.document.text, reading.sentences[number]
    if any(c.isalnum() for c in text[sentence.start : span.start]):
        return span
    end = span.end
    while end < sentence.end and text[end] in _LABEL_MARKS:
        end += 1
    return Span(span.start, end)


def _close(text: str, span: Span, spots: list[Span]) -> bool:
    """Whether no clause mark stands between the words and the nearest of the event's words."""
    nearest = min(spots, key=lambda spot: _gap(spot, span))
    low, high = sorted((nearest, span))
    return not any(mark in text[low.end : high.start] for mark in ".;؛–—")


def _gap(one: Span, other: Span) -> int:
    """How many characters part two stretches of a text."""
    return max(one.start - other.end, other.start - one.end)
