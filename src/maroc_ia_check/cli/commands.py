"""The commands: their names, the function behind each, and what it is called with.

Every function is imported when it is asked for. Its annotations declare its options and stay text until they
are needed (``application``): typer, which they are declared for, takes longer to import than a page to check.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from maroc_ia_check.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from maroc_ia_check.cli.interface import Interface

PROGRAM = "maroc-ia"
#: the variable through which a shell asks for completions
COMPLETE = "_MAROC_IA_COMPLETE"
#: each is a function of the module of its name
COMMANDS = (
    *("check", "explain", "figures", "baseline", "config"),
    *("facts", "show", "history", "timeline", "changes", "conflicts", "sources", "cite"),
    *("plot", "export"),
    *("validate", "add"),
    *("rules", "completion", "man"),
)


class Call(NamedTuple):
    """What a command is called with beside its options."""

    interface: Interface
    #: the options that only the configuration gives a value
    configured: frozenset[str] = frozenset()


def function(name: str) -> Callable[..., int]:
    """The function of a command: a :class:`Call`, then its options by name; gives the exit code."""
    found: Callable[..., int] = getattr(import_module(f"maroc_ia_check.cli.{name}"), name)
    return found
