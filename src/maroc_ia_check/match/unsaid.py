"""Claims of which one plain word goes unsaid near the figure: the value itself must tell them.

"Venture building would take 750 million of it": nobody says "budget" again, and the dollar that "bought 9.23
dirhams" needs no exchange rate. The thing itself, which a claim names first, is always said; and so are the
place, the index and the body, which tell apart figures of the same words and the same value. The field and
the base may stand farther off where the very time is told. A claim proposed in this way can be confirmed,
and never raises an alarm.
"""

from __future__ import annotations

from collections.abc import Set

from maroc_ia_check.knowledge import KnowledgeBase
from maroc_ia_check.match import time_gates
from maroc_ia_check.match.gates import SAME_SENTENCE
from maroc_ia_check.match.hearing import BEFORE, CLAUSE, TITLE
from maroc_ia_check.match.nearness import Around
from maroc_ia_check.match.terms import terms
from maroc_ia_check.match.told_time import ToldTimes
from maroc_ia_check.match.values import Values
from maroc_ia_check.model import Candidate, Claim, Mention

Group = tuple[str, ...]

#: the thing itself is named at least so near: two sentences before
_NEAR = BEFORE - 6
#: so many significant digits are not met by chance: the thing may be the text's subject only
_MANY_DIGITS = 3
#: of all values with so many significant digits, the claims that could be meant may take up one in so many
_ODDS = 3
#: a word that the whole text never says asks for so many signs: digits, words said, figures about the same
_SIGNS = 4
#: what the very time and value of a claim may tell unsaid; what is a plain word in the same group with it
_PLAIN, _FIELDS = frozenset({"subject"}), frozenset({"scope"})
_TOLD_BY_TIME = frozenset({"scope", "base", "measure", *_PLAIN})
_OWN_FEW = 2
#: a time and how often: both together are told of few things
_YEARLY = frozenset({"period", "per"})
#: what so few claims are about is told of few fields
_FEW = 12


