"""What all claims come to, counted once and kept with them; which of them some concepts speak of.

That is asked once a text and once a sentence, so it is answered by counting, without making a claim.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from maroc_ia_check.knowledge.later import Once
from maroc_ia_check.model import Claim
from maroc_ia_check.typed import NamedTuple

# the concepts that rules know by their ids
#: the country that every claim is about unless it says otherwise
HOME = "morocco"
#: what stands for home in a text that is about no other country, and what one is whose kingdom may be meant
KINGDOM, MONARCHY = "kingdom", "monarchy"
#: a ministry that needs no name: one at home
MINISTRY = "ministry"
#: an agreement, whatever it is called, and what is done to it
AGREEMENT = "agreement"
SIGNED = frozenset({"signature", "sealed"})
#: "dates from", told of the thing itself or of a part of it
DATING = "dating"
#: an act of telling, which was somewhere itself
SAYING = "saying"
#: newspapers and agencies
PRESS = "press"
#: what publishes indices
WORLD_ORGANISATION = "world-organisation"

About = tuple[tuple[str, ...], ...]


class Grouped(NamedTuple):
    """The groups of concepts that the claims of a kind are about, plain as JSON."""

    #: the places of these claims among all
    places: list[int]
    #: how many groups each is about
    sizes: list[int]
    #: for each group the claims, by their places among these
    claims: list[list[int]]
    #: for each concept the groups that it is in, by their places
    groups: dict[str, list[int]]
    #: all that is said of the things themselves, which come first: what was done, to what, where
    said: list[str]


#: of a kind of which there are no claims
NONE = Grouped([], [], [], {}, [])


class Outline(NamedTuple):
    """What all claims come to, plain as JSON; a claim is told by its place."""

    ids: list[str]
    #: how many claims count in each unit, and have it as their first
    units: dict[str, int]
    first_units: dict[str, int]
    #: how many claims are about each concept
    uses: dict[str, int]
    #: for each claim how many are about the same
    series: list[int]
    #: by kind of claim (``figure event``)
    kinds: dict[str, Grouped]


def outlined(claims: Iterable[tuple[str, str, Sequence[str], Sequence[Sequence[str]]]]) -> Outline:
    """The outline of claims that are given by id, kind, units and what they are about."""
    rows = [(id_, kind, units, tuple(map(tuple, about))) for id_, kind, units, about in claims]
    same = Counter(about for *_, about in rows)
    kinds: dict[str, list[tuple[int, About]]] = {}
    for place, (_, kind, _, about) in enumerate(rows):
        kinds.setdefault(kind, []).append((place, about))
    return Outline(
        [id_ for id_, *_ in rows],
        Counter(unit for _, _, units, _ in rows for unit in units),
        Counter(units[0] for _, _, units, _ in rows if units),
        Counter(concept for *_, about in rows for concept in dict.fromkeys(chain(*about))),
        [same[about] for *_, about in rows],
        {kind: _grouped(own) for kind, own in kinds.items()},
    )


def _grouped(own: Sequence[tuple[int, About]]) -> Grouped:
    claims: dict[tuple[str, ...], list[int]] = {}
    for index, (_, about) in enumerate(own):
        for group in about:
            claims.setdefault(group, []).append(index)
    groups: dict[str, list[int]] = {}
    for number, group in enumerate(claims):
        for concept in group:
            groups.setdefault(concept, []).append(number)
    said = sorted({concept for _, about in own for group in about[1:] for concept in group})
    places, sizes = [place for place, _ in own], [len(about) for _, about in own]
    return Grouped(places, sizes, list(claims.values()), groups, said)


class Subjects:
    """The claims of a kind, found by the concepts that they are about."""

    def __init__(self, claims: Sequence[Claim], grouped: Grouped) -> None:
        """``claims`` are all that there are."""
        places, self._sizes, self._claims_of, self._groups_of, said = grouped
        self._claims = Once[int, Claim](lambda index: claims[places[index]])
        #: all that is said of the things themselves, which come first: what was done, to what, where
        self.said = frozenset(said)

    def nearly(self, heard: Iterable[str]) -> list[tuple[Claim, bool]]:
        """The claims of which at most one of several groups is unheard, in order, and whether none is."""
        counts, sizes = self._counts(heard), self._sizes
        near = [(index, count) for index, count in counts.items() if count >= sizes[index] - 1]
        return [(self._claims[index], count == sizes[index]) for index, count in sorted(near)]

    def whole(self, heard: Iterable[str]) -> list[Claim]:
        """The claims of which every group is heard, in order."""
        counts, sizes = self._counts(heard), self._sizes
        return [self._claims[index] for index in sorted(counts) if counts[index] == sizes[index]]

    def touched(self, heard: Iterable[str]) -> list[Claim]:
        """The claims of which at least one group is heard, in order."""
        indexes = set(chain.from_iterable(self._claims_of[number] for number in self._heard(heard)))
        return [self._claims[index] for index in sorted(indexes)]

    def _counts(self, heard: Iterable[str]) -> Counter[int]:
        """How many of its groups are heard, for every claim with one."""
        return Counter(chain.from_iterable(self._claims_of[number] for number in self._heard(heard)))

    def _heard(self, concepts: Iterable[str]) -> set[int]:
        known = self._groups_of
        return set(chain.from_iterable(known[concept] for concept in concepts if concept in known))
