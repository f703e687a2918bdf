"""The page of verdicts and reasons: in Markdown for the documentation and SARIF, in lines for a terminal.

``python -m maroc_ia_check.report.rulebook CODE FILE`` writes ``docs/verdicts.md``, in the language named.
"""

from __future__ import annotations

import sys
from collections.abc import Container, Sequence
from pathlib import Path

from maroc_ia_check.languages.rules import Rule, Rulebook, load_rules
from maroc_ia_check.model import CLASSES
from maroc_ia_check.report.layout import wrap

#: said once under a verdict, not again under each of its reasons
_ONCE = {"why", "silence"}


def rules_page(book: Rulebook) -> str:
    """Every rule under its heading, in Markdown."""
    parts = [f"# {book.title}", book.intro.strip()]
    for rule in book.rules:
        parts += [_heading(rule, book), _body(rule, book, _ONCE if rule.reason else ())]
    return "\n\n".join(parts) + "\n"


def rule_body(rule: Rule, book: Rulebook) -> str:
    """What a rule means, why, an example, what to do and how to silence it, in Markdown."""
    return _body(rule, book, ())


def rule_lines(rule: Rule, book: Rulebook, width: int) -> str:
    """The same for a terminal, no wider than it is."""
    lines = [f"{rule.id} · {book.classes[CLASSES[rule.verdict]]}", *wrap(rule.what, width, "  ")]
    for label, text in _points(rule, book, ()):
        lines += ["", f"  {label}", *wrap(text, width, "    ")]
    return "\n".join(lines) + "\n"


def _heading(rule: Rule, book: Rulebook) -> str:
    if rule.reason is None:
        return f"## `{rule.verdict}` ({book.classes[CLASSES[rule.verdict]]})"
    return f"### `{rule.verdict}` · `{rule.reason}`"


def _body(rule: Rule, book: Rulebook, without: Container[str]) -> str:
    points = [f"- {label}: {text}" for label, text in _points(rule, book, without)]
    return "\n".join([rule.what, "", *points])


def _points(rule: Rule, book: Rulebook, without: Container[str]) -> list[tuple[str, str]]:
    """The labelled lines of a rule, in order; a verdict that has reasons has no example of its own."""
    said = {"why": rule.why, "example": book.example(rule), "fix": rule.fix, "silence": rule.silence}
    return [(book.labels[name], text) for name, text in said.items() if text and name not in without]


def main(arguments: Sequence[str]) -> None:
    """Write the page in a language to a file."""
    code, path = arguments
    Path(path).write_text(rules_page(load_rules(code)), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
