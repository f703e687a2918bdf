"""Which claims answer to words that somebody typed. What each answers to is gathered once and kept."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence

from maroc_ia_check.compiled import digest_of, kept
from maroc_ia_check.knowledge.base import KnowledgeBase
from maroc_ia_check.knowledge.naming import bare
from maroc_ia_check.model import Claim

#: changes whenever words are gathered, folded or weighed in another way
_FORM = "1"
_WORD = re.compile(r"\w+")
#: how alike two words must be to be taken for each other (0–100, Indel similarity)
_ALIKE = 84
#: what a word is worth that is asked for as it stands, and one that is merely alike
_SAME, _NEAR = 10, 5
#: claim → the words it answers to, and what each is worth
Bags = Mapping[str, Mapping[str, int]]


def bags_of(knowledge: KnowledgeBase) -> Bags:
    """The words that each claim answers to."""
    digest = digest_of(_FORM, knowledge.digest)
    bags: Bags = json.loads(kept("words", digest, lambda: _gathered(knowledge)))
    return bags


def scores(words: str, bags: Bags) -> dict[str, int]:
    """How well each claim answers that has every one of the words, or one like it."""
    asked = [bare(word) for word in _WORD.findall(words)]
    alike = {word: _alike(word, {known for bag in bags.values() for known in bag}) for word in asked}
    found = {claim: _score(asked, bag, alike) for claim, bag in bags.items()}
    return {claim: score for claim, score in found.items() if score is not None}


def _score(asked: Sequence[str], bag: Mapping[str, int], alike: Mapping[str, set[str]]) -> int | None:
    total = 0
    for word in asked:
        near = [bag[other] for other in alike[word] & bag.keys()]
        if word not in bag and not near:
            return None
        total += _SAME * bag[word] if word in bag else _NEAR * max(near)
    return total


def _alike(word: str, known: Iterable[str]) -> set[str]:
    """The known words that begin with this one or are spelt nearly as it is."""
    from rapidfuzz import fuzz, process

    words = list(known)
    longer = {other for other in words if len(word) >= 4 and other.startswith(word)}
    near = process.extract(word, words, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=None)
    return longer.union(other for other, _, _ in near)


def _gathered(knowledge: KnowledgeBase) -> bytes:
    words: dict[str, list[str]] = {}
    for phrases in knowledge.words.values():
        for phrase, concept in phrases:
            joined = "".join(_WORD.findall(phrase))
            words.setdefault(concept, []).extend([*map(bare, _WORD.findall(phrase)), bare(joined)])
    bags = {claim.id: _bag(claim, words) for claim in knowledge.claims}
    return json.dumps(bags, ensure_ascii=False, separators=(",", ":")).encode()


def _bag(claim: Claim, words: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """The words a claim answers to, with what each is worth: id and label more than synonyms."""
    bag = {word: 1 for group in claim.about for concept in group for word in words.get(concept, ())}
    labels = " ".join(label for _, label in claim.labels)
    bag.update((bare(word), 3) for word in _WORD.findall(f"{labels} {claim.topic}"))
    bag.update((bare(word), 4) for word in claim.id.split("-"))
    return bag
