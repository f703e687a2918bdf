"""``maroc-ia rules``: what the verdicts and their reasons mean, one by one or as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from maroc_ia_check.cli.interface import width
from maroc_ia_check.cli.values import nearest
from maroc_ia_check.errors import UsageError
from maroc_ia_check.languages.messages import load_messages
from maroc_ia_check.languages.rules import Rule, Rulebook, load_rules
from maroc_ia_check.report.layout import wrap
from maroc_ia_check.report.rulebook import rule_lines

if TYPE_CHECKING:
    import typer

    from maroc_ia_check.cli.commands import Call

#: how wide the names are
_COLUMN = 30


def _names(incomplete: str) -> list[str]:
    """The rules that a shell may offer."""
    return [name for name in load_rules(load_messages().code).by_id if name.startswith(incomplete)]


def rules(
    call: Call,
    rule: Annotated[
        str | None, typer.Argument(metavar="RULE", show_default=False, autocompletion=_names)
    ] = None,
) -> int:
    """Print the entry of a verdict or of a reason; without one, every name with its first line."""
    interface = call.interface
    book = load_rules(interface.messages.code)
    if rule is None:
        interface.write("".join(_row(each) for each in book.rules))
    else:
        interface.write("\n".join(rule_lines(each, book, width()) for each in _named(rule, book)))
    return 0


def _named(given: str, book: Rulebook) -> list[Rule]:
    """The rule of that name, or every one with that reason; raises :class:`UsageError` when there is none."""
    found = [rule for rule in book.rules if given in {rule.id, rule.reason}]
    if not found:
        raise UsageError("unknown-rule", given=given, suggestion=nearest(given, book.by_id))
    return found


def _row(rule: Rule) -> str:
    first, *rest = wrap(rule.what, width() - _COLUMN)
    lines = [rule.id.ljust(_COLUMN) + first, *(" " * _COLUMN + more for more in rest)]
    return "\n".join(lines) + "\n"
