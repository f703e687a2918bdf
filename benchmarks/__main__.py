"""``python -m benchmarks``: every measurement in one run, as a table of ratios."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator

from benchmarks import cold, growth, many, peers, warm
from benchmarks.table import Row, printed
from benchmarks.texts import articles, pages
from maroc_ia_check.cli import UNTIDY


def rows() -> Iterator[Row]:
    """The measurements, each as soon as it is made."""
    found = articles()
    for text in (f"{len(found)} texts, {sum(map(len, found)) // len(found)} characters on average", ""):
        print(text)
    yield from warm.rows()
    yield from peers.rows(pages())
    yield from growth.rows()
    yield from many.rows()
    yield from cold.rows()


def main() -> int:
    """Print the table, a line as soon as it is known; garbage is looked for as seldom as by the command."""
    gc.set_threshold(UNTIDY)
    for row in rows():
        print(printed(row), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
