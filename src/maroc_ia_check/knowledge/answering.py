"""Which claims answer to words that somebody typed. What each answers to is gathered once and kept."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from maroc_ia_check.compiled import digest_of, kept
from maroc_ia_check.knowledge.base import KnowledgeBase
from maroc_ia_check.knowledge.naming import bare
from maroc_ia_check.model import Claim
from maroc_ia_check.typed import NamedTuple

#: changes whenever words are gathered, folded or weighed in another way
_FORM = "2"
_WORD = re.compile(r"\w+")
#: how alike two words must be to be taken for each other (0–100, Indel similarity)
_ALIKE = 84
#: what a word is worth that is asked for as it stands, and one that is merely alike
_SAME, _NEAR = 10, 5


class Answers(NamedTuple):
    """The words that claims answer to.

    ``worth`` has, for each word, the places of claims and what it is worth there, one after the other.
    """

    claims: Sequence[str]
    worth: Mapping[str, str]

    def of(self, word: str) -> Iterator[tuple[str, int]]:
        """The claims that answer to a word, and what it is worth to each."""
        told = list(map(int, self.worth.get(word, "").split()))
        return zip((self.claims[place] for place in told[::2]), told[1::2], strict=True)

    def known(self, claims: Collection[str]) -> set[str]:
        """All words that some of these claims answer to."""
        return {word for word in self.worth if any(claim in claims for claim, _ in self.of(word))}


def answers_of(knowledge: KnowledgeBase) -> Answers:
    """The words that each claim answers to."""
    digest = digest_of(_FORM, knowledge.digest)
    return Answers(*json.loads(kept("words", digest, lambda: _gathered(knowledge))))


def scores(words: str, answers: Answers) -> dict[str, int]:
    """How well each claim answers that has every one of the words, or one like it."""
    found: dict[str, int] | None = None
    for word in map(bare, _WORD.findall(words)):
        own = _scores(word, answers)
        found = own if found is None else {c: found[c] + score for c, score in own.items() if c in found}
    return dict.fromkeys(answers.claims, 0) if found is None else found


def _scores(word: str, answers: Answers) -> dict[str, int]:
    """What one word is worth to the claims that answer to it, or to one like it."""
    near: dict[str, int] = {}
    for other in _alike(word, answers.worth):
        for claim, worth in answers.of(other):
            near[claim] = max(near.get(claim, 0), _NEAR * worth)
    return near | {claim: _SAME * worth for claim, worth in answers.of(word)}


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
    worth: dict[str, list[int]] = {}
    for place, claim in enumerate(knowledge.claims):
        for word, each in _bag(claim, words).items():
            worth.setdefault(word, []).extend((place, each))
    told = {word: " ".join(map(str, each)) for word, each in worth.items()}
    plain = [claim.id for claim in knowledge.claims], told
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def _bag(claim: Claim, words: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """The words a claim answers to, with what each is worth: id and label more than synonyms."""
    bag = {word: 1 for group in claim.about for concept in group for word in words.get(concept, ())}
    labels = " ".join(label for _, label in claim.labels)
    bag.update((bare(word), 3) for word in _WORD.findall(f"{labels} {claim.topic}"))
    bag.update((bare(word), 4) for word in claim.id.split("-"))
    return bag
