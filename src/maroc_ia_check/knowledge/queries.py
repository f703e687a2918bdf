"""Looking things up as people ask for them: any case, accents, plural, language, or a near miss."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from maroc_ia_check.errors import UsageError
from maroc_ia_check.knowledge.answering import answers_of, scores
from maroc_ia_check.knowledge.base import KnowledgeBase
from maroc_ia_check.knowledge.naming import bare, meant, spoken
from maroc_ia_check.languages.phrases import fold
from maroc_ia_check.model import Claim


def topics(knowledge: KnowledgeBase) -> tuple[tuple[str, int], ...]:
    """Every topic with its number of claims, in alphabetical order."""
    return tuple(sorted(Counter(claim.topic for claim in knowledge.claims).items()))


def suggest(word: str, choices: Iterable[str]) -> str | None:
    """The choice most like the word, when one is like it at all."""
    # near misses are rare, and this library takes longer to load than most answers
    from rapidfuzz import fuzz, process

    folded = {fold(choice): choice for choice in sorted(choices)}
    found = process.extractOne(fold(word), list(folded), scorer=fuzz.WRatio, score_cutoff=65)
    return folded[found[0]] if found else None


def find_topic(knowledge: KnowledgeBase, word: str) -> str:
    """The topic meant by a word: its id, a near spelling, or a concept most of its claims name.

    Raises :class:`UsageError` ``unknown-topic`` with a suggestion when none is.
    """
    names = [name for name, _ in topics(knowledge)]
    named = meant(word, names, "topic")
    if named is not None:
        return named
    about = concepts_named(knowledge, word)
    counts = Counter(
        claim.topic for claim in knowledge.claims if about & {c for group in claim.about for c in group}
    )
    if counts:
        return min(counts, key=lambda topic: (-counts[topic], topic))
    raise UsageError("unknown-topic", topic=word, suggestion=suggest(word, names), topics=", ".join(names))


def concepts_named(knowledge: KnowledgeBase, word: str) -> set[str]:
    """The concepts that a word or an id names, in any language."""
    wanted = bare(word)
    return {
        concept
        for phrases in knowledge.words.values()
        for phrase, concept in phrases
        if wanted in {bare(phrase.rstrip("*")), concept}
    }


def choose(option: str, given: str, known: Iterable[str], prefix: str) -> str:
    """The one of the known ids that is meant, by id or by its word in any language.

    Raises :class:`UsageError` ``unknown-value``, with the nearest one.
    """
    known = tuple(known)
    found = meant(given, known, prefix)
    if found is not None:
        return found
    words = {word: each for each in known for word in sorted(spoken(each, prefix))}
    near = suggest(given, words)
    nearest = words[near] if near else None
    raise UsageError("unknown-value", option=option, given=given, known=", ".join(known), suggestion=nearest)


def find_claim(knowledge: KnowledgeBase, given: str) -> Claim:
    """The claim with an id, or the only one that answers to some words.

    Raises :class:`UsageError` ``unknown-claim`` with the nearest id.
    """
    claim = knowledge.claim(given)
    if claim is not None:
        return claim
    if " " in given.strip():
        wanted = bare(given)
        same = [c for c in knowledge.claims if wanted in {bare(label) for _, label in c.labels}]
        found = same or find_facts(knowledge, given)
        if len(found) == 1:
            return found[0]
        near = found[0].id
    else:
        near = suggest(given, (c.id for c in knowledge.claims)) or ""
    raise UsageError("unknown-claim", claim=given, suggestion=near or None)


def find_facts(
    knowledge: KnowledgeBase,
    words: str | None = None,
    topic: str | None = None,
) -> tuple[Claim, ...]:
    """The claims that the words and the topic name, best first.

    Raises :class:`UsageError` for a topic that is none, and ``nothing-found`` with a suggestion.
    """
    chosen = find_topic(knowledge, topic) if topic else None
    claims = [c for c in knowledge.claims if chosen is None or c.topic == chosen]
    if not words:
        return tuple(claims)
    answers = answers_of(knowledge)
    found = scores(words, answers)
    ranked = [(-found[claim.id], claim.id, claim) for claim in claims if claim.id in found]
    if not ranked:
        known = answers.known({claim.id for claim in claims})
        raise UsageError("nothing-found", words=words, suggestion=suggest(words, known))
    return tuple(claim for _, _, claim in sorted(ranked, key=lambda row: row[:2]))
