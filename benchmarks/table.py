"""One line of the table: what was measured, how much, the goal, whether it is met."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import NamedTuple


class Row(NamedTuple):
    """A ratio (or a rate) beside its goal; ``most`` says whether the goal is a ceiling or a floor."""

    what: str
    measured: float | None
    unit: str
    goal: float | None = None
    most: bool = True
    note: str = ""


def printed(row: Row) -> str:
    """The row as a line of text."""
    if row.measured is None:
        return f"{row.what:<58} {'–':>9}            {row.note}"
    size = f"{row.measured:,.0f}" if row.measured >= 100 else f"{row.measured:.1f}"
    goal, verdict = "", ""
    if row.goal is not None:
        met = row.measured <= row.goal if row.most else row.measured >= row.goal
        goal = f"{'≤' if row.most else '≥'} {row.goal:g}"
        verdict = "met" if met else "missed"
    return f"{row.what:<58} {size:>9} {row.unit:<10} {goal:<8} {verdict:<7} {row.note}".rstrip()


def best(work: Callable[[], object], runs: int = 7) -> float:
    """The shortest of some runs, in seconds of processor time: noise only ever adds."""
    shortest = float("inf")
    for _ in range(runs):
        gc.collect()
        start = time.process_time()
        work()
        shortest = min(shortest, time.process_time() - start)
    return shortest
