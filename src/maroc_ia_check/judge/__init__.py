"""Stage 4: verdicts on figures and events, the text against itself, the sources against each other."""

from __future__ import annotations

from maroc_ia_check.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from maroc_ia_check.judge.conflicts import find_conflicts
    from maroc_ia_check.judge.verdicts import judge_candidates

__all__ = ["find_conflicts", "judge_candidates"]

_HOMES = {"find_conflicts": "conflicts", "judge_candidates": "verdicts"}


def __getattr__(name: str) -> object:
    """Import a function when it is asked for: who asks for conflicts need not pay for verdicts on texts."""
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
