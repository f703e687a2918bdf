"""Write the page that is named again, or list what went wrong (``--misses``)."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from accuracy.mutants import RIGHT, Outcome, run_all
from accuracy.page import rewritten


def misses() -> Iterator[str]:
    """What was missed or told otherwise, by kind and by what was said, the most frequent first."""
    outcomes, twins = run_all()
    yield "FALSE ALARMS on untouched texts"
    yield from (f"  {twin.origin.name}: {alarm}" for twin in twins for alarm in twin.alarms)
    yield "ALARMS on words that the error did not touch"
    yield from (f"  {_line(o)} -> {'; '.join(o.strays)}" for o in outcomes if o.strays)
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        if outcome.how != RIGHT:
            groups[f"{outcome.mutant.kind.id} {outcome.how}"].append(outcome)
    for name, group in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
        expected = ", ".join(sorted(group[0].mutant.kind.expect))
        yield f"{len(group)} × {name} (expected {expected})"
        yield from (f"  {_line(o)} -> {'; '.join(o.said) or 'nothing'}" for o in group)
    yield "NOT CONFIRMED in untouched texts"
    yield from (f"  {t.origin.name}: {note}" for t in twins for note in (*t.cautions, *t.silent))


def _line(outcome: Outcome) -> str:
    old, new = outcome.mutant.change
    return f"{outcome.mutant.origin.name} [{outcome.mutant.kind.id}] “{old}” → “{new}”"


def main(arguments: list[str]) -> None:
    """Do what the command line asks for."""
    if arguments == ["--misses"]:
        sys.stdout.writelines(f"{line}\n" for line in misses())
        return
    path = Path(arguments[0])
    path.write_text(rewritten(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
