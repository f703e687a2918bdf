"""What every verdict and reason means: one table a language, told on the terminal, in the docs and in SARIF.

The table is ``<code>/rules.yaml``, read only when somebody asks for it. A rule is named ``verdict`` or
``verdict/reason``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from maroc_ia_check.languages import read_table
from maroc_ia_check.model import CLASSES
from maroc_ia_check.typed import NamedTuple


def rule_id(verdict: str, reason: str | None) -> str:
    """The name of a rule: *supported*, *misleading/horizon*."""
    return f"{verdict}/{reason}" if reason else verdict


class Rule(NamedTuple):
    """One verdict, or one reason of a verdict: what it means, why it matters, an example, what to do.

    ``text`` is a sentence that is judged as stated, at ``as_of`` when it is given; without one,
    ``example`` describes a case.
    """

    verdict: str
    reason: str | None
    what: str
    why: str
    fix: str
    silence: str
    text: str | None = None
    as_of: str | None = None
    example: str | None = None

    @property
    def id(self) -> str:
        """The name under which reports and ``maroc-ia rules`` know it."""
        return rule_id(self.verdict, self.reason)


class Rulebook:
    """Every rule in one language, in the order of the verdicts, and the words of the page around them."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        """Take what a language's table says."""
        self.intro = str(table["intro"])
        self.title = str(table["title"])
        self.labels: Mapping[str, str] = table["labels"]
        self.classes: Mapping[str, str] = table["classes"]
        self._table = table
        self.rules = tuple(
            self._rule(verdict, reason, row)
            for verdict, entry in table["verdicts"].items()
            for reason, row in ((None, entry), *entry.get("reasons", {}).items())
        )
        self.by_id = {rule.id: rule for rule in self.rules}

    def example(self, rule: Rule) -> str | None:
        """The example as it is printed: a sentence in quotation marks, with its day, or a case in words."""
        if rule.text is None:
            return rule.example
        quoted = str(self._table["quote"]).replace("{text}", rule.text)
        day = str(self._table["as_of"]).replace("{date}", rule.as_of) if rule.as_of else ""
        return f"{quoted} {day}".rstrip()

    def _rule(self, verdict: str, reason: str | None, row: Mapping[str, Any]) -> Rule:
        whole = self._table["verdicts"][verdict]
        return Rule(
            verdict,
            reason,
            what=row["what"],
            why=whole["why"],
            fix=row["fix"],
            silence=self._table["silence"][CLASSES[verdict]].replace("{name}", reason or verdict),
            text=row.get("text"),
            as_of=row.get("as_of"),
            example=row.get("example"),
        )


@cache
def load_rules(code: str) -> Rulebook:
    """The rules in one interface language; raises :class:`LanguageError` for one that has none."""
    return Rulebook(read_table(code, "rules"))
