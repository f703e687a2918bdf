"""What the matcher proposes: the claims a figure may be about, the events a sentence tells."""

from __future__ import annotations

from maroc_ia_check.model.record import Claim
from maroc_ia_check.model.text import Mention, Period, Span
from maroc_ia_check.typed import NamedTuple


class Difference(NamedTuple):
    """A slot in which the text says something else than the claim, and the words that say it."""

    slot: str
    said: str
    expected: str
    span: Span


class Candidate(NamedTuple):
    """A mention paired with a claim it may be about.

    ``score``, ``floor`` and ``peak`` are 0–100: how near, on average, at worst and at best, the claim's
    concepts are heard. ``stated`` names the slots that the text states and that agree; ``differences`` those
    that do not. ``unit`` is how the units relate: ``same bare money dimension base other``.
    """

    claim: Claim
    score: int
    floor: int
    unit: str
    heard: tuple[Span, ...] = ()
    stated: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    #: a word of the clause rules the claim out; kept because it may still explain the value
    ruled_out: bool = False
    #: the slot in which something else stands, where only the value itself ties the claim to the figure
    tied: str | None = None
    #: a plain word of the claim is named nowhere near, or another country is and the claim is of none:
    #: only the very value ties it to the figure
    unsaid: bool = False
    #: how near the nearest of the claim's concepts is
    peak: int = 0
    #: the only time of the sentence is the claim's, and the figure has no other one
    of_time: bool = False
    #: the figure and another of its sentence have the values of two claims of one series
    paired: bool = False
    #: how few sentences before the figure's the last one names the claim's year, below 0
    year: int = 0
    #: whether another figure beside it tells the claim by its value
    taken: bool = False
    #: whether one beside it is right of the same things, at another time or in another unit: ``plain`` where
    #: the figure's clause says nothing else, ``series`` where it does; ``part`` where one beside it is right
    #: of their total or of another part of it
    kin: str | None = None

    @property
    def named(self) -> bool:
        """Whether the figures beside it leave no doubt of the claim."""
        return self.kin in {"plain", "part"}

    @property
    def timed(self) -> bool:
        """Whether the text tells the claim's time."""
        return self.of_time or "period" in self.stated


class Linked(NamedTuple):
    """A mention with its candidates, the nearest first; none when it is off topic."""

    mention: Mention
    #: which one it is in the text
    place: int
    candidates: tuple[Candidate, ...]


class Told(NamedTuple):
    """A date, a place or a party that a sentence tells of an event."""

    slot: str
    span: Span
    value: str
    period: Period | None = None
    #: first and last month and day ("09-12/09-13") of a date printed without its year
    day: str | None = None
    mention: int | None = None
    #: whether it stands in the same clause as the event's own words, and nearer to them than to another act
    close: bool = False
    #: whether it stands right behind the event's act, or a party did it ("X a lancé le plan")
    after: bool = False
    #: the office that is told beside the name of a person
    office: str | None = None


class Occurrence(NamedTuple):
    """An event told in a sentence, with every slot the sentence states."""

    claim: Claim
    score: int
    sentence: int
    span: Span
    told: tuple[Told, ...]
    #: the about-groups not heard, when the date alone points to the event
    missing: tuple[str, ...] = ()
    #: the concepts that the sentence itself names
    heard: tuple[str, ...] = ()
    #: a word of the sentence speaks of something else: only an agreeing date may anchor it
    ruled_out: bool = False
    #: whether the act is that of the event itself: its name opens the sentence or follows the act
    itself: bool = False
    #: whether home, the event's place or people, or another of its parties is named anywhere in the text
    tied: bool = False
    #: whether the sentence takes up by its kind, or by its agreement, what the event bears the name of
    taken_up: bool = False


class Links(NamedTuple):
    """All that the matcher found in one text."""

    figures: tuple[Linked, ...]
    events: tuple[Occurrence, ...]
    #: the people named, by sentence
    people: tuple[tuple[int, Told], ...] = ()
    #: the bodies told as the publisher of an index that is not theirs, by sentence; the value is the index
    publishers: tuple[tuple[int, Told], ...] = ()
    #: the organisations that the figures of a sentence are said to be from, by sentence
    speakers: tuple[tuple[int, Told], ...] = ()
