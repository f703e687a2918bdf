"""``maroc-ia validate``: the defects of the knowledge base, each with its file and line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

from maroc_ia_check.cli.interface import Interface
from maroc_ia_check.cli.values import knowledge_folder
from maroc_ia_check.model import Problem

if TYPE_CHECKING:
    import typer

    from maroc_ia_check.cli.commands import Call
    from maroc_ia_check.cli.options import Knowledge

#: problems of this kind keep the knowledge from being used at all
_FATAL = "knowledge-"


def validate(
    call: Call, knowledge: Knowledge = None, weak: Annotated[bool, typer.Option("--weak")] = False
) -> int:
    """Print every problem: 0 none, 1 some, 2 the knowledge cannot be used. Weak claims are no problem."""
    from maroc_ia_check.knowledge import load_knowledge
    from maroc_ia_check.knowledge.validation import validate_knowledge, weak_claims

    interface = call.interface
    folder = knowledge_folder(knowledge)
    problems = validate_knowledge(folder)
    notices = weak_claims(folder) if weak else ()
    if notices:
        _print(interface, notices, "problem.weak.count", len({dict(n.params)["id"] for n in notices}))
    if problems:
        _print(interface, problems, "problem.count", len(problems))
        return 2 if any(problem.key.startswith(_FATAL) for problem in problems) else 1
    base = load_knowledge(folder)
    statements = sum(len(claim.statements) for claim in base.claims)
    counts = {"claims": len(base.claims), "statements": statements, "sources": len(base.sources)}
    interface.write(interface.say("problem.none", **counts) + "\n")
    return 0


def _print(interface: Interface, problems: Sequence[Problem], key: str, count: int) -> None:
    lines = [*(interface.problem(problem) for problem in problems), interface.say(key, count=count)]
    interface.write("\n".join(lines) + "\n")
