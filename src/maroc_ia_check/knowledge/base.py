"""The knowledge base in memory: claims with their statements, sources, concepts, rates."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from datetime import date
from decimal import Decimal

from maroc_ia_check.compiled import digest_of, kept
from maroc_ia_check.knowledge.later import Once
from maroc_ia_check.knowledge.subjects import HOME, NONE, Outline, Subjects
from maroc_ia_check.languages.phrase_index import PhraseIndex
from maroc_ia_check.languages.phrases import Affixes
from maroc_ia_check.model import Claim, Concept, Period, Source
from maroc_ia_check.typed import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    import pandas
    import polars

#: changes whenever words are folded or indexed in another way
_FORM = "3"
#: a concept that more claims are about stands for a whole field
_SHARED = 25
#: the families whose members do one thing today and another tomorrow
_DOERS = frozenset({"body", "person", "office", "country", "place", "scope", "base"})


class Rate(NamedTuple):
    """How much ``quote`` one ``base`` bought over a period; ``kind`` as in ``data/rates.yaml``."""

    id: str
    base: str
    quote: str
    amount: Decimal
    period: Period
    kind: str
    source: str


class Tenure(NamedTuple):
    """A person in an office, from a day to a day (``None``: still)."""

    office: str
    person: str
    since: date
    until: date | None

    def covers(self, day: date) -> bool:
        """Whether the person held the office on that day."""
        return self.since <= day and (self.until is None or day <= self.until)


class Implying(Protocol):
    """A concept, as written in the data or in memory."""

    @property
    def implies(self) -> Sequence[str]:
        """The concepts that are heard whenever this one is."""


def closure(concepts: Mapping[str, Implying], heard: Iterable[str]) -> tuple[str, ...]:
    """The concepts heard and all that hearing them implies, each once."""
    seen = list(dict.fromkeys(heard))
    for current in seen:
        entry = concepts.get(current)
        seen += [other for other in (entry.implies if entry else ()) if other not in seen]
    return tuple(seen)


class Content(NamedTuple):
    """What a knowledge base is made of; ``digest`` identifies it exactly."""

    digest: str
    claims: Sequence[Claim]
    #: what the claims come to (``outlined``)
    outline: Outline
    sources: Mapping[str, Source]
    #: from when on each source counts as known, without reading it: the day it was published, else the day
    #: that it cannot be older than; ``None``: nothing tells
    known_from: Mapping[str, date | None]
    concepts: dict[str, Concept]
    #: language code (``""`` for proper names) → (phrase, concept id) pairs
    words: Mapping[str, tuple[tuple[str, str], ...]]
    #: for every value that a statement gives, as :func:`printed` has it, each unit with the place of the
    #: claim, misprints left out
    stated: Mapping[str, Sequence[tuple[str | None, int]]]
    #: for every claim that is a total, the claims that are its parts
    totals: Mapping[str, Sequence[str]]
    rates: Sequence[Rate] = ()
    tenures: tuple[Tenure, ...] = ()


def printed(value: Decimal) -> str:
    """A value in the one way of printing that all equal ones have."""
    bare = value.normalize()
    return str(bare or 0) if bare == value else str(value)  # more digits than arithmetic keeps


class KnowledgeBase:
    """Everything that texts are compared with; the attributes are those of :class:`Content`."""

    def __init__(self, content: Content) -> None:
        self.digest, self.claims, self.outline = content.digest, content.claims, content.outline
        self.sources, self.known_from = content.sources, content.known_from
        self.concepts = content.concepts
        self.words, self.stated, self.totals = content.words, content.stated, content.totals
        self.rates, self.tenures = content.rates, content.tenures
        self._indexes: dict[str, PhraseIndex[str]] = {}
        self._places = {claim_id: place for place, claim_id in enumerate(content.outline.ids)}
        self._subjects: dict[str, Subjects] = {}
        closures = Once[str, tuple[str, ...]](lambda concept: closure(self.concepts, (concept,)))
        #: a concept and all that hearing it implies
        self.closure: Callable[[str], tuple[str, ...]] = closures.__getitem__
        #: what follows from each claim alone, by the function that works it out
        self.worked_out: dict[object, dict[str, Any]] = {}

    def claim(self, claim_id: str) -> Claim | None:
        """The claim with this id, if there is one."""
        place = self._places.get(claim_id)
        return None if place is None else self.claims[place]

    def counts(self, unit: str | None) -> int:
        """How many claims count in a unit: some nouns (unicorns, exhibitors …) name their claim."""
        return self.outline.units.get(unit, 0) if unit else 0

    def uses(self, concept: str) -> int:
        """How many claims are about a concept: few for a name, many for an agreement."""
        return self.outline.uses.get(concept, 0)

    def does_much(self, concept: str) -> bool:
        """Whether a name and a day tell nothing yet: a body, a person, a country, a whole field."""
        return self.concepts[concept].family in _DOERS or self.uses(concept) > _SHARED

    def is_occasion(self, concept: str) -> bool:
        """Whether a concept has the proper name of a gathering, a programme, a text."""
        return self.concepts[concept].named and not self.does_much(concept)

    def is_guest(self, body: str) -> bool:
        """Whether a body has a name of its own and is not at home in the country."""
        return self.concepts[body].named and HOME not in self.closure(body)

    def series(self, claim: Claim) -> int:
        """How many claims are about the same, for other years: a baseline, a step, a target."""
        return self.outline.series[self._places[claim.id]]

    def stating(self, value: Decimal, unit: str | None = None) -> tuple[Claim, ...]:
        """The claims on which a statement that is no misprint has exactly this value and unit.

        Without a unit: in whatever unit.
        """
        stated = self.stated.get(printed(value), ())
        places = dict.fromkeys(place for of, place in stated if unit is None or of == unit)
        return tuple(self.claims[place] for place in places)

    def totals_of(self, told: Set[str]) -> tuple[Claim, ...]:
        """The claims that are the total of some others, one of which is ``told``."""
        found = (total for total, parts in self.totals.items() if not told.isdisjoint(parts))
        return tuple(self.claims[self._places[total]] for total in found)

    def phrases(self, language: str, affixes: Affixes) -> PhraseIndex[str]:
        """The words for all concepts in one language, proper names included."""
        index = self._indexes.get(language)
        if index is None:
            made_from = json.dumps([_FORM, self.digest, language, affixes], ensure_ascii=False)
            digest = digest_of(made_from)
            plain = kept("phrases", digest, lambda: self._indexed(language, affixes))
            index = self._indexes[language] = PhraseIndex.restored(json.loads(plain), affixes)
        return index

    def _indexed(self, language: str, affixes: Affixes) -> bytes:
        entries = (*self.words.get("", ()), *self.words.get(language, ()))
        plain = PhraseIndex(entries, affixes).plain()
        return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()

    def subjects(self, kind: str) -> Subjects:
        """What the claims of a kind (``figure event``) are about."""
        found = self._subjects.get(kind)
        if found is None:
            found = self._subjects[kind] = Subjects(self.claims, self.outline.kinds.get(kind, NONE))
        return found

    def successors(self, person: str, day: date) -> set[str]:
        """Who held the person's offices on a day when the person did not; empty when they did."""
        own = [tenure for tenure in self.tenures if tenure.person == person]
        if any(tenure.covers(day) for tenure in own):
            return set()
        offices = {tenure.office for tenure in own}
        return {t.person for t in self.tenures if t.office in offices and t.covers(day)}

    def voice(self, source_id: str) -> str:
        """The source that this one repeats in the end; itself when it repeats none."""
        return self.sources[source_id].origin

    def to_polars(self, table: str = "statements") -> polars.DataFrame:
        """One of the tables that exports hold (statements, sources, claims …) as a polars frame.

        Raises :class:`MissingExtraError` without polars, :class:`UsageError` for an unknown table.
        """
        from maroc_ia_check.knowledge.frames import polars_frame

        return polars_frame(self, table)

    def to_pandas(self, table: str = "statements") -> pandas.DataFrame:
        """The same as a pandas frame; raises the same."""
        from maroc_ia_check.knowledge.frames import pandas_frame

        return pandas_frame(self, table)
