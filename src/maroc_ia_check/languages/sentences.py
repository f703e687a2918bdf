"""What is said of a finding: one sentence in the interface language, whatever the renderer.

The keys are ``finding.<verdict>.<reason>``. A sentence that needs something the finding does not hold
(an expected value, the words that show the slot) gives way to the plainer ``finding.<verdict>``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from maroc_ia_check.languages.messages import Messages
from maroc_ia_check.languages.wording import say_date, say_number, say_period, say_quantity, say_span
from maroc_ia_check.model import Finding, Period, Source, Statement

#: related words play these roles when they do not show a slot
_NOT_WORDS = {"about", "event"}
#: sentences without a reason say more when they can: the values of the other side, the new value
_EXTRAS = ("others", "expected")
#: all sources give the value, but differ in a slot
_PARTED = ("parted",)
#: so many values of the other side are named
_SIDES = 3
#: from this ratio on, "so many times more" says it better than the values
_TELLING_RATIO = 9
#: slots of a statement whose values are worded under another slot
_WORDED_AS = {"statistic": "kind", "per": "period"}


class Speaker:
    """Says findings of one report: the language, and the names of the concepts in it."""

    def __init__(self, messages: Messages, names: Mapping[str, str] | None = None) -> None:
        """``names`` are concept ids with their word in the language."""
        self.messages = messages
        self.names = names or {}

    def sentence(self, finding: Finding, text: str) -> str:
        """The one sentence that says what is wrong, or that nothing is."""
        keys = [f"finding.{finding.verdict}"]
        if finding.reason:
            keys.insert(0, f"{keys[0]}.{finding.reason}")
        else:
            extras = _PARTED if "slot" in dict(finding.message[1]) else _EXTRAS
            keys = [*(f"{keys[0]}.{extra}" for extra in extras), *keys]
        return self.messages.first(keys, **self._parameters(finding, text))

    def headline(self, finding: Finding) -> str:
        """The verdict and its reason in a few words."""
        verdict = self.messages.text(f"verdict.{finding.verdict}")
        if not finding.reason:
            return verdict
        said = dict(finding.message[1]).get("said")
        reason = self.messages.first([f"reason.{finding.reason}.{said}", f"reason.{finding.reason}"])
        return f"{verdict} · {reason}"

    def slot_value(self, slot: str, value: str) -> str:
        """What a slot holds, in words: a year, *par an*, *un objectif annoncé*, a name, a date."""
        known = f"slot.{_WORDED_AS.get(slot, slot)}.{value}"
        if self.messages.has(known):
            return self.messages.text(known)
        if slot == "date":
            start, _, end = value.partition("/")
            first = date.fromisoformat(start)
            return say_period(Period(first, date.fromisoformat(end) if end else first, "span"), self.messages)
        unit = f"unit.{value}"
        if slot == "base" and self.messages.has(unit):
            return say_quantity(Decimal(2), value, self.messages).lstrip("2 \u00a0")
        return self._list(self.names.get(part, part) for part in value.split(", "))

    def _list(self, words: Iterable[str]) -> str:
        return self.messages.text("report.comma").join(words)

    def value(self, statement: Statement) -> str:
        """The figure of a statement in words; empty when it has none."""
        if statement.value is not None:
            return say_quantity(statement.value, statement.unit, self.messages)
        if statement.low is not None or statement.high is not None:
            return say_span(statement.low, statement.high, statement.unit, self.messages)
        return ""

    def voice(self, source: Source) -> str:
        """A source as it is named to an editor: publisher and date."""
        day = source.published
        said = say_date(day, self.messages) if day else self.messages.text("date.none")
        return self.messages.text("report.voice", publisher=source.publisher, date=said)

    def _parameters(self, finding: Finding, text: str) -> dict[str, str]:
        lead = finding.evidence[0].source if finding.evidence else None
        found = {
            "quote": " ".join(finding.quote.split()),
            "claim": finding.claim.label(self.messages.code) if finding.claim else "",
            "words": self._words(finding, text),
            "expected": self._expected(finding),
            "ratio": self._ratio(finding),
            "others": self._others(finding),
            "source": lead.publisher if lead else "",
            "date": say_date(lead.published, self.messages) if lead and lead.published else "",
        }
        params = dict(finding.message[1])
        slot = params.pop("slot", finding.reason or "")
        found |= {name: self.slot_value(slot, value) for name, value in params.items()}
        found.setdefault("said", found["words"])
        return found

    def _words(self, finding: Finding, text: str) -> str:
        """The words of the text that show the slot; the quote itself when none other does.

        All values are told that do not go together, of a total or of a change.
        """
        shown = [r.span for r in finding.related if r.role not in _NOT_WORDS] or [finding.span]
        spans = shown if finding.verdict == "inconsistent" else shown[:1]
        words = (" ".join(text[span.start : span.end].split()) for span in spans)
        return self.messages.text("report.quoted-comma").join(words)

    def _others(self, finding: Finding) -> str:
        """What the other side says, each value once, the first few."""
        slot = next((name for name, _ in finding.expected if name in {"date", "place"}), "value")
        said = []
        for evidence in finding.evidence:
            statement = evidence.statement
            if evidence.stance != "against":
                continue
            if slot == "date":
                said.append(say_period(statement.when, self.messages) if statement.when else "")
            else:
                said.append(self._place(statement) if slot == "place" else self.value(statement))
        return self._list([words for words in dict.fromkeys(said) if words][:_SIDES])

    def _place(self, statement: Statement) -> str:
        """A place by its word in the language, or as it was printed."""
        return self.names.get(statement.place_id or "", statement.place or "")

    def _expected(self, finding: Finding) -> str:
        expected = dict(finding.expected)
        unit = expected.get("unit")
        if "value" in expected:
            return say_quantity(Decimal(expected["value"]), unit, self.messages)
        if "min" in expected or "max" in expected:
            low, high = (_decimal(expected.get(end)) for end in ("min", "max"))
            return say_span(low, high, unit, self.messages)
        return self._list(self.slot_value(slot, value) for slot, value in finding.expected)

    def _ratio(self, finding: Finding) -> str:
        expected = _decimal(dict(finding.expected).get("value"))
        said = finding.mention.value if finding.mention else None
        if not expected or not said:
            return ""
        factor = max(expected, said) / min(expected, said)
        if factor < _TELLING_RATIO:
            return ""
        key = "ratio.more" if expected > said else "ratio.less"
        return self.messages.text(key, factor=say_number(Decimal(round(factor)), self.messages))


def _decimal(text: str | None) -> Decimal | None:
    return Decimal(text) if text else None
