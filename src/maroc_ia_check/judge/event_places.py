"""The place told of an event: the one that stands at its date, else the only one that stands near it."""

from __future__ import annotations

from maroc_ia_check.judge.anchoring import NEAR, Anchoring
from maroc_ia_check.judge.event_gaps import SEVERAL, is_of_a_guest, is_of_its_day
from maroc_ia_check.judge.told import gap, precise
from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.model import Occurrence, Reading, Statement, Told
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.typed import NamedTuple

#: a place within so many characters of the date is the event's; within so few, it is beyond doubt
_NEARBY, _BESIDE = 80, 24
#: a preposition fits between a date and the place told with it
_TOUCHING = 8
_SPACES = str.maketrans("", "", " \u00a0\u202f")
_COMMAS = str.maketrans("", "", " ,،\u00a0\u202f")
#: prepositions and articles are no longer
_SHORT = 4
_WORDS, _ALL_WORDS = Pattern(r"[^\W\d_]+"), Pattern(r"[^\W_]+")
_CELL_END = Pattern(r"[ \t\u00a0]*(?:[|\r\n]|\Z)")


class PlaceTold(NamedTuple):
    """The place that a text gives an event, and the statements that agree with it or do not."""

    told: Told
    agreeing: list[Statement]
    opposing: list[Statement]


def place_told(
    occurrence: Occurrence, anchor: Told, anchoring: Anchoring, reading: Reading, knowledge: KnowledgeBase
) -> PlaceTold | None:
    """The place of an anchored event, right or wrong; nothing where none is told or it is not clear."""
    statements = anchoring.statements(occurrence.claim)
    places = places_of(occurrence, anchoring)
    near = [
        t for t in occurrence.told if t.slot == "place" and t.close and gap(t.span, anchor.span) <= _NEARBY
    ]
    touching = [t for t in near if touches(reading, t, anchor)]
    named = {concept for group in occurrence.claim.about for concept in group}
    told = touching if len(touching) == 1 else [t for t in near if t.after or t.value not in named]
    if not places or not told:
        return None
    backing = [s for s in statements if s.place_id] or statements
    beside = [t for t in told if gap(t.span, anchor.span) <= _BESIDE]
    astray = len(beside) == 1 and beside[0].value not in places
    right = [t for t in told if t.value in places]
    if right and not astray:
        if not occurrence.heard:
            return None  # the event stands above: only what is wrong of its place is told
        chosen = min(right, key=lambda t: gap(t.span, anchor.span))
        if chosen.value in named and not chosen.after:
            return None  # the event's own name holds it: nothing was told of where it was
        agreeing = [s for s in backing if s.place_id == chosen.value]
        if not agreeing and any(s.place_id for s in backing):
            return None  # a place of the thing, where no source says that it was agreed or announced
        return PlaceTold(chosen, agreeing or backing[:1], [])
    wrong = [t for t in (beside if astray else told) if _attached(reading, occurrence, t, anchor)]
    others = set() if touching else _of_others(occurrence, anchoring)
    if len(wrong) != 1 or wrong[0].value in others or not _is_sure(occurrence, anchor, anchoring, knowledge):
        return None
    if {s.place_id for s in statements} & {t.value for t in occurrence.told if t.slot == "place"} - named:
        return None  # the right place is told too: the other is that of something else
    return PlaceTold(wrong[0], [], backing)


def _attached(reading: Reading, occurrence: Occurrence, place: Told, date: Told) -> bool:
    """Whether a place is told with the event's act or date, or follows the date that its act has.

    Where all the event's words are near, or all stand above, a comma may part place and date.
    """
    comma = not (occurrence.missing and occurrence.heard)
    if place.after or touches(reading, place, date, comma=comma):
        return True
    between = reading.document.text[date.span.end : place.span.start]
    acted = not occurrence.missing and occurrence.span.start < date.span.start < place.span.start
    return acted and between.replace(" ", "").isalpha() and between.islower()


def places_of(occurrence: Occurrence, anchoring: Anchoring) -> set[str]:
    """Everywhere that the event may be said to have been."""
    told = (s.place_id for s in anchoring.statements(occurrence.claim) if s.place_id)
    return {*occurrence.claim.places, *told}


def touches(reading: Reading, place: Told, date: Told, *, comma: bool = False) -> bool:
    """Whether only a preposition or a bracket parts a place from a date; or a comma, where let pass."""
    low, high = sorted((date.span, place.span))
    between = reading.document.text[low.end : high.start]
    if date.slot != "date" or len(between) > _TOUCHING:
        return False
    words = between.translate(_COMMAS if comma else _SPACES)
    if words == "|":
        return _is_cell(reading, place)
    return words.isalpha() or words == "(" or (comma and not words)


def _is_cell(reading: Reading, place: Told) -> bool:
    """Whether a place is all that a cell of a table holds."""
    return _CELL_END.match(reading.document.text, place.span.end) is not None


def tells_no_more(reading: Reading, occurrence: Occurrence, told: Told) -> bool:
    """Whether a date opens its sentence; or the year of its row, or an answer of a date and a place."""
    text, sentence = reading.document.text, reading.sentences[occurrence.sentence]
    lead = text[sentence.start : told.span.start]
    if not any(map(str.isalnum, lead)):
        return True
    label, *words = _ALL_WORDS.findall(lead)
    if told.period is not None and label == str(told.period.start.year):
        return all(len(word) <= _SHORT for word in words)
    spans = sorted({told.span, *(t.span for t in occurrence.told if t.slot == "place")})
    edges = [sentence.start, *(edge for span in spans for edge in span), sentence.end]
    rest = " ".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    return all(len(word) <= _SHORT for word in _WORDS.findall(rest))


def _of_others(occurrence: Occurrence, anchoring: Anchoring) -> set[str]:
    """The places of the sentence's other events."""
    return {
        concept
        for other in anchoring.occurrences
        if other is not occurrence and not other.missing
        for concept in (*other.claim.places, *sum(other.claim.about, ()))
    }


def _is_sure(occurrence: Occurrence, anchor: Told, anchoring: Anchoring, knowledge: KnowledgeBase) -> bool:
    """Whether the event is named well enough to say that its place is wrong.

    The date alone may point to it where the place is all that is missing, or one word among several.
    What does much may have been there for something else, where the act is told but in the title.
    """
    missing = occurrence.missing
    if anchoring.lasting(occurrence, anchor):
        return True
    if not missing:
        return occurrence.score >= NEAR or not knowledge.does_much(occurrence.claim.about[0][0])
    most = len(missing) == 1 and len(occurrence.claim.about) > SEVERAL
    if len(missing) == 1 and precise(anchor):
        guest = occurrence.itself and is_of_a_guest(occurrence, knowledge)
        most |= guest or is_of_its_day(occurrence, knowledge)
    return most or knowledge.concepts[missing[0]].family == "place"
