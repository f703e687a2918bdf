"""How near a claim must be before the tool speaks; whole numbers from 0 to 100.

One table, moved as a whole by the profiles: ``strict`` speaks sooner, ``cautious`` later.
"""

from __future__ import annotations

from maroc_ia_check.typed import NamedTuple

#: from this nearness on, a word stands in the figure's own sentence
IN_SENTENCE = 73
#: and from this one on in its own clause
IN_CLAUSE = 95


class Thresholds(NamedTuple):
    """Nearness asked for each kind of verdict; ``floor`` is the farthest concept, ``score`` the mean."""

    pass_score: int = 50
    pass_floor: int = 45
    #: small whole numbers are met by chance
    common_floor: int = 58
    slot_score: int = 62
    slot_floor: int = 50
    alarm_score: int = 62
    alarm_floor: int = 50
    #: a value without a visible slip: all that the claim is about stands in the figure's sentence
    certain_floor: int = IN_SENTENCE
    #: or only some of it, the rest up to two sentences before, where the figure's own time is told
    before_floor: int = 64
    #: a number that names no unit has the claim's words in its own clause
    bare_floor: int = 81
    #: two claims closer than this are not told apart
    margin: int = 8

    def moved(self, by: int) -> Thresholds:
        """The same table with every alarm threshold moved: less silent below 0, more above."""
        return Thresholds(
            slot_score=self.slot_score + by,
            slot_floor=self.slot_floor + by,
            alarm_score=self.alarm_score + by,
            alarm_floor=self.alarm_floor + by,
            certain_floor=self.certain_floor + by,
        )


PROFILES = {
    "standard": Thresholds(),
    "strict": Thresholds().moved(-8),
    "cautious": Thresholds().moved(10),
}
