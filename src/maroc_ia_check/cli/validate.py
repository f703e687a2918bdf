"""``maroc-ia validate``: the defects of the knowledge base, each with its file and line."""

from __future__ import annotations

import typer

from maroc_ia_check.cli.interface import Interface
from maroc_ia_check.cli.options import Knowledge, knowledge_folder

#: problems of this kind keep the knowledge from being used at all
_FATAL = "knowledge-"


def validate(context: typer.Context, knowledge: Knowledge = None) -> int:
    """Print every problem: 0 none, 1 some, 2 the knowledge cannot be used."""
    from maroc_ia_check.knowledge import load_knowledge
    from maroc_ia_check.knowledge.validation import validate_knowledge

    interface: Interface = context.obj
    folder = knowledge_folder(knowledge)
    problems = validate_knowledge(folder)
    if problems:
        lines = [interface.problem(problem) for problem in problems]
        lines.append(interface.say("problem.count", count=len(problems)))
        interface.write("\n".join(lines) + "\n")
        return 2 if any(problem.key.startswith(_FATAL) for problem in problems) else 1
    base = load_knowledge(folder)
    statements = sum(len(claim.statements) for claim in base.claims)
    counts = {"claims": len(base.claims), "statements": statements, "sources": len(base.sources)}
    interface.write(interface.say("problem.none", **counts) + "\n")
    return 0
