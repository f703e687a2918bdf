"""The people that a text names, each with the office that is told right beside the name."""

from __future__ import annotations

from collections.abc import Iterator

from maroc_ia_check.match.hearing import Hearing
from maroc_ia_check.match.nearness import Heard
from maroc_ia_check.match.publishers import announces
from maroc_ia_check.model import Span, Told

#: the marks that open an apposition
_MARKS = ",،("
#: "the minister, X": at most a mark and a space stand before a name
_BEFORE = 2
#: "X, then minister": one word that is no article fits behind a name
_AFTER, _ARTICLE = 1, 3
#: "X, the minister Y": the name of another stands so near behind
_NEXT = 3


def named_people(hearing: Hearing) -> Iterator[tuple[int, Told]]:
    """The people, by sentence."""
    people, offices = (_by_sentence(hearing.of_family(family)) for family in ("person", "office"))
    for hit in hearing.of_family("person"):
        beside = [
            own for own in offices.get(hit.sentence, ()) if _beside(hearing, hit, own, people[hit.sentence])
        ]
        office = beside[0].concept if beside else None
        start = min((own.span.start for own in beside), default=hit.span.start)
        titled = hit._replace(span=Span(min(start, hit.span.start), hit.span.end))
        yield (
            hit.sentence,
            Told("person", hit.span, hit.concept, office=office, after=announces(hearing, titled)),
        )


def _by_sentence(hits: list[Heard]) -> dict[int, list[Heard]]:
    found: dict[int, list[Heard]] = {}
    for hit in hits:
        found.setdefault(hit.sentence, []).append(hit)
    return found


def _beside(hearing: Hearing, person: Heard, office: Heard, people: list[Heard]) -> bool:
    """Whether an office is told of a person: in apposition behind the name, or right before it."""
    text = hearing.reading.document.text
    if office.span.end <= person.span.start:
        between = text[office.span.end : person.span.start]
        return len(between) <= _BEFORE and not between.strip(_MARKS + " ")
    between = text[person.span.end : office.span.start].strip()
    words = between[1:].split()
    apposed = between[:1] in set(_MARKS) and len(words) <= _AFTER
    return apposed and all(len(word) > _ARTICLE for word in words) and not _followed(office.span, people)


def _followed(office: Span, people: list[Heard]) -> bool:
    """Whether the name of another person stands right behind an office."""
    return any(0 <= other.span.start - office.end <= _NEXT for other in people)
