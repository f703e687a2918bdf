"""A text being put together from pieces of a file, with where each piece comes from.

The pieces are code points of the file as they are, others that stand for several (``&eacute;``), and what a
reader adds of its own. A text made in two steps (a page inside an e-mail) leads back through both.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from maroc_ia_check.model import Run, Span
from maroc_ia_check.positions import Places
from maroc_ia_check.typed import NamedTuple


class Copied(NamedTuple):
    """A text and where it comes from in its file."""

    text: str
    runs: tuple[Run, ...]


def whole(text: str) -> Copied:
    """A text that is its file."""
    return Copied(text, (Run(0, len(text), 0),))


class Tape:
    """Where a text is put together, from its start to its end."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._parts: list[str] = []
        self._runs: list[Run] = []
        self.length = 0

    def copy(self, words: str, origin: int) -> None:
        """Add words that stand at ``origin`` in the file as they are."""
        last = self._runs[-1] if self._runs else None
        grows = last and last.extent is None and last.start + last.length == self.length
        if last and grows and last.origin + last.length == origin:
            self._runs[-1] = last._replace(length=last.length + len(words))
        elif words:
            self._runs.append(Run(self.length, len(words), origin))
        self.add(words)

    def stand(self, words: str, origin: int, extent: int) -> None:
        """Add words that stand for ``extent`` code points of the file as a whole."""
        if words:
            self._runs.append(Run(self.length, len(words), origin, extent))
        self.add(words)

    def add(self, words: str) -> None:
        """Add words that are not in the file."""
        self._parts.append(words)
        self.length += len(words)

    def place(self, copied: Copied, outer: Sequence[Run]) -> int:
        """Add a text made from another one that ``outer`` leads back to the file; gives where it starts."""
        start = self.length
        self._runs += (run._replace(start=start + run.start) for run in through(copied.runs, outer))
        self.add(copied.text)
        return start

    def done(self) -> Copied:
        """The text and its runs."""
        return Copied("".join(self._parts), tuple(self._runs))


def through(inner: Sequence[Run], outer: Sequence[Run]) -> Iterator[Run]:
    """The runs of a text whose own runs lead to a second text, which ``outer`` leads back to the file."""
    starts = [run.start for run in outer]
    places = Places("", "", outer)
    for run in inner:
        if run.extent is not None:
            found = places.span(Span(run.origin, run.origin + run.extent))
            yield Run(run.start, run.length, found.start, found.end - found.start)
            continue
        index = max(bisect_right(starts, run.origin) - 1, 0)
        end = run.origin + run.length
        while index < len(outer) and outer[index].start < end:
            other = outer[index]
            low, high = max(run.origin, other.start), min(end, other.start + other.length)
            if low < high:
                start, skipped = run.start + low - run.origin, low - other.start
                if other.extent is None:
                    yield Run(start, high - low, other.origin + skipped)
                else:
                    yield Run(start, high - low, other.origin, other.extent)
            index += 1
