"""Who is said to publish an index: a body that another index, or none, is known by; who says a figure."""

from __future__ import annotations

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.knowledge.subjects import WORLD_ORGANISATION
from maroc_ia_check.languages.context import load_context
from maroc_ia_check.match.hearing import Hearing
from maroc_ia_check.match.nearness import Heard
from maroc_ia_check.model import Told

#: no longer stretch lies between a body and the index that it is said to publish
_REACH = 80
#: no article has more letters
_ARTICLE = 3
_APOSTROPHES = str.maketrans("'’", "  ")


def misattributed(hearing: Hearing, knowledge: KnowledgeBase) -> tuple[tuple[int, Told], ...]:
    """The bodies told as the publisher of an index that is not theirs, by sentence; the value is the index.

    A body that is known by an index implies it. Where one that does is named in the sentence too, nothing
    is wrong: an index may be quoted by anybody. Other bodies have none: "the government's AI readiness".
    """
    indices = [hit for hit in hearing.of_family("index") if knowledge.concepts[hit.concept].named]
    publishing = (hit for hit in hearing.of_family("body") if indices)
    bodies = [hit for hit in publishing if WORLD_ORGANISATION in knowledge.closure(hit.concept)]
    found: list[tuple[int, Told]] = []
    for index in indices:
        beside = [body for body in bodies if body.sentence == index.sentence]
        if any(body.span.overlaps(index.span) for body in beside) or any(
            index.concept in knowledge.closure(body.concept) for body in beside
        ):
            continue
        found += [
            (index.sentence, Told("publisher", body.span, index.concept))
            for body in beside
            if _publishes(hearing, body, index, alone=len(beside) == 1)
        ]
    return tuple(found)


def speakers(hearing: Hearing, knowledge: KnowledgeBase) -> tuple[tuple[int, Told], ...]:
    """The organisations of the world that a sentence says its figures are from: "according to the IMF"."""
    return tuple(
        (body.sentence, Told("speaker", body.span, body.concept))
        for body in hearing.of_family("body")
        if WORLD_ORGANISATION in knowledge.closure(body.concept) and _speaks(hearing, body)
    )


def _speaks(hearing: Hearing, body: Heard) -> bool:
    """Whether the words right before a body, or right behind it, make it the one who says so."""
    told = load_context(hearing.reading.language_at(body.span.start)).publisher
    return _told_by(hearing, body, told.said, told.says)


def announces(hearing: Hearing, person: Heard) -> bool:
    """Whether the words right before somebody, with the title, or right behind, tell of announcing."""
    told = load_context(hearing.reading.language_at(person.span.start)).publisher
    return _told_by(hearing, person, told.announced, told.announces)


def _told_by(hearing: Hearing, body: Heard, said: tuple[str, ...], says: tuple[str, ...]) -> bool:
    text, sentence = hearing.reading.document.text, hearing.reading.sentences[body.sentence]
    before = text[max(body.span.start - _REACH, sentence.start) : body.span.start]
    behind, _, _ = text[body.span.end : min(body.span.end + _REACH, sentence.end)].partition(",")
    return _ends(_words(before), said) or f"{_words(behind)} ".startswith(says)


def _publishes(hearing: Hearing, body: Heard, index: Heard, *, alone: bool) -> bool:
    """Whether nothing but words that say so parts a body and an index; or the only body calls it its own."""
    told = load_context(hearing.reading.language_at(index.span.start)).publisher
    first, last = sorted((body.span, index.span))
    between = hearing.reading.document.text[first.end : last.start]
    if len(between) > _REACH:
        return False
    words = _words(between)
    if first == index.span:
        return words in told.behind or _ends(words, told.by)
    return words in told.before or (alone and _ends(words, told.own))


def _ends(words: str, phrases: tuple[str, ...]) -> bool:
    """Whether words end so, an article behind it or not."""
    kept, _, last = f" {words}".rpartition(" ")
    return f" {words}".endswith(phrases) or (len(last) <= _ARTICLE and kept.endswith(phrases))


def _words(between: str) -> str:
    """The words of a stretch in small letters: no marks, no years."""
    kept = "".join(sign if sign.isalpha() else " " for sign in between.translate(_APOSTROPHES))
    return " ".join(kept.casefold().split())
