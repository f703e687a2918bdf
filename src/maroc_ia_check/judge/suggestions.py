"""The words to print instead: the right value, in the article's own style and typography.

The article's digits are kept in shape (its grouping mark, its decimal sign, its scale word) when only
the number is wrong; a wrong unit or scale word is written as the interface would in that language.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from maroc_ia_check.languages import load_language
from maroc_ia_check.languages.messages import load_messages
from maroc_ia_check.languages.wording import say_quantity
from maroc_ia_check.model import Finding
from maroc_ia_check.patterns import Pattern
from maroc_ia_check.units import is_count

_DIGITS = Pattern(r"\d(?:[\d \u00a0\u202f\u2009.,'’\u066b\u066c]*\d)?")
_GROUP = Pattern(r"(?<=\d)([ \u00a0\u202f\u2009.,'’\u066c])(?=\d{3}(?!\d))")
_WHOLE_UNIT = {"unit", "currency", "scale", "points"}
#: the scale or subunit word itself is wrong, and goes with the figure
_REWORDED = {"subunit", "long-scale"}


def suggest_correction(finding: Finding, language: str) -> str | None:
    """What to print in place of the quote, in its digits; ``None`` when no single value is right."""
    corrected = _correction(finding, language)
    return None if corrected is None else _in_digits_of(finding.quote, corrected)


def _in_digits_of(model: str, text: str) -> str:
    """The text in the digits that the model is written in (٣٨٦ for 386), with their own decimal sign."""
    first = next((c for c in model if c.isdecimal()), "0")
    zero = ord(first) - int(first)
    if zero == ord("0"):
        return text
    shown = re.sub(r"(?<=\d),(?=\d)", "\u066b", text)
    return "".join(chr(zero + int(c)) if c.isdecimal() else c for c in shown)


def _correction(finding: Finding, language: str) -> str | None:
    expected = dict(finding.expected)
    if finding.verdict != "contradicted" or finding.mention is None or "value" not in expected:
        return None
    value, unit = Decimal(expected["value"]), expected.get("unit")
    same_unit = finding.reason not in _WHOLE_UNIT or unit == finding.mention.unit
    if same_unit and finding.reason not in _REWORDED:
        kept = _same_shape(finding, value, language)
        if kept is not None:
            return kept
    if finding.mention.noun is not None and is_count(unit):
        return _with_noun(finding, value, language)
    return say_quantity(value, unit, language)


def _with_noun(finding: Finding, value: Decimal, language: str) -> str | None:
    """The number before the article's own noun; none where that noun would have to be inflected."""
    mention = finding.mention
    if mention is None or mention.noun is None:
        return None
    noun = finding.quote[max(mention.noun.start - finding.span.start, 0) :]
    articles = load_language(language).affixes.article
    if not noun or noun.startswith(articles):
        return None
    return f"{say_quantity(value, None, language)} {noun}"


def _same_shape(finding: Finding, value: Decimal, language: str) -> str | None:
    """The quote with its digits replaced, when the rest of it can stay."""
    found = _DIGITS.search(finding.quote)
    mention = finding.mention
    if found is None or mention is None or not mention.value:
        return None
    shown = _number(found[0])
    if shown is None or not shown:
        return None
    scale = mention.value / shown
    number = value / scale
    if number != round(number, 3) or number < Decimal("0.1") or (scale > 1 and number >= 1000):
        return None
    return (
        finding.quote[: found.start()] + _printed(number, found[0], language) + finding.quote[found.end() :]
    )


def _number(printed: str) -> Decimal | None:
    bare = _GROUP.sub("", printed).replace(",", ".").replace("\u066b", ".")
    try:
        return Decimal(re.sub(r"\s", "", bare))
    except InvalidOperation:
        return None


def _printed(number: Decimal, model: str, language: str) -> str:
    """The number with the model's grouping mark and decimal sign, or the language's own."""
    grammar = load_messages(language).grammar
    group = _GROUP.search(model)
    mark = group[1] if group else str(grammar["group"])
    decimal = "." if mark == "," else "," if "," in model else str(grammar["decimal"])
    whole, _, rest = f"{number.normalize():f}".partition(".")
    if len(whole) > 4 or (group is not None and len(whole) > 3):
        head = len(whole) % 3 or 3
        whole = mark.join([whole[:head], *(whole[i : i + 3] for i in range(head, len(whole), 3))])
    return whole + (decimal + rest if rest else "")
