"""Claims that cannot be told apart, and words that are missing, shared or not heard."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from maroc_ia_check.knowledge.base import closure
from maroc_ia_check.knowledge.compiling import resolve
from maroc_ia_check.knowledge.loading import Folder
from maroc_ia_check.knowledge.rules.rule import Rule, at, groups, units
from maroc_ia_check.knowledge.schema import LANGUAGES, ClaimEntry, LanguageCode
from maroc_ia_check.languages import load_language
from maroc_ia_check.languages.phrase_index import PhraseIndex
from maroc_ia_check.languages.phrases import Words
from maroc_ia_check.model import Problem


def same_conditions(read: Folder) -> Iterator[Problem]:
    """Two claims with the same truth conditions: they are one claim."""
    seen: dict[tuple[object, ...], str] = {}
    for claim in read.claims.values():
        if claim.id in read.rates:  # observations of one rate at several times are told apart by value
            continue
        first = seen.setdefault(_conditions(claim), claim.id)
        if first != claim.id:
            yield at(read, "claim", claim.id, "about", "data-same-conditions", id=first)


def _conditions(claim: ClaimEntry) -> tuple[object, ...]:
    return (
        claim.type,
        frozenset(frozenset(group) for group in groups(claim)),
        frozenset((*claim.assumes, *claim.places, *claim.parties)),
        frozenset(claim.avoid),
        frozenset(units(claim)),
        claim.statistic,
        claim.modality,
        claim.per,
        claim.period.kind if claim.period else None,
        resolve(claim.period),
    )


def missing_words(read: Folder) -> Iterator[Problem]:
    """A claim without its name or an example in a language, a concept without words in one."""
    for claim in read.claims.values():
        for language in LANGUAGES:
            if not claim.wording.get(language, "").strip():
                field = f"wording.{language}"
                yield at(read, "claim", claim.id, field, "data-missing-words", language=language)
    for concept in read.concepts.values():
        for language in () if concept.names else LANGUAGES:
            if not concept.words(language):
                yield at(read, "concept", concept.id, language, "data-missing-words", language=language)


def shared_wording(read: Folder) -> Iterator[Problem]:
    """A claim's name that another claim has too, or that stands in another claim's example."""
    for language in LANGUAGES:
        names: dict[tuple[str, ...], str] = {}
        for claim in read.claims.values():
            first = names.setdefault(_folded(claim.wording.get(language, ""), language), claim.id)
            if first != claim.id:
                yield at(read, "claim", claim.id, f"wording.{language}", "data-shared-wording", id=first)
        yield from _borrowed(read, language, names)


def _borrowed(read: Folder, language: LanguageCode, names: dict[tuple[str, ...], str]) -> Iterator[Problem]:
    for claim in read.claims.values():
        for field, example in _examples(claim, language):
            words = _folded(example, language)
            stretches = {words[i:j] for i in range(len(words)) for j in range(i + 3, len(words) + 1)}
            for stretch in sorted(stretches & names.keys()):
                if names[stretch] != claim.id and _folded(claim.wording[language], language) not in stretches:
                    yield at(read, "claim", claim.id, field, "data-borrowed-wording", id=names[stretch])


def repeated_examples(read: Folder) -> Iterator[Problem]:
    """One example sentence written twice, under one claim or two."""
    seen: dict[tuple[str, ...], str] = {}
    for claim in read.claims.values():
        for language in LANGUAGES:
            for field, example in _examples(claim, language):
                words = _folded(example, language)
                if words in seen:
                    yield at(read, "claim", claim.id, field, "data-repeated-example", id=seen[words])
                seen.setdefault(words, claim.id)


def _examples(claim: ClaimEntry, language: LanguageCode) -> Iterator[tuple[str, str]]:
    """The examples of one language, each with the field it stands in."""
    for index, example in enumerate(claim.examples.get(language, ())):
        yield f"examples.{language}.{index}", example


def _folded(text: str, language: str) -> tuple[str, ...]:
    words = Words(text, load_language(language).affixes)
    return tuple(words.forms[word][0] for word in words.printed)


def unheard_concepts(read: Folder) -> Iterator[Problem]:
    """An example in which a concept that the claim requires is not heard."""
    for language in LANGUAGES:
        hear = _hearing(read, language)
        for claim in read.claims.values():
            for field, example in _examples(claim, language):
                heard = hear(example)
                for group in groups(claim):
                    if heard.isdisjoint(group):
                        params = {"concept": "|".join(group), "language": language, "example": example}
                        yield at(read, "claim", claim.id, field, "data-unheard-concept", **params)


def _hearing(read: Folder, language: LanguageCode) -> Callable[[str], set[str]]:
    """What is heard in a text of that language: the concepts named, and all that they imply."""
    affixes = load_language(language).affixes
    concepts = read.concepts.values()
    pairs = [(word, entry.id) for entry in concepts for word in (*entry.names, *entry.words(language))]
    index = PhraseIndex(pairs, affixes)

    def hear(text: str) -> set[str]:
        named = [concept for *_, concept in index.longest(Words(text, affixes))]
        return set(closure(read.concepts, named))

    return hear


RULES: tuple[Rule, ...] = (
    same_conditions,
    missing_words,
    shared_wording,
    repeated_examples,
    unheard_concepts,
)