class Unsaid:
    """The claims that figures tell by their values, each paragraph for itself."""

    def __init__(self, values: Values, knowledge: KnowledgeBase, here: Set[str], times: ToldTimes) -> None:
        """``here`` has the claims of which the text says all words, or all but one."""
        self.knowledge = knowledge
        self._values = values
        self._times = times
        self._here = here
        self._figures = knowledge.subjects("figure")

    def told(self, mention: Mention, close: Set[str], near: Around) -> list[Claim]:
        """The claims that a figure tells by its value, though one plain word is not in ``close``."""
        found = []
        for claim in self._values.stating(mention):
            if claim.id in self._here and len(claim.about) > 1:
                fills = terms(claim, self.knowledge).fills
                far = [i for i, group in enumerate(claim.about) if close.isdisjoint(group)]
                if len(far) != 1:
                    continue
                plain = not fills[far[0]] and self._tells(mention, claim, far[0], near)
                if plain or self._tells_for_its_time(mention, claim, far[0], near):
                    found.append(claim)
        return found

    def _tells_for_its_time(self, mention: Mention, claim: Claim, far: int, near: Around) -> bool:
        """Whether the value for the very time, or the rhythm, tells the claim without its field or base.

        That one is named somewhere (a base need not be where both are told), and no other in its place as
        near as two sentences before; no other claim about what is said has this value.
        """
        group, told = claim.about[far], self._times.of(mention)
        families = {self.knowledge.concepts[concept].family for concept in group}
        timed = time_gates.told_for(claim, mention, told, near) or self._named(claim, near)
        if not timed or families == _PLAIN or not families <= _TOLD_BY_TIME:
            return False
        sure = time_gates.yearly(mention, claim) or self._values.paired(mention, claim)
        if near.keys().isdisjoint(group) and not (sure and families.isdisjoint(_FIELDS)):
            return False
        said = [own for place, own in enumerate(claim.about) if place != far]
        here = [own for own in said if _nearness(own, near) >= SAME_SENTENCE]
        if not here or not (families.isdisjoint(_FIELDS) or any(self._of_few(own, near) for own in here)):
            return False
        rivals = {named for family in families - _PLAIN for named, _ in near.family(family, _NEAR)}
        if not rivals <= set(group):
            return False
        return all(
            other.id == claim.id or not _could_be(other, said, claim.units)
            for other in self._values.stating(mention)
        )

    def _named(self, claim: Claim, near: Around) -> bool:
        """Whether the clause names what only few claims are about, so that the value alone tells which."""
        return any(
            self.knowledge.uses(c) <= _OWN_FEW and near[c].weight >= CLAUSE
            for c in claim.about[0]
            if c in near
        )

    def _of_few(self, group: Group, near: Around) -> bool:
        """Whether what is said in the sentence belongs to few fields: every industry has jobs and exports."""
        return any(
            self.knowledge.uses(c) <= _FEW and self.knowledge.concepts[c].family != "measure"
            for c in group
            if c in near and near[c].weight >= SAME_SENTENCE
        )

    def _tells(self, mention: Mention, claim: Claim, far: int, near: Around) -> bool:
        """Whether the value tells the claim without the word that stands at ``far`` in it.

        The claims about what is said, but those that other figures have, must be few among the values
        that could have been printed.
        """
        said = [own for place, own in enumerate(claim.about) if place != far]
        close = [own for own in said if _nearness(own, near) >= _NEAR]
        least = TITLE if mention.digits >= _MANY_DIGITS else _NEAR
        if far == 0 or _nearness(claim.about[0], near) < least:
            return False
        if self._parallel(claim, near) or _of_an_index(claim, near):
            return False
        taken = {other.id for other in self._values.taken(mention)} - {claim.id}
        units = claim.units if mention.unit is None else (mention.unit,)
        alike = self._figures.touched(said[0])
        meant = {other.id: other for other in alike if _could_be(other, said, units)}
        about = sum(_nearness(meant[other].about[0], near) >= _NEAR for other in meant.keys() & taken)
        signs = mention.digits + len(close) + about
        if near.keys().isdisjoint(claim.about[far]) and signs < _SIGNS:
            return False
        return len(meant.keys() - taken) * _ODDS <= int("1" + "0" * mention.digits)

    def without_rivals(
        self, mention: Mention, named: list[Candidate], unsaid: list[Candidate]
    ) -> list[Candidate]:
        """The candidates with an unsaid word; ruled out where one whose every word is said outdoes them.

        One whose very window is told ("for 2024-2026"), or whose time and rhythm ("a year by 2030"), or with
        many digits, only by what is said in the figure's sentence.
        """
        nearest = max((rival.floor for rival in self._rivals(mention, named)), default=0)
        outdone = (
            nearest >= min(c.floor, SAME_SENTENCE) and (nearest >= SAME_SENTENCE or not _apart(mention, c))
            for c in unsaid
        )
        return [c._replace(ruled_out=c.ruled_out or out) for c, out in zip(unsaid, outdone, strict=True)]

    def _rivals(self, mention: Mention, named: list[Candidate]) -> list[Candidate]:
        """Those of the candidates that the figure may be about instead, its value right or wrong.

        Not one whose value another figure has, or that of a year where none is told; unless the
        clause names all of it.
        """
        told = self._values.stating(mention)
        taken = self._values.taken(mention)
        series = [claim.about for claim in taken]
        free = [
            c
            for c in named
            if c.floor >= CLAUSE
            or not (c.claim in taken or (c.claim.about in series and "period" not in c.stated))
        ]
        fitting = [c for c in free if not (c.ruled_out or c.differences or c.tied)]
        return [*fitting, *(c for c in named if c.claim in told)]

    def _parallel(self, claim: Claim, near: Around) -> bool:
        """Whether the clause names another thing of which the same is known: "450 for A, 750 for B"."""
        own = _nearness(claim.about[0], near)
        return own < CLAUSE and any(
            other.about[1:] == claim.about[1:] and _nearness(other.about[0], near) >= CLAUSE
            for other in self._figures.touched(claim.about[1])
        )


def _apart(mention: Mention, candidate: Candidate) -> bool:
    """Whether a figure has many digits or is told for all the years of a claim and no other, or as often."""
    claim = candidate.claim
    window = claim.period_kind == "window" and mention.period == claim.period
    return window or _YEARLY.issubset(candidate.stated) or mention.digits >= _MANY_DIGITS


def _nearness(group: Group, near: Around) -> int:
    return max((near[concept].weight for concept in group if concept in near), default=0)


def _of_an_index(claim: Claim, near: Around) -> bool:
    """Whether the sentence names an index that is not the claim's: it is about that one then."""
    own = {concept for group in claim.about for concept in group}
    return any(name not in own for name, _ in near.family("index", SAME_SENTENCE))


def _could_be(claim: Claim, said: list[Group], units: tuple[str, ...]) -> bool:
    """Whether what is said, and the unit, leave a claim open."""
    if set(units).isdisjoint(claim.units):
        return False
    return all(any(not set(group).isdisjoint(own) for own in claim.about) for group in said)
