"""The reasons and the arithmetic behind a verdict, in words and in signs, the same for every layout."""

from __future__ import annotations

from decimal import Decimal

from maroc_ia_check.languages.sentences import Speaker
from maroc_ia_check.languages.wording import say_number, say_quantity, say_span
from maroc_ia_check.model.explanation import Ground, Reckoning

#: sources named in one line; the others are counted
_NAMED = 3
_SIGNS = {"equal": "=", "within": "≈", "bound": "≶", "apart": "≠", "other-unit": "≠"}
_FINE = 4


def say_ground(ground: Ground, speaker: Speaker) -> str:
    """One reason as a sentence that ends with the numbers or the sources it rests on."""
    say = speaker.messages.text
    words = dict(ground.words)
    if "slot" in words:
        slot = words["slot"]
        words["said"] = speaker.slot_value(slot, words["said"])
        words["expected"] = speaker.slot_value(slot, words["expected"])
        words["slot"] = say(f"slot.{slot}")
    if "what" in words:
        words["what"] = say(words["what"])
    rests = [ground.formula] if ground.formula and "slot" not in words else []
    rests += [say_sources(ground.sources, speaker)] if ground.sources else []
    return f"{say(f'explain.ground.{ground.key}', **words)} [{' ; '.join(rests)}]"


def say_sources(sources: tuple[str, ...], speaker: Speaker) -> str:
    """The first source ids, the others counted."""
    named = ", ".join(sources[:_NAMED])
    if len(sources) > _NAMED:
        named += " " + speaker.messages.text("explain.more-sources", count=len(sources) - _NAMED)
    return named


def formula(reckoning: Reckoning, speaker: Speaker) -> str:
    """The arithmetic in signs: two values set against each other, with what the printing allows."""
    said = _ends(reckoning.said, reckoning.said_unit, speaker)
    true = _ends(reckoning.true, reckoning.true_unit, speaker)
    if reckoning.kind == "converted":
        return _conversion(reckoning, said, true, speaker)
    shown = f"{said} {_SIGNS[reckoning.kind]} {true}"
    if reckoning.kind not in {"within", "apart"} or not _comparable(reckoning):
        return shown
    gap = abs(reckoning.said[0] - reckoning.true[0])
    sign = "≤" if gap <= reckoning.slack else ">"
    numbers = [_number(each, speaker) for each in (gap, reckoning.slack)]
    return f"{shown} (Δ {numbers[0]} {sign} {numbers[1]}{_ratio(reckoning, speaker)})"


def _comparable(reckoning: Reckoning) -> bool:
    """Whether both sides are one number in one unit."""
    one = reckoning.said[0] == reckoning.said[1] and reckoning.true[0] == reckoning.true[1]
    return one and reckoning.said_unit in {reckoning.true_unit, None}


def _ratio(reckoning: Reckoning, speaker: Speaker) -> str:
    true = reckoning.true[0]
    if reckoning.kind != "apart" or not true:
        return ""
    return f" ; ÷ {_number(reckoning.said[0] / true, speaker)}"


def _conversion(reckoning: Reckoning, said: str, true: str, speaker: Speaker) -> str:
    rate = reckoning.rate or (Decimal(1), Decimal(1))
    made = (reckoning.true[0] * rate[0], reckoning.true[1] * rate[1])
    apart = reckoning.said[0] - reckoning.slack > made[1] or reckoning.said[1] + reckoning.slack < made[0]
    numbers = [_number(each, speaker) for each in (*rate, *made, reckoning.slack)]
    sign = "∌" if apart else "∋"
    return (
        f"{true} × [{numbers[0]} ; {numbers[1]}] = [{numbers[2]} ; {numbers[3]}] {sign} {said} ± {numbers[4]}"
    )


def _ends(ends: tuple[Decimal, Decimal], unit: str | None, speaker: Speaker) -> str:
    if ends[0] == ends[1]:
        return say_quantity(ends[0], unit, speaker.messages)
    return say_span(ends[0], ends[1], unit, speaker.messages)


def _number(value: Decimal, speaker: Speaker) -> str:
    """At most four digits after the sign, and never nothing where there is something."""
    fine = round(value, _FINE)
    if not fine and value:
        fine = value.normalize().quantize(Decimal(1).scaleb(value.adjusted()))
    return say_number(fine, speaker.messages)
