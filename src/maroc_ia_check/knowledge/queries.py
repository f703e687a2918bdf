"""Looking things up as people ask for them: any case, accents, plural, language, or a near miss."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

from rapidfuzz import fuzz, process

from maroc_ia_check.errors import UsageError
from maroc_ia_check.knowledge.base import KnowledgeBase
from maroc_ia_check.languages.phrases import fold
from maroc_ia_check.model import Claim

_WORD = re.compile(r"\w+")
#: how alike two words must be to be taken for each other (0–100, Indel similarity)
_ALIKE = 84


def topics(knowledge: KnowledgeBase) -> tuple[tuple[str, int], ...]:
    """Every topic with its number of claims, in alphabetical order."""
    return tuple(sorted(Counter(claim.topic for claim in knowledge.claims).items()))


def suggest(word: str, choices: Iterable[str]) -> str | None:
    """The choice most like the word, when one is like it at all."""
    folded = {fold(choice): choice for choice in sorted(choices)}
    found = process.extractOne(fold(word), list(folded), scorer=fuzz.WRatio, score_cutoff=65)
    return folded[found[0]] if found else None


def find_topic(knowledge: KnowledgeBase, word: str) -> str:
    """The topic meant by a word: its id, a near spelling, or a concept most of its claims name.

    Raises :class:`UsageError` ``unknown-topic`` with a suggestion when none is.
    """
    names = [name for name, _ in topics(knowledge)]
    wanted = _bare(word)
    for name in names:
        if _bare(name) == wanted:
            return name
    about = {
        concept
        for phrases in knowledge.words.values()
        for phrase, concept in phrases
        if _bare(phrase.rstrip("*")) == wanted
    }
    counts = Counter(
        claim.topic for claim in knowledge.claims if about & {c for group in claim.about for c in group}
    )
    if counts:
        return min(counts, key=lambda topic: (-counts[topic], topic))
    raise UsageError("unknown-topic", topic=word, suggestion=suggest(word, names), topics=", ".join(names))


def find_claim(knowledge: KnowledgeBase, claim_id: str) -> Claim:
    """The claim with an id; raises :class:`UsageError` ``unknown-claim`` with the nearest id."""
    claim = knowledge.claim(claim_id)
    if claim is None:
        nearest = suggest(claim_id, (c.id for c in knowledge.claims))
        raise UsageError("unknown-claim", claim=claim_id, suggestion=nearest)
    return claim


def find_facts(
    knowledge: KnowledgeBase,
    words: str | None = None,
    topic: str | None = None,
    as_of: date | None = None,
) -> tuple[Claim, ...]:
    """The claims with a statement known at ``as_of`` that the words and the topic name, best first.

    Raises :class:`UsageError` for a topic that is none, and ``nothing-found`` with a suggestion.
    """
    chosen = find_topic(knowledge, topic) if topic else None
    claims = [c for c in knowledge.claims if chosen is None or c.topic == chosen]
    if as_of is not None:
        claims = [c for c in claims if _known(c, knowledge, as_of)]
    if not words:
        return tuple(claims)
    vocabulary = _vocabulary(knowledge)
    asked = [_bare(word) for word in _WORD.findall(words)]
    ranked = [
        (score, claim.id, claim)
        for claim in claims
        if (score := _score(asked, _bag(claim, vocabulary))) is not None
    ]
    if not ranked:
        known = {word for claim in claims for word in _bag(claim, vocabulary)}
        raise UsageError("nothing-found", words=words, suggestion=suggest(words, known))
    return tuple(claim for _, _, claim in sorted(ranked, key=lambda row: (-row[0], row[1])))


def _known(claim: Claim, knowledge: KnowledgeBase, day: date) -> bool:
    dates = [knowledge.sources[s.source].published for s in claim.statements]
    return any(published is not None and published <= day for published in dates)


def _bare(word: str) -> str:
    """Folded, without a plural ending: good enough for one typed word in any language."""
    folded = fold(word)
    return folded[:-1] if len(folded) > 3 and folded[-1] in "sx" else folded


def _vocabulary(knowledge: KnowledgeBase) -> dict[str, list[str]]:
    words: dict[str, list[str]] = {}
    for phrases in knowledge.words.values():
        for phrase, concept in phrases:
            joined = "".join(_WORD.findall(phrase))
            words.setdefault(concept, []).extend([*map(_bare, _WORD.findall(phrase)), _bare(joined)])
    return words


def _bag(claim: Claim, vocabulary: dict[str, list[str]]) -> dict[str, int]:
    """The words a claim answers to, with what each is worth: id and label more than synonyms."""
    bag = {word: 1 for group in claim.about for concept in group for word in vocabulary.get(concept, ())}
    labels = " ".join(label for _, label in claim.labels)
    bag.update((_bare(word), 3) for word in _WORD.findall(f"{labels} {claim.topic}"))
    bag.update((_bare(word), 4) for word in claim.id.split("-"))
    return bag


def _score(asked: list[str], bag: dict[str, int]) -> int | None:
    total = 0
    for word in asked:
        if word in bag:
            total += 10 * bag[word]
            continue
        alike = [w for w in bag if (len(word) >= 4 and w.startswith(word)) or fuzz.ratio(word, w) >= _ALIKE]
        if not alike:
            return None
        total += 5 * max(bag[w] for w in alike)
    return total
