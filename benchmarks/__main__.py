"""``python -m benchmarks``: every measurement in one run, as a table of ratios."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from benchmarks import cold, growth, peers, warm
from benchmarks.table import Row, printed
from benchmarks.texts import articles, pages


def rows() -> Iterator[Row]:
    """The measurements, each as soon as it is made."""
    found = articles()
    for text in (f"{len(found)} texts, {sum(map(len, found)) // len(found)} characters on average", ""):
        print(text)
    yield from warm.rows()
    yield from peers.rows(pages())
    yield from growth.rows()
    yield from cold.rows()


def main() -> int:
    """Print the table, a line as soon as it is known."""
    for row in rows():
        print(printed(row), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
