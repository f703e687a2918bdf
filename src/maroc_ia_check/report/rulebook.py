"""The page of verdicts and reasons: in Markdown for ``docs/verdicts.md`` and SARIF, in plain lines for a terminal.

``python -m maroc_ia_check.report.rulebook FILE`` writes the page of the documentation.
"""

from __future__ import annotations

import sys
from pathlib import Path

from maroc_ia_check.languages.rules import Rule, Rulebook, load_rules
from maroc_ia_check.model import CLASSES
from maroc_ia_check.report.layout import wrap

#: the language of the documentation
_DOCUMENTED = "{}n".format("e")


def rules_page(book: Rulebook) -> str:
    """Every rule under its heading, in Markdown."""
    parts = [f"# {book.title}", book.intro.strip()]
    for rule in book.rules:
        parts += [_heading(rule, book), rule_body(rule, book)]
    return "\n\n".join(parts) + "\n"


def rule_body(rule: Rule, book: Rulebook) -> str:
    """What a rule means, why, an example, what to do and how to silence it, in Markdown."""
    return "\n".join([rule.what, "", *(f"- {label}: {text}" for label, text in _points(rule, book))])


def rule_lines(rule: Rule, book: Rulebook, width: int) -> str:
    """The same for a terminal, no wider than it is."""
    lines = [f"{rule.id} · {book.classes[CLASSES[rule.verdict]]}", *wrap(rule.what, width, "  ")]
    for label, text in _points(rule, book):
        lines += ["", f"  {label}", *wrap(text, width, "    ")]
    return "\n".join(lines) + "\n"


def _heading(rule: Rule, book: Rulebook) -> str:
    if rule.reason is None:
        return f"## `{rule.verdict}` ({book.classes[CLASSES[rule.verdict]]})"
    return f"### `{rule.verdict}` · `{rule.reason}`"


def _points(rule: Rule, book: Rulebook) -> list[tuple[str, str]]:
    """The labelled lines of a rule, in order; a verdict that has reasons has no example of its own."""
    said = {"why": rule.why, "example": book.example(rule), "fix": rule.fix, "silence": rule.silence}
    return [(book.labels[name], text) for name, text in said.items() if text]


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(rules_page(load_rules(_DOCUMENTED)), encoding="utf-8")
