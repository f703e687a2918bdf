"""What to print where the figure itself is right: the words beside it, with the right year in them."""

from __future__ import annotations

from maroc_ia_check.model import Finding

#: longer words are no quick correction
_LONGEST = 40
#: a month or a day beside the year would stay as it is
_GRAINS = {"year", "span"}
#: the digit sets in which a text may write a year, by their zero
_ZEROS = "0٠۰"


def to_print(finding: Finding, text: str) -> str | None:
    """What to print: the figure put right, or the words beside it after an ellipsis; ``None`` if unknown."""
    words = right_words(finding, text)
    return f"… {words}" if words else finding.suggestion


def right_words(finding: Finding, text: str) -> str | None:
    """The words for the target year with the year put right; ``None`` when that is not all there is to do."""
    period = finding.mention.period if finding.mention else None
    if period is None or period.grain not in _GRAINS:
        return None
    params = dict(finding.message[1])
    said, expected = params.get("said", ""), params.get("expected", "")
    if finding.reason != "horizon" or finding.suggestion or not (said and expected):
        return None
    if "-" in expected and said[:-4] != expected[:-4]:
        return None  # two ends are wrong
    shown = next((related.span for related in finding.related if related.role == "horizon"), None)
    if shown is None:
        return None
    words = " ".join(text[shown.start : shown.end].split())
    for zero in _ZEROS:
        wrong, right = (_digits(year[-4:], zero) for year in (said, expected))
        if words.count(wrong) == 1 and len(words) <= _LONGEST:
            return words.replace(wrong, right)
    return None


def _digits(year: str, zero: str) -> str:
    return "".join(chr(ord(zero) + int(digit)) for digit in year)
