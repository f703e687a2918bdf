"""Of the claims that a value is held against, the one that is meant; none where two are as likely."""

from __future__ import annotations

from collections.abc import Iterable

from maroc_ia_check.judge import causes
from maroc_ia_check.judge.case import Assessment

_PLAINLY = frozenset({"same", "bare"})
Opposed = list[tuple[Assessment, str]]


def told_best(fitting: Iterable[Assessment]) -> Assessment:
    """Of the claims that a value bears out, the one that is meant."""
    return max(
        fitting,
        key=lambda a: (
            a.candidate.unit in _PLAINLY,
            *a.rank,
            a.standing.exact,
            a.candidate.timed,
            a.candidate.year,
        ),
    )


def meant(opposed: Opposed, margin: int) -> tuple[Assessment, str] | None:
    """The claim that the text speaks of, with the cause of the error; two within the margin are as near.

    Visible slips come before values that are merely wrong, and what is told of the claim's time before
    the rest.
    """
    opposed = _of_its_year(opposed)
    top = max(a.rank[0] for a, _ in opposed)
    rivals = [(a, why) for a, why in opposed if a.rank[0] >= top - margin]
    shown = [(a, why) for a, why in rivals if why in causes.SHOWN]
    plain = [(a, why) for a, why in shown if why != "digits"]
    dated = [(a, why) for a, why in rivals if a.candidate.timed]
    both = [pair for pair in shown if pair in dated]
    ways = [dated, _of_one_series(dated), rivals]
    if shown:
        ways = [shown, both, plain, _nearest(shown, margin), _agreed(shown)]
    return next((group[0] for group in ways if len(group) == 1), None)


def _of_its_year(opposed: Opposed) -> Opposed:
    """The claims; where a rank of the year told is among them, without ranks of no time or another."""
    ranks = [a for a, _ in opposed if a.candidate.claim.statistic == "rank"]
    if not any("period" in a.candidate.stated for a in ranks):
        return opposed
    return [(a, why) for a, why in opposed if a.candidate.timed or a not in ranks]


def _nearest(shown: Opposed, margin: int) -> Opposed:
    """The claims whose farthest word is not clearly farther than that of another."""
    top = max((a.candidate.floor for a, _ in shown), default=0)
    return [(a, why) for a, why in shown if a.candidate.floor >= top - 2 * margin]


def _agreed(shown: Opposed) -> Opposed:
    """The nearest of several claims that all show one plain cause: whichever is meant, it is wrong."""
    whys = {why for _, why in shown}
    return shown[:1] if len(whys) == 1 and "digits" not in whys else []


def _of_one_series(dated: Opposed) -> Opposed:
    """The nearest of several claims on the same thing for the time told: whichever is meant, it is wrong."""
    return dated[:1] if len({a.candidate.claim.about for a, _ in dated}) == 1 else []
