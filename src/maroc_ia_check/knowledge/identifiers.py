"""Names by which a statement can be cited: the same knowledge always gives the same ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from maroc_ia_check.model import Statement


def statement_ids(statements: Iterable[Statement]) -> tuple[str, ...]:
    """An id for each statement of one claim: ``<source>#<claim>``.

    Where one source states the claim several times, the second one ends in ``-2``, and so on.
    """
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for statement in statements:
        seen[statement.source, statement.claim] += 1
        count = seen[statement.source, statement.claim]
        name = f"{statement.source}#{statement.claim}"
        found.append(name if count == 1 else f"{name}-{count}")
    return tuple(found)
