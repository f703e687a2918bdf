"""Which claims some concepts speak of: asked once a text and once a sentence, so answered by counting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain

from maroc_ia_check.model import Claim

#: the country that every claim is about unless it says otherwise
HOME = "morocco"


class Subjects:
    """The groups of concepts that claims are about, and the claims of each group."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        """Every claim is found by its place in the order given."""
        self.claims = tuple(claims)
        #: all that is said of the things themselves, which come first: what was done, to what, where
        self.said = frozenset(c for claim in self.claims for group in claim.about[1:] for c in group)
        self._sizes = [len(claim.about) for claim in self.claims]
        groups: dict[tuple[str, ...], list[int]] = {}
        for index, claim in enumerate(self.claims):
            for group in claim.about:
                groups.setdefault(group, []).append(index)
        self._claims_of = list(groups.values())
        self._groups_of: dict[str, list[int]] = {}
        for number, group in enumerate(groups):
            for concept in group:
                self._groups_of.setdefault(concept, []).append(number)

    def nearly(self, heard: Iterable[str]) -> list[tuple[Claim, bool]]:
        """The claims of which at most one of several groups is unheard, in order, and whether none is."""
        counts, sizes = self._counts(heard), self._sizes
        near = [(index, count) for index, count in counts.items() if count >= sizes[index] - 1]
        return [(self.claims[index], count == sizes[index]) for index, count in sorted(near)]

    def touched(self, heard: Iterable[str]) -> list[Claim]:
        """The claims of which at least one group is heard, in order."""
        indexes = set(chain.from_iterable(self._claims_of[number] for number in self._heard(heard)))
        return [self.claims[index] for index in sorted(indexes)]

    def _counts(self, heard: Iterable[str]) -> Counter[int]:
        """How many of its groups are heard, for every claim with one."""
        return Counter(chain.from_iterable(self._claims_of[number] for number in self._heard(heard)))

    def _heard(self, concepts: Iterable[str]) -> set[int]:
        known = self._groups_of
        return set(chain.from_iterable(known[concept] for concept in concepts if concept in known))
