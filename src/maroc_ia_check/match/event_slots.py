"""What a sentence tells of an event: its dates, places and parties, and how near they stand to its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from functools import lru_cache

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.subjects import AGREEMENT, SIGNED
from maroc_ia_check.languages.context import load_context
from maroc_ia_check.match.event_along import is_along
from maroc_ia_check.match.event_dates import is_entry
from maroc_ia_check.match.event_words import EventWords, linked
from maroc_ia_check.match.event_years import told_by_year, year_told
from maroc_ia_check.match.hearing import Hearing
from maroc_ia_check.match.nearness import Heard
from maroc_ia_check.model import Claim, Mention, Reading, Span, Told
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import NamedTuple

#: a chain leads over where it was and who was there
_LINKING = {"place", "country", "office"}
_SLOTS = {"place": "place", "body": "party", "person": "party", "country": "country", "office": "office"}
#: a preposition fits between an act and its place
_JOINT = 8
#: marks that end a clause; not the dash or the point between two digits, nor the dots of a table
_CLAUSE = Pattern(
    r"[;؛–—.](?:(?<=[;؛])|(?<=[–—])(?:(?<!\d.)|(?!\d))|(?<=\.)(?:(?<![\d.].)(?!\.)|(?<=\d.)(?!\d)))"
)
#: what parts a date that opens a line from what it dates
_LABEL_MARKS = " :|–—-\u00a0\u202f"


class EventSentence(NamedTuple):
    """What may name an event: the sentence's own concepts, those around it, and its dates."""

    number: int
    here: Mapping[str, Heard]
    carried: Mapping[str, int]
    dates: list[tuple[int, Mention]]
    #: the month and the day on which each of them begins that is a day or a few, and those of a few days
    days: Set[tuple[int, int]]
    spells: Set[tuple[int, int]]
    #: the words that tell an act of some event: what directly follows is where it was
    acts: list[Span]
    #: the words of what else may have been on a day or at a place
    aside: list[Span]
    #: the words that tie an act to the town beside them
    hosts: list[Span]


def _words(
    hearing: Hearing, claim: Claim, own: EventSentence, hits: list[Heard], knowledge: KnowledgeBase
) -> EventWords:
    about = {concept for group in claim.about for concept in group}
    agreed = any(AGREEMENT in knowledge.closure(concept) for concept in about)
    acts = [own.here[c].span for group in claim.about[1:] for c in group if c in own.here]
    named = {*claim.parties, *about}
    return EventWords(
        hearing.reading.document.text,
        [own.here[c].span for c in claim.about[0] if c in own.here],
        acts,
        [h.span for h in hits if h.concept in named or knowledge.concepts[h.concept].family in _LINKING],
        load_context(hearing.reading.language_at(hearing.reading.sentences[own.number].start)).glued,
        [*acts, *(h.span for h in hits if agreed and h.concept in SIGNED)],
    )


def slots_told(
    hearing: Hearing,
    claim: Claim,
    own: EventSentence,
    spots: list[Span],
    knowledge: KnowledgeBase,
    *,
    whole: bool,
) -> tuple[Told, ...]:
    """The dates, places and parties of a sentence, as they stand to the words that name the event.

    What follows the act is asked only where the ``whole`` event is named.
    """
    hits = hearing.in_sentence(own.number)
    words = _words(hearing, claim, own, hits, knowledge)
    dated = words._replace(links=[*words.links, *(mention.span for _, mention in own.dates)])

    near = _nearness(hearing, own, words, spots)
    told = _dates_told(hearing, claim, own, words, near, whole=whole)
    named = {concept for group in claim.about for concept in group}
    for hit in hits:
        slot = _SLOTS.get(knowledge.concepts[hit.concept].family)
        if not slot or (slot == "place" and hit.concept in named and hit.concept not in claim.places):
            continue
        if slot == "place":
            after = _was_there(hearing, own, words, hit, knowledge)
        else:
            body = knowledge.concepts[hit.concept].family == "body"
            did = dated.doer(hit.span) or (body and words.beside(hit.span))
            after = whole and (did if slot == "party" else words.after(hit.span))
        told.append(Told(slot, hit.span, hit.concept, close=near(hit.span), after=after))
    return tuple(told)


