"""What the commands that list things have in common: a presentation is chosen, and the answer goes out."""

from __future__ import annotations

from maroc_ia_check.cli.interface import Interface, width
from maroc_ia_check.cli.values import one_of
from maroc_ia_check.listing import Listing, presentations, render
from maroc_ia_check.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def chosen_presentation(form: str) -> str:
    """The presentation asked for; raises :class:`UsageError` with the nearest one when it does not exist."""
    return one_of(form, presentations(), "unknown-format")


def deliver(listing: Listing, form: str, interface: Interface, output: Path | None) -> None:
    """Print the answer, or put it in a file."""
    interface.deliver(render(listing, form, interface.messages, width()), output)
