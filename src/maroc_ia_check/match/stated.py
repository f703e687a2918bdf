"""What a text states of a figure besides its value: which slots agree with a claim, which differ."""

from __future__ import annotations

from datetime import date

from maroc_ia_check.match import gates, time_gates
from maroc_ia_check.match.nearness import Around
from maroc_ia_check.match.time_gates import STATED
from maroc_ia_check.model import Claim, Difference, Mention


def slot_outcomes(
    mention: Mention, claim: Claim, near: Around, day: date | None
) -> tuple[tuple[str, ...], list[Difference]]:
    """The slots that the text states and that agree, and those that differ."""
    edition = gates.edition(mention, claim, near)
    outcomes = (
        ("period", time_gates.period(mention, claim)),
        ("per", time_gates.rhythm(mention, claim)),
        ("modality", time_gates.modality(mention, claim, day, of_edition=edition)),
        ("kind", gates.statistic(mention, claim)),
    )
    said = [pair for pair in outcomes if pair[1] is not None]
    stated = [slot for slot, outcome in said if outcome == STATED]
    differences = [outcome for _, outcome in said if isinstance(outcome, Difference)]
    if edition:
        stated.append("period")
    return tuple(stated), differences