def _nearness(
    hearing: Hearing, own: EventSentence, words: EventWords, spots: list[Span]
) -> Callable[[Span], bool]:
    """Whether a slot stands near the words of an event, and nearer than to something else."""
    start = hearing.reading.sentences[own.number].start
    # "publié" may be told of another thing, but not where the event is a publication
    others = [other for other in own.aside if not any(other.overlaps(act) for act in words.acts)]

    def near(span: Span) -> bool:
        if span.end <= start and not is_entry(hearing, own.number, spots):
            return False
        away = min(gap(span, act) for act in words.acts or spots) if others else 0
        aside = _follows_any(words.text, others, span) or any(gap(span, other) < away for other in others)
        # a name stands near the act, and not merely near itself
        return not aside and is_close(words.text, span, (span in spots and words.acts) or spots)

    return near


def _was_there(
    hearing: Hearing, own: EventSentence, words: EventWords, place: Heard, knowledge: KnowledgeBase
) -> bool:
    """Whether a town stands with an act: right behind it, behind who took part, or tied to it by a word."""
    if _is_in(hearing.reading, place, knowledge) and words.after(place.span):
        return True
    acts = own.acts if own.dates else words.acts  # without a date, an act may be of anything
    if _follows_any(words.text, acts, place.span) or _hosts(words.text, place.span, own):
        return True
    return is_along(hearing, words.signed, [mention.span for _, mention in own.dates], place, knowledge)


def _dates_told(
    hearing: Hearing,
    claim: Claim,
    own: EventSentence,
    words: EventWords,
    near: Callable[[Span], bool],
    *,
    whole: bool,
) -> list[Told]:
    """The dates of a sentence; where it has none, the year of an event on record by its year."""
    told = []
    deeds = words._replace(acts=words.signed)
    for index, mention in own.dates:
        span, period = mention.span, mention.period
        day = next((cue.value for cue in mention.cues if cue.slot == "day"), None)
        # what stands behind its date is no nearer
        led = _follows_any(words.text, words.signed, span) or deeds.after(span)
        close = led or near(_labelled(span, own.number, hearing.reading))
        near_by = close, whole and (led or words.after(span))
        told.append(Told("date", span, mention.quote, period, day, index, *near_by))
    year = year_told(hearing, own.number) if whole and not told and told_by_year(claim) else None
    if year is not None and near(year[0]):
        span, period = year
        quote = words.text[span.start : span.end]
        after = words.after(span) and words.leads(span)
        told.append(Told("date", span, quote, period, close=True, after=after))
    return told


def _hosts(text: str, place: Span, own: EventSentence) -> bool:
    """Whether a word ties the town to an act: "Fès a accueilli le lancement", "c'est à Fès que"."""
    for host in own.hosts:
        if host.end <= place.start and not text[host.end : place.start].strip():
            return True
        beside = place.end <= host.start and (host.start - place.end == 1 or linked(text, place, host))
        if beside and any(linked(text, host, act) for act in own.acts):
            return True
    return False


def _is_in(reading: Reading, place: Heard, knowledge: KnowledgeBase) -> bool:
    """Whether an "in" is glued to the town: "بلندن", not "باريس"."""
    code, letter = reading.language_at(place.span.start), reading.document.text[place.span.start]
    return load_context(code).glued.get(letter) == "in" and place.concept not in _begun(
        knowledge, code, letter
    )


@lru_cache(maxsize=8)
def _begun(knowledge: KnowledgeBase, code: str, letter: str) -> frozenset[str]:
    """The concepts with a word of a language that begins with a letter."""
    return frozenset(concept for word, concept in knowledge.words.get(code, ()) if word.startswith(letter))


def _follows_any(text: str, acts: list[Span], span: Span) -> bool:
    """Whether nothing but a preposition parts an act from what follows it: "signé à Fès"."""
    return any(
        0 < span.start - act.end <= _JOINT and text[act.end : span.start].replace(" ", "").isalpha()
        for act in acts
    )


def _labelled(span: Span, number: int, reading: Reading) -> Span:
    """A date that opens its sentence, with the mark that parts it from what it dates ("12 mai – …")."""
    text, sentence = reading.document.text, reading.sentences[number]
    if span.end <= sentence.start:
        return Span(span.start, sentence.start)
    if any(c.isalnum() for c in text[sentence.start : span.start]):
        return span
    end = span.end
    while end < sentence.end and text[end] in _LABEL_MARKS:
        end += 1
    return Span(span.start, end)


def is_close(text: str, span: Span, spots: list[Span]) -> bool:
    """Whether no clause mark stands between the words and the nearest of the event's words."""
    nearest = min(spots, key=lambda spot: gap(spot, span))
    low, high = (nearest, span) if nearest < span else (span, nearest)
    return _CLAUSE.search(text, low.end, high.start) is None


def gap(one: Span, other: Span) -> int:
    """How many characters part two stretches of a text."""
    return max(one.start - other.end, other.start - one.end)
