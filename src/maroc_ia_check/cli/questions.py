"""Questions at the terminal: one a field, asked again while the answer is none that is known."""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping
from typing import get_args

from maroc_ia_check.cli.interface import Interface
from maroc_ia_check.cli.values import nearest
from maroc_ia_check.knowledge import KnowledgeBase

_FIELDS = ("url", "publisher", "title", "published", "language", "tier", "read", "derives_from")
_OF_FIGURE = ("value", "unit", "as_said", "modality", "said_by")
_OF_EVENT = ("date", "place")
#: a question names no more choices than these
_NAMED = 8


def attended() -> bool:
    """Whether there is somebody to answer."""
    return sys.stdin.isatty()


def ask(interface: Interface, field: str, known: Collection[str] = ()) -> str:
    """The answer to ``add.ask.<field>``, empty for Enter; raises :class:`KeyboardInterrupt` at the end."""
    while True:
        choices = ", ".join(known) if len(known) <= _NAMED else "…"
        interface.write(interface.say(f"add.ask.{field}", known=choices) + " ")
        interface.close()
        line = sys.stdin.readline()
        if not line:
            raise KeyboardInterrupt
        answer = line.strip()
        if not answer or not known or answer in known:
            return answer
        interface.write(interface.say("add.unknown", given=answer, near=nearest(answer, known) or "–") + "\n")


def ask_source(
    interface: Interface, given: Mapping[str, str | None], knowledge: KnowledgeBase
) -> dict[str, str | None]:
    """Every field of the source that was not given already."""
    from maroc_ia_check.knowledge.schema import SourceEntry

    known: dict[str, Collection[str]] = {"derives_from": knowledge.sources}
    for name in ("tier", "read"):
        known[name] = get_args(SourceEntry.model_fields[name].annotation)
    return {name: given[name] or ask(interface, name, known.get(name, ())) or None for name in _FIELDS}


def ask_statements(interface: Interface, knowledge: KnowledgeBase) -> list[dict[str, object]]:
    """Statement after statement, until no claim is named."""
    from maroc_ia_check.knowledge.drafting import statement_row

    claims = {claim.id: claim for claim in knowledge.claims}
    found: list[dict[str, object]] = []
    while chosen := ask(interface, "claim", claims):
        fields = _OF_EVENT if claims[chosen].kind == "event" else _OF_FIGURE
        units = {"unit": claims[chosen].units}
        answers = {name: ask(interface, name, units.get(name, ())) for name in fields}
        found.append(statement_row(chosen, answers))
    return found


def agreed(interface: Interface) -> bool:
    """Whether the person says yes in the interface language, in full or by its first letter."""
    answer = ask(interface, "write").casefold()
    return bool(answer) and interface.say("add.yes").startswith(answer)
